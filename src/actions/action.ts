import type { CarryMark } from '../domain/carryOver';
import type { Finding } from '../domain/finding';
import type { Policy } from '../domain/policy';
import type { Choice } from '../domain/resolve';
import type { Disclosure, DisclosureFacts } from '../sheets/disclosure';
import type { Grid } from '../sheets/grid';
import type { Changes, Place } from '../sheets/model';
import type { ColumnMemory } from '../sheets/reading/memory';
import type { Reading } from '../sheets/reading/reading';
import type { Report } from '../sheets/reports/reportSheet';
import type { Text } from '../text';

/**
 * A command as data: what it needs to see, and a pure function from that to what shall be told and changed.
 * The ribbon, the pane, the command line and the demo all look it up in actions/index.ts and hand it to excel/perform.ts.
 */
export interface Action {
  /** Also the function name in the manifest. */
  readonly id: ActionId;
  readonly reads: Reads;
  /** Fills in what is known from before and was not read again. */
  prepare?(book: Book): Book;
  /** Never throws on user data, touches nothing. Run without writing, it is its own preview. */
  perform(book: Book, env: Env): Outcome;
}

export type ActionId =
  | 'checkRisks'
  | 'checkDisclosure'
  | 'highlightRisks'
  | 'removeHighlights'
  | 'fillScores'
  | 'createPlan'
  | 'takeOverPlan'
  | 'riskPicture'
  | 'nextYear'
  | 'collectRisks'
  | 'followUp'
  | 'reports'
  | 'freezePeriod'
  | 'thawPeriod'
  | 'addSample'
  | 'reportCommittee'
  | 'reportDecisions'
  | 'reportTertial'
  | 'reportYearEnd'
  | 'reportRiskPicture';

export interface Reads {
  /** Merged areas: asking for them empties Excel's undo list (office-js #5918), so never for live updates. */
  readonly merges: boolean;
  /**
   * What lies beside the cells and is easily forgotten when a workbook is handed out: hidden lines, comments, properties. `comments` leaves the
   * hidden lines out, which may take a round trip more.
   */
  readonly disclosure?: boolean | 'comments';
}

/** The workbook as it was read, before anything is decided. */
export interface Book {
  readonly grids: readonly Grid[];
  /** Every sheet of the workbook, hidden ones too. */
  readonly sheetNames: readonly string[];
  /** Every table and defined name of the workbook: they share one name space. */
  readonly tableNames: readonly string[];
  /** The workbook's structure is protected: no sheet can be added. */
  readonly structureProtected: boolean;
  /** null or left out when the action did not ask for it. */
  readonly disclosure?: DisclosureFacts | null;
}

export interface Env {
  readonly policy: Policy;
  /** Somebody has saved the policy in the workbook: it is the workbook's own, not our defaults. */
  readonly isOwnPolicy?: boolean;
  /** What the user has answered about this workbook's columns, as stored in it. */
  readonly memory: ColumnMemory;
  /** yyyy-mm-dd. */
  readonly today: string;
  /** The plan's year. */
  readonly year: number;
  readonly text: Text;
  readonly options: Options;
}

/** What the user chose for this one run. */
export interface Options {
  /** Plan year, over the policy's and over what the workbook's plans say. */
  readonly year?: number;
  /** Names of the sheets whose readings are used; what the workbook remembers, else what is certain, when left out. */
  readonly sheets?: readonly string[];
  /** Where plan and analysis have both changed: whose text stands from now on. Left out, the plan's stands and the conflict is told each time. */
  readonly conflicts?: Choice;
  /** The same one by one, by `Difference.id`. For a struck row `theirs` takes it back into the plan. */
  readonly decisions?: Readonly<Record<string, Choice>>;
  /** A filter on the plan may be emptied, since nothing is written across hidden rows. */
  readonly clearFilter?: boolean;
  /** 1-based period that a follow-up is about; the latest with anything reported when left out. */
  readonly period?: number;
}

export interface Outcome {
  readonly readings: readonly Reading[];
  readonly findings: readonly PlacedFinding[];
  /** What to look at before the workbook is handed out; empty where the action did not look for it. */
  readonly disclosures: readonly PlacedDisclosure[];
  readonly summary: Summary;
  /** What would be different, for a person to look at before it is written. */
  readonly differences: readonly Difference[];
  readonly changes: Changes;
  /** Why nothing can be done, as a code of text.errors; `changes` is then empty. */
  readonly refusal: Refusal | null;
  /** The report that was made, for the clipboard and for Word; null where the action makes none. */
  readonly report: Report | null;
  /** An earlier sheet of the report that a person has written on, and that was therefore left as it is; '' for none. */
  readonly kept: string;
  /** A pane tab to open instead of changing the workbook. */
  readonly opens: 'followUp' | 'reports' | null;
}

export interface Refusal {
  readonly code:
    | 'no-analysis'
    | 'plan-to-take-over'
    | 'no-foreign-plan'
    | 'no-plan-to-carry'
    | 'nothing-to-collect'
    | 'nothing-qualifies'
    | 'no-plan'
    | 'no-period'
    | 'plan-filtered'
    | 'sheet-filtered'
    | 'nothing-to-undo'
    | 'plan-worked-in'
    | 'structure-protected'
    | 'sheet-protected';
  /** The sheet that it is about; '' for none. */
  readonly sheet: string;
}

/** A finding with its place as people name it and its sentence. */
export interface PlacedFinding extends Finding, Place {
  readonly message: string;
}

/** Something to look at before handing out, with its words. */
export interface PlacedDisclosure extends Disclosure {
  /** Heading of its kind. */
  readonly title: string;
  readonly message: string;
}

export interface Summary {
  /** Name of the sheet that was made or changed; '' when none. */
  readonly sheet: string;
  /** Risks read, or for a plan: risks in it. */
  readonly risks: number;
  readonly controls: number;
  /** Risks in the plan without a score. */
  readonly unscored: number;
  /** Marks on the risk sheet: columns marked. */
  readonly marked: number;
  /** Cells that will be written. */
  readonly cells: number;
  /** Of a plan that was made beside older ones: the year of the newest of them. */
  readonly olderPlan?: number;
  /** Of a plan for the next year: the sheet that it goes on from, its year, and how many rows have each mark. */
  readonly carried?: { readonly from: string; readonly year: number } & Readonly<Record<CarryMark, number>>;
}

/**
 * One thing that regenerating changes, or that it leaves to a person: a conflict, or a row that a person has struck (`struck`) and that
 * stays away. `kept`: what undoing leaves, since somebody has changed it meanwhile.
 */
export interface Difference extends Place {
  readonly kind: 'new' | 'changed' | 'conflict' | 'struck' | 'leaving' | 'returned' | 'kept';
  /** What a decision about it is called (Options.decisions); left out where there is nothing to decide. */
  readonly id?: string;
  /** The kontrollmoment or risk that it is about. */
  readonly about: string;
  /** Heading of the column; '' for whole rows. */
  readonly column: string;
  readonly before: string;
  readonly after: string;
}
