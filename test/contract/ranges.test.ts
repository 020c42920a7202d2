/** The situations of Microsoft's public snippets for ranges (OfficeDev/office-js-snippets, samples/excel/42-range). */
import { codeOf, openSeed, type Open } from './connect';

let open: Open;
beforeEach(async () => {
  open = await openSeed({ culture: 'en-US' });
});

const PRODUCTS = [
  ['Product', 'Qty', 'Unit Price', 'Total Price'],
  ['Almonds', 2, 7.5, '=C3 * D3'],
  ['Coffee', 1, 34.5, '=C4 * D4'],
  ['Chocolate', 5, 9.56, '=C5 * D5'],
];

const fill = (sheet: Excel.Worksheet): Excel.Range => {
  const range = sheet.getRange('B2:E5');
  range.values = PRODUCTS;
  return range;
};

test('a range of values holds numbers, texts and calculated formulas', () =>
  open.sample(async (sheet, context) => {
    const range = fill(sheet).load('values, formulas, text, valueTypes, address');
    await context.sync();
    expect(range.address).toBe('Sample!B2:E5');
    expect(range.values[3]).toEqual(['Chocolate', 5, 9.56, 5 * 9.56]);
    expect(range.formulas[1]).toEqual(['Almonds', 2, 7.5, '=C3 * D3']);
    expect(range.text[1]).toEqual(['Almonds', '2', '7.5', '15']);
    expect(range.valueTypes[1]).toEqual(['String', 'Double', 'Double', 'Double']);
  }));

test('one value for all cells of a range', () =>
  open.sample(async (sheet, context) => {
    const range = sheet.getRange('B8:D9');
    range.values = 'Sample' as unknown as string[][];
    range.numberFormat = '0.00' as unknown as string[][];
    range.load('values,numberFormat');
    await context.sync();
    expect(range.values).toEqual([Array(3).fill('Sample'), Array(3).fill('Sample')]);
    expect(range.numberFormat).toEqual([Array(3).fill('0.00'), Array(3).fill('0.00')]);
  }));

describe('a range made from another', () => {
  const cases: [string, (range: Excel.Range) => Excel.Range, string][] = [
    ['getCell', (range) => range.getCell(1, 2), 'Sample!D3'],
    ['getRow', (range) => range.getRow(1), 'Sample!B3:E3'],
    ['getColumn', (range) => range.getColumn(3), 'Sample!E2:E5'],
    ['getLastRow', (range) => range.getLastRow(), 'Sample!B5:E5'],
    ['getLastColumn', (range) => range.getLastColumn(), 'Sample!E2:E5'],
    ['getLastCell', (range) => range.getLastCell(), 'Sample!E5'],
    ['getEntireRow', (range) => range.getEntireRow(), 'Sample!2:5'],
    ['getEntireColumn', (range) => range.getEntireColumn(), 'Sample!B:E'],
    ['getOffsetRange', (range) => range.getOffsetRange(1, -1), 'Sample!A3:D6'],
    ['getResizedRange', (range) => range.getResizedRange(1, -1), 'Sample!B2:D6'],
    ['getAbsoluteResizedRange', (range) => range.getAbsoluteResizedRange(2, 1), 'Sample!B2:B3'],
    ['getRowsAbove', (range) => range.getRowsAbove(1), 'Sample!B1:E1'],
    ['getRowsBelow', (range) => range.getRowsBelow(2), 'Sample!B6:E7'],
    ['getColumnsBefore', (range) => range.getColumnsBefore(1), 'Sample!A2:A5'],
    ['getColumnsAfter', (range) => range.getColumnsAfter(2), 'Sample!F2:G5'],
    ['getBoundingRect', (range) => range.getBoundingRect('G9'), 'Sample!B2:G9'],
    ['getIntersection', (range) => range.getIntersection('A4:C9'), 'Sample!B4:C5'],
    ['getUsedRange', (range) => range.getResizedRange(9, 9).getUsedRange(true), 'Sample!B2:E5'],
    ['getSurroundingRegion', (range) => range.getCell(2, 2).getSurroundingRegion(), 'Sample!B2:E5'],
    ['getRangeEdge', (range) => range.getCell(0, 0).getRangeEdge('Down'), 'Sample!B5'],
  ];
  test.each(cases)('%s', (_name, make, address) =>
    open.sample(async (sheet, context) => {
      const made = make(fill(sheet)).load('address');
      await context.sync();
      expect(made.address).toBe(address);
    }),
  );

  test('outside the sheet there is nothing', () =>
    open.sample(async (sheet, context) => {
      sheet.getRange('A1').getOffsetRange(-1, 0).load('address');
      expect(await codeOf(() => context.sync())).toBe('InvalidArgument');
    }));
});

