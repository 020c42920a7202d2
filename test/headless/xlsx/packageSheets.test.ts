import { strToU8, unzipSync, zipSync } from 'fflate';
import type { Document } from '../../../src/headless/document';
import { openDocument } from '../../../src/headless/xlsx/openDocument';
import { XlsxError } from '../../../src/headless/xlsx/xlsxError';
import { lintPackage } from '../../support/packageLint';
import { partsOf, xlsx, type SmallWorkbook } from '../../support/xlsx';

const FORMULAS =
  '<sheetData><row r="1"><c r="A1"><f>Blad2!A1+SUM(Blad1:Blad3!B1)</f><v>1</v></c></row></sheetData>' +
  '<conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>Blad2!$A$1&gt;1</formula></cfRule></conditionalFormatting>' +
  '<dataValidations count="1"><dataValidation type="list" sqref="B1"><formula1>Blad2!$A$1:$A$9</formula1></dataValidation></dataValidations>' +
  '<hyperlinks><hyperlink ref="A1" location="Blad2!A1"/></hyperlinks>';

const BOOK: SmallWorkbook = {
  sheets: [{ name: 'Blad1', xml: FORMULAS }, { name: 'Blad2' }, { name: 'Blad3' }],
  workbook:
    '<definedNames><definedName name="Lista">Blad2!$A$1:$A$9</definedName>' +
    '<definedName name="_xlnm.Print_Area" localSheetId="1">Blad2!$A$1:$C$9</definedName>' +
    '<definedName name="Egen" localSheetId="2">Blad3!$A$1</definedName></definedNames>',
};

const open = (book: SmallWorkbook = BOOK) => openDocument(xlsx(book));
const names = (document: Document) => document.sheets.map((sheet) => sheet.name);
const refused = (code: string) => expect.objectContaining({ code });

function saved(document: Document) {
  const bytes = document.save();
  expect(lintPackage(bytes)).toEqual([]);
  return { parts: partsOf(bytes), again: openDocument(bytes) };
}

describe('adding', () => {
  test('at the end, in the middle, with the first free name', () => {
    const document = open();
    document.addSheet('Sist');
    document.addSheet('Mitt', 1);
    document.addSheet();
    document.addSheet();
    expect(names(document)).toEqual(['Blad1', 'Mitt', 'Blad2', 'Blad3', 'Sist', 'Sheet1', 'Sheet2']);
    const { again } = saved(document);
    expect(names(again)).toEqual(names(document));
    expect(again.activeSheet.name).toBe('Blad1');
  });

  test('names of other sheets still belong to them', () => {
    const document = open();
    document.addSheet('Först', 0);
    const { again } = saved(document);
    expect(again.names.items.map((name) => [name.name, again.sheet(name.scope ?? '')?.name])).toEqual([
      ['Lista', undefined],
      ['_xlnm.Print_Area', 'Blad2'],
      ['Egen', 'Blad3'],
    ]);
  });

  test.each<[string, string]>([
    ['', 'bad-sheet-name'],
    ['x'.repeat(32), 'bad-sheet-name'],
    ['a/b', 'bad-sheet-name'],
    ['a\ud800', 'bad-sheet-name'],
    ['a\uffff', 'bad-sheet-name'],
    ['a[b]', 'bad-sheet-name'],
    ["'a", 'bad-sheet-name'],
    ['History', 'bad-sheet-name'],
    ['blad1', 'sheet-name-taken'],
  ])('not as "%s"', (name, code) => {
    const document = open();
    expect(() => document.addSheet(name)).toThrow(refused(code));
    expect(() => document.renameSheet(document.sheets[1]!, name)).toThrow(refused(code));
    expect(document.isDirty).toBe(false);
  });

  test('ids are stable and different', () => {
    const document = open();
    const before = document.sheets.map((sheet) => sheet.id);
    document.addSheet('Ny', 0);
    expect(document.sheets.slice(1).map((sheet) => sheet.id)).toEqual(before);
    expect(new Set(document.sheets.map((sheet) => sheet.id)).size).toBe(4);
    expect(document.sheets[0]!.id).toMatch(/^\{[0-9A-F]{8}-([0-9A-F]{4}-){3}[0-9A-F]{12}\}$/);
    expect(document.sheet(before[1]!)?.name).toBe('Blad2');
    expect(document.sheet('BLAD2')?.name).toBe('Blad2');
  });
});

