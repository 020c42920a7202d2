/** What is selected, and how keys move it: Excel's rules as pure functions over what is merged, hidden and filled. */
import type { Area } from '../../sheets/grid';
import type { Axis } from './axis';

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** The active cell (`from`) stays where the selection began; `to` is the corner that Shift moves. */
export interface Selection {
  readonly from: Place;
  readonly to: Place;
}

/** The sheet as far as moving about in it goes. */
export interface Terrain {
  readonly rows: Axis;
  readonly columns: Axis;
  readonly merges: readonly Area[];
  readonly used: { readonly rows: number; readonly columns: number };
  filled(row: number, column: number): boolean;
}

export type Direction = 'up' | 'down' | 'left' | 'right';

export function single(row: number, column: number): Selection {
  return { from: { row, column }, to: { row, column } };
}

export function inArea(area: Area, row: number, column: number): boolean {
  return (
    row >= area.row &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns
  );
}

/** The merged area that a cell lies in. */
export function mergeAt(merges: readonly Area[], row: number, column: number): Area | undefined {
  return merges.find((merge) => inArea(merge, row, column));
}

/** The selected rectangle, grown until it cuts no merged area in two. */
export function selectedArea(selection: Selection, merges: readonly Area[]): Area {
  const { from, to } = selection;
  let area = spanning(from, to);
  for (let grown = true; grown;) {
    const next = merges.filter((merge) => overlaps(area, merge)).reduce(union, area);
    grown = next.rows !== area.rows || next.columns !== area.columns;
    area = next;
  }
  return area;
}

export function overlaps(a: Area, b: Area): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

function spanning(a: Place, b: Place): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row, b.row) - row + 1,
    columns: Math.max(a.column, b.column) - column + 1,
  };
}

function union(a: Area, b: Area): Area {
  return spanning(
    { row: Math.min(a.row, b.row), column: Math.min(a.column, b.column) },
    {
      row: Math.max(a.row + a.rows, b.row + b.rows) - 1,
      column: Math.max(a.column + a.columns, b.column + b.columns) - 1,
    },
  );
}

/** One step, from the far edge of a merged cell to the next that is not hidden; at the edge of the sheet it stays. */
export function step(terrain: Terrain, from: Place, direction: Direction): Place {
  const merge = mergeAt(terrain.merges, from.row, from.column);
  const { row, column } = from;
  const last = merge ? { row: merge.row + merge.rows - 1, column: merge.column + merge.columns - 1 } : from;
  const moved = {
    up: () => ({ row: terrain.rows.visible((merge?.row ?? row) - 1, -1) ?? row, column }),
    down: () => ({ row: terrain.rows.visible(last.row + 1, 1) ?? row, column }),
    left: () => ({ row, column: terrain.columns.visible((merge?.column ?? column) - 1, -1) ?? column }),
    right: () => ({ row, column: terrain.columns.visible(last.column + 1, 1) ?? column }),
  }[direction]();
  return moved;
}

/** Ctrl and an arrow: to the end of the filled run, or over the empty cells to the next filled one. */
export function leap(terrain: Terrain, from: Place, direction: Direction): Place {
  const next = step(terrain, from, direction);
  const within = terrain.filled(from.row, from.column) && terrain.filled(next.row, next.column);
  let at = within ? from : next;
  for (;;) {
    const ahead = step(terrain, at, direction);
    if (same(ahead, at)) return at;
    if (within ? !terrain.filled(ahead.row, ahead.column) : terrain.filled(at.row, at.column)) return at;
    if (beyond(terrain, ahead, direction)) return edge(terrain, at, direction);
    at = ahead;
  }
}

/** The top left cell of the merged area, where Excel keeps its content; else the place itself. */
export function anchor(merges: readonly Area[], place: Place): Place {
  const merge = mergeAt(merges, place.row, place.column);
  return merge ? { row: merge.row, column: merge.column } : place;
}

export function same(a: Place, b: Place): boolean {
  return a.row === b.row && a.column === b.column;
}

function beyond(terrain: Terrain, place: Place, direction: Direction): boolean {
  return direction === 'down'
    ? place.row >= terrain.used.rows
    : direction === 'right' && place.column >= terrain.used.columns;
}

/** Beyond everything filled there is only the edge; Excel goes to its very last row, the view to the last it shows. */
function edge(terrain: Terrain, at: Place, direction: Direction): Place {
  return direction === 'down'
    ? { ...at, row: terrain.rows.visible(terrain.rows.count - 1, -1) ?? at.row }
    : { ...at, column: terrain.columns.visible(terrain.columns.count - 1, -1) ?? at.column };
}
