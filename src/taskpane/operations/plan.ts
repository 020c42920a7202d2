import type { Undone } from '../session';
import type { Work } from './work';

/** Places that are named when something could not be undone; the sheet shows the rest. */
const NAMED = 5;

/** Making the plan, stopping and taking it back. */
export function planOperations({ session, store, words, say, run, look, preview }: Work) {
  let stop: AbortController | null = null;

  return {
    preview,

    /** `clearFilter`: the user has seen that the plan is filtered and agreed to have the filter emptied. */
    async createPlan(clearFilter = false): Promise<void> {
      const own = new AbortController();
      const { decisions } = store.get();
      const created = await run('create', () => {
        // Only now: a second press while the first is at work comes no further, and what stops the first stays in reach.
        stop = own;
        return session.createPlan({
          decisions,
          clearFilter,
          signal: own.signal,
          progress: (phase) => store.send({ type: 'progressed', phase }),
        });
      });
      if (stop === own) stop = null;
      if (!created) return void (await look('refresh'));
      store.send({ type: 'created', created });
      const { actions, pane } = words();
      const { sheet, risks, controls } = created.summary;
      const said = created.changed ? actions.planned(sheet, risks, controls) : actions.unchanged;
      say(created.reveal === null ? `${said} ${pane.plan.hidden}` : said);
      await look('refresh');
    },

    stop(): void {
      stop?.abort();
    },

    async undo(): Promise<void> {
      const undone = await run('undo', () => session.undo());
      if (!undone) return;
      store.send({ type: 'undone' });
      say(undoneWords(undone));
      await look('refresh');
    },
  };

  function undoneWords({ sheet, gone, changed, kept }: Undone): string {
    const { plan } = words().pane;
    const cells = [...new Set(kept.map(({ cell }) => cell))];
    if (cells.length === 0) return gone ? plan.undoneSheet(sheet) : plan.undone;
    const named = cells.slice(0, NAMED);
    return changed ? plan.undoneBut(cells.length, named) : plan.undoneNothing(named);
  }
}
