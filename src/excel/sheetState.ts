import type { Area, Grid, TableInfo } from '../sheets/grid';
import { PLACE, readRows } from './read';

/** A sheet that is asked for once more, to be compared with what was read of it. */
export interface AskedState {
  readonly grid: Grid;
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly filter: Excel.AutoFilter;
  readonly tables: readonly AskedTable[];
}

interface AskedTable {
  readonly table: Excel.Table;
  readonly range: Excel.Range;
  readonly filter: Excel.AutoFilter;
}

/** Cells that are asked for: none where they are too many for one answer; values too where they may have to be put back. */
export type AskedCells = '' | 'formulas' | 'values,formulas';

/** Queues the question; a sheet or table that is gone makes the request fail with ItemNotFound. */
export function askForState(
  { worksheets, tables }: Excel.Workbook,
  grid: Grid,
  cells: AskedCells,
): AskedState {
  const sheet = worksheets.getItem(grid.sheet.id).load('name');
  sheet.protection.load('protected');
  sheet.customProperties.load('items/key,items/value');
  const used = sheet.getUsedRangeOrNullObject(true).load(PLACE);
  if (cells !== '') used.load(cells);
  return {
    grid,
    sheet,
    used,
    filter: sheet.autoFilter.load('isDataFiltered'),
    tables: grid.sheet.tables.map(({ name }) => {
      const table = tables.getItem(name);
      return { table, range: table.getRange().load(PLACE), filter: table.autoFilter.load('isDataFiltered') };
    }),
  };
}

/**
 * Whether the sheet is as it was read: its name, protection, filters, tables, what we have stored on it, and what its cells hold. Results of
 * formulas are not compared: one that says the time would never be the same.
 */
export async function isSameState(
  context: Excel.RequestContext,
  asked: AskedState,
  cells: AskedCells,
): Promise<boolean> {
  const { grid, sheet, used } = asked;
  if (sheet.name !== grid.sheet.name || sheet.protection.protected !== grid.sheet.protected) return false;
  if (!sameFilters(asked) || !sameProperties(asked) || !sameTables(asked)) return false;
  if (used.isNullObject || grid.formulas.length === 0)
    return used.isNullObject === (grid.formulas.length === 0);
  if (used.rowIndex !== grid.top || used.columnIndex !== grid.left || used.rowCount !== grid.formulas.length)
    return false;
  const formulas =
    cells === '' ? (await readRows(context, sheet, used, ['formulas'])).formulas : used.formulas;
  return sameCells(grid.formulas, formulas as unknown[][]);
}

function sameFilters({ grid, filter, tables }: AskedState): boolean {
  const isFiltered = [filter, ...tables.map((table) => table.filter)].some(
    ({ isDataFiltered }) => isDataFiltered,
  );
  return isFiltered === grid.sheet.filtered;
}

/** What another pane has stored on the sheet meanwhile counts as a change, even where no cell differs. */
function sameProperties({ grid, sheet }: AskedState): boolean {
  const stored = new Map(sheet.customProperties.items.map(({ key, value }) => [key, value]));
  return Object.entries(grid.sheet.properties).every(([key, value]) => stored.get(key) === value);
}

function sameTables({ grid, tables }: AskedState): boolean {
  return tables.every(({ range }, index) => sameArea(range, grid.sheet.tables[index]));
}

function sameArea(range: Excel.Range, table: TableInfo | undefined): boolean {
  const { row, column, rows, columns }: Area = table?.area ?? { row: -1, column: -1, rows: 0, columns: 0 };
  return (
    range.rowIndex === row &&
    range.columnIndex === column &&
    range.rowCount === rows &&
    range.columnCount === columns
  );
}

function sameCells(before: Grid['formulas'], now: readonly (readonly unknown[])[]): boolean {
  return before.every((line, row) => {
    const other = now[row];
    return other?.length === line.length && line.every((cell, column) => cell === other[column]);
  });
}
