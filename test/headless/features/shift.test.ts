import type { ConditionalRule, ValidationRule } from '../../../src/headless/documentFeatures';
import { sheetData } from '../../support/xlsx';
import { area, open, type Opened } from './opened';

const rule = (formula: string): ConditionalRule => ({
  type: 'expression',
  formula,
  format: { fill: '#FFC7CE' },
});
const list = (formula1: string): ValidationRule => ({
  type: 'list',
  formula1,
  ignoreBlanks: true,
  inCellDropDown: true,
  prompt: { show: false, title: '', message: '' },
  errorAlert: { show: true, style: 'stop', title: '', message: '' },
});

type Move = (file: Opened) => void;
const insertRows =
  (row: number, count = 1): Move =>
  ({ sheet }) =>
    sheet.insertCells(area(row, 0, count, 16_384), 'down');
const deleteRows =
  (row: number, count = 1): Move =>
  ({ sheet }) =>
    sheet.deleteCells(area(row, 0, count, 16_384), 'up');
const insertColumns =
  (column: number, count = 1): Move =>
  ({ sheet }) =>
    sheet.insertCells(area(0, column, 1_048_576, count), 'right');
const deleteColumns =
  (column: number, count = 1): Move =>
  ({ sheet }) =>
    sheet.deleteCells(area(0, column, 1_048_576, count), 'left');

describe('a rule over A5:A10, after', () => {
  const cases: [what: string, move: Move, formula: string, areas: string, after: string][] = [
    ['a row above', insertRows(1), '$B5=""', 'A6:A11', '$B6=""'],
    ['a row inside', insertRows(6), '$B5=""', 'A5:A11', '$B5=""'],
    ['its first row goes', deleteRows(4), '$B5=""', 'A5:A9', '$B5=""'],
    ['an inner row goes', deleteRows(7), 'A4<>A5', 'A5:A9', 'A4<>A5'],
    ['a row above goes', deleteRows(2), 'A4<>A5', 'A4:A9', 'A3<>A4'],
    ['a row between it and a fixed cell', insertRows(2), 'A5>$C$1', 'A6:A11', 'A6>$C$1'],
    ['a row above a fixed cell', insertRows(0), 'A5>$C$1', 'A6:A11', 'A6>$C$2'],
    ['the fixed cell goes', deleteRows(0), 'A5>$C$1', 'A4:A9', 'A4>#REF!'],
    ['a row below', insertRows(20), 'A5>$C$1', 'A5:A10', 'A5>$C$1'],
    ['a growing range', insertRows(4), 'COUNTIF($A$5:A5,A5)>1', 'A6:A11', 'COUNTIF($A$6:A6,A6)>1'],
    ['a column before', insertColumns(0), '$B5=""', 'B5:B10', '$C5=""'],
    ['a column before what it looks at', insertColumns(1), '$D5=""', 'A5:A10', '$E5=""'],
    ['the column it looks at goes', deleteColumns(3), '$D5=""', 'A5:A10', '#REF!=""'],
    ['another sheet is meant', insertRows(0), 'Blad2!A5=1', 'A6:A11', 'Blad2!A5=1'],
    ['its own sheet is named', insertRows(0), 'Blad1!$A$2=1', 'A6:A11', 'Blad1!$A$3=1'],
  ];
  test.each(cases)('%s', (_, move, formula, areas, after) => {
    const file = open({ sheets: [{ name: 'Blad1' }, { name: 'Blad2' }] });
    file.sheet.conditionalFormats.add([area(4, 0, 6)], rule(formula));
    file.sheet.dataValidations.set([area(4, 0, 6)], list(formula));
    move(file);
    expect(file.text()).toContain(`<conditionalFormatting sqref="${areas}">`);
    expect(file.reopened().sheet.conditionalFormats.items[0]!.rule).toMatchObject({ formula: after });
    expect(file.sheet.dataValidations.items[0]!.formula1).toBe(after);
    expect(file.text()).toContain(`sqref="${areas}"><formula1>`);
  });

  test('all its rows go', () => {
    const file = open();
    file.sheet.conditionalFormats.add([area(4, 0, 6)], rule('TRUE'));
    file.sheet.dataValidations.set([area(4, 0, 6)], list('"a"'));
    deleteRows(3, 9)(file);
    expect(file.text()).not.toMatch(/conditionalFormatting|dataValidation/);
  });

  test('cells beside move: the rule is cut in pieces that cover the same cells', () => {
    const file = open();
    file.sheet.conditionalFormats.add([area(4, 0, 2, 2)], rule('A5=1'));
    file.sheet.insertCells(area(4, 0, 1, 1), 'down');
    const [item] = file.sheet.conditionalFormats.items;
    expect(item!.areas).toEqual([area(5, 0, 2, 1), area(4, 1, 2, 1)]);
    expect(item!.rule).toMatchObject({ formula: 'A6=1' });
  });
});

