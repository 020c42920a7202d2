import type { Policy } from '../domain/policy';
import type { PlacedRating } from '../domain/reportRating';
import type { Risk } from '../domain/risk';
import { riskKeys } from '../domain/riskKeys';
import { levelAt, levelByScore, levelByWord } from '../domain/score';
import { pictureEntries, ratingAt } from '../sheets/picture/pictureEntries';
import { policyOf } from '../sheets/planPeriods';
import { planOfYear, type ExistingPlan } from '../sheets/readPlan';
import { planEntries, type PlanEntry } from '../sheets/reports/planEntries';
import type { Text } from '../text';
import type { Book, Env } from './action';
import type { Understood } from './analysis';
import { pictureOfYear } from './riskPicture';
import { entriesByRisk } from './toldInPicture';

/** How the risks stood at the start of the year, and where that is told. */
export interface YearStart {
  /** The register of risks, or the plan's Skattning, which only knows the risks that are in the plan. */
  readonly source: 'picture' | 'plan';
  readonly sheet: string;
  /** null for a risk that the sheet does not know. `now` is null where nobody has assessed the risk anew. */
  readonly of: (risk: Risk) => { readonly start: PlacedRating; readonly now: PlacedRating | null } | null;
}

/** null where there is neither a register nor a plan for the year. */
export function yearStart(book: Book, env: Env, { analyses, plans }: Understood): YearStart | null {
  const risks = analyses.flatMap((analysis) => analysis.risks);
  const picture = pictureOfYear(book, env);
  if (picture !== null) {
    const entryOf = entriesByRisk(risks, pictureEntries(picture, env.policy));
    return {
      source: 'picture',
      sheet: picture.grid.sheet.name,
      of: (risk) => {
        const entry = entryOf(risk);
        if (!entry) return null;
        const now = ratingAt(entry, entry.periods.length, env.policy);
        return { start: entry.start, now: now === entry.start ? null : now };
      },
    };
  }
  const plan = planOfYear(plans, env.year);
  return plan === null ? null : fromPlan(plan, risks, env);
}

function fromPlan(plan: ExistingPlan, risks: readonly Risk[], { policy, text }: Env): YearStart {
  const entries = new Map(
    [...planEntries(plan, policyOf(plan, policy))].reverse().map((entry) => [entry.riskKey, entry]),
  );
  const keys = riskKeys(risks);
  const keyOf = new Map(risks.map((risk, index) => [risk, keys[index] ?? '']));
  return {
    source: 'plan',
    sheet: plan.grid.sheet.name,
    of: (risk) => {
      const entry = entries.get(keyOf.get(risk) ?? '');
      return entry ? { start: scoredAs(entry, policy, text), now: null } : null;
    },
  };
}

/** "12 – möjlig risk, allvarliga konsekvenser" says which cell of the matrix it is. */
function scoredAs({ score, level }: PlanEntry, policy: Policy, text: Text): PlacedRating {
  const steps = policy.likelihood.flatMap(({ value: likelihood }) =>
    policy.consequence.map(({ value: consequence }) => ({ likelihood, consequence })),
  );
  const same = steps.filter(({ likelihood, consequence }) => likelihood * consequence === score.score);
  const named = same.filter((step) => text.score.words(step, policy) === score.words);
  const place = named[0] ?? (same.length === 1 ? same[0] : undefined);
  if (place)
    return { ...place, score: score.score, level: levelAt(place.likelihood, place.consequence, policy) };
  const byNumber = score.score === null ? null : levelByScore(score.score, policy);
  return {
    likelihood: null,
    consequence: null,
    score: score.score,
    level: levelByWord(level, policy) ?? byNumber,
  };
}
