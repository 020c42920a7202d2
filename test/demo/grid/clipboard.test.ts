import fc from 'fast-check';
import { fromTsv, toTsv } from '../../../src/demo/grid/clipboard';

test.each<[string, string, string[][]]>([
  ['one cell', 'hej', [['hej']]],
  [
    'two by two',
    'a\tb\r\nc\td\r\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['a line break inside quotes', '"rad 1\nrad 2"\tb', [['rad 1\nrad 2', 'b']]],
  ['doubled quotes', '"sa ""nej"""', [['sa "nej"']]],
  ['a quote in the middle is a letter', 'skärm 15"\tx', [['skärm 15"', 'x']]],
  ['an open quote is a letter', '"hej\tdu', [['"hej', 'du']]],
  [
    'empty cells',
    '\t\r\n\t',
    [
      ['', ''],
      ['', ''],
    ],
  ],
  ['old Mac line ends', 'a\rb', [['a'], ['b']]],
])('reads %s', (_name, text, cells) => {
  expect(fromTsv(text)).toEqual(cells);
});

test('what is copied is what is pasted', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'å', '"', '\t', '\n', ' ', ';', '=') });
  const table = fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
    .chain(([rows, columns]) =>
      fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    );
  fc.assert(fc.property(table, (cells) => expect(fromTsv(`${toTsv(cells)}\r\n`)).toEqual(cells)));
});
