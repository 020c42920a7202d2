import fc from 'fast-check';
import { MAX_COLUMNS, MAX_ROWS } from '../../../src/headless/document';
import {
  areaText,
  columnIndex,
  columnLetters,
  parseAddress,
  parseAddresses,
  sheetPrefix,
} from '../../../src/headless/host/addresses';

const READ: [string, string | undefined][] = [
  ['A1', 'A1'],
  ['$B$2:$C$4', 'B2:C4'],
  ['C4:B2', 'B2:C4'],
  ['c:c', 'C:C'],
  ['2:4', '2:4'],
  ['$2:$4', '2:4'],
  ['XFD1048576', 'XFD1048576'],
  ["'Mitt blad'!A1", 'A1'],
  ['XFE1', undefined],
  ['A0', undefined],
  ['A1048577', undefined],
  ['A', undefined],
  ['7', undefined],
  ['A1:B', undefined],
  ['A:2', undefined],
  ['A1:B2:C3', undefined],
  ['Skala', undefined],
  ['', undefined],
];

test.each(READ)('%s is %s', (text, expected) => {
  const address = parseAddress(text);
  expect(address && areaText(address.area)).toBe(expected);
});

test.each([
  ['Blad1', 'Blad1!'],
  ['Mitt blad', "'Mitt blad'!"],
  ["Å's", "'Å''s'!"],
  ['A1', "'A1'!"],
  ['R1C1', "'R1C1'!"],
  ['2026', "'2026'!"],
  ['Internkontrollplan_2026', 'Internkontrollplan_2026!'],
])('the sheet %s is spelled %s', (name, prefix) => {
  expect(sheetPrefix(name)).toBe(prefix);
  expect(parseAddress(`${prefix}B2`)).toEqual({
    sheet: name,
    area: { row: 1, column: 1, rows: 1, columns: 1 },
  });
});

test('commas inside sheet names do not separate', () => {
  const found = parseAddresses("'a, b'!A1, C1:C2");
  expect(found.map(({ sheet, area }) => [sheet, areaText(area)])).toEqual([
    ['a, b', 'A1'],
    [undefined, 'C1:C2'],
  ]);
});

test('columns count as in Excel', () => {
  expect(['A', 'Z', 'AA', 'ZZ', 'XFD'].map(columnIndex)).toEqual([0, 25, 26, 701, 16383]);
});

test('what is written is read again', () => {
  const cell = fc.record({ row: fc.nat(MAX_ROWS - 1), column: fc.nat(MAX_COLUMNS - 1) });
  fc.assert(
    fc.property(cell, cell, fc.boolean(), (a, b, fixed) => {
      const row = Math.min(a.row, b.row);
      const column = Math.min(a.column, b.column);
      const area = {
        row,
        column,
        rows: Math.abs(a.row - b.row) + 1,
        columns: Math.abs(a.column - b.column) + 1,
      };
      expect(parseAddress(areaText(area, fixed))?.area).toEqual(area);
      expect(columnIndex(columnLetters(column))).toBe(column);
    }),
  );
});
