import { openDocument } from '../../../src/headless/xlsx/openDocument';
import { lintPackage } from '../../support/packageLint';
import { partsOf, xlsx, type SmallWorkbook } from '../../support/xlsx';

const CHAIN: SmallWorkbook['parts'] = {
  'xl/calcChain.xml': [
    'application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml',
    '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="B1" i="1"/></calcChain>',
  ],
  'xl/_rels/workbook.xml.rels': [
    '',
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
      '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>' +
      '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/>' +
      '</Relationships>',
  ],
};

function open(rows: string, book: SmallWorkbook = {}) {
  const document = openDocument(
    xlsx({ sheets: [{ name: 'Blad1', xml: `<sheetData>${rows}</sheetData>` }], ...book }),
  );
  const sheet = document.sheets[0]!;
  const formulas = () => [...sheet.cells()].map((cell) => cell.formula);
  const reopened = () => {
    const saved = document.save();
    expect(lintPackage(saved)).toEqual([]);
    return openDocument(saved).sheets[0]!;
  };
  return { document, sheet, formulas, reopened };
}

const shared = (ref: string, text: string, row: number) =>
  `<row r="${row}"><c r="B${row}"><f t="shared" si="0"${ref && ` ref="${ref}"`}>${text}</f><v>${row * 2}</v></c></row>`;

describe('shared formulas', () => {
  const rows = shared('B1:B3', 'A1*$C$1', 1) + shared('', '', 2) + shared('', '', 3);

  test('are read as each cell has them', () => {
    expect(open(rows).formulas()).toEqual(['A1*$C$1', 'A2*$C$1', 'A3*$C$1']);
  });

  test('may follow a master further down', () => {
    const reversed = shared('', '', 1) + shared('', '', 2) + shared('B1:B3', 'A3*2', 3);
    expect(open(reversed).formulas()).toEqual(['A1*2', 'A2*2', 'A3*2']);
  });

  test('may be numbered anew', () => {
    const again =
      shared('B1:B2', 'A1+1', 1) + shared('', '', 2) + shared('B3:B4', 'A3+2', 3) + shared('', '', 4);
    expect(open(again).formulas()).toEqual(['A1+1', 'A2+1', 'A3+2', 'A4+2']);
  });

  test('survive when their master is written over, with their results', () => {
    const { sheet, reopened } = open(rows);
    sheet.setValue(0, 1, 'ny');
    const cells = [...reopened().cells()];
    expect(cells.map(({ value, formula }) => [value, formula])).toEqual([
      ['ny', undefined],
      [4, 'A2*$C$1'],
      [6, 'A3*$C$1'],
    ]);
  });

  test('stay shared when another of their cells is written over', () => {
    const { document, sheet, reopened } = open(rows);
    sheet.setValue(2, 1, 1);
    expect([...reopened().cells()].map((cell) => cell.formula)).toEqual(['A1*$C$1', 'A2*$C$1', undefined]);
    expect(partsOf(document.save())['xl/worksheets/sheet1.xml']).toContain(
      '<f t="shared" si="0" ref="B1:B3">A1*$C$1</f>',
    );
  });

  test('a new result leaves them as they are', () => {
    const { sheet, reopened } = open(rows);
    sheet.setCached(0, 1, 99);
    sheet.setCached(1, 1, 'text');
    const cells = [...reopened().cells()];
    expect(cells.map(({ value, formula }) => [value, formula])).toEqual([
      [99, 'A1*$C$1'],
      ['text', 'A2*$C$1'],
      [6, 'A3*$C$1'],
    ]);
  });
});

