import type { Preferences } from '../session';
import type { Work } from './work';

/** Wait after a change in the sheet before looking again: a person who types should not be interrupted. Milliseconds. */
const calm = 600;

/** How the pane comes to life, and how it follows the workbook. */
export function startOperations({ session, store, words, say, look, preview, runs, run, free }: Work) {
  const changed = following(() => {
    if (store.get().busy !== null) changed();
    else void look('refresh').then((came) => came === 'editing' && changed());
  });

  const introduced = () => {
    store.send({ type: 'introduced' });
    session.savePreferences(store.get().preferences);
  };

  return {
    /** Opens the session, and follows the workbook from then on. */
    async start(): Promise<void> {
      const opening = await run('open', () => session.open());
      if (!opening) return;
      store.send({ type: 'opened', opening });
      session.onChanged(changed);
      if (store.get().tab === 'plan') await preview();
    },

    async introduce(withSample: boolean): Promise<void> {
      if (withSample && !(await runs('other', () => session.addSample()))) return;
      introduced();
      if (withSample) await look('check');
    },

    /** Whoever presses a ribbon button first has no need of being introduced to it. */
    skipIntroduction(): void {
      if (!store.get().preferences.introduced) introduced();
    },

    async addSample(): Promise<void> {
      if (!(await runs('other', () => session.addSample()))) return;
      await look('check');
      say(words().pane.analysis.done.sample);
    },

    /** Resolves when the workbook has been read and nothing is going on: what a ribbon button waits for. */
    async idle(): Promise<void> {
      await free();
      if (store.get().check === null) await new Promise<void>((opened) => onceOpened(opened));
    },

    setPreferences(preferences: Preferences): void {
      store.send({ type: 'preferencesChosen', preferences });
      session.savePreferences(preferences);
    },
  };

  function onceOpened(opened: () => void): void {
    const stop = store.subscribe(() => {
      if (store.get().check === null || store.get().busy !== null) return;
      stop();
      opened();
    });
  }
}

/** Calls `after` once when there have been no more calls for a while. */
function following(after: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(after, calm);
  };
}
