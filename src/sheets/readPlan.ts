import { fold } from '../domain/fold';
import { seededColumns, sharedColumns, type ExistingRow, type MergeColumn } from '../domain/planRow';
import { languages } from '../text';
import type { CellValue, Grid, TableInfo } from './grid';
import { periodCount, type PlanKey } from './planColumns';
import type { PlanLayout } from './planLayout';
import { property } from './planSheet';

/** A plan of ours as it stands in the workbook now, with what people have done to it. */
export interface ExistingPlan {
  readonly grid: Grid;
  readonly year: number;
  readonly layout: PlanLayout;
  /** The Excel table; null when somebody has turned it into a plain range. */
  readonly table: TableInfo | null;
  readonly rows: readonly ExistingRow[];
  /** Hashes of the title lines as we wrote them; '' when they are not known. */
  readonly title: string;
  /** False when the run that made it was interrupted before it was done. */
  readonly finished: boolean;
}

/**
 * The plan of a year. Of several, as when somebody has copied the sheet, the one that still has the name that it was given, then one that can be
 * seen, then one that is not called a copy ("Plan (2)"), then the first. The others are left as they are.
 */
export function planOfYear(plans: readonly ExistingPlan[], year: number): ExistingPlan | null {
  const rank = ({ grid: { sheet } }: ExistingPlan): number =>
    (Object.values(languages).some(({ plan }) => plan.sheetName(year) === sheet.name) ? 4 : 0) +
    (sheet.visibility === 'visible' ? 2 : 0) +
    (/\(\d+\)$/.test(sheet.name) ? 0 : 1);
  const of = plans.filter((plan) => plan.year === year);
  return of.reduce<ExistingPlan | null>(
    (best, plan) => (best === null || rank(plan) > rank(best) ? plan : best),
    null,
  );
}

/** Every plan of ours among the grids, by what it looks like and not by the name of its sheet. */
export function findPlans(grids: readonly Grid[]): ExistingPlan[] {
  return grids.flatMap((grid) => readPlan(grid) ?? []);
}

/**
 * A plan of ours, found by its headings wherever they have been moved to; null where the sheet is none. The sheet's properties help, but
 * do not decide: another program may have saved the workbook without them.
 */
export function readPlan(grid: Grid): ExistingPlan | null {
  const found = findHeader(grid);
  if (found === null) return null;
  const { headerRow, columns } = found;
  const table = grid.sheet.tables.find(({ area }) => area.row === headerRow) ?? null;
  const rows = bodyRows(grid, headerRow, columns, table);
  const year = Number(grid.sheet.properties[property.year] ?? yearOf(grid, headerRow));
  return {
    grid,
    year,
    layout: {
      headerRow,
      columns,
      firstRow: headerRow + 1,
      lastRow: table
        ? lastTableRow(table)
        : rows.reduce((last, { row }) => Math.max(last, row - 1), headerRow + 1),
    },
    table,
    rows,
    title: grid.sheet.properties[property.title] ?? '',
    finished:
      grid.sheet.properties[property.state] === 'done' || grid.sheet.properties[property.kind] === undefined,
  };
}

/** Last row of a table's body, 0-based: the totals row is not the plan's. */
export function lastTableRow({ area, showTotals }: TableInfo): number {
  return area.row + area.rows - 1 - (showTotals === true ? 1 : 0);
}

interface Header {
  readonly headerRow: number;
  readonly columns: ReadonlyMap<PlanKey, number>;
}

/** So many known headings make a plan, if a kontrollmoment and a way back to the risk are among them. */
const ENOUGH = 6;

/** How far down the headings are looked for: above them is a title block and what people put there. */
const HEADING_ROWS = 200;

function findHeader(grid: Grid): Header | null {
  for (const [index, line] of grid.values.slice(0, HEADING_ROWS).entries()) {
    const columns = knownColumns(line, grid.left, headings);
    const linked =
      columns.has('trace') || columns.has('source') || grid.sheet.properties[property.kind] === 'plan';
    if (columns.size >= ENOUGH && columns.has('control') && linked)
      return { headerRow: grid.top + index, columns };
  }
  return null;
}

