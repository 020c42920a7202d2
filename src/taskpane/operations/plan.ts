import type { Work } from './work';

/** Making the plan, stopping and taking it back. */
export function planOperations({ session, store, words, say, run, runs, look, preview }: Work) {
  let stop: AbortController | null = null;

  return {
    preview,

    async createPlan(): Promise<void> {
      stop = new AbortController();
      const { signal } = stop;
      const { conflicts } = store.get();
      const created = await run('create', () =>
        session.createPlan({
          conflicts,
          signal,
          progress: (phase) => store.send({ type: 'progressed', phase }),
        }),
      );
      stop = null;
      if (!created) return;
      store.send({ type: 'created', created });
      const { actions } = words();
      const { sheet, risks, controls } = created.summary;
      say(created.changed ? actions.planned(sheet, risks, controls) : actions.unchanged);
      await look('refresh');
    },

    stop(): void {
      stop?.abort();
    },

    async undo(): Promise<void> {
      const undo = session.undo?.bind(session);
      if (!undo || !(await runs('undo', undo))) return;
      store.send({ type: 'created', created: null });
      say(words().pane.plan.undone);
      await look('refresh');
    },
  };
}
