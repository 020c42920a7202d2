/** The window's own logic: which workbook is open, what its buttons do, and how workbook, grid and pane hear of each other. */
import type { RequestBatch } from '../../headless/host/protocol';
import { demo } from '../../text/sv/demo';
import { paneWidths } from '../chrome/PaneFrame';
import type { Editing } from '../grid/editing';
import { createGridController } from '../gridController';
import { createOfficeServices } from '../officeServices';
import type { OfficeLook } from '../pane/officeStart';
import { createPaneHost } from '../pane/paneHost';
import { moveRegion } from '../regions';
import { readRibbon, type RibbonButton } from '../ribbon';
import { createWindowStore, initialState, type WindowStore } from '../state';
import { editingIn, setPaneShown, type AppServices, type AppState } from './appState';
import { bookEvents } from './bookEvents';
import { runCommand, turnBack } from './commands';
import { activateSheet, followLink, goToAddress } from './moving';
import { chooseFile, download, loadPane, openFiles, openWorkbook, showBook } from './opening';

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

export async function createApp(services: AppServices): Promise<App> {
  const state = await openState(services);
  const { store } = state;
  const focusGrid = (): void => state.controller?.grid.focus();
  showBook(state);
  return {
    store,
    get editing() {
      return editingIn(state);
    },
    mountGrid: (slot) => mountGrid(state, slot),
    mountPane: (slot) => mountPane(state, slot),
    openSample: () => {
      const { name, bytes } = services.sample;
      return openWorkbook(state, name, bytes);
    },
    chooseFile: () => chooseFile((files) => void openFiles(state, files)),
    openFiles: (files) => openFiles(state, files),
    download: () => download(state),
    undo: () => turnBack(state, 'undo'),
    redo: () => turnBack(state, 'redo'),
    command: (button) => runCommand(state, button),
    goToAddress: (typed) => goToAddress(state, typed),
    activate: (sheet, { focus = true } = {}) => void activateSheet(state, sheet, focus),
    focusGrid,
    showPane: (shown) => {
      setPaneShown(state, shown);
      if (!shown) focusGrid();
    },
    setPaneWidth: (width) => store.send({ paneWidth: within(width, paneWidths.least, paneWidths.most) }),
    setOffice: (look) => setOffice(state, look),
    moveRegion: (backwards) => moveRegion(backwards, { grid: focusGrid, pane: () => state.pane?.focus() }),
  };
}

async function openState(services: AppServices): Promise<AppState> {
  const store = createWindowStore(initialState(readRibbon(services.manifest, 'sv-SE'), paneWidths.usual));
  const { name, bytes } = services.sample;
  const book = await services.openBook(
    name,
    bytes,
    bookEvents(() => state),
  );
  const office = createOfficeServices(
    () => store.get().paneShown,
    (shown) => setPaneShown(state, shown),
  );
  const state: AppState = { services, store, office, book, instance: 1 };
  return state;
}

function mountGrid(state: AppState, slot: HTMLElement): () => void {
  const controller = createGridController(slot, {
    store: state.store,
    book: () => state.book,
    undo: () => void turnBack(state, 'undo'),
    redo: () => void turnBack(state, 'redo'),
    follow: (target) => void followLink(state, target),
  });
  state.controller = controller;
  controller.grid.focus();
  return () => slot.replaceChildren();
}

function mountPane(state: AppState, slot: HTMLElement): () => void {
  const pane = createPaneHost(slot, demo.pane, {
    execute: async (body, flags) => {
      return state.office.answer(body as RequestBatch) ?? state.book.execute(body, flags);
    },
    saveSettings: (settings) => state.book.saveSettings(settings),
    leave: (backwards) =>
      moveRegion(backwards, { grid: () => state.controller?.grid.focus(), pane: () => pane.focus() }),
  });
  state.pane = pane;
  loadPane(state);
  return () => pane.dispose();
}

function setOffice(state: AppState, look: Partial<OfficeLook>): void {
  state.store.send(look);
  if (look.language) state.store.send({ ribbon: readRibbon(state.services.manifest, look.language) });
  loadPane(state);
}

function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, Math.round(value)));
}
