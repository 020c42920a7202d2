/** Reads whole areas: two hundred thousand rows should take a moment, not a coffee. */
import type { Area, AreaContent, CellValue } from '../document';
import type { RowCells } from './cellEdits';
import type { CellTable } from './cellTable';
import { intersection } from './features/areas';

/** Content of an area, every cell of it, filled or not. */
export function readArea(table: CellTable, area: Area, columnStyle: (column: number) => number): AreaContent {
  const size = area.rows * area.columns;
  const reading: Reading = {
    table,
    area,
    values: new Array<CellValue>(size).fill(null),
    formulas: new Map(),
    styles: new Int32Array(size),
  };
  fillColumnStyles(reading, columnStyle);
  for (const row of table.rowNumbers(area.row, area.row + area.rows - 1)) {
    const edits = table.edits.rows.get(row)?.cells;
    if (edits && table.store.findRow(row) < 0) readNewRow(reading, row, edits);
    else if (edits) readEditedRow(reading, row);
    else readFileRow(reading, row);
  }
  for (const array of table.arrays) if (!array.isDataTable) spreadArray(reading, array.area, array.text);
  return reading;
}

interface Reading extends AreaContent {
  readonly table: CellTable;
  readonly values: CellValue[];
  readonly formulas: Map<number, string>;
}

function fillColumnStyles({ area, styles }: Reading, columnStyle: (column: number) => number): void {
  for (let c = 0; c < area.columns; c++) {
    const style = columnStyle(area.column + c);
    if (style === 0) continue;
    for (let at = c; at < styles.length; at += area.columns) styles[at] = style;
  }
}

function readFileRow({ table, area, values, formulas, styles }: Reading, row: number): void {
  const { store } = table;
  const rowIndex = store.findRow(row);
  const start = (row - area.row) * area.columns - area.column;
  const end = area.column + area.columns;
  const rowStyle = store.rowStyle[rowIndex]!;
  if (rowStyle >= 0) styles.fill(rowStyle, start + area.column, start + end);
  const last = store.rowCells[rowIndex + 1]!;
  for (let index = store.firstCell(rowIndex, area.column); index < last; index++) {
    const column = store.column[index]!;
    if (column >= end) break;
    values[start + column] = table.file.value(index);
    styles[start + column] = store.style[index]!;
    const formula = store.formula[index] === 0 ? undefined : table.file.formula(index, { row, column });
    if (formula !== undefined) formulas.set(start + column, formula);
  }
}

/** A row that the file has not: all of it was written. */
function readNewRow({ table, area, values, formulas, styles }: Reading, row: number, cells: RowCells): void {
  const start = (row - area.row) * area.columns - area.column;
  const end = area.column + area.columns;
  const rowStyle = table.rowStyle(row);
  if (rowStyle >= 0) styles.fill(rowStyle, start + area.column, start + end);
  for (let index = 0; index < cells.columns.length; index++) {
    const column = cells.columns[index]!;
    if (column < area.column || column >= end) continue;
    const { style, content } = cells.edits[index]!;
    values[start + column] = content?.value ?? null;
    styles[start + column] = style;
    if (content?.formula !== undefined) formulas.set(start + column, content.formula);
  }
}

function readEditedRow({ table, area, values, formulas, styles }: Reading, row: number): void {
  const start = (row - area.row) * area.columns - area.column;
  const end = area.column + area.columns;
  const rowStyle = table.rowStyle(row);
  if (rowStyle >= 0) styles.fill(rowStyle, start + area.column, start + end);
  for (const cell of table.rowCells(row, area.column, end - 1)) {
    values[start + cell.column] = cell.value;
    styles[start + cell.column] = cell.style;
    if (cell.formula !== undefined) formulas.set(start + cell.column, cell.formula);
  }
}

/** Every cell of an array formula shows it. */
function spreadArray({ area, formulas }: Reading, array: Area, text: string): void {
  const shared = intersection(array, area);
  if (!shared) return;
  for (let r = 0; r < shared.rows; r++) {
    for (let c = 0; c < shared.columns; c++) {
      formulas.set((shared.row - area.row + r) * area.columns + shared.column - area.column + c, text);
    }
  }
}
