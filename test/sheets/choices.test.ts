import { choiceSource, listBlocks, type LongList } from '../../src/sheets/choices';

const source = (items: readonly string[], lists: LongList[] = []) => choiceSource(items, 'Listor', lists);
const area = (rows: number, column = 0) => ({
  sheet: 'Listor',
  area: { row: 0, column, rows, columns: 1 },
});

test('a list of 255 characters with its commas stands in the drop-down, one of 256 in cells of its own', () => {
  const items = (length: number) => ['Klar', 'x'.repeat(length - 'Klar,'.length)];
  expect(source(items(255))).toEqual(items(255));
  expect(source(items(256))).toEqual(area(2));
});

test.each([
  ['a comma, at which Excel would split it', 'Nej, inte än'],
  ['a quotation mark', 'Kallas ”klar" ibland'],
  ['a line break', 'Klar\ni tid'],
  ['an equals sign first, which makes it a formula', '=Klar'],
])('an item with %s stands in a cell', (_, item) => {
  const lists: LongList[] = [];
  expect(source(['Klar', item], lists)).toEqual(area(2));
  expect(listBlocks(lists)).toEqual([{ row: 0, column: 0, cells: [['Klar'], [item]] }]);
});

test('blanks and doublets go; one list is kept once, another in the next column', () => {
  const lists: LongList[] = [];
  expect(source([' Klar ', '', 'Klar', ' '], lists)).toEqual(['Klar']);
  expect(source(['a,b'], lists)).toEqual(area(1));
  expect(source(['a,b', 'a,b'], lists)).toEqual(area(1));
  expect(source(['c,d', 'e'], lists)).toEqual(area(2, 1));
});
