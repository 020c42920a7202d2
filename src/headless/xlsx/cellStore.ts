/**
 * The cells of a sheet as they lie in the file, in parallel arrays: 19 bytes a cell. Texts and formulas are not copied but
 * pointed at. Rows and cells are in ascending order, each at most once (`tidyRows` sees to that).
 */

/** What `value` of a cell means. */
export const enum CellKind {
  Empty,
  /** The number itself. */
  Number,
  /** Index into the shared strings. */
  Shared,
  /** 0 or 1. */
  Boolean,
  /** Offset of the text. */
  Error,
  /** Offset of the text: a formula's text result, or a number that is none. */
  Text,
  /** Offset of the `<is>` element's tag. */
  Inline,
  /** Offset of an ISO 8601 text. */
  Date,
}

export class CellStore {
  rowCount = 0;
  /** 0-based row numbers. */
  rowNumber = new Int32Array(1024);
  /** Offsets of the `<row` tag and behind the row. */
  rowStart = new Uint32Array(1024);
  rowEnd = new Uint32Array(1024);
  /** Index of the row's first cell; that of the next row is where its cells end. */
  rowCells = new Uint32Array(1025);
  /** Style of the row's empty cells; -1 without one. */
  rowStyle = new Int32Array(1024);
  /** 1: the tag says nothing of the row but number, reach and style, as most do. */
  rowIsPlain = new Uint8Array(1024);

  cellCount = 0;
  column: Uint16Array;
  style: Int32Array;
  kind: Uint8Array;
  value: Float64Array;
  /** Offset of the `<f` tag; 0 without one. */
  formula: Uint32Array;

  constructor(expectedCells: number) {
    const size = Math.max(256, expectedCells);
    this.column = new Uint16Array(size);
    this.style = new Int32Array(size);
    this.kind = new Uint8Array(size);
    this.value = new Float64Array(size);
    this.formula = new Uint32Array(size);
  }

  addRow(number: number, start: number, style: number, isPlain: boolean): void {
    if (this.rowCount + 1 >= this.rowNumber.length) this.growRows();
    this.rowNumber[this.rowCount] = number;
    this.rowStart[this.rowCount] = start;
    this.rowStyle[this.rowCount] = style;
    this.rowIsPlain[this.rowCount] = isPlain ? 1 : 0;
    this.rowCells[this.rowCount] = this.cellCount;
    this.rowCount++;
    this.rowCells[this.rowCount] = this.cellCount;
  }

  endRow(end: number): void {
    this.rowEnd[this.rowCount - 1] = end;
    this.rowCells[this.rowCount] = this.cellCount;
  }

  addCell(column: number, style: number, kind: CellKind, value: number, formula: number): void {
    const index = this.cellCount;
    if (index === this.column.length) this.growCells();
    this.column[index] = column;
    this.style[index] = style;
    this.kind[index] = kind;
    this.value[index] = value;
    this.formula[index] = formula;
    this.cellCount = index + 1;
  }

  /** Index of a row in the arrays; where it would be inserted, as ~index, when it is not there. */
  findRow(row: number): number {
    return search(this.rowNumber, 0, this.rowCount, row);
  }

  /** Index of a cell; -1 when the file has none there. */
  findCell(row: number, column: number): number {
    const at = this.findRow(row);
    if (at < 0) return -1;
    const found = search(this.column, this.rowCells[at]!, this.rowCells[at + 1]!, column);
    return found < 0 ? -1 : found;
  }

  /** Index of the first cell of a row (by row index) at or right of a column. */
  firstCell(rowIndex: number, column: number): number {
    const found = search(this.column, this.rowCells[rowIndex]!, this.rowCells[rowIndex + 1]!, column);
    return found < 0 ? ~found : found;
  }

  private growRows(): void {
    const size = this.rowNumber.length * 2;
    this.rowNumber = grown(this.rowNumber, new Int32Array(size));
    this.rowStart = grown(this.rowStart, new Uint32Array(size));
    this.rowEnd = grown(this.rowEnd, new Uint32Array(size));
    this.rowStyle = grown(this.rowStyle, new Int32Array(size));
    this.rowIsPlain = grown(this.rowIsPlain, new Uint8Array(size));
    this.rowCells = grown(this.rowCells, new Uint32Array(size + 1));
  }

  private growCells(): void {
    const size = Math.ceil(this.column.length * 1.6);
    this.column = grown(this.column, new Uint16Array(size));
    this.style = grown(this.style, new Int32Array(size));
    this.kind = grown(this.kind, new Uint8Array(size));
    this.value = grown(this.value, new Float64Array(size));
    this.formula = grown(this.formula, new Uint32Array(size));
  }
}

interface Numbers {
  readonly length: number;
  readonly [index: number]: number;
}

/** Binary search in a stretch of ascending numbers; ~(insertion point) when it is not there. */
function search(sorted: Numbers, from: number, to: number, wanted: number): number {
  let low = from;
  let high = to - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = sorted[middle]!;
    if (found === wanted) return middle;
    if (found < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return ~low;
}

function grown<T extends { set(old: T): void }>(old: T, bigger: T): T {
  bigger.set(old);
  return bigger;
}
