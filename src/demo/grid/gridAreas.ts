/** Areas and cells of the shown sheet that commands work on. */
import type { Area } from '../../sheets/grid';
import type { TypedCell } from '../book/book';
import { toTsv } from './clipboard';
import type { Grid } from './grid';
import type { Place, Selection } from './selection';

export function pageFrom(grid: Grid, direction: 'up' | 'down', extend: boolean): Place {
  const { rows, frozen, header } = grid.layout;
  const from = extend ? grid.selection.to : grid.selection.from;
  const page = grid.scroller.clientHeight - header.height - rows.offset(frozen.rows) - 24;
  const top = rows.offset(from.row) + (direction === 'down' ? page : -page);
  return { row: rows.at(Math.max(0, top)), column: from.column };
}

export function lastUsed({ view }: Grid): Place {
  return { row: Math.max(0, view.used.rows - 1), column: Math.max(0, view.used.columns - 1) };
}

export function everything({ layout }: Grid): Selection {
  return {
    from: { row: 0, column: 0 },
    to: { row: layout.rows.count - 1, column: layout.columns.count - 1 },
  };
}

export function wholeRows({ area, layout }: Grid): Selection {
  return {
    from: { row: area.row, column: 0 },
    to: { row: area.row + area.rows - 1, column: layout.columns.count - 1 },
  };
}

export function wholeColumns({ area, layout }: Grid): Selection {
  return {
    from: { row: 0, column: area.column },
    to: { row: layout.rows.count - 1, column: area.column + area.columns - 1 },
  };
}

/** The cells of an area as far as the sheet is in use, so that a whole column is not a million cells. */
function usedPart({ area, view }: Grid): Area {
  return {
    ...area,
    rows: Math.max(1, Math.min(area.rows, view.used.rows - area.row)),
    columns: Math.max(1, Math.min(area.columns, view.used.columns - area.column)),
  };
}

export function cellsOf(area: Area): Place[] {
  return Array.from({ length: area.rows * area.columns }, (_, index) => ({
    row: area.row + Math.floor(index / area.columns),
    column: area.column + (index % area.columns),
  }));
}

export function filled(grid: Grid, text: string): TypedCell[] {
  return cellsOf(usedPart(grid)).map((place) => ({ ...place, text }));
}

export function shownTexts(grid: Grid): string {
  const { row, column, rows, columns } = usedPart(grid);
  const lines = Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_, c) => grid.view.cell(row + r, column + c).text),
  );
  return toTsv(lines);
}

/** Pasted text goes to the right and down from the selection; a single text fills the whole selection, as in Excel. */
export function pastedCells(grid: Grid, rows: readonly (readonly string[])[]): TypedCell[] {
  const { area } = grid;
  const only = rows.length === 1 && rows[0]!.length === 1 ? rows[0]![0]! : null;
  if (only !== null) return cellsOf(usedOrSingle(grid)).map((place) => ({ ...place, text: only }));
  return rows.flatMap((cells, r) =>
    cells.map((text, c) => ({ row: area.row + r, column: area.column + c, text })),
  );
}

function usedOrSingle(grid: Grid): Area {
  const { area } = grid;
  return area.rows * area.columns === 1 ? area : usedPart(grid);
}
