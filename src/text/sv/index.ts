import { policy } from './policy';
import { score } from './score';

/** The Swedish catalogue, one file per subject; entries may be functions of what the sentence needs. */
export const sv = { policy, score };
