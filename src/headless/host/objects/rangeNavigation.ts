import { isEntireColumn, isEntireRow } from '../addresses';
import { invalidArgument } from '../errors';
import type { Handle } from '../objectType';
import { overlaps } from '../../xlsx/features/areas';
import { bounding, intersect, onGrid, type RangeRef } from '../ranges';
import { specialCells } from '../specialCells';
import { findAreas } from './find';
import { rangeHandle } from './range';
import { placed } from './rangeArgs';

/** A rectangle relative to the range's first cell; it may reach outside the range but not outside the sheet. */
export function part(self: RangeRef, row: number, column: number, rows: number, columns: number): Handle {
  return at(self, self.area.row + row, self.area.column + column, rows, columns);
}

export function at(self: RangeRef, row: number, column: number, rows: number, columns: number): Handle {
  return rangeHandle(self.session.range(self.sheet, onGrid(row, column, rows, columns)));
}

export function inside(index: number, size: number): number {
  if (index < 0 || index >= size) throw invalidArgument(`index ${index} of ${size}`);
  return index;
}

/** n rows or columns next to the range: below or after when positive, above or before when negative. */
export function strip(self: RangeRef, n: number, along: 'rows' | 'columns'): Handle {
  const { area } = self;
  if (along === 'rows') return part(self, n > 0 ? area.rows : n, 0, Math.abs(n), area.columns);
  return part(self, 0, n > 0 ? area.columns : n, area.rows, Math.abs(n));
}

export function onSameSheet(self: RangeRef, other: RangeRef | string): RangeRef {
  const range = placed(self.session, self.sheet, other);
  if (range.sheet.id !== self.sheet.id) throw invalidArgument('the ranges lie on different sheets');
  return range;
}

export function common(self: RangeRef, other: RangeRef | string): Handle | null {
  const area = intersect(self.area, onSameSheet(self, other).area);
  return area ? rangeHandle(self.session.range(self.sheet, area)) : null;
}

/** The bounding area of what the range holds, not of what lies beside it. */
export function usedPart(self: RangeRef, valuesOnly: boolean): Handle | null {
  const whole = self.sheet.usedRange(valuesOnly);
  const within = whole && intersect(whole, self.area);
  if (!within) return null;
  let found: typeof within | null = null;
  for (const cell of self.sheet.cells(within)) {
    const counts = cell.value !== null || cell.formula !== undefined || (!valuesOnly && cell.style !== 0);
    const area = { row: cell.row, column: cell.column, rows: 1, columns: 1 };
    if (counts) found = found ? bounding(found, area) : area;
  }
  return found ? rangeHandle(self.session.range(self.sheet, found)) : null;
}

/** The block around the range, bounded by empty rows and columns (docs: Range.getSurroundingRegion). */
export function surrounding(self: RangeRef): Handle {
  const used = self.sheet.usedRange(true);
  let area = self.area;
  for (let grown = true; grown && used;) {
    const wider = {
      row: Math.max(area.row - 1, 0),
      column: Math.max(area.column - 1, 0),
      rows: area.rows + (area.row > 0 ? 2 : 1),
      columns: area.columns + (area.column > 0 ? 2 : 1),
    };
    const around = intersect(wider, used);
    const next = [...(around ? self.sheet.cells(around) : [])]
      .filter((cell) => cell.value !== null)
      .reduce(
        (sum, cell) => bounding(sum, { row: cell.row, column: cell.column, rows: 1, columns: 1 }),
        area,
      );
    grown = next.rows !== area.rows || next.columns !== area.columns;
    area = next;
  }
  return rangeHandle(self.session.range(self.sheet, area));
}

/** Ctrl+arrow from the range's first cell, or from a cell of it that is named as the active one. */
export function edge(
  self: RangeRef,
  direction: 'Left' | 'Right' | 'Up' | 'Down',
  from: RangeRef | string | null,
): Handle {
  const [down, across] = { Up: [-1, 0], Down: [1, 0], Left: [0, -1], Right: [0, 1] }[direction] as [
    number,
    number,
  ];
  const used = self.sheet.usedRange(true) ?? { row: 0, column: 0, rows: 1, columns: 1 };
  const limit = { row: used.row + used.rows - 1, column: used.column + used.columns - 1 };
  let { row, column } = from === null ? self.area : onSameSheet(self, from).area;
  const filled = (r: number, c: number): boolean => self.sheet.get(r, c).value !== null;
  const possible = (r: number, c: number): boolean => r >= 0 && c >= 0 && r <= limit.row && c <= limit.column;
  const run =
    possible(row + down, column + across) && filled(row, column) && filled(row + down, column + across);
  while (possible(row + down, column + across)) {
    if (run && !filled(row + down, column + across)) break;
    row += down;
    column += across;
    if (!run && filled(row, column)) break;
  }
  return rangeHandle(self.session.range(self.sheet, { row, column, rows: 1, columns: 1 }));
}

/** Only merges whose first cell lies in the range are answered: Excel's own limitation (#3611). */
export function mergedAreas(self: RangeRef): Handle | null {
  const { area, sheet } = self;
  const areas = sheet.merges.areas.filter((merge) =>
    overlaps(area, { row: merge.row, column: merge.column, rows: 1, columns: 1 }),
  );
  return areas.length > 0 ? rangeHandle(self.session.rangeAreas(sheet, areas)) : null;
}

export function special(self: RangeRef, what: string, which: string | null): Handle | null {
  const areas = specialCells(self, what, which);
  return areas.length > 0 ? rangeHandle(self.session.rangeAreas(self.sheet, areas)) : null;
}

export function findIn(self: RangeRef, what: string, how: Parameters<typeof findAreas>[3]): Handle | null {
  const [first] = findAreas(self.session, self.sheet, self.areas, how, what);
  return first ? rangeHandle(self.session.range(self.sheet, first)) : null;
}

/** true, false, or null where the rows differ. */
export function hiddenRows({ sheet, area }: RangeRef): boolean | null {
  const last = isEntireColumn(area) ? (sheet.usedRange(false)?.rows ?? 1) : area.rows;
  return uniform(last, (index) => sheet.rows.hidden(area.row + index));
}

export function hiddenColumns({ sheet, area }: RangeRef): boolean | null {
  const last = isEntireRow(area) ? (sheet.usedRange(false)?.columns ?? 1) : area.columns;
  return uniform(last, (index) => sheet.columns.hidden(area.column + index));
}

function uniform(size: number, hidden: (index: number) => boolean): boolean | null {
  const first = hidden(0);
  for (let index = 1; index < size; index++) if (hidden(index) !== first) return null;
  return first;
}

export const either = (a: boolean | null, b: boolean | null): boolean | null =>
  a === true || b === true ? true : a === null || b === null ? null : false;