describe('array formulas', () => {
  const rows =
    '<row r="1"><c r="A1"><f t="array" ref="A1:B2">C1:D2*2</f><v>1</v></c><c r="B1"><v>2</v></c></row>' +
    '<row r="2"><c r="A2"><v>3</v></c><c r="B2"><v>4</v></c></row>' +
    '<row r="3"><c r="A3"><f t="array" ref="A3">SUM(A1:A2)</f><v>4</v></c></row>';
  const area = { row: 0, column: 0, rows: 2, columns: 2 };

  test('every cell shows its array', () => {
    const { sheet } = open(rows);
    for (const [row, column, value] of [
      [0, 0, 1],
      [0, 1, 2],
      [1, 0, 3],
      [1, 1, 4],
    ]) {
      expect(sheet.get(row!, column!)).toEqual({ value, formula: 'C1:D2*2', array: area, style: 0 });
    }
  });

  test('a part of one cannot be changed', () => {
    const { sheet } = open(rows);
    const conflict = expect.objectContaining({ code: 'array-conflict', params: { area: 'A1:B2' } });
    expect(() => sheet.setValue(0, 0, 1)).toThrow(conflict);
    expect(() => sheet.setFormula(1, 1, 'A1')).toThrow(conflict);
    expect(() => sheet.clear({ row: 1, column: 0, rows: 5, columns: 5 }, 'contents')).toThrow(conflict);
    expect(sheet.isDirty).toBe(false);
  });

  test('one in a single cell can, and so can a whole one', () => {
    const { sheet, reopened } = open(rows);
    sheet.setValue(2, 0, 7);
    sheet.clear({ row: 0, column: 0, rows: 2, columns: 2 }, 'contents');
    sheet.setValue(0, 1, 8);
    const cells = [...reopened().cells()];
    expect(cells.map(({ row, column, value }) => [row, column, value])).toEqual([
      [0, 1, 8],
      [2, 0, 7],
    ]);
  });

  test('what-if tables have no formula of their own and cannot be written into', () => {
    const { sheet } = open(
      '<row r="1"><c r="A1"><f t="dataTable" ref="A1:A2" dt2D="0" r1="C1"/><v>5</v></c></row>',
    );
    expect(sheet.get(0, 0)).toEqual({ value: 5, style: 0 });
    expect(() => sheet.setValue(1, 0, 1)).toThrow(expect.objectContaining({ code: 'array-conflict' }));
  });
});

describe('calculation', () => {
  const rows = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1*2</f><v>2</v></c></row>';

  test.each<[string, (sheet: ReturnType<typeof open>['sheet']) => void, boolean, boolean]>([
    ['a new style', (sheet) => sheet.setStyle(0, 1, 0), true, false],
    ['a new result', (sheet) => sheet.setCached(0, 1, 4), true, false],
    ['a new value that formulas may read', (sheet) => sheet.setValue(0, 0, 2), true, true],
    ['a value over a formula', (sheet) => sheet.setValue(0, 1, 2), false, true],
    ['a new formula', (sheet) => sheet.setFormula(5, 1, 'A1'), false, true],
    [
      'a cleared formula',
      (sheet) => sheet.clear({ row: 0, column: 1, rows: 1, columns: 1 }, 'contents'),
      false,
      false,
    ],
  ])('%s', (_, change, keepsChain, recalculates) => {
    const { document, sheet } = open(rows, { parts: CHAIN });
    change(sheet);
    const saved = partsOf(document.save());
    expect(lintPackage(document.save())).toEqual([]);
    expect('xl/calcChain.xml' in saved).toBe(keepsChain);
    if (recalculates) expect(saved['xl/workbook.xml']).toContain('fullCalcOnLoad="1"');
    if (keepsChain && !recalculates) expect(saved['xl/workbook.xml']).not.toContain('fullCalcOnLoad');
  });

  test('a workbook without formulas is not asked to calculate', () => {
    const { document, sheet } = open('<row r="1"><c r="A1"><v>1</v></c></row>');
    sheet.setValue(0, 0, 2);
    expect(partsOf(document.save())['xl/workbook.xml']).not.toContain('calcPr');
  });

  test.each<[string, number | string | boolean | { error: string } | null]>([
    ['a number', 5],
    ['a text', 'a & b'],
    ['an empty text', ''],
    ['a truth value', false],
    ['an error', { error: '#N/A' }],
    ['nothing yet', null],
  ])('a formula is written with its result: %s', (_, cached) => {
    const { sheet, reopened } = open('');
    sheet.setFormula(0, 0, 'IF(B1<>"å & ä",1,"<2>")', cached);
    expect(reopened().get(0, 0)).toEqual({ value: cached, formula: 'IF(B1<>"å & ä",1,"<2>")', style: 0 });
  });

  test('a formula that Excel would not take is refused', () => {
    const { sheet } = open('');
    expect(() => sheet.setFormula(0, 0, 'A'.repeat(8193))).toThrow(
      expect.objectContaining({ code: 'bad-value' }),
    );
  });
});
