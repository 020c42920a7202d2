import fc from 'fast-check';
import { createAxis } from '../../../src/demo/grid/axis';

const sizes = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 60 });

test('offsets are running sums, also after rows have changed size', () => {
  fc.assert(
    fc.property(sizes, fc.array(fc.tuple(fc.nat(59), fc.integer({ min: 0, max: 90 }))), (before, changes) => {
      const now = [...before];
      const axis = createAxis(before.length, (index) => before[index]!);
      for (const [index, size] of changes.filter(([at]) => at < now.length)) {
        axis.resize(index, size);
        now[index] = size;
        expect(axis.offset(index + 1)).toBe(sum(now.slice(0, index + 1)));
      }
      expect(axis.total).toBe(sum(now));
    }),
  );
});

test('what lies at a position begins at or before it and ends after it', () => {
  fc.assert(
    fc.property(sizes, fc.nat(3000), (all, position) => {
      const axis = createAxis(all.length, (index) => all[index]!);
      fc.pre(position < axis.total);
      const found = axis.at(position);
      expect(axis.offset(found)).toBeLessThanOrEqual(position);
      expect(axis.offset(found + 1)).toBeGreaterThan(position);
    }),
  );
});

test('hidden rows are stepped over, and the edge answers null', () => {
  const axis = createAxis(5, (index) => [0, 20, 0, 0, 20][index]!);
  expect([axis.visible(0, 1), axis.visible(2, 1), axis.visible(3, -1), axis.visible(0, -1)]).toEqual([
    1,
    4,
    1,
    null,
  ]);
  expect(axis.at(-5)).toBe(1);
  expect(axis.at(10_000)).toBe(4);
});

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
