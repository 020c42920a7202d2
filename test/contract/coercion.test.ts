/** What a value becomes in a cell (office-js.md 2). The API reads by American rules, a user by those of the culture. */
import { codeOf, openSeed, type Open } from './connect';

let open: Open;
beforeAll(async () => {
  open = await openSeed();
});

type Held = string | number | boolean;

interface Case {
  readonly given: unknown;
  readonly value: Held;
  readonly formula?: Held;
  readonly format?: string;
  readonly type: string;
}

const CASES: readonly Case[] = [
  { given: 7, value: 7, type: 'Double' },
  { given: true, value: true, type: 'Boolean' },
  { given: 'vanlig text', value: 'vanlig text', type: 'String' },
  { given: '', value: '', type: 'Empty' },
  { given: '3', value: 3, type: 'Double' },
  { given: '00123', value: 123, type: 'Double' },
  { given: '3,5', value: 35, type: 'Double' },
  { given: '1,000', value: 1000, type: 'Double' },
  { given: '1e5', value: 100000, type: 'Double' },
  { given: '50%', value: 0.5, format: '0%', type: 'Double' },
  { given: 'TRUE', value: true, type: 'Boolean' },
  { given: 'SANT', value: 'SANT', type: 'String' },
  { given: '2022-05', value: 44682, format: 'mmm-yy', type: 'Double' },
  { given: '2026-01-31', value: 46053, type: 'Double' },
  { given: '15-Feb', value: expect.any(Number), type: 'Double' },
  { given: '1/2', value: expect.any(Number), type: 'Double' },
  { given: '3-4', value: expect.any(Number), type: 'Double' },
  { given: '19-8-2025', value: '19-8-2025', type: 'String' },
  { given: '3 (middels)', value: '3 (middels)', type: 'String' },
  { given: '2023-04/05x', value: '2023-04/05x', type: 'String' },
  { given: '=1+1', value: 2, formula: '=1+1', type: 'Double' },
  { given: '+1+1', value: 2, formula: '=+1+1', type: 'Double' },
  { given: '-1-1', value: -2, formula: '=-1-1', type: 'Double' },
  { given: '-5', value: -5, type: 'Double' },
  { given: '- Utbilda personal', value: '#NAME?', formula: '=- Utbilda personal', type: 'Error' },
  { given: '@kommunen', value: '#NAME?', formula: '=kommunen', type: 'Error' },
  { given: '#N/A', value: '#N/A', type: 'Error' },
  { given: "'=1+1", value: '=1+1', type: 'String' },
  { given: "'2022-05", value: '2022-05', type: 'String' },
  { given: "'- Utbilda personal", value: '- Utbilda personal', type: 'String' },
  { given: "''citat", value: "'citat", type: 'String' },
  { given: '=', value: '=', type: 'String' },
];

test.each(CASES)('$given', ({ given, value, formula, format, type }) =>
  open.sample(async (sheet, context) => {
    const cell = sheet.getRange('B2');
    cell.values = [[given]];
    cell.load('values,formulas,numberFormat,valueTypes');
    await context.sync();
    expect([cell.values[0]?.[0], cell.valueTypes[0]?.[0]]).toEqual([value, type]);
    expect(cell.formulas[0]?.[0]).toEqual(formula ?? value);
    if (format !== undefined) expect(cell.numberFormat[0]?.[0]).toBe(format);
  }),
);

const REFUSED: readonly [string, unknown, string][] = [
  ['a phone number', '+46 70 123 45 67', 'InvalidArgument'],
  ['a lone minus', '-', 'InvalidArgument'],
  ['an @ that is no formula', '@ kommunen 12', 'InvalidArgument'],
  ['a broken formula', '=SUM(', 'InvalidArgument'],
  ['32,768 characters', 'x'.repeat(32_768), 'InvalidArgument'],
  ['a long text after a minus (#3256)', `- ${'x'.repeat(8200)}`, 'GeneralException'],
  ['an object', { a: 1 }, 'InvalidArgument'],
];

test.each(REFUSED)('%s is refused and no cell changes', (_what, given, code) =>
  open.sample(async (sheet, context) => {
    sheet.getRange('A1:B1').values = [['a', 'b']];
    await context.sync();
    sheet.getRange('A1:B1').values = [['ny', given]];
    expect(await codeOf(() => context.sync())).toBe(code);
    const range = sheet.getRange('A1:B1').load('values');
    await context.sync();
    expect(range.values).toEqual([['a', 'b']]);
  }),
);

