import { letterCustoms, type Idea, type LetterCustom, type Meaning } from '../../text/headings';
import { fold } from './fold';
import { meaningOf, weaken, type Sense } from './heading';
import { gradeOf } from './rating';
import type { View } from './view';

/** A possible table: heading rows, the columns under them, and the rows below that may be data. Indices are relative to the grid. */
export interface Block {
  /** First and last heading row. */
  readonly header: readonly [number, number];
  readonly columns: readonly Column[];
  /** Rows below with anything in the block's columns; repeated headings are left out. */
  readonly body: readonly number[];
  readonly repeats: readonly number[];
}

export interface Column {
  readonly index: number;
  /** As a person would read it, group first: "Riskbedömning: Konsekvens". '' where there is none. */
  readonly heading: string;
  readonly sense: Sense;
  /** True under a group such as "Efter åtgärd": its ratings are the second ones. */
  readonly residual: boolean;
}

type ReadHeading = (text: string) => Sense;

const MOST_CANDIDATES = 40;
const MOST_COLUMNS = 80;
const GAP_KEPT = 2;

/** Every block that could be a risk table, with each way of telling how many heading rows it has. */
export function blocksOf(view: View, read: ReadHeading): readonly Block[] {
  const spans = new Map<string, readonly [number, number]>();
  for (const row of headingCandidates(view, read)) {
    for (const span of spansAround(view, read, row)) spans.set(span.join(), span);
  }
  return [...spans.values()].flatMap((span) => blocksUnder(view, read, span));
}

// ——— which rows may hold headings ———

const coreMeanings: ReadonlySet<Meaning> = new Set(['risk', 'likelihood', 'consequence', 'score', 'level']);
const LEAST_HEADING_STRENGTH = 1.6;

function headingCandidates(view: View, read: ReadHeading): readonly number[] {
  const strengths = rowsWorthReading(view).flatMap((row) => {
    const strength = headingStrength(view, read, row);
    return strength >= LEAST_HEADING_STRENGTH ? [{ row, strength }] : [];
  });
  if (strengths.length > MOST_CANDIDATES)
    strengths.sort((a, b) => b.strength - a.strength).length = MOST_CANDIDATES;
  return strengths.map(({ row }) => row);
}

const ROWS_READ_ANYWAY = 300;
const MOST_ROWS_READ = 3000;

/** The first rows, and further down those that follow an empty or nearly empty row: a heading seldom stands in the midst of data. */
function rowsWorthReading(view: View): readonly number[] {
  const opens = (row: number, i: number) => {
    const before = view.filledRows[i - 1] ?? -2;
    return row - before > 1 || filledColumns(view, before).length <= 2;
  };
  return view.filledRows.filter((row, i) => i < ROWS_READ_ANYWAY || opens(row, i)).slice(0, MOST_ROWS_READ);
}

/** Sum over the distinct meanings in the row; those every risk analysis has count double. */
function headingStrength(view: View, read: ReadHeading, row: number): number {
  const best = new Map<Meaning, number>();
  const letters = new Set<string>();
  for (let column = 0; column < view.width; column++) {
    const value = view.value(row, column);
    if (typeof value !== 'string' || value === '') continue;
    const sense = read(value);
    if (sense.letter) letters.add(sense.letter);
    const top = strongest(sense);
    if (top && top.weight >= 0.4) best.set(top.meaning, Math.max(best.get(top.meaning) ?? 0, top.weight));
  }
  for (const custom of customsIn(letters)) {
    for (const [letter, meaning] of Object.entries(custom.letters))
      if (letters.has(letter)) best.set(meaning, 0.8);
  }
  if (best.size < 2) return 0;
  return (
    [...best].reduce((sum, [meaning, weight]) => sum + weight * (coreMeanings.has(meaning) ? 2 : 0.7), 0) *
    0.6
  );
}

function strongest(sense: Sense): { meaning: Meaning; weight: number } | null {
  let best: { meaning: Meaning; weight: number } | null = null;
  for (const [meaning, weight] of Object.entries(sense.meanings) as [Meaning, number][]) {
    if (!best || weight > best.weight) best = { meaning, weight };
  }
  return best;
}

