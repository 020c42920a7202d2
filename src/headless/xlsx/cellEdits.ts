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
  readonly cells: Map<number, CellEdit>;
  /** Row attributes to set, or (undefined) to remove. */
  readonly attributes: Map<string, string | undefined>;
}

export class CellEdits {
  readonly rows = new Map<number, RowEdit>();

  get isEmpty(): boolean {
    return this.rows.size === 0;
  }

  cell(row: number, column: number): CellEdit | undefined {
    return this.rows.get(row)?.cells.get(column);
  }

  row(row: number): RowEdit {
    let edit = this.rows.get(row);
    if (!edit) this.rows.set(row, (edit = { cells: new Map(), attributes: new Map() }));
    return edit;
  }

  /** Row numbers in ascending order. */
  sortedRows(): number[] {
    return [...this.rows.keys()].sort((a, b) => a - b);
  }
}
