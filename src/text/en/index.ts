import type { Text } from '..';
import { actions } from './actions';
import { carry } from './carry';
import { carryTab } from './carryTab';
import { disclosure } from './disclosure';
import { disclosureTab } from './disclosureTab';
import { errors } from './errors';
import { findings } from './findings';
import { followUpTab } from './followUpTab';
import { reading } from './reading';
import { reportList } from './reportList';
import { followUp } from './followUp';
import { grossList } from './grossList';
import { matrixTab } from './matrixTab';
import { pane } from './pane';
import { plan } from './plan';
import { policy } from './policy';
import { reports } from './reports';
import { riskPicture } from './riskPicture';
import { riskReport } from './riskReport';
import { sample } from './sample';
import { score } from './score';
import { summary } from './summary';

export const en: Text = {
  language: 'en',
  actions,
  carry,
  carryTab,
  disclosure,
  disclosureTab,
  errors,
  findings,
  followUp,
  followUpTab,
  grossList,
  matrixTab,
  pane,
  plan,
  policy,
  reading,
  reportList,
  reports,
  riskPicture,
  riskReport,
  sample,
  score,
  summary,
};
