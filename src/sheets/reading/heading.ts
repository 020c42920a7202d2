import { headingRules, ideas, type Idea, type Meaning, type Meanings } from '../../text/headings';
import { fold } from './fold';

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

const NOTHING: Sense = { meanings: {}, letter: '', ideas: new Set(), similar: false };
const LONGEST_HEADING = 220;

/** A reader of headings that remembers what it has read; make one per workbook. */
export function headingReader(): (text: string) => Sense {
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
  const sense = inside && bare.ideas.size === 0 ? senseOf(inside) : bare;
  return { ...sense, letter: letter === 'X' ? '' : letter };
}

function letterOf(body: string): string {
  const match = /^\s*(\p{L}{1,3})[\s.:*]*(?:[\d\s.,–-]*)$/u.exec(body);
  return match?.[1] ? fold(match[1]).toUpperCase() : '';
}

/** "ImpactRating" and "impact_rating" become two words. */
function splitCase(text: string): string {
  return text
    .replace(/(\p{Ll})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .replace(/(\p{Ll})(\p{Lu}{2,})/gu, '$1 $2')
    .replace(/_/g, ' ');
}

/** Whether the lines after the first explain it: they ask, follow an empty line, or are a longer phrase. */
function firstLine(text: string): { head: string; explained: boolean } {
  const [head = '', ...rest] = text.trim().split(/\r\n?|\n/);
  const tail = rest.join(' ').trim();
  const asks = /[?!]/.test(tail) || rest[0]?.trim() === '' || tail.split(/\s+/).length > 3;
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
  const { found: spoken, understood, counted, similar } = ideasOf(tokens);
  const found = spoken.size > 0 ? new Set([...spoken, ...aside]) : spoken;
  const clarity = counted === 0 ? 1 : understood / counted;
  const strength =
    (0.3 + 0.7 * clarity) * Math.min(1, 14 / Math.max(tokens.length, 1)) * (similar ? 0.92 : 1);
  return { meanings: weaken(meaningOf(found), strength), letter: '', ideas: found, similar };
}

/** The first rule that fits a set of ideas decides. */
export function meaningOf(found: ReadonlySet<Idea>): Meanings {
  return headingRules.find((rule) => rule.all.every((idea) => found.has(idea)))?.means ?? {};
}

export function weaken(meanings: Meanings, factor: number): Meanings {
  return Object.fromEntries(Object.entries(meanings).map(([meaning, weight]) => [meaning, weight * factor]));
}

// ——— from text to tokens ———

interface Token {
  readonly text: string;
  /** True when a hyphen or a line break stands before it: the word may have been broken there. */
  readonly broken: boolean;
}

function tokensOf(text: string): readonly Token[] {
  const folded = fold(text)
    .replace(/n°/g, 'nr')
    .replace(/^[\s*]+|[\s*:]+$/g, '');
  const matches = folded.matchAll(/([^\p{L}\p{N}#×*]*)([\p{L}\p{N}]+|[#×*])/gu);
  return Array.from(matches, ([, gap = '', word = '']) => ({
    text: word,
    broken: /[-‐‑\n]/.test(gap) && !/[/,;:]/.test(gap),
  })).filter(({ text }) => !/^\d+$/.test(text));
}

interface Found {
  readonly found: ReadonlySet<Idea>;
  readonly understood: number;
  readonly counted: number;
  readonly similar: boolean;
}

function ideasOf(tokens: readonly Token[]): Found {
  const found = new Set<Idea>();
  let understood = 0;
  let counted = 0;
  let similar = false;
  let afterAbout = false;
  for (let at = 0; at < tokens.length;) {
    const { known, length } = readAt(tokens, at);
    const filler = known.ideas.length > 0 && known.ideas.every(isGrammar);
    for (const idea of known.ideas)
      if (!isGrammar(idea) && !(afterAbout && isTopicOnly(idea, found))) found.add(idea);
    afterAbout = known.ideas[0] === 'about' || (afterAbout && filler);
    const counts = !filler && (length > 1 || (tokens[at]?.text.length ?? 0) > 1);
    counted += counts ? 1 : 0;
    understood += counts && known.ideas.length > 0 ? 1 : 0;
    similar ||= known.similar;
    at += length;
  }
  return { found, understood, counted, similar };
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

/** After a preposition an area says where ("Konsekvens för verksamheten"), and nearly anything what a risk is about ("Risk för den registrerade"). */
function isTopicOnly(idea: Idea, found: ReadonlySet<Idea>): boolean {
  const riskAlone = found.size === 1 && found.has('risk');
  return riskAlone ? !afterRisk.has(idea) : idea === 'area' && found.size > 0;
}

interface ReadWord {
  readonly known: Known;
  /** How many tokens it took. */
  readonly length: number;
}

function readAt(tokens: readonly Token[], at: number): ReadWord {
  const token = tokens[at]?.text ?? '';
  const alone = () => (token.length === 1 ? (wholeWords.get(token) ?? UNKNOWN) : knownWord(token));
  return phraseAt(tokens, at) ?? joinedAt(tokens, at) ?? { known: alone(), length: 1 };
}

const SHORTEST_JOINED = 5;
const LONGEST_ENDING = 4;

/**
 * Pieces of a word that a narrow column broke ("Sanno-␊likhet", "An svarig"): joined when a known word spans the break, when
 * a hyphen or line break cuts off nothing but an ending ("Sannolik-␊het"), or when the whole says more ("Riskbe-␊dömning").
 */
function joinedAt(tokens: readonly Token[], at: number): ReadWord | null {
  for (let length = Math.min(4, tokens.length - at); length > 1; length--) {
    const pieces = tokens.slice(at, at + length);
    if (pieces.every(({ text, broken }) => knownExactly(text) && !(broken && isFiller(text)))) continue;
    const joined = pieces.map(({ text }) => text).join('');
    const before = joined.length - (pieces.at(-1)?.text.length ?? 0);
    const stem = stemAt(joined, 0);
    const cut = pieces.slice(1).every(({ broken }) => broken);
    const long = stem !== undefined && stem.text.length >= SHORTEST_JOINED;
    const spans = long && stem.text.length > before;
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

function isFiller(token: string): boolean {
  return segment(token).ideas.every(isGrammar);
}

function knownExactly(token: string): boolean {
  return token.length > 1 ? segment(token).ideas.length > 0 : wholeWords.has(token);
}

// ——— from tokens to ideas ———

interface Known {
  readonly ideas: readonly Idea[];
  readonly similar: boolean;
}

interface Stem {
  readonly text: string;
  readonly ideas: Idea[];
  readonly whole: boolean;
}

const UNKNOWN: Known = { ideas: [], similar: false };
const SHORTEST_SIMILAR = 6;
const { stems, wholeWords, phrases, byLetter } = compile();

function groupBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

function compile() {
  const byText = new Map<string, Stem>();
  const whole = new Map<string, Known & { ideas: Idea[] }>();
  const phraseList: { words: readonly string[]; known: Known }[] = [];
  for (const [idea, list] of Object.entries(ideas) as [Idea, readonly string[]][]) {
    for (const entry of list) {
      const exact = entry.endsWith('.');
      const text = fold(exact ? entry.slice(0, -1) : entry);
      const parts = text.split(/[\s/-]+/);
      if (parts.length > 1) phraseList.push({ words: parts, known: { ideas: [idea], similar: false } });
      else if (exact || text.length <= 3) {
        const known = whole.get(text) ?? { ideas: [], similar: false };
        known.ideas.push(idea);
        whole.set(text, known);
      } else {
        const stem = byText.get(text) ?? { text, ideas: [], whole: false };
        stem.ideas.push(idea);
        byText.set(text, stem);
      }
    }
  }
  const index = new Map<string, Stem[]>();
  for (const stem of byText.values()) {
    const key = stem.text.slice(0, 3);
    index.set(
      key,
      [...(index.get(key) ?? []), stem].sort((a, b) => b.text.length - a.text.length),
    );
  }
  return {
    stems: index,
    wholeWords: whole as ReadonlyMap<string, Known>,
    phrases: groupBy(
      phraseList.sort((a, b) => b.words.length - a.words.length),
      ({ words }) => words[0] ?? '',
    ),
    byLetter: groupBy(
      [...byText.values()].filter(({ text }) => text.length >= SHORTEST_SIMILAR),
      ({ text }) => text.charAt(0),
    ),
  };
}

function phraseAt(tokens: readonly Token[], at: number): ReadWord | null {
  for (const { words, known } of phrases.get(tokens[at]?.text ?? '') ?? []) {
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

function knownWord(token: string): Known {
  const exact = segment(token);
  return exact.ideas.length > 0 ? exact : similarWord(token);
}

/** The ideas in one word: a whole word, or stems from its start with linking letters between, or one stem at its end. */
function segment(token: string): Known {
  const whole = wholeWords.get(token);
  if (whole) return whole;
  const found: Idea[] = [];
  let at = 0;
  for (let stem = stemAt(token, 0); stem;) {
    found.push(...stem.ideas);
    at += stem.text.length;
    stem = nextStem(token, at, 5);
    if (stem) at = token.indexOf(stem.text, at);
  }
  if (found.length > 0) return { ideas: found, similar: false };
  return { ideas: tailStem(token)?.ideas ?? [], similar: false };
}

function stemAt(token: string, at: number): Stem | undefined {
  return stems.get(token.slice(at, at + 3))?.find((stem) => token.startsWith(stem.text, at));
}

function nextStem(token: string, from: number, reach: number): Stem | undefined {
  for (let at = from; at <= from + reach && at < token.length - 2; at++) {
    const stem = stemAt(token, at) ?? wholeTail(token, at);
    if (stem) return stem;
  }
  return undefined;
}

function wholeTail(token: string, at: number): Stem | undefined {
  const text = token.slice(at);
  const known = text.length >= 3 ? wholeWords.get(text) : undefined;
  return known && { text, ideas: [...known.ideas], whole: true };
}

/** "grundorsaker", "delprocess": an unknown beginning before a known word of five letters or more. */
function tailStem(token: string): Stem | undefined {
  for (let at = 2; at <= token.length - 5; at++) {
    const stem = stemAt(token, at);
    if (stem && stem.text.length >= 5) return stem;
  }
  return undefined;
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

/**
 * Whether `stem` becomes a beginning of `token` (leaving at most four letters of inflection) within so many edits: a letter
 * wrong, missing, too much, or two swapped. Only the band around the diagonal is computed.
 */
export function withinEdits(token: string, stem: string, allowed: number): boolean {
  const far = allowed + 1;
  let before: number[] = [];
  let row = Array.from({ length: stem.length + 1 }, (_, j) => j);
  const last = Math.min(token.length, stem.length + allowed);
  for (let i = 1; i <= last; i++) {
    const next: number[] = new Array<number>(stem.length + 1).fill(far);
    next[0] = i;
    let least = i;
    for (let j = Math.max(1, i - allowed); j <= Math.min(stem.length, i + allowed); j++) {
      const cost = editCost(token, stem, i, j, { before, row, next });
      next[j] = cost;
      if (cost < least) least = cost;
    }
    if (token.length - i <= LONGEST_ENDING && (next[stem.length] ?? far) <= allowed) return true;
    if (least > allowed) return false;
    [before, row] = [row, next];
  }
  return false;
}

interface EditRows {
  readonly before: readonly number[];
  readonly row: readonly number[];
  readonly next: readonly number[];
}

function editCost(
  token: string,
  stem: string,
  i: number,
  j: number,
  { before, row, next }: EditRows,
): number {
  const same = token.charCodeAt(i - 1) === stem.charCodeAt(j - 1) ? 0 : 1;
  const plain = Math.min((row[j - 1] ?? 99) + same, (row[j] ?? 99) + 1, (next[j - 1] ?? 99) + 1);
  const swapped =
    same === 1 &&
    token.charCodeAt(i - 1) === stem.charCodeAt(j - 2) &&
    token.charCodeAt(i - 2) === stem.charCodeAt(j - 1);
  return swapped ? Math.min(plain, (before[j - 2] ?? 99) + 1) : plain;
}
