import { areaAddress, type Area } from '../grid';
import type { AreaStyle, NewCell, RowHeight, Style } from '../model';

/** A sheet put together cell by cell, for what is laid out in two directions. Positions are 0-based on the sheet. */
export interface Canvas {
  put(row: number, column: number, cell: NewCell, style: Style): void;
  height(row: number, points: number): void;
  /** A1 address of so many cells from a cell on. */
  address(row: number, column: number, rows: number, columns: number): string;
  size(): { readonly rows: number; readonly columns: number };
  /** Every cell of an area, '' where nothing was put. */
  lines(area: Area): readonly (readonly NewCell[])[];
  readonly styles: readonly AreaStyle[];
  readonly heights: readonly RowHeight[];
}

export function canvas(): Canvas {
  const cells = new Map<number, Map<number, NewCell>>();
  const styles: AreaStyle[] = [];
  const heights = new Map<number, number>();
  return {
    put(row, column, cell, style) {
      const line = cells.get(row) ?? new Map<number, NewCell>();
      cells.set(row, line.set(column, cell));
      styles.push({ area: { row, column, rows: 1, columns: 1 }, style });
    },
    height: (row, points) => void heights.set(row, points),
    address: (row, column, rows, columns) => areaAddress({ row, column, rows, columns }),
    size: () => ({
      rows: Math.max(0, ...cells.keys()) + 1,
      columns: Math.max(0, ...[...cells.values()].flatMap((line) => [...line.keys()])) + 1,
    }),
    lines: (area) =>
      Array.from({ length: area.rows }, (_, row) =>
        Array.from(
          { length: area.columns },
          (__, column) => cells.get(area.row + row)?.get(area.column + column) ?? '',
        ),
      ),
    styles,
    get heights() {
      return [...heights].map(([row, points]) => ({ row, points }));
    },
  };
}
