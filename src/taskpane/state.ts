import type { PlacedDisclosure } from '../actions/action';
import type { FindingCode, Severity } from '../domain/finding';
import type { Choice } from '../domain/resolve';
import type { Policy, PolicyProblem } from '../domain/policy';
import type { Phase } from '../excel/perform';
import type { Reading } from '../sheets/reading/reading';
import type { Language } from '../text';
import type { CopiedReport } from '../sheets/reports/reportHtml';
import type { Carrying } from './carrySession';
import type { Draft } from './draft';
import type { FollowUpView } from './followUp';
import { draftOf } from './draft';
import { questionsOf } from './questions';
import type {
  Around,
  Check,
  Created,
  Opening,
  Preferences,
  Preview,
  Problem,
  SheetRows,
  Theme,
} from './session';

export const tabs = ['analysis', 'plan', 'matrix', 'followUp'] as const;
export type Tab = (typeof tabs)[number];

/** Everything the pane shows. Views draw it, events change it, and nothing else remembers anything. */
export interface State {
  readonly tab: Tab;
  readonly settingsOpen: boolean;
  /** The help, at the kind of finding that was asked about; `from` is the id of the element to return to. */
  readonly help: { readonly topic: FindingCode | null; readonly from: string } | null;
  readonly policy: Policy;
  readonly policyProblems: readonly PolicyProblem[];
  /** The policy as it is being edited; stays when the settings are left without saving. null when nothing was edited. */
  readonly draft: Draft | null;
  readonly preferences: Preferences;
  readonly excel: Around['excel'];
  /** null until the workbook has been read. */
  readonly check: Check | null;
  /** Questions about the reading that the user does not want to answer now, by their keys (questions.ts). */
  readonly skipped: readonly string[];
  /** Those that have been answered since there last were none, for "Fråga 2 av 3". */
  readonly answered: readonly string[];
  /** The row of headings being pointed out by hand; null when nothing is. */
  readonly pointing: Pointing | null;
  readonly findings: FindingsView;
  /** The matrix cell whose risks are listed; steps are 1-based. */
  readonly cell: MatrixCell | null;
  readonly matrixWhen: 'now' | 'start';
  readonly followUp: FollowUpView;
  /** How often the list of reports has been asked for from the ribbon; each time it is brought into view. */
  readonly reportsAsked: number;
  /** A report that the user has to copy, since the pane may not. */
  readonly byHand: CopiedReport | null;
  /** null until it has been looked for. */
  readonly preview: Preview | 'nothing' | null;
  /** A new sheet that is shown before it is made of what is there; null when none is asked for. */
  readonly carrying: Carrying | null;
  /** What was decided about conflicts and struck rows, by `Difference.id`; nothing is done before the plan is updated. */
  readonly decisions: Readonly<Record<string, Choice>>;
  /** A generation of this session can be taken back. */
  readonly undoable: boolean;
  /** What to look at before the workbook is handed out, when it has been looked for. */
  readonly disclosures: readonly PlacedDisclosure[] | null;
  readonly busy: Busy | null;
  /** What making the plan is at. */
  readonly progress: Phase | null;
  readonly notice: Notice | null;
}

/** What is going on; one thing at a time. `refresh` is the quiet check after a change in the sheet. */
export type Busy =
  | 'open'
  | 'check'
  | 'refresh'
  | 'highlight'
  | 'unmark'
  | 'fill'
  | 'preview'
  | 'create'
  | 'undo'
  | 'save'
  | 'goTo'
  | 'other';

export interface Pointing {
  readonly sheets: readonly SheetRows[];
  /** Name of the chosen sheet. */
  readonly sheet: string;
  /** 0-based; null until one has been chosen. */
  readonly row: number | null;
  /** The table that was wrongly taken for the risk analysis; null when none was. */
  readonly instead: Reading | null;
}

export interface MatrixCell {
  readonly likelihood: number;
  readonly consequence: number;
}

export interface FindingsView {
  readonly group: 'kind' | 'row';
  readonly query: string;
  /** null shows all. */
  readonly severity: Severity | null;
}

