import type { Field } from './field';

/** The municipality's choices as one value; stored in the workbook, edited in the pane. */
export interface Policy {
  /** Steps from 1 upwards; likelihood and consequence may have different lengths. */
  readonly likelihood: readonly Step[];
  readonly consequence: readonly Step[];
  /** Lowest first. */
  readonly levels: readonly Level[];
  /** Level key per [likelihood - 1][consequence - 1]. Presets fill it from cut-offs; any cell may be set by hand. */
  readonly matrix: readonly (readonly string[])[];
  readonly inclusion: {
    /** `decision`: the decision column where there is one, the limit otherwise. */
    readonly basis: 'decision' | 'limit' | 'both';
    /** Scores at or above it belong in the plan, by the limit and by the decision-gap check. */
    readonly limit: number;
  };
  readonly statuses: readonly string[];
  readonly frequencies: readonly string[];
  readonly methods: readonly string[];
  /** Fields whose absence is a finding. */
  readonly required: readonly Field[];
  readonly committee: string;
  /** Plan year; null means the year that Excel or the command line supplies. */
  readonly year: number | null;
  readonly periods: 'tertial' | 'half-year';
  /** Split a measure cell that holds a numbered or parallel list into several kontrollmoment. */
  readonly splitMeasures: boolean;
  readonly language: 'auto' | 'sv' | 'en';
}

export interface Step {
  readonly value: number;
  readonly label: string;
}

export interface Level {
  /** 'low', 'medium', 'high', 'critical' in the presets; any key in own policies. */
  readonly key: string;
  readonly label: string;
}