/** The customs whose likelihood and consequence letters both stand among the letters. */
export function customsIn(letters: ReadonlySet<string>): readonly LetterCustom[] {
  return letterCustoms.filter((custom) =>
    (['likelihood', 'consequence'] as const).every((core) =>
      Object.entries(custom.letters).some(([letter, meaning]) => meaning === core && letters.has(letter)),
    ),
  );
}

// ——— how many heading rows ———

const MOST_EXTRA_ROWS = 2;

function spansAround(view: View, read: ReadHeading, row: number): readonly (readonly [number, number])[] {
  let top = row;
  while (row - top < MOST_EXTRA_ROWS && isGroupRow(view, top - 1, row)) top--;
  let bottom = row;
  while (bottom - row < MOST_EXTRA_ROWS && isSubRow(view, read, bottom + 1, top)) bottom++;
  const spans: (readonly [number, number])[] = [];
  for (let first = top; first <= row; first++)
    for (let last = row; last <= bottom; last++) spans.push([first, last]);
  return spans;
}

function filledColumns(view: View, row: number): readonly number[] {
  return Array.from({ length: view.width }, (_, column) => column).filter(
    (column) => view.text(row, column) !== '',
  );
}

/** A row of group headings: short texts, some of them spanning several columns that have headings below, none of them all. */
function isGroupRow(view: View, row: number, below: number): boolean {
  if (row < 0) return false;
  const filled = filledColumns(view, row);
  const headed = filledColumns(view, below);
  if (filled.length === 0 || headed.length < 2 || isTitleOver(filled, headed)) return false;
  if (!filled.every((column) => isGroupText(view, row, column))) return false;
  const reach = filled.map((column) => {
    const area = view.merge(row, column);
    const end = area ? area.column + area.columns : column + 1;
    return headed.filter((other) => other >= column && other < end).length;
  });
  const overBlank = filled.some(
    (column) => view.text(below, column) === '' && (view.merge(row, column)?.rows ?? 1) > 1,
  );
  const spans = reach.some((count) => count >= 2 && count < Math.max(3, headed.length * 0.8));
  return (
    spans ||
    overBlank ||
    (filled.length >= 2 && filled.length < headed.length && reach.every((count) => count > 0))
  );
}

/** One text above the first column names the table, not a group in it. */
function isTitleOver(filled: readonly number[], headed: readonly number[]): boolean {
  return filled.length === 1 && (filled[0] ?? 0) <= (headed[0] ?? 0);
}

/** A short text, or a year ("2023" over one rating, "2024" over the next). */
function isGroupText(view: View, row: number, column: number): boolean {
  const text = view.text(row, column);
  return text.length <= 60 && (typeof view.value(row, column) === 'string' || /^(?:19|20)\d\d$/.test(text));
}

/** A row of sub-headings: short texts that are headings themselves, scale hints or questions; nothing that is data. */
function isSubRow(view: View, read: ReadHeading, row: number, top: number): boolean {
  const filled = filledColumns(view, row);
  if (filled.length === 0) return false;
  const texts = filled.map((column) => view.text(row, column));
  if (texts.some((text) => text.length > 80)) return false;
  const isHint = (text: string) => /^[[(].*[\])]$|^\d+\s*[-–]\s*\d+$|\?$/.test(text);
  const headingLike = texts.filter((text) => isHint(text) || (!gradeOf(text) && isHeadingLike(read(text))));
  if (
    headingLike.length < texts.length * 0.6 ||
    filled.some((column) => typeof view.value(row, column) !== 'string')
  )
    return false;
  const belongs = filled.filter(
    (column) => !filledAbove(view, row, top, column) || isHint(view.text(row, column)),
  );
  return belongs.length >= filled.length * 0.6;
}

