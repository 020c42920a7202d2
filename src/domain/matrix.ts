import type { Level, Policy } from './policy';

/** Level key per [likelihood - 1][consequence - 1], as in Policy. */
export type LevelMatrix = Policy['matrix'];

/**
 * The matrix by cut-offs on the product S × K: `upTo[i]` is the highest score of level i; scores above the last
 * cut-off take the last level. Låg 1–5, Medel 6–11, Hög 12–16 is `[5, 11, 16]`.
 */
export function matrixByCutOffs(
  likelihoods: number,
  consequences: number,
  levels: readonly Level[],
  upTo: readonly number[],
): LevelMatrix {
  const levelOf = (score: number): string => {
    const index = upTo.findIndex((limit) => score <= limit);
    return (levels[index] ?? levels.at(-1))?.key ?? '';
  };
  return grid(likelihoods, consequences, (likelihood, consequence) => levelOf(likelihood * consequence));
}

/** The matrix with levels sharing the scores evenly: what an own scale starts from, and what repairs fall back on. */
export function evenMatrix(likelihoods: number, consequences: number, levels: readonly Level[]): LevelMatrix {
  const highest = likelihoods * consequences;
  const upTo = levels.map((_, index) => Math.floor((highest * (index + 1)) / levels.length));
  return matrixByCutOffs(likelihoods, consequences, levels, upTo);
}

/**
 * The cut-offs behind a matrix, highest score per level (a level reaches up to the next one's lowest score), or null when
 * it is set cell by cell and no cut-offs give it.
 */
export function cutOffs(policy: Policy): readonly number[] | null {
  const { matrix, levels, likelihood, consequence } = policy;
  const rank = new Map(levels.map(({ key }, index) => [key, index]));
  const cells = matrix.flatMap((row, l) =>
    row.map((key, c) => ({ level: rank.get(key) ?? -1, score: (l + 1) * (c + 1) })),
  );
  const upTo = levels.map((_, index) => {
    const above = cells.filter(({ level }) => level > index).map(({ score }) => score);
    return Math.min(likelihood.length * consequence.length, ...above.map((score) => score - 1));
  });
  const same = matrixByCutOffs(likelihood.length, consequence.length, levels, upTo);
  return JSON.stringify(same) === JSON.stringify(matrix) ? upTo : null;
}

function grid(
  likelihoods: number,
  consequences: number,
  cell: (likelihood: number, consequence: number) => string,
): LevelMatrix {
  const steps = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
  return steps(likelihoods).map((l) => steps(consequences).map((c) => cell(l, c)));
}
