import type { Field } from '../domain/field';
import { parsePolicy, policyToJson, type Policy } from '../domain/policy';
import { presetPolicy, defaultPreset } from '../domain/presets';
import type { Place } from '../sheets/model';
import type { Phase } from '../excel/perform';
import { languages } from '../text';
import { draftOf, policyFrom } from './draft';
import type { Answer, Ask, Preferences, Session } from './session';
import { editedPolicy, languageOf, type Busy, type Event, type State } from './state';
import type { Store } from './store';

export type PaneStore = Store<State, Event>;
export type Operations = ReturnType<typeof createOperations>;

/** Wait after a change in the sheet before looking again: a person who types should not be interrupted. Milliseconds. */
const calm = 600;

/**
 * What the pane does when the user asks, one thing at a time: asks the session, and tells the store what came of it.
 * All words that are said come from the catalogue of the moment.
 */
export function createOperations(session: Session, store: PaneStore) {
  let stop: AbortController | null = null;
  let changedWhileBusy = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const words = () => languages[languageOf(store.get())];
  const text = () => words().pane;
  const say = (message: string) => store.send({ type: 'said', tone: 'success', message });

  /** Runs `task` unless something is running already; gives its value, or null after telling what went wrong. */
  async function run<T>(busy: Busy, task: () => Promise<Answer<T>>): Promise<T | null> {
    if (store.get().busy !== null) return null;
    store.send({ type: 'began', busy });
    const answer = await task();
    store.send({ type: 'ended' });
    if (!answer.ok) store.send({ type: 'failed', problem: answer.problem });
    return answer.ok ? answer.value : null;
  }

  async function look(busy: 'check' | 'refresh'): Promise<void> {
    const check = await run(busy, () => session.check(ask(store.get()), busy === 'refresh'));
    if (!check) return;
    store.send({ type: 'checked', check });
    if (store.get().tab === 'plan') await preview();
  }

  async function preview(): Promise<void> {
    const { check, busy } = store.get();
    if (busy !== null || !check || check.readings.length === 0) return;
    const found = await run('preview', () => session.previewPlan(ask(store.get())));
    store.send({ type: 'previewed', preview: found });
  }

  /** Looks again, and keeps what was just said on the screen. */
  async function lookAgain(): Promise<void> {
    await look('refresh');
  }

  function onChanged(): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (store.get().busy !== null) changedWhileBusy = true;
      else void lookAgain();
    }, calm);
  }

  async function settle(): Promise<void> {
    if (!changedWhileBusy) return;
    changedWhileBusy = false;
    await lookAgain();
  }

  return {
    /** Opens the session; looks at the workbook at once unless the introduction is to be shown first. */
    async start(): Promise<void> {
      const opening = await run('open', () => session.open());
      if (!opening) return;
      store.send({ type: 'opened', opening });
      session.onChanged(onChanged);
      if (store.get().phase === 'ready') await look('check');
    },

    async introduce(withSample: boolean): Promise<void> {
      if (withSample && (await run('other', () => session.addSample())) === null) return;
      store.send({ type: 'introduced' });
      session.savePreferences(store.get().preferences);
      await look('check');
    },

    /** Whoever presses a ribbon button first has no need of being introduced to it. */
    skipIntroduction(): void {
      if (store.get().phase !== 'introduction') return;
      store.send({ type: 'introduced' });
      session.savePreferences(store.get().preferences);
    },

    async addSample(): Promise<void> {
      const added = await run('other', () => session.addSample().then(done));
      if (!added) return;
      await look('check');
      say(text().analysis.done.sample);
    },

    async check(): Promise<void> {
      await look('check');
      const { check } = store.get();
      if (check && store.get().notice === null)
        say(words().actions.checked(check.risks.length, check.findings.length));
      await settle();
    },

    async highlight(): Promise<void> {
      const columns = await run('highlight', () => session.highlight(ask(store.get())));
      if (columns !== null) say(words().actions.highlighted(columns));
      await settle();
    },

    async removeHighlights(): Promise<void> {
      const removed = await run('unmark', () => session.removeHighlights(ask(store.get())).then(done));
      if (removed) say(words().actions.unhighlighted);
      await settle();
    },

    async fillScores(): Promise<void> {
      const filled = await run('fill', () => session.fillScores(ask(store.get())));
      if (filled === null) return;
      say(words().actions.filled(filled));
      await lookAgain();
    },

    async remember(sheet: string, field: Field, column: number | null): Promise<void> {
      const kept = await run('save', () => session.remember(sheet, field, column).then(done));
      if (!kept) return;
      say(text().analysis.done.remembered);
      await lookAgain();
    },

    async chooseSheet(sheet: string | null): Promise<void> {
      store.send({ type: 'sheetChosen', sheet });
      await look('check');
    },

    async openTab(tab: State['tab']): Promise<void> {
      store.send({ type: 'tabChosen', tab });
      if (tab === 'plan' && store.get().preview === null) await preview();
    },

    preview,

    async createPlan(): Promise<void> {
      stop = new AbortController();
      const { signal } = stop;
      const progress = (phase: Phase) => store.send({ type: 'progressed', phase });
      const { conflicts } = store.get();
      const created = await run('create', () =>
        session.createPlan(ask(store.get()), { conflicts, progress, signal }),
      );
      stop = null;
      if (!created) return;
      store.send({ type: 'created', created });
      const { actions } = words();
      if (!created.changed) say(actions.unchanged);
      else say(actions.planned(created.summary.sheet, created.summary.risks, created.summary.controls));
      await lookAgain();
    },

    stop(): void {
      stop?.abort();
    },

    async undo(): Promise<void> {
      const undo = session.undo?.bind(session);
      const undone = undo && (await run('undo', () => undo().then(done)));
      if (!undone) return;
      store.send({ type: 'created', created: null });
      say(text().plan.undone);
      await lookAgain();
    },

    /** Never waits its turn: going somewhere changes nothing. */
    async goTo(place: Place): Promise<void> {
      const answer = await session.goTo(place);
      if (!answer.ok) store.send({ type: 'failed', problem: answer.problem });
    },

    async savePolicy(): Promise<void> {
      const { policy, errors } = policyFrom(editedPolicy(store.get()), defaults(store.get()));
      const wrong = Object.keys(errors).length;
      if (wrong > 0) {
        store.send({ type: 'failed', problem: { message: text().settings.fix(wrong) } });
        return;
      }
      const saved = await run('save', () => session.savePolicy(policy).then(done));
      if (!saved) return;
      store.send({ type: 'policySaved', policy });
      say(text().settings.saved);
      await lookAgain();
    },

    /** Resolves when nothing is going on: what a ribbon button waits for, since it may itself have started the pane. */
    idle(): Promise<void> {
      return new Promise((free) => {
        const look = () => {
          if (store.get().busy !== null || store.get().phase === 'starting') return false;
          free();
          return true;
        };
        if (look()) return;
        const stopLooking = store.subscribe(() => {
          if (look()) stopLooking();
        });
      });
    },

    /** The policy as a file's text, for the browser to save. */
    exportPolicy(): string {
      return policyToJson(policyFrom(editedPolicy(store.get()), defaults(store.get())).policy);
    },

    /** Puts a file's settings into the fields; nothing is saved yet. */
    importPolicy(json: string): void {
      const { policy, problems } = parsePolicy(json, defaults(store.get()));
      const useless =
        json.trim() === '' || problems.some(({ code }) => code === 'not-json' || code === 'not-object');
      if (useless) {
        store.send({ type: 'failed', problem: { message: text().settings.notImported } });
        return;
      }
      store.send({ type: 'policyEdited', draft: draftOf(policy) });
      const said = problems.map((problem) => words().policy.problem(problem));
      say([text().settings.imported, ...said].join(' '));
    },

    resetPolicy(): void {
      store.send({ type: 'policyEdited', draft: draftOf(defaults(store.get())) });
      say(text().settings.resetDone);
    },

    setPreferences(preferences: Preferences): void {
      store.send({ type: 'preferencesChosen', preferences });
      session.savePreferences(preferences);
    },
  };
}

/** A policy of defaults in the language that the pane speaks. */
export function defaults(state: State): Policy {
  return presetPolicy(defaultPreset, languages[languageOf(state)].policy.words);
}

function ask(state: State): Ask {
  return { sheet: state.sheet };
}

/** An answer without a value made into one that can be told from a failure. */
function done(answer: Answer<void>): Answer<true> {
  return answer.ok ? { ok: true, value: true } : answer;
}
