import { fold } from './fold';
import type { Policy } from './policy';
import { levelAt, levelByScore, levelByWord, scoreBounds } from './score';

/** A risk's assessment at one time; null where it was not told. */
export interface Rated {
  readonly level: string | null;
  readonly score: number | null;
}

/** With its place in the matrix, where both steps were told. */
export interface PlacedRating extends Rated {
  readonly likelihood: number | null;
  readonly consequence: number | null;
}

/**
 * A new assessment as people write it: "3x3", "Medium", "Hög (12)", "12", "12 – hög". Anything else says nothing, and neither does a
 * step or a number beyond the scale that stands alone. The register of risks reads its cells by formulas that say just the same.
 */
export function ratingOf(text: string, policy: Policy): PlacedRating {
  return bySteps(text, policy) ?? { likelihood: null, consequence: null, ...byWordOrNumber(text, policy) };
}

/** The same, written so that a formula can take it apart: small letters, no spaces, one sign for "times". */
export function ratingKey(text: string): string {
  return text.toLowerCase().replace(/ /g, '').replace(/[×*]/g, 'x');
}

/** "3x3", "2 × 4": likelihood first. null when the text is nothing of the kind. */
function bySteps(text: string, policy: Policy): PlacedRating | null {
  const match = /^(\d{1,2})x(\d{1,2})$/.exec(ratingKey(text.trim()));
  if (!match) return null;
  const [likelihood, consequence] = [Number(match[1]), Number(match[2])];
  const level = levelAt(likelihood, consequence, policy);
  if (level === null) return { likelihood: null, consequence: null, level, score: null };
  return { likelihood, consequence, level, score: likelihood * consequence };
}

function byWordOrNumber(text: string, policy: Policy): Rated {
  const whole = policy.levels.find(({ label }) => fold(text) !== '' && fold(text) === fold(label));
  if (whole) return { level: whole.key, score: null };
  const number = /(?<![\d,.])\d{1,2}(?:[.,]\d+)?(?![\d,.])/.exec(text)?.[0].replace(',', '.');
  const score = number === undefined ? null : Number(number);
  const word = levelByWord(text, policy);
  if (word !== null) return { level: word, score };
  // A number among other words may be anything; alone it is a score.
  if (score === null || /[^\d.,\s]/u.test(text) || !isOnScale(score, policy))
    return { level: null, score: null };
  return { level: levelByScore(score, policy), score };
}

function isOnScale(score: number, policy: Policy): boolean {
  const { min, max } = scoreBounds(policy);
  return score >= min && score <= max;
}