describe('the used range', () => {
  test('of an empty sheet is a null object', () =>
    open.sample(async (sheet, context) => {
      const used = sheet.getUsedRangeOrNullObject(true).load('address');
      await context.sync();
      expect(used.isNullObject).toBe(true);
    }));

  test('without OrNullObject is the first cell', () =>
    open.sample(async (sheet, context) => {
      const used = sheet.getUsedRange().load('address');
      await context.sync();
      expect(used.address).toBe('Sample!A1');
    }));

  test('counts formats unless only values are asked for', () =>
    open.sample(async (sheet, context) => {
      sheet.getRange('B2').values = [[1]];
      sheet.getRange('D9').format.fill.color = 'yellow';
      const all = sheet.getUsedRange().load('address');
      const values = sheet.getUsedRange(true).load('address');
      await context.sync();
      expect([all.address, values.address]).toEqual(['Sample!B2:D9', 'Sample!B2']);
    }));
});

test('insert moves what was there and answers the new cells', () =>
  open.sample(async (sheet, context) => {
    fill(sheet);
    const made = sheet.getRange('B4:E4').insert('Down').load('address,values');
    const below = sheet.getRange('B5:E5').load('values,formulas');
    await context.sync();
    expect(made.address).toBe('Sample!B4:E4');
    expect(made.values).toEqual([['', '', '', '']]);
    expect(below.formulas[0]).toEqual(['Coffee', 1, 34.5, '=C5 * D5']);
  }));

test('delete pulls the rest up', () =>
  open.sample(async (sheet, context) => {
    fill(sheet);
    sheet.getRange('B4:E4').delete('Up');
    const range = sheet.getRange('B4:E4').load('values,formulas');
    await context.sync();
    expect(range.formulas[0]).toEqual(['Chocolate', 5, 9.56, '=C4 * D4']);
    expect(range.values[0]?.[3]).toBeCloseTo(47.8);
  }));

describe('clear', () => {
  const cases: [Excel.ClearApplyTo, unknown, string][] = [
    ['All' as Excel.ClearApplyTo, '', '#FFFFFF'],
    ['Contents' as Excel.ClearApplyTo, '', '#FFFF00'],
    ['Formats' as Excel.ClearApplyTo, 7, '#FFFFFF'],
  ];
  test.each(cases)('%s', (what, value, color) =>
    open.sample(async (sheet, context) => {
      const range = sheet.getRange('B2');
      range.values = [[7]];
      range.format.fill.color = 'yellow';
      range.clear(what);
      range.load('values, format/fill/color');
      await context.sync();
      expect([range.values[0]?.[0], range.format.fill.color]).toEqual([value, color]);
    }),
  );
});

