import { actions } from '../actions';
import type { PlacedFinding, Summary } from '../actions/action';
import type { Performer } from '../excel/perform';
import { answer } from './answer';
import type { Answer } from './session';

/** What makes a new sheet of what is in the workbook already: another's plan, last year's plan, the analyses of several units. */
export type CarryId = 'takeOverPlan' | 'nextYear' | 'collectRisks';

/** What one of them would make, or has made. */
export interface Carrying {
  readonly id: CarryId;
  readonly summary: Summary;
  readonly findings: readonly PlacedFinding[];
  /** False where the sheet is there already and nothing is written. */
  readonly changes: boolean;
}

export interface CarrySession {
  /** What it would make. Writes nothing. */
  previewCarry(id: CarryId): Promise<Answer<Carrying>>;
  carry(id: CarryId): Promise<Answer<Carrying>>;
}

export function carrySession(run: Performer): CarrySession {
  return {
    previewCarry: async (id) =>
      answer(await run.preview(actions[id]), ({ outcome: { summary, findings } }) => ({
        id,
        summary,
        findings,
        changes: summary.cells > 0,
      })),
    carry: async (id) =>
      answer(await run.perform(actions[id]), ({ outcome: { summary, findings }, wrote }) => ({
        id,
        summary,
        findings,
        changes: wrote,
      })),
  };
}
