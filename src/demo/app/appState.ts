/** The parts of the running window, made one after the other: the workbook first, grid and pane when they are mounted. */
import type { Book, BookEvents } from '../book/book';
import type { Editing } from '../grid/editing';
import type { GridController } from '../gridController';
import type { OfficeServices } from '../officeServices';
import type { PaneHost } from '../pane/paneHost';
import type { WindowStore } from '../state';

export interface AppServices {
  readonly manifest: string;
  readonly sample: { readonly name: string; readonly bytes: Uint8Array };
  /** Throws what the package layer throws when it refuses a file. */
  readonly openBook: (name: string, bytes: Uint8Array, events: BookEvents) => Promise<Book>;
  /** Rejects with the reason when a file must not be opened in the page; see trialRun.ts. */
  readonly tryOut: (bytes: Uint8Array, stopped: AbortSignal) => Promise<void>;
}

export interface AppState {
  readonly services: AppServices;
  readonly store: WindowStore;
  readonly office: OfficeServices;
  book: Book;
  controller?: GridController;
  pane?: PaneHost;
  /** Every load of the pane is an instance of its own: office.js keeps settings by it. */
  instance: number;
  /** The file that was chosen last, while it is tried out; aborted when something else is opened. */
  opening?: AbortController;
  /** The drawing that is on its way. */
  drawing?: number;
}

export function editingIn({ controller }: AppState): Editing {
  if (!controller) throw new Error('the grid is not mounted yet');
  return controller.editing;
}

/** Writes what stands in the cell editor; false when it was refused and the person goes on writing. */
export function finishEditing(state: AppState): Promise<boolean> {
  return state.controller ? state.controller.editing.commit(null) : Promise.resolve(true);
}

export function setPaneShown({ store, pane, office }: AppState, paneShown: boolean): void {
  if (store.get().paneShown === paneShown) return;
  store.send({ paneShown });
  pane?.send([office.visibilityEvent(paneShown)]);
}
