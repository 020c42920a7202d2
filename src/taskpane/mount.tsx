import { render } from 'preact';
import { defaultPreset, presetPolicy } from '../domain/presets';
import { wordsOf } from './words';
import { App } from './app';
import { createOperations, type Operations } from './operations/operations';
import type { Obstacle } from './office';
import type { Around, Session } from './session';
import { initialState, reduce, type Event } from './state';
import { createStore } from './store';
import { Reason } from './views/outside';
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/layout.css';
import './styles/views.css';
import './styles/followUp.css';
import './styles/reading.css';
import './styles/help.css';

/** Shows the pane in `root` at once, and opens the workbook over `session`. The value is what the ribbon buttons use. */
export function mountPane(root: HTMLElement, session: Session, around: Around): Operations {
  const store = createStore<ReturnType<typeof initialState>, Event>(
    reduce,
    initialState(presetPolicy(defaultPreset, wordsOf(around.excel.language).policy.words), around),
  );
  const operations = createOperations(session, store);
  render(<App store={store} run={operations} />, root);
  void operations.start();
  return operations;
}

/** Shows why there is no pane. */
export function mountReason(root: HTMLElement, reason: Obstacle): void {
  render(<Reason reason={reason} />, root);
}
