import type { Session } from '../session';
import { analysisOperations } from './analysis';
import { carryOperations } from './carry';
import { disclosureOperations } from './disclosure';
import { followUpOperations } from './followUp';
import { planOperations } from './plan';
import { readingOperations } from './reading';
import { riskPictureOperations } from './riskPicture';
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
    ...readingOperations(work),
    ...planOperations(work),
    ...carryOperations(work),
    ...followUpOperations(work),
    ...riskPictureOperations(work),
    ...disclosureOperations(work),
    ...settingsOperations(work),
  };
}
