import type { Idea } from '../../text/headings';
import { perText } from '../../domain/perText';
import { fold } from './fold';
import { LONGEST_ENDING } from './misspelling';
import { knownWord, phrases, segment, stemAt, stems, UNKNOWN, wholeWords, type Known } from './vocabulary';

/** A word of a heading, folded. */
export interface Token {
  readonly text: string;
  /** True when a hyphen or a line break stands before it: the word may have been broken there. */
  readonly broken: boolean;
}

/** The words of a heading: no punctuation, no bare numbers. */
export function tokensOf(text: string): readonly Token[] {
  const folded = fold(text)
    .replace(/n°/g, 'nr')
    .replace(/^[\s*]+|[\s*:]+$/g, '');
  const matches = folded.matchAll(/([^\p{L}\p{N}#×*]*)([\p{L}\p{N}]+|[#×*])/gu);
  return Array.from(matches, ([, gap = '', word = '']) => ({
    text: word,
    broken: /[-‐‑\n]/.test(gap) && !/[/,;:]/.test(gap),
  })).filter(({ text }) => !/^\d+$/.test(text));
}

/** The ideas in a heading, and how much of it was understood. */
export interface Found {
  readonly found: ReadonlySet<Idea>;
  readonly understood: number;
  readonly counted: number;
  readonly similar: boolean;
  /** In a heading that is a sentence, what its first word that means something means, where that is one thing: "händelse" in "Händelse som kan leda till …". */
  readonly first: Idea | undefined;
}

/** "Fehler-folge" begins with no event. */
const LEAST_SENTENCE = 4;

export function ideasOf(tokens: readonly Token[]): Found {
  const found = new Set<Idea>();
  let understood = 0;
  let counted = 0;
  let similar = false;
  let afterAbout = false;
  let aboutRisk = false;
  let wasUnknown = false;
  let first: readonly Idea[] = [];
  for (let at = 0; at < tokens.length;) {
    const { known, length } = readAt(tokens, at);
    const filler = known.ideas.length > 0 && known.ideas.every(isGrammar);
    if (first.length === 0) first = [...new Set(known.ideas.filter((idea) => !isGrammar(idea)))];
    for (const idea of known.ideas)
      if (!isGrammar(idea) && !((afterAbout || aboutRisk) && isTopicOnly(idea, found))) found.add(idea);
    // What a column is about may be anything ("Risk i arbetsmiljön"); only what it is must be understood.
    const topic = afterAbout && known.ideas.length === 0 && found.size > 0;
    // The rest of a word that a line broke counts no second time.
    const rest = tokens[at]?.broken === true && known.ideas.length === 0 && wasUnknown;
    const counts = !filler && !topic && !rest && (length > 1 || (tokens[at]?.text.length ?? 0) > 1);
    afterAbout = known.ideas[0] === 'about' || (afterAbout && filler);
    // "Risk för diskriminering eller kränkande behandling" is about it to the end.
    aboutRisk ||= afterAbout && isRiskAlone(found);
    counted += counts ? 1 : 0;
    understood += counts && known.ideas.length > 0 ? 1 : 0;
    similar ||= known.similar;
    wasUnknown = known.ideas.length === 0;
    at += length;
  }
  return {
    found,
    understood,
    counted,
    similar,
    first: tokens.length >= LEAST_SENTENCE && first.length === 1 ? first[0] : undefined,
  };
}

function isGrammar(idea: Idea): boolean {
  return idea === 'filler' || idea === 'about';
}

const afterRisk: ReadonlySet<Idea> = new Set([
  'residual',
  'inherent',
  'value',
  'level',
  'times',
  'likelihood',
  'severity',
]);

export const isRiskAlone = (found: ReadonlySet<Idea>): boolean => found.size === 1 && found.has('risk');

/**
 * After a preposition an area says where ("Konsekvens för verksamheten"), and nearly anything what a risk is about ("Risk för den
 * registrerade"). "Namn på tillgången" is the area's name.
 */
function isTopicOnly(idea: Idea, found: ReadonlySet<Idea>): boolean {
  if (isRiskAlone(found)) return !afterRisk.has(idea);
  return idea === 'area' && found.size > 0 && !(found.size === 1 && found.has('title'));
}

interface ReadWord {
  readonly known: Known;
  /** How many tokens it took. */
  readonly length: number;
}

function readAt(tokens: readonly Token[], at: number): ReadWord {
  return (
    phraseAt(tokens, at) ?? joinedAt(tokens, at) ?? { known: aloneAs(tokens[at]?.text ?? ''), length: 1 }
  );
}

function aloneAs(token: string): Known {
  return token.length === 1 ? (wholeWords.get(token) ?? UNKNOWN) : knownWord(token);
}

const SHORTEST_JOINED = 5;

/**
 * Pieces of a word that a narrow column broke ("Sanno-␊likhet", "An svarig"): joined when a known word spans the break, when
 * a hyphen or line break cuts off nothing but an ending ("Sannolik-␊het"), or when the whole says more ("Riskbe-␊dömning").
 */
function joinedAt(tokens: readonly Token[], at: number): ReadWord | null {
  if (!tokens[at + 1]?.broken && !goesOn(tokens[at]?.text ?? '')) return null;
  for (let length = Math.min(4, tokens.length - at); length > 1; length--) {
    const pieces = tokens.slice(at, at + length);
    const cut = pieces.slice(1).every(({ broken }) => broken);
    const joined = pieces.map(({ text }) => text).join('');
    const before = joined.length - (pieces.at(-1)?.text.length ?? 0);
    const stem = stemAt(joined, 0);
    const long = stem !== undefined && stem.text.length >= SHORTEST_JOINED;
    const spans = long && stem.text.length > before;
    if (!cut && !spans) continue;
    const oneWord = cut && spans; // "Ansvars-␊område" is an area, though both halves are words
    if (!oneWord && pieces.every(({ text, broken }) => knownExactly(text) && !(broken && isFiller(text))))
      continue;
    const ending = long && stem.text.length === before && joined.length - before <= LONGEST_ENDING && cut;
    if (spans || ending) return { known: segment(joined), length };
    const whole = cut ? knownWord(joined) : UNKNOWN;
    const apart = new Set(
      pieces.flatMap(({ text }) => segment(text).ideas).filter((idea) => !isGrammar(idea)),
    ).size;
    if (new Set(whole.ideas).size > apart) return { known: whole, length };
  }
  return null;
}

/** Whether a known word goes on where this one ends; in running text few do, and only they can have been broken there. */
const goesOn = perText(
  (token): boolean =>
    token.length < 3 ||
    stems.get(token.slice(0, 3))?.some(({ text }) => text.length > token.length && text.startsWith(token)) ===
      true,
);

function isFiller(token: string): boolean {
  return segment(token).ideas.every(isGrammar);
}

function knownExactly(token: string): boolean {
  return token.length > 1 ? segment(token).ideas.length > 0 : wholeWords.has(token);
}

function phraseAt(tokens: readonly Token[], at: number): ReadWord | null {
  const [first, second] = [tokens[at]?.text ?? '', tokens[at + 1]];
  // "Resul-␊ting in": the first word may have been broken too.
  const begun =
    phrases.get(first) ?? (second?.broken === true ? phrases.get(first + second.text) : undefined);
  for (const { words, known } of begun ?? []) {
    const length = phraseLength(tokens, at, words);
    if (length > 0) return { known, length };
  }
  return null;
}

/** How many tokens the words take up, the last one in any inflection; 0 where they do not stand there. */
function phraseLength(tokens: readonly Token[], at: number, words: readonly string[]): number {
  let next = at;
  for (const [i, word] of words.entries()) {
    let text = tokens[next++]?.text ?? '';
    while (text.length < word.length && word.startsWith(text) && tokens[next]?.broken)
      text += tokens[next++]?.text ?? '';
    const inflected = i === words.length - 1 && word.length > 3;
    if (inflected ? !text.startsWith(word) : text !== word) return 0;
  }
  return next - at;
}
