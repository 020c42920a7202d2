import { letterCustoms, type LetterCustom, type Meaning } from '../../text/headings';
import type { ReadHeading, Sense } from './heading';
import { gradeOf } from './rating';
import type { View } from './view';

const MOST_CANDIDATES = 40;
const coreMeanings: ReadonlySet<Meaning> = new Set(['risk', 'likelihood', 'consequence', 'score', 'level']);
const LEAST_HEADING_STRENGTH = 1.6;

/** Rows with so many headings that a table may start there, at most forty. */
export function headingCandidates(view: View, read: ReadHeading): readonly number[] {
  const strengths = rowsWorthReading(view).flatMap((row) => {
    const strength = headingStrength(view, read, row);
    return strength >= LEAST_HEADING_STRENGTH ? [{ row, strength }] : [];
  });
  if (strengths.length > MOST_CANDIDATES)
    strengths.sort((a, b) => b.strength - a.strength).length = MOST_CANDIDATES;
  return strengths.map(({ row }) => row);
}

const ROWS_READ_ANYWAY = 150;
const MOST_ROWS_READ = 3000;

/** The first rows, and further down those that follow an empty or nearly empty row: a heading seldom stands in the midst of data. */
function rowsWorthReading(view: View): readonly number[] {
  const opens = (row: number, i: number) => {
    const before = view.filledRows[i - 1] ?? -2;
    return row - before > 1 || !hasMoreThan(2, view, before);
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

/** The customs whose likelihood and consequence letters both stand among the letters; one that explains more of them rules out those that explain less. */
export function customsIn(letters: ReadonlySet<string>): readonly LetterCustom[] {
  const possible = letterCustoms
    .filter((custom) =>
      (['likelihood', 'consequence'] as const).every((core) =>
        Object.entries(custom.letters).some(([letter, meaning]) => meaning === core && letters.has(letter)),
      ),
    )
    .map((custom) => ({ custom, explained: Object.keys(custom.letters).filter((key) => letters.has(key)) }));
  return possible
    .filter(({ explained }) => !possible.some((other) => isPartOf(explained, other.explained)))
    .map(({ custom }) => custom);
}

function isPartOf(few: readonly string[], many: readonly string[]): boolean {
  return few.length < many.length && few.every((letter) => many.includes(letter));
}

const MOST_EXTRA_ROWS = 2;

/** The heading rows that a row may be one of: with group headings above it, sub-headings below it, or alone. */
export function spansAround(
  view: View,
  read: ReadHeading,
  row: number,
): readonly (readonly [number, number])[] {
  let top = row;
  while (row - top < MOST_EXTRA_ROWS && isGroupRow(view, top - 1, row)) top--;
  let bottom = row;
  while (bottom - row < MOST_EXTRA_ROWS && isSubRow(view, read, bottom + 1, top)) bottom++;
  const spans: (readonly [number, number])[] = [];
  for (let first = top; first <= row; first++)
    for (let last = row; last <= bottom; last++) spans.push([first, last]);
  return spans;
}

/** Whether more cells than `count` of a row are filled; looks no further than it must, since every row of a sheet is asked. */
function hasMoreThan(count: number, view: View, row: number): boolean {
  let filled = 0;
  for (let column = 0; column < view.width && filled <= count; column++)
    if (view.text(row, column) !== '') filled++;
  return filled > count;
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
  if (dividesGroups(view, row, filled)) return true;
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

/** "(1–4)", "1–4", "L/M/H", "Ja/Nej", "Vad kan hända?": how the column is filled in. */
const isHint = (text: string): boolean =>
  /^[[(].*[\])]$|^\d+\s*[-–]\s*\d+$|\?$|^\p{L}{1,10}(?:\s*\/\s*\p{L}{1,12}){2,4}$|^ja?\s*\/\s*n(?:ej)?$/iu.test(
    text,
  );

/** Whether all that is filled divides headings merged over several columns, beside headings that are not: "I dag" and "2050", whatever the words. */
function dividesGroups(view: View, row: number, filled: readonly number[]): boolean {
  const groups = filled.map((column) => view.merge(row - 1, column));
  const whole = groups.every(
    (area) =>
      area !== undefined && area.columns > 1 && area.rows === 1 && view.text(area.row, area.column) !== '',
  );
  return (
    whole &&
    new Set(groups).size < filled.length &&
    filledColumns(view, row - 1).length > new Set(groups).size
  );
}

/** Whether the column already has a heading of its own above, not one of a group that spans it. */
function filledAbove(view: View, row: number, top: number, column: number): boolean {
  for (let above = top; above < row; above++) {
    const area = view.merge(above, column);
    if (view.text(above, column) !== '' && (area?.columns ?? 1) === 1) return true;
  }
  return false;
}

/** Whether a text could head a column. */
export function isHeadingLike(sense: Sense): boolean {
  return sense.letter !== '' || (strongest(sense)?.weight ?? 0) >= 0.45;
}
