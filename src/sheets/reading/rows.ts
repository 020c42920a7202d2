import type { Field } from '../../domain/field';
import { perText } from '../../domain/perText';
import { totalWords } from '../../text/words';
import type { Block } from './blocks';
import { fold } from './fold';
import { isPlaceholder } from './profile';
import type { View } from './view';

export type ColumnsOf = Readonly<Partial<Record<Field, number>>>;

/** The rows of a table sorted out. Indices are relative to the grid. */
export interface Sorted {
  /** Rows that hold a risk. */
  readonly risks: readonly number[];
  /** Rows that go on with the risk above (a merged or blank risk cell beside a further measure), by that risk's row. */
  readonly continued: ReadonlyMap<number, readonly number[]>;
  /** Section title in force at a risk, by row; only where there are section rows. */
  readonly sections: ReadonlyMap<number, string>;
}

/** Whether empty rows stand before a row, and whether anything but the table's own rows does. */
interface Gap {
  readonly before: boolean;
  readonly fromTable: boolean;
}

type Kind = 'risk' | 'continuation' | 'section' | 'other';

const totals: ReadonlySet<string> = new Set(totalWords.map(fold));

/** A block whose columns are understood. */
interface Table {
  readonly view: View;
  readonly block: Block;
  readonly columns: ColumnsOf;
}

/** Tells risks from section titles, totals, footnotes, numbered empty rows and pre-filled formulas. One pass. */
export function sortRows(view: View, block: Block, columns: ColumnsOf): Sorted {
  const whole: Table = { view, block, columns };
  const risks: number[] = [];
  const continued = new Map<number, number[]>();
  const sections = new Map<number, string>();
  let section = '';
  let previous = block.header[1];
  let table = previous; // last row that was plainly part of the table
  for (const row of block.body) {
    const gap = { before: row - previous > 1, fromTable: row - table > 1 };
    const kind = kindOf(whole, row, gap, risks.at(-1));
    if (kind !== 'other') previous = row;
    if (kind === 'risk' || kind === 'continuation') table = row;
    if (kind === 'section') section = onlyText(view, block, row);
    if (kind === 'risk') {
      risks.push(row);
      if (section) sections.set(row, section);
    }
    const above = risks.at(-1);
    if (kind !== 'continuation' || above === undefined) continue;
    const rows = continued.get(above);
    if (rows) rows.push(row);
    else continued.set(above, [row]);
  }
  return { risks, continued, sections };
}

function kindOf(table: Table, row: number, gap: Gap, above: number | undefined): Kind {
  const { view, block, columns } = table;
  const typed = typedIn(view, block, row);
  if (typed.count === 0 || isTotal(view.text(row, typed.first))) return 'other';
  const rated = has(table, row, 'likelihood') || has(table, row, 'consequence');
  if (has(table, row, 'risk')) return withRisk(table, row, typed.count, rated, gap);
  if (above !== undefined && sharesMerge(view, columns.risk, above, row)) return 'continuation';
  if (rated && typed.count >= 2) return gap.before && !has(table, row, 'measure') ? 'other' : 'risk';
  if (typed.count === 1) return isTitle(view, row, typed.first, columns) ? 'section' : 'other';
  const goesOn = further.some((field) => has(table, row, field));
  return goesOn && above !== undefined && !gap.before ? 'continuation' : 'other';
}

/** What a row that goes on with a risk says of it. */
const further: readonly Field[] = ['measure', 'control', 'causes', 'consequenceText', 'existingControls'];

function has({ view, columns }: Table, row: number, field: Field): boolean {
  const column = columns[field];
  return column !== undefined && isTyped(view, row, column);
}

/** How many cells of a row a person has typed, and the column of the first. */
function typedIn(view: View, { columns }: Block, row: number): { count: number; first: number } {
  let [count, first] = [0, 0];
  for (const { index } of columns) {
    if (!isTyped(view, row, index)) continue;
    if (count === 0) first = index;
    count += 1;
  }
  return { count, first };
}

const LONGEST_TOTAL = 20;

export const isTotal = perText(
  (text): boolean => text.length <= LONGEST_TOTAL && totals.has(fold(text).replace(/[:\s]+$/, '')),
);

/** Something a person typed: not empty, not a placeholder, not a formula waiting for its row to be filled. */
function isTyped(view: View, row: number, column: number): boolean {
  return !isPlaceholder(view.text(row, column)) && view.formula(row, column) === null;
}

function withRisk(
  { view, block, columns }: Table,
  row: number,
  typed: number,
  rated: boolean,
  gap: Gap,
): Kind {
  if (typed > 1) return gap.before && !rated && typed < Math.min(3, block.columns.length) ? 'other' : 'risk';
  const text = view.text(row, columns.risk ?? 0);
  const wide =
    (view.merge(row, columns.risk ?? 0)?.columns ?? 1) > spanOfHeading(view, block, columns.risk ?? 0);
  const words = text.split(/\s+/).length;
  if (wide || gap.fromTable || words < 4 || text.length < 20) return 'section';
  return 'risk';
}

function spanOfHeading(view: View, block: Block, column: number): number {
  const spans = [block.header[0], block.header[1]].map((row) => view.merge(row, column)?.columns ?? 1);
  return Math.max(...spans);
}

function sharesMerge(view: View, column: number | undefined, above: number, row: number): boolean {
  if (column === undefined) return false;
  const area = view.merge(row, column);
  return area !== undefined && area.rows > 1 && area.row <= above && area.row + area.rows > row;
}

/** A lone text is a section title when it stands in the first columns or is merged over several. */
function isTitle(view: View, row: number, column: number, columns: ColumnsOf): boolean {
  const ratings = [columns.likelihood, columns.consequence].filter((index) => index !== undefined);
  const before = ratings.length === 0 || column < Math.max(...ratings);
  return (
    before &&
    column !== columns.id &&
    /\p{L}{2}/u.test(view.text(row, column)) &&
    view.text(row, column).length <= 120
  );
}

function onlyText(view: View, block: Block, row: number): string {
  return block.columns.map(({ index }) => view.text(row, index)).find((text) => text !== '') ?? '';
}