/** Whether the column already has a heading of its own above, not one of a group that spans it. */
function filledAbove(view: View, row: number, top: number, column: number): boolean {
  for (let above = top; above < row; above++) {
    const area = view.merge(above, column);
    if (view.text(above, column) !== '' && (area?.columns ?? 1) === 1) return true;
  }
  return false;
}

export function isHeadingLike(sense: Sense): boolean {
  return sense.letter !== '' || (strongest(sense)?.weight ?? 0) >= 0.45;
}

// ——— the columns of a block ———

function blocksUnder(view: View, read: ReadHeading, span: readonly [number, number]): readonly Block[] {
  const columns = columnsUnder(view, read, span);
  const wide = clusters(columns, GAP_KEPT, view, span[1]);
  const narrow = clusters(columns, 0, view, span[1]);
  const distinct = new Map(
    [...wide, ...narrow].map((cluster) => [cluster.map(({ index }) => index).join(), cluster]),
  );
  return [...distinct.values()]
    .filter((cluster) => cluster.length >= 2 && cluster.length <= MOST_COLUMNS)
    .map((cluster) => ({ header: span, columns: cluster, ...bodyOf(view, read, span, cluster) }));
}

const weakIdeas: ReadonlySet<Idea> = new Set([
  'text',
  'value',
  'level',
  'title',
  'assessment',
  'inherent',
  'residual',
  'existing',
  'new',
  'times',
]);
const modifiers: readonly Idea[] = ['residual', 'contingency', 'existing'];

function columnsUnder(
  view: View,
  read: ReadHeading,
  [top, bottom]: readonly [number, number],
): readonly Column[] {
  const columns: Column[] = [];
  for (let index = 0; index < view.width; index++) {
    const parts = headingParts(view, index, top, bottom);
    const swallowed = parts.length === 1 && isSwallowed(view, index, top, bottom);
    if (swallowed) continue;
    const own = parts.at(-1) ?? '';
    const groups = parts.slice(0, -1);
    columns.push({
      index,
      heading: parts.join(': '),
      sense: groups.reduceRight((sense, group) => underGroup(sense, read(group)), read(own)),
      residual: groups.some(
        (group) => read(group).ideas.has('residual') && !read(group).ideas.has('inherent'),
      ),
    });
  }
  return columns;
}

/** The texts above a column, outermost first; a merged or left-aligned group heading belongs to every column under it. */
function headingParts(view: View, column: number, top: number, bottom: number): readonly string[] {
  const parts: string[] = [];
  for (let row = top; row <= bottom; row++) {
    const area = view.merge(row, column);
    const merged = area ? view.text(Math.max(area.row, 0), Math.max(area.column, 0)) : view.text(row, column);
    const text = merged || (row < bottom && !area ? groupToTheLeft(view, row, column, bottom) : '');
    if (text !== '' && parts.at(-1) !== text) parts.push(text);
  }
  return parts;
}

/** An unmerged group heading ("Före åtgärd" over S, K, R) reaches over the blanks to its right as long as sub-headings go on. */
function groupToTheLeft(view: View, row: number, column: number, bottom: number): string {
  if (view.text(bottom, column) === '') return '';
  for (let left = column - 1; left >= 0; left--) {
    if (view.text(bottom, left) === '' || view.merge(row, left)) return '';
    const text = view.text(row, left);
    if (text !== '') return text;
  }
  return '';
}

/** A column that only continues a heading merged over several columns, with nothing of its own below. */
function isSwallowed(view: View, column: number, top: number, bottom: number): boolean {
  const area = view.merge(bottom, column) ?? view.merge(top, column);
  if (!area || area.column === column || area.columns === 1) return false;
  const below = view.filledRows.filter((row) => row > bottom).slice(0, 60);
  return !below.some((row) => view.text(row, column) !== '');
}

/** What a heading means under a group: "Efter åtgärd" › "Sannolikhet" is the second likelihood, "Åtgärd" › "Vem" an owner. */
function underGroup(sense: Sense, group: Sense): Sense {
  const strong = [...sense.ideas].some((idea) => !weakIdeas.has(idea));
  const added = strong ? modifiers.filter((idea) => group.ideas.has(idea)) : [...group.ideas];
  if (added.length === 0 || (sense.letter !== '' && sense.ideas.size === 0)) return sense;
  const united: ReadonlySet<Idea> = new Set([...sense.ideas, ...added]);
  const meanings = weaken(meaningOf(united), 0.95);
  return { ...sense, ideas: united, meanings };
}

