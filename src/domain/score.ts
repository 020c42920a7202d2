import { fold } from './fold';
import type { Policy } from './policy';
import type { Rating, Risk } from './risk';

/** What a risk is worth by the policy. Every part is null where the analysis does not say. */
export interface Assessment {
  readonly likelihood: number | null;
  readonly consequence: number | null;
  /** S × K; where either is missing, the number in the score cell. */
  readonly score: number | null;
  /** Level key of the policy: by the matrix, else by the score alone, else by the level word of an analysis without numbers. */
  readonly level: string | null;
}

/** Score and level of a risk. A score cell that contradicts S × K does not count here; a rule reports it. */
export function assess(
  risk: Pick<Risk, 'likelihood' | 'consequence' | 'score' | 'texts'>,
  policy: Policy,
): Assessment {
  const likelihood = onScale(risk.likelihood, policy.likelihood.length);
  const consequence = onScale(risk.consequence, policy.consequence.length);
  const product = likelihood !== null && consequence !== null ? likelihood * consequence : null;
  const score = product ?? risk.score.value;
  const level =
    levelAt(likelihood, consequence, policy) ??
    (score === null ? levelByWord(risk.texts.level, policy) : levelByScore(score, policy));
  return { likelihood, consequence, score, level };
}

/** Lowest and highest score that the policy's scales can give: 1–16 for 4 × 4. */
export function scoreBounds(policy: Policy): { readonly min: number; readonly max: number } {
  return { min: 1, max: policy.likelihood.length * policy.consequence.length };
}

/** Level key of a matrix cell; steps are 1-based. null when either is missing or off the scale. */
export function levelAt(
  likelihood: number | null,
  consequence: number | null,
  policy: Policy,
): string | null {
  if (likelihood === null || consequence === null) return null;
  return policy.matrix[likelihood - 1]?.[consequence - 1] ?? null;
}

/**
 * Level key of a score whose S and K are not known. Where cells with that product differ in level, or none has it,
 * the highest level among the cells with the nearest product not above it: caution before a guess.
 */
export function levelByScore(score: number, policy: Policy): string | null {
  const cells = policy.matrix.flatMap((row, l) => row.map((key, c) => ({ key, score: (l + 1) * (c + 1) })));
  const reached = Math.max(...cells.filter((cell) => cell.score <= score).map((cell) => cell.score));
  const keys = new Set(cells.filter((cell) => cell.score === reached).map((cell) => cell.key));
  return policy.levels.findLast((level) => keys.has(level.key))?.key ?? null;
}

/**
 * Level key of a word as a sheet writes it: the level's label or key, in any case, with or without the number beside it
 * ("Hög (12)", "12 – hög", "MEDIUM"). null when it is none of them; "Mycket hög" is not "Hög".
 */
export function levelByWord(text: string, policy: Policy): string | null {
  const word = fold(text.replace(/\([^)]*\)/g, ' ').replace(/[^\p{L}/]+/gu, ' '));
  if (word === '') return null;
  return policy.levels.find((level) => word === fold(level.label) || word === level.key)?.key ?? null;
}

/** The label of a level key, the key itself when the policy does not know it, '' for null. */
export function levelLabel(key: string | null, policy: Policy): string {
  if (key === null) return '';
  return policy.levels.find((level) => level.key === key)?.label ?? key;
}

/** Position of a level from 0 (lowest), -1 when unknown or null. */
export function levelRank(key: string | null, policy: Policy): number {
  return policy.levels.findIndex((level) => level.key === key);
}

function onScale(rating: Rating, steps: number): number | null {
  const { value } = rating;
  return value !== null && Number.isInteger(value) && value >= 1 && value <= steps ? value : null;
}
