import { actions } from '../actions';
import type { ActionId } from '../actions/action';
import type { ExcelHost } from '../excel/host';
import { performer, type Done, type Failed, type Performer, type RunOptions } from '../excel/perform';
import { memorySetting, policySetting } from '../excel/settings';
import { watchChanges } from '../excel/watch';
import { remembering } from '../sheets/reading/answers';
import { emptyMemory, type ColumnMemory } from '../sheets/reading/memory';
import { answer } from './answer';
import { carrySession } from './carrySession';
import { followUpSession } from './followUpSession';
import { generating } from './generating';
import { pictureSession } from './pictureSession';
import { lookOver, rememberedMerges, type Seen } from './lookOver';
import type { Answer, Around, Check, Preferences, Session } from './session';

/** What is true around the workbook, and what belongs to the person rather than to it. */
export interface Surroundings {
  /** yyyy-mm-dd in the user's time zone. */
  today(): string;
  readonly language: Around['excel']['language'];
  readonly theme: Around['excel']['theme'];
  loadPreferences(): Preferences;
  savePreferences(preferences: Preferences): void;
}

/** The real session: every wish of the pane put to the performer as an action. */
export function excelSession(host: ExcelHost, around: Surroundings): Session {
  const run = performer(host, around);
  return {
    ...reading(run),
    ...writing(run),
    ...generating(run),
    ...followUpSession(run),
    ...carrySession(run),
    ...pictureSession(run),
    checkDisclosure: async () =>
      answer(await run.preview(actions.checkDisclosure), ({ outcome }) => outcome.disclosures),
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
function reading(run: Performer): Pick<Session, 'open' | 'check' | Reading> {
  const merges = rememberedMerges();
  let memory: ColumnMemory = emptyMemory;
  let sheets: Seen['sheets'] = [];

  async function look(quiet: boolean): Promise<(Done & { readonly check: Check }) | Failed> {
    const saw: Seen[] = [];
    const result = await run.preview(lookOver(quiet, merges, (seen) => saw.push(seen)));
    if (!result.ok) return result;
    const seen = saw.at(-1);
    if (!seen) throw new Error('The workbook was read, but nobody looked at it.');
    memory = result.stored.memory;
    sheets = seen.sheets;
    return { ...result, check: { ...seen.check, scale: result.stored.scale } };
  }

  async function store(next: ColumnMemory | null): Promise<Answer<void>> {
    const kept = answer(await run.store(memorySetting(next)), () => undefined);
    if (kept.ok) memory = next ?? emptyMemory;
    return kept;
  }

  return {
    open: async () =>
      answer(await look(false), ({ check, stored: { policy, problems } }) => ({
        policy,
        problems,
        check,
      })),
    check: async (quiet) => answer(await look(quiet), ({ check }) => check),
    remember: (said) => store(remembering(memory, said)),
    forget: () => store(null),
    sheets: () => sheets,
    selection: async () => answer(await run.selection(), ({ place }) => place),
  };
}

type Reading = 'remember' | 'forget' | 'sheets' | 'selection';

type Writing = 'highlight' | 'removeHighlights' | 'fillScores' | 'savePolicy' | 'addSample';

/** What changes the workbook, or shows what would change. */
function writing(run: Performer): Pick<Session, Writing> {
  const perform = (id: ActionId, options: RunOptions = {}) => run.perform(actions[id], options);
  return {
    highlight: async () => answer(await perform('highlightRisks'), ({ outcome }) => outcome.summary.marked),
    removeHighlights: async () => answer(await perform('removeHighlights'), () => undefined),
    fillScores: async () => answer(await perform('fillScores'), ({ outcome }) => outcome.summary.cells),
    savePolicy: async (policy) => answer(await run.store(policySetting(policy)), () => undefined),
    addSample: async () => answer(await run.perform(actions.addSample), () => undefined),
  };
}
