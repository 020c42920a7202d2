import type { Text } from '..';
import { actions } from './actions';
import { errors } from './errors';
import { findings } from './findings';
import { plan } from './plan';
import { policy } from './policy';
import { score } from './score';

export const en: Text = { actions, errors, findings, plan, policy, score };
