import type { Grid } from '../sheets/grid';
import type { Changes } from '../sheets/model';
import { excelCode, isTooLarge } from './errors';
import { askForMarks, findMarksSingly, foundMarks, type AskedMarks, type FoundMarks } from './marks';
import { askForState, isSameState, type AskedCells } from './sheetState';

/** What was read, as far as what is to be written rests on it. */
export interface RestsOn {
  readonly grids: readonly Grid[];
  /** Workbook settings: key → JSON value. */
  readonly settings: ReadonlyMap<string, unknown>;
}

/** What was found just before writing. */
export interface Recheck {
  /** Everything that mattered is as it was when it was read, and nothing new has taken a name that we want. */
  readonly unchanged: boolean;
  /** The marks that `changes` removes. */
  readonly marks: FoundMarks;
  /** The cells fit in one answer of Excel's. */
  readonly fits: boolean;
}

/**
 * One round trip right before writing: somebody else may have typed, sorted, inserted, filtered or deleted since we read. In the same
 * trip the conditional formats are looked up that the changes remove.
 */
export async function recheck(
  context: Excel.RequestContext,
  rests: RestsOn,
  changes: Changes,
): Promise<Recheck> {
  try {
    return await look(context, rests, changes, 'formulas');
  } catch (error) {
    if (excelCode(error) !== 'ItemNotFound' && !isTooLarge(error)) throw error;
  }
  try {
    const { unchanged } = await look(context, rests, changes, '');
    return { unchanged, marks: await findMarksSingly(context, changes.drawings), fits: false };
  } catch (error) {
    if (excelCode(error) !== 'ItemNotFound') throw error;
    return { unchanged: false, marks: new Map(), fits: false };
  }
}

async function look(
  context: Excel.RequestContext,
  { grids, settings }: RestsOn,
  changes: Changes,
  cells: AskedCells,
): Promise<Recheck> {
  const { workbook } = context;
  const sheets = workbook.worksheets.load('items/name');
  // Tables and defined names share one name space, sheets have their own.
  const named = [workbook.tables.load('items/name'), workbook.names.load('items/name')];
  const stored = workbook.settings.load('items/key,items/value');
  workbook.protection.load('protected');
  const asked = grids.map((grid) => askForState(workbook, grid, cells));
  const marks: AskedMarks[] = cells === '' ? [] : askForMarks(context, changes.drawings);
  await context.sync();
  const taken = { sheets: namesOf([sheets]), tables: namesOf(named) };
  let unchanged =
    isFree(changes, taken, workbook.protection.protected) &&
    sameSettings(changes, settings, storedIn(stored));
  for (const sheet of asked) unchanged &&= await isSameState(context, sheet, cells);
  return { unchanged, marks: foundMarks(marks), fits: cells !== '' };
}

/** A setting that we are about to store may have been stored by another pane meanwhile. */
export function sameSettings(
  changes: Changes,
  before: RestsOn['settings'],
  now: RestsOn['settings'],
): boolean {
  return Object.keys(changes.settings).every(
    (key) => JSON.stringify(now.get(key)) === JSON.stringify(before.get(key)),
  );
}

/** What a loaded collection of settings holds. */
export function storedIn({ items }: Excel.SettingCollection): RestsOn['settings'] {
  return new Map(items.map(({ key, value }) => [key, value as unknown]));
}

interface Taken {
  readonly sheets: readonly string[];
  readonly tables: readonly string[];
}

function namesOf(collections: readonly { readonly items: readonly { readonly name: string }[] }[]): string[] {
  return collections.flatMap(({ items }) => items.map(({ name }) => name));
}

/** Whether new sheets and tables can still be made by the names that we want. */
function isFree({ drawings }: Changes, taken: Taken, structureProtected: boolean): boolean {
  return drawings.every(({ target, table }) => {
    if (target.kind === 'new' && (structureProtected || isTaken(target.name, taken.sheets))) return false;
    return table?.action !== 'add' || !isTaken(table.name, taken.tables);
  });
}

function isTaken(name: string, names: readonly string[]): boolean {
  const wanted = name.toLocaleLowerCase('sv');
  return names.some((other) => other.toLocaleLowerCase('sv') === wanted);
}
