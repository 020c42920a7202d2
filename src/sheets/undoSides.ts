import { cellAddress, type CellValue, type Grid } from './grid';
import { isFormula, type NewCell, type Place, type RowSpan } from './model';
import { groupBy } from '../domain/groupBy';
import { sameCell } from '../domain/trace';
import { holds } from './holds';
import type { PlanKey } from './planColumns';
import { isOurLink } from './planSheet';
import { readPlan, type ExistingPlan } from './readPlan';
import type { PlacedCell } from './tableUpdate';

/** Both sides of a sheet that a command has changed: as it was just before, and as it is now. */
export interface BeforeAndNow {
  readonly before: Grid;
  readonly now: Grid;
  readonly planBefore: ExistingPlan | null;
  readonly planNow: ExistingPlan | null;
  /** What stood in each column before. */
  readonly keys: ReadonlyMap<number, PlanKey>;
}

/** A cell or a row that undoing leaves, since somebody has changed it since it was written. */
export interface Kept extends Place {
  /** What the row is about. */
  readonly about: string;
  /** '' for a whole row. */
  readonly column: string;
  readonly before: string;
  readonly now: string;
}

export function beforeAndNow(before: Grid, now: Grid): BeforeAndNow {
  const [planBefore, planNow] = [readPlan(before), readPlan(now)];
  const columns = planBefore?.layout.columns ?? new Map<PlanKey, number>();
  return {
    before,
    now,
    planBefore,
    planNow,
    keys: new Map([...columns].map(([key, column]) => [column, key])),
  };
}

/** Where a column is now; people move them. */
export function columnNow({ keys, planNow }: BeforeAndNow, column: number): number {
  const key = keys.get(column);
  return (key === undefined ? undefined : planNow?.layout.columns.get(key)) ?? column;
}

/** Where the rows that were written are now, by what their trace says since then; rows without one stand where they stood. null for gone. */
export function rowsNow(
  { before, now, planBefore, planNow }: BeforeAndNow,
  written: readonly PlacedCell[],
  wasAt: (row: number) => number | null,
): (row: number) => number | null {
  const [from, to] = [planBefore?.layout.columns.get('trace'), planNow?.layout.columns.get('trace')];
  if (from === undefined || to === undefined) return (row) => row;
  const places = groupBy(
    now.values.map((line, index) => ({ row: now.top + index, trace: String(line[to - now.left] ?? '') })),
    ({ trace }) => trace,
  );
  const traces = new Map(
    written.flatMap(({ row, column, cell }) => (column === from ? [[row, shown(cell)] as const] : [])),
  );
  return (row) => {
    const was = wasAt(row);
    const trace = traces.get(row) ?? (was === null ? '' : String(cellAt(before.values, before, was, from)));
    const isAbove = row <= (planBefore?.layout.headerRow ?? -1);
    if (trace === '' || isAbove) return row;
    const found = places.get(trace) ?? [];
    // A row that somebody has copied has its trace twice: the one that stands where it was written is ours.
    const mine = found.length === 1 ? found[0] : found.find((place) => place.row === row);
    return mine?.row ?? null;
  };
}

/** A row that holds what was written and nothing else, but for what Excel computes in people's own columns. */
export function isAsWritten(sides: BeforeAndNow, row: number, written: readonly PlacedCell[]): boolean {
  const { now, planNow } = sides;
  const wanted = new Map(written.map(({ column, cell }) => [columnNow(sides, column), cell]));
  const ours = new Set(planNow?.layout.columns.values());
  return (now.formulas[row - now.top] ?? []).every((cell, index) => {
    const column = now.left + index;
    const mine = wanted.get(column);
    if (mine !== undefined && mine !== null) return isStill(mine, cell);
    return cell === '' || (!ours.has(column) && isComputed(cellAt(now.values, now, row, column), cell));
  });
}

/** Adds to `cells` what gives a cell back its content; or says that somebody has changed it. */
export function restore(
  sides: BeforeAndNow,
  { column, cell }: PlacedCell,
  was: number,
  row: number,
  cells: PlacedCell[],
): Kept | null {
  const { before, now, planBefore, keys } = sides;
  const place = columnNow(sides, column);
  const there = cellAt(now.formulas, now, row, place);
  const content = contentOf(
    cellAt(before.values, before, was, column),
    cellAt(before.formulas, before, was, column),
  );
  if (isStill(cell, there)) {
    cells.push({ row, column: place, cell: content });
    return null;
  }
  // The hidden trace is nothing that a person would miss or look for.
  if (isStill(content, there) || keys.get(column) === 'trace') return null;
  const heading = String(cellAt(before.values, before, planBefore?.layout.headerRow ?? -1, column));
  const texts = { before: shown(content), now: String(cellAt(now.values, now, row, place)) };
  return {
    sheet: now.sheet.name,
    cell: cellAddress(row, place),
    about: aboutRow(sides, row),
    column: heading,
    ...texts,
  };
}

/** A whole row that stays; `found`: where it is now, null where it is gone. */
export function keptRow(sides: BeforeAndNow, row: number, found: number | null): Kept {
  const { now, planNow } = sides;
  const cell = cellAddress(found ?? row, planNow?.layout.columns.get('control') ?? 0);
  const about = found === null ? '' : aboutRow(sides, found);
  return { sheet: now.sheet.name, cell, about, column: '', before: '', now: '' };
}

function aboutRow({ now, planNow }: BeforeAndNow, row: number): string {
  const texts = (['control', 'risk'] as const).map((key) =>
    String(cellAt(now.values, now, row, planNow?.layout.columns.get(key) ?? -1)),
  );
  return texts.find((text) => text !== '') ?? '';
}

/** Where a row was before room was made for others; null for one of those. */
export function rowsBefore(insertRows: readonly RowSpan[]): (row: number) => number | null {
  const spans = [...insertRows].sort((one, other) => one.row - other.row);
  return (row) => {
    let by = 0;
    for (const span of spans) {
      const first = span.row + by;
      if (row < first) break;
      if (row < first + span.count) return null;
      by += span.count;
    }
    return row - by;
  };
}

/** A cell still holds what was written, apart from what programs change by themselves. Our links follow when the analysis' rows move. */
export function isStill(written: NewCell, now: CellValue): boolean {
  if (holds(written, now)) return true;
  if (isFormula(written)) return typeof now === 'string' && isOurLink(written.formula) && isOurLink(now);
  return typeof written === 'string' && typeof now === 'string' && sameCell(written, now);
}

/** What was in a cell, as it is written: a text that begins with "=" is no formula. */
export function contentOf(value: CellValue, formula: CellValue): NewCell {
  return isComputed(value, formula) ? { formula: String(formula) } : value;
}

function isComputed(value: CellValue, formula: CellValue): boolean {
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value;
}

function shown(cell: NewCell): string {
  return cell === null || isFormula(cell) ? '' : String(cell);
}

function cellAt(cells: Grid['values'], { top, left }: Grid, row: number, column: number): CellValue {
  return cells[row - top]?.[column - left] ?? '';
}
