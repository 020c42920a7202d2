import { perText } from '../../domain/perText';
import type { Step } from '../../domain/policy';
import type { Rating } from '../../domain/risk';
import { outOfWords } from '../../text/words';
import { fold } from './fold';
import { withinEdits } from './misspelling';
import { isPlaceholder } from './profile';
import { gradeOf } from './rating';

/**
 * Reads the cells of one likelihood or consequence column on the policy's scale: by number ("3", "3 (middels)", "4/5" on five
 * steps) or by the policy's own labels, misspelled or not. Plain låg/medel/hög is mapped only where the column's words and
 * the scale have the same steps; everything else stays unreadable, never a guessed number.
 */
export function scaleReader(steps: readonly Step[], texts: readonly string[]): (text: string) => Rating {
  const ranks = rankedSteps(steps, texts);
  return perText((text): Rating => {
    if (isPlaceholder(text)) return { text, value: null, kind: 'empty' };
    const number = numberOn(steps, text);
    if (number !== null) return { text, value: number, kind: 'number' };
    const label = labelOn(steps, text) ?? ranks.get(gradeOf(text)?.rank ?? -1) ?? null;
    return label === null ? { text, value: null, kind: 'unreadable' } : { text, value: label, kind: 'label' };
  });
}

const OUT_OF = new RegExp(`^\\s*\\d{1,3}\\s*(?:/|${outOfWords.join('|')})\\s*(\\d{1,3})`);

function numberOn(steps: readonly Step[], text: string): number | null {
  const outOf = OUT_OF.exec(text)?.[1];
  if (outOf && Number(outOf) !== steps.length) return null;
  const number = gradeOf(text)?.number ?? null;
  return number !== null && steps.some(({ value }) => value === number) ? number : null;
}

/** The step whose label this is, after folding; else the only one that it is a misspelling of. */
function labelOn(steps: readonly Step[], text: string): number | null {
  const word = plain(text);
  if (word === '') return null;
  const exact = steps.find(
    ({ label }) => plain(label) === word || label.split('/').some((part) => plain(part) === word),
  );
  if (exact) return exact.value;
  const close = steps.filter(({ label }) => isMisspelled(word, plain(label)));
  return close.length === 1 ? (close[0]?.value ?? null) : null;
}

function plain(text: string): string {
  return fold(text)
    .replace(/\([^)]*\)?/g, ' ')
    .replace(/[^\p{L}/\s]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function isMisspelled(word: string, label: string): boolean {
  if (label.length < 5 || word[0] !== label[0] || Math.abs(word.length - label.length) > 2) return false;
  return withinEdits(word, label, label.length >= 10 ? 2 : 1);
}

/** The ranks that a language of so many steps uses: three for låg, medel, hög; four adds mycket hög; five both ends. */
const ranksOfScale: Readonly<Record<number, readonly number[]>> = {
  3: [0.25, 0.5, 0.75],
  4: [0.25, 0.5, 0.75, 1],
  5: [0, 0.25, 0.5, 0.75, 1],
};

/** Rank → step, where the words in the column need exactly the scale's steps: four steps need a "mycket hög" somewhere. */
function rankedSteps(steps: readonly Step[], texts: readonly string[]): ReadonlyMap<number, number> {
  const used = new Set(texts.flatMap((text) => gradeOf(text)?.rank ?? []));
  const ranks = ranksOfScale[steps.length];
  const ends = steps.length === 4 ? [1] : steps.length === 5 ? [0, 1] : [];
  if (!ranks || ![...used].every((rank) => ranks.includes(rank)) || !ends.every((rank) => used.has(rank)))
    return new Map();
  return new Map(ranks.map((rank, i) => [rank, steps[i]?.value ?? i + 1]));
}
