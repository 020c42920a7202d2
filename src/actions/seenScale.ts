import { scaleName } from '../domain/ownScale';
import { scaleSeen, type SeenScale } from '../sheets/reading/scaleSeen';
import type { Env } from './action';
import type { Understood } from './analysis';

/** The scale that the analyses seem to use instead of the policy's, unless the user has turned it down; null where there is none. */
export function otherScale({ analyses }: Understood, { policy, memory, text }: Env): SeenScale | null {
  const seen = scaleSeen(analyses, policy, text.policy.words);
  return seen && !memory.keptFrom.includes(scaleName(seen.policy)) ? seen : null;
}