test('formats: font, fill, alignment, borders, number format, sizes', () =>
  open.sample(async (sheet, context) => {
    const range = fill(sheet);
    const header = range.getRow(0);
    header.format.fill.color = '#4472C4';
    header.format.font.color = 'white';
    header.format.font.bold = true;
    header.format.horizontalAlignment = 'Center';
    header.format.wrapText = true;
    header.format.borders.getItem('EdgeBottom').style = 'Continuous';
    header.format.borders.getItem('EdgeBottom').color = '#BBBBBB';
    range.getColumn(3).numberFormat = [['$#,##0.00'], [null], [null], ['0']];
    header.format.rowHeight = 30;
    range.getColumn(0).format.columnWidth = 90;
    header.load('format/fill/color,format/font/color,format/font/bold,format/wrapText,format/rowHeight');
    header.format.load('horizontalAlignment');
    const edge = header.format.borders.getItem('EdgeBottom').load('style,color,weight');
    const whole = range.load('numberFormat,format/font/bold');
    const first = range.getColumn(0).load('format/columnWidth');
    await context.sync();
    expect(header.format.fill.color).toBe('#4472C4');
    expect(header.format.font.toJSON()).toMatchObject({ color: '#FFFFFF', bold: true });
    expect([header.format.horizontalAlignment, header.format.wrapText, header.format.rowHeight]).toEqual([
      'Center',
      true,
      30,
    ]);
    expect(edge.toJSON()).toMatchObject({ style: 'Continuous', color: '#BBBBBB', weight: 'Thin' });
    expect(whole.numberFormat.map((row) => row[3])).toEqual(['$#,##0.00', 'General', 'General', '0']);
    // Cells that differ answer null.
    expect(whole.format.font.bold).toBeNull();
    expect(first.format.columnWidth).toBeCloseTo(90, 0);
  }));

test('copyFrom moves relative references, or copies values only', () =>
  open.sample(async (sheet, context) => {
    fill(sheet);
    sheet.getRange('G2').copyFrom('B2:E5');
    sheet.getRange('L2').copyFrom(sheet.getRange('B2:E5'), 'Values');
    const copied = sheet.getRange('J3').load('formulas,values');
    const values = sheet.getRange('O3').load('formulas');
    await context.sync();
    expect(copied.formulas).toEqual([['=H3 * I3']]);
    expect(copied.values).toEqual([[15]]);
    expect(values.formulas).toEqual([[15]]);
  }));

test('find answers the first cell that holds the text, findAll all of them', () =>
  open.sample(async (sheet, context) => {
    fill(sheet);
    const found = sheet
      .getRange('B2:E5')
      .find('co', { completeMatch: false, matchCase: false })
      .load('address');
    const all = sheet.findAll('co', { completeMatch: false, matchCase: false }).load('address');
    const none = sheet.getRange('B2:E5').findOrNullObject('Cashews', {}).load('address');
    await context.sync();
    expect(found.address).toBe('Sample!B4');
    expect(all.address).toBe('Sample!B4,Sample!B5');
    expect(none.isNullObject).toBe(true);
  }));

test('hyperlinks: to the web, and to a place in the workbook', () =>
  open.sample(async (sheet, context) => {
    const web = sheet.getRange('A1');
    web.hyperlink = { address: 'https://example.invalid/', screenTip: 'Tip', textToDisplay: 'Link' };
    const inside = sheet.getRange('A2');
    inside.hyperlink = { documentReference: 'Riskanalys!A5', textToDisplay: 'Row 5' };
    web.load('hyperlink,values');
    inside.load('hyperlink');
    await context.sync();
    expect(web.hyperlink).toMatchObject({ address: 'https://example.invalid/', textToDisplay: 'Link' });
    expect(web.values).toEqual([['Link']]);
    expect(inside.hyperlink).toMatchObject({ documentReference: 'Riskanalys!A5' });
  }));

test('special cells: formulas, constants of a kind, blanks', () =>
  open.sample(async (sheet, context) => {
    fill(sheet);
    sheet.getRange('C4').clear();
    const range = sheet.getRange('B2:E5');
    const formulas = range.getSpecialCells('Formulas').load('address,areaCount');
    const numbers = range.getSpecialCells('Constants', 'Numbers').load('address');
    const blanks = range.getSpecialCellsOrNullObject('Blanks').load('address');
    const errors = range.getSpecialCellsOrNullObject('Formulas', 'Errors');
    await context.sync();
    expect(formulas.address).toBe('Sample!E3:E5');
    expect(numbers.address).toBe('Sample!C3:D3,Sample!D4,Sample!C5:D5');
    expect(blanks.address).toBe('Sample!C4');
    expect(errors.isNullObject).toBe(true);
  }));

