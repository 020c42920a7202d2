/** The window's workbook over the headless host: shown through documentView, changed only as a user changes it in Excel. */
import { createHost, type Answer, type EventMessage, type Host, type RequestBatch } from '../headless/index';
import type { ResponseBatch } from '../headless/host/protocol';
import type { SheetDoc } from '../headless/document';
import { EVENTS, originFields } from '../headless/host/events';
import { activate } from '../headless/host/objects/worksheet';
import { contentChanged } from '../headless/host/writing';
import { areaAddress, type Area } from '../sheets/grid';
import { writesSheets } from './batches';
import type { Book, BookEvents, TypedCell, WriteProblem } from './book';
import { shownContent, shownTextOf } from './cellTexts';
import { findPlace } from './findPlace';
import { loadEngine } from '../headless/host/evaluate';
import { createEvaluator } from './evaluation';
import { createDocumentView, type DocumentView } from './grid/documentView';
import { createHistory, type History } from './history';
import { linkOf } from './links';
import { choicesOf, hintOf, judge } from './validation';
import { writeProblem, writeTypedCells } from './userEdits';

/** Opens a workbook; throws what the package layer throws when it refuses the bytes. */
export async function openHostBook(name: string, bytes: Uint8Array, events: BookEvents): Promise<Book> {
  let host = connect(bytes);
  // Sheets are read when first used: a damaged one must refuse the file now, not when its tab is clicked.
  for (const each of host.document.sheets) each.usedRange(false);
  const engine = await loadEngine();
  let evaluator = createEvaluator(host.document, engine);
  await prepared(host);
  let views = new Map<string, DocumentView>();
  const selections = new Map<string, Area>();
  const history: History = createHistory({
    snapshot: () => host.document.save(),
    restore: async (saved) => {
      const before = host.document.sheets.map((sheet) => sheet.id);
      const active = host.document.activeSheet.name;
      host = connect(saved);
      evaluator = createEvaluator(host.document, engine);
      await prepared(host);
      views = new Map();
      await tellRestored(host, before, active);
    },
    write: (sheet, change) => host.act('user', 'undo', (session) => change(session, sheetById(host, sheet))),
    changed: events.undoable,
    now: () => performance.now(),
  });

  /** Every host that this book has had speaks through here; an exchanged one is silent. */
  function connect(opened: Uint8Array): Host {
    const created = createHost(opened, { culture: 'sv-SE', fileName: name, filteredWrites: 'refuse' });
    created.subscribe((messages: readonly EventMessage[]) => {
      if (created !== host) return;
      events.events(messages);
      if (messages.some(({ messageType }) => !moves.has(messageType))) noticeChange();
    });
    return created;
  }
  function noticeChange(): void {
    evaluator.forget();
    for (const view of views.values()) view.forget();
    events.changed();
  }
  function sheet(id: string): SheetDoc {
    return sheetById(host, id);
  }
  function noticeSelection(before: string): void {
    const now = selectionKey(host);
    if (now === before) return;
    const { id } = host.document.activeSheet;
    selections.set(id, selectedOn(host, id) ?? selections.get(id) ?? A1);
    events.selected(id, selections.get(id)!);
  }
  async function carryOut(batch: RequestBatch, flags: number): Promise<Answer> {
    const writing = writesSheets(batch);
    if (writing) history.beforeAddIn();
    const before = selectionKey(host);
    const answer = await host.execute(batch, flags);
    if (writing) {
      history.afterAddIn();
      noticeChange();
    }
    noticeSelection(before);
    return answer;
  }

  const book: Book = {
    name,
    get tabs() {
      return host.document.sheets
        .filter((each) => each.visibility === 'visible')
        .map(({ id, name: label, tabColor }) => ({ id, name: label, color: tabColor }));
    },
    get activeSheet() {
      return host.document.activeSheet.id;
    },
    view: (id) => {
      const known = views.get(id);
      if (known) return known;
      const view = createDocumentView(host.document, sheet(id), {
        textOf: shownTextOf,
        evaluate: evaluator.for(sheet(id)),
        prepare: (questions) => evaluator.prepare(sheet(id), questions),
      });
      views.set(id, view);
      return view;
    },
    content: (id, place) => shownContent(host.document, sheet(id), place),
    number: (id, place) => {
      const { value } = sheet(id).get(place.row, place.column);
      return typeof value === 'number' ? value : null;
    },
    choices: (id, place) => choicesOf(host.document, sheet(id), place),
    hint: (id, place) => hintOf(sheet(id), place),
    link: (id, place) => linkOf(sheet(id), place, evaluator),
    selectedArea: (id) => selections.get(id) ?? A1,
    find: (typed) => findPlace(host.document, typed),
    judge: (id, place, text) => judge(host.document, sheet(id), place, text, evaluator),
    write: (id, changes, what) => write(id, changes, what),
    activate: (id) => {
      void host.act('user', 'activate', (session) => activate(session, sheet(id)));
    },
    select: (id, area) => {
      const known = selections.get(id);
      if (known && areaAddress(known) === areaAddress(area) && host.document.activeSheet.id === id) return;
      selections.set(id, area);
      void host.select(sheet(id).name, areaAddress(area)).catch(events.crashed);
    },
    undo: () => history.undo(),
    redo: () => history.redo(),
    save: () => host.save(),
    startStep: (what) => history.startStep(what),
    setEditing: (editing) => (editing ? host.faults.startCellEdit() : host.faults.endCellEdit()),
    execute: async (body, flags) => {
      try {
        return received(await carryOut(body as RequestBatch, flags));
      } catch (error) {
        events.crashed(error);
        return failed(error);
      }
    },
    get settings() {
      const { settings } = host.document;
      return Object.fromEntries(settings.keys().map((key) => [key, settings.get(key)!]));
    },
    saveSettings: (next) => {
      const { settings } = host.document;
      for (const key of settings.keys()) if (!(key in next)) settings.delete(key);
      for (const [key, value] of Object.entries(next)) settings.set(key, value);
    },
  };
  return book;

  async function write(
    id: string,
    changes: readonly TypedCell[],
    what: string,
  ): Promise<WriteProblem | null> {
    const undoing = history.beforeCells(sheet(id), changes);
    try {
      await writeTypedCells(host, sheet(id), changes, what);
    } catch (error) {
      const problem = writeProblem(error);
      if (problem === 'other') console.error(error);
      noticeChange();
      return problem;
    }
    history.afterCells(undoing, sheet(id), what);
    noticeChange();
    return null;
  }
}

