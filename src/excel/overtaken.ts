import type { Area, CellValue } from '../sheets/grid';
import type { Changes, Drawing, Filters, NewCell, RowSpan } from '../sheets/model';
import { property } from '../sheets/planSheet';
import { sparseBlocks, type PlacedCell } from '../sheets/tableUpdate';
import { cellsOf } from '../sheets/undo';
import { contentOf, rowsBefore } from '../sheets/undoSides';
import { isMoved } from './errors';
import type { RestsOn } from './recheck';
import { askForState, isSameState, type AskedState } from './sheetState';

/**
 * What the sheets held at the very moment of writing: asked for first in the request that writes, so that nothing can come between. Excel has
 * no transactions, and the look before (recheck.ts) is one round trip old by then.
 */
export type Eve = readonly AskedState[];

/** What one sheet held on the eve, rows as they lay then. `state` is null for a sheet that this run itself has made. */
export interface HeldSheet {
  readonly state: AskedState | null;
  readonly cell: (row: number, column: number) => NewCell;
  /** The columns that hold anything. */
  readonly columns: { readonly first: number; readonly count: number };
}

/** Queues the question. Values come along for the sheets that are written to, whose cells may have to be put back. */
export function askForEve({ workbook }: Excel.RequestContext, { grids }: RestsOn, changes: Changes): Eve {
  const ids = targetIds(changes);
  return grids.map((grid) => {
    const isTarget = ids.has(grid.sheet.id);
    const asked = askForState(workbook, grid, isTarget ? 'values,formulas' : 'formulas');
    if (isTarget) showFiltered(asked);
    return asked;
  });
}

/** A filter that somebody has set since would send values to other rows (office-js #224): there was none a moment ago. */
export function showFiltered({ tables }: AskedState): void {
  for (const { table } of tables) table.clearFilters();
}

/** The sheets that are written to and were there before, by id. */
export function targetIds({ drawings }: Changes): ReadonlySet<string> {
  return new Set(drawings.flatMap(({ target }) => (target.kind === 'new' ? [] : target.id)));
}

/** Whether somebody changed anything between our last look and our writing. */
export async function isOvertaken(context: Excel.RequestContext, eve: Eve): Promise<boolean> {
  for (const asked of eve) if (!(await isSameState(context, asked, 'formulas'))) return true;
  return false;
}

/**
 * The same when Excel stopped half way through the writing, as it does where a table or a column is not there any more: somebody's change may
 * be the reason, and what was written across it is taken back too. False where Excel stopped before it had told what was there.
 */
export async function isStoppedByOthers(
  error: unknown,
  isChanged: () => boolean | Promise<boolean>,
): Promise<boolean> {
  if (!isMoved(error)) return false;
  try {
    return await isChanged();
  } catch {
    return false;
  }
}

/** The sheets by id as they were on the eve, for `takingBack`. */
export function heldOn(eve: Eve): (id: string) => HeldSheet | null {
  return (id) => {
    const state = eve.find(({ grid }) => grid.sheet.id === id);
    if (!state) return null;
    const { isNullObject, rowIndex, columnIndex, columnCount } = state.used;
    return {
      state,
      cell: (row, column) =>
        isNullObject ? '' : contentAt(state.used, row - rowIndex, column - columnIndex),
      columns: isNullObject ? { first: 0, count: 0 } : { first: columnIndex, count: columnCount },
    };
  };
}

/** What a cell of a range that was asked for (values and formulas) held, 0-based in the range. */
export function contentAt({ values, formulas }: Excel.Range, row: number, column: number): NewCell {
  const at = (cells: unknown) => (cells as CellValue[][])[row]?.[column] ?? '';
  return contentOf(at(values), at(formulas));
}

/**
 * What takes back all that was just written, so that the workbook is as the other person left it: cells get what they held on the eve, rows
 * that were put in go, sheets that were made too.
 */
export function takingBack(
  { drawings, settings }: Changes,
  held: (id: string) => HeldSheet | null,
  before: RestsOn['settings'],
): Changes {
  return {
    drawings: [...drawings].reverse().flatMap((drawing) => inverse(drawing, held) ?? []),
    settings: Object.fromEntries(Object.keys(settings).map((key) => [key, before.get(key) ?? null])),
    reveal: null,
  };
}

