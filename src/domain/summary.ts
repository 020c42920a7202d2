import type { FollowUp } from './followUp';
import { levelChange, type LevelChange, type Reassessment } from './levelChange';
import type { Policy } from './policy';
import { levelLabel } from './score';

/** A risk of the year with its assessment at the start and now. */
export interface SummaryRisk extends Reassessment {
  readonly risk: string;
}

/** How one risk has moved; labels of levels where the level moved, else the scores. */
export interface Move {
  readonly risk: string;
  readonly by: 'level' | 'score';
  readonly from: string;
  readonly to: string;
}

/** What the summary paragraph of a follow-up may say: counts and moves, nothing that the data does not hold. */
export interface Summary {
  readonly year: number;
  /** 1-based. */
  readonly period: number;
  readonly periods: Policy['periods'];
  readonly risks: number;
  /**
   * Risks per level as they stand in this period (seed 004 counts so: eleven of twelve after one was lowered), highest level first;
   * levels without risks are left out.
   */
  readonly levels: readonly { readonly label: string; readonly count: number; readonly lowest: boolean }[];
  readonly unassessed: number;
  /** Risks with an assessment in the period: where there is none, nobody can say that none has moved. */
  readonly reassessed: number;
  readonly lowered: readonly Move[];
  readonly raised: readonly Move[];
  readonly controls: number;
  readonly meanings: FollowUp['meanings'];
}

/** The risks that have moved, in the order that they were given. */
export type Moves = Pick<Summary, 'lowered' | 'raised'>;

export function movesOf(risks: readonly SummaryRisk[], policy: Policy): Moves {
  const moved = (change: LevelChange) =>
    risks.filter((risk) => levelChange(risk, policy) === change).map((risk) => moveOf(risk, policy));
  return { lowered: moved('lowered'), raised: moved('raised') };
}

export function summarise(
  risks: readonly SummaryRisk[],
  state: Pick<FollowUp, 'total' | 'meanings'>,
  setting: { readonly policy: Policy; readonly year: number; readonly period: number },
): Summary {
  const { policy, year, period } = setting;
  const counted = policy.levels.map(({ key, label }, index) => ({
    label,
    count: risks.filter(({ before, now }) => (now.level ?? before.level) === key).length,
    lowest: index === 0,
  }));
  const levels = counted.filter(({ count }) => count > 0).reverse();
  return {
    year,
    period,
    periods: policy.periods,
    risks: risks.length,
    levels,
    unassessed: risks.length - levels.reduce((sum, { count }) => sum + count, 0),
    reassessed: risks.filter(({ now }) => now.level !== null || now.score !== null).length,
    ...movesOf(risks, policy),
    controls: state.total,
    meanings: state.meanings,
  };
}

function moveOf({ risk, before, now }: SummaryRisk, policy: Policy): Move {
  if (before.level !== null && now.level !== null && before.level !== now.level) {
    return { risk, by: 'level', from: levelLabel(before.level, policy), to: levelLabel(now.level, policy) };
  }
  return { risk, by: 'score', from: String(before.score ?? ''), to: String(now.score ?? '') };
}
