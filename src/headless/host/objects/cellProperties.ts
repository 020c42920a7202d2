import { record } from '../args';
import { invalidArgument } from '../errors';
import { camel, type Handle } from '../objectType';
import { rangeHandle } from './range';
import type { RangeRef } from '../ranges';
import { asRectangle } from '../writing';

type Tree = Readonly<Record<string, unknown>>;

/** `Range.getCellProperties`: for every cell the properties marked true, nested as asked. */
export function cellProperties(range: RangeRef, wanted: unknown): unknown[][] {
  const shape = record(wanted);
  return eachCell(range, (cell) => pick(cell, shape));
}

/** `Range.getRowProperties`: the properties marked true, once for each row of the range. */
export function rowProperties({ area, sheet, session }: RangeRef, wanted: unknown): unknown[] {
  const shape = record(wanted);
  return Array.from({ length: area.rows }, (_, row) =>
    pick(rangeHandle(session.range(sheet, { ...area, row: area.row + row, rows: 1 })), shape),
  );
}

/** `Range.getColumnProperties`: the properties marked true, once for each column of the range. */
export function columnProperties({ area, sheet, session }: RangeRef, wanted: unknown): unknown[] {
  const shape = record(wanted);
  return Array.from({ length: area.columns }, (_, column) =>
    pick(rangeHandle(session.range(sheet, { ...area, column: area.column + column, columns: 1 })), shape),
  );
}

/** `Range.setCellProperties`: a rectangle of nested properties, one tree per cell; an empty tree leaves a cell alone. */
export function setCellProperties(range: RangeRef, given: unknown): null {
  const matrix = asRectangle(given, range.area);
  const trees = matrix.map((line) => line.map((tree) => record(tree)));
  eachCell(range, (cell, row, column) => assign(cell, trees[row]?.[column] ?? {}));
  return null;
}

function eachCell<T>(range: RangeRef, visit: (cell: Handle, row: number, column: number) => T): T[][] {
  const { area, sheet, session } = range;
  return Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (__, column) => {
      const place = { row: area.row + row, column: area.column + column, rows: 1, columns: 1 };
      return visit(rangeHandle(session.range(sheet, place)), row, column);
    }),
  );
}

function pick(handle: Handle, wanted: Readonly<Record<string, unknown>>): Tree {
  const entries = Object.entries(wanted).filter(([, value]) => value !== false && value !== null);
  return Object.fromEntries(
    entries.map(([name, value]) => {
      const next = value === true ? null : follow(handle, name);
      return [name, next ? pick(next, record(value)) : handle.read(name)];
    }),
  );
}

function assign(handle: Handle, tree: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(tree)) {
    const next = typeof value === 'object' && value !== null ? follow(handle, name) : null;
    if (next) assign(next, record(value));
    else handle.write(name, value);
  }
}

/** Borders are named left, right, top … inside cell properties, by index elsewhere. */
function follow(handle: Handle, name: string): Handle | null {
  if (handle.hasLink(camel(name))) return handle.link(name);
  const side = BORDERS[name];
  if (side !== undefined && handle.items()) return handle.item(side);
  throw invalidArgument(`${handle.typeName} has no ${name}`);
}

const BORDERS: Readonly<Record<string, string>> = {
  top: 'EdgeTop',
  bottom: 'EdgeBottom',
  left: 'EdgeLeft',
  right: 'EdgeRight',
  horizontal: 'InsideHorizontal',
  vertical: 'InsideVertical',
  diagonalDown: 'DiagonalDown',
  diagonalUp: 'DiagonalUp',
};
