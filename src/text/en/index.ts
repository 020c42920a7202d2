import type { Text } from '..';
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

export const en: Text = {
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
