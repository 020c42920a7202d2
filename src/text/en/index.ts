import type { Text } from '..';
import { policy } from './policy';
import { score } from './score';

export const en: Text = { policy, score };
