/**
 * The items of a cell that holds a list, or null for running text: `splitList('1 Ändra rutin\n2 Utbilda')` gives
 * `['Ändra rutin', 'Utbilda']`. Numbers, letters and bullets count as list marks; plain line breaks do not, since people
 * also break sentences over lines (those are split only in step with other cells, by `splitParallel`).
 * A short introduction that ends with a colon goes with every item. No word is lost, only the marks.
 */
export function splitList(text: string): readonly string[] | null {
  const { intro, body } = takeIntroduction(text.trim());
  // Few cells are lists, and every cell that may be one is asked: how it begins rules most of them out.
  if (!MARKED.test(body)) return null;
  const items = splitNumbered(body) ?? splitLettered(body) ?? splitBullets(body);
  return items && items.map((item) => (intro ? `${intro} ${item}` : item));
}

/** What one packed row becomes. */
export interface ParallelSplit<Key extends string> {
  /** One record per item of the leading cell, in order. */
  readonly parts: readonly Readonly<Record<Key, string>>[];
  /** Cells that are lists too, but of another length: they stand whole in every part, and the user is told. */
  readonly uneven: readonly Key[];
}

/**
 * Splits the cells of one row in step. The `lead` cell (the measure) decides how many parts there are; cells with as many
 * items follow item by item, other cells are repeated whole. Null when the lead is no list (seed 000: only row 12 is one).
 */
export function splitParallel<Key extends string>(
  cells: Readonly<Record<Key, string>>,
  lead: NoInfer<Key>,
): ParallelSplit<Key> | null {
  const items = splitList(cells[lead]) ?? linesInStep(cells, lead);
  if (!items) return null;
  const keys = Object.keys(cells) as Key[];
  const lists = new Map<Key, readonly string[]>([[lead, items]]);
  const uneven: Key[] = [];
  for (const key of keys) {
    if (key === lead) continue;
    const list = splitList(cells[key]) ?? shortLines(cells[key]);
    if (list?.length === items.length) lists.set(key, list);
    else if (list) uneven.push(key);
  }
  const part = (n: number) =>
    Object.fromEntries(keys.map((key) => [key, lists.get(key)?.[n] ?? cells[key]])) as Record<Key, string>;
  return { parts: items.map((_, n) => part(n)), uneven };
}

