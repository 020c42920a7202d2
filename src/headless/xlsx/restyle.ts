/** Formats laid over areas: cell by cell, or once for whole rows and columns. */
import { MAX_COLUMNS, MAX_ROWS, type Area } from '../document';
import { perNumber } from './perNumber';
import type { Sheet } from './sheet';

/** New style from old for every cell of the area, existing or not. */
export function restyle(sheet: Sheet, area: Area, change: (style: number) => number): void {
  const changed = perNumber(change);
  if (area.rows === MAX_ROWS) restyleColumns(sheet, area, changed);
  else if (area.columns === MAX_COLUMNS) restyleRows(sheet, area, changed);
  else restyleCells(sheet, area, changed);
}

type Change = (style: number) => number;

function restyleCells(sheet: Sheet, area: Area, change: Change): void {
  const { cells } = sheet;
  for (let row = area.row; row < area.row + area.rows; row++) {
    const edits = cells.edits.rows.get(row)?.cells;
    for (let column = area.column; column < area.column + area.columns; column++) {
      const edit = edits?.get(column);
      const old = edit ? edit.style : cells.styleAt(row, column);
      const style = change(old);
      if (style === old) continue;
      if (edit) cells.restyle(edit, style);
      else cells.setStyle(row, column, style);
    }
  }
}

/** The row lends its style to empty cells; those that exist have their own. */
function restyleRows(sheet: Sheet, area: Area, change: Change): void {
  const { cells } = sheet;
  for (let row = area.row; row < area.row + area.rows; row++) {
    restyleExisting(sheet, { ...area, row, rows: 1 }, change);
    const style = change(Math.max(0, cells.rowStyle(row)));
    cells.setRowAttribute(row, 's', String(style));
    cells.setRowAttribute(row, 'customFormat', '1');
  }
}

/** Where a styled row crosses the columns, a cell of its own is needed: the row's style would win there. */
function restyleColumns(sheet: Sheet, area: Area, change: Change): void {
  const { cells, doc } = sheet;
  const lastColumn = area.column + area.columns - 1;
  for (const row of cells.rowNumbers(0, MAX_ROWS - 1)) {
    if (cells.rowStyle(row) < 0) continue;
    for (let column = area.column; column <= lastColumn; column++) {
      cells.setStyle(row, column, cells.styleAt(row, column));
    }
  }
  restyleExisting(sheet, area, change);
  for (const [first, count, style] of styleRuns(sheet, area))
    doc.columns.setStyle(first, count, change(style));
}

/** Neighbouring columns of one style together: a whole sheet is one run, not 16,384 columns. */
function styleRuns(sheet: Sheet, area: Area): [first: number, count: number, style: number][] {
  const runs: [number, number, number][] = [];
  for (let column = area.column; column < area.column + area.columns; column++) {
    const style = sheet.doc.columns.style(column) ?? 0;
    const last = runs.at(-1);
    if (last && last[2] === style) last[1]++;
    else runs.push([column, 1, style]);
  }
  return runs;
}

function restyleExisting(sheet: Sheet, area: Area, change: Change): void {
  for (const { row, column, style } of [...sheet.doc.cells(area)]) {
    const changed = change(style);
    if (changed !== style) sheet.cells.setStyle(row, column, changed);
  }
}
