import { actions } from '../actions';
import type { ActionId, Options, Outcome } from '../actions/action';
import type { ExcelHost } from '../excel/host';
import { performer, type Done, type Failed, type Performer, type RunOptions } from '../excel/perform';
import { memorySetting, policySetting } from '../excel/settings';
import { watchChanges } from '../excel/watch';
import { emptyMemory, headingKeys, withAnswer, type ColumnMemory } from '../sheets/reading/memory';
import { lookOver, rememberedMerges } from './lookOver';
import type { Answer, Ask, Check, Opening, Preferences, Preview, Session } from './session';

/** What is true around the workbook, and what belongs to the person rather than to it. */
export interface Surroundings {
  /** yyyy-mm-dd in the user's time zone. */
  today(): string;
  readonly language: Opening['excel']['language'];
  readonly theme: Opening['excel']['theme'];
  loadPreferences(): Preferences;
  savePreferences(preferences: Preferences): void;
}

/** The real session: every wish of the pane put to the performer as an action. */
export function excelSession(host: ExcelHost, around: Surroundings): Session {
  const run = performer(host, around);
  return {
    ...reading(run, around),
    ...writing(run),
    goTo: async (place) => answer(await run.show(place), () => undefined),
    savePreferences: (preferences) => around.savePreferences(preferences),
    onChanged(changed) {
      // Where Excel refuses to tell of changes, the pane still works; it looks again when asked to.
      const watch = watchChanges(host, changed).catch(() => null);
      return () => void watch.then((stop) => stop?.());
    },
  };
}

/** What looks at the workbook, and what is remembered of its columns. */
function reading(run: Performer, around: Surroundings): Pick<Session, 'open' | 'check' | 'remember'> {
  const merges = rememberedMerges();
  let memory: ColumnMemory = emptyMemory;
  let check: Check = nothing;

  async function look(ask: Ask, quiet: boolean): Promise<Done | Failed> {
    let seen = nothing;
    const action = lookOver(quiet, merges, (saw) => (seen = saw));
    const result = await run.preview(action, optionsOf(ask));
    if (result.ok) {
      check = seen;
      memory = result.stored.memory;
    }
    return result;
  }

  return {
    open: async () =>
      answer(await look({ sheet: null }, false), ({ stored: { policy, problems } }) => ({
        policy,
        problems,
        check,
        preferences: around.loadPreferences(),
        excel: { language: around.language, theme: around.theme, year: Number(around.today().slice(0, 4)) },
      })),
    check: async (ask, quiet) => answer(await look(ask, quiet), () => check),
    async remember(sheet, field, column) {
      const next = withAnswer(memory, field, columnKey(check, sheet, column));
      const kept = answer(await run.store(memorySetting(next)), () => undefined);
      if (kept.ok) memory = next;
      return kept;
    },
  };
}

type Writing =
  'highlight' | 'removeHighlights' | 'fillScores' | 'previewPlan' | 'createPlan' | 'savePolicy' | 'addSample';

/** What changes the workbook, or shows what would change. */
function writing(run: Performer): Pick<Session, Writing> {
  const perform = (id: ActionId, ask: Ask, options: RunOptions = {}) =>
    run.perform(actions[id], { ...optionsOf(ask), ...options });
  return {
    highlight: async (ask) =>
      answer(await perform('highlightRisks', ask), ({ outcome }) => outcome.summary.marked),
    removeHighlights: async (ask) => answer(await perform('removeHighlights', ask), () => undefined),
    fillScores: async (ask) =>
      answer(await perform('fillScores', ask), ({ outcome }) => outcome.summary.cells),
    previewPlan: async (ask) =>
      answer(await run.preview(actions.createPlan, optionsOf(ask)), ({ outcome }) => previewOf(outcome)),
    createPlan: async (ask, { conflicts, progress, signal }) =>
      answer(
        await perform('createPlan', ask, { conflicts, signal, onPhase: progress }),
        ({ outcome, wrote }) => ({
          summary: outcome.summary,
          reveal: outcome.changes.reveal,
          changed: wrote,
          undoable: false,
        }),
      ),
    savePolicy: async (policy) => answer(await run.store(policySetting(policy)), () => undefined),
    addSample: async () => answer(await run.perform(actions.addSample), () => undefined),
  };
}

function previewOf({ summary, differences, changes }: Outcome): Preview {
  const isMade = changes.drawings.some(
    ({ target }) => target.kind === 'new' && target.name === summary.sheet,
  );
  return { summary, differences, exists: !isMade };
}

const nothing: Check = { readings: [], used: [], findings: [], risks: [], fillable: 0, plan: null };

function optionsOf({ sheet }: Ask): Options {
  return sheet === null ? {} : { sheets: [sheet] };
}

/** What the performer says, as the session says it. */
function answer<R extends { readonly ok: true }, T>(result: R | Failed, value: (done: R) => T): Answer<T> {
  if (result.ok) return { ok: true, value: value(result) };
  const { sentence, code } = result.problem;
  return { ok: false, problem: { message: sentence, stopped: code === 'cancelled' } };
}

/** By what name the column of a sheet is remembered, null for none. */
function columnKey(check: Check | null, sheet: string, column: number | null): string | null {
  const headings = check?.readings.find(({ sheetId }) => sheetId === sheet)?.headings ?? [];
  const at = headings.findIndex((heading) => heading.column === column);
  return headingKeys(headings.map(({ text }) => text))[at] ?? null;
}