/** Said in a bar and to screen readers. */
export interface Notice {
  readonly tone: 'success' | 'info' | 'problem';
  readonly message: string;
}

export type Event =
  | { readonly type: 'opened'; readonly opening: Opening }
  | { readonly type: 'introduced' }
  | { readonly type: 'began'; readonly busy: Busy }
  | { readonly type: 'progressed'; readonly phase: Phase }
  | { readonly type: 'ended' }
  | { readonly type: 'failed'; readonly problem: Problem }
  | { readonly type: 'said'; readonly tone: Notice['tone']; readonly message: string }
  | { readonly type: 'noticeClosed' }
  | { readonly type: 'checked'; readonly check: Check }
  | { readonly type: 'previewed'; readonly preview: State['preview'] }
  | { readonly type: 'created'; readonly created: Created }
  | { readonly type: 'undone' }
  | { readonly type: 'carryPrepared'; readonly carrying: Carrying | null }
  | { readonly type: 'disclosed'; readonly disclosures: readonly PlacedDisclosure[] }
  | { readonly type: 'tabChosen'; readonly tab: Tab }
  | { readonly type: 'settingsOpened' }
  | { readonly type: 'settingsClosed' }
  | { readonly type: 'helpOpened'; readonly topic: FindingCode | null; readonly from: string }
  | { readonly type: 'helpClosed' }
  | { readonly type: 'questionSkipped'; readonly key: string }
  | { readonly type: 'questionAnswered'; readonly key: string }
  | { readonly type: 'questionsReopened' }
  | { readonly type: 'pointingChanged'; readonly pointing: Pointing | null }
  | { readonly type: 'findingsViewed'; readonly view: Partial<FindingsView> }
  | { readonly type: 'cellChosen'; readonly cell: MatrixCell | null }
  | { readonly type: 'whenChosen'; readonly when: State['matrixWhen'] }
  | { readonly type: 'followUpViewed'; readonly view: Partial<FollowUpView> }
  | { readonly type: 'reportsAsked' }
  | { readonly type: 'copiedByHand'; readonly page: CopiedReport | null }
  | { readonly type: 'decided'; readonly ids: readonly string[]; readonly choice: Choice | null }
  | { readonly type: 'policyEdited'; readonly draft: Draft | null }
  | { readonly type: 'policySaved'; readonly policy: Policy }
  /** The words of another language have been fetched: everything is drawn anew. */
  | { readonly type: 'wordsCame' }
  | { readonly type: 'preferencesChosen'; readonly preferences: Preferences };

/** The pane before the workbook has been read: with the defaults of a workbook without settings. */
export function initialState(policy: Policy, { preferences, excel }: Around): State {
  return {
    tab: 'analysis',
    settingsOpen: false,
    help: null,
    policy,
    policyProblems: [],
    draft: null,
    preferences,
    excel,
    check: null,
    skipped: [],
    answered: [],
    pointing: null,
    findings: { group: 'kind', query: '', severity: null },
    cell: null,
    matrixWhen: 'now',
    followUp: { year: null, period: null, owner: null },
    reportsAsked: 0,
    byHand: null,
    preview: null,
    carrying: null,
    decisions: {},
    undoable: false,
    disclosures: null,
    busy: null,
    progress: null,
    notice: null,
  };
}

export function reduce(state: State, event: Event): State {
  return handlers[event.type](state, event as never);
}

type Handlers = { [T in Event['type']]: (state: State, event: Extract<Event, { type: T }>) => State };

