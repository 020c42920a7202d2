import type { CarryId } from '../carrySession';
import type { Work } from './work';

/** Taking over a plan, beginning the next year and collecting risks: first shown, then done. */
export function carryOperations({ session, store, words, say, run, look }: Work) {
  return {
    async prepareCarry(id: CarryId): Promise<void> {
      const carrying = await run('other', () => session.previewCarry(id));
      if (carrying) store.send({ type: 'carryPrepared', carrying });
    },

    async carry(id: CarryId): Promise<void> {
      const done = await run('other', () => session.carry(id));
      if (!done) return;
      store.send({ type: 'carryPrepared', carrying: null });
      const { summary } = done;
      const { said } = words().carryTab;
      say(done.changes ? said[id](summary.sheet) : said.there(summary.sheet));
      await look('refresh');
    },

    closeCarry(): void {
      store.send({ type: 'carryPrepared', carrying: null });
    },
  };
}
