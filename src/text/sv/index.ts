import { actions } from './actions';
import { errors } from './errors';
import { findings } from './findings';
import { followUp } from './followUp';
import { pane } from './pane';
import { plan } from './plan';
import { policy } from './policy';
import { reports } from './reports';
import { sample } from './sample';
import { score } from './score';
import { summary } from './summary';

/** The Swedish catalogue, one file per subject; entries may be functions of what the sentence needs. */
export const sv = {
  actions,
  errors,
  findings,
  followUp,
  pane,
  plan,
  policy,
  reports,
  sample,
  score,
  summary,
};
