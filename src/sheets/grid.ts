/**
 * A sheet as it was read: plain data, nothing of Excel's. Indices are 0-based and relative to `top`/`left`, which are
 * themselves 0-based positions on the sheet (A1 is 0,0). An empty sheet has `values: []`.
 */
export interface Grid {
  readonly sheet: SheetInfo;
  readonly top: number;
  readonly left: number;
  /** What the cells hold: '' when empty, errors as their text ("#REF!"), dates as serial numbers. */
  readonly values: readonly (readonly CellValue[])[];
  /** Same shape: the formula in English ("=D2*E2") where there is one, else the value again. */
  readonly formulas: readonly (readonly CellValue[])[];
  /** Same shape: number formats in English ("General", "yyyy-mm-dd"). */
  readonly formats: readonly (readonly string[])[];
  /** Merged areas that lie at least partly in the grid. */
  readonly merges: readonly Area[];
  /** The workbook counts its days from 1904, as Excel for the Mac once did; absent where it counts from 1900. */
  readonly date1904?: true;
}

export type CellValue = string | number | boolean;

export interface SheetInfo {
  /** Excel's id of the sheet, stable within the workbook. */
  readonly id: string;
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  /** Excel tables lying on the sheet. */
  readonly tables: readonly TableInfo[];
  /** Set on sheets that the add-in made: worksheet custom properties whose key starts with "internkontroll". */
  readonly properties: Readonly<Record<string, string>>;
  readonly protected: boolean;
  /** True when a filter hides rows right now. Nothing is ever written across a filtered sheet (office-js #224). */
  readonly filtered: boolean;
  /** The sheet's own filter hides rows, not only that of a table. */
  readonly filteredItself?: boolean;
}

export interface TableInfo {
  readonly name: string;
  readonly area: Area;
  readonly showHeaders: boolean;
  /** The last row of the area is a totals row. */
  readonly showTotals?: boolean;
  /** Its filter hides rows right now. */
  readonly filtered?: boolean;
}

/** A rectangle on a sheet; 0-based, `rows` and `columns` are counts. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** How many columns the widest row has. Not spread into one call: a sheet has more rows than a call may have arguments. */
export function gridWidth({ values }: Grid): number {
  return values.reduce((widest, line) => Math.max(widest, line.length), 0);
}

/** 'A' for 0, 'AA' for 26. */
export function columnLetter(column: number): string {
  let letters = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  }
  return letters;
}

/** A1 address of a 0-based cell: cellAddress(4, 0) is 'A5'. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetter(column)}${row + 1}`;
}

/** A1 address of an area: 'A5:C9', or 'A5' for a single cell. */
export function areaAddress(area: Area): string {
  const first = cellAddress(area.row, area.column);
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${cellAddress(area.row + area.rows - 1, area.column + area.columns - 1)}`;
}
