import type { Policy } from './policy';
import { levelByScore, levelByWord } from './score';

/** A risk's assessment at one time; null where it was not told. */
export interface Rated {
  readonly level: string | null;
  readonly score: number | null;
}

/** A new assessment as people write it: "Medium", "Hög (12)", "12", "12 – hög". Anything else says nothing. */
export function ratingOf(text: string, policy: Policy): Rated {
  const number = /(?<![\d,.])\d{1,2}(?:[.,]\d+)?(?![\d,.])/.exec(text)?.[0].replace(',', '.');
  const score = number === undefined ? null : Number(number);
  const word = levelByWord(text, policy);
  if (word !== null) return { level: word, score };
  // A number among other words may be anything; alone it is a score.
  if (score === null || /\p{L}/u.test(text)) return { level: null, score: null };
  return { level: levelByScore(score, policy), score };
}
