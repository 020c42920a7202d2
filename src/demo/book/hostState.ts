/** An open workbook over the headless host: the host, and what the window remembers of it until something changes. */
import type { SheetDoc } from '../../headless/document';
import { EVENTS } from '../../headless/host/events';
import { loadEngine, type Engine } from '../../headless/host/evaluate';
import { createHost, type EventMessage, type Host } from '../../headless/index';
import { addIn } from '../../excel/addIn';
import type { Area } from '../../sheets/grid';
import { createDocumentView, type DocumentView } from '../grid/documentView';
import type { BookEvents } from './book';
import { shownTextOf } from './cellTexts';
import { createEvaluator, type Evaluator } from './evaluation';

export interface HostState {
  readonly name: string;
  readonly events: BookEvents;
  readonly engine: Engine;
  /** Exchanged when time is turned back to before something that the add-in did. */
  host: Host;
  evaluator: Evaluator;
  views: Map<string, DocumentView>;
  /** What was last selected on each sheet. */
  readonly selections: Map<string, Area>;
}

export const A1: Area = { row: 0, column: 0, rows: 1, columns: 1 };

/** Throws what the package layer throws when it refuses the bytes. */
export async function openState(name: string, bytes: Uint8Array, events: BookEvents): Promise<HostState> {
  const host = newHost(name, bytes);
  const engine = await loadEngine();
  const evaluator = createEvaluator(host.document, engine);
  const state: HostState = { name, events, engine, host, evaluator, views: new Map(), selections: new Map() };
  readThrough(state);
  await connect(state, host);
  return state;
}

/** Cells that are read beforehand on each sheet; more are a matter of scrolling for long. */
const MAX_READ = 300_000;

/** Parts are read when first used: a damaged one must refuse the file now, not when it is drawn or its tab is clicked. */
function readThrough(state: HostState): void {
  for (const sheet of state.host.document.sheets) {
    const view = viewOf(state, sheet.id);
    const used = sheet.usedRange(false) ?? A1;
    if (used.rows * used.columns <= MAX_READ) sheet.readArea(used);
    // Styles and comments, which neither values nor the lists of the view ask for.
    void [view.columnWidth(0), view.cell(used.row, used.column), sheet.comments.items];
  }
}

/** The workbook as it was when `saved` was made takes the place of the one that is open. */
export async function exchange(state: HostState, saved: Uint8Array): Promise<void> {
  const host = newHost(state.name, saved);
  state.host = host;
  state.evaluator = createEvaluator(host.document, state.engine);
  state.views = new Map();
  await connect(state, host);
}

function newHost(fileName: string, bytes: Uint8Array): Host {
  return createHost(bytes, { culture: 'sv-SE', fileName, addIn, filteredWrites: 'refuse' });
}

/** Events of moving about, after which the sheets look as before. */
const moves: ReadonlySet<number> = new Set(
  [EVENTS.activated, EVENTS.deactivated, EVENTS.selectionChanged].map(({ type }) => type),
);

/** A host that has been exchanged is silent. What a person types is calculated at once, so the engine is loaded first. */
async function connect(state: HostState, host: Host): Promise<void> {
  host.subscribe((messages: readonly EventMessage[]) => {
    if (state.host !== host) return;
    state.events.events(messages);
    if (messages.some(({ messageType }) => !moves.has(messageType))) noticeChange(state);
  });
  let ready: Promise<void> = Promise.resolve();
  await host.act('user', 'open', (session) => {
    ready = session.calculation.prepare().then(() => session.calculation.solve());
  });
  await ready;
}

/** Nothing that was worked out for the grid holds any more. */
export function noticeChange({ evaluator, views, events }: HostState): void {
  evaluator.forget();
  for (const view of views.values()) view.forget();
  events.changed();
}

export function sheetOf({ host }: HostState, id: string): SheetDoc {
  const found = host.document.sheet(id);
  if (!found) throw new Error(`no sheet ${id}`);
  return found;
}

export function viewOf(state: HostState, id: string): DocumentView {
  const known = state.views.get(id);
  if (known) return known;
  const sheet = sheetOf(state, id);
  const view = createDocumentView(state.host.document, sheet, {
    textOf: shownTextOf,
    evaluate: state.evaluator.for(sheet),
    prepare: (questions) => state.evaluator.prepare(sheet, questions),
  });
  state.views.set(id, view);
  return view;
}
