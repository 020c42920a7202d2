import type { Area, Grid } from '../sheets/grid';
import { areaOf, ownProperties, PLACE, readRows } from './read';

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

/** Everything of a sheet but what its cells hold: rows that are put in or taken away show in it, and columns too. */
export interface Shape {
  readonly name: string;
  readonly protected: boolean;
  readonly filtered: boolean;
  /** What we have stored on it. */
  readonly properties: Readonly<Record<string, string>>;
  /** Of its tables, in the order in which they were read. */
  readonly tables: readonly Area[];
  /** null: nothing on it. */
  readonly used: Area | null;
}

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
  if (!isSameShape(shapeOf(grid), shapeNow(asked))) return false;
  if (used.isNullObject) return true;
  const formulas =
    cells === '' ? (await readRows(context, sheet, used, ['formulas'])).formulas : used.formulas;
  return sameCells(grid.formulas, formulas as unknown[][]);
}

/** The shape of a sheet as it was read. */
export function shapeOf({ sheet, top, left, formulas }: Grid): Shape {
  const { name, filtered, properties, tables } = sheet;
  const [rows, columns] = [formulas.length, formulas[0]?.length ?? 0];
  return {
    name,
    protected: sheet.protected,
    filtered,
    properties,
    tables: tables.map(({ area }) => area),
    used: rows === 0 ? null : { row: top, column: left, rows, columns },
  };
}

/** The shape of a sheet that was asked for and has been answered. */
export function shapeNow({ sheet, used, filter, tables }: AskedState): Shape {
  return {
    name: sheet.name,
    protected: sheet.protection.protected,
    filtered: [filter, ...tables.map((table) => table.filter)].some(({ isDataFiltered }) => isDataFiltered),
    properties: ownProperties(sheet.customProperties.items),
    tables: tables.map(({ range }) => areaOf(range)),
    used: used.isNullObject ? null : areaOf(used),
  };
}

/** What another pane has stored on the sheet meanwhile is a difference too, even where no cell differs. */
export function isSameShape(one: Shape, other: Shape): boolean {
  return JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));
}

function inOrder({ properties, tables, used, ...rest }: Shape): unknown {
  const area = ({ row, column, rows, columns }: Area) => [row, column, rows, columns];
  return {
    ...rest,
    properties: Object.entries(properties).sort(),
    tables: tables.map(area),
    used: used && area(used),
  };
}

function sameCells(before: Grid['formulas'], now: readonly (readonly unknown[])[]): boolean {
  return before.every((line, row) => {
    const other = now[row];
    return other?.length === line.length && line.every((cell, column) => cell === other[column]);
  });
}
