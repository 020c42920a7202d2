import type { Policy } from './policy';
import type { Risk } from './risk';
import { assess, levelByScore, levelRank } from './score';

/** Whether a risk goes into the plan, and why: what the pane previews and the decision list (Beslutslista) prints. */
export interface Inclusion {
  readonly included: boolean;
  readonly reason: 'yes' | 'no' | 'undecided' | 'over-limit' | 'under-limit' | 'unscored';
}

/**
 * By decision: a yes takes the risk in and a limit never overrules it (seed 000: Ja/Nej is a person's decision, not a threshold); an
 * analysis without that column goes by the limit. By limit: the score alone. By both: either takes it in.
 */
export function inclusionOf(risk: Risk, policy: Policy): Inclusion {
  const { basis } = policy.inclusion;
  if (basis === 'limit' || risk.decision.kind === 'absent') return byLimit(risk, policy);
  const decided = byDecision(risk);
  if (basis === 'decision' || decided.included) return decided;
  const limited = byLimit(risk, policy);
  return limited.included ? limited : decided;
}

export function included(risk: Risk, policy: Policy): boolean {
  return inclusionOf(risk, policy).included;
}

function byDecision(risk: Risk): Inclusion {
  if (risk.decision.kind === 'yes') return { included: true, reason: 'yes' };
  return { included: false, reason: risk.decision.kind === 'no' ? 'no' : 'undecided' };
}

/** An analysis with level words instead of numbers reaches the limit when its level is that of the limit or higher. */
function byLimit(risk: Risk, policy: Policy): Inclusion {
  const { score, level } = assess(risk, policy);
  const { limit } = policy.inclusion;
  if (score === null && level === null) return { included: false, reason: 'unscored' };
  const over =
    score === null
      ? levelRank(level, policy) >= levelRank(levelByScore(limit, policy), policy)
      : score >= limit;
  return { included: over, reason: over ? 'over-limit' : 'under-limit' };
}
