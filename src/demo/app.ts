/** The window's own logic: which workbook is open, what its buttons do, and how workbook, grid and pane hear of each other. */
import { demo } from '../text/sv/demo';
import type { Area } from '../sheets/grid';
import type { Book, BookEvents, LinkTarget } from './book';
import { refusalText, savedName } from './files';
import type { Editing } from './grid/editing';
import { createGridController, type GridController } from './gridController';
import { paneWidths } from './chrome/PaneFrame';
import type { RequestBatch } from '../headless/host/protocol';
import { createOfficeServices } from './officeServices';
import { createPaneHost, type PaneHost } from './pane/paneHost';
import { paneStart, type OfficeLook } from './pane/officeStart';
import { moveRegion } from './regions';
import { readRibbon, type RibbonButton } from './ribbon';
import { announce, ask, createWindowStore, type WindowState, type WindowStore } from './state';

export interface App {
  readonly store: WindowStore;
  readonly editing: Editing;
  /** Both answer a function that takes away again what was mounted. */
  mountGrid(slot: HTMLElement): () => void;
  mountPane(slot: HTMLElement): () => void;
  openSample(): Promise<void>;
  chooseFile(): void;
  openFiles(files: readonly File[]): Promise<void>;
  download(): Promise<void>;
  undo(): Promise<void>;
  redo(): Promise<void>;
  command(button: RibbonButton): Promise<void>;
  goToAddress(typed: string): void;
  activate(sheet: string, options?: { readonly focus?: boolean }): void;
  focusGrid(): void;
  showPane(shown: boolean): void;
  setPaneWidth(width: number): void;
  setOffice(look: Partial<OfficeLook>): void;
  moveRegion(backwards: boolean): void;
}

export interface AppServices {
  readonly manifest: string;
  readonly sample: { readonly name: string; readonly bytes: Uint8Array };
  /** Throws what the package layer throws when it refuses a file. */
  readonly openBook: (name: string, bytes: Uint8Array, events: BookEvents) => Promise<Book>;
}

