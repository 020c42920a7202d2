import { fold } from './fold';

/** What a status says about a kontrollmoment, whatever words the municipality uses for it. */
export const statusMeanings = [
  'not-started',
  'ongoing',
  'deviating',
  'late',
  'done',
  'not-applicable',
] as const;
export type StatusMeaning = (typeof statusMeanings)[number];

/** The words of each meaning, from text/. */
export type StatusWords = Readonly<Record<StatusMeaning, readonly string[]>>;

/**
 * What a status says: one of the words, or a text that begins with one ("Pågående, enligt modell …", "Genomfört för
 * medarbetare"). The longest word counts, so that "Pågående med avvikelse" is no plain "Pågående". null for anything else.
 */
export function statusMeaning(status: string, words: StatusWords): StatusMeaning | null {
  const text = fold(status);
  const found = statusMeanings
    .flatMap((meaning) => words[meaning].map((word) => ({ meaning, word: fold(word) })))
    .filter(({ word }) => begins(text, word))
    .sort((one, other) => other.word.length - one.word.length);
  return found[0]?.meaning ?? null;
}

/** True when a text is nothing but a word of that meaning: "Pågående." and no more. */
export function saysOnly(text: string, meaning: StatusMeaning, words: StatusWords): boolean {
  const folded = fold(text);
  return words[meaning].some((word) => fold(word) === folded);
}

function begins(text: string, word: string): boolean {
  return text.startsWith(word) && !/^[\p{L}\p{N}]/u.test(text.slice(word.length));
}
