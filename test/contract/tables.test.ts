/** Situations of samples/excel/46-table. */
import { codeOf, openSeed, type Open } from './connect';

let open: Open;
beforeEach(async () => {
  open = await openSeed();
});

const EXPENSES = [
  ['1/1/2017', 'The Phone Company', 'Communications', 120],
  ['1/2/2017', 'Northwind Electric Cars', 'Transportation', 142.33],
  ['1/5/2017', 'Best For You Organics Company', 'Groceries', 27.9],
  ['1/10/2017', 'Coho Vineyard', 'Restaurant', 33],
];

const expenses = (sheet: Excel.Worksheet): Excel.Table => {
  const table = sheet.tables.add('A1:D1', true);
  table.name = 'ExpensesTable';
  table.getHeaderRowRange().values = [['Date', 'Merchant', 'Category', 'Amount']];
  table.rows.add(undefined, EXPENSES);
  return table;
};

test('a table is made, filled row by row and read', () =>
  open.sample(async (sheet, context) => {
    const table = expenses(sheet).load('name,showHeaders,showTotals,style,showBandedRows');
    const header = table.getHeaderRowRange().load('values');
    const body = table.getDataBodyRange().load('values,address');
    const merchant = table.columns.getItem('Merchant').getDataBodyRange().load('values');
    const row = table.rows.getItemAt(1).load('values,index');
    const count = table.rows.getCount();
    await context.sync();
    expect(table.toJSON()).toMatchObject({ name: 'ExpensesTable', showHeaders: true, showTotals: false });
    expect(header.values).toEqual([['Date', 'Merchant', 'Category', 'Amount']]);
    expect(body.values.at(-1)).toEqual([42745, 'Coho Vineyard', 'Restaurant', 33]);
    expect(merchant.values.at(-1)).toEqual(['Coho Vineyard']);
    expect(body.values.length).toBe(count.value);
    expect(row.values[0]?.[1]).toBe(body.values[1]?.[1]);
  }));

test('a table over a filled range, and what it is called', () =>
  open.sample(async (sheet, context) => {
    sheet.getRange('B2:C4').values = [
      ['Nr', 'Risk'],
      [1, 'a'],
      [2, 'b'],
    ];
    const table = sheet.tables.add('B2:C4', true).load('id,name');
    const range = table.getRange().load('address');
    const found = context.workbook.tables.load('items/name,items/worksheet/name');
    await context.sync();
    expect(range.address).toBe('Sample!B2:C4');
    expect(found.items.map((each) => [each.name, each.worksheet.name])).toEqual([[table.name, 'Sample']]);
    const again = context.workbook.tables.getItem(table.id).load('name');
    const none = context.workbook.tables.getItemOrNullObject('Finns inte');
    await context.sync();
    expect([again.name, none.isNullObject]).toEqual([table.name, true]);
  }));

describe('names', () => {
  const cases: [string, string | undefined][] = [
    ['Plan_2026', undefined],
    ['Åtgärder', undefined],
    ['Min plan', 'InvalidArgument'],
    ['2026plan', 'InvalidArgument'],
    ['A1', 'InvalidArgument'],
    ['Andra', 'ItemAlreadyExists'],
  ];
  test.each(cases)('%s', (name, code) =>
    open.sample(async (sheet, context) => {
      sheet.tables.add('A1:B2', true).name = 'Andra';
      sheet.tables.add('D1:E2', true).name = name;
      expect(await codeOf(() => context.sync())).toBe(code);
    }),
  );
});

test('columns are added with values, found, renamed, deleted', () =>
  open.sample(async (sheet, context) => {
    const table = expenses(sheet);
    table.columns.add(undefined, [['Type'], ['a'], ['b'], ['c'], ['d'], ['e']], 'Kind');
    const columns = table.columns.load('items/name,items/index,count');
    await context.sync();
    expect(columns.items.map((column) => column.name)).toEqual([
      'Date',
      'Merchant',
      'Category',
      'Amount',
      'Kind',
    ]);
    table.columns.getItem('Kind').delete();
    table.columns.getItem('Merchant').name = 'Butik';
    const left = table.columns.load('items/name');
    const none = table.columns.getItemOrNullObject('Merchant');
    await context.sync();
    expect(left.items.map((column) => column.name)).toEqual(['Date', 'Butik', 'Category', 'Amount']);
    expect(none.isNullObject).toBe(true);
  }));

