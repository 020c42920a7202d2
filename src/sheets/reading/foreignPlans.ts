import { fields, type Field } from '../../domain/field';
import type { Source, TextField } from '../../domain/risk';
import type { Grid } from '../grid';
import { isOurs } from '../ownSheet';
import { blocksOf, type Block } from './blocks';
import { cellText, isErrorText } from './cellText';
import { headingReader, type Sense } from './heading';
import { emptyMemory } from './memory';
import { periodColumns, type PeriodColumn } from './periods';
import { isPlaceholder, profilesOf } from './profile';
import { gradeOf } from './rating';
import { isTotal, type ColumnsOf } from './rows';
import { viewOf, type View } from './view';
import { weigh, type Weighed } from './weigh';

/**
 * A plan or follow-up that somebody else made: kontrollmoment with their statuses, or risks with their follow-up. Row and
 * column indices are 0-based positions on the sheet, as in a Reading.
 */
export interface ForeignPlan {
  readonly sheet: string;
  readonly sheetId: string;
  readonly headerRow: number;
  readonly columns: ColumnsOf;
  /** Columns that hold what was said in a period: "Status T1 2022", "Riskvärdering per tertial". */
  readonly periods: readonly PeriodColumn[];
  /** Every column of the table from left to right, understood or not, with its heading as written. */
  readonly headings: readonly { readonly column: number; readonly text: string }[];
  /** The year that period columns, the sheet's name or a title above the table tell; null where none does. */
  readonly year: number | null;
  readonly rows: readonly ForeignRow[];
  /** True when the headings leave no doubt that this is a plan or its follow-up. */
  readonly certain: boolean;
}

export interface ForeignRow {
  readonly source: Source;
  /** The group heading in force: "Skattning 16: sannolik risk, allvarliga konsekvenser". '' where there is none. */
  readonly group: string;
  /** Every text as written; merged and blank areas are filled down within the group. */
  readonly texts: Readonly<Record<TextField, string>>;
  /** The number of the row's own score, else of its level ("Hög (12)"), else of the group heading; null where there is none. */
  readonly score: number | null;
  /** What stands in each of the plan's period columns, in their order. */
  readonly said: readonly string[];
  /** What stands under each of the plan's headings, in their order; a text merged over several columns stands once. */
  readonly cells: readonly string[];
}

/** Plans and follow-ups that were not made by us, best first; risk analyses are not among them. */
export function findForeignPlans(grids: readonly Grid[]): ForeignPlan[] {
  const read = headingReader();
  return grids
    .filter((grid) => !isOurs(grid))
    .flatMap((grid) => {
      const view = viewOf(grid);
      const found = blocksOf(view, read).flatMap((block) => understand(view, block, read) ?? []);
      return withoutOverlaps(found);
    })
    .sort((a, b) => b.strength - a.strength)
    .map(({ plan }) => plan);
}

interface Found {
  readonly plan: ForeignPlan;
  readonly strength: number;
}

const LEAST_FIELDS = 3;

function understand(view: View, block: Block, read: (text: string) => Sense): Found | null {
  const profiles = profilesOf(
    view,
    block.columns.map(({ index }) => index),
    block.body,
  );
  const weighed = weigh({ block, profiles, legend: new Map(), memory: emptyMemory });
  const periods = periodColumns(view, block, profiles, read);
  const said = new Set(periods.map(({ column }) => column));
  const columns = Object.fromEntries(
    Object.entries(weighed.columns).filter(([, column]) => !said.has(column)),
  ) as ColumnsOf;
  const strength = planStrength(weighed, columns, periods.length);
  if (strength === 0 || Object.keys(columns).length + periods.length < LEAST_FIELDS) return null;
  const rows = planRows(view, block, columns, periods);
  if (rows.length === 0) return null;
  const { grid } = view;
  const absolute = (column: number) => column + grid.left;
  const plan: ForeignPlan = {
    sheet: grid.sheet.name,
    sheetId: grid.sheet.id,
    headerRow: block.header[1] + grid.top,
    columns: Object.fromEntries(Object.entries(columns).map(([field, column]) => [field, absolute(column)])),
    periods: periods.map((period) => ({ ...period, column: absolute(period.column) })),
    headings: block.columns.map(({ index, heading }) => ({ column: absolute(index), text: heading })),
    year: newest(periods.map(({ year }) => year)) ?? yearAbove(view, block),
    rows,
    certain: strength >= SURE,
  };
  return { plan, strength: strength + Object.keys(columns).length * 0.1 };
}

const SURE = 2.5;

function newest(years: readonly (number | null)[]): number | null {
  const known = years.filter((year) => year !== null);
  return known.length === 0 ? null : Math.max(...known);
}

const ROWS_ABOVE = 6;

