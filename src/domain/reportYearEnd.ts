import { inclusionOf } from './inclusion';
import type { Policy } from './policy';
import type { Risk } from './risk';
import { assess } from './score';

/** How the critical risks stand at the end of the year; only what cells say, and how many say nothing. */
export interface YearEnd {
  readonly risks: number;
  readonly unassessed: number;
  /** In the analysis' own order. */
  readonly critical: readonly Risk[];
  readonly follows: Readonly<Record<Follows, number>>;
}

export type Follows = 'yes' | 'no' | 'unknown';

/**
 * A risk is critical when its score reaches the policy's limit, whatever has been decided about it (seed 002: seven of twenty, with 8
 * and 9). `followsOf` reads the cell of Följer plan.
 */
export function yearEnd(
  risks: readonly Risk[],
  policy: Policy,
  followsOf: (text: string) => Follows,
): YearEnd {
  const byLimit: Policy = { ...policy, inclusion: { ...policy.inclusion, basis: 'limit' } };
  const critical = risks.filter((risk) => inclusionOf(risk, byLimit).included);
  const told = critical.map(({ texts }) => followsOf(texts.followsPlan));
  const count = (kind: Follows) => told.filter((follows) => follows === kind).length;
  return {
    risks: risks.length,
    unassessed: risks.filter((risk) => {
      const { score, level } = assess(risk, policy);
      return score === null && level === null;
    }).length,
    critical,
    follows: { yes: count('yes'), no: count('no'), unknown: count('unknown') },
  };
}
