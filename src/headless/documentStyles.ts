/** Cell formats as the host sees them. Colours are "#RRGGBB" in upper case: theme, tint and indexed colours are resolved. */

export interface StyleTable {
  /** The format of a style index; an index out of range answers as 0 does. */
  resolve(style: number): CellFormat;
  /** The index of `style` with `patch` laid over it; an existing equal format is reused, none is ever changed. */
  derive(style: number, patch: FormatPatch): number;
  /** Appends a differential format (conditional formats, tables) and gives its index; equal ones are reused. */
  addDifferential(format: DifferentialFormat): number;
  resolveDifferential(index: number): DifferentialFormat;
  /** Width in pixels of the digit 0 in the workbook's Normal font: what column widths are counted in. */
  readonly digitWidth: number;
}

export interface CellFormat {
  /** English format code: "General", "yyyy-mm-dd", "@". Built-in ids are resolved. */
  readonly numberFormat: string;
  readonly font: FontFormat;
  /** Background of a solid fill; null without one. */
  readonly fill: string | null;
  readonly borders: Readonly<Record<BorderSide, BorderFormat>>;
  readonly alignment: AlignmentFormat;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  /** The apostrophe that makes text of anything; not part of the value. */
  readonly quotePrefix: boolean;
}

export interface FontFormat {
  readonly name: string;
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly strikethrough: boolean;
  readonly underline: Underline;
  readonly color: string;
}

export type Underline = 'none' | 'single' | 'double' | 'singleAccounting' | 'doubleAccounting';

export type BorderSide = 'top' | 'bottom' | 'left' | 'right' | 'diagonalUp' | 'diagonalDown';

export interface BorderFormat {
  /** As in the file: none, thin, medium, thick, hair, dotted, dashed, dashDot, double … */
  readonly style: string;
  readonly color: string;
}

export interface AlignmentFormat {
  /** general, left, center, right, fill, justify, centerContinuous, distributed. */
  readonly horizontal: string;
  /** top, center, bottom, justify, distributed. */
  readonly vertical: string;
  readonly wrapText: boolean;
  readonly indent: number;
  /** 0–180 as in the file, 255 stacked. */
  readonly textRotation: number;
  readonly shrinkToFit: boolean;
}

/** What to change; what is left out stays. `fill: null` removes the fill. */
export interface FormatPatch {
  readonly numberFormat?: string;
  readonly font?: Partial<FontFormat>;
  readonly fill?: string | null;
  readonly borders?: Partial<Record<BorderSide, Partial<BorderFormat>>>;
  readonly alignment?: Partial<AlignmentFormat>;
  readonly locked?: boolean;
  readonly formulaHidden?: boolean;
  readonly quotePrefix?: boolean;
}

/** A format that says only what differs: the dxf of conditional formats. */
export interface DifferentialFormat {
  readonly numberFormat?: string;
  readonly font?: Partial<FontFormat>;
  readonly fill?: string;
  readonly borders?: Partial<Record<BorderSide, BorderFormat>>;
}
