import { actions } from '../text/en/actions';
import { carryTab } from '../text/en/carryTab';
import { disclosureTab } from '../text/en/disclosureTab';
import { findings } from '../text/en/findings';
import { followUpTab } from '../text/en/followUpTab';
import { matrixTab } from '../text/en/matrixTab';
import { pane } from '../text/en/pane';
import { policy } from '../text/en/policy';
import { reading } from '../text/en/reading';
import { reportList } from '../text/en/reportList';
import { score } from '../text/en/score';
import type { Words } from './words';

/** The English catalogues, a file of their own. */
export const english: Words = {
  actions,
  carryTab,
  disclosureTab,
  findings,
  followUpTab,
  matrixTab,
  pane,
  policy,
  reading,
  reportList,
  score,
};
