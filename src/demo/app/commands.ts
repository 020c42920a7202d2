/** The buttons of ribbon and title bar that do something to the workbook. */
import { demo } from '../../text/sv/demo';
import type { RibbonButton } from '../ribbon';
import { announce } from '../state';
import { finishEditing, setPaneShown, type AppState } from './appState';

/** Runs a command the way Excel does: a function in the pane's page, or the pane shown. One at a time. */
export async function runCommand(state: AppState, { action, id, label }: RibbonButton): Promise<void> {
  const { store, book, pane } = state;
  if (action.kind === 'menu') return;
  if (!(await finishEditing(state))) return;
  if (action.kind === 'pane') {
    setPaneShown(state, true);
    return pane?.focus();
  }
  store.send({ working: label });
  book.startStep(label);
  await pane?.run(action.name, id);
  store.send({ working: null });
}

const words = {
  undo: { done: demo.undone, nothing: demo.nothingToUndo },
  redo: { done: demo.redone, nothing: demo.nothingToRedo },
} as const;

export async function turnBack({ store, book }: AppState, how: 'undo' | 'redo'): Promise<void> {
  const what = await book[how]();
  announce(store, what === null ? words[how].nothing : words[how].done(what));
}
