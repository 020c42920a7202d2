import type { Field } from '../../domain/field';

/**
 * How one table of a sheet was understood as a risk analysis. All indices are 0-based positions on the sheet;
 * what is shown to people (CLI, pane) is turned into 1-based rows and column letters at that edge.
 */
export interface Reading {
  readonly sheet: string;
  readonly sheetId: string;
  /** Row of the headings that name the columns; with several heading rows, the one that a person would point at. */
  readonly headerRow: number;
  /** First and last heading row (the same unless the headings span several rows). */
  readonly headerRows: readonly [number, number];
  /** Data rows between `firstRow` and `lastRow` that hold a risk: repeated headings, sections, totals left out. */
  readonly rows: readonly number[];
  /** Rows that go on with a risk (a merged or blank risk cell beside a further measure), by that risk's row. */
  readonly continued?: Readonly<Record<number, readonly number[]>>;
  /** The section title ("1.2 Ekonomi") that a risk stands under, by row; the area where the sheet has no area column. */
  readonly sections?: Readonly<Record<number, string>>;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly columns: Readonly<Partial<Record<Field, number>>>;
  /** Heading text as written, per column of the table, for the pane's list and for remembering. */
  readonly headings: readonly { readonly column: number; readonly text: string }[];
  /** True only when a wrong guess is as good as excluded. */
  readonly certain: boolean;
  /** Higher is better; comparable between readings of the same workbook. */
  readonly score: number;
  readonly reasons: readonly Reason[];
  readonly doubts: readonly Doubt[];
}

/** Why a field was read from a column; text/ turns it into a sentence. */
export interface Reason {
  readonly field: Field;
  readonly column: number;
  readonly code: 'remembered' | 'heading' | 'heading-similar' | 'content' | 'neighbour';
  readonly heading: string;
  /** How many of the data cells look like the field: "18 av 29 celler är 1–4". */
  readonly fitting: number;
  readonly filled: number;
}

/** An open question to the user: which column is `field`? Candidates likely first; null stands for "no such column". */
export interface Doubt {
  readonly field: Field | 'sheet';
  readonly candidates: readonly (number | null)[];
}
