import fc from 'fast-check';
import type { Area } from '../../../src/headless/document';
import { afterDelete, afterInsert, bounding, contains, intersect } from '../../../src/headless/host/ranges';

const SIZE = 12;
const area = fc.record({
  row: fc.nat(SIZE - 1),
  column: fc.nat(SIZE - 1),
  rows: fc.integer({ min: 1, max: 4 }),
  columns: fc.integer({ min: 1, max: 4 }),
});

const cells = ({ row, column, rows, columns }: Area): string[] =>
  Array.from(
    { length: rows * columns },
    (_, index) => `${row + Math.floor(index / columns)},${column + (index % columns)}`,
  );

/** Where each cell of an area stands after the stripe that `at` covers has moved, one cell at a time. */
function moved(inside: Area, by: (row: number, column: number) => [number, number] | null): string[] {
  return cells(inside).flatMap((cell) => {
    const [row = 0, column = 0] = cell.split(',').map(Number);
    const place = by(row, column);
    return place ? [place.join(',')] : [];
  });
}

/** Only areas wholly inside the moved rows or columns follow. */
const follows = (inside: Area, at: Area, along: 'down' | 'right'): boolean =>
  along === 'down'
    ? inside.column >= at.column && inside.column + inside.columns <= at.column + at.columns
    : inside.row >= at.row && inside.row + inside.rows <= at.row + at.rows;

test('after an insert every cell of a held range is where it moved to', () => {
  fc.assert(
    fc.property(area, area, fc.constantFrom('down' as const, 'right' as const), (held, at, shift) => {
      const after = afterInsert(held, at, shift);
      if (!follows(held, at, shift)) return void expect(after).toEqual(held);
      const expected = moved(held, (row, column) =>
        shift === 'down'
          ? [row >= at.row ? row + at.rows : row, column]
          : [row, column >= at.column ? column + at.columns : column],
      );
      expect(cells(after)).toEqual(expect.arrayContaining(expected));
      // It grows by the new cells only where they came in between.
      expect(cells(after).length - expected.length).toBeLessThanOrEqual(at.rows * at.columns * 4);
    }),
  );
});

test('after a delete exactly the cells that are left remain', () => {
  fc.assert(
    fc.property(area, area, fc.constantFrom('up' as const, 'left' as const), (held, at, shift) => {
      const along = shift === 'up' ? 'down' : 'right';
      const after = afterDelete(held, at, shift);
      if (!follows(held, at, along)) return void expect(after).toEqual(held);
      const left = moved(held, (row, column) => {
        const [place, start, size] =
          shift === 'up' ? [row, at.row, at.rows] : [column, at.column, at.columns];
        if (place >= start && place < start + size) return null;
        const back = place >= start + size ? size : 0;
        return shift === 'up' ? [row - back, column] : [row, column - back];
      });
      expect(after === null ? [] : cells(after).sort()).toEqual(left.sort());
    }),
  );
});

test('intersection and bounding agree with sets of cells', () => {
  fc.assert(
    fc.property(area, area, (a, b) => {
      const common = intersect(a, b);
      const shared = cells(a).filter((cell) => cells(b).includes(cell));
      expect(common === null ? [] : cells(common)).toEqual(shared);
      expect(contains(bounding(a, b), a) && contains(bounding(a, b), b)).toBe(true);
    }),
  );
});
