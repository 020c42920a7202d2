import fc from 'fast-check';
import type { Area, SheetDoc } from '../../../src/headless/document';
import { openDocument } from '../../../src/headless/xlsx/openDocument';
import { areaName, parseArea } from '../../../src/headless/xlsx/features/areas';
import { lintPackage } from '../../support/packageLint';
import { partsOf, xlsx, type SmallWorkbook } from '../../support/xlsx';

const SHEET = 'xl/worksheets/sheet1.xml';
const area = (ref: string): Area => parseArea(ref)!;

function open(
  xml: string,
  book: Omit<SmallWorkbook, 'sheets'> & {
    relations?: NonNullable<SmallWorkbook['sheets']>[number]['relations'];
    other?: string;
  } = {},
) {
  const { relations, other = '<sheetData/>', ...rest } = book;
  const sheets = [
    { name: 'Blad1', xml, ...(relations ? { relations } : {}) },
    { name: 'Blad2', xml: other },
  ];
  const document = openDocument(xlsx({ ...rest, sheets }));
  const sheet = document.sheets[0]!;
  const reopened = () => {
    const saved = document.save();
    expect(lintPackage(saved)).toEqual([]);
    return openDocument(saved);
  };
  const text = (part = SHEET) => partsOf(document.save())[part] ?? '';
  return { document, sheet, reopened, text };
}

/** "A1=1 B2=A1*2": cells with their value or formula. */
function cells(sheet: SheetDoc): string {
  return [...sheet.cells()]
    .filter(({ value, formula }) => value !== null || formula !== undefined)
    .map(
      ({ row, column, value, formula }) =>
        `${areaName({ row, column, rows: 1, columns: 1 })}=${formula ?? String(value)}`,
    )
    .join(' ');
}

const grid = (rows: number, columns: number) =>
  `<sheetData>${Array.from({ length: rows }, (_, r) => `<row r="${r + 1}">${Array.from({ length: columns }, (_, c) => `<c r="${'ABCDEF'[c]}${r + 1}"><v>${(r + 1) * 10 + c + 1}</v></c>`).join('')}</row>`).join('')}</sheetData>`;

type Change = (sheet: SheetDoc) => void;
const insert =
  (ref: string, way: 'down' | 'right'): Change =>
  (sheet) =>
    sheet.insertCells(area(ref), way);
const remove =
  (ref: string, way: 'up' | 'left'): Change =>
  (sheet) =>
    sheet.deleteCells(area(ref), way);

