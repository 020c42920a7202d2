import { areaAddress, cellAddress, columnLetter } from '../../src/sheets/grid';

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
  [16383, 'XFD'],
])('column %i is %s', (column, letters) => expect(columnLetter(column)).toBe(letters));

test('addresses are A1 style', () => {
  expect(cellAddress(4, 0)).toBe('A5');
  expect(areaAddress({ row: 4, column: 0, rows: 1, columns: 1 })).toBe('A5');
  expect(areaAddress({ row: 4, column: 0, rows: 3, columns: 2 })).toBe('A5:B7');
});