test('merged areas, and a read of them', () =>
  open.sample(async (sheet, context) => {
    sheet.getRange('A1:B2').values = [
      ['a', 'b'],
      ['c', 'd'],
    ];
    sheet.getRange('A1:A2').merge();
    const merged = sheet.getRange('A1:C9').getMergedAreasOrNullObject().load('address,areaCount');
    // Only merges whose first cell lies in the range are found (#3611).
    const below = sheet.getRange('A2:C9').getMergedAreasOrNullObject().load('address');
    const cells = sheet.getRange('A1:B2').load('values');
    await context.sync();
    expect(merged.address).toBe('Sample!A1:A2');
    expect(below.isNullObject).toBe(true);
    expect(cells.values).toEqual([
      ['a', 'b'],
      ['', 'd'],
    ]);
  }));

test('several areas at once', () =>
  open.sample(async (sheet, context) => {
    const areas = sheet.getRanges('A1:A2, C1:C2');
    areas.format.fill.color = '#EEEEEE';
    areas.load('address,areaCount,cellCount,areas/items/address');
    const between = sheet.getRange('B1').load('format/fill/color');
    await context.sync();
    expect(areas.toJSON()).toMatchObject({ areaCount: 2, cellCount: 4 });
    expect(areas.areas.items.map((area) => area.address)).toEqual(['Sample!A1:A2', 'Sample!C1:C2']);
    expect(between.format.fill.color).toBe('#FFFFFF');
  }));

test('hidden rows and columns, the visible view, groups', () =>
  open.sample(async (sheet, context) => {
    fill(sheet);
    sheet.getRange('3:4').rowHidden = true;
    sheet.getRange('D:D').columnHidden = true;
    const view = sheet.getRange('B2:E5').getVisibleView().load('values,rowCount');
    const hidden = sheet.getRange('B2:E5').load('rowHidden');
    sheet.getRange('7:9').group('ByRows');
    await context.sync();
    expect(view.values).toEqual([
      ['Product', 'Qty', 'Total Price'],
      ['Chocolate', 5, 47.800000000000004],
    ]);
    expect(hidden.rowHidden).toBeNull();
    sheet.getRange('A7:A9').group('ByRows');
    expect(await codeOf(() => context.sync())).toBe('InvalidArgument');
  }));

test('cell properties are read and set cell by cell', () =>
  open.sample(async (sheet, context) => {
    const range = sheet.getRange('A1:B1');
    range.setCellProperties([
      [{ format: { fill: { color: '#FF0000' } } }, { format: { font: { bold: true } } }],
    ]);
    const read = range.getCellProperties({ address: true, format: { fill: { color: true } } });
    await context.sync();
    expect(read.value[0]?.[0]).toEqual({ address: 'Sample!A1', format: { fill: { color: '#FF0000' } } });
  }));

test('sorting moves whole rows', () =>
  open.sample(async (sheet, context) => {
    fill(sheet);
    sheet.getRange('B2:E5').sort.apply([{ key: 1, ascending: false }], false, true);
    const range = sheet.getRange('B2:E5').load('values,formulas');
    await context.sync();
    expect(range.values.map((row) => row[0])).toEqual(['Product', 'Chocolate', 'Almonds', 'Coffee']);
    expect(range.formulas[1]?.[3]).toBe('=C3 * D3');
  }));

test('selection and active cell', () =>
  open.sample(async (sheet, context) => {
    sheet.getRange('B2:C3').select();
    const selected = context.workbook.getSelectedRange().load('address');
    const cell = context.workbook.getActiveCell().load('address');
    await context.sync();
    expect([selected.address, cell.address]).toEqual(['Sample!B2:C3', 'Sample!B2']);
  }));