describe('cells', () => {
  test.each<[string, Change, string]>([
    ['rows in', insert('2:3', 'down'), 'A1=11 B1=12 C1=13 A4=21 B4=22 C4=23 A5=31 B5=32 C5=33'],
    ['rows out', remove('1:2', 'up'), 'A1=31 B1=32 C1=33'],
    ['columns in', insert('B:B', 'right'), 'A1=11 C1=12 D1=13 A2=21 C2=22 D2=23 A3=31 C3=32 D3=33'],
    ['columns out', remove('A:B', 'left'), 'A1=13 A2=23 A3=33'],
    ['cells down', insert('B2:C2', 'down'), 'A1=11 B1=12 C1=13 A2=21 A3=31 B3=22 C3=23 B4=32 C4=33'],
    ['cells up', remove('B1:B2', 'up'), 'A1=11 B1=32 C1=13 A2=21 C2=23 A3=31 C3=33'],
    ['cells right', insert('A2:B2', 'right'), 'A1=11 B1=12 C1=13 C2=21 D2=22 E2=23 A3=31 B3=32 C3=33'],
    ['cells left', remove('A3', 'left'), 'A1=11 B1=12 C1=13 A2=21 B2=22 C2=23 A3=32 B3=33'],
  ])('%s', (_, change, expected) => {
    const { sheet, reopened } = open(grid(3, 3));
    change(sheet);
    expect(cells(sheet)).toBe(expected);
    expect(cells(reopened().sheets[0]!)).toBe(expected);
  });

  test('edits that were not saved move too, and rows keep what they are', () => {
    const { sheet, reopened } = open(
      '<sheetData><row r="2" ht="40" customHeight="1"><c r="A2"><v>1</v></c></row></sheetData>',
    );
    sheet.setValue(1, 1, 'ny');
    sheet.setFormula(5, 0, 'A2+1', 2);
    sheet.insertCells(area('1:1'), 'down');
    const again = reopened().sheets[0]!;
    expect(cells(again)).toBe('A3=1 B3=ny A7=A3+1');
    expect([again.rows.height(1), again.rows.height(2)]).toEqual([15, 40]);
  });

  test('inserted cells look like those before them', () => {
    const styles =
      '<fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf/><xf/></cellXfs>';
    const { sheet, reopened } = open(
      '<sheetData><row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1" s="2"><v>2</v></c></row></sheetData>',
      { styles },
    );
    sheet.insertCells(area('2:2'), 'down');
    sheet.insertCells(area('C1'), 'right');
    const again = reopened().sheets[0]!;
    expect(
      [again.get(1, 0), again.get(1, 1), again.get(1, 2), again.get(0, 2)].map((cell) => cell.style),
    ).toEqual([1, 2, 0, 2]);
  });

  test('shared formulas part company', () => {
    const xml =
      '<sheetData><row r="1"><c r="B1"><f t="shared" si="0" ref="B1:B3">A1</f><v>1</v></c></row>' +
      '<row r="2"><c r="B2"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="B3"><f t="shared" si="0"/><v>3</v></c></row></sheetData>';
    const { sheet, reopened } = open(xml);
    sheet.insertCells(area('2:2'), 'down');
    expect(cells(reopened().sheets[0]!)).toBe('B1=A1 B3=A3 B4=A4');
  });

  test('array formulas move whole', () => {
    const { sheet, reopened } = open(
      '<sheetData><row r="3"><c r="A3"><f t="array" ref="A3:B3">C3:D3+A1</f><v>1</v></c><c r="B3"><v>2</v></c></row></sheetData>',
    );
    sheet.insertCells(area('2:2'), 'down');
    expect(reopened().sheets[0]!.get(3, 1)).toEqual({
      value: 2,
      formula: 'C4:D4+A1',
      array: area('A4:B4'),
      style: 0,
    });
  });

  test('inserting and deleting the same cells gives the same sheet', () => {
    const place = fc.record({
      row: fc.nat(5),
      column: fc.nat(5),
      rows: fc.integer({ min: 1, max: 3 }),
      columns: fc.integer({ min: 1, max: 3 }),
    });
    fc.assert(
      fc.property(place, fc.boolean(), (inserted, vertical) => {
        const { sheet } = open(grid(5, 5).replace('<v>11</v>', '<f>SUM(B2:E5)+Blad2!A1</f><v>0</v>'));
        const before = cells(sheet);
        sheet.insertCells(inserted, vertical ? 'down' : 'right');
        sheet.deleteCells(inserted, vertical ? 'up' : 'left');
        expect(cells(sheet)).toBe(before);
      }),
      { numRuns: 25 },
    );
  });
});

