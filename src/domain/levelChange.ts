import type { Policy } from './policy';
import { levelRank } from './score';

/** A risk's assessment at two times: level keys of the policy, and scores where numbers were given (seed 004 gives only levels). */
export interface Reassessment {
  readonly before: { readonly level: string | null; readonly score: number | null };
  readonly now: { readonly level: string | null; readonly score: number | null };
}

export type LevelChange = 'lowered' | 'raised' | 'same' | 'not-assessed';

/**
 * How a risk has moved. Levels decide, since a new assessment may be a level without a number; where the level is the same (or not known)
 * and both times have a score, the score does. Without anything to compare it is not assessed.
 */
export function levelChange({ before, now }: Reassessment, policy: Policy): LevelChange {
  const [from, to] = [levelRank(before.level, policy), levelRank(now.level, policy)];
  const levels = from >= 0 && to >= 0;
  if (levels && from !== to) return to < from ? 'lowered' : 'raised';
  if (before.score !== null && now.score !== null) return compare(before.score, now.score);
  return levels ? 'same' : 'not-assessed';
}

function compare(before: number, now: number): LevelChange {
  if (before === now) return 'same';
  return now < before ? 'lowered' : 'raised';
}
