/** Situations of samples/excel/54-worksheet of OfficeDev/office-js-snippets. */
import { codeOf, openSeed, type Open } from './connect';

let open: Open;
beforeEach(async () => {
  open = await openSeed();
});

const names = async (context: Excel.RequestContext): Promise<string[]> => {
  const sheets = context.workbook.worksheets.load('items/name');
  await context.sync();
  return sheets.items.map((sheet) => sheet.name);
};

test('adding, finding, counting, ordering', () =>
  open.sample(async (sheet, context) => {
    const sheets = context.workbook.worksheets;
    sheets.add('Zebra');
    const unnamed = sheets.add();
    unnamed.load('name');
    sheet.position = 0;
    const count = sheets.getCount();
    const first = sheets.getFirst().load('name');
    const last = sheets.getLast().load('name');
    const next = sheet.getNext().load('name');
    const none = sheet.getPreviousOrNullObject();
    await context.sync();
    expect(await names(context)).toEqual(['Sample', 'Riskanalys', 'Zebra', unnamed.name]);
    expect([count.value, first.name, last.name, next.name]).toEqual([
      4,
      'Sample',
      unnamed.name,
      'Riskanalys',
    ]);
    expect(none.isNullObject).toBe(true);
  }));

test('a sheet keeps its id through renaming, and the name can be used again', () =>
  open.sample(async (sheet, context) => {
    sheet.load('id');
    await context.sync();
    const { id } = sheet;
    sheet.name = 'Renamed';
    context.workbook.worksheets.add('Sample');
    const byId = context.workbook.worksheets.getItem(id).load('name');
    await context.sync();
    expect(byId.name).toBe('Renamed');
  }));

describe('names that Excel refuses', () => {
  const cases: [string, string, string][] = [
    ['32 characters', 'x'.repeat(32), 'InvalidArgument'],
    ['empty', '', 'InvalidArgument'],
    ['a colon', 'a:b', 'InvalidArgument'],
    ['a question mark', 'vad?', 'InvalidArgument'],
    ['a bracket', 'a[1]', 'InvalidArgument'],
    ['an apostrophe first', "'a", 'InvalidArgument'],
    ['taken, in other case', 'RISKANALYS', 'ItemAlreadyExists'],
  ];
  test.each(cases)('%s', (_what, name, code) =>
    open.sample(async (sheet, context) => {
      sheet.name = name;
      expect(await codeOf(() => context.sync())).toBe(code);
      expect(await names(context)).toEqual(['Riskanalys', 'Sample']);
    }),
  );
});

test('31 characters are accepted', () =>
  open.sample(async (sheet, context) => {
    sheet.name = 'å'.repeat(31);
    await context.sync();
    expect(await names(context)).toContain('å'.repeat(31));
  }));

test('visibility: hidden sheets are listed, and at least one stays visible', () =>
  open.sample(async (sheet, context) => {
    sheet.visibility = 'Hidden';
    const active = context.workbook.worksheets.getActiveWorksheet().load('name');
    const visible = context.workbook.worksheets.getCount(true);
    await context.sync();
    expect([active.name, visible.value]).toEqual(['Riskanalys', 1]);
    context.workbook.worksheets.getItem('Riskanalys').visibility = 'VeryHidden';
    expect(await codeOf(() => context.sync())).toBe('InvalidOperation');
    sheet.activate();
    expect(await codeOf(() => context.sync())).toBe('InvalidOperation');
  }));

test('deleting: not the last visible one, not a very hidden one', () =>
  open.sample(async (sheet, context) => {
    sheet.visibility = 'VeryHidden';
    await context.sync();
    sheet.delete();
    expect(await codeOf(() => context.sync())).toBe('InvalidOperation');
    context.workbook.worksheets.getItem('Riskanalys').delete();
    expect(await codeOf(() => context.sync())).toBe('InvalidOperation');
    sheet.visibility = 'Visible';
    sheet.delete();
    await context.sync();
    expect(await names(context)).toEqual(['Riskanalys']);
  }));

test('a deleted sheet is gone for those who hold it', () =>
  open.sample(async (sheet, context) => {
    const range = sheet.getRange('A1').load('values');
    await context.sync();
    sheet.delete();
    await context.sync();
    range.load('values');
    expect(await codeOf(() => context.sync())).toBe('InvalidReference');
    sheet.load('name');
    expect(await codeOf(() => context.sync())).toBe('ItemNotFound');
  }));

test('tab colour, gridlines, headings', () =>
  open.sample(async (sheet, context) => {
    sheet.tabColor = '#FF0000';
    sheet.showGridlines = false;
    sheet.showHeadings = false;
    sheet.load('tabColor,showGridlines,showHeadings');
    await context.sync();
    expect(sheet.toJSON()).toMatchObject({ tabColor: '#FF0000', showGridlines: false, showHeadings: false });
    sheet.tabColor = '';
    sheet.load('tabColor');
    await context.sync();
    expect(sheet.tabColor).toBe('');
  }));

test('copy: contents, formats and a new name', () =>
  open.sample(async (sheet, context) => {
    sheet.getRange('A1').values = [['x']];
    sheet.getRange('A1').format.font.bold = true;
    const copy = sheet.copy('End').load('name');
    const cell = copy.getRange('A1').load('values,format/font/bold');
    await context.sync();
    expect([copy.name, cell.values[0]?.[0], cell.format.font.bold]).toEqual(['Sample (2)', 'x', true]);
  }));

test('frozen panes: rows, columns, a range', () =>
  open.sample(async (sheet, context) => {
    const where = async (): Promise<string | null> => {
      const location = sheet.freezePanes.getLocationOrNullObject().load('address');
      await context.sync();
      return location.isNullObject ? null : location.address;
    };
    expect(await where()).toBeNull();
    sheet.freezePanes.freezeRows(2);
    expect(await where()).toBe('Sample!1:2');
    sheet.freezePanes.freezeColumns(1);
    expect(await where()).toBe('Sample!A:A');
    // The range is what stays in view.
    sheet.freezePanes.freezeAt(sheet.getRange('A1:B3'));
    expect(await where()).toBe('Sample!A1:B3');
    sheet.freezePanes.unfreeze();
    expect(await where()).toBeNull();
  }));

test('the application: language, calculation, what the host does not know', () =>
  open.sample(async (_sheet, context) => {
    const { application } = context;
    application.cultureInfo.load('name,numberFormat/numberDecimalSeparator');
    application.load('calculationMode');
    await context.sync();
    expect(application.cultureInfo.name).toBe('sv-SE');
    expect(application.cultureInfo.numberFormat.numberDecimalSeparator).toBe(',');
    expect(application.calculationMode).toBe('Automatic');
    application.calculate('Full');
    application.suspendScreenUpdatingUntilNextSync();
    application.suspendApiCalculationUntilNextSync();
    expect(await codeOf(() => context.sync())).toBeUndefined();
  }));

test('outline levels fold and unfold', () =>
  open.sample(async (sheet, context) => {
    sheet.getRange('A1:A6').values = [[1], [2], [3], [4], [5], [6]];
    sheet.getRange('2:4').group('ByRows');
    sheet.showOutlineLevels(1, 0);
    const folded = sheet.getRange('A3').load('rowHidden');
    await context.sync();
    sheet.showOutlineLevels(2, 0);
    const unfolded = sheet.getRange('A3').load('rowHidden');
    await context.sync();
    expect([folded.rowHidden, unfolded.rowHidden]).toEqual([true, false]);
  }));
