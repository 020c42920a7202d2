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
  /** Every column of the table, left to right, for the pane's list and for remembering. */
  readonly headings: readonly Heading[];
  /** True only when a wrong guess is as good as excluded. */
  readonly certain: boolean;
  /** The user has said that this table is the risk analysis. */
  readonly isConfirmed?: true;
  /** The user has pointed out its headings by hand: the answer as `ColumnMemory.rows` has it. */
  readonly pointed?: string;
  /** Higher is better; comparable between readings of the same workbook. */
  readonly score: number;
  readonly reasons: readonly Reason[];
  readonly doubts: readonly Doubt[];
}

export interface Heading {
  readonly column: number;
  /** As written, '' where there is none. */
  readonly text: string;
  /** The first cell below that holds anything, shortened, to know the column by. */
  readonly example?: string;
}

/** Why a field was read from a column; text/ turns it into a sentence. */
export interface Reason {
  readonly field: Field;
  readonly column: number;
  readonly code: 'remembered' | 'heading' | 'heading-similar' | 'content' | 'neighbour';
  readonly heading: string;
  /** How many of the cells beside a risk look like the field: "18 av 29 celler är 1–4". Counted, never estimated. */
  readonly fitting: number;
  readonly cells: number;
  /** Lowest and highest number in the cells of a rating or score; null without numbers. */
  readonly range: readonly [lowest: number, highest: number] | null;
}

/** An open question to the user: which column is `field`? Candidates likely first; null stands for "no such column". */
export interface Doubt {
  readonly field: Field | 'sheet';
  readonly candidates: readonly (number | null)[];
}
