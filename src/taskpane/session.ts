import type { Phase } from '../excel/perform';
import type { Difference, PlacedDisclosure, PlacedFinding, Summary } from '../actions/action';
import type { PlanFollowUp } from '../actions/followUps';
import type { Inclusion } from '../domain/inclusion';
import type { Choice } from '../domain/resolve';
import type { Policy, PolicyProblem } from '../domain/policy';
import type { Place } from '../sheets/model';
import type { ReadingAnswer } from '../sheets/reading/answers';
import type { Reading } from '../sheets/reading/reading';
import type { SeenScale } from '../sheets/reading/scaleSeen';
import type { ReportPlace } from '../sheets/reports/reportSheet';
import type { Language } from '../text';
import type { CarrySession } from './carrySession';
import type { FollowUpSession } from './followUpSession';

/**
 * All that the pane asks of the workbook. The real one (excelSession.ts) is a thin layer over excel/; tests and
 * screenshots hand the pane another. Nothing here throws: what went wrong is part of the answer.
 */
export interface Session extends FollowUpSession, CarrySession {
  /** What is stored and what the workbook holds. Called first. */
  open(): Promise<Answer<Opening>>;
  /** Reads the workbook and looks it over. Writes nothing. `quiet` also leaves Excel's undo list alone. */
  check(quiet: boolean): Promise<Answer<Check>>;
  /** Marks on the risk sheets what the check finds; the value is the number of columns marked. */
  highlight(): Promise<Answer<number>>;
  removeHighlights(): Promise<Answer<void>>;
  /** Puts formulas into empty score cells; the value is the number of cells. */
  fillScores(): Promise<Answer<number>>;
  /** What createPlan would do; 'nothing' when no risk goes into the plan. Writes nothing. */
  previewPlan(): Promise<Answer<Preview | 'nothing'>>;
  createPlan(options: CreateOptions): Promise<Answer<Created>>;
  /** Takes back the last createPlan of this session that wrote anything, from memory; only where one was answered as undoable. */
  undo(): Promise<Answer<Undone>>;
  /** What to look at before the workbook is handed out. Writes nothing. */
  checkDisclosure(): Promise<Answer<readonly PlacedDisclosure[]>>;
  /** Makes the year's register of risks with its matrix, or brings it up to date. */
  makePicture(): Promise<Answer<MadePicture>>;
  goTo(place: Place): Promise<Answer<void>>;
  /** Remembers in the workbook how it is to be read; the next check reads it so. */
  remember(answer: ReadingAnswer): Promise<Answer<void>>;
  /** Forgets all that was ever remembered about reading this workbook. */
  forget(): Promise<Answer<void>>;
  /** The sheets as a person sees them, to point at. Of the last check. */
  sheets(): readonly SheetRows[];
  /** Where the user stands in Excel. */
  selection(): Promise<Answer<Place>>;
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
  /** Somebody is typing in a cell, and until that is done Excel answers nothing. */
  readonly editing?: boolean;
}

/** A sheet with its first rows that hold anything, as texts. */
export interface SheetRows {
  readonly name: string;
  readonly rows: readonly { readonly row: number; readonly texts: readonly string[] }[];
}

export interface Opening {
  readonly policy: Policy;
  /** What of the stored policy could not be used. */
  readonly problems: readonly PolicyProblem[];
  readonly check: Check;
}

/** What is known before the workbook has been read: the person, and what Excel says about itself. */
export interface Around {
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
  /** By which this was judged: what is saved in the workbook, or where nothing is, the defaults on the scale that the sheet uses. */
  readonly policy: Policy;
  /** Everything that looks like a risk analysis, best first, whether it is worked with or not. */
  readonly readings: readonly Reading[];
  /** Those that are worked with. */
  readonly used: readonly Reading[];
  /** Another scale that the sheet uses: taken already, or to be asked about. */
  readonly scale: { readonly seen: SeenScale; readonly isTaken: boolean } | null;
  /** There are answers that could be forgotten. */
  readonly hasAnswers: boolean;
  readonly findings: readonly PlacedFinding[];
  readonly risks: readonly RiskRow[];
  /** Which sheet tells how the risks stood at the start of the year; left out where none does. */
  readonly start?: { readonly source: 'picture' | 'plan'; readonly sheet: string };
  /** How many score cells are empty and could be computed. */
  readonly fillable: number;
  /** The sheet of this year's plan, null before it is made. */
  readonly plan: PlanState | null;
  /** How far each plan of the workbook has been followed up, newest year first. */
  readonly followUps: readonly PlanFollowUp[];
  /** The sheet of a plan that somebody else made; only looked for where there is no risk analysis and no plan of ours. */
  readonly planToTakeOver?: string;
  /** Sheets that reports have been drawn on, newest last. */
  readonly reports: readonly ReportPlace[];
}

/** What came of making the register of risks. */
export interface MadePicture {
  readonly sheet: string;
  readonly risks: number;
  /** Cells where register and analysis have both changed; the register's text is kept. */
  readonly conflicts: number;
  /** False when nothing had to be written. */
  readonly changed: boolean;
}

/** A risk's assessment at one time. */
export interface Rating {
  readonly likelihood: number | null;
  readonly consequence: number | null;
  readonly score: number | null;
  readonly level: string | null;
}

/** A risk as the matrix and its list show it. */
export interface RiskRow extends Place, Rating {
  readonly row: number;
  readonly area: string;
  readonly risk: string;
  /** Whether it goes into the plan, and why. */
  readonly inclusion: Inclusion['reason'];
  /** The same at the start of the year; left out where no sheet tells. */
  readonly start?: Rating;
}

export interface PlanState {
  readonly sheet: string;
}

export interface Preview {
  readonly summary: Summary;
  readonly differences: readonly Difference[];
  /** The plan's sheet is already there. */
  readonly exists: boolean;
  /** A filter hides rows of the plan, and has to be emptied before anything is written. */
  readonly filtered: boolean;
}

export interface CreateOptions {
  /** What was decided about conflicts and struck rows, by `Difference.id`. */
  readonly decisions: Readonly<Record<string, Choice>>;
  /** The plan's filter may be emptied. */
  readonly clearFilter: boolean;
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

export interface Undone {
  /** Name of the plan's sheet, and whether it went altogether. */
  readonly sheet: string;
  readonly gone: boolean;
  /** False when nothing could be taken back. */
  readonly changed: boolean;
  /** What somebody has changed since, and was left. */
  readonly kept: readonly Difference[];
}