describe('renaming', () => {
  test('everything that names the sheet follows', () => {
    const document = open();
    document.renameSheet(document.sheets[1]!, "Å's flik");
    const { parts, again } = saved(document);
    expect(again.sheets[0]!.get(0, 0).formula).toBe("'Å''s flik'!A1+SUM(Blad1:Blad3!B1)");
    expect(again.names.get('Lista', null)?.formula).toBe("'Å''s flik'!$A$1:$A$9");
    expect(again.sheets[0]!.dataValidations.items[0]?.formula1).toBe("'Å''s flik'!$A$1:$A$9");
    expect(again.sheets[0]!.hyperlinks.items[0]?.location).toBe("'Å''s flik'!A1");
    expect(parts['xl/worksheets/sheet1.xml']).toContain("<formula>'Å''s flik'!$A$1&gt;1</formula>");
    expect(again.names.items[1]?.formula).toBe("'Å''s flik'!$A$1:$C$9");
    expect(parts['xl/worksheets/sheet1.xml']).not.toContain('Blad2');
  });

  test('charts on chart sheets and shapes with a linked text follow', () => {
    const relations = (kind: string, target: string) =>
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"/></Relationships>`;
    const parts = unzipSync(xlsx(BOOK));
    const text = (name: string) => new TextDecoder().decode(parts[name]);
    const drawing = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
    const document = openDocument(
      zipSync({
        ...parts,
        'xl/workbook.xml': strToU8(
          text('xl/workbook.xml').replace(
            '</sheets>',
            '<sheet name="Diagram1" sheetId="9" r:id="rId9"/></sheets>',
          ),
        ),
        'xl/_rels/workbook.xml.rels': strToU8(
          text('xl/_rels/workbook.xml.rels').replace(
            '</Relationships>',
            '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>',
          ),
        ),
        'xl/chartsheets/sheet1.xml': strToU8('<chartsheet/>'),
        'xl/chartsheets/_rels/sheet1.xml.rels': strToU8(relations('drawing', '../drawings/drawing1.xml')),
        'xl/drawings/drawing1.xml': strToU8(`<xdr:wsDr xmlns:xdr="${drawing}"/>`),
        'xl/drawings/_rels/drawing1.xml.rels': strToU8(relations('chart', '../charts/chart1.xml')),
        'xl/charts/chart1.xml': strToU8('<c:f xmlns:c="urn:c"><c:f>Blad2!$A$1:$A$9</c:f></c:f>'),
        'xl/worksheets/_rels/sheet1.xml.rels': strToU8(relations('drawing', '../drawings/drawing2.xml')),
        'xl/drawings/drawing2.xml': strToU8(
          `<xdr:wsDr xmlns:xdr="${drawing}"><xdr:sp textlink="=Blad2!$B$2"/><xdr:sp textlink=""/></xdr:wsDr>`,
        ),
      }),
    );
    document.renameSheet(document.sheets[1]!, 'Nytt');
    const saved = partsOf(document.save());
    expect(saved['xl/charts/chart1.xml']).toContain('<c:f>Nytt!$A$1:$A$9</c:f>');
    expect(saved['xl/drawings/drawing2.xml']).toContain('<xdr:sp textlink="=Nytt!$B$2"/>');
  });

  test('only the case may change', () => {
    const document = open();
    document.renameSheet(document.sheets[1]!, 'BLAD2');
    expect(names(saved(document).again)).toEqual(['Blad1', 'BLAD2', 'Blad3']);
  });
});

