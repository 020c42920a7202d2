import { crossedHeading } from '../../text/headings';
import { gradeOf } from './rating';
import type { View } from './view';

/** Columns of which one is crossed in each row, "Låg | Medel | Hög" or "1 | 2 | 3 | 4". Indices are relative to the grid. */
interface Crosses {
  readonly labels: readonly string[];
  readonly column: number;
  /** The row of the labels, and the last row that is crossed under them. */
  readonly row: number;
  readonly last: number;
  /** True under a heading of their own ("Sannolikhet"); else the labels stand among the headings. */
  readonly isGrouped: boolean;
}

const MARKS: ReadonlySet<string> = new Set(['x', 'X', '×', '✓', '✔', '✅', '☑', '☒', '●', '•']);
const LEAST_LABELS = 3;
const MOST_LABELS = 7;
const LEAST_ROWS = 2;
/** Every cell of the sheet is held against all of them. */
const MOST_CROSSES = 16;
/** Labels stand among the first rows; further down there are only data. */
const MOST_ROWS = 300;
const LONGEST_LABEL = 20;

/**
 * The same sheet with such columns read as one: its first column holds the label of the crossed one ("Låg"), the others nothing, and the
 * labels are no headings. Two crosses in a row give both labels, which are no rating. A sheet without crosses is answered as it is.
 */
export function withoutCrosses(view: View): View {
  const found = crossesIn(view);
  if (found.length === 0) return view;
  const at = (row: number, column: number): Crosses | undefined =>
    found.find(
      (crosses) =>
        row >= crosses.row &&
        row <= crosses.last &&
        column >= crosses.column &&
        column < crosses.column + crosses.labels.length,
    );
  const shown = (row: number, column: number): string | undefined => {
    const crosses = at(row, column);
    if (!crosses) return undefined;
    if (column > crosses.column) return '';
    if (row > crosses.row) return crossed(view, crosses, row);
    return crosses.isGrouped ? '' : crossedHeading(crosses.labels);
  };
  return {
    ...view,
    value: (row, column) => shown(row, column) ?? view.value(row, column),
    text: (row, column) => shown(row, column) ?? view.text(row, column),
    // Their heading reaches over all of them, merged or not.
    merge: (row, column) => {
      const own = view.merge(row, column);
      const crosses = own ? undefined : (at(row, column) ?? at(row + 1, column));
      if (!crosses || row !== headingRow(crosses)) return own;
      return { row, column: crosses.column, rows: 1, columns: crosses.labels.length };
    },
  };
}

const headingRow = ({ row, isGrouped }: Crosses): number => (isGrouped ? row - 1 : row);

function crossed(view: View, { labels, column }: Crosses, row: number): string {
  return labels.filter((_, i) => isMark(view, row, column + i)).join(' + ');
}

function crossesIn(view: View): readonly Crosses[] {
  const marked = view.filledRows.filter((row) => hasMark(view, row));
  if (marked.length < LEAST_ROWS) return [];
  const last = marked.at(-1)!;
  const found: Crosses[] = [];
  for (const row of view.filledRows.slice(0, MOST_ROWS)) {
    if (row >= last) break;
    for (let column = 0; column + LEAST_LABELS <= view.width && found.length < MOST_CROSSES; column++) {
      const crosses = crossesUnder(view, row, column);
      if (!crosses) continue;
      found.push(crosses);
      column += crosses.labels.length - 1;
    }
  }
  return found;
}

function crossesUnder(view: View, row: number, column: number): Crosses | null {
  const labels = labelsFrom(view, row, column);
  const grouped = isGrouped(view, row, column);
  // "1 | 2 | 3" by themselves may as well be tertials.
  if (labels.length < LEAST_LABELS || (!grouped && !labels.every(isWord))) return null;
  let rows = 0;
  let single = 0;
  let last = row;
  for (const below of view.filledRows) {
    if (below <= row) continue;
    const texts = labels.map((_, i) => view.text(below, column + i)).filter((text) => text !== '');
    if (texts.some((text) => !MARKS.has(text))) break;
    if (texts.length === 0) continue;
    rows++;
    if (texts.length === 1) single++;
    last = below;
  }
  const isChoice = rows >= LEAST_ROWS && single >= MOSTLY * rows;
  return isChoice ? { labels, column, row, last, isGrouped: grouped } : null;
}

/** Where several are crossed in many rows, they say when or who, not how much. */
const MOSTLY = 0.6;

const isWord = (label: string): boolean => gradeOf(label)?.rank != null;

/** The longest run of steps from here, rising or falling all the way. */
function labelsFrom(view: View, row: number, column: number): readonly string[] {
  const labels: string[] = [];
  let before: number | null = null;
  let direction = 0;
  for (let at = column; at < view.width && labels.length < MOST_LABELS; at++) {
    const text = view.text(row, at);
    const grade = text === '' || text.length > LONGEST_LABEL || MARKS.has(text) ? null : gradeOf(text);
    const step = grade?.rank ?? grade?.number ?? null;
    if (step === null) break;
    const sign: number = before === null ? 0 : Math.sign(step - before);
    if (before !== null && (sign === 0 || (direction !== 0 && sign !== direction))) break;
    if (before !== null) direction = sign;
    before = step;
    labels.push(text);
  }
  return labels;
}

/** Whether a heading above is merged over the labels, or stands above the first of them with nothing above the second. */
function isGrouped(view: View, row: number, column: number): boolean {
  if (row === 0) return false;
  const area = view.merge(row - 1, column);
  if (area) return area.columns > 1 && view.text(area.row, area.column) !== '';
  return view.text(row - 1, column) !== '' && view.text(row - 1, column + 1) === '';
}

function hasMark(view: View, row: number): boolean {
  for (let column = 0; column < view.width; column++) if (isMark(view, row, column)) return true;
  return false;
}

function isMark(view: View, row: number, column: number): boolean {
  const value = view.value(row, column);
  return typeof value === 'string' && value.length > 0 && value.length < 4 && MARKS.has(value.trim());
}
