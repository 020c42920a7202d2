/**
 * Undo and redo. A person's own edits are taken back cell by cell; what the add-in did is taken back as a whole, by
 * going back to the workbook as it was saved in memory before: so nothing that the add-in can do escapes.
 */
import type { CellValue, SheetDoc } from '../../headless/document';
import type { Session } from '../../headless/host/session';
import { contentChanged } from '../../headless/host/writing';
import { demo } from '../../text/sv/demo';
import type { Place } from '../grid/selection';
import { bounding } from './userEdits';

export interface History {
  undo(): Promise<string | null>;
  redo(): Promise<string | null>;
  /** Names the add-in's next step; without it the step is called a change from the pane. */
  startStep(what: string): void;
  /** Around every batch that may write. Batches that follow closely belong to one step. */
  beforeAddIn(): void;
  /** `succeeded` false: a step that changed nothing is no step. */
  afterAddIn(succeeded: boolean): void;
  /** Around a person's edit. */
  beforeCells(sheet: SheetDoc, places: readonly Place[]): CellState[];
  afterCells(before: CellState[], sheet: SheetDoc, what: string): void;
}

export interface HistoryServices {
  readonly snapshot: () => Uint8Array;
  readonly restore: (saved: Uint8Array) => Promise<void>;
  /** Changes a sheet as the user, with the events that follow. */
  readonly write: (sheet: string, change: (session: Session, sheet: SheetDoc) => void) => Promise<void>;
  readonly changed: (undo: string | null, redo: string | null) => void;
  readonly now: () => number;
}

export interface CellState extends Place {
  readonly value: CellValue;
  readonly formula: string | undefined;
  readonly style: number;
}

interface Step {
  readonly what: string;
  readonly undo: () => Promise<void>;
  readonly redo: () => Promise<void>;
}

/** Workbooks are kept whole for so many of the add-in's steps. */
const KEPT = 50;
/** Batches of one command follow within this many milliseconds. */
const PAUSE = 1500;

export function createHistory(services: HistoryServices): History {
  let done: Step[] = [];
  let undone: Step[] = [];
  let named: string | null = null;
  let open: { readonly step: Step; readonly before: Uint8Array; readonly last: number } | null = null;

  const tell = (): void => services.changed(done.at(-1)?.what ?? null, undone.at(-1)?.what ?? null);
  const push = (step: Step): void => {
    done = [...done, step].slice(-KEPT);
    undone = [];
    tell();
  };
  const move = async (from: Step[], how: 'undo' | 'redo'): Promise<string | null> => {
    const step = from.pop();
    open = null;
    if (!step) return null;
    await step[how]();
    (how === 'undo' ? undone : done).push(step);
    tell();
    return step.what;
  };
  return {
    undo: () => move(done, 'undo'),
    redo: () => move(undone, 'redo'),
    startStep: (what) => {
      named = what;
      open = null;
    },
    beforeAddIn: () => {
      if (open && services.now() - open.last < PAUSE) return;
      const before = services.snapshot();
      open = { step: addInStep(services, before, named ?? demo.did.addIn), before, last: services.now() };
      named = null;
      push(open.step);
    },
    afterAddIn: (succeeded) => {
      if (!open) return;
      if (succeeded || !sameBytes(open.before, services.snapshot())) {
        open = { ...open, last: services.now() };
        return;
      }
      done = done.filter((step) => step !== open?.step);
      open = null;
      tell();
    },
    beforeCells: (sheet, places) => places.map((place) => stateOf(sheet, place)),
    afterCells: (before, sheet, what) => {
      open = null;
      push(cellStep(services, sheet, before, what));
    },
  };
}

/** The workbook after the step is only needed when the step is undone: that is when it is saved. */
function addInStep(services: HistoryServices, before: Uint8Array, what: string): Step {
  let after: Uint8Array | null = null;
  return {
    what,
    undo: async () => {
      after = services.snapshot();
      await services.restore(before);
    },
    redo: async () => {
      if (after) await services.restore(after);
    },
  };
}

function cellStep(
  services: HistoryServices,
  sheet: SheetDoc,
  before: readonly CellState[],
  what: string,
): Step {
  const after = before.map((place) => stateOf(sheet, place));
  const name = sheet.id;
  const put = (states: readonly CellState[]) => (): Promise<void> =>
    services.write(name, (session, target) => putStates(session, target, states));
  return { what, undo: put(before), redo: put(after) };
}

function stateOf(sheet: SheetDoc, { row, column }: Place): CellState {
  const { value, formula, style } = sheet.get(row, column);
  return { row, column, value, formula, style };
}

function putStates(session: Session, sheet: SheetDoc, states: readonly CellState[]): void {
  for (const { row, column, value, formula, style } of states) {
    if (formula === undefined) sheet.setValue(row, column, value);
    else sheet.setFormula(row, column, formula, value);
    sheet.setStyle(row, column, style);
  }
  if (states.length > 0) contentChanged(session.range(sheet, bounding(states)));
  session.calculation.settle();
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
