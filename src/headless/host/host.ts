import { openDocument } from '../xlsx/openDocument';
import type { XlsxError } from '../xlsx/xlsxError';
import type { Area, Document } from '../document';
import { parseAddress } from './addresses';
import { Calculation } from './calculation';
import { noCounters, type Counters } from './counters';
import { checkedBatch } from './checkedBatch';
import { HostError, invalidArgument, toHostError } from './errors';
import { executeBatch, isCleanupBatch } from './execute';
import { Faults } from './faults';
import { activate } from './objects/worksheet';
import { DEFAULTS, WEB_LIMIT, type HostOptions, type ResolvedOptions } from './options';
import {
  RequestFlag,
  type Answer,
  type EventMessage,
  type RequestBatch,
  type ResponseBatch,
} from './protocol';
import { Session } from './session';
import type { UndoLedger } from './undo';
import { wireBytes } from './wireText';
import { writeValues } from './writing';

export type EventListener = (messages: readonly EventMessage[]) => void;

/**
 * Excel for Microsoft's own client: a workbook kept as a real .xlsx, batches in, answers and events out. Everything that
 * passes `execute` is plain JSON, so the client may sit in this process, in a worker or in another window.
 */
export class Host {
  readonly faults = new Faults();
  private readonly session: Session;
  private readonly listeners = new Set<EventListener>();
  private delivering: Promise<void> = Promise.resolve();
  private turn: Promise<unknown> = Promise.resolve();

  constructor(bytes: Uint8Array, options: HostOptions = {}) {
    const document = openDocument(bytes, undefined, options.addIn);
    this.session = new Session(document, { ...DEFAULTS, ...options }, new Calculation(document));
  }

  get options(): ResolvedOptions {
    return this.session.options;
  }

  /** What the batches so far have cost; `resetCounters` starts again. */
  get counters(): Readonly<Counters> {
    return this.session.counters;
  }

  resetCounters(): void {
    Object.assign(this.session.counters, noCounters());
  }

  get undo(): UndoLedger {
    return this.session.undo;
  }

  /** The workbook itself, for what shows it (the demo's grid) and for tests; changing it is for `asUser`. */
  get document(): Document {
    return this.session.document;
  }

  /** What the file was found to suffer from while it was read, in its own words; the client only hears GeneralException. */
  get damage(): XlsxError | null {
    return this.session.damage;
  }

  /** Ranges the client still holds by reference. */
  get keptReferences(): number {
    return this.session.keptReferences;
  }

  /**
   * Batches are carried out one after the other, whoever sends them. `flags` are the client's request flags. Never
   * rejects: what is no batch, and what goes wrong in here, is answered as an error with a code.
   */
  execute(batch: RequestBatch, flags = 0): Promise<Answer> {
    const answer = this.turn
      .then(() => this.carryOut(checkedBatch(batch), flags))
      .catch((error: unknown) => ({ body: failedAtOnce(toHostError(error)) }));
    this.turn = answer;
    return answer;
  }

  /** Formulas are calculated, then the package is written; the workbook stays open. */
  async save(): Promise<Uint8Array> {
    await this.session.calculation.prepare();
    this.session.calculation.settle();
    return this.session.document.save();
  }

