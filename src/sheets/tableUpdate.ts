import type { CellValue, Grid, TableInfo } from './grid';
import type { Block, Drawing, NewCell } from './model';
import type { PlanLayout } from './planLayout';
import { planArea } from './planSheet';

/** A table of ours as it stands in the workbook: the plan, or the register of risks. */
export interface TableOnSheet<K extends string = string> {
  readonly grid: Grid;
  readonly layout: PlanLayout<K>;
  /** The Excel table; null when somebody has turned it into a plain range. */
  readonly table: TableInfo | null;
  /** False when the run that made it was interrupted before it was done. */
  readonly finished: boolean;
}

/** Where new rows begin, 0-based: below the last row with anything in it. A table may end in empty rows that wait to be filled. */
export function freeRow(table: TableOnSheet): number {
  let row = table.layout.lastRow;
  while (row >= table.layout.firstRow && isFree(table, row)) row--;
  return row + 1;
}

/** Nobody has anything in the row. What Excel itself fills a new table row with, a person's formula for the whole column, does not count. */
export function isFree({ grid, layout }: TableOnSheet, row: number): boolean {
  const [values = [], formulas = []] = [grid.values[row - grid.top], grid.formulas[row - grid.top]];
  const ours = new Set(layout.columns.values());
  return values.every(
    (cell, index) => cell === '' || (!ours.has(grid.left + index) && isComputed(cell, formulas[index])),
  );
}

const isComputed = (value: CellValue, formula: CellValue | undefined): boolean =>
  typeof formula === 'string' && formula.startsWith('=') && formula !== value;

/** Room for `grown` rows more below the table's last one, and the table with them. */
export function roomFor(
  plan: TableOnSheet,
  grown: number,
  name: string,
): Pick<Drawing, 'insertRows' | 'table'> {
  const { lastRow } = plan.layout;
  return {
    ...(grown > 0 && isOccupied(plan, lastRow + 1, grown)
      ? { insertRows: [{ row: lastRow + 1, count: grown }] }
      : {}),
    ...tableFor(plan, { ...plan.layout, lastRow: lastRow + grown }, grown, name),
  };
}

/** Something stands where the new rows shall be, or a totals row that they must not pass. */
function isOccupied({ grid, table }: TableOnSheet, row: number, count: number): boolean {
  const below = grid.values.slice(Math.max(0, row - grid.top), Math.max(0, row - grid.top + count));
  return table?.showTotals === true || below.some((line) => line.some((cell) => cell !== ''));
}

/** The table with the new rows, wherever in it they are. A plan that somebody has made a plain range stays one. */
export function tableFor(
  { table, finished }: TableOnSheet,
  layout: PlanLayout<string>,
  grown: number,
  name: string,
): Pick<Drawing, 'table'> {
  if (table === null) return finished ? {} : { table: { action: 'add', name, area: planArea(layout) } };
  if (grown === 0) return {};
  const area = { ...table.area, rows: table.area.rows + grown };
  return { table: { action: 'resize', name: table.name, area } };
}

/** A cell to write, 0-based on the sheet. */
export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly cell: NewCell;
}

/** A row's cells at the places that their columns have now; a column that is gone is left out. */
export function placed<K extends string>(
  cells: ReadonlyMap<K, NewCell>,
  row: number,
  { columns }: Pick<PlanLayout<K>, 'columns'>,
): PlacedCell[] {
  return [...cells].flatMap(([key, cell]) => {
    const column = columns.get(key);
    return column === undefined ? [] : { row, column, cell };
  });
}

/** Cells as few blocks: rows that follow each other together, with null for the cells between that are left alone. */
export function sparseBlocks(cells: readonly PlacedCell[]): Block[] {
  const rows = [...new Set(cells.map(({ row }) => row))].sort((a, b) => a - b);
  const byRow = new Map<number, PlacedCell[]>(rows.map((row) => [row, []]));
  for (const cell of cells) byRow.get(cell.row)?.push(cell);
  const blocks: Block[] = [];
  for (let from = 0; from < rows.length;) {
    let to = from + 1;
    while (to < rows.length && rows[to] === rows[to - 1]! + 1) to++;
    blocks.push(blockOf(rows.slice(from, to).map((row) => byRow.get(row) ?? [])));
    from = to;
  }
  return blocks;
}

function blockOf(lines: readonly (readonly PlacedCell[])[]): Block {
  const columns = lines.flat().map(({ column }) => column);
  const left = columns.reduce((least, column) => Math.min(least, column), Infinity);
  const width = columns.reduce((most, column) => Math.max(most, column), 0) - left + 1;
  return {
    row: lines[0]?.[0]?.row ?? 0,
    column: left,
    cells: lines.map((line) => {
      const cells = new Array<NewCell>(width).fill(null);
      for (const { column, cell } of line) cells[column - left] = cell;
      return cells;
    }),
  };
}

/** The text in column A at a 0-based row of the sheet. */
export function lineAt(grid: Grid, row: number): string {
  return String(grid.values[row - grid.top]?.[0 - grid.left] ?? '');
}
