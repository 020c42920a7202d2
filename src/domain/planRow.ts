/** Columns of the plan that the analysis and people share: the analysis fills them, a person's change is kept. */
export const sharedColumns = ['area', 'risk', 'score', 'level', 'control', 'owner', 'source'] as const;
export type SharedColumn = (typeof sharedColumns)[number];

/** Columns that people own. The analysis may fill them in a new row, and never again. */
export const seededColumns = ['method', 'frequency', 'dueDate'] as const;
export type SeededColumn = (typeof seededColumns)[number];

/** The columns that a merge reads or writes. Statuses, comments and columns of people's own are none of its business. */
export type MergeColumn = 'number' | SharedColumn | SeededColumn | 'trace';

/** How a table's columns are merged; the plan and the register of risks (Riskbild) each have their own. */
export interface MergeShape<S extends string = SharedColumn, E extends string = SeededColumn> {
  readonly shared: readonly S[];
  /** Filled in a new row, and never again. */
  readonly seeded: readonly E[];
  /** Seeded too, but filled as soon as the analysis has something to say: a cell that is empty or says one of `unset`. */
  readonly once?: readonly E[];
  readonly unset?: readonly string[];
}

export const planShape: MergeShape = { shared: sharedColumns, seeded: seededColumns };

/** A row of the plan as it stands in the sheet. */
export interface ExistingRow<C extends string = MergeColumn> {
  /** 1-based row on the sheet. */
  readonly row: number;
  /** Texts as the cells show them; a column that the sheet no longer has is left out and never written. */
  readonly cells: Readonly<Partial<Record<C, string>>>;
  /** Källa holds a link formula of ours: its text then changes by itself when rows of the analysis move. */
  readonly linked: boolean;
}

/** A row as the analysis wants it now. */
export interface WantedRow<C extends string = SharedColumn | SeededColumn> {
  /** Identity of the risk (PlannedControl.riskKey). */
  readonly key: string;
  /** 1-based position among the controls of its risk. */
  readonly ordinal: number;
  /** As the cells shall show it: the score with its words, the level's label, the link's text. */
  readonly cells: Readonly<Record<C, string>>;
}

/** What rows are recognised by, whatever else their table holds. */
export type KnownColumn = 'area' | 'risk' | 'control';