const handlers: Handlers = {
  opened: (state, { opening }) => ({
    ...state,
    policy: opening.policy,
    policyProblems: opening.problems,
    check: opening.check,
  }),
  introduced: (state) => ({
    ...state,
    preferences: { ...state.preferences, introduced: true },
  }),
  // What was said stays until the user begins something new; what the pane does by itself is nothing new.
  began: (state, { busy }) => ({
    ...state,
    busy,
    progress: null,
    notice: isQuiet(busy) ? state.notice : null,
  }),
  progressed: (state, { phase }) => ({ ...state, progress: phase }),
  ended: (state) => ({ ...state, busy: null, progress: null }),
  failed: (state, { problem }) => ({
    ...state,
    notice: { tone: problem.stopped ? 'info' : 'problem', message: problem.message },
  }),
  said: (state, { tone, message }) => ({ ...state, notice: { tone, message } }),
  noticeClosed: (state) => ({ ...state, notice: null }),
  checked: (state, { check }) => ({
    ...state,
    check,
    policy: check.policy,
    preview: null,
    answered: questionsOf(check).length === 0 ? [] : state.answered,
  }),
  previewed: (state, { preview }) => ({ ...state, preview }),
  created: (state, { created }) => ({
    ...state,
    undoable: created.undoable,
    decisions: {},
    preview: null,
  }),
  carryPrepared: (state, { carrying }) => ({ ...state, carrying }),
  undone: (state) => ({ ...state, undoable: false, decisions: {}, preview: null }),
  disclosed: (state, { disclosures }) => ({ ...state, disclosures }),
  tabChosen: (state, { tab }) => (tab === state.tab ? state : { ...state, tab, notice: null }),
  settingsOpened: (state) => ({ ...state, settingsOpen: true, notice: null }),
  settingsClosed: (state) => ({ ...state, settingsOpen: false, notice: null }),
  helpOpened: (state, { topic, from }) => ({ ...state, help: { topic, from }, notice: null }),
  helpClosed: (state) => ({ ...state, help: null }),
  questionSkipped: (state, { key }) => ({ ...state, skipped: [...state.skipped, key] }),
  questionAnswered: (state, { key }) => ({ ...state, answered: [...state.answered, key] }),
  questionsReopened: (state) => ({ ...state, skipped: [], answered: [] }),
  pointingChanged: (state, { pointing }) => ({ ...state, pointing }),
  findingsViewed: (state, { view }) => ({ ...state, findings: { ...state.findings, ...view } }),
  cellChosen: (state, { cell }) => ({ ...state, cell }),
  whenChosen: (state, { when }) => ({ ...state, matrixWhen: when, cell: null }),
  decided: (state, { ids, choice }) => ({ ...state, decisions: decide(state.decisions, ids, choice) }),
  followUpViewed: (state, { view }) => ({ ...state, followUp: { ...state.followUp, ...view }, byHand: null }),
  reportsAsked: (state) => ({ ...state, settingsOpen: false, reportsAsked: state.reportsAsked + 1 }),
  copiedByHand: (state, { page }) => ({ ...state, byHand: page }),
  policyEdited: (state, { draft }) => ({ ...state, draft }),
  policySaved: (state, { policy }) => ({
    ...state,
    policy,
    policyProblems: [],
    draft: null,
    cell: null,
  }),
  wordsCame: (state) => ({ ...state }),
  preferencesChosen: (state, { preferences }) => ({ ...state, preferences }),
};

function decide(
  before: State['decisions'],
  ids: readonly string[],
  choice: Choice | null,
): State['decisions'] {
  const others = Object.entries(before).filter(([id]) => !ids.includes(id));
  return Object.fromEntries([...others, ...(choice === null ? [] : ids.map((id) => [id, choice] as const))]);
}

/** Work that should not draw attention: what the pane does by itself, and going to a cell. */
export function isQuiet(busy: Busy | null): boolean {
  return busy === null || busy === 'refresh' || busy === 'preview' || busy === 'goTo';
}

/** The language that the pane speaks: the one chosen while it is being chosen, so that the choice can be seen. */
export function languageOf(state: State): Language {
  const { language } = state.settingsOpen && state.draft ? state.draft : state.policy;
  return language === 'auto' ? state.excel.language : language;
}

export function themeOf(state: State): Theme {
  return state.preferences.theme === 'auto' ? state.excel.theme : state.preferences.theme;
}

/** What stands in the settings' fields right now. */
export function editedPolicy(state: State): Draft {
  return state.draft ?? draftOf(state.policy);
}