describe('everything else on the sheet follows two rows inserted at row 3', () => {
  const file = open({
    sheets: [
      {
        name: 'Blad1',
        xml:
          sheetData([
            ['Rubrik', 'B'],
            [1, 2],
            [3, 4],
            ['Namn', 'Tal'],
            ['a', 5],
            ['b', 6],
          ]) + '<rowBreaks count="1" manualBreakCount="1"><brk id="5" max="16383" man="1"/></rowBreaks>',
      },
      { name: 'Blad2', xml: '<sheetData><row r="1"><c r="A1"><f>SUM(Blad1!B2:B6)</f></c></row></sheetData>' },
    ],
  });
  const { sheet, document } = file;
  sheet.merges.add(area(8, 0, 2, 2));
  sheet.tables.add(area(3, 0, 3, 2), true, 'Tabell');
  sheet.hyperlinks.set({ area: area(4, 0), location: 'Blad1!B6' });
  sheet.pageSetup.printAreas = [area(0, 0, 10, 2)];
  sheet.pageSetup.printTitleRows = { first: 3, count: 1 };
  document.names.add({ name: 'Lista', scope: null, formula: 'Blad1!$A$5:$A$6' });
  sheet.charts.add({ type: 'pie', source: area(3, 0, 3, 2), seriesBy: 'columns', area: area(11, 0, 5, 3) });
  document.sheet('Blad2')!.dataValidations.set([area(0, 1)], list('Blad1!$A$5:$A$6'));
  insertRows(2, 2)(file);
  const again = file.reopened();

  const cases: [string, unknown, unknown][] = [
    ['merges', again.sheet.merges.areas, [area(10, 0, 2, 2)]],
    ['tables', again.sheet.tables.items[0]!.area, area(5, 0, 3, 2)],
    ['cells', [again.sheet.get(5, 0).value, again.sheet.get(7, 1).value], ['Namn', 6]],
    ['hyperlinks', again.sheet.hyperlinks.items, [{ area: area(6, 0), location: 'Blad1!B8' }]],
    ['the print area', again.sheet.pageSetup.printAreas, [area(0, 0, 12, 2)]],
    ['print titles', again.sheet.pageSetup.printTitleRows, { first: 5, count: 1 }],
    ['names', again.document.names.get('Lista', null)?.formula, 'Blad1!$A$7:$A$8'],
    ['charts', again.sheet.charts.items[0]!.area, area(13, 0, 5, 3)],
    ['other sheets’ formulas', again.document.sheets[1]!.get(0, 0).formula, 'SUM(Blad1!B2:B8)'],
    ['other sheets’ lists', again.document.sheets[1]!.dataValidations.at(0, 1)?.formula1, 'Blad1!$A$7:$A$8'],
  ];
  test.each(cases)('%s', (_, found, expected) => expect(found).toEqual(expected));

  test('page breaks and what charts show', () => {
    expect(file.text()).toContain('<brk id="7"');
    expect(file.text('xl/charts/chart1.xml')).toContain('<c:f>Blad1!$B$7:$B$8</c:f>');
    expect(file.text('xl/tables/table1.xml')).toContain('<autoFilter ref="A6:B8"/>');
  });
});

describe('a table', () => {
  const opened = () => {
    const file = open(
      sheetData([
        ['A', 'B', 'C'],
        [1, 2, 3],
        [4, 5, 6],
        [7, 8, 9],
      ]),
    );
    return { ...file, table: file.sheet.tables.add(area(0, 0, 4, 3), true, 'Plan') };
  };

  test('grows and shrinks with its rows', () => {
    const file = opened();
    insertRows(2)(file);
    expect(file.table.area).toEqual(area(0, 0, 5, 3));
    deleteRows(1, 2)(file);
    expect(file.reopened().sheet.tables.items[0]!.area).toEqual(area(0, 0, 3, 3));
  });

  test('gains columns with its cells, headed by Excel’s names', () => {
    const file = opened();
    file.sheet.setFormula(1, 2, 'Plan[[#This Row],[A]]+Plan[[#This Row],[B]]');
    file.table.filter(1, ['2', '5']);
    insertColumns(1, 2)(file);
    expect(file.table).toMatchObject({ area: area(0, 0, 4, 5), isFiltered: true });
    expect(file.table.columns.map(({ id, name }) => [id, name])).toEqual([
      [1, 'A'],
      [4, 'Column1'],
      [5, 'Column2'],
      [2, 'B'],
      [3, 'C'],
    ]);
    expect([0, 1, 2, 3, 4].map((column) => file.sheet.get(0, column).value)).toEqual([
      'A',
      'Column1',
      'Column2',
      'B',
      'C',
    ]);
    expect(file.text('xl/tables/table1.xml')).toContain('colId="3"');
    file.table.clearFilter(3);
    expect(file.sheet.rows.hidden(3)).toBe(false);
    expect(file.reopened().sheet.get(1, 4).formula).toBe('Plan[[#This Row],[A]]+Plan[[#This Row],[B]]');
  });

  test('loses columns, and formulas say so', () => {
    const file = opened();
    file.sheet.setFormula(9, 0, 'SUM(Plan[B])+SUM(Plan[C])');
    file.table.sort = [{ column: 1, ascending: true }];
    deleteColumns(1)(file);
    expect(file.table).toMatchObject({ area: area(0, 0, 4, 2), sort: [] });
    expect(file.table.columns.map((column) => column.name)).toEqual(['A', 'C']);
    expect(file.sheet.get(9, 0).formula).toBe('SUM(#REF!)+SUM(Plan[C])');
  });

  test('moves whole when cells come in before it, and is not widened by cells behind it', () => {
    const file = opened();
    file.sheet.insertCells(area(0, 3, 4, 1), 'right');
    file.sheet.insertCells(area(0, 0, 4, 1), 'right');
    expect(file.reopened().sheet.tables.items[0]).toMatchObject({ area: area(0, 1, 4, 3) });
  });

  test.each<[string, Move]>([
    [
      'a column it is filtered by',
      (file) => (file.sheet.tables.items[0]!.filter(0, ['1']), deleteColumns(0)(file)),
    ],
    ['its heading', deleteRows(0)],
    ['all its data', deleteRows(1, 3)],
    ['a part of its rows', ({ sheet }) => sheet.insertCells(area(1, 0, 1, 2), 'down')],
  ])('refuses to lose or tear %s', (_, move) => {
    const file = opened();
    expect(() => move(file)).toThrow(/shift-refused/);
    expect(file.reopened().sheet.tables.items[0]!.columns).toHaveLength(3);
    expect(file.sheet.get(3, 2).value).toBe(9);
  });
});
