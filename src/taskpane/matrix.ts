import type { Policy } from '../domain/policy';
import { levelAt, levelLabel, levelRank } from '../domain/score';
import type { RiskRow } from './session';
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

/** Risks for the list under the matrix: highest score first, unscored last, else as in the sheet. */
export function listedRisks(risks: readonly RiskRow[], cell: MatrixCell | null): readonly RiskRow[] {
  const chosen = cell ? risks.filter((risk) => isIn(risk, cell)) : risks;
  return [...chosen].sort((a, b) => (b.score ?? 0) - (a.score ?? 0));
}

/** How many risks the matrix cannot show. */
export function unplaced(risks: readonly Placed[]): number {
  return risks.filter((risk) => risk.likelihood === null || risk.consequence === null).length;
}
