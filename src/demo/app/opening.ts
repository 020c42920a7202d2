/** Workbooks come in from disk and go out again; each one gets a pane of its own. */
import { demo } from '../../text/sv/demo';
import { refusalText, savedName } from '../files';
import { paneStart } from '../pane/officeStart';
import { announce, ask, type WindowStore } from '../state';
import { finishEditing, type AppState } from './appState';
import { bookEvents } from './bookEvents';

/** The open workbook stays unless the new one could be opened. */
export async function openWorkbook(state: AppState, name: string, bytes: Uint8Array): Promise<void> {
  const { store, services } = state;
  state.opening?.abort();
  if (!(await finishEditing(state)) || !(await mayLeave(store))) return;
  announce(store, demo.loading(name));
  try {
    state.book = await services.openBook(
      name,
      bytes,
      bookEvents(() => state),
    );
    showBook(state);
    state.controller?.grid.focus();
    announce(store, demo.opened(name));
  } catch (error) {
    await refuse(store, name, error);
  }
}

async function refuse(store: WindowStore, name: string, error: unknown): Promise<void> {
  await ask(store, { title: demo.cannotOpen.title, text: refusalText(name, error), answers: [demo.close] });
}

export async function openFiles(state: AppState, files: readonly File[]): Promise<void> {
  const [file, ...others] = files;
  if (others.length > 0) {
    const { title, several } = demo.cannotOpen;
    await ask(state.store, { title, text: several, answers: [demo.close] });
  } else if (file) {
    const bytes = await triedOut(state, file);
    if (bytes) await openWorkbook(state, file.name, bytes);
  }
}

/**
 * The bytes of a file that can be opened, null when it was refused or another was chosen meanwhile. The window goes on as before until
 * then, so what is asked about the open workbook is asked afterwards.
 */
async function triedOut(state: AppState, file: File): Promise<Uint8Array | null> {
  const { store, services } = state;
  state.opening?.abort();
  const opening = (state.opening = new AbortController());
  store.send({ opening: file.name });
  announce(store, demo.loading(file.name));
  const left = (): void => {
    if (state.opening === opening) store.send({ opening: null });
  };
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    await services.tryOut(bytes, opening.signal);
    left();
    return opening.signal.aborted ? null : bytes;
  } catch (error) {
    left();
    if (!opening.signal.aborted) await refuse(store, file.name, error);
    return null;
  }
}

export function showBook(state: AppState): void {
  const { store, book, controller } = state;
  const sheet = book.activeSheet();
  const fresh = { changed: false, undo: null, redo: null };
  store.send({ ...fresh, fileName: book.name, tabs: book.tabs(), activeSheet: sheet });
  controller?.show(sheet, book.selectedArea(sheet), { quiet: true });
  controller?.refresh();
  loadPane(state);
}

/** Loads the pane anew: another workbook, or an Excel that looks different. */
export function loadPane(state: AppState): void {
  const { theme, language } = state.store.get();
  const { book, pane } = state;
  pane?.load(paneStart({ theme, language }, book.name, `book-${state.instance++}`, book.settings()));
}

export async function download(state: AppState): Promise<void> {
  if (!(await finishEditing(state))) return;
  const name = savedName(state.book.name);
  saveFile(name, await state.book.save());
  state.store.send({ changed: false });
  announce(state.store, demo.downloaded(name));
}

export function chooseFile(chosen: (files: readonly File[]) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.xlsx,.xlsm';
  input.addEventListener('change', () => chosen([...(input.files ?? [])]));
  input.click();
}

/** Another workbook takes the place of this one: what has not been downloaded would be lost. */
async function mayLeave(store: WindowStore): Promise<boolean> {
  const { changed, fileName } = store.get();
  if (!changed) return true;
  const { title, text, go, stay } = demo.unsaved;
  return (await ask(store, { title, text: text(fileName), answers: [go, stay] })) === go;
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
