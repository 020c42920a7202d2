import type { Grid } from '../sheets/grid';
import type { Changes } from '../sheets/model';
import { excelCode, isTooLarge } from './errors';
import { askForMarks, findMarksSingly, foundMarks, type AskedMarks, type FoundMarks } from './marks';
import { PLACE, readRows } from './read';

/** What was found just before writing. */
export interface Recheck {
  /** Every sheet that mattered is as it was when it was read, and no new sheet has taken a name that we want. */
  readonly unchanged: boolean;
  /** The marks that `changes` removes. */
  readonly marks: FoundMarks;
}

/**
 * One round trip right before writing: somebody else may have typed, sorted, inserted, filtered or deleted since we read. In the same
 * trip the conditional formats are looked up that the changes remove.
 */
export async function recheck(
  context: Excel.RequestContext,
  grids: readonly Grid[],
  changes: Changes,
): Promise<Recheck> {
  try {
    return await look(context, grids, changes, true);
  } catch (error) {
    if (excelCode(error) !== 'ItemNotFound' && !isTooLarge(error)) throw error;
  }
  try {
    const { unchanged } = await look(context, grids, changes, false);
    return { unchanged, marks: await findMarksSingly(context, changes.drawings) };
  } catch (error) {
    if (excelCode(error) !== 'ItemNotFound') throw error;
    return { unchanged: false, marks: new Map() };
  }
}

async function look(
  context: Excel.RequestContext,
  grids: readonly Grid[],
  changes: Changes,
  atOnce: boolean,
): Promise<Recheck> {
  const { worksheets, tables } = context.workbook;
  worksheets.load('items/name');
  tables.load('items/name');
  const asked = grids.map((grid) => askForGrid(context.workbook, grid, atOnce));
  const marks: AskedMarks[] = atOnce ? askForMarks(context, changes.drawings) : [];
  await context.sync();
  const names = [...worksheets.items, ...tables.items].map(({ name }) => name);
  let unchanged = !changes.drawings.some(({ target, table }) =>
    [target.kind === 'new' ? target.name : '', table?.action === 'add' ? table.name : ''].some((name) =>
      isTaken(name, names),
    ),
  );
  for (const sheet of asked) unchanged &&= await isSame(context, sheet, atOnce);
  return { unchanged, marks: foundMarks(marks) };
}

interface AskedGrid {
  readonly grid: Grid;
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  /** Of the sheet and of each of its tables. */
  readonly filters: readonly Excel.AutoFilter[];
}

function askForGrid({ worksheets, tables }: Excel.Workbook, grid: Grid, cells: boolean): AskedGrid {
  const sheet = worksheets.getItem(grid.sheet.id).load('name');
  const filters = [sheet, ...grid.sheet.tables.map(({ name }) => tables.getItem(name))].map(
    ({ autoFilter }) => autoFilter.load('isDataFiltered'),
  );
  const used = sheet.getUsedRangeOrNullObject(true).load(PLACE);
  if (cells) used.load('formulas');
  return { grid, sheet, used, filters };
}

async function isSame(
  context: Excel.RequestContext,
  { grid, sheet, used, filters }: AskedGrid,
  cells: boolean,
): Promise<boolean> {
  if (sheet.name !== grid.sheet.name) return false;
  if (filters.some(({ isDataFiltered }) => isDataFiltered) !== grid.sheet.filtered) return false;
  if (used.isNullObject || grid.formulas.length === 0)
    return used.isNullObject === (grid.formulas.length === 0);
  if (used.rowIndex !== grid.top || used.columnIndex !== grid.left || used.rowCount !== grid.formulas.length)
    return false;
  const formulas = cells ? used.formulas : (await readRows(context, sheet, used, ['formulas'])).formulas;
  return sameCells(grid.formulas, formulas as unknown[][]);
}

function sameCells(before: Grid['formulas'], now: readonly (readonly unknown[])[]): boolean {
  return before.every((line, row) => {
    const other = now[row];
    return other?.length === line.length && line.every((cell, column) => cell === other[column]);
  });
}

function isTaken(name: string, names: readonly string[]): boolean {
  const wanted = name.toLocaleLowerCase('sv');
  return names.some((other) => other.toLocaleLowerCase('sv') === wanted);
}
