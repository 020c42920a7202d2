import { clusters, columnsUnder, type Column } from './columns';
import { fold } from './fold';
import { headingCandidates, isHeadingLike, spansAround } from './headerRows';
import type { ReadHeading, Sense } from './heading';
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

const MOST_COLUMNS = 80;
const GAP_KEPT = 2;

/** Every block that could be a risk table, with each way of telling how many heading rows it has. */
export function blocksOf(view: View, read: ReadHeading): readonly Block[] {
  const spans = new Map<string, readonly [number, number]>();
  for (const row of headingCandidates(view, read)) {
    for (const span of spansAround(view, read, row)) spans.set(span.join(), span);
  }
  const blocks: Block[] = [];
  const repeats = new Set<number>();
  for (const span of [...spans.values()].sort((a, b) => a[0] - b[0])) {
    if (repeats.has(span[0]) && repeats.has(span[1])) continue; // the same headings on the next printed page
    const found = blocksUnder(view, read, span);
    for (const block of found) for (const row of block.repeats) repeats.add(row);
    blocks.push(...found);
  }
  return [...blocks, ...headlessTables(view, read)];
}

/** Excel tables whose heading row is switched off, and whose first row is data: only the cells can tell what the columns are. */
function headlessTables(view: View, read: ReadHeading): readonly Block[] {
  const { grid } = view;
  return grid.sheet.tables.flatMap(({ area, showHeaders }) => {
    const above = area.row - 1 - grid.top;
    const places = Array.from(
      { length: Math.min(area.columns, MOST_COLUMNS) },
      (_, i) => area.column - grid.left + i,
    );
    const first = places.map((index) => view.text(above + 1, index)).filter((text) => text !== '');
    if (showHeaders || area.row < 1 || first.length < 2 || opensAnotherTable(first, read, true)) return [];
    const columns = places.map((index) => ({ index, heading: '', sense: read(''), residual: false }));
    const body = view.filledRows.filter((row) => row > above && row <= above + area.rows);
    return [{ header: [above, above] as const, columns, body, repeats: [] }];
  });
}

/** The tables under these heading rows: neighbours together, and each run of columns by itself. */
export function blocksUnder(
  view: View,
  read: ReadHeading,
  span: readonly [number, number],
): readonly Block[] {
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

function bodyOf(
  view: View,
  read: ReadHeading,
  span: readonly [number, number],
  columns: readonly Column[],
): { body: readonly number[]; repeats: readonly number[] } {
  const headings = headingTexts(view, span, columns);
  const body: number[] = [];
  const repeats: number[] = [];
  let previous = { row: span[1], filled: filledIn(view, span[1], columns).length };
  for (const row of view.filledRows) {
    if (row <= span[1]) continue;
    const filled = filledIn(view, row, columns);
    if (filled.length === 0) continue;
    const afterGap = row - previous.row > 1 || previous.filled <= 1;
    if (headings.some((own) => isRepeat(view, row, own))) repeats.push(row);
    else if (opensAnotherTable(filled, read, afterGap) && !goesOnBelow(view, columns, row)) break;
    else body.push(row);
    previous = { row, filled: filled.length };
  }
  return { body, repeats };
}

/** The texts of a row in these columns, without those that are empty. */
function filledIn(view: View, row: number, columns: readonly Column[]): readonly string[] {
  const texts: string[] = [];
  for (const { index } of columns) {
    const text = view.text(row, index);
    if (text !== '') texts.push(text);
  }
  return texts;
}

/** A heading of the table's own, folded, by its column. */
interface OwnHeading {
  readonly index: number;
  readonly folded: string;
}

/** The headings of each heading row. */
function headingTexts(
  view: View,
  [top, bottom]: readonly [number, number],
  columns: readonly Column[],
): readonly (readonly OwnHeading[])[] {
  const rows = Array.from({ length: bottom - top + 1 }, (_, i) => top + i);
  return rows.map((row) =>
    columns
      .map(({ index }) => ({ index, folded: fold(view.text(row, index)) }))
      .filter(({ folded }) => folded !== ''),
  );
}

/** The table's own headings once more, as at the top of every printed page; a few may differ. */
function isRepeat(view: View, row: number, headings: readonly OwnHeading[]): boolean {
  let misses = headings.length * 0.3;
  return (
    headings.length > 1 &&
    headings.every(({ index, folded }) => isSame(folded, view.text(row, index)) || --misses >= 0)
  );
}

const MOST_CHANGED_BY_FOLDING = 3;

function isSame(folded: string, text: string): boolean {
  return Math.abs(text.length - folded.length) <= MOST_CHANGED_BY_FOLDING && fold(text) === folded;
}

const ROWS_AHEAD = 3;

/**
 * A row of words alone is a risk that nobody has rated yet, not the headings of another table, when it leaves this table's rating columns
 * empty and the rows after it fill them, or when nothing comes after it.
 */
function goesOnBelow(view: View, columns: readonly Column[], row: number): boolean {
  const rated = columns.filter(({ sense }) => isRatingHeading(sense));
  if (rated.length === 0 || rated.some(({ index }) => view.text(row, index) !== '')) return false;
  const after = view.filledRows.filter((next) => next > row).slice(0, ROWS_AHEAD);
  const rows = after.filter((next) => columns.some(({ index }) => view.text(next, index) !== ''));
  return (
    rows.length === 0 ||
    rows.some((next) => rated.some(({ index }) => gradeOf(view.text(next, index)) !== null))
  );
}

function isRatingHeading({ meanings, letter }: Sense): boolean {
  return letter !== '' || Math.max(meanings.likelihood ?? 0, meanings.consequence ?? 0) >= 0.8;
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
