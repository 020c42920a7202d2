import { inclusionOf, type Inclusion } from './inclusion';
import type { Policy } from './policy';
import type { Risk } from './risk';
import { assess, type Assessment } from './score';

/** What became of a risk when the plan was made, for the list of decisions. */
export interface DecidedRisk extends Assessment, Inclusion {
  readonly risk: Risk;
  /** How decision and score point different ways; null where they agree or one of them is missing. */
  readonly gap: Gap | null;
}

export type Gap = 'high-no' | 'low-yes' | 'unscored-yes';

/** Every risk with its decision, highest score first, then as in the analysis; unscored risks last, as in the plan. */
export function decideAll(risks: readonly Risk[], policy: Policy): readonly DecidedRisk[] {
  return risks
    .map((risk) => {
      const assessment = assess(risk, policy);
      return { risk, ...assessment, ...inclusionOf(risk, policy), gap: gapOf(risk, assessment, policy) };
    })
    .sort((one, other) => (other.score ?? -Infinity) - (one.score ?? -Infinity) || 0);
}

/** The same gaps as the rules tell (rules.ts, decision-gap-…). */
function gapOf({ decision }: Risk, { score, level }: Assessment, { inclusion }: Policy): Gap | null {
  if (decision.kind === 'no') return score !== null && score >= inclusion.limit ? 'high-no' : null;
  if (decision.kind !== 'yes') return null;
  if (score !== null) return score < inclusion.limit ? 'low-yes' : null;
  return level === null ? 'unscored-yes' : null;
}
