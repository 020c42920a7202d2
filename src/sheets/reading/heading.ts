import { headingRules, type HeadingRule, type Idea, type Meaning, type Meanings } from '../../text/headings';
import { fold } from './fold';
import { ideasOf, tokensOf } from './headingWords';

/** What a heading may mean, before any cell below it has been looked at. */
export interface Sense {
  /** Possible columns with weights 0–1, by the words alone. */
  readonly meanings: Meanings;
  /** 'S' for "S", "S (1–4)"; '' unless the heading is one short abbreviation. */
  readonly letter: string;
  readonly ideas: ReadonlySet<Idea>;
  /** True when a word was recognised only after forgiving a misspelling. */
  readonly similar: boolean;
}

export type ReadHeading = (text: string) => Sense;

const NOTHING: Sense = { meanings: {}, letter: '', ideas: new Set(), similar: false };
const LONGEST_HEADING = 220;

/** A reader of headings that remembers what it has read; make one per workbook. */
export function headingReader(): ReadHeading {
  const known = new Map<string, Sense>();
  return (text) => {
    if (text.length > LONGEST_HEADING) return NOTHING;
    let sense = known.get(text);
    if (!sense) known.set(text, (sense = readHeading(text)));
    return sense;
  };
}

/**
 * Reads one heading. Text in brackets explains and is left out unless nothing else is there; a second line that asks or
 * explains ("Varför?") counts less than the first; a second line that continues ("Risk␊värde") counts as one with it.
 */
export function readHeading(text: string): Sense {
  const split = splitCase(text);
  const outside = split.replace(/[([{][^)\]}]*[)\]}]?/g, ' ');
  const body = /[\p{L}#№]/u.test(outside) ? outside : split.replace(/[()[\]{}]/g, ' ');
  const aside = body === outside ? insideBrackets(split) : [];
  const letter = letterOf(body);
  if (letter && !/^(ID|NR|NO)$/.test(letter)) return readAbbreviation(letter, split);
  const { head, explained } = firstLine(body);
  const whole = senseOf(explained ? head : body, aside);
  if (!explained) return whole;
  const all = senseOf(body, aside);
  return whole.ideas.size > 0 ? merge(whole, all, 0.5) : all;
}

const qualifiers: ReadonlySet<Idea> = new Set([
  'times',
  'existing',
  'residual',
  'inherent',
  'contingency',
  'text',
  'value',
  'level',
]);

/** What a bracket adds: "Åtgärd (befintlig)", "Konsekvens (text)", "Risk (efter åtgärd)". Scales and examples add nothing. */
function insideBrackets(text: string): readonly Idea[] {
  const inside = Array.from(text.matchAll(/[([{]([^)\]}]*)/g), ([, words = '']) => words).join(' ');
  if (/\d/.test(inside) || inside.split(/\s+/).length > 4) return [];
  return [...ideasOf(tokensOf(inside)).found].filter((idea) => qualifiers.has(idea));
}

/** "S (sannolikhet)" is what the bracket says; a bare "S" waits for its neighbours (letterCustoms). */
function readAbbreviation(letter: string, text: string): Sense {
  const inside = /[([{]([^)\]}]*\p{L}{4}[^)\]}]*)/u.exec(text)?.[1];
  const bare = senseOf(letter);
  if (!inside || bare.ideas.size > 0) return { ...bare, letter: letter === 'X' ? '' : letter };
  const sense = senseOf(inside);
  // A rating is abbreviated; "If (event)" and "Då (risk)" begin a sentence, and the bracket only hints at what it is about.
  return { ...sense, similar: sense.similar || !rated.some((idea) => sense.ideas.has(idea)), letter };
}

const rated: readonly Idea[] = ['likelihood', 'effect', 'severity', 'value', 'level', 'detection'];

function letterOf(body: string): string {
  const match = /^\s*(\p{L}{1,3})[\s.:*]*(?:(?:[\d\s.,–-]|(?<=\d)to(?=\d))*)$/u.exec(body);
  return match?.[1] ? fold(match[1]).toUpperCase() : '';
}

/** "ImpactRating" and "impact_rating" become two words. */
function splitCase(text: string): string {
  return text
    .replace(/(\p{Ll})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .replace(/(\p{Ll})(\p{Lu}{2,})/gu, '$1 $2')
    .replace(/_/g, ' ');
}

/** Whether what follows the first line, or a spaced dash in it, explains it: it asks, follows an empty line, tells the scale, or is a longer phrase. */
function firstLine(text: string): { head: string; explained: boolean } {
  const [head = '', ...rest] = text.trim().split(/\r\n?|\n|\s[-–—]\s/);
  const tail = rest.join(' ').trim();
  const isScale = rest.length > 1 && rest.every((line) => /^\s*\d/.test(line));
  const asks = /[?!]/.test(tail) || rest[0]?.trim() === '' || isScale || tail.split(/\s+/).length > 3;
  return { head, explained: tail !== '' && asks && !/[-\u00AD/,]\s*$/.test(head) };
}

function merge(first: Sense, second: Sense, share: number): Sense {
  const meanings: Partial<Record<Meaning, number>> = { ...first.meanings };
  for (const [meaning, weight] of Object.entries(second.meanings) as [Meaning, number][]) {
    meanings[meaning] = Math.max(meanings[meaning] ?? 0, weight * share);
  }
  return { ...first, meanings };
}

/** The sense of running words: ideas, then the first rule whose ideas all occur, weakened by what was not understood. */
function senseOf(text: string, aside: readonly Idea[] = []): Sense {
  const tokens = tokensOf(text);
  const { found: spoken, understood, counted, similar, first } = ideasOf(tokens);
  const found = spoken.size > 0 ? new Set([...spoken, ...aside]) : spoken;
  const clarity = counted === 0 ? 1 : understood / counted;
  const strength =
    (0.3 + 0.7 * clarity) * Math.min(1, 14 / Math.max(tokens.length, 1)) * (similar ? 0.92 : 1);
  return { meanings: weaken(meaningOf(found, first), strength), letter: '', ideas: found, similar };
}

/** The first rule that fits a set of ideas decides; `first` is what the heading begins with. */
export function meaningOf(found: ReadonlySet<Idea>, first?: Idea): Meanings {
  const fits = (rule: HeadingRule): boolean =>
    rule.all.every((idea) => found.has(idea)) && (rule.first === undefined || rule.first === first);
  return headingRules.find(fits)?.means ?? {};
}

export function weaken(meanings: Meanings, factor: number): Meanings {
  return Object.fromEntries(Object.entries(meanings).map(([meaning, weight]) => [meaning, weight * factor]));
}
