import { cellAddress, type Grid } from './grid';
import type { Changes, Drawing, RowSpan } from './model';
import type { PlanKey } from './planColumns';
import { isFree, sparseBlocks, type PlacedCell } from './tableUpdate';
import {
  beforeAndNow,
  isAsWritten,
  isStill,
  keptRow,
  restore,
  rowsBefore,
  rowsNow,
  type Kept,
} from './undoSides';

/** What a command wrote, and the sheets that it changed as they were just before: all that it takes to undo it. */
export interface Written {
  readonly before: readonly Grid[];
  readonly changes: Changes;
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
  const sides = beforeAndNow(before, now);
  const wasAt = rowsBefore(drawing.insertRows ?? []);
  const nowAt = rowsNow(sides, cellsOf(drawing.blocks), wasAt);
  const table = { grid: before, layout: sides.planBefore?.layout ?? noLayout, table: null, finished: true };
  const cells: PlacedCell[] = [];
  const deleted: number[] = [];
  const kept: Kept[] = [];
  for (const [row, written] of byRow(drawing)) {
    const [was, at] = [wasAt(row), nowAt(row)];
    const isNew = was === null || isFree(table, was);
    if (at === null || (isNew && (commented.has(at) || !isAsWritten(sides, at, written)))) {
      kept.push(keptRow(sides, row, at));
    } else if (was === null) deleted.push(at);
    else kept.push(...written.flatMap((cell) => restore(sides, cell, was, at, cells) ?? []));
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

const noLayout = { headerRow: 0, firstRow: 0, lastRow: 0, columns: new Map<PlanKey, number>() };

/** The cells that blocks write, each by its place. */
export function cellsOf(blocks: Drawing['blocks']): PlacedCell[] {
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

/** What the sheet's properties said before; those that were not there yet stay. */
function sealBefore({ properties = {}, seal = {} }: Drawing, before: Grid): Record<string, string> {
  const keys = Object.keys({ ...properties, ...seal });
  const stored = before.sheet.properties;
  return Object.fromEntries(keys.flatMap((key) => (key in stored ? [[key, stored[key] ?? '']] : [])));
}

/** Rows that follow each other together. */
export function runs(rows: readonly number[]): RowSpan[] {
  const spans: { row: number; count: number }[] = [];
  for (const row of [...rows].sort((one, other) => one - other)) {
    const last = spans.at(-1);
    if (last && last.row + last.count === row) last.count++;
    else spans.push({ row, count: 1 });
  }
  return spans;
}
