import { fold } from './fold';
import type { Policy } from './policy';

/** Levels that analyses on different scales have in common, highest first; then what cannot be told, and what nobody has assessed. */
export const bands = ['critical', 'high', 'medium', 'low', 'unclear', 'unrated'] as const;
export type Band = (typeof bands)[number];

/** How a risk's level is known: by its workbook's settings, its sheet's scale or own word, by what the user told, or not at all. */
export type Basis =
  | {
      readonly kind: 'settings' | 'seen' | 'told';
      readonly steps: readonly [likelihood: number, consequence: number];
    }
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'unknown' };

/** A risk of some workbook as the common list has it. */
export interface CollectedRisk {
  readonly band: Band;
  readonly area: string;
  readonly risk: string;
  readonly measure: string;
  readonly owner: string;
  /** Underlag till planen as written. */
  readonly decision: string;
  readonly score: number | null;
  /** The highest score of its scale; null where the scale is not known. */
  readonly max: number | null;
  readonly basis: Basis;
  /** Name of the workbook; '' for the one that the list is in. */
  readonly file: string;
  readonly sheet: string;
  /** 1-based. */
  readonly row: number;
  /** A1 address of the risk's text. */
  readonly cell: string;
}

/** By level, then by how much of its scale a score takes, then as they came. */
export function inOrder(risks: readonly CollectedRisk[]): readonly CollectedRisk[] {
  return [...risks].sort((one, other) => rank(one.band) - rank(other.band) || share(other) - share(one) || 0);
}

const rank = (band: Band) => bands.indexOf(band);

/** 12 of 16 is more than 15 of 25. A score without a scale comes after those with one, -1 is none at all. */
function share({ score, max }: CollectedRisk): number {
  if (score === null) return -1;
  return max === null ? score / 10_000 : score / max;
}

/** How many risks there are of each band that there are any of. */
export function bandCounts(
  risks: readonly CollectedRisk[],
): readonly { readonly band: Band; readonly count: number }[] {
  return bands
    .map((band) => ({ band, count: risks.filter((risk) => risk.band === band).length }))
    .filter(({ count }) => count > 0);
}

/** The common level of a level of a policy: by its key where that says it, else by its place among the policy's levels. */
export function bandOfLevel(key: string | null, { levels }: Pick<Policy, 'levels'>): Band {
  const index = levels.findIndex((level) => level.key === key);
  if (key === null || index < 0) return 'unclear';
  const named = named4.find((band) => band === key);
  if (named !== undefined) return named;
  const places = byCount[levels.length];
  return (
    places?.[index] ??
    rising[Math.round((index * (rising.length - 1)) / Math.max(1, levels.length - 1))] ??
    'unclear'
  );
}

const rising = ['low', 'medium', 'high', 'critical'] as const;
const named4: readonly Band[] = rising;
/** The highest of three levels is high: only four levels have a critical one. */
const byCount: Readonly<Record<number, readonly Band[]>> = {
  2: ['low', 'high'],
  3: ['low', 'medium', 'high'],
  4: rising,
};

/** The common level that a sheet's own word says ("Hög", "Hög (12)"); null for any other word. `words` are from text/. */
export function bandOfWord(
  text: string,
  words: Readonly<Record<'critical' | 'high' | 'medium' | 'low', readonly string[]>>,
): Band | null {
  const word = fold(text.replace(/\([^)]*\)/g, ' ').replace(/[^\p{L}\s]+/gu, ' '));
  return rising.find((band) => words[band].some((each) => fold(each) === word)) ?? null;
}
