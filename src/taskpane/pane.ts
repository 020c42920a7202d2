import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Text } from '../text';
import type { Words } from './words';
import type { Operations } from './operations/operations';
import type { Event, State } from './state';

/** What every view gets: the state, ways to change it, and the words of the language that is spoken. */
export interface Pane {
  readonly state: State;
  readonly send: (event: Event) => void;
  readonly run: Operations;
  readonly text: Text['pane'];
  readonly words: Words;
}

export const PaneContext = createContext<Pane | null>(null);

export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (!pane) throw new Error('usePane is for views inside App.');
  return pane;
}