describe('deleting', () => {
  test('the part goes with its relations and what only it pointed at; references break', () => {
    const table = 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml';
    const document = open({
      ...BOOK,
      sheets: [
        BOOK.sheets![0]!,
        {
          name: 'Blad2',
          xml: '<sheetData/><tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
          relations: [['rId1', 'table', '../tables/table1.xml']],
        },
        BOOK.sheets![2]!,
      ],
      parts: {
        'xl/tables/table1.xml': [
          table,
          '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="T" displayName="T" ref="A1:A2"><tableColumns count="1"><tableColumn id="1" name="a"/></tableColumns></table>',
        ],
      },
    });
    document.deleteSheet(document.sheets[1]!);
    const { parts, again } = saved(document);
    expect(names(again)).toEqual(['Blad1', 'Blad3']);
    expect(Object.keys(parts).filter((name) => /sheet2|table1/.test(name))).toEqual([]);
    expect(again.sheets[0]!.get(0, 0).formula).toBe('#REF!+SUM(Blad1:Blad3!B1)');
    expect(again.names.items.map((name) => [name.name, name.formula])).toEqual([
      ['Lista', '#REF!'],
      ['Egen', 'Blad3!$A$1'],
    ]);
    expect(again.sheet(again.names.items[1]!.scope!)?.name).toBe('Blad3');
  });

  test('a part that others point at stays', () => {
    const image: SmallWorkbook['parts'] = { 'xl/media/bild.png': ['image/png', new Uint8Array([1])] };
    const sheet = (name: string) => ({
      name,
      relations: [['rId1', 'image', '../media/bild.png']] as const,
    });
    const document = open({ sheets: [sheet('A'), sheet('B')], parts: image });
    document.deleteSheet(document.sheets[0]!);
    expect(Object.keys(saved(document).parts)).toContain('xl/media/bild.png');
    const other = open({ sheets: [sheet('A'), { name: 'B' }], parts: image });
    other.deleteSheet(other.sheets[0]!);
    expect(Object.keys(saved(other).parts)).not.toContain('xl/media/bild.png');
  });

  test('the last visible sheet stays', () => {
    const document = open();
    document.sheets[0]!.visibility = 'hidden';
    document.sheets[2]!.visibility = 'veryHidden';
    expect(() => document.deleteSheet(document.sheets[1]!)).toThrow(refused('last-visible-sheet'));
    expect(() => (document.sheets[1]!.visibility = 'hidden')).toThrow(refused('last-visible-sheet'));
    const { again } = saved(document);
    expect(again.sheets.map((sheet) => sheet.visibility)).toEqual(['hidden', 'visible', 'veryHidden']);
    expect(again.activeSheet.name).toBe('Blad2');
  });
});

describe('order and the active tab', () => {
  test('one tab is in front, wherever it is moved', () => {
    const document = open();
    document.activeSheet = document.sheets[2]!;
    document.moveSheet(document.sheets[2]!, 0);
    document.moveSheet(document.sheets[1]!, 2);
    const { parts, again } = saved(document);
    expect(names(again)).toEqual(['Blad3', 'Blad2', 'Blad1']);
    expect(again.activeSheet.name).toBe('Blad3');
    expect(
      Object.values(parts)
        .join('')
        .match(/tabSelected="1"/g),
    ).toHaveLength(1);
    expect(again.names.items.map((name) => again.sheet(name.scope ?? '')?.name)).toEqual([
      undefined,
      'Blad2',
      'Blad3',
    ]);
  });

  test('deleting the sheet in front brings another there', () => {
    const document = open();
    document.activeSheet = document.sheets[2]!;
    document.deleteSheet(document.sheets[2]!);
    expect(saved(document).again.activeSheet.name).toBe('Blad2');
  });

  test('chart sheets are not listed, but keep their place', () => {
    const parts = unzipSync(xlsx(BOOK));
    const text = (name: string) => new TextDecoder().decode(parts[name]);
    const workbook = text('xl/workbook.xml').replace(
      '<sheet name="Blad2"',
      '<sheet name="Diagram1" sheetId="9" r:id="rId9"/>$&',
    );
    const relations = text('xl/_rels/workbook.xml.rels').replace(
      '</Relationships>',
      '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>',
    );
    const document = openDocument(
      zipSync({
        ...parts,
        'xl/workbook.xml': strToU8(workbook),
        'xl/_rels/workbook.xml.rels': strToU8(relations),
        'xl/chartsheets/sheet1.xml': strToU8(
          '<chartsheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>',
        ),
      }),
    );
    expect(names(document)).toEqual(['Blad1', 'Blad2', 'Blad3']);
    expect(() => document.addSheet('diagram1')).toThrow(refused('sheet-name-taken'));
    document.addSheet('Ny', 1);
    const { parts: after } = saved(document);
    expect([...after['xl/workbook.xml']!.matchAll(/<sheet name="(\w+)"/g)].map((match) => match[1])).toEqual([
      'Blad1',
      'Diagram1',
      'Ny',
      'Blad2',
      'Blad3',
    ]);
  });

  test('a protected structure is left alone', () => {
    const document = open({ ...BOOK, workbook: '<workbookProtection lockStructure="1"/>' });
    const sheet = document.sheets[0]!;
    expect(document.structureProtected).toBe(true);
    for (const change of [
      () => document.addSheet(),
      () => document.deleteSheet(sheet),
      () => document.moveSheet(sheet, 2),
      () => document.renameSheet(sheet, 'x'),
      () => document.copySheet(sheet, 'x'),
      () => (sheet.visibility = 'hidden'),
    ]) {
      expect(change).toThrow(refused('structure-protected'));
    }
    expect(document.isDirty).toBe(false);
  });
});