/** The first column with each heading; a copy further right is somebody's own. */
export function knownColumns<K extends string>(
  line: readonly CellValue[],
  left: number,
  names: ReadonlyMap<string, K>,
): Map<K, number> {
  const columns = new Map<K, number>();
  line.forEach((cell, index) => {
    const key = typeof cell === 'string' && cell.length < 80 ? names.get(headingKey(cell)) : undefined;
    if (key !== undefined && !columns.has(key)) columns.set(key, left + index);
  });
  return columns;
}

/** A heading of ours as it is looked up: the same for any year. */
export function headingKey(heading: string): string {
  return fold(heading.replace(YEAR, '####'));
}

const YEAR = /\b(?:19|20|21)\d\d\b/;

const headings: ReadonlyMap<string, PlanKey> = new Map(
  Object.values(languages).flatMap(({ plan }) => [
    ...Object.entries(plan.headings).map(([key, heading]) => [fold(heading), key as PlanKey] as const),
    ...(['tertial', 'half-year'] as const).flatMap((periods) =>
      Array.from({ length: periodCount(periods) }, (_, index) => index + 1).flatMap((n) => {
        const period = plan.period[periods](n, 2000).replace('2000', '####');
        return [
          [fold(plan.status(period)), `status${n}` as PlanKey] as const,
          [fold(plan.comment(period)), `comment${n}` as PlanKey] as const,
        ];
      }),
    ),
  ]),
);

/** The year that headings or the sheet's name speak of; 0 where none does. */
export function yearOf(grid: Grid, headerRow: number): number {
  const line = grid.values[headerRow - grid.top] ?? [];
  const years = [...line, grid.sheet.name].flatMap((cell) => YEAR.exec(String(cell)) ?? []);
  return Number(years[0] ?? 0);
}

function bodyRows(
  grid: Grid,
  headerRow: number,
  columns: Header['columns'],
  table: TableInfo | null,
): ExistingRow[] {
  const last = table ? lastTableRow(table) : grid.top + grid.values.length - 1;
  const rows = Array.from({ length: Math.max(0, last - headerRow) }, (_, index) =>
    existingRow(grid, headerRow + 1 + index, columns, mergeColumns),
  );
  // Below a plain range somebody may have written notes: a row of the plan has a kontrollmoment, a risk or a trace.
  const telling: readonly MergeColumn[] = table ? mergeColumns : ['trace', 'control', 'risk'];
  return rows.filter(({ cells }) => telling.some((column) => (cells[column] ?? '') !== ''));
}

/** The columns that a merge looks at. */
const mergeColumns: readonly MergeColumn[] = ['number', ...sharedColumns, ...seededColumns, 'trace'];

/** A 0-based row of the sheet as a merge of the columns `merged` sees it. */
export function existingRow<C extends string>(
  grid: Grid,
  row: number,
  columns: ReadonlyMap<string, number>,
  merged: readonly C[],
): ExistingRow<C> {
  const at = (cells: Grid['values'], key: string): CellValue =>
    cells[row - grid.top]?.[(columns.get(key) ?? -1) - grid.left] ?? '';
  const present = merged.filter((key) => columns.has(key));
  const shown = shownLink(String(at(grid.formulas, 'source')));
  const text = (key: string) => (key === 'source' ? shown : null) ?? String(at(grid.values, key));
  const cells = Object.fromEntries(present.map((key) => [key, text(key)])) as ExistingRow<C>['cells'];
  return { row: row + 1, cells, linked: shown !== null };
}

/**
 * What a link formula of ours shows, by the formula itself: with manual calculation its value may be an old one. null for anything else; a
 * row that is gone from the analysis shows its error.
 */
function shownLink(formula: string): string | null {
  const match = /^=HYPERLINK\("#.*,"((?:[^"]|"")*)"&ROW\((?:.*\$A\$(\d+)|.*(#REF!).*)\)\)$/is.exec(formula);
  return match ? (match[1] ?? '').replaceAll('""', '"') + (match[2] ?? match[3] ?? '') : null;
}