test('rows are inserted above others and deleted', () =>
  open.sample(async (sheet, context) => {
    const table = expenses(sheet);
    table.rows.add(0, [['', 'First', '', 0]]);
    const first = table.rows.getItemAt(0).load('values');
    await context.sync();
    expect(first.values[0]?.[1]).toBe('First');
    table.rows.getItemAt(0).delete();
    const next = table.rows.getItemAt(0).load('values');
    await context.sync();
    expect(next.values[0]?.[1]).not.toBe('First');
  }));

test('sorting and filtering hide and order rows', () =>
  open.sample(async (sheet, context) => {
    sheet.getRange('A1:B4').values = [
      ['Vara', 'Antal'],
      ['b', 2],
      ['a', 3],
      ['c', 1],
    ];
    const table = sheet.tables.add('A1:B4', true);
    table.sort.apply([{ key: 0, ascending: true }]);
    table.columns.getItem('Antal').filter.applyValuesFilter(['1', '3']);
    table.autoFilter.load('isDataFiltered');
    const body = table.getDataBodyRange().load('values');
    const view = table.getDataBodyRange().getVisibleView().load('values');
    await context.sync();
    expect(body.values.map((row) => row[0])).toEqual(['a', 'b', 'c']);
    expect(view.values.map((row) => row[0])).toEqual(['a', 'c']);
    expect(table.autoFilter.isDataFiltered).toBe(true);
    table.clearFilters();
    table.autoFilter.load('isDataFiltered');
    await context.sync();
    expect(table.autoFilter.isDataFiltered).toBe(false);
  }));

test('resizing keeps the header row in its place', () =>
  open.sample(async (sheet, context) => {
    const table = sheet.tables.add('A1:B3', true);
    table.resize('A1:B9');
    const range = table.getRange().load('address');
    await context.sync();
    expect(range.address).toBe('Sample!A1:B9');
    table.resize('A2:B9');
    expect(await codeOf(() => context.sync())).toBe('InvalidArgument');
  }));

test('values written right below a table become part of it', () =>
  open.sample(async (sheet, context) => {
    sheet.getRange('A1:B2').values = [
      ['a', 'b'],
      [1, 2],
    ];
    const table = sheet.tables.add('A1:B2', true);
    sheet.getRange('A3:B4').values = [
      [3, 4],
      [5, 6],
    ];
    const range = table.getRange().load('address');
    await context.sync();
    expect(range.address).toBe('Sample!A1:B4');
  }));

test('a table cannot overlap another one or merged cells', () =>
  open.sample(async (sheet, context) => {
    sheet.tables.add('A1:B3', true);
    await context.sync();
    sheet.tables.add('B2:C5', true);
    expect(await codeOf(() => context.sync())).toBe('InvalidOperation');
    sheet.getRange('F1:F2').merge();
    sheet.tables.add('E1:G4', true);
    expect(await codeOf(() => context.sync())).toBe('MergedRangeConflict');
  }));

test('convertToRange keeps the cells, delete takes them', () =>
  open.sample(async (sheet, context) => {
    sheet.getRange('A1:B2').values = [
      ['a', 'b'],
      [1, 2],
    ];
    const kept = sheet.tables.add('A1:B2', true).convertToRange().load('address,values');
    const tables = sheet.tables.load('count');
    await context.sync();
    expect([kept.address, kept.values[1], tables.count]).toEqual(['Sample!A1:B2', [1, 2], 0]);
    sheet.tables.add('A1:B2', true).delete();
    const cells = sheet.getRange('A1:B2').load('values');
    await context.sync();
    expect(cells.values).toEqual([
      ['', ''],
      ['', ''],
    ]);
  }));

test('switches of a table', () =>
  open.sample(async (sheet, context) => {
    const table = sheet.tables.add('A1:B3', true);
    table.style = 'TableStyleLight1';
    table.showBandedRows = false;
    table.showFilterButton = false;
    table.highlightFirstColumn = true;
    table.load('style,showBandedRows,showFilterButton,highlightFirstColumn,showBandedColumns');
    await context.sync();
    expect(table.toJSON()).toMatchObject({
      style: 'TableStyleLight1',
      showBandedRows: false,
      showFilterButton: false,
      highlightFirstColumn: true,
      showBandedColumns: false,
    });
  }));
