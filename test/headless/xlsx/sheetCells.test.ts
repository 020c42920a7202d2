import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { CellValue, SheetDoc } from '../../../src/headless/document';
import { openDocument } from '../../../src/headless/xlsx/openDocument';
import { XlsxError } from '../../../src/headless/xlsx/xlsxError';
import { lintPackage } from '../../support/packageLint';
import { partsOf, xlsx, type SmallWorkbook } from '../../support/xlsx';

const SHEET = 'xl/worksheets/sheet1.xml';
const STYLES =
  '<fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders>' +
  '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="6">' +
  '<xf/><xf/><xf/><xf/><xf/><xf/></cellXfs>';

function open(rows: string, book: SmallWorkbook = {}) {
  const file = xlsx({
    sheets: [{ name: 'Blad1', xml: `<sheetData>${rows}</sheetData>` }],
    styles: STYLES,
    sharedStrings: ['noll', 'ett'],
    ...book,
  });
  const document = openDocument(file);
  return { file, document, sheet: document.sheets[0]! };
}

/** Saves, expects a sound package, opens again. */
function reopen(document: { save(): Uint8Array }): SheetDoc {
  const saved = document.save();
  expect(lintPackage(saved)).toEqual([]);
  return openDocument(saved).sheets[0]!;
}

const sheetText = (document: { save(): Uint8Array }) => partsOf(document.save())[SHEET] ?? '';
const a1 = (cell: string) => `<row r="1">${cell}</row>`;