describe('what refers to them', () => {
  const XML =
    '<cols><col min="2" max="2" width="20" customWidth="1"/></cols>' +
    '<sheetData><row r="1"><c r="A1"><f>SUM(B2:B5)</f><v>0</v></c></row></sheetData>' +
    '<autoFilter ref="A2:C9"/><mergeCells count="2"><mergeCell ref="A6:B7"/><mergeCell ref="C3:C4"/></mergeCells>' +
    '<conditionalFormatting sqref="B2:B9 C1"><cfRule type="expression" priority="1"><formula>$B2&gt;$A$5</formula></cfRule></conditionalFormatting>' +
    '<dataValidations count="1"><dataValidation type="list" sqref="B3:B4"><formula1>$C$6:$C$9</formula1></dataValidation></dataValidations>' +
    '<hyperlinks><hyperlink ref="B3" location="Blad1!A4"/></hyperlinks>' +
    '<rowBreaks count="1" manualBreakCount="1"><brk id="5" max="16383" man="1"/></rowBreaks>' +
    '<ignoredErrors><ignoredError sqref="B3" numberStoredAsText="1"/></ignoredErrors>';
  const NAMES =
    '<definedNames><definedName name="Lista">Blad1!$B$3:$B$9</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">Blad1!$2:$2</definedName></definedNames>';
  const OTHER =
    '<sheetData><row r="1"><c r="A1"><f>Blad1!B4*2</f><v>0</v></c><c r="B1"><f>B4</f><v>0</v></c></row></sheetData>';

  test('follows when rows are inserted', () => {
    const { sheet, text, reopened } = open(XML, { workbook: NAMES, other: OTHER });
    sheet.insertCells(area('2:3'), 'down');
    const { sheets, names } = reopened();
    const [first, second] = sheets;
    expect(cells(first!)).toBe('A1=SUM(B4:B7)');
    expect(cells(second!)).toBe('A1=Blad1!B6*2 B1=B4');
    expect(first!.merges.areas.map(areaName)).toEqual(['A8:B9', 'C5:C6']);
    expect(first!.autoFilter.area && areaName(first!.autoFilter.area)).toBe('A4:C11');
    expect(first!.dataValidations.items[0]).toMatchObject({ areas: [area('B5:B6')], formula1: '$C$8:$C$11' });
    expect(first!.hyperlinks.items[0]).toMatchObject({ area: area('B5'), location: 'Blad1!A6' });
    expect(names.items.map((name) => name.formula)).toEqual(['Blad1!$B$5:$B$11', 'Blad1!$4:$4']);
    expect(text()).toContain('sqref="B4:B11 C1"');
    expect(text()).toContain('<formula>$B4&gt;$A$7</formula>');
    expect(text()).toContain('<brk id="7"');
    expect(text()).toContain('<ignoredError sqref="B5"');
  });

  test('follows, or goes, when rows are deleted', () => {
    const { sheet, text, reopened } = open(XML, { workbook: NAMES, other: OTHER });
    sheet.deleteCells(area('3:4'), 'up');
    const { sheets, names } = reopened();
    const [first, second] = sheets;
    expect(cells(first!)).toBe('A1=SUM(B2:B3)');
    expect(cells(second!)).toBe('A1=Blad1!#REF!*2 B1=B4');
    expect(first!.merges.areas.map(areaName)).toEqual(['A4:B5']);
    expect(first!.dataValidations.items).toEqual([]);
    expect(first!.hyperlinks.items).toEqual([]);
    expect(names.items.map((name) => name.formula)).toEqual(['Blad1!$B$3:$B$7', 'Blad1!$2:$2']);
    expect(text()).not.toMatch(/dataValidations|hyperlinks|ignoredErrors/);
    expect(text()).toContain('<brk id="3"');
  });

  test('follows when columns are inserted', () => {
    const { sheet, reopened } = open(XML.replace(/<autoFilter[^>]*>/, ''), { workbook: NAMES, other: OTHER });
    sheet.insertCells(area('B:B'), 'right');
    const [first, second] = reopened().sheets;
    expect(cells(first!)).toBe('A1=SUM(C2:C5)');
    expect(cells(second!)).toBe('A1=Blad1!C4*2 B1=B4');
    expect([0, 1, 2, 3].map((column) => first!.columns.width(column) === 20)).toEqual([
      false,
      false,
      true,
      false,
    ]);
    expect(first!.merges.areas.map(areaName)).toEqual(['A6:C7', 'D3:D4']);
  });

  test('tables grow and move', () => {
    const table = (attributes: string) =>
      `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="T" displayName="T" ${attributes}<tableColumns count="2"><tableColumn id="1" name="a"/><tableColumn id="2" name="b"/></tableColumns></table>`;
    const { sheet, text } = open('<sheetData/><tableParts count="1"><tablePart r:id="rId1"/></tableParts>', {
      relations: [['rId1', 'table', '../tables/table1.xml']],
      parts: {
        'xl/tables/table1.xml': [
          'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml',
          table('ref="B2:C5"><autoFilter ref="B2:C5"/>'),
        ],
      },
    });
    sheet.insertCells(area('4:4'), 'down');
    sheet.insertCells(area('A:A'), 'right');
    sheet.deleteCells(area('1:1'), 'up');
    expect(text('xl/tables/table1.xml')).toContain(table('ref="C1:D5"><autoFilter ref="C1:D5"/>'));
    // Columns may come and go: see test/headless/features/shift.test.ts.
    for (const change of [remove('1:1', 'up'), insert('C1', 'down'), remove('2:5', 'up')]) {
      expect(() => change(sheet)).toThrow(expect.objectContaining({ code: 'shift-refused' }));
    }
  });

  test('notes and pictures stay with their cells', () => {
    const note = (row: number) =>
      `<v:shape id="s${row}" type="#t"><x:ClientData ObjectType="Note"><x:Anchor>2, 15, ${row}, 2, 4, 15, ${row + 3}, 4</x:Anchor><x:Row>${row}</x:Row><x:Column>1</x:Column></x:ClientData></v:shape>`;
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    const { sheet, text } = open('<sheetData/><drawing r:id="rId3"/><legacyDrawing r:id="rId2"/>', {
      relations: [
        ['rId1', 'comments', '../comments1.xml'],
        ['rId2', 'vmlDrawing', '../drawings/vml1.vml'],
        ['rId3', 'drawing', '../drawings/drawing1.xml'],
      ],
      parts: {
        'xl/comments1.xml': [
          'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml',
          `<comments xmlns="${main}"><authors><author>A</author></authors><commentList><comment ref="B2" authorId="0"><text><t>ett</t></text></comment><comment ref="B5" authorId="0"><text><t>två</t></text></comment></commentList></comments>`,
        ],
        'xl/drawings/vml1.vml': [
          'application/vnd.openxmlformats-officedocument.vmlDrawing',
          `<xml xmlns:v="v" xmlns:x="x">${note(1)}${note(4)}</xml>`,
        ],
        'xl/drawings/drawing1.xml': [
          'application/vnd.openxmlformats-officedocument.drawing+xml',
          '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"><xdr:twoCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:colOff>5</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>7</xdr:rowOff></xdr:from><xdr:to><xdr:col>3</xdr:col><xdr:colOff>5</xdr:colOff><xdr:row>6</xdr:row><xdr:rowOff>7</xdr:rowOff></xdr:to></xdr:twoCellAnchor></xdr:wsDr>',
        ],
      },
    });
    sheet.deleteCells(area('2:2'), 'up');
    sheet.insertCells(area('1:2'), 'down');
    expect(sheet.comments.items.map(({ row, column, text: words }) => [row, column, words])).toEqual([
      [5, 1, 'två'],
    ]);
    expect(text('xl/drawings/vml1.vml')).toBe(
      `<xml xmlns:v="v" xmlns:x="x">${note(5).replace('s5', 's4')}</xml>`,
    );
    const drawing = text('xl/drawings/drawing1.xml');
    expect(drawing).toContain('<xdr:row>3</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>');
    expect(drawing).toContain('<xdr:row>7</xdr:row><xdr:rowOff>7</xdr:rowOff></xdr:to>');
  });
});

