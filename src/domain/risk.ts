import type { Field } from './field';

/** Where something stands in the user's workbook. `row` is 1-based, as Excel shows it. */
export interface Source {
  readonly sheet: string;
  readonly row: number;
}

/**
 * A likelihood or consequence as read. `value` is the number on the policy's scale, or null when the cell is
 * empty or could not be read; `text` is what the cell shows, as written ("3", "3 (middels)", "Hög").
 */
export interface Rating {
  readonly text: string;
  readonly value: number | null;
  /** `label`: a word that was mapped to the scale; `unreadable`: something stands there that is not on the scale. */
  readonly kind: 'empty' | 'number' | 'label' | 'unreadable';
}

/** The score cell (R). `formula` tells whether the user's sheet computes it; `typed` a number standing among formulas. */
export interface ScoreCell {
  readonly text: string;
  readonly value: number | null;
  readonly kind: 'empty' | 'number' | 'formula' | 'typed-over-formula' | 'unreadable';
}

/** Underlag till internkontrollplan. `absent`: the sheet has no such column. */
export interface Decision {
  readonly text: string;
  readonly kind: 'yes' | 'no' | 'empty' | 'unreadable' | 'absent';
}

/**
 * One row of the risk analysis, read once at the edge. Every text is as written (line breaks as \n, outer white
 * space removed), '' where the cell is empty or the sheet has no such column.
 */
export interface Risk {
  readonly source: Source;
  readonly texts: Readonly<Record<TextField, string>>;
  readonly likelihood: Rating;
  readonly consequence: Rating;
  readonly score: ScoreCell;
  readonly decision: Decision;
  /** Fields whose cell holds an Excel error such as #REF!, with the error text. */
  readonly errors: Readonly<Partial<Record<Field, string>>>;
}

export type TextField = Exclude<Field, 'likelihood' | 'consequence' | 'score' | 'decision'>;