describe('reading a cell', () => {
  test.each<[string, CellValue]>([
    ['<c r="A1"><v>42</v></c>', 42],
    ['<c r="A1" t="n"><v>-0.1</v></c>', -0.1],
    ['<c r="A1"><v>1.5E-3</v></c>', 0.0015],
    ['<c r="A1"><v>0.30000000000000004</v></c>', 0.30000000000000004],
    ['<c r="A1"><v>12345678901234567890</v></c>', 12345678901234567890],
    ['<c r="A1"><v> 7 </v></c>', 7],
    ['<c r="A1"><v>abc</v></c>', 'abc'],
    ['<c r="A1" t="s"><v>1</v></c>', 'ett'],
    ['<c r="A1" t="b"><v>1</v></c>', true],
    ['<c r="A1" t="b"><v>false</v></c>', false],
    ['<c r="A1" t="e"><v>#DIV/0!</v></c>', { error: '#DIV/0!' }],
    ['<c r="A1" t="str"><f>"a"</f><v>a &lt; b &#229;&#xe4;&amp;</v></c>', 'a < b åä&'],
    ['<c r="A1" t="str"><f>""</f><v></v></c>', ''],
    ['<c r="A1" t="str"><f>x</f><v><![CDATA[a <b>]]> c<!-- d --></v></c>', 'a <b> c'],
    ['<c r="A1" t="inlineStr"><is><t>hej</t></is></c>', 'hej'],
    ['<c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t>he</t></r><r><t>j</t></r></is></c>', 'hej'],
    ['<c r="A1" t="inlineStr"><is><t>漢</t><rPh sb="0" eb="1"><t>kan</t></rPh></is></c>', '漢'],
    ['<c r="A1" t="inlineStr"><is><t>a_x0007_b_x005F_x0007_c</t></is></c>', 'a\u0007b_x0007_c'],
    ['<c r="A1" t="inlineStr"><is><t>a\r\nb\rc</t></is></c>', 'a\nb\nc'],
    ['<c r="A1" t="d"><v>2024-02-29T12:00:00Z</v></c>', 45351.5],
    ['<c r="A1" t="d"><v>1900-02-28</v></c>', 59],
    ['<c r="A1" t="d"><v>18:00</v></c>', 0.75],
    ['<c r="A1"/>', null],
    ['<c r="A1"><v/></c>', null],
    ['<c r="A1" t="s"/>', null],
    ["<c r='A1' ><v  >5</v ></c >", 5],
    ['<c r="A1"><extLst><ext uri="x"><y/></ext></extLst><v>6</v></c>', 6],
    ['<!-- x --><c r="A1"><?pi?><v>8</v></c>', 8],
  ])('%s', (xml, value) => {
    expect(open(a1(xml)).sheet.get(0, 0).value).toEqual(value);
  });

  test('dates count from 1904 where the workbook does', () => {
    const rows = a1('<c r="A1" t="d"><v>1904-01-02</v></c>');
    const { document, sheet } = open(rows, { workbook: '<workbookPr date1904="1"/>' });
    expect(document.date1904).toBe(true);
    expect(sheet.get(0, 0).value).toBe(1);
  });

  test('every kind of number is the number JavaScript reads', () => {
    const number = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer(),
      fc.constant(-0),
    );
    fc.assert(
      fc.property(fc.array(number, { minLength: 1, maxLength: 20 }), (numbers) => {
        const cells = numbers.map(
          (value, at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>${value}</v></c></row>`,
        );
        const { sheet } = open(cells.join(''));
        expect(numbers.map((_, row) => sheet.get(row, 0).value)).toEqual(numbers.map((value) => value + 0));
      }),
      { numRuns: 40 },
    );
  });

  test('a style that is empty or missing is 0, and an empty cell looks like its row or column', () => {
    const { sheet } = open(
      '<row r="1"><c r="A1" s=""/><c r="B1" s="3"/></row><row r="2" s="4" customFormat="1"/>',
      {
        sheets: [
          {
            name: 'Blad1',
            xml: '<cols><col min="5" max="6" width="9" style="2"/></cols><sheetData><row r="1"><c r="A1" s=""/><c r="B1" s="3"/><c r="F1"/></row><row r="2" s="4" customFormat="1"/></sheetData>',
          },
        ],
      },
    );
    const styles = [
      [0, 0],
      [0, 1],
      [0, 2],
      [0, 4],
      [0, 5],
      [1, 0],
      [1, 4],
      [9, 4],
    ].map(([row, column]) => sheet.get(row!, column!).style);
    expect(styles).toEqual([0, 3, 0, 2, 0, 4, 4, 2]);
    const area = sheet.readArea({ row: 0, column: 0, rows: 2, columns: 6 });
    expect([...area.styles]).toEqual([0, 3, 0, 0, 2, 0, 4, 4, 4, 4, 4, 4]);
  });
});

describe('addresses', () => {
  test.each<[string, string, [number, number, CellValue][]]>([
    [
      'rows and cells without any',
      '<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>',
      [
        [0, 0, 1],
        [0, 1, 2],
        [1, 0, 3],
      ],
    ],
    [
      'some with, some without',
      '<row r="3"><c r="C3"><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>',
      [
        [2, 2, 1],
        [2, 3, 2],
        [3, 0, 3],
      ],
    ],
    [
      'rows and cells out of order',
      '<row r="2"><c r="B2"><v>1</v></c><c r="A2"><v>2</v></c></row><row r="1"><c r="A1"><v>3</v></c></row>',
      [
        [0, 0, 3],
        [1, 0, 2],
        [1, 1, 1],
      ],
    ],
    [
      'doubled rows and cells: the last counts',
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row><row r="1"><c r="A1"><v>3</v></c></row>',
      [
        [0, 0, 3],
        [0, 1, 2],
      ],
    ],
  ])('%s', (_, rows, cells) => {
    const { document, sheet } = open(rows);
    const read = (from: SheetDoc) => [...from.cells()].map(({ row, column, value }) => [row, column, value]);
    expect(read(sheet)).toEqual(cells);
    sheet.setValue(7, 0, 'ny');
    expect(read(reopen(document))).toEqual([...cells, [7, 0, 'ny']]);
  });
});

describe('damaged sheets', () => {
  const rows =
    '<row r="1" ht="20"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1"><f>A1&amp;"x"</f><v>2</v></c></row>' +
    '<row r="2"><c r="A2" t="inlineStr"><is><t>hej</t></is></c></row>';
  const whole = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData><pageMargins left="1"/></worksheet>`;

  function reading(sheetXml: string): string {
    const parts = unzipSync(open('').file);
    try {
      const document = openDocument(zipSync({ ...parts, [SHEET]: strToU8(sheetXml) }, { level: 0 }));
      [...document.sheets[0]!.cells()].length;
      return 'read';
    } catch (error) {
      if (!(error instanceof XlsxError)) throw error;
      return `${error.code} ${error.params['part']}`;
    }
  }

  test('cut off anywhere, a sheet is refused', () => {
    expect(reading(whole)).toBe('read');
    for (let length = 0; length < whole.length; length++) {
      expect(reading(whole.slice(0, length))).toBe(`bad-xml ${SHEET}`);
    }
  });

  test.each<[string, string, string]>([
    ['a row that is not closed', '</row><row r="2">', '<row r="2">'],
    ['a cell that is not closed', '</v></c></row>', '</v></row>'],
    ['a text closed by another tag', '<v>0</v>', '<v>0</f>'],
    ['an element in a value', '<v>0</v>', '<v><b/>0</v>'],
    ['an attribute without quotes', 's="1"', 's=1'],
    ['an attribute without value', 's="1"', 's'],
    ['attributes that touch', 's="1" t', 's="1"t'],
    ['a cell in another row', 'r="B1"', 'r="B2"'],
    ['a column that does not exist', 'r="B1"', 'r="XFE1"'],
    ['a row that does not exist', 'r="2"', 'r="1048577"'],
    ['a type that does not exist', 't="s"', 't="q"'],
    ['a shared string that does not exist', '<v>0</v>', '<v>9</v>'],
    ['an unknown entity', 'A1&amp;', 'A1&aring;'],
    ['an inline text with crossed tags', '<is><t>hej</t></is>', '<is><t>hej</is></t>'],
    ['damage behind the cells', '<pageMargins left="1"/>', '<pageMargins left="1">'],
    ['something behind the end', '</worksheet>', '</worksheet><x/>'],
  ])('%s', (_, good, bad) => {
    expect(whole).toContain(good);
    expect(reading(whole.replace(good, bad))).toMatch(/^bad-xml /);
  });

  test('document types are refused', () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>';
    expect(reading(bomb + whole)).toBe(`dtd-refused ${SHEET}`);
  });
});

describe('writing', () => {
  test('what is not touched keeps its letters', () => {
    const kept =
      '<row r="3" spans="1:9" x14ac:dyDescent="0.25" ht="31.5" customHeight="1"><c r="A3" s="2"/><c r="B3" t="s"><v>1</v></c></row>';
    const rows = `<row r="1"><c r="A1"><v>1</v></c></row>\n  ${kept}<!-- kvar -->`;
    const { document, sheet } = open(rows);
    sheet.setValue(0, 1, 5);
    sheet.setValue(5, 0, 6);
    const text = sheetText(document);
    expect(text).toContain(`</row>\n  ${kept}`);
    expect(text).toContain('<!-- kvar -->');
  });

  test('in a changed row the other cells and the attributes stay', () => {
    const row =
      '<row r="2" spans="1:3" ht="20" x14ac:dyDescent="0.25"><c r="A2" s="1" t="s"><v>1</v></c>' +
      '<c r="C2" s="2" cm="1"><f t="array" ref="C2">SUM(A1:A2)</f><v>3</v></c><extLst><ext uri="u"/></extLst></row>';
    const { document, sheet } = open(row);
    sheet.setValue(1, 3, 4);
    sheet.setStyle(1, 2, 3);
    const text = sheetText(document);
    expect(text).toContain(
      '<row r="2" spans="1:4" ht="20" x14ac:dyDescent="0.25"><c r="A2" s="1" t="s"><v>1</v></c>' +
        '<c r="C2" s="3" cm="1"><f t="array" ref="C2">SUM(A1:A2)</f><v>3</v></c><c r="D2"><v>4</v></c><extLst><ext uri="u"/></extLst></row>',
    );
  });

  test('a value over a formula takes the formula away, with what described the old value', () => {
    const { document, sheet } = open(a1('<c r="A1" s="3" vm="1" t="str"><f>1+1</f><v>x</v></c>'));
    sheet.setValue(0, 0, 7);
    expect(sheetText(document)).toContain('<c r="A1" s="3"><v>7</v></c>');
    expect(reopen(document).get(0, 0)).toEqual({ value: 7, style: 3 });
  });

  test('emptying keeps a cell that has a look of its own', () => {
    const { document, sheet } = open('<row r="1"><c r="A1" s="3"><v>1</v></c><c r="B1"><v>2</v></c></row>');
    sheet.setValue(0, 0, null);
    sheet.setValue(0, 1, '');
    expect(sheetText(document)).toContain('<row r="1"><c r="A1" s="3"/></row>');
  });

  test('a cell without style in a styled column says so', () => {
    const xml =
      '<cols><col min="1" max="1" width="9" style="2"/></cols><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';
    const { document, sheet } = open('', { sheets: [{ name: 'Blad1', xml }] });
    sheet.setValue(0, 0, null);
    sheet.setValue(1, 0, 5);
    const again = reopen(document);
    expect([again.get(0, 0).style, again.get(1, 0).style]).toEqual([0, 2]);
  });

  test('texts are shared: old ones are found again, formatted ones are not', () => {
    const strings =
      '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="3" uniqueCount="2">' +
      '<si><r><rPr><b/></rPr><t>fet</t></r></si><si><t>ren</t></si><extLst/></sst>';
    const parts = unzipSync(open(a1('<c r="A1" t="s"><v>0</v></c>')).file);
    const document = openDocument(zipSync({ ...parts, 'xl/sharedStrings.xml': strToU8(strings) }));
    const sheet = document.sheets[0]!;
    sheet.setValue(1, 0, 'fet');
    sheet.setValue(2, 0, 'ren');
    sheet.setValue(3, 0, 'fet');
    sheet.setValue(4, 0, ' två  rader\n');
    const saved = partsOf(document.save());
    expect(saved['xl/sharedStrings.xml']).toBe(
      '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" uniqueCount="4">' +
        '<si><r><rPr><b/></rPr><t>fet</t></r></si><si><t>ren</t></si>' +
        '<si><t>fet</t></si><si><t xml:space="preserve"> två  rader\n</t></si><extLst/></sst>',
    );
    expect(saved[SHEET]).toContain('<c r="A2" t="s"><v>2</v></c>');
    expect(saved[SHEET]).toContain('<c r="A3" t="s"><v>1</v></c>');
    expect(saved[SHEET]).toContain('<c r="A4" t="s"><v>2</v></c>');
  });

  test('a workbook without shared strings gets some', () => {
    const file = xlsx({ sheets: [{ name: 'Blad1' }] });
    const document = openDocument(file);
    document.sheets[0]!.setValue(0, 0, 'hej');
    expect(reopen(document).get(0, 0).value).toBe('hej');
    expect(reopen(document).get(0, 0).value).toBe('hej');
  });

  test.each<[string, CellValue, string]>([
    ['a number that is none', NaN, 'bad-value'],
    ['infinity', -Infinity, 'bad-value'],
    ['more text than a cell holds', 'x'.repeat(32_768), 'bad-value'],
  ])('%s is refused', (_, value, code) => {
    const { sheet } = open('');
    expect(() => sheet.setValue(0, 0, value)).toThrow(expect.objectContaining({ code }));
    expect(sheet.isDirty).toBe(false);
  });

  test('outside the sheet there is nothing', () => {
    const { sheet } = open('');
    for (const [row, column] of [
      [-1, 0],
      [0, 16384],
      [1048576, 0],
      [0.5, 0],
    ]) {
      expect(() => sheet.get(row!, column!)).toThrow(RangeError);
      expect(() => sheet.setValue(row!, column!, 1)).toThrow(RangeError);
    }
  });

  test('whatever is written anywhere is read again, and the package is sound', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.constantFrom(
        '_x0041_',
        '_x005F_',
        ']]>',
        '&amp;',
        '<t>',
        '\u0000',
        '\ud800',
        '\r\n',
        ' å\t',
        '=1+1',
        "'",
      ),
    );
    const value = fc.oneof(
      text,
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.constant(null),
      fc.constant({ error: '#N/A' }),
    );
    const write = fc.record({ row: fc.nat(12), column: fc.nat(30), value, style: fc.option(fc.nat(5)) });
    const old =
      '<row r="2"><c r="B2" s="1" t="s"><v>1</v></c><c r="D2"><v>5</v></c></row><row r="5" spans="2:3"><c r="C5" t="b"><v>1</v></c></row>';
    fc.assert(
      fc.property(fc.array(write, { maxLength: 25 }), (writes) => {
        const { document, sheet } = open(old);
        const expected = new Map<string, CellValue>();
        for (const cell of sheet.cells()) expected.set(`${cell.row},${cell.column}`, cell.value);
        for (const { row, column, value, style } of writes) {
          sheet.setValue(row, column, value);
          if (style !== null) sheet.setStyle(row, column, style);
          expected.set(
            `${row},${column}`,
            typeof value === 'number' ? value + 0 : value === '' ? null : value,
          );
        }
        const again = reopen(document);
        for (const [place, value] of expected) {
          const [row, column] = place.split(',').map(Number);
          expect(sheet.get(row!, column!).value).toEqual(value);
          expect(again.get(row!, column!)).toEqual(sheet.get(row!, column!));
        }
        expect(again.usedRange(true)).toEqual(sheet.usedRange(true));
        expect(again.usedRange(false)).toEqual(sheet.usedRange(false));
      }),
      { numRuns: 60 },
    );
  });
});

describe('areas', () => {
  test('are read as their cells are', () => {
    const { sheet } = open(
      '<row r="2" s="2" customFormat="1"><c r="B2" s="1" t="s"><v>1</v></c><c r="C2"><f>B2</f><v>5</v></c></row>' +
        '<row r="3"><c r="A3"><f t="array" ref="A3:B3">B2:C2</f><v>1</v></c><c r="B3"><v>2</v></c></row>',
    );
    sheet.setValue(3, 3, 'ny');
    const area = { row: 0, column: 0, rows: 5, columns: 4 };
    const content = sheet.readArea(area);
    for (let row = 0; row < 5; row++) {
      for (let column = 0; column < 4; column++) {
        const cell = sheet.get(row, column);
        const at = row * 4 + column;
        expect([content.values[at], content.formulas.get(at), content.styles[at]]).toEqual([
          cell.value,
          cell.formula,
          cell.style,
        ]);
      }
    }
    expect(sheet.get(2, 1)).toEqual({
      value: 2,
      formula: 'B2:C2',
      array: { row: 2, column: 0, rows: 1, columns: 2 },
      style: 0,
    });
  });

  test('restyling rows, columns and cells', () => {
    const { document, sheet } = open(
      '<row r="2" s="2" customFormat="1"><c r="B2" s="1"/></row><row r="4"><c r="A4"><v>1</v></c></row>',
    );
    sheet.restyle({ row: 0, column: 1, rows: 1_048_576, columns: 1 }, (style) => (style === 2 ? 4 : 5));
    sheet.restyle({ row: 3, column: 0, rows: 1, columns: 16_384 }, () => 3);
    sheet.restyle({ row: 6, column: 0, rows: 1, columns: 2 }, (style) => style);
    const again = reopen(document);
    const look = [
      again.get(0, 1),
      again.get(1, 1),
      again.get(1, 0),
      again.get(1, 2),
      again.get(3, 0),
      again.get(3, 9),
      again.get(6, 0),
    ];
    expect(look.map((cell) => cell.style)).toEqual([5, 5, 2, 2, 3, 3, 0]);
  });

  test('restyling everything at once', () => {
    const { document, sheet } = open('<row r="2"><c r="B2" s="1"/></row>', {
      sheets: [
        {
          name: 'Blad1',
          xml: '<cols><col min="3" max="4" width="9" style="2"/></cols><sheetData><row r="2"><c r="B2" s="1"/></row></sheetData>',
        },
      ],
    });
    sheet.restyle({ row: 0, column: 0, rows: 1_048_576, columns: 16_384 }, (style) => style + 1);
    const again = reopen(document);
    const look = [again.get(1, 1), again.get(1, 2), again.get(9, 3), again.get(9, 4), again.get(9, 16_383)];
    expect(look.map((cell) => cell.style)).toEqual([2, 3, 3, 1, 1]);
    expect(sheetText(document).match(/<col /g)).toHaveLength(3);
  });

  test('clearing contents, formats or both', () => {
    const { document, sheet } = open(
      '<row r="1"><c r="A1" s="3"><v>1</v></c><c r="B1" s="3"><v>1</v></c><c r="C1" s="3"><v>1</v></c></row>',
    );
    sheet.clear({ row: 0, column: 0, rows: 1, columns: 1 }, 'contents');
    sheet.clear({ row: 0, column: 1, rows: 1, columns: 1 }, 'formats');
    sheet.clear({ row: 0, column: 2, rows: 1, columns: 1 }, 'all');
    const again = reopen(document);
    expect([0, 1, 2].map((column) => again.get(0, column))).toEqual([
      { value: null, style: 3 },
      { value: 1, style: 0 },
      { value: null, style: 0 },
    ]);
    expect(sheetText(document)).not.toContain('C1');
  });

  test('the used range tells contents from formats', () => {
    const { sheet } = open(
      '<row r="2"><c r="A2" s="1"/><c r="B2"><v>1</v></c><c r="D2"/></row><row r="9"><c r="C9" s="2"/></row>',
    );
    expect(sheet.usedRange(true)).toEqual({ row: 1, column: 1, rows: 1, columns: 1 });
    expect(sheet.usedRange(false)).toEqual({ row: 1, column: 0, rows: 8, columns: 3 });
    sheet.setValue(1, 1, null);
    expect(sheet.usedRange(true)).toBeNull();
    sheet.setValue(4, 4, 1);
    expect(sheet.usedRange(true)).toEqual({ row: 4, column: 4, rows: 1, columns: 1 });
  });
});

test('rows have heights, can be hidden and grouped', () => {
  const { document, sheet } = open(
    '<row r="1" ht="30" customHeight="1" hidden="1" outlineLevel="2"/><row r="2"><c r="A2"><v>1</v></c></row>',
  );
  expect([
    sheet.rows.height(0),
    sheet.rows.hidden(0),
    sheet.rows.outlineLevel(0),
    sheet.rows.height(1),
  ]).toEqual([30, true, 2, 15]);
  sheet.rows.setHidden(0, 1, false);
  sheet.rows.setHeight(1, 3, 45.75);
  sheet.rows.setHeight(0, 1, null);
  sheet.rows.setOutlineLevel(5, 1, 1);
  const again = reopen(document);
  expect([0, 1, 2, 3, 4].map((row) => again.rows.height(row))).toEqual([15, 45.75, 45.75, 45.75, 15]);
  expect([again.rows.hidden(0), again.rows.outlineLevel(0), again.rows.outlineLevel(5)]).toEqual([
    false,
    2,
    1,
  ]);
  expect(sheetText(document)).toContain('outlineLevelRow="1"');
});

test.each([
  ['a prefix', (xml: string) => xml.replace(/<(\/?)(?=[a-z])/g, '<$1x:').replace('xmlns=', 'xmlns:x=')],
  ['UTF-16', (xml: string) => `\uFEFF${xml.replace('UTF-8', 'UTF-16')}`],
])('a sheet with %s is read and written', (kind, change) => {
  const parts = unzipSync(open(a1('<c r="A1" t="str"><f>1</f><v>åäö</v></c>')).file);
  const xml = change(strFromU8(parts[SHEET]!));
  const bytes =
    kind === 'UTF-16'
      ? new Uint8Array(Uint16Array.from(xml, (letter) => letter.charCodeAt(0)).buffer)
      : strToU8(xml);
  const document = openDocument(zipSync({ ...parts, [SHEET]: bytes }));
  const sheet = document.sheets[0]!;
  expect(sheet.get(0, 0).value).toBe('åäö');
  sheet.setValue(2, 0, 'ny');
  const again = reopen(document);
  expect([again.get(0, 0).value, again.get(2, 0).value]).toEqual(['åäö', 'ny']);
});
