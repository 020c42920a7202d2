import fc from 'fast-check';
import { chunksOf, jsonBytes } from '../../src/excel/chunks';
import { safeCell } from '../../src/excel/safeCell';

test('bytes are those of the JSON in UTF-8', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' })), (texts) =>
      expect(jsonBytes(texts)).toBe(Buffer.byteLength(JSON.stringify(texts), 'utf8')),
    ),
  );
});

test('chunks are whole rows in order, none larger than the limit unless it is a single row', () => {
  const rows = fc.array(fc.array(fc.string({ maxLength: 30 }), { minLength: 2, maxLength: 2 }), {
    maxLength: 40,
  });
  fc.assert(
    fc.property(rows, fc.integer({ min: 5, max: 300 }), (cells, limit) => {
      const chunks = chunksOf({ row: 7, column: 2, cells }, limit);
      expect(chunks.flatMap((chunk) => chunk.cells)).toEqual(cells);
      expect(chunks.flatMap((chunk) => chunk.sent)).toEqual(cells.map((row) => row.map(safeCell)));
      let next = 7;
      for (const chunk of chunks) {
        expect([chunk.row, chunk.column]).toEqual([next, 2]);
        expect(chunk.bytes <= limit || chunk.cells.length === 1).toBe(true);
        next += chunk.cells.length;
      }
    }),
  );
});

test('a small block is one chunk', () => {
  expect(chunksOf({ row: 0, column: 0, cells: [['a'], ['b']] })).toHaveLength(1);
});

test('one write holds a megabyte at most, whatever one request takes', () => {
  const cells = Array.from({ length: 4 }, () => ['x'.repeat(400_000)]);
  const chunks = chunksOf({ row: 0, column: 0, cells }, 4_000_000);
  expect(chunks.map((chunk) => chunk.cells.length)).toEqual([2, 2]);
  // What else a row costs counts too: here a megabyte each.
  expect(chunksOf({ row: 5, column: 0, cells }, 4_000_000, (row) => (row < 7 ? 999_000 : 0)).map((chunk) => [chunk.row, chunk.cells.length])).toEqual([[5, 1], [6, 1], [7, 2]]);
}); // prettier-ignore
