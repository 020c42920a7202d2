/** Changes laid over the cells of the file until they are saved, row by row. */
import type { CellValue } from '../document';

export interface Content {
  readonly value: CellValue;
  readonly formula?: string;
  /** The formula element of the file stays, whatever its kind: only the result is new, and its text where `formula` is given. */
  readonly keepsFormula?: boolean;
}

export interface CellEdit {
  style: number;
  /** undefined: as in the file. */
  content: Content | undefined;
}

export interface RowEdit {
  readonly cells: RowCells;
  /** Row attributes to set, or (undefined) to remove. */
  readonly attributes: Map<string, string | undefined>;
}

/** The edited cells of a row, in ascending order of their columns. */
export class RowCells {
  readonly columns: number[] = [];
  readonly edits: CellEdit[] = [];

  get(column: number): CellEdit | undefined {
    const at = this.find(column);
    return this.columns[at] === column ? this.edits[at] : undefined;
  }

  /** Adds a cell that is not there yet. */
  add(column: number, edit: CellEdit): void {
    const at = this.find(column);
    if (at === this.columns.length) {
      this.columns.push(column);
      this.edits.push(edit);
      return;
    }
    this.columns.splice(at, 0, column);
    this.edits.splice(at, 0, edit);
  }

  /** Where the column is, or would be. Cells are mostly written and asked for from left to right. */
  private find(column: number): number {
    const { columns } = this;
    let high = columns.length;
    if (high === 0 || columns[high - 1]! < column) return high;
    let low = 0;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (columns[middle]! < column) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

export class CellEdits {
  /** Rows are only ever added. */
  readonly rows = new Map<number, RowEdit>();
  /** Cells are asked about row by row: the last row is nearly always the next one too. */
  private last: { readonly row: number; readonly edit: RowEdit } | undefined;

  get isEmpty(): boolean {
    return this.rows.size === 0;
  }

  cell(row: number, column: number): CellEdit | undefined {
    return this.known(row)?.cells.get(column);
  }

  row(row: number): RowEdit {
    let edit = this.known(row);
    if (!edit) this.rows.set(row, (edit = { cells: new RowCells(), attributes: new Map() }));
    return edit;
  }

  private known(row: number): RowEdit | undefined {
    if (this.last?.row === row) return this.last.edit;
    const edit = this.rows.get(row);
    if (edit) this.last = { row, edit };
    return edit;
  }

  /** Row numbers in ascending order. */
  sortedRows(): number[] {
    return [...this.rows.keys()].sort((a, b) => a - b);
  }
}