/** Events of moving about, after which the sheets look as before. */
const moves: ReadonlySet<number> = new Set(
  [EVENTS.activated, EVENTS.deactivated, EVENTS.selectionChanged].map(({ type }) => type),
);

const A1: Area = { row: 0, column: 0, rows: 1, columns: 1 };

/** What a person types is calculated at once: the host's engine must be there before the first key. */
async function prepared(host: Host): Promise<void> {
  let ready: Promise<void> = Promise.resolve();
  await host.act('user', 'open', (session) => {
    ready = session.calculation.prepare();
  });
  await ready;
}

function sheetById(host: Host, id: string): SheetDoc {
  const found = host.document.sheet(id);
  if (!found) throw new Error(`no sheet ${id}`);
  return found;
}

/** Sheet and areas of the selection, to see whether a batch has moved it. */
function selectionKey(host: Host): string {
  const { sheet, areas } = host.selection;
  return [host.document.activeSheet.id, sheet, ...areas.map(areaAddress)].join('|');
}

function selectedOn(host: Host, id: string): Area | null {
  const { sheet, areas } = host.selection;
  return host.document.sheet(sheet)?.id === id ? (areas[0] ?? null) : null;
}

/** After going back in time, the add-in hears what it would hear if a person had done all that by hand. */
async function tellRestored(host: Host, before: readonly string[], active: string): Promise<void> {
  const now = host.document.sheets.map((sheet) => sheet.id);
  await host.act('user', 'undo', (session) => {
    const shown = host.document.sheet(active);
    if (shown) activate(session, shown);
    const origin = originFields('user');
    for (const id of before.filter((each) => !now.includes(each))) {
      session.outbox.post('deleted', id, { worksheetId: id, ...origin });
    }
    for (const id of now.filter((each) => !before.includes(each))) {
      session.outbox.post('added', id, { worksheetId: id, ...origin });
    }
    for (const sheet of host.document.sheets) {
      const used = sheet.usedRange(true);
      if (used) contentChanged(session.range(sheet, used));
    }
  });
}

/** What the client takes: results, and the error if there was one. */
function received(answer: Answer): ResponseBatch {
  if (answer.body) return answer.body;
  const { code, message, status } = answer.failure;
  return failedWith(code, message, status);
}

/** A defect of the host must not leave the pane waiting for ever. */
function failed(error: unknown): ResponseBatch {
  return failedWith('GeneralException', error instanceof Error ? error.message : String(error), 500);
}

function failedWith(code: string, message: string, status: number): ResponseBatch {
  const error = { Code: code, Message: message, Location: '', ActionIndex: 0, HttpStatusCode: status };
  return { Results: [], Error: error };
}
