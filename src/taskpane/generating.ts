import { actions } from '../actions';
import type { Outcome } from '../actions/action';
import { undoPlan } from '../actions/undoPlan';
import type { Done, Performer } from '../excel/perform';
import type { Written } from '../sheets/undo';
import { answer } from './answer';
import type { Created, Preview, Session, Undone } from './session';

/** Making the plan, and taking the last making back: what was there before is kept in memory for as long as the pane lives. */
export function generating(run: Performer): Pick<Session, 'previewPlan' | 'createPlan' | 'undo'> {
  let last: Written | null = null;

  const created = ({ outcome, wrote, before }: Done): Created => {
    const { summary, changes } = outcome;
    if (wrote) last = { before, changes };
    return { summary, reveal: changes.reveal, changed: wrote, undoable: last !== null };
  };

  return {
    // A filter is no obstacle to looking; that it must be emptied is part of what would be done.
    async previewPlan() {
      const done = await run.preview(actions.createPlan, { clearFilter: true });
      if (!done.ok && done.problem.code === 'nothing-qualifies') return { ok: true, value: 'nothing' };
      return answer(done, ({ outcome }) => previewOf(outcome));
    },

    createPlan: async ({ decisions, clearFilter, progress, signal }) =>
      answer(
        await run.perform(actions.createPlan, { decisions, clearFilter, signal, onPhase: progress }),
        created,
      ),

    async undo() {
      const undone = await run.perform(undoPlan(last ?? { before: [], changes: nothing }));
      if (undone.ok) last = null;
      return answer(undone, undoneOf);
    },
  };
}

const nothing = { drawings: [], settings: {}, reveal: null };

function previewOf({ summary, differences, changes: { drawings } }: Outcome): Preview {
  const isMade = drawings.some(({ target }) => target.kind === 'new' && target.name === summary.sheet);
  const filtered = drawings.some(({ clearFilters }) => clearFilters !== undefined);
  return { summary, differences, exists: !isMade, filtered };
}

function undoneOf({ outcome, wrote }: Done): Undone {
  const { summary, changes, differences } = outcome;
  const gone = changes.drawings.some(({ remove }) => remove === true);
  return { sheet: summary.sheet, gone, changed: wrote, kept: differences };
}
