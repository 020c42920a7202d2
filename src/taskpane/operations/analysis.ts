import type { Place } from '../../sheets/model';
import type { State } from '../state';
import type { Work } from './work';

/** What is done with the risk analysis. */
export function analysisOperations({ session, store, words, say, run, runs, look, preview }: Work) {
  return {
    async check(): Promise<void> {
      await look('check');
      const { check, notice } = store.get();
      if (check && notice === null) say(words().actions.checked(check.risks.length, check.findings.length));
    },

    async highlight(): Promise<void> {
      const columns = await run('highlight', () => session.highlight());
      if (columns !== null) say(words().actions.highlighted(columns));
    },

    async removeHighlights(): Promise<void> {
      if (await runs('unmark', () => session.removeHighlights())) say(words().actions.unhighlighted);
    },

    async fillScores(): Promise<void> {
      const filled = await run('fill', () => session.fillScores());
      if (filled === null) return;
      say(words().actions.filled(filled));
      await look('refresh');
    },

    async openTab(tab: State['tab']): Promise<void> {
      store.send({ type: 'tabChosen', tab });
      if (tab === 'plan' && store.get().preview === null) await preview();
    },

    async goTo(place: Place): Promise<void> {
      await runs('goTo', () => session.goTo(place));
    },
  };
}
