import type { Policy } from '../domain/policy';
import { levelAt, levelLabel, levelRank } from '../domain/score';
import { levelChange, type LevelChange } from '../domain/levelChange';
import type { Rating, RiskRow } from './session';
import type { MatrixCell } from './state';

/** A cell of the risk matrix, ready to draw. Steps are 1-based. */
export interface DrawnCell extends MatrixCell {
  readonly likelihoodLabel: string;
  readonly consequenceLabel: string;
  readonly score: number;
  readonly level: string;
  /** Look of its level from 0 (calmest) to 3 (gravest), however many levels the policy has. */
  readonly look: number;
  readonly count: number;
}

type Placed = { readonly likelihood: number | null; readonly consequence: number | null };

/** The matrix with counts, row by row as it is drawn: the highest likelihood first, the lowest consequence first. */
export function drawnMatrix(policy: Policy, placed: readonly Placed[]): readonly (readonly DrawnCell[])[] {
  return [...policy.likelihood].reverse().map((l) =>
    policy.consequence.map((c) => {
      const key = levelAt(l.value, c.value, policy);
      return {
        likelihood: l.value,
        consequence: c.value,
        likelihoodLabel: l.label,
        consequenceLabel: c.label,
        score: l.value * c.value,
        level: levelLabel(key, policy),
        look: lookOf(levelRank(key, policy), policy.levels.length),
        count: placed.filter((risk) => isIn(risk, { likelihood: l.value, consequence: c.value })).length,
      };
    }),
  );
}

/** 0 to 3 for level `rank` of `levels`: the same spread as the colours on the sheet (sheets/palette.ts). */
export function lookOf(rank: number, levels: number): number {
  return levels < 2 || rank < 0 ? 0 : Math.floor((rank * 3) / (levels - 1));
}

function isIn(risk: Placed, cell: MatrixCell): boolean {
  return risk.likelihood === cell.likelihood && risk.consequence === cell.consequence;
}

/** A risk with the assessment that the matrix shows: the one of now, or the one at the start of the year. */
export interface ShownRisk extends Rating {
  readonly risk: RiskRow;
}

/** The risks as they stand now; or those that are known from the start of the year, as they stood then. */
export function risksAt(risks: readonly RiskRow[], when: 'now' | 'start'): readonly ShownRisk[] {
  return risks.flatMap((risk): ShownRisk[] => {
    const rating = when === 'now' ? risk : risk.start;
    if (rating === undefined) return [];
    const { likelihood, consequence, score, level } = rating;
    return [{ risk, likelihood, consequence, score, level }];
  });
}

/** Risks for the list under the matrix: highest score first, unscored last, else as in the sheet. */
export function listedRisks<R extends Rating>(risks: readonly R[], cell: MatrixCell | null): readonly R[] {
  const chosen = cell ? risks.filter((risk) => isIn(risk, cell)) : risks;
  return [...chosen].sort((a, b) => (b.score ?? 0) - (a.score ?? 0));
}

/** How a risk has moved since the start of the year; null where it has not, or where nobody can say. */
export function moveOf(risk: RiskRow, policy: Policy): 'lowered' | 'raised' | null {
  if (risk.start === undefined) return null;
  const change: LevelChange = levelChange({ before: risk.start, now: risk }, policy);
  return change === 'lowered' || change === 'raised' ? change : null;
}

/** How many risks the matrix cannot show. */
export function unplaced(risks: readonly Placed[]): number {
  return risks.filter((risk) => risk.likelihood === null || risk.consequence === null).length;
}
