import { render } from 'preact';
import { presetPolicy, defaultPreset } from '../domain/presets';
import { languages } from '../text';
import { App } from './app';
import { createOperations, type Operations } from './operations';
import type { Session } from './session';
import { initialState, reduce } from './state';
import { createStore } from './store';
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/layout.css';
import './styles/views.css';

/**
 * Shows the pane in `root` over a session, and starts it; or, where there is no Excel to talk to, says why instead.
 * The value is what the ribbon buttons use.
 */
export function mountPane(root: HTMLElement, session: Session, reason?: 'outage' | 'tooOld'): Operations {
  const store = createStore(reduce, initialState(presetPolicy(defaultPreset, languages.sv.policy.words)));
  const operations = createOperations(session, store);
  if (reason) store.send({ type: reason });
  render(<App store={store} run={operations} />, root);
  if (!reason) void operations.start();
  return operations;
}
