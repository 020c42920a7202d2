import { presetPolicy, defaultPreset } from '../../domain/presets';
import type { Policy } from '../../domain/policy';
import { wordsOf, type Words } from '../words';
import type { Answer, Session } from '../session';
import { isQuiet, languageOf, type Busy, type Event, type State } from '../state';
import type { Store } from '../store';

export type PaneStore = Store<State, Event>;

/** What every operation is made of. */
export interface Work {
  readonly session: Session;
  readonly store: PaneStore;
  /** The catalogue of the language that is spoken at the moment. */
  words(): Words;
  say(message: string): void;
  fail(message: string): void;
  /**
   * Runs `task` and gives its value, or null after telling what went wrong. One thing at a time: while the user's own work is
   * going on a second press does nothing; what the pane does by itself, as when it starts, is waited for.
   */
  run<T>(busy: Busy, task: () => Promise<Answer<T>>): Promise<T | null>;
  /** The same for answers without a value: true when it was done. */
  runs(busy: Busy, task: () => Promise<Answer<void>>): Promise<boolean>;
  /** Resolves when nothing is going on. */
  free(): Promise<void>;
  /**
   * Looks the workbook over. `refresh` keeps what was just said on the screen, and Excel's undo list as it is; where somebody is typing in a
   * cell it says nothing and answers 'editing', to be asked for again.
   */
  look(busy: 'check' | 'refresh'): Promise<'done' | 'editing'>;
  preview(): Promise<void>;
}

export function createWork(session: Session, store: PaneStore): Work {
  const work: Work = {
    session,
    store,
    words: () => wordsOf(languageOf(store.get())),
    say: (message) => store.send({ type: 'said', tone: 'success', message }),
    fail: (message) => store.send({ type: 'failed', problem: { message } }),
    free: () => freed(store),
    run: (busy, task) => run(store, busy, task),
    runs: async (busy, task) => (await run(store, busy, () => task().then(done))) === true,
    async look(busy) {
      const answer = await ask(store, busy, () => session.check(busy === 'refresh'));
      if (!answer?.ok) return answer?.problem.editing === true ? 'editing' : 'done';
      store.send({ type: 'checked', check: answer.value });
      if (store.get().tab === 'plan') await work.preview();
      return 'done';
    },
    async preview() {
      const { check, busy } = store.get();
      if (busy !== null || !check || check.readings.length === 0) return;
      store.send({
        type: 'previewed',
        preview: await work.run('preview', () => session.previewPlan()),
      });
    },
  };
  return work;
}

/** A policy of defaults in the language that the pane speaks. */
export function defaults(state: State): Policy {
  return presetPolicy(defaultPreset, wordsOf(languageOf(state)).policy.words);
}

async function run<T>(store: PaneStore, busy: Busy, task: () => Promise<Answer<T>>): Promise<T | null> {
  const answer = await ask(store, busy, task);
  return answer?.ok ? answer.value : null;
}

/** The answer itself; null when something else was going on. */
async function ask<T>(
  store: PaneStore,
  busy: Busy,
  task: () => Promise<Answer<T>>,
): Promise<Answer<T> | null> {
  const own = busy === 'refresh' || busy === 'preview';
  while (!own && isWaitedFor(store.get().busy)) await freed(store);
  if (store.get().busy !== null) return null;
  store.send({ type: 'began', busy });
  const answer = await task();
  store.send({ type: 'ended' });
  // Whoever is typing has asked for nothing, and is not to be told that it could not be done.
  const isUnasked = own && !answer.ok && answer.problem.editing === true;
  if (!answer.ok && !isUnasked) store.send({ type: 'failed', problem: answer.problem });
  return answer;
}

function isWaitedFor(busy: Busy | null): boolean {
  return busy !== null && (busy === 'open' || isQuiet(busy));
}

function freed(store: PaneStore): Promise<void> {
  return new Promise((resolve) => {
    if (store.get().busy === null) return resolve();
    const stop = store.subscribe(() => {
      if (store.get().busy !== null) return;
      stop();
      resolve();
    });
  });
}

/** An answer without a value made into one that can be told from a failure. */
function done(answer: Answer<void>): Answer<true> {
  return answer.ok ? { ok: true, value: true } : answer;
}
