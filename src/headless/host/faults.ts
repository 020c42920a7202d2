import { HostError, type HostErrorCode } from './errors';
import type { TransportFailure } from './protocol';

/** What a test makes go wrong, and when. Counting starts when the fault is set; each fault happens once. */
export class Faults {
  /** The user is typing in a cell: batches are refused, or wait if they asked to (`delayForCellEdit`). */
  private editing: Promise<void> | null = null;
  private stopEditing: (() => void) | null = null;
  private failing: { after: number; error: HostError } | null = null;
  private lost: { after: number; executed: boolean } | null = null;
  private betweenBatches: ((batch: number) => void | Promise<void>) | null = null;

  /** The n-th action from now (0-based, cleanup batches not counted) fails with this code instead of running. */
  failAction(n: number, code: HostErrorCode, message = 'A fault set by the test.'): void {
    this.failing = { after: n, error: new HostError(code, message) };
  }

  /**
   * The n-th batch from now is lost. `executed` false: it never reached the workbook; true: it was carried out, but the
   * answer did not come back, so that the add-in cannot know.
   */
  loseConnection(n = 0, executed = false): void {
    this.lost = { after: n, executed };
  }

  /** Called before every batch with its number, 0-based: the moment for a co-author's change. */
  beforeBatch(hook: ((batch: number) => void | Promise<void>) | null): void {
    this.betweenBatches = hook;
  }

  startCellEdit(): void {
    this.editing ??= new Promise((resolve) => (this.stopEditing = resolve));
  }

  endCellEdit(): void {
    this.stopEditing?.();
    this.editing = this.stopEditing = null;
  }

  /** @internal Waits for the hook; then for the end of cell editing, or refuses. */
  async admit(batch: number, mayWait: boolean): Promise<void> {
    await this.betweenBatches?.(batch);
    if (!this.editing) return;
    if (mayWait) return this.editing;
    throw new HostError('InvalidOperationInCellEditMode', 'Excel is in cell-editing mode.');
  }

  /** @internal Throws when this action is the one to fail. */
  beforeAction(): void {
    if (!this.failing || this.failing.after-- > 0) return;
    const { error } = this.failing;
    this.failing = null;
    throw error;
  }

  /** @internal Whether this batch is lost, and whether it was carried out first. */
  connection(): { lost: false } | { lost: true; executed: boolean; failure: TransportFailure } {
    if (!this.lost || this.lost.after-- > 0) return { lost: false };
    const { executed } = this.lost;
    this.lost = null;
    const failure = { code: 'ConnectionFailure', message: 'The connection was lost.', status: 503 };
    return { lost: true, executed, failure };
  }
}