function inverse(drawing: Drawing, heldBy: (id: string) => HeldSheet | null): Drawing | null {
  const { target } = drawing;
  if (target.kind === 'new')
    return { target: { kind: 'ours', id: target.name, name: target.name }, blocks: [], remove: true };
  const held = heldBy(target.id);
  if (!held) return null;
  if (drawing.remove === true) return madeAnew(held, target.name);
  const { insertRows = [], deleteRows = [] } = drawing;
  const filters = filtersOn(held);
  return {
    target: { ...target, kind: 'ours' },
    ...(filters && { clearFilters: filters }),
    insertRows: goneBefore(deleteRows),
    blocks: sparseBlocks([...heldInstead(drawing, held, filters !== null), ...heldByRows(deleteRows, held)]),
    deleteRows: roomMade(insertRows),
    seal: sealOf(drawing, held),
    ...tableOf(drawing, held),
  };
}

/**
 * A sheet that was taken away: only an undoing does that, and has looked whether anybody has worked on it. Who came in that very moment gets
 * everything back that stood on it, as on a sheet of ours that is not finished; its looks come with the next generation.
 */
function madeAnew({ state }: HeldSheet, name: string): Drawing | null {
  if (!state || state.used.isNullObject || state.used.formulas.length === 0) return null;
  const { rowIndex: row, columnIndex: column, formulas } = state.used;
  const cells = formulas.map((line, r) => line.map((_, c) => contentAt(state.used, r, c)));
  const kept = state.sheet.customProperties.items.filter(({ key }) => key !== property.state);
  return {
    target: { kind: 'new', name, visible: true },
    properties: Object.fromEntries(kept.map(({ key, value }) => [key, value])),
    blocks: [{ row, column, cells }],
  };
}

/** Filters that were there on the eve, and are emptied: nothing can be put back across the rows that they hide. */
function filtersOn({ state }: HeldSheet): Filters | null {
  if (!state) return null;
  const tables = state.grid.sheet.tables.filter((_, index) => state.tables[index]?.filter.isDataFiltered);
  const sheet = state.filter.isDataFiltered;
  return sheet || tables.length > 0 ? { sheet, tables: tables.map(({ name }) => name) } : null;
}

/**
 * Every cell that was written over, with what it held. Rows that were put in need nothing, since they go. Across a filter any cell of a block
 * may have been written over.
 */
function heldInstead(
  { blocks, insertRows = [] }: Drawing,
  held: HeldSheet,
  wasFiltered: boolean,
): PlacedCell[] {
  const wasAt = rowsBefore(insertRows);
  const written = wasFiltered
    ? blocks.map((block) => ({ ...block, cells: block.cells.map((line) => line.map((cell) => cell ?? '')) }))
    : blocks;
  return cellsOf(written).flatMap(({ row, column }) => {
    const was = wasAt(row);
    return was === null ? [] : { row, column, cell: held.cell(was, column) };
  });
}

function heldByRows(
  spans: readonly RowSpan[],
  { cell, columns: { first, count: width } }: HeldSheet,
): PlacedCell[] {
  return spans.flatMap(({ row, count }) =>
    Array.from({ length: count * width }, (_, index) => {
      const [at, column] = [row + Math.floor(index / width), first + (index % width)];
      return { row: at, column, cell: cell(at, column) };
    }),
  );
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

function sealOf({ properties = {}, seal = {} }: Drawing, { state }: HeldSheet): Record<string, string> {
  const keys = new Set(Object.keys({ ...properties, ...seal }));
  const stored = (state?.sheet.customProperties.items ?? []).filter(({ key }) => keys.has(key));
  return Object.fromEntries(stored.map(({ key, value }) => [key, value]));
}

/**
 * A table that was given a new area gets back its own, and the rows that were put in while they are still there: taken away, they make it
 * smaller by themselves.
 */
function tableOf({ table, insertRows = [] }: Drawing, { state }: HeldSheet): Pick<Drawing, 'table'> {
  if (table?.action !== 'resize' || !state) return {};
  const range = state.tables[state.grid.sheet.tables.findIndex(({ name }) => name === table.name)]?.range;
  if (!range) return {};
  const count = (of: (row: number) => boolean) =>
    insertRows.reduce((sum, span) => sum + (of(span.row) ? span.count : 0), 0);
  const { rowIndex: row, columnIndex: column, rowCount, columnCount: columns } = range;
  const within = count((at) => at > row && at < row + rowCount);
  const area: Area = { row: row + count((at) => at <= row), column, rows: rowCount + within, columns };
  return { table: { name: table.name, action: 'resize', area } };
}