describe('refused, and nothing changed', () => {
  test.each<[string, string, Change, string]>([
    [
      'half a merge',
      '<sheetData/><mergeCells count="1"><mergeCell ref="A3:B3"/></mergeCells>',
      insert('B1', 'down'),
      'merge',
    ],
    ['half a filter', '<sheetData/><autoFilter ref="A3:B9"/>', remove('A4', 'up'), 'filter'],
    [
      'the middle of an array formula',
      '<sheetData><row r="1"><c r="A1"><f t="array" ref="A1:A3">B1:B3</f><v>1</v></c></row></sheetData>',
      insert('2:2', 'down'),
      'array',
    ],
    [
      'a what-if table',
      '<sheetData><row r="3"><c r="A3"><f t="dataTable" ref="A3:A4" r1="C1"/><v>1</v></c></row></sheetData>',
      insert('1:1', 'down'),
      'data-table',
    ],
    [
      'what would fall off the sheet',
      '<sheetData><row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData>',
      insert('5:5', 'down'),
      'edge',
    ],
    ['all rows', '<sheetData/>', remove('1:1048576', 'up'), 'sheet'],
  ])('%s', (_, xml, change, what) => {
    const { document, sheet } = open(xml);
    expect(() => change(sheet)).toThrow(
      expect.objectContaining({ code: 'shift-refused', params: expect.objectContaining({ what }) }),
    );
    expect(document.isDirty).toBe(false);
  });
});
