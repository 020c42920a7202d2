import { scaleName } from '../domain/ownScale';
import { scaleSeen, type SeenScale } from '../sheets/reading/scaleSeen';
import type { Book, Env } from './action';
import { understand, type Understood } from './analysis';

/** The scale that the analyses seem to use instead of the policy's, unless the user has turned it down; null where there is none. */
export function otherScale({ analyses }: Understood, { policy, memory, text }: Env): SeenScale | null {
  const seen = scaleSeen(analyses, policy, text.policy.words);
  return seen && !memory.keptFrom.includes(scaleName(seen.policy)) ? seen : null;
}

/**
 * The scale to work by in a workbook whose settings have never been saved: the one that the analyses say themselves, where nothing
 * about reading them is in doubt. null leaves the defaults.
 */
export function certainScale(book: Book, env: Env): SeenScale | null {
  const understood = understand(book, env);
  return understood.analyses.every(({ reading }) => reading.certain) ? otherScale(understood, env) : null;
}
