import { planYear } from '../actions/planYear';
import type { Action, Env, Options, Outcome } from '../actions/action';
import type { Grid } from '../sheets/grid';
import { cellAddress } from '../sheets/grid';
import { isEmpty, noChanges, type Changes, type Place } from '../sheets/model';
import { languages, type Language } from '../text';
import { excelCode, isMoved, problemOf, Stop, type Doing, type Problem } from './errors';
import { guard } from './guard';
import type { ExcelHost } from './host';
import { readWorkbook, type ReadWorkbook } from './read';
import type { Unlisted } from './readDisclosure';
import { recheck } from './recheck';
import { selectedCell } from './selection';
import { choicesFrom, type StoredChoices } from './settings';
import { settled, withScale, type SettledChoices } from './settle';
import { differing, reveal, writeChanges } from './write';
import { writeUnlessOvertaken } from './writeSafely';

/** What is true around the workbook. */
export interface World extends Unlisted {
  /** yyyy-mm-dd in the user's own time zone. */
  today(): string;
  /** Excel's display language, used where the policy leaves the language open. */
  readonly language: Language;
  /** Nobody else can reach the workbook, as on the command line: its cells need not be compared again before they are written over. */
  readonly alone?: boolean;
}

export interface RunOptions extends Options {
  /** Steps of both scales for this run (2–10), over the policy's. */
  readonly scale?: number;
  /** Asked before anything is written: stops the command with nothing changed. */
  readonly signal?: AbortSignal;
  readonly onPhase?: (phase: Phase) => void;
}

export type Phase = 'reading' | 'deciding' | 'checking' | 'writing';

export type Result = Done | Failed;

export interface Done {
  readonly ok: true;
  readonly outcome: Outcome;
  readonly stored: SettledChoices;
  /** The year that it was about: what was asked for, else the settings', else that of the workbook's newest plan. */
  readonly year: number;
  /** Whether anything was written. */
  readonly wrote: boolean;
  /** The sheets that were written to, as they were just before: with `outcome.changes` all that it takes to undo (sheets/undo.ts). */
  readonly before: readonly Grid[];
  /** Cells that Excel shows differently from what was written; normally none. */
  readonly differing: readonly Place[];
}

export interface Failed {
  readonly ok: false;
  readonly problem: Problem;
}

export interface Performer {
  /** Reads, decides and writes. */
  perform(action: Action, options?: RunOptions): Promise<Result>;
  /** The same outcome with nothing written: what the pane shows before the user agrees. */
  preview(action: Action, options?: RunOptions): Promise<Result>;
  /** Writes workbook settings (see settings.ts) and nothing else. */
  store(settings: Changes['settings']): Promise<Result | { readonly ok: true }>;
  /** Shows a cell. */
  show(place: Place): Promise<{ readonly ok: true } | Failed>;
  /** Where the user stands in the workbook. */
  selection(): Promise<{ readonly ok: true; readonly place: Place } | Failed>;
}

/** How often a command starts over when somebody else changed the workbook between reading and writing. */
const ATTEMPTS = 3;

/**
 * The one way from an action to Excel, for ribbon, pane, command line and demo alike: read, let the action decide, look again, write,
 * compare. Reading takes two round trips and writing two more, however many rows there are. Never throws: whatever happens is a Result.
 * One command at a time: a second one is refused rather than queued, since it would act on what the first is about to change.
 */
export function performer(host: ExcelHost, world: World): Performer {
  let busy = false;

  async function alone<T>(work: (doing: Doing) => Promise<T>): Promise<T | Failed> {
    const doing: Doing = { sheet: '', written: 'no', text: languages[world.language] };
    if (busy) return { ok: false, problem: problemOf(new Stop('busy'), doing) };
    busy = true;
    try {
      return await work(doing);
    } catch (error) {
      return { ok: false, problem: problemOf(error, doing) };
    } finally {
      busy = false;
    }
  }

  const run = (action: Action, options: RunOptions, write: boolean): Promise<Result> =>
    alone((doing) => host.run((context) => carryOut(context, action, { world, options, write, doing })));

  return {
    perform: (action, options = {}) => run(action, options, true),
    preview: (action, options = {}) => run(action, options, false),
    store: (settings) =>
      alone((doing) =>
        host.run(async (context) => {
          await writeChanges(context, { ...noChanges, settings }, new Map(), doing);
          return { ok: true as const };
        }),
      ),
    show: (place) =>
      alone(() =>
        host.run(async (context) => {
          await showEvenHidden(context, place);
          return { ok: true as const };
        }),
      ),
    selection: () =>
      alone(() => host.run(async (context) => ({ ok: true as const, place: await selectedCell(context) }))),
  };
}

