/** Situations of samples/excel/14-conditional-formatting, and office-js.md 4 on ids and priorities. */
import { codeOf, openSeed, type Open } from './connect';

let open: Open;
beforeEach(async () => {
  open = await openSeed();
});

const custom = (range: Excel.Range, formula: string, color: string): Excel.ConditionalFormat => {
  const format = range.conditionalFormats.add('Custom' as Excel.ConditionalFormatType.custom);
  format.custom.rule.formula = formula;
  format.custom.format.font.color = color;
  return format;
};

test('a formula rule is made, listed and deleted by its formula', () =>
  open.sample(async (sheet, context) => {
    const range = sheet.getRange('B8:E13');
    custom(range, '=IF(B8>INDIRECT("RC[-1]",0),TRUE)', 'green');
    const other = custom(range, '=$B8="x"', '#9C0006');
    other.custom.format.fill.color = '#FFC7CE';
    other.stopIfTrue = true;
    await context.sync();
    const formats = range.conditionalFormats;
    formats.load('items/type,items/id,items/priority,items/stopIfTrue,items/custom/rule/formula');
    await context.sync();
    // The newest is on top.
    expect(formats.items.map((item) => [item.type, item.priority, item.custom.rule.formula])).toEqual([
      ['Custom', 0, '=$B8="x"'],
      ['Custom', 1, '=IF(B8>INDIRECT("RC[-1]",0),TRUE)'],
    ]);
    expect(formats.items[0]?.stopIfTrue).toBe(true);
    formats.items.filter((item) => item.custom.rule.formula.includes('"x"')).forEach((item) => item.delete());
    const count = formats.getCount();
    await context.sync();
    expect(count.value).toBe(1);
  }));

test('colours and fonts come back', () =>
  open.sample(async (sheet, context) => {
    const format = custom(sheet.getRange('A1:A9'), '=A1=""', '#9C0006');
    format.custom.format.fill.color = '#FFC7CE';
    format.custom.format.font.bold = true;
    format.custom.format.borders.getItem('EdgeTop').style = 'Continuous';
    format.custom.format.borders.getItem('EdgeTop').color = '#808080';
    format.load('custom/format/fill/color,custom/format/font/color,custom/format/font/bold');
    const edge = format.custom.format.borders.getItem('EdgeTop').load('style,color');
    await context.sync();
    expect(format.custom.format.toJSON()).toMatchObject({
      fill: { color: '#FFC7CE' },
      font: { color: '#9C0006', bold: true },
    });
    expect(edge.toJSON()).toMatchObject({ style: 'Continuous', color: '#808080' });
  }));

test('relative references are those of the range the rule is fetched from (#5194)', () =>
  open.sample(async (sheet, context) => {
    custom(sheet.getRange('B2:B9'), '=$C2<B2', 'red');
    const below = sheet.getRange('B5:B9').conditionalFormats.load('items/custom/rule/formula');
    await context.sync();
    expect(below.items[0]?.custom.rule.formula).toBe('=$C5<B5');
  }));

test('rules of other kinds are null objects where a formula is asked for', () =>
  open.sample(async (sheet, context) => {
    const range = sheet.getRange('A1:A5');
    const cell = range.conditionalFormats.add('CellValue' as Excel.ConditionalFormatType.cellValue);
    cell.cellValue.format.font.color = 'red';
    cell.cellValue.rule = { formula1: '=0', operator: 'LessThan' };
    const text = range.conditionalFormats.add('ContainsText' as Excel.ConditionalFormatType.containsText);
    text.textComparison.format.font.color = 'red';
    text.textComparison.rule = {
      operator: 'Contains',
      text: 'Delayed',
    };
    const formats = range.conditionalFormats;
    formats.load('items/type,items/customOrNullObject/rule/formula,items/cellValueOrNullObject/rule');
    await context.sync();
    expect(formats.items.map((item) => [item.type, item.customOrNullObject.isNullObject])).toEqual([
      ['ContainsText', true],
      ['CellValue', true],
    ]);
    expect(formats.items[1]?.cellValueOrNullObject.rule).toEqual({ formula1: '=0', operator: 'LessThan' });
    formats.items[0]?.custom.rule.load('formula');
    expect(await codeOf(() => context.sync())).toBe('InvalidOperation');
  }));

test('a rule over several areas is one rule', () =>
  open.sample(async (sheet, context) => {
    const areas = sheet.getRanges('A1:A9,C1:C9');
    const format = areas.conditionalFormats.add('Custom' as Excel.ConditionalFormatType.custom);
    format.custom.rule.formula = '=A1="x"';
    const ranges = format.getRanges().load('address');
    const one = sheet.getRange('C1').conditionalFormats.getCount();
    const between = sheet.getRange('B1').conditionalFormats.getCount();
    await context.sync();
    expect(ranges.address).toBe('Sample!A1:A9,Sample!C1:C9');
    expect([one.value, between.value]).toEqual([1, 0]);
    format.getRange().load('address');
    expect(await codeOf(() => context.sync())).toBe('InvalidOperation');
  }));

test('priorities change places; clearAll takes the cells out of every rule', () =>
  open.sample(async (sheet, context) => {
    const range = sheet.getRange('A1:A9');
    custom(range, '=A1=1', 'red');
    custom(range, '=A1=2', 'red');
    const formats = range.conditionalFormats.load('items/custom/rule/formula');
    await context.sync();
    const [top] = formats.items;
    if (top) top.priority = 1;
    const again = range.conditionalFormats.load('items/custom/rule/formula');
    await context.sync();
    expect(again.items.map((item) => item.custom.rule.formula)).toEqual(['=A1=1', '=A1=2']);
    sheet.getRange('A1:A4').conditionalFormats.clearAll();
    const upper = sheet.getRange('A1:A4').conditionalFormats.getCount();
    const lower = sheet.getRange('A5:A9').conditionalFormats.getCount();
    await context.sync();
    expect([upper.value, lower.value]).toEqual([0, 2]);
  }));

test('a formula that is none is refused', () =>
  open.sample(async (sheet, context) => {
    custom(sheet.getRange('A1'), '=SUM(', 'red');
    expect(await codeOf(() => context.sync())).toBe('InvalidArgument');
  }));
