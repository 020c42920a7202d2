/**
 * What the grid needs to know of a sheet in order to show it. The grid owns nothing of this: every call is answered
 * from the host's workbook as it is at that moment. Rows and columns are 0-based; sizes are CSS pixels.
 */
import type { Area } from '../../sheets/grid';
import type { BorderFormat, CellFormat, DifferentialFormat } from '../../headless/documentStyles';

export interface SheetView {
  readonly id: string;
  readonly name: string;
  /** Rows and columns in use, counted from A1. */
  readonly used: { readonly rows: number; readonly columns: number };
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly gridlines: boolean;
  readonly merges: readonly Area[];
  /** Size as the workbook says, 0 when hidden. `fits`: a row that grows with its wrapped text, as in Excel. */
  rowHeight(row: number): { readonly px: number; readonly fits: boolean };
  columnWidth(column: number): number;
  cell(row: number, column: number): ShownCell;
  readonly charts: readonly ShownChart[];
}

/** One cell as it is shown. */
export interface ShownCell {
  readonly text: string;
  readonly kind: CellKind;
  /** Index of the cell's format, the same for cells that look the same. */
  readonly style: number;
  readonly format: CellFormat;
  /** What conditional formats and table styles lay over it. */
  readonly overlay: DifferentialFormat | null;
  readonly link: boolean;
  /** Has a list to choose from. */
  readonly choice: boolean;
  /** The text of its note or comment. */
  readonly note: string;
}

export type CellKind = 'empty' | 'text' | 'number' | 'boolean' | 'error';

export interface ShownChart {
  readonly name: string;
  readonly title: string;
  readonly area: Area;
}

export type Edge = BorderFormat;
