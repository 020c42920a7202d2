import { sameCell } from '../domain/trace';
import { isOurLink } from './planSheet';
import { cellAddress, type CellValue, type Grid } from './grid';
import { holds } from './holds';
import { isFormula, type Changes, type Drawing, type NewCell, type Place, type RowSpan } from './model';
import type { PlanKey } from './planColumns';
import { readPlan } from './readPlan';
import { isFree, sparseBlocks, type PlacedCell } from './tableUpdate';

/** What a command wrote, and the sheets that it changed as they were just before: all that it takes to undo it. */
export interface Written {
  readonly before: readonly Grid[];
  readonly changes: Changes;
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

export interface Undoing {
  readonly drawings: readonly Drawing[];
  readonly kept: readonly Kept[];
}

/** True when a sheet holds nothing but what a drawing put on it: it may be taken away without anybody missing it. */
export function isUntouched({ blocks }: Drawing, now: Grid): boolean {
  const wanted = new Map(
    cellsOf(blocks).map(({ row, column, cell }) => [cellAddress(row, column), cell] as const),
  );
  return now.formulas.every((line, r) =>
    line.every((cell, c) => {
      const mine = wanted.get(cellAddress(now.top + r, now.left + c));
      return cell === '' ? mine === undefined || mine === '' : mine !== undefined && isStill(mine, cell);
    }),
  );
}

/**
 * Takes a drawing back from the sheet that it changed: each cell that still holds what was written gets back what it held, rows that were
 * added go. What somebody has changed since stays and is told; rows are found again where they have been sorted or moved to.
 * `commented`: 0-based rows with a comment, which are never taken away.
 */
export function undoDrawing(
  drawing: Drawing,
  before: Grid,
  now: Grid,
  commented: ReadonlySet<number>,
): Undoing {
  const view = viewOf(drawing, before, now);
  const cells: PlacedCell[] = [];
  const deleted: number[] = [];
  const kept: Kept[] = [];
  for (const [row, written] of byRow(drawing)) {
    const [was, at] = [view.wasAt(row), view.nowAt(row)];
    const isNew = was === null || isFree(view.table, was);
    if (isNew && at !== null && view.isAsWritten(at, written) && !commented.has(at)) {
      if (was === null) deleted.push(at);
      else
        cells.push(...written.map(({ column }) => ({ row: at, column: view.columnNow(column), cell: '' })));
    } else if (isNew) kept.push(view.keptRow(row, at));
    else {
      for (const cell of written) {
        const told = at === null ? view.keptRow(row, at) : view.restore(cell, was, at, cells);
        if (told) kept.push(told);
        if (at === null) break;
      }
    }
  }
  const seal = sealBefore(drawing, before);
  const { id, name } = now.sheet;
  const nothing = cells.length === 0 && deleted.length === 0;
  const undone: Drawing = {
    target: { kind: 'ours', id, name },
    blocks: sparseBlocks(cells),
    ...(deleted.length > 0 && { deleteRows: runs(deleted) }),
    seal,
  };
  return { drawings: nothing ? [] : [undone], kept };
}

/** Both sides of one sheet: where its rows and columns were before, and where they are now. */
function viewOf(drawing: Drawing, before: Grid, now: Grid) {
  const [planBefore, planNow] = [readPlan(before), readPlan(now)];
  const columnsBefore = planBefore?.layout.columns ?? new Map<PlanKey, number>();
  const keys = new Map([...columnsBefore].map(([key, column]) => [column, key]));
  const columnNow = (column: number): number => {
    const key = keys.get(column);
    return (key === undefined ? undefined : planNow?.layout.columns.get(key)) ?? column;
  };
  const nowCell = (row: number, column: number) => at(now.formulas, now, row, column);
  const wasAt = rowsBefore(drawing.insertRows ?? []);
  const nowAt = rowsNow();

  /** Rows by what their trace says after the writing; those without one stand where they stood. */
  function rowsNow(): (row: number) => number | null {
    const [from, to] = [columnsBefore.get('trace'), planNow?.layout.columns.get('trace')];
    if (from === undefined || to === undefined) return (row) => row;
    const places = new Map<string, number | null>();
    now.values.forEach((line, index) => {
      const trace = String(line[to - now.left] ?? '');
      places.set(trace, places.has(trace) ? null : now.top + index);
    });
    const written = new Map(
      cellsOf(drawing.blocks).flatMap(({ row, column, cell }) =>
        column === from ? [[row, String(cell)]] : [],
      ),
    );
    return (row) => {
      const was = wasAt(row);
      const trace = written.get(row) ?? (was === null ? '' : String(at(before.values, before, was, from)));
      return trace === '' || row <= (planBefore?.layout.headerRow ?? -1) ? row : (places.get(trace) ?? null);
    };
  }

  const heading = (column: number): string =>
    String(at(before.values, before, planBefore?.layout.headerRow ?? -1, column));
  const aboutOf = (row: number): string => {
    const texts = (['control', 'risk'] as const).map((key) => planNow?.layout.columns.get(key));
    return (
      texts.map((column) => String(at(now.values, now, row, column ?? -1))).find((text) => text !== '') ?? ''
    );
  };
  const place = (row: number, column: number): Place => ({
    sheet: now.sheet.name,
    cell: cellAddress(row, column),
  });

  return {
    wasAt,
    nowAt,
    columnNow,
    table: { grid: before, layout: planBefore?.layout ?? noLayout, table: null, finished: true },

    /** A row that holds what was written and nothing else, but for what Excel computes in people's own columns. */
    isAsWritten(row: number, written: readonly PlacedCell[]): boolean {
      const wanted = new Map(written.map(({ column, cell }) => [columnNow(column), cell]));
      const ours = new Set(planNow?.layout.columns.values());
      const line = now.formulas[row - now.top] ?? [];
      return line.every((cell, index) => {
        const column = now.left + index;
        const mine = wanted.get(column);
        if (mine !== undefined && mine !== null) return isStill(mine, cell);
        return cell === '' || (!ours.has(column) && isComputed(at(now.values, now, row, column), cell));
      });
    },

    /** Adds what gives a cell back its content to `cells`; or says that somebody has changed it. */
    restore({ column, cell }: PlacedCell, was: number, row: number, cells: PlacedCell[]): Kept | null {
      const there = nowCell(row, columnNow(column));
      const content = contentOf(
        at(before.values, before, was, column),
        at(before.formulas, before, was, column),
      );
      if (isStill(cell, there)) {
        cells.push({ row, column: columnNow(column), cell: content });
        return null;
      }
      if (isStill(content, there) || isSilent(keys.get(column))) return null;
      const texts = { before: shown(content), now: String(at(now.values, now, row, columnNow(column))) };
      return { ...place(row, columnNow(column)), about: aboutOf(row), column: heading(column), ...texts };
    },

    keptRow(row: number, found: number | null): Kept {
      const about = found === null ? '' : aboutOf(found);
      const control = planNow?.layout.columns.get('control') ?? 0;
      return { ...place(found ?? row, control), about, column: '', before: '', now: '' };
    },
  };
}

const noLayout = { headerRow: 0, firstRow: 0, lastRow: 0, columns: new Map<PlanKey, number>() };

/** The hidden trace is nothing that a person would miss or look for. */
const isSilent = (key: PlanKey | undefined): boolean => key === 'trace';

/** Where a row was before room was made for others; null for one of those. */
function rowsBefore(insertRows: readonly RowSpan[]): (row: number) => number | null {
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

function cellsOf(blocks: Drawing['blocks']): PlacedCell[] {
  return blocks.flatMap((block) =>
    block.cells.flatMap((line, r) =>
      line.flatMap((cell, c) =>
        cell === null ? [] : { row: block.row + r, column: block.column + c, cell },
      ),
    ),
  );
}

function byRow({ blocks }: Drawing): ReadonlyMap<number, readonly PlacedCell[]> {
  const rows = new Map<number, PlacedCell[]>();
  for (const cell of cellsOf(blocks)) {
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
  }
  return rows;
}

function at(cells: Grid['values'], { top, left }: Grid, row: number, column: number): CellValue {
  return cells[row - top]?.[column - left] ?? '';
}

/** A cell still holds what was written, apart from what programs change by themselves. Our links follow when the analysis' rows move. */
function isStill(written: NewCell, now: CellValue): boolean {
  if (holds(written, now)) return true;
  if (isFormula(written)) return typeof now === 'string' && isOurLink(written.formula) && isOurLink(now);
  return typeof written === 'string' && typeof now === 'string' && sameCell(written, now);
}

/** What was in a cell, as it is written: a text that begins with "=" is no formula. */
function contentOf(value: CellValue, formula: CellValue): NewCell {
  return isComputed(value, formula) ? { formula: String(formula) } : value;
}

function isComputed(value: CellValue, formula: CellValue): boolean {
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value;
}

function shown(cell: NewCell): string {
  return cell === null || isFormula(cell) ? '' : String(cell);
}

/** What the sheet's properties said before; those that were not there yet stay. */
function sealBefore({ properties = {}, seal = {} }: Drawing, before: Grid): Record<string, string> {
  const keys = Object.keys({ ...properties, ...seal });
  const stored = before.sheet.properties;
  return Object.fromEntries(keys.flatMap((key) => (key in stored ? [[key, stored[key] ?? '']] : [])));
}

/** Rows that follow each other together. */
function runs(rows: readonly number[]): RowSpan[] {
  const spans: { row: number; count: number }[] = [];
  for (const row of [...rows].sort((one, other) => one - other)) {
    const last = spans.at(-1);
    if (last && last.row + last.count === row) last.count++;
    else spans.push({ row, count: 1 });
  }
  return spans;
}
