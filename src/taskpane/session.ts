import type { Phase } from '../excel/perform';
import type { Difference, PlacedFinding, Summary } from '../actions/action';
import type { Field } from '../domain/field';
import type { Policy, PolicyProblem } from '../domain/policy';
import type { Decision } from '../domain/risk';
import type { Place } from '../sheets/model';
import type { Reading } from '../sheets/reading/reading';
import type { Language } from '../text';

/**
 * All that the pane asks of the workbook. The real one (excelSession.ts) is a thin layer over excel/; tests and
 * screenshots hand the pane another. Nothing here throws: what went wrong is part of the answer.
 */
export interface Session {
  /** What is stored, what the workbook holds, and what Excel says about itself. Called first. */
  open(): Promise<Answer<Opening>>;
  /** Reads the workbook and looks it over. Writes nothing. `quiet` also leaves Excel's undo list alone. */
  check(ask: Ask, quiet: boolean): Promise<Answer<Check>>;
  /** Marks on the risk sheets what the check finds; the value is the number of columns marked. */
  highlight(ask: Ask): Promise<Answer<number>>;
  removeHighlights(ask: Ask): Promise<Answer<void>>;
  /** Puts formulas into empty score cells; the value is the number of cells. */
  fillScores(ask: Ask): Promise<Answer<number>>;
  /** What createPlan would do. Writes nothing. */
  previewPlan(ask: Ask): Promise<Answer<Preview>>;
  createPlan(ask: Ask, options: CreateOptions): Promise<Answer<Created>>;
  /** Takes back the last createPlan of this session; only where one was answered as undoable. */
  undo?(): Promise<Answer<void>>;
  goTo(place: Place): Promise<Answer<void>>;
  /** Remembers in the workbook that `field` stands in `column` (0-based on the sheet), or that the sheet has none. */
  remember(sheet: string, field: Field, column: number | null): Promise<Answer<void>>;
  savePolicy(policy: Policy): Promise<Answer<void>>;
  /** Adds a sheet with an invented risk analysis to try things on. */
  addSample(): Promise<Answer<void>>;
  /** Things that belong to this person and this computer, not to the workbook. */
  savePreferences(preferences: Preferences): void;
  /** Calls back after changes in the workbook that others than this session made; the value stops it. */
  onChanged(changed: () => void): () => void;
}

export type Answer<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

/** What went wrong and what to do about it, ready to show. */
export interface Problem {
  readonly message: string;
  /** Nothing is wrong: the user stopped it. */
  readonly stopped?: boolean;
}

/** What to work with. How to judge stands in the workbook. */
export interface Ask {
  /** Id of the sheet, null for every risk analysis of the workbook. */
  readonly sheet: string | null;
}

export interface Opening {
  readonly policy: Policy;
  /** What of the stored policy could not be used. */
  readonly problems: readonly PolicyProblem[];
  readonly check: Check;
  readonly preferences: Preferences;
  readonly excel: { readonly language: Language; readonly theme: Theme; readonly year: number };
}

export interface Preferences {
  readonly theme: Theme | 'auto';
  /** The introduction has been read. */
  readonly introduced: boolean;
}

export type Theme = 'light' | 'dark' | 'hc';

export interface Check {
  /** Everything that looks like a risk analysis, best first, whether it is worked with or not. */
  readonly readings: readonly Reading[];
  /** Ids of the sheets that are worked with. */
  readonly used: readonly string[];
  readonly findings: readonly PlacedFinding[];
  readonly risks: readonly RiskRow[];
  /** How many score cells are empty and could be computed. */
  readonly fillable: number;
  /** The sheet of this year's plan with its statuses, null before it is made. */
  readonly plan: PlanState | null;
}

/** A risk as the matrix and its list show it. */
export interface RiskRow extends Place {
  readonly row: number;
  readonly area: string;
  readonly risk: string;
  readonly likelihood: number | null;
  readonly consequence: number | null;
  readonly score: number | null;
  readonly level: string | null;
  readonly decision: Decision['kind'];
}

export interface PlanState {
  readonly sheet: string;
  /** "T1 2026" and so on, with how many of the controls have a status. */
  readonly periods: readonly { readonly name: string; readonly filled: number; readonly of: number }[];
  /** Likelihood and consequence of each risk when the plan was made, for the matrix at the start of the year. */
  readonly start: readonly { readonly likelihood: number; readonly consequence: number }[];
}

export interface Preview {
  readonly summary: Summary;
  readonly differences: readonly Difference[];
  /** The plan's sheet is already there. */
  readonly exists: boolean;
}

export interface CreateOptions {
  /** Where plan and analysis have both changed: keep the plan's text or take the analysis'. */
  readonly conflicts: 'keep' | 'take';
  readonly progress: (phase: Phase) => void;
  readonly signal: AbortSignal;
}

export interface Created {
  readonly summary: Summary;
  readonly reveal: Place | null;
  /** False when nothing had to be written. */
  readonly changed: boolean;
  readonly undoable: boolean;
}