/** Runs of headed columns; a run may leap over a few columns without heading. Headless columns with data join their run. */
function clusters(
  columns: readonly Column[],
  gap: number,
  view: View,
  bottom: number,
): readonly (readonly Column[])[] {
  const below = view.filledRows.filter((row) => row > bottom).slice(0, 40);
  const hasData = (column: Column) =>
    below.filter((row) => view.text(row, column.index) !== '').length * 2 > below.length;
  const runs: Column[][] = [];
  let blanks: Column[] = [];
  for (const column of columns) {
    const present = column.heading !== '' || hasData(column);
    const run = runs.at(-1);
    if (!present) blanks.push(column);
    else if (
      run &&
      column.index - (run.at(-1)?.index ?? 0) - 1 <= gap + swallowedBetween(columns, run.at(-1), column)
    ) {
      run.push(...blanks, column);
      blanks = [];
    } else {
      runs.push([column]);
      blanks = [];
    }
  }
  return runs;
}

function swallowedBetween(columns: readonly Column[], left: Column | undefined, right: Column): number {
  if (!left) return 0;
  const listed = columns.filter(({ index }) => index > left.index && index < right.index).length;
  return right.index - left.index - 1 - listed;
}

// ——— the rows under a block ———

function bodyOf(
  view: View,
  read: ReadHeading,
  span: readonly [number, number],
  columns: readonly Column[],
): { body: readonly number[]; repeats: readonly number[] } {
  const headings = columns.map(({ index }) => fold(view.text(span[1], index) || view.text(span[0], index)));
  const body: number[] = [];
  const repeats: number[] = [];
  let previous = span[1];
  for (const row of view.filledRows) {
    if (row <= span[1]) continue;
    const texts = columns.map(({ index }) => view.text(row, index));
    const filled = texts.filter((text) => text !== '');
    if (filled.length === 0) continue;
    if (isRepeat(texts, headings)) repeats.push(row);
    else if (opensAnotherTable(filled, read, row - previous > 1 || wasLonely(view, previous, columns))) break;
    else body.push(row);
    previous = row;
  }
  return { body, repeats };
}

const MOST_CHANGED_BY_FOLDING = 8;

/** The table's own headings once more, as at the top of every printed page; a few may differ. */
function isRepeat(texts: readonly string[], headings: readonly string[]): boolean {
  const headed = headings.filter((heading) => heading !== '').length;
  let misses = headed * 0.3;
  const isSame = (heading: string, text: string) =>
    Math.abs(text.length - heading.length) <= MOST_CHANGED_BY_FOLDING && fold(text) === heading;
  return (
    headed > 1 &&
    headings.every((heading, i) => heading === '' || isSame(heading, texts[i] ?? '') || --misses >= 0)
  );
}

function wasLonely(view: View, row: number, columns: readonly Column[]): boolean {
  return columns.filter(({ index }) => view.text(row, index) !== '').length <= 1;
}

/** A row of other headings ends the table: after a gap or a title nearly any, in the midst of data only a plain one. */
function opensAnotherTable(filled: readonly string[], read: ReadHeading, afterGap: boolean): boolean {
  if (
    filled.length < (afterGap ? 2 : 3) ||
    filled.some((text) => text.length > (afterGap ? 80 : 50) || /^[\d.,\s%-]+$/.test(text))
  )
    return false;
  let strangers = filled.length * (afterGap ? 0.4 : 0.2);
  return filled.every((text) => (isHeadingLike(read(text)) && !isPlainGrade(text)) || --strangers >= 0);
}

/** "L", "M", "H" are headings nowhere. */
function isPlainGrade(text: string): boolean {
  return text.length <= 12 && gradeOf(text) !== null;
}