test('32,767 characters are held', () =>
  open.sample(async (sheet, context) => {
    sheet.getRange('A1').values = [['x'.repeat(32_767)]];
    const cell = sheet.getRange('A1').load('values');
    await context.sync();
    expect(String(cell.values[0]?.[0])).toHaveLength(32_767);
  }));

test('null leaves a cell alone, an empty text empties it', () =>
  open.sample(async (sheet, context) => {
    sheet.getRange('A1:C1').values = [['a', 'b', 'c']];
    sheet.getRange('A1:C1').values = [[null, '', undefined]];
    const range = sheet.getRange('A1:C1').load('values');
    await context.sync();
    expect(range.values).toEqual([['a', '', 'c']]);
  }));

test('cells formatted as text keep everything as it is written', () =>
  open.sample(async (sheet, context) => {
    const range = sheet.getRange('A1:D1');
    range.numberFormat = [['@', '@', '@', '@']];
    range.values = [['=1+1', '2022-05', '00123', 5]];
    range.load('values,formulas');
    await context.sync();
    expect(range.values).toEqual([['=1+1', '2022-05', '00123', '5']]);
    expect(range.formulas).toEqual(range.values);
  }));

test('an apostrophe is kept out of sight, so formulas read and written back lose it (#6687)', () =>
  open.sample(async (sheet, context) => {
    const cell = sheet.getRange('A1');
    cell.values = [["'=1+1"]];
    cell.load('formulas');
    await context.sync();
    expect(cell.formulas).toEqual([['=1+1']]);
    const { formulas } = cell;
    cell.formulas = formulas;
    cell.load('values');
    await context.sync();
    expect(cell.values).toEqual([[2]]);
  }));

describe('sizes that do not fit', () => {
  const cases: [string, unknown][] = [
    ['too few rows', [['a', 'b']]],
    [
      'too many columns',
      [
        ['a', 'b', 'c'],
        ['a', 'b', 'c'],
      ],
    ],
    ['rows of different lengths', [['a', 'b'], ['a']]],
    ['one dimension', ['a', 'b']],
    ['nothing', []],
  ];
  test.each(cases)('%s', (_what, values) =>
    open.sample(async (sheet, context) => {
      sheet.getRange('A1:B2').values = values as string[][];
      expect(await codeOf(() => context.sync())).toBe('InvalidArgument');
    }),
  );

  test('a large block is announced first, and a wrong size stops it before the first chunk', () =>
    open.sample(async (sheet, context) => {
      const rows = Array.from({ length: 800 }, (_, row) => [row, row, row]);
      sheet.getRange('A1:C799').values = rows;
      expect(await codeOf(() => context.sync())).toBe('InvalidArgument');
      sheet.getRange('A1:C800').values = rows;
      const used = sheet.getUsedRange(true).load('address');
      await context.sync();
      expect(used.address).toBe('Sample!A1:C800');
    }));
});

test('a property is never null', () =>
  open.sample(async (sheet, context) => {
    sheet.getRange('A1').format.fill.color = null as unknown as string;
    expect(await codeOf(() => context.sync())).toBe('InvalidArgument');
  }));

test('whole columns read null, refuse values and take formats', () =>
  open.sample(async (sheet, context) => {
    const column = sheet.getRange('C:C');
    column.format.horizontalAlignment = 'Right';
    column.load('values,format/horizontalAlignment');
    await context.sync();
    expect([column.values, column.format.horizontalAlignment]).toEqual([null, 'Right']);
    column.values = 'x' as unknown as string[][];
    expect(await codeOf(() => context.sync())).toBe('InvalidArgument');
  }));

describe('what a user types, in Swedish', () => {
  const typed: [string, Held][] = [
    ['3,5', 3.5],
    ['SANT', true],
    ['2026-01-31', 46053],
    ['=1+1', 2],
    ['text', 'text'],
    ["'3,5", '3,5'],
  ];
  test.each(typed)('%s', async (text, value) => {
    await open.sample(async (sheet, context) => {
      await open.host.editCell('Sample', 'A1', text);
      const cell = sheet.getRange('A1').load('values');
      await context.sync();
      expect(cell.values).toEqual([[value]]);
    });
  });
});
