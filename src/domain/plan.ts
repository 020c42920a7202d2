import type { Source } from './risk';

/** What the plan says about one kontrollmoment, from the analysis and the policy. One plan row each. */
export interface PlannedControl {
  /** Identity of the risk: its own id if the analysis has one, else a hash of its text; unique in the plan. */
  readonly riskKey: string;
  /** 1-based position among the risk's controls. */
  readonly ordinal: number;
  readonly source: Source;
  readonly area: string;
  readonly risk: string;
  /** null when the risk has not been scored ("Ej bedömd"). */
  readonly score: number | null;
  readonly likelihood: number | null;
  readonly consequence: number | null;
  /** Level key of the policy, null when unscored. */
  readonly level: string | null;
  readonly control: string;
  /** '' unless the analysis itself has such a column. */
  readonly method: string;
  readonly owner: string;
  readonly frequency: string;
  readonly dueDate: string;
}
