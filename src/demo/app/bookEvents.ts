/** What the workbook tells, carried to grid, window and pane. */
import { demo } from '../../text/sv/demo';
import type { BookEvents } from '../book/book';
import { ask } from '../state';
import type { AppState } from './appState';

/** `state` is asked for, not given: the first workbook is opened before there is one. */
export function bookEvents(state: () => AppState): BookEvents {
  return {
    changed: () => drawSoon(state()),
    selected: (sheet, area) => {
      state().store.send({ activeSheet: sheet });
      state().controller?.show(sheet, area);
    },
    events: (events) => state().pane?.send(events),
    undoable: (undo, redo) => state().store.send({ undo, redo }),
    crashed: (error) => {
      console.error(error);
      const { title, text } = demo.crashed;
      void ask(state().store, { title, text, answers: [demo.close] });
    },
  };
}

/** The workbook tells many things in a row: the grid is drawn once for all of them. */
function drawSoon(state: AppState): void {
  const { store, book } = state;
  store.send({ tabs: book.tabs(), activeSheet: book.activeSheet(), changed: true });
  state.drawing ??= requestAnimationFrame(() => {
    delete state.drawing;
    showActiveSheet(state);
    state.controller?.refresh();
  });
}

/** Undo exchanges the workbook's sheets for those of another moment: what is shown must be one of them. */
function showActiveSheet({ controller, book }: AppState): void {
  const sheet = book.activeSheet();
  if (controller && controller.grid.view !== book.view(sheet)) {
    controller.show(sheet, book.selectedArea(sheet), { quiet: true });
  }
}
