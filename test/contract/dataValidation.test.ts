/** Situations of samples/excel/22-data-validation, and the limits of office-js.md 4. */
import { codeOf, openSeed, type Open } from './connect';

let open: Open;
beforeEach(async () => {
  open = await openSeed();
});

test('a list typed out, with prompt and alert', () =>
  open.sample(async (sheet, context) => {
    const { dataValidation } = sheet.getRange('B2:B9');
    dataValidation.clear();
    dataValidation.rule = { list: { inCellDropDown: true, source: 'Ja,Nej' } };
    dataValidation.prompt = { showPrompt: true, title: 'Underlag', message: 'Ska risken med i planen?' };
    dataValidation.errorAlert = {
      showAlert: true,
      style: 'Stop',
      title: 'Underlag',
      message: 'Välj Ja eller Nej.',
    };
    dataValidation.ignoreBlanks = true;
    dataValidation.load('rule,type,prompt,errorAlert,ignoreBlanks');
    await context.sync();
    expect(dataValidation.toJSON()).toMatchObject({
      type: 'List',
      rule: { list: { inCellDropDown: true, source: 'Ja,Nej' } },
      prompt: { showPrompt: true, title: 'Underlag', message: 'Ska risken med i planen?' },
      errorAlert: { showAlert: true, style: 'Stop', title: 'Underlag', message: 'Välj Ja eller Nej.' },
      ignoreBlanks: true,
    });
  }));

test('a list from a range, from a formula, from a name', () =>
  open.sample(async (sheet, context) => {
    sheet.getRange('A1:A3').values = [['Apple'], ['Banana'], ['Citrus']];
    context.workbook.names.add('Frukt', sheet.getRange('A1:A3'));
    const sources = [sheet.getRange('A1:A3'), '=Sample!$A$1:$A$3', '=Frukt'];
    const cells = sources.map((source, index) => {
      const { dataValidation } = sheet.getCell(0, 2 + index);
      dataValidation.rule = { list: { inCellDropDown: true, source } };
      return dataValidation.load('rule');
    });
    await context.sync();
    expect(cells.map((each) => each.rule.list?.source)).toEqual([
      '=Sample!$A$1:$A$3',
      '=Sample!$A$1:$A$3',
      '=Frukt',
    ]);
  }));

test('numbers, dates and formulas', () =>
  open.sample(async (sheet, context) => {
    const rules: Excel.DataValidationRule[] = [
      { wholeNumber: { formula1: 1, formula2: 4, operator: 'Between' } },
      { decimal: { formula1: 0, operator: 'GreaterThan' } },
      { textLength: { formula1: 10, operator: 'LessThanOrEqualTo' } },
      { custom: { formula: '=NOT(ISBLANK(A1))' } },
    ];
    const read = rules.map((rule, index) => {
      const { dataValidation } = sheet.getCell(0, index);
      dataValidation.rule = rule;
      return dataValidation.load('rule,type');
    });
    await context.sync();
    expect(read.map((each) => [each.type, each.rule])).toEqual([
      ['WholeNumber', rules[0]],
      ['Decimal', rules[1]],
      ['TextLength', rules[2]],
      ['Custom', rules[3]],
    ]);
  }));

describe('what Excel refuses', () => {
  const long = (n: number): string => 'x'.repeat(n);
  const cases: [string, (validation: Excel.DataValidation) => void][] = [
    ['a list of 256 characters', (it) => (it.rule = { list: { inCellDropDown: true, source: long(256) } })],
    ['an empty list', (it) => (it.rule = { list: { inCellDropDown: true, source: '' } })],
    ['a prompt title of 33', (it) => (it.prompt = { showPrompt: true, title: long(33), message: '' })],
    ['a prompt of 256', (it) => (it.prompt = { showPrompt: true, title: '', message: long(256) })],
    [
      'an alert of 225',
      (it) => (it.errorAlert = { showAlert: true, style: 'Stop', title: '', message: long(225) }),
    ],
    [
      'two kinds at once',
      (it) => (it.rule = { list: { inCellDropDown: true, source: 'a' }, custom: { formula: '=1' } }),
    ],
    ['between without an end', (it) => (it.rule = { wholeNumber: { formula1: 1, operator: 'Between' } })],
    ['a broken formula', (it) => (it.rule = { custom: { formula: '=SUM(' } })],
    ['a kind that is none', (it) => (it.rule = { colour: { formula: '=1' } } as Excel.DataValidationRule)],
  ];
  test.each(cases)('%s', (_what, set) =>
    open.sample(async (sheet, context) => {
      const { dataValidation } = sheet.getRange('A1');
      set(dataValidation);
      expect(await codeOf(() => context.sync())).toBe('InvalidArgument');
      dataValidation.load('type');
      await context.sync();
      expect(dataValidation.type).toBe('None');
    }),
  );
});

test('cells validated in different ways are refused until they are cleared (#2594)', () =>
  open.sample(async (sheet, context) => {
    sheet.getRange('A1').dataValidation.rule = { wholeNumber: { formula1: 1, operator: 'EqualTo' } };
    const { dataValidation } = sheet.getRange('A1:A5');
    dataValidation.load('type');
    await context.sync();
    expect(dataValidation.type).toBe('MixedCriteria');
    dataValidation.rule = { list: { inCellDropDown: true, source: 'a' } };
    expect(await codeOf(() => context.sync())).toBe('InvalidArgument');
    dataValidation.clear();
    dataValidation.rule = { list: { inCellDropDown: true, source: 'a' } };
    expect(await codeOf(() => context.sync())).toBeUndefined();
  }));

test('values written by the API are not checked', () =>
  open.sample(async (sheet, context) => {
    const range = sheet.getRange('A1');
    range.dataValidation.rule = { list: { inCellDropDown: true, source: 'Ja,Nej' } };
    range.values = [['Kanske']];
    range.load('values');
    await context.sync();
    expect(range.values).toEqual([['Kanske']]);
  }));