export async function createApp(services: AppServices): Promise<App> {
  const look: OfficeLook = { theme: 'light', language: 'sv-SE' };
  const store = createWindowStore(initialState(services.manifest, look));
  const office = createOfficeServices(() => store.get().paneShown, setPaneShown);
  const parts: { controller?: GridController; pane?: PaneHost; refreshing?: number } = {};
  let instance = 1;
  let book = await services.openBook(services.sample.name, services.sample.bytes, bookEvents());
  showBook();

  function setPaneShown(paneShown: boolean): void {
    if (store.get().paneShown === paneShown) return;
    store.send({ paneShown });
    parts.pane?.send([office.visibilityEvent(paneShown)]);
  }
  /** The workbook tells many things in a row: the grid is drawn once for all of them. */
  function refreshSoon(): void {
    store.send({ tabs: book.tabs, activeSheet: book.activeSheet, changed: true });
    parts.refreshing ??= requestAnimationFrame(() => {
      delete parts.refreshing;
      showActive();
      parts.controller?.refresh();
    });
  }
  function showActive(): void {
    const { controller } = parts;
    if (controller && controller.grid.view !== book.view(book.activeSheet)) {
      controller.show(book.activeSheet, book.selectedArea(book.activeSheet), { quiet: true });
    }
  }
  function bookEvents(): BookEvents {
    return {
      changed: refreshSoon,
      selected: (sheet, area) => {
        store.send({ activeSheet: sheet });
        parts.controller?.show(sheet, area);
      },
      events: (events) => parts.pane?.send(events),
      undoable: (undo, redo) => store.send({ undo, redo }),
      crashed: (error) => {
        console.error(error);
        void ask(store, { title: demo.crashed.title, text: demo.crashed.text, answers: [demo.close] });
      },
    };
  }
  function showBook(): void {
    store.send({
      fileName: book.name,
      changed: false,
      tabs: book.tabs,
      activeSheet: book.activeSheet,
      undo: null,
      redo: null,
    });
    parts.controller?.show(book.activeSheet, book.selectedArea(book.activeSheet), { quiet: true });
    parts.controller?.refresh();
    loadPane();
  }
  function loadPane(): void {
    const { theme, language } = store.get();
    parts.pane?.load(paneStart({ theme, language }, book.name, `book-${instance++}`, book.settings));
  }
  async function open(name: string, bytes: () => Promise<Uint8Array>): Promise<void> {
    if (!(await editing().commit(null)) || !(await mayLeave(store))) return;
    announce(store, demo.loading(name));
    try {
      book = await services.openBook(name, await bytes(), bookEvents());
      showBook();
      app.focusGrid();
      announce(store, demo.opened(name));
    } catch (error) {
      await ask(store, {
        title: demo.cannotOpen.title,
        text: refusalText(name, error),
        answers: [demo.close],
      });
    }
  }
  const editing = (): Editing => parts.controller!.editing;
  const again = async (how: 'undo' | 'redo'): Promise<void> => {
    const what = await book[how]();
    const nothing = how === 'undo' ? demo.nothingToUndo : demo.nothingToRedo;
    const done = how === 'undo' ? demo.undone : demo.redone;
    announce(store, what === null ? nothing : done(what));
  };

  const app: App = {
    store,
    get editing() {
      return editing();
    },
    mountGrid: (slot) => {
      const follow = (target: LinkTarget): void => void followLink(store, app, target);
      parts.controller = createGridController(slot, {
        store,
        book: () => book,
        undo: () => void app.undo(),
        redo: () => void app.redo(),
        follow,
      });
      parts.controller.grid.focus();
      return () => slot.replaceChildren();
    },
    mountPane: (slot) => {
      parts.pane = createPaneHost(slot, demo.pane, {
        execute: async (body, flags) => office.answer(body as RequestBatch) ?? book.execute(body, flags),
        saveSettings: (settings) => book.saveSettings(settings),
        leave: (backwards) => app.moveRegion(backwards),
      });
      loadPane();
      return () => parts.pane?.dispose();
    },
    openSample: () => open(services.sample.name, () => Promise.resolve(services.sample.bytes)),
    chooseFile: () => chooseFile((files) => void app.openFiles(files)),
    openFiles: async (files) => {
      const [file] = files;
      if (files.length > 1) {
        await ask(store, {
          title: demo.cannotOpen.title,
          text: demo.cannotOpen.several,
          answers: [demo.close],
        });
      } else if (file) await open(file.name, async () => new Uint8Array(await file.arrayBuffer()));
    },
    download: async () => {
      if (!(await editing().commit(null))) return;
      const name = savedName(book.name);
      saveFile(name, await book.save());
      store.send({ changed: false });
      announce(store, demo.downloaded(name));
    },
    undo: () => again('undo'),
    redo: () => again('redo'),
    command: async (button) => {
      if (!(await editing().commit(null))) return;
      if (button.action.kind === 'pane') {
        setPaneShown(true);
        return parts.pane?.focus();
      }
      store.send({ working: button.label });
      book.startStep(button.label);
      await parts.pane?.run(button.action.name, button.id);
      store.send({ working: null });
    },
    goToAddress: (typed) => {
      const found = book.find(typed);
      if (!found) return announce(store, demo.noSuchPlace(typed));
      show(found.sheet, found.area);
    },
    activate: (sheet, { focus = true } = {}) => {
      void editing()
        .commit(null)
        .then((free) => {
          if (!free) return;
          book.activate(sheet);
          show(sheet, book.selectedArea(sheet), focus);
        });
    },
    focusGrid: () => parts.controller?.grid.focus(),
    showPane: (shown) => {
      setPaneShown(shown);
      if (!shown) app.focusGrid();
    },
    setPaneWidth: (width) =>
      store.send({ paneWidth: Math.max(paneWidths.least, Math.min(paneWidths.most, Math.round(width))) }),
    setOffice: (change) => {
      store.send(change);
      if (change.language) store.send({ ribbon: readRibbon(services.manifest, change.language) });
      loadPane();
    },
    moveRegion: (backwards) =>
      moveRegion(backwards, { grid: () => app.focusGrid(), pane: () => parts.pane?.focus() }),
  };
  return app;

  function show(sheet: string, area: Area, focus = true): void {
    if (book.activeSheet !== sheet) book.activate(sheet);
    store.send({ activeSheet: sheet });
    parts.controller?.show(sheet, area);
    if (focus) app.focusGrid();
  }
}

function initialState(manifest: string, look: OfficeLook): WindowState {
  return {
    fileName: '',
    changed: false,
    tabs: [],
    activeSheet: '',
    address: 'A1',
    content: '',
    mode: 'ready',
    summary: null,
    ribbon: readRibbon(manifest, look.language),
    working: null,
    undo: null,
    redo: null,
    paneShown: true,
    paneWidth: paneWidths.usual,
    ...look,
    dialog: null,
    announcement: { text: '', serial: 0 },
    dropping: false,
  };
}

/** Another workbook takes the place of this one: what has not been downloaded would be lost. */
async function mayLeave(store: WindowStore): Promise<boolean> {
  const { changed, fileName } = store.get();
  if (!changed) return true;
  const { title, text, go, stay } = demo.unsaved;
  return (await ask(store, { title, text: text(fileName), answers: [go, stay] })) === go;
}

async function followLink(store: WindowStore, app: App, target: LinkTarget): Promise<void> {
  if (target.kind === 'inside') return app.goToAddress(target.place);
  const { title, text, go, stay, blocked } = demo.link;
  const safe = /^(https?|mailto):/i.test(target.address);
  if (!safe) return announce(store, blocked(target.address));
  const answer = await ask(store, { title, text: text(target.address), answers: [go, stay] });
  if (answer === go) window.open(target.address, '_blank', 'noopener,noreferrer');
}

function chooseFile(chosen: (files: readonly File[]) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.xlsx,.xlsm';
  input.addEventListener('change', () => chosen([...(input.files ?? [])]));
  input.click();
}

function saveFile(name: string, bytes: Uint8Array): void {
  const address = URL.createObjectURL(new Blob([bytes as BlobPart]));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has its own hold on the data once it has begun.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
