import type { Area, CellValue } from '../sheets/grid';
import type { Changes, Drawing, NewCell, RowSpan } from '../sheets/model';
import { sparseBlocks, type PlacedCell } from '../sheets/tableUpdate';
import { cellsOf } from '../sheets/undo';
import { contentOf, rowsBefore } from '../sheets/undoSides';
import type { RestsOn } from './recheck';
import { askForState, isSameState, type AskedState } from './sheetState';

/**
 * What the sheets held at the very moment of writing: asked for first in the request that writes, so that nothing can come between. Excel has
 * no transactions, and the look before (recheck.ts) is one round trip old by then.
 */
export type Eve = readonly AskedState[];

/** Queues the question. Values come along for the sheets that are written to, whose cells may have to be put back. */
export function askForEve({ workbook }: Excel.RequestContext, { grids }: RestsOn, changes: Changes): Eve {
  const ids = new Set(changes.drawings.map(({ target }) => (target.kind === 'new' ? '' : target.id)));
  return grids.map((grid) => {
    const isTarget = ids.has(grid.sheet.id);
    // A filter that somebody has set since would send values to other rows (office-js #224): there was none a moment ago.
    const asked = askForState(workbook, grid, isTarget ? 'values,formulas' : 'formulas');
    if (isTarget) for (const { table } of asked.tables) table.clearFilters();
    return asked;
  });
}

/** Whether somebody changed anything between our last look and our writing. */
export async function isOvertaken(context: Excel.RequestContext, eve: Eve): Promise<boolean> {
  for (const asked of eve) if (!(await isSameState(context, asked, 'formulas'))) return true;
  return false;
}

/**
 * What takes back all that was just written, so that the workbook is as the other person left it: cells get what they held on the eve, rows
 * that were put in go, sheets that were made too.
 */
export function takingBack(
  { drawings, settings }: Changes,
  eve: Eve,
  { settings: before }: RestsOn,
): Changes {
  return {
    drawings: [...drawings].reverse().flatMap((drawing) => inverse(drawing, eve) ?? []),
    settings: Object.fromEntries(Object.keys(settings).map((key) => [key, before.get(key) ?? null])),
    reveal: null,
  };
}

function inverse(drawing: Drawing, eve: Eve): Drawing | null {
  const { target } = drawing;
  if (target.kind === 'new')
    return { target: { kind: 'ours', id: target.name, name: target.name }, blocks: [], remove: true };
  const asked = eve.find(({ grid }) => grid.sheet.id === target.id);
  // A sheet that was taken away is no more; only an undoing takes one away, and looks first whether anybody has worked on it.
  if (!asked || drawing.remove === true) return null;
  const { insertRows = [], deleteRows = [] } = drawing;
  return {
    target: { ...target, kind: 'ours' },
    insertRows: goneBefore(deleteRows),
    blocks: sparseBlocks([...heldInstead(drawing, asked), ...heldByRows(deleteRows, asked)]),
    deleteRows: roomMade(insertRows),
    seal: sealOf(drawing, asked),
    ...tableOf(drawing, asked),
  };
}

/** Every cell that was written over, with what it held. Rows that were put in need nothing, since they go. */
function heldInstead({ blocks, insertRows = [] }: Drawing, asked: AskedState): PlacedCell[] {
  const wasAt = rowsBefore(insertRows);
  return cellsOf(blocks).flatMap(({ row, column }) => {
    const was = wasAt(row);
    return was === null ? [] : { row, column, cell: heldAt(asked, was, column) };
  });
}

function heldByRows(spans: readonly RowSpan[], asked: AskedState): PlacedCell[] {
  const { columnIndex, columnCount } = asked.used;
  return spans.flatMap(({ row, count }) =>
    Array.from({ length: count * columnCount }, (_, index) => {
      const [at, column] = [row + Math.floor(index / columnCount), columnIndex + (index % columnCount)];
      return { row: at, column, cell: heldAt(asked, at, column) };
    }),
  );
}

function heldAt({ used }: AskedState, row: number, column: number): NewCell {
  if (used.isNullObject) return '';
  const [r, c] = [row - used.rowIndex, column - used.columnIndex];
  const at = (cells: unknown) => (cells as CellValue[][])[r]?.[c] ?? '';
  return contentOf(at(used.values), at(used.formulas));
}

/** Where rows lie that were put in, when all of them are there. */
function roomMade(spans: readonly RowSpan[]): RowSpan[] {
  let by = 0;
  return [...spans]
    .sort((one, other) => one.row - other.row)
    .map(({ row, count }) => ({ row: row + (by += count) - count, count }));
}

/** Where room is to be made for rows that are gone, as rows lie without them. */
function goneBefore(spans: readonly RowSpan[]): RowSpan[] {
  let by = 0;
  return [...spans]
    .sort((one, other) => one.row - other.row)
    .map(({ row, count }) => ({ row: row - (by += count) + count, count }));
}

function sealOf({ properties = {}, seal = {} }: Drawing, { sheet }: AskedState): Record<string, string> {
  const keys = new Set(Object.keys({ ...properties, ...seal }));
  const stored = sheet.customProperties.items.filter(({ key }) => keys.has(key));
  return Object.fromEntries(stored.map(({ key, value }) => [key, value]));
}

/**
 * A table that was given a new area gets back its own, and the rows that were put in while they are still there: taken away, they make it
 * smaller by themselves.
 */
function tableOf({ table, insertRows = [] }: Drawing, { grid, tables }: AskedState): Pick<Drawing, 'table'> {
  const range = tables[grid.sheet.tables.findIndex(({ name }) => name === table?.name)]?.range;
  if (table?.action !== 'resize' || !range) return {};
  const count = (of: (row: number) => boolean) =>
    insertRows.reduce((sum, span) => sum + (of(span.row) ? span.count : 0), 0);
  const { rowIndex: row, columnIndex: column, rowCount, columnCount: columns } = range;
  const within = count((at) => at > row && at < row + rowCount);
  const area: Area = { row: row + count((at) => at <= row), column, rows: rowCount + within, columns };
  return { table: { name: table.name, action: 'resize', area } };
}
