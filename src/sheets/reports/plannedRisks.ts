import { groupBy } from '../../domain/groupBy';
import type { Policy } from '../../domain/policy';
import { ratingOf, type Rated } from '../../domain/reportRating';
import { levelByScore, levelByWord } from '../../domain/score';
import type { SummaryRisk } from '../../domain/summary';
import type { PlanEntry } from './planEntries';
import type { Reassessed } from './reassessments';

/** A risk of the plan with its kontrollmoment and what has been said about the risk itself in each period. */
export interface PlannedRisk {
  readonly entries: readonly PlanEntry[];
  readonly first: PlanEntry;
  /** One per period, in order. */
  readonly told: readonly Reassessed[];
}

/** The plan's rows by risk; `reassessed` says by 1-based row what has been said about its risk, period by period. */
export function plannedRisks(
  entries: readonly PlanEntry[],
  reassessed: (row: number) => readonly Reassessed[],
): PlannedRisk[] {
  const groups = groupBy(entries, ({ riskKey }) => riskKey);
  return [...groups.values()].map((own) => {
    const told = own.map(({ row }) => reassessed(row));
    const firstOf = (index: number, key: keyof Reassessed) =>
      told.map((periods) => periods[index]?.[key] ?? '').find((said) => said !== '') ?? '';
    return {
      entries: own,
      first: own[0]!,
      told: own[0]!.periods.map((_, index) => ({
        rating: firstOf(index, 'rating'),
        analysis: firstOf(index, 'analysis'),
      })),
    };
  });
}

/** From the latest assessment before the period (the year's own where there is none) to the one in it. */
export function sincePeriodBefore(risk: PlannedRisk, period: number, policy: Policy): SummaryRisk {
  return {
    risk: nameOf(risk),
    before: lastRating(risk, period - 1, policy) ?? original(risk, policy),
    now: ratingOf(risk.told[period - 1]?.rating ?? '', policy),
  };
}

/** From the year's own assessment to the latest one up to and including the period. */
export function sinceStart(risk: PlannedRisk, period: number, policy: Policy): SummaryRisk {
  return {
    risk: nameOf(risk),
    before: original(risk, policy),
    now: lastRating(risk, period, policy) ?? { level: null, score: null },
  };
}

function nameOf({ first }: PlannedRisk): string {
  return first.risk || first.area;
}

/** The latest assessment of the first `periods` ones; null where there is none. */
function lastRating({ told }: PlannedRisk, periods: number, policy: Policy): Rated | null {
  const ratings = told.slice(0, periods).map(({ rating }) => ratingOf(rating, policy));
  return ratings.findLast(({ level, score }) => level !== null || score !== null) ?? null;
}

function original({ first: { level, score } }: PlannedRisk, policy: Policy): Rated {
  return {
    score: score.score,
    level: levelByWord(level, policy) ?? (score.score === null ? null : levelByScore(score.score, policy)),
  };
}
