/** Where a sheet's cells lie. */
import type { Area } from '../document';
import type { CellEdit } from './cellEdits';
import { CellKind } from './cellStore';
import type { CellTable } from './cellTable';

/** The bounding area of cells with content, or (valuesOnly false) with content or a format of their own. */
export function usedRange(table: CellTable, valuesOnly: boolean): Area | null {
  const bounds = new Bounds();
  const counts = valuesOnly ? hasContent : hasContentOrStyle;
  addFile(table, bounds, counts);
  for (const [row, { cells }] of table.edits.rows) {
    const isUsed = (at: number) => counts(table, row, cells.columns[at]!, cells.edits[at]);
    addOutermost(bounds, row, 0, cells.columns.length - 1, isUsed, cells.columns);
  }
  return bounds.area();
}

type Counts = (table: CellTable, row: number, column: number, edit: CellEdit | undefined) => boolean;

const hasContent: Counts = (table, row, column, edit) => {
  const content = edit?.content;
  if (content && !content.keepsFormula) return content.value !== null || content.formula !== undefined;
  return table.hasContent(row, column);
};

const hasContentOrStyle: Counts = (table, row, column, edit) => {
  if (hasContent(table, row, column, edit)) return true;
  const index = table.store.findCell(row, column);
  const style = edit?.style ?? (index >= 0 ? table.store.style[index]! : 0);
  return style !== 0;
};

/** The cells that were not edited. */
function addFile(table: CellTable, bounds: Bounds, counts: Counts): void {
  const { store, edits } = table;
  for (let row = 0; row < store.rowCount; row++) {
    const number = store.rowNumber[row]!;
    const edited = edits.rows.get(number)?.cells;
    const isUsed = (index: number) => {
      const column = store.column[index]!;
      if (edited?.get(column)) return false;
      if (store.kind[index] !== CellKind.Empty || store.formula[index] !== 0) return true;
      return counts(table, number, column, undefined);
    };
    addOutermost(bounds, number, store.rowCells[row]!, store.rowCells[row + 1]! - 1, isUsed, store.column);
  }
}

/** Adds the first and the last used cell of a row, of those at `first` to `last`, whose columns are in `columns`. */
function addOutermost(
  bounds: Bounds,
  row: number,
  first: number,
  last: number,
  isUsed: (at: number) => boolean,
  columns: { readonly [at: number]: number },
): void {
  while (first <= last && !isUsed(first)) first++;
  while (last > first && !isUsed(last)) last--;
  if (first > last) return;
  bounds.add(row, columns[first]!);
  bounds.add(row, columns[last]!);
}

class Bounds {
  private top = Infinity;
  private left = Infinity;
  private bottom = -1;
  private right = -1;

  add(row: number, column: number): void {
    this.top = Math.min(this.top, row);
    this.left = Math.min(this.left, column);
    this.bottom = Math.max(this.bottom, row);
    this.right = Math.max(this.right, column);
  }

  area(): Area | null {
    if (this.bottom < 0) return null;
    const { top: row, left: column } = this;
    return { row, column, rows: this.bottom - row + 1, columns: this.right - column + 1 };
  }
}
