import { ideas, type Idea } from '../../text/headings';
import { groupBy } from '../../domain/groupBy';
import { perText } from '../../domain/perText';
import { fold } from './fold';
import { LONGEST_ENDING, withinEdits } from './misspelling';

/** What a word is known to mean. No ideas: it is not known. */
export interface Known {
  readonly ideas: readonly Idea[];
  readonly similar: boolean;
}

export interface Stem {
  readonly text: string;
  readonly ideas: readonly Idea[];
}

export const UNKNOWN: Known = { ideas: [], similar: false };
const SHORTEST_SIMILAR = 6;
const LONGEST_WHOLE = 3;
const SEVERAL_WORDS = /[\s/-]+/;

interface Phrase {
  readonly words: readonly string[];
  readonly known: Known;
}

/** The vocabulary of text/headings.ts, folded and indexed once: whole words, phrases by their first word, stems. */
export const { stems, wholeWords, phrases, byLetter } = compile();

/** Stems by their first three letters, longest first; phrases by their first word, longest first. */
function compile() {
  const wholes = new Map<string, Idea[]>();
  const beginnings = new Map<string, Idea[]>();
  const severalWords: Phrase[] = [];
  for (const [idea, words] of Object.entries(ideas) as [Idea, readonly string[]][]) {
    for (const word of words) {
      const isWhole = word.endsWith('.');
      const text = fold(isWhole ? word.slice(0, -1) : word);
      if (SEVERAL_WORDS.test(text))
        severalWords.push({ words: text.split(SEVERAL_WORDS), known: { ideas: [idea], similar: false } });
      else addIdea(isWhole || text.length <= LONGEST_WHOLE ? wholes : beginnings, text, idea);
    }
  }
  const stemList = [...beginnings].map(([text, ideas]): Stem => ({ text, ideas })).sort(longestFirst);
  return {
    stems: groupBy(stemList, ({ text }) => text.slice(0, 3)),
    wholeWords: new Map(
      [...wholes].map(([text, ideas]): [string, Known] => [text, { ideas, similar: false }]),
    ),
    phrases: groupBy(
      severalWords.sort((a, b) => b.words.length - a.words.length),
      ({ words }) => words[0] ?? '',
    ),
    byLetter: groupBy(
      stemList.filter(({ text }) => text.length >= SHORTEST_SIMILAR),
      ({ text }) => text.charAt(0),
    ),
  };
}

function longestFirst(one: Stem, other: Stem): number {
  return other.text.length - one.text.length;
}

/** A word may stand for several ideas. */
function addIdea(known: Map<string, Idea[]>, text: string, idea: Idea): void {
  const before = known.get(text);
  if (before) before.push(idea);
  else known.set(text, [idea]);
}

/** A word as it stands, else as a misspelling of one. */
export const knownWord = perText((token): Known => {
  const exact = segment(token);
  return exact.ideas.length > 0 ? exact : similarWord(token);
});

/** The ideas in one word: a whole word, or stems from its start with linking letters between, or one stem at its end. */
export const segment = perText((token): Known => {
  const whole = wholeWords.get(token);
  if (whole) return whole;
  const ways = stemsAt(token, 0).map((stem) => readFrom(token, stem));
  const best = ways.reduce<Way>((most, way) => (way.letters > most.letters ? way : most), {
    ideas: [],
    letters: 0,
  });
  return { ideas: best.letters > 0 ? best.ideas : tailIdeas(token), similar: false };
});

/** One way to take a word apart, and how many of its letters it explains. */
interface Way {
  readonly ideas: readonly Idea[];
  readonly letters: number;
}

const LONGEST_LINK = 5;

/** "riskindex" is risk + index, though "riski" is a word too: each first stem gives a reading of the rest. */
function readFrom(token: string, first: Stem, start = 0): Way {
  const found = [...first.ideas];
  let letters = first.text.length;
  let at = start + letters;
  for (let next = nextStem(token, at); next; next = nextStem(token, at)) {
    found.push(...next.stem.ideas);
    letters += next.stem.text.length;
    at = next.at + next.stem.text.length;
  }
  return { ideas: found, letters };
}

function stemsAt(token: string, at: number): readonly Stem[] {
  return stems.get(token.slice(at, at + 3))?.filter((stem) => token.startsWith(stem.text, at)) ?? [];
}

/** The longest stem that starts at a place in a word. */
export function stemAt(token: string, at: number): Stem | undefined {
  return stems.get(token.slice(at, at + 3))?.find((stem) => token.startsWith(stem.text, at));
}

function nextStem(token: string, from: number): { readonly stem: Stem; readonly at: number } | null {
  for (let at = from; at <= from + LONGEST_LINK && at < token.length - 1; at++) {
    const stem = (isLink(token.slice(from, at)) ? wholeTail(token, at) : undefined) ?? stemAt(token, at);
    if (stem) return { stem, at };
  }
  return null;
}

/** What joins a short word to the one before it; any other letters are an inflection ("rekommend-e-rad" ends in no "rad"). */
function isLink(letters: string): boolean {
  return letters === '' || letters === 's';
}

function wholeTail(token: string, at: number): Stem | undefined {
  const text = token.slice(at);
  const known = text.length >= 2 ? wholeWords.get(text) : undefined;
  return known && { text, ideas: known.ideas };
}

const SHORTEST_BEGINNING = 3;
const SHORTEST_TAIL = 5;

/** "grundorsaker", "brandskyddsåtgärd": an unknown beginning before known words, the first of five letters or more; "brandrisk" by its end alone. */
function tailIdeas(token: string): readonly Idea[] {
  for (let at = SHORTEST_BEGINNING; at < token.length; at++) {
    const stem = stemAt(token, at);
    const isKindOfRisk = stem?.ideas.includes('risk') && at + stem.text.length === token.length;
    if (stem && (stem.text.length >= SHORTEST_TAIL || isKindOfRisk)) return readFrom(token, stem, at).ideas;
  }
  return [];
}

/** One letter wrong in a word of 6–9, two in a longer one; the first letter must be right. */
function similarWord(token: string): Known {
  if (token.length < SHORTEST_SIMILAR) return UNKNOWN;
  const close = byLetter.get(token.charAt(0))?.find(({ text }) => {
    const allowed = text.length >= 10 ? 2 : 1;
    return (
      text.length <= token.length + allowed &&
      token.length <= text.length + allowed + LONGEST_ENDING &&
      withinEdits(token, text, allowed)
    );
  });
  return close ? { ideas: close.ideas, similar: true } : UNKNOWN;
}
