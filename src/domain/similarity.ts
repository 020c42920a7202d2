import { fold } from './fold';

/**
 * How alike two texts are, from 0 to 1: twice the shared runs of three letters over all runs in both (Dice). A corrected
 * spelling or a changed ending stays above 0.7; the most alike of the different risks in seed 000 reach 0.54.
 */
export function similarity(one: string, other: string): number {
  return dice(trigrams(one), trigrams(other));
}

/** How alike two texts must be to be taken for the same, reworded: over the 0.54 of different risks in seed 000. */
export const ALIKE = 0.6;

/** A pair of texts recognised as the same, by their index in the two lists. */
export interface Pair {
  readonly left: number;
  readonly right: number;
  readonly similarity: number;
}

/**
 * Pairs of texts that are at least `threshold` alike, each text in one pair at most, most alike first. Only texts that share a
 * word are compared, and of those the ones that share most, so that thousands of texts take no noticeable time.
 */
export function pairSimilar(
  left: readonly string[],
  right: readonly string[],
  threshold: number,
): readonly Pair[] {
  if (left.length === 0 || right.length === 0) return [];
  const index = wordIndex(right);
  const rightRuns = right.map(trigrams);
  const pairs = left.flatMap((text, l) => {
    const runs = trigrams(text);
    return mostShared(text, index)
      .map((r) => ({ left: l, right: r, similarity: dice(runs, rightRuns[r] ?? runs) }))
      .filter((pair) => pair.similarity >= threshold);
  });
  return oneToOne(pairs.sort((a, b) => b.similarity - a.similarity || a.left - b.left || a.right - b.right));
}

/** The pairs, in order, whose both sides are still free. */
export function oneToOne<T extends { readonly left: number; readonly right: number }>(
  pairs: readonly T[],
): T[] {
  const lefts = new Set<number>();
  const rights = new Set<number>();
  return pairs.filter(({ left, right }) => {
    if (lefts.has(left) || rights.has(right)) return false;
    lefts.add(left);
    rights.add(right);
    return true;
  });
}

/** A word that stands in more texts than this ("risk", "rutiner") tells nothing. */
const COMMON = 200;
const CANDIDATES = 12;

function wordIndex(texts: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  texts.forEach((text, position) => {
    for (const word of words(text)) {
      const positions = index.get(word);
      if (positions) positions.push(position);
      else index.set(word, [position]);
    }
  });
  return index;
}

function mostShared(text: string, index: ReadonlyMap<string, readonly number[]>): number[] {
  const shared = new Map<number, number>();
  for (const word of words(text)) {
    const positions = index.get(word) ?? [];
    if (positions.length > COMMON) continue;
    for (const position of positions) shared.set(position, (shared.get(position) ?? 0) + 1);
  }
  return [...shared]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, CANDIDATES)
    .map(([position]) => position);
}

function words(text: string): ReadonlySet<string> {
  return new Set(fold(text).match(/[\p{L}\p{N}]{2,}/gu));
}

function trigrams(text: string): ReadonlyMap<string, number> {
  const padded = ` ${fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
  const runs = new Map<string, number>();
  for (let at = 0; at + 3 <= padded.length; at++) {
    const run = padded.slice(at, at + 3);
    runs.set(run, (runs.get(run) ?? 0) + 1);
  }
  return runs;
}

function dice(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  let shared = 0;
  for (const [run, count] of one) shared += Math.min(count, other.get(run) ?? 0);
  const all = total(one) + total(other);
  return all === 0 ? 0 : (2 * shared) / all;
}

function total(runs: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const count of runs.values()) sum += count;
  return sum;
}