/** What every list begins with: the first number, the first letter or a bullet (splitNumbered, splitLettered, splitBullets). */
const MARKED = /^(?:[.;,!?]?\s*\(?1|\(?[aA]\)|[-–—•●○◦▪▫■□*·‣➢➤✓✔[]|o[ \t])/u;

/** "Vi ska:\n- utbilda\n- informera": what stands before the first mark, when it plainly announces a list. */
function takeIntroduction(text: string): { intro: string; body: string } {
  const match = text.includes('\n') ? /^([^\n]{1,60}:)[ \t]*\n\s*(?=\S)/.exec(text) : null;
  const intro = match?.[1];
  return match && intro ? { intro, body: text.slice(match[0].length) } : { intro: '', body: text };
}

/** Nouns that take a number: "Se bilaga 2. Den gäller" goes on, it does not begin a second item. */
const REFERENCE =
  '(?<!(?:bilaga|punkt|steg|kap|kapitel|avsnitt|artikel|nivå|fas|etapp|risk|nr|sida|tabell|del|klass|årskurs|moment|tertial)\\.?)';

/**
 * "1. A 2. B", "1) A\n2) B", "1 – A\n2 – B", "1 Af …\n2 IAF …". The numbers must run from 1 without a gap. Within a line a number with a dot
 * counts before a capital or after a full stop, comma or semicolon ("enligt 2. kap." goes on); one without dot or bracket only at the
 * start of a line and before a capital, so that "2 gånger per år" stays text.
 */
function splitNumbered(text: string): readonly string[] | null {
  return cutAt(text, (n) => [
    new RegExp(`(?:^|\\n)[ \\t]*\\(?${n}[.):]\\s*(?=[^\\s\\d])`, 'u'),
    new RegExp(`(?:^|\\s|[.;,])\\(?${n}[):]\\s*(?=[^\\s\\d])`, 'u'),
    new RegExp(`[.;,!?]\\s*${n}\\.\\s*(?=[^\\s\\d])`, 'u'),
    new RegExp(`${REFERENCE}\\s${n}\\.\\s*(?=\\p{Lu})`, 'u'),
    new RegExp(`(?:^|\\n)[ \\t]*${n}[ \\t]+(?:[-–—][ \\t]+(?=\\p{L})|(?=\\p{Lu}))`, 'u'),
  ]);
}

/** "a) A b) B". */
function splitLettered(text: string): readonly string[] | null {
  return cutAt(text, (n) => [new RegExp(`(?:^|\\s)\\(?${String.fromCharCode(96 + n)}\\)\\s*(?=\\S)`, 'iu')]);
}

const MOST_ITEMS = 26;

/** Cuts at mark 1 (which must open the text), mark 2, …; null unless there are at least two items, all with words. */
function cutAt(text: string, marksOf: (n: number) => readonly RegExp[]): readonly string[] | null {
  const items: string[] = [];
  let rest = text;
  for (let n = 1; n <= MOST_ITEMS; n++) {
    const mark = earliest(rest, marksOf(n));
    if (!mark || (n === 1 && mark.index > 0)) break;
    if (n > 1) items.push(rest.slice(0, mark.index).trim());
    rest = rest.slice(mark.index + mark[0].length);
    if (n > 1 && /^[.;]/.test(mark[0])) items.push(`${items.pop() ?? ''}${mark[0].charAt(0)}`);
  }
  if (items.length === 0) return null;
  items.push(rest.trim());
  return items.every((item) => /\p{L}/u.test(item)) ? items : null;
}

function earliest(text: string, marks: readonly RegExp[]): RegExpExecArray | null {
  const found = marks.map((mark) => mark.exec(text)).filter((match) => match !== null);
  return found.reduce<RegExpExecArray | null>((best, m) => (!best || m.index < best.index ? m : best), null);
}

const BULLET = /^[ \t]*(?:[-–—•●○◦▪▫■□*·‣➢➤✓✔]|\[[ xX]?\]|o(?=[ \t]{2,}|\t))[ \t]*(?=\S)/u;

/** Signs that are bullets wherever they stand; a dash or asterisk within a line may be anything. */
const INLINE_BULLET = /[ \t]+(?=[•●▪■◦][ \t]*\S)/u;

/** Lines that start with a bullet; a line without one continues the item above. The first line must have a bullet. */
function splitBullets(text: string): readonly string[] | null {
  const items: string[] = [];
  for (const line of text.split('\n').flatMap((each) => each.split(INLINE_BULLET))) {
    const bullet = BULLET.exec(line);
    if (bullet) items.push(line.slice(bullet[0].length).trim());
    else if (items.length === 0) return null;
    else if (line.trim()) items.push(`${items.pop() ?? ''}\n${line.trim()}`);
  }
  return items.length > 1 && items.every((item) => /\p{L}/u.test(item)) ? items : null;
}

/** The lead's plain lines, only when another cell has exactly as many short lines beside it. */
function linesInStep<Key extends string>(
  cells: Readonly<Record<Key, string>>,
  lead: NoInfer<Key>,
): readonly string[] | null {
  const lines = shortLines(cells[lead]);
  if (!lines) return null;
  const others = (Object.keys(cells) as Key[]).filter((key) => key !== lead);
  const inStep = (key: Key) => (splitList(cells[key]) ?? shortLines(cells[key]))?.length === lines.length;
  return others.some(inStep) ? lines : null;
}

const LONGEST_LINE = 80;

/** Lines, or pieces between semicolons, that look like items: several, short, each opening with a capital or digit, none holding two sentences. */
function shortLines(text: string): readonly string[] | null {
  const separator = text.trim().includes('\n') ? '\n' : ';';
  if (!text.includes(separator)) return null;
  const lines = text.split(separator).flatMap((line) => (line.trim() ? [line.trim()] : []));
  const looksLikeItem = (line: string) =>
    line.length <= LONGEST_LINE && /^[\p{Lu}\d]/u.test(line) && !/[.!?]\s+\p{Lu}/u.test(line);
  return lines.length > 1 && lines.every(looksLikeItem) ? lines : null;
}
