import type { Text } from '..';
import { actions } from './actions';
import { errors } from './errors';
import { plan } from './plan';
import { policy } from './policy';
import { score } from './score';

export const en: Text = { actions, errors, plan, policy, score };