describe('copying', () => {
  test('cells, formats and links come along', () => {
    const document = open({
      ...BOOK,
      sheets: [
        {
          name: 'Blad1',
          xml:
            '<sheetData><row r="1"><c r="A1" t="str"><f>1</f><v>x</v></c></row></sheetData>' +
            '<hyperlinks><hyperlink ref="A1" r:id="rIdL"/></hyperlinks>',
          relations: [['rIdL', 'hyperlink', 'https://example.se/', true]],
        },
        { name: 'Blad2' },
        { name: 'Blad3' },
      ],
    });
    document.sheets[0]!.setValue(2, 0, 'ändrad');
    document.copySheet(document.sheets[0]!, 'Kopia', 1);
    document.copySheet(document.sheets[2]!, 'Kopia 2');
    const { again } = saved(document);
    expect(names(again)).toEqual(['Blad1', 'Kopia', 'Blad2', 'Blad3', 'Kopia 2']);
    expect([...again.sheets[1]!.cells()]).toEqual([...again.sheets[0]!.cells()]);
    expect(again.sheets[1]!.hyperlinks.items[0]?.address).toBe('https://example.se/');
    expect(again.sheets[4]!.pageSetup.printAreas).toEqual([{ row: 0, column: 0, rows: 9, columns: 3 }]);
  });

  test('a sheet with drawings is refused rather than copied in part', () => {
    const document = open({
      sheets: [{ name: 'Blad1', relations: [['rId1', 'drawing', '../drawings/drawing1.xml']] }],
      parts: {
        'xl/drawings/drawing1.xml': [
          'application/vnd.openxmlformats-officedocument.drawing+xml',
          '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"/>',
        ],
      },
    });
    expect(() => document.copySheet(document.sheets[0]!, 'Kopia')).toThrow(refused('copy-unsupported'));
    expect(names(document)).toEqual(['Blad1']);
  });
});

test('tabs have colours, and sheets gridlines and headings', () => {
  const document = open();
  const sheet = document.sheets[1]!;
  sheet.tabColor = '#C00000';
  sheet.gridlines = false;
  sheet.headings = false;
  const again = saved(document).again.sheets;
  expect(again.map((item) => [item.tabColor, item.gridlines, item.headings])).toEqual([
    [null, true, true],
    ['#C00000', false, false],
    [null, true, true],
  ]);
});

describe('what is no workbook', () => {
  const zip = (parts: Record<string, string>) =>
    zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
  const relations = (target: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${target}"/></Relationships>`;
  const types = (part: string, type: string) =>
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${part}" ContentType="${type}"/></Types>`;

  test.each<[string, Record<string, string>, string]>([
    ['any zip', { 'a.txt': 'hej' }, 'not-xlsx'],
    ['OpenDocument', { mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }, 'is-ods'],
    ['OpenDocument text', { mimetype: 'application/vnd.oasis.opendocument.text' }, 'not-xlsx'],
    [
      'a binary workbook',
      {
        '_rels/.rels': relations('xl/workbook.bin'),
        'xl/workbook.bin': 'x',
        '[Content_Types].xml': types(
          'xl/workbook.bin',
          'application/vnd.ms-excel.sheet.binary.macroEnabled.main',
        ),
      },
      'is-xlsb',
    ],
    [
      'a Word document',
      {
        '_rels/.rels': relations('word/document.xml'),
        'word/document.xml': '<w/>',
        '[Content_Types].xml': types(
          'word/document.xml',
          'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
        ),
      },
      'not-xlsx',
    ],
    ['a workbook that is missing', { '_rels/.rels': relations('xl/workbook.xml') }, 'missing-part'],
    ['damaged relations', { '_rels/.rels': '<Relationships>' }, 'bad-xml'],
    ['content types with a document type', { '[Content_Types].xml': '<!DOCTYPE a><Types/>' }, 'dtd-refused'],
  ])('%s', (_, parts, code) => {
    expect(() => openDocument(zip(parts))).toThrow(refused(code));
  });

  test('a sheet that is missing is named', () => {
    const { 'xl/worksheets/sheet2.xml': _, ...parts } = unzipSync(xlsx(BOOK));
    expect(() => openDocument(zipSync(parts))).toThrow(
      expect.objectContaining({ code: 'missing-part', params: { part: 'xl/worksheets/sheet2.xml' } }),
    );
    expect(() => openDocument(zipSync(parts))).toThrow(XlsxError);
  });
});