  /** Events for the client, after the batch or edit that caused them. Answers how to stop. */
  subscribe(listener: EventListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Resolves when every event so far has been delivered. */
  async settled(): Promise<void> {
    await this.turn;
    await this.delivering;
  }

  /** Types into a cell as a user does: read by the rules of the culture, announced as the user's (or a co-author's). */
  async editCell(
    sheet: string,
    address: string,
    typed: string,
    by: 'user' | 'co-author' = 'user',
  ): Promise<void> {
    await this.session.calculation.prepare();
    await this.act(by, `${sheet}!${address}`, () => {
      const { doc, area } = this.place(sheet, address);
      writeValues(this.session.range(doc, area), typed);
      this.session.calculation.settle();
    });
  }

  /** Any other change of the workbook by hand or by a co-author; the caller says which cells' contents changed. */
  async act(by: 'user' | 'co-author', what: string, change: (session: Session) => void): Promise<void> {
    this.session.origin = by;
    try {
      change(this.session);
      if (by === 'user') this.session.undo.record({ by: 'user', what });
    } finally {
      this.session.origin = 'add-in';
      this.session.endBatch();
    }
    await this.deliver();
  }

  /** Selects cells as a user does; the sheet is activated first. */
  async select(sheet: string, address: string): Promise<void> {
    await this.act('user', `select ${address}`, (session) => {
      const { doc, area } = this.place(sheet, address);
      activate(session, doc);
      session.selectByUser(doc, [area]);
    });
  }

  async activateSheet(sheet: string): Promise<void> {
    await this.act('user', `activate ${sheet}`, (session) => activate(session, this.place(sheet, 'A1').doc));
  }

  /** Sheet name and areas of the selection. */
  get selection(): { readonly sheet: string; readonly areas: readonly Area[] } {
    return { sheet: this.session.selection.sheet.name, areas: this.session.selection.areas };
  }

  private place(sheet: string, address: string): { doc: Document['sheets'][number]; area: Area } {
    const doc = this.session.document.sheet(sheet);
    const area = parseAddress(address)?.area;
    if (!doc || !area) throw invalidArgument(`${sheet}!${address}`);
    return { doc, area };
  }

  private async carryOut(batch: RequestBatch, flags: number): Promise<Answer> {
    const cleanup = isCleanupBatch(batch);
    const refused = cleanup ? null : await this.admit(flags);
    if (refused) return refused;
    const request = this.countRequest(batch, cleanup);
    if (this.exceeds(request)) return tooLarge('Request');
    const connection = cleanup ? ({ lost: false } as const) : this.faults.connection();
    if (connection.lost && !connection.executed) return { failure: connection.failure };
    await this.session.calculation.solve();
    if (writes(batch)) await this.session.calculation.prepare();
    const body = executeBatch(this.session, batch, this.faults);
    this.session.calculation.settle();
    this.session.endBatch();
    void this.deliver();
    const response = this.bytesOf(body);
    this.session.counters.responseBytes += response;
    if (connection.lost) return { failure: connection.failure };
    // The effects stay: only the answer was too big.
    return this.exceeds(response) ? tooLarge('Response') : { body };
  }

  /** Cell editing refuses the whole batch before its first action. */
  private async admit(flags: number): Promise<Answer | null> {
    try {
      await this.faults.admit(this.session.counters.batches, (flags & RequestFlag.DelayForCellEdit) !== 0);
      return null;
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      return { body: failedAtOnce(error) };
    }
  }

  private countRequest(batch: RequestBatch, cleanup: boolean): number {
    const { counters } = this.session;
    if (cleanup) {
      counters.cleanups++;
      return 0;
    }
    const size = this.bytesOf(batch);
    counters.batches++;
    counters.actions += batch.Actions.length;
    counters.requestBytes += size;
    return size;
  }

  /** 0 where there is no text whose bytes could be counted. */
  private bytesOf(message: RequestBatch | ResponseBatch): number {
    const { wire, platform } = this.session.options;
    return wire === 'text' || platform === 'web' ? wireBytes(message) : 0;
  }

  private exceeds(bytes: number): boolean {
    return this.session.options.platform === 'web' && bytes >= WEB_LIMIT;
  }

  /** Events reach the client after the answer, as messages of their own. */
  private deliver(): Promise<void> {
    const messages = this.session.outbox.take();
    if (messages.length === 0) return this.delivering;
    this.delivering = this.delivering.then(async () => {
      await new Promise((resolve) => setTimeout(resolve, 0));
      for (const listener of this.listeners) listener(messages);
    });
    return this.delivering;
  }
}

const tooLarge = (what: 'Request' | 'Response'): Answer => ({
  failure: {
    code: `${what}PayloadSizeLimitExceeded`,
    message: `The ${what.toLowerCase()} exceeded the maximum payload size limit.`,
    status: 413,
  },
});

const failedAtOnce = (error: HostError): ResponseBatch => ({
  Results: [],
  Error: {
    Code: error.code,
    Message: error.message,
    Location: '',
    ActionIndex: 0,
    HttpStatusCode: error.status,
  },
});

/** Whether a batch may change cells; only then is the formula engine worth loading. */
function writes(batch: RequestBatch): boolean {
  const reads = /^(Get|Find|_Keep|_Remove|_Register|_Unregister|Activate|Select|Suspend)/;
  return (
    batch.Actions.some(
      (action) => action.ActionType === 4 || (action.ActionType === 3 && !reads.test(action.Name)),
    ) || Object.values(batch.ObjectPaths).some((path) => path.ObjectPathType === 3 && !reads.test(path.Name))
  );
}