/** The first year in the sheet's name, else in the lines above the table: "Uppföljning 2023". */
function yearAbove(view: View, block: Block): number | null {
  const lines = view.filledRows
    .filter((row) => row < block.header[0])
    .slice(-ROWS_ABOVE)
    .map((row) => Array.from({ length: view.width }, (_, column) => view.text(row, column)).join(' '));
  const years = [view.grid.sheet.name, ...lines].flatMap(
    (text) => /(?<!\d)(20\d\d)(?!\d)/.exec(text)?.[1] ?? [],
  );
  return years[0] === undefined ? null : Number(years[0]);
}

/** How plainly the columns are those of a plan or follow-up: 0 is not at all. A likelihood beside a consequence makes it an analysis. */
function planStrength(weighed: Weighed, columns: ColumnsOf, periods: number): number {
  const has = (field: Field, least = 0.5) => {
    const column = columns[field];
    return column !== undefined && weighed.affinity(column, field).weight >= least ? 1 : 0;
  };
  if (has('likelihood') && has('consequence')) return 0;
  const followedUp = Math.min(2, periods) + has('status') + has('followsPlan');
  const steering = has('method') + has('frequency') + has('owner') + has('dueDate');
  if (has('control')) return 1 + followedUp + Math.min(2, steering);
  if (has('measure') && followedUp > 0) return 0.5 + followedUp + 0.5 * steering;
  return has('risk') && (has('score', 0.3) || has('level', 0.3)) && followedUp > 0 ? 0.5 + followedUp : 0;
}

// ——— rows ———

const filledDown: readonly Field[] = ['area'];
const notTexts: ReadonlySet<Field> = new Set(['likelihood', 'consequence', 'score', 'decision']);
const textFields = fields.filter((field): field is TextField => !notTexts.has(field));

function planRows(
  view: View,
  block: Block,
  columns: ColumnsOf,
  periods: readonly PeriodColumn[],
): readonly ForeignRow[] {
  const rows: ForeignRow[] = [];
  let group = '';
  let above: Partial<Record<Field, string>> = {};
  for (const row of block.body) {
    const typed = block.columns.filter(({ index }) => !isPlaceholder(view.text(row, index)));
    if (typed.length === 0) continue;
    const first = view.text(row, typed[0]?.index ?? 0);
    if (typed.length === 1 && isGroupRow(view, block, row, typed[0]?.index ?? 0, columns)) {
      group = first;
      above = {};
    } else if (!isTotal(first)) {
      const next = planRow(view, block, row, columns, periods, group, above);
      above = next.texts;
      rows.push(next);
    }
  }
  return rows;
}

/** A lone text is a group heading when it is merged over columns, or stands first and not in the column that every row fills. */
function isGroupRow(view: View, block: Block, row: number, column: number, columns: ColumnsOf): boolean {
  if ((view.merge(row, column)?.columns ?? 1) > 1) return true;
  const main = columns.control ?? columns.measure ?? columns.risk;
  return column !== main && column === block.columns[0]?.index;
}

function planRow(
  view: View,
  block: Block,
  row: number,
  columns: ColumnsOf,
  periods: readonly PeriodColumn[],
  group: string,
  above: Partial<Record<Field, string>>,
): ForeignRow {
  const { grid } = view;
  const at = (column: number | undefined) => (column === undefined ? '' : mergedText(view, row, column));
  const texts = Object.fromEntries(
    textFields.map((field) => [
      field,
      at(columns[field]) || (filledDown.includes(field) ? (above[field] ?? '') : ''),
    ]),
  ) as Record<TextField, string>;
  return {
    source: { sheet: grid.sheet.name, row: row + grid.top + 1 },
    group,
    texts,
    score: numberIn(at(columns.score)) ?? numberIn(texts.level) ?? groupScore(group),
    said: periods.map(({ column }) => at(column)),
    cells: block.columns.map(({ index }) => (isFirstOf(view, row, index) ? at(index) : '')),
  };
}

/** False for the further columns of a text that is merged over several. */
function isFirstOf(view: View, row: number, column: number): boolean {
  const area = view.merge(row, column);
  return area === undefined || Math.max(0, area.column) === column;
}

function mergedText(view: View, row: number, column: number): string {
  const area = view.merge(row, column);
  const text = cellText(view.grid, Math.max(0, area?.row ?? row), Math.max(0, area?.column ?? column));
  return isErrorText(text) ? '' : text;
}

function numberIn(text: string): number | null {
  return text === '' ? null : (gradeOf(text)?.number ?? null);
}

/** "Skattning 16: …", "Riskvärde 12": the first number of a heading that says what it is of; numbered headings ("1.1 …") have none. */
function groupScore(group: string): number | null {
  const number = /^\p{L}+\s+(\d{1,2})\b(?![.,]\d)/u.exec(group)?.[1];
  return number ? Number(number) : null;
}

function withoutOverlaps(found: readonly Found[]): readonly Found[] {
  const kept: Found[] = [];
  for (const each of [...found].sort((a, b) => b.strength - a.strength)) {
    const rows = new Set(each.plan.rows.map(({ source }) => source.row));
    if (!kept.some(({ plan }) => plan.rows.some(({ source }) => rows.has(source.row)))) kept.push(each);
  }
  return kept;
}