interface Job {
  readonly world: World;
  readonly options: RunOptions;
  readonly write: boolean;
  readonly doing: Doing;
}

async function carryOut(context: Excel.RequestContext, action: Action, job: Job): Promise<Result> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    try {
      const result = await attemptOnce(context, action, job);
      if (result !== 'stale') return result;
    } catch (error) {
      // What was there a moment ago is gone, taken or locked: it is looked at anew, so that it is told rightly or done rightly.
      if (!isMoved(error) || attempt === ATTEMPTS) throw error;
    }
  }
  throw new Stop('workbook-changed');
}

async function attemptOnce(
  context: Excel.RequestContext,
  action: Action,
  { world, options, write, doing }: Job,
): Promise<Result | 'stale'> {
  const enter = async (phase: Phase) => {
    options.onPhase?.(phase);
    // Deciding takes a moment with thousands of risks, and holds the page: what is going on is shown first, and a press on stop heard.
    if (options.signal) await new Promise((shown) => setTimeout(shown));
    if (options.signal?.aborted) throw new Stop('cancelled');
  };
  await enter('reading');
  const read = await readWorkbook(context, action.reads, world);
  const saved = choicesFrom(read.settings, world.language);
  doing.text = saved.text;
  await enter('deciding');
  const thisYear = Number(world.today().slice(0, 4));
  const year = options.year ?? saved.policy.year ?? planYear(action.id, read.book, thisYear);
  const book = action.prepare?.(read.book) ?? read.book;
  const stored = settled(saved, book, envOf(saved, world, options, year), options.scale);
  const outcome = action.perform(book, envOf(stored, world, options, year));
  if (outcome.refusal !== null) throw new Stop(outcome.refusal.code, outcome.refusal.sheet);
  const changes = withScale(outcome.changes, saved, stored);
  doing.sheet = outcome.summary.sheet;
  const unwritten: Done = { ok: true, outcome, stored, year, wrote: false, before: [], differing: [] };
  if (!write) return unwritten;
  if (isEmpty(changes)) {
    if (changes.reveal !== null) await showOnly(context, changes.reveal);
    return unwritten;
  }
  guard(changes, read.book.grids, read.book.structureProtected);
  await enter('checking');
  const rests = { grids: world.alone ? [] : concerned(read, outcome), settings: read.settings };
  const found = await recheck(context, rests, changes);
  if (!found.unchanged) return 'stale';
  await enter('writing');
  const written = await writeUnlessOvertaken(context, changes, { ...found, rests }, doing);
  if (written === 'stale') return 'stale';
  const before = targetsOf(read.book.grids, changes);
  return { ok: true, outcome, stored, year, wrote: true, before, differing: differing(written).map(toPlace) };
}

async function showOnly(context: Excel.RequestContext, place: Place): Promise<void> {
  reveal(context, place);
  await context.sync();
}

/** Excel cannot show a cell of a hidden sheet; whoever asks for the cell wants to see the sheet. */
async function showEvenHidden(context: Excel.RequestContext, place: Place): Promise<void> {
  try {
    await showOnly(context, place);
  } catch (error) {
    if (['ItemNotFound', 'InvalidOperationInCellEditMode'].includes(excelCode(error))) throw error;
    context.workbook.worksheets.getItem(place.sheet).visibility = 'Visible';
    await showOnly(context, place);
  }
}

function envOf(stored: StoredChoices, world: World, options: RunOptions, year: number): Env {
  return {
    policy: stored.policy,
    isOwnPolicy: !stored.isDefault,
    memory: stored.memory,
    today: world.today(),
    year,
    text: stored.text,
    options,
  };
}

/**
 * The sheets whose content the outcome rests on: those that were read as an analysis, those that are written to, and our own. All of them
 * where the action does not say what it has read.
 */
function concerned({ book }: ReadWorkbook, { readings, changes }: Outcome): readonly Grid[] {
  if (readings.length === 0) return book.grids;
  const read = new Set(readings.map(({ sheetId }) => sheetId));
  const written = new Set(targetsOf(book.grids, changes));
  const isOurs = ({ sheet }: Grid) => Object.keys(sheet.properties).length > 0;
  return book.grids.filter((grid) => read.has(grid.sheet.id) || written.has(grid) || isOurs(grid));
}

function targetsOf(grids: readonly Grid[], { drawings }: Changes): Grid[] {
  const ids = new Set(drawings.flatMap(({ target }) => (target.kind === 'new' ? [] : target.id)));
  return grids.filter(({ sheet }) => ids.has(sheet.id));
}

function toPlace({ sheet, row, column }: { sheet: string; row: number; column: number }): Place {
  return { sheet, cell: cellAddress(row, column) };
}
