import type { Session } from '../session';
import { analysisOperations } from './analysis';
import { planOperations } from './plan';
import { settingsOperations } from './settings';
import { startOperations } from './start';
import { createWork, type PaneStore } from './work';

export type Operations = ReturnType<typeof createOperations>;

/** What the pane does when the user asks: asks the session, and tells the store what came of it. */
export function createOperations(session: Session, store: PaneStore) {
  const work = createWork(session, store);
  return {
    ...startOperations(work),
    ...analysisOperations(work),
    ...planOperations(work),
    ...settingsOperations(work),
  };
}
