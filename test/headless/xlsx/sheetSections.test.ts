import { openDocument } from '../../../src/headless/xlsx/openDocument';
import { openPackage } from '../../../src/headless/xlsx/package';
import { SECTION_ORDER, type SectionName, type SheetPart } from '../../../src/headless/xlsx/parts';
import { Workbook } from '../../../src/headless/xlsx/workbook';
import { workbookPart } from '../../../src/headless/xlsx/workbookPart';
import { lintPackage } from '../../support/packageLint';
import { partsOf, xlsx } from '../../support/xlsx';

const SHEET = 'xl/worksheets/sheet1.xml';

function open(xml: string) {
  const pkg = openPackage(xlsx({ sheets: [{ name: 'Blad1', xml }] }));
  const sheet: SheetPart = new Workbook(pkg, workbookPart(pkg)).sheetParts[0]!;
  const saved = () => partsOf(pkg.save())[SHEET] ?? '';
  const body = () =>
    saved()
      .replace(/^[^]*?<worksheet[^>]*>/, '')
      .replace('</worksheet>', '');
  return { pkg, sheet, saved, body };
}

const CF = (ref: string) => `<conditionalFormatting sqref="${ref}"/>`;

describe('sections', () => {
  test('untouched, everything comes out as it went in', () => {
    const xml =
      '<!-- a --><sheetPr/>\n <sheetData><row r="1"/></sheetData> <?pi x?><pageMargins left="1"/>\n<foo xmlns="urn:x"/>';
    const { sheet, body } = open(xml);
    sheet.setSection('sheetPr', '<sheetPr/>');
    expect(body()).toBe(xml);
  });

  test('a new one goes where the schema wants it', () => {
    for (const name of SECTION_ORDER) {
      if (name === 'sheetData' || name === 'dimension') continue;
      const others = SECTION_ORDER.filter((other) => other !== name && other !== 'dimension');
      const { sheet, body } = open(others.map((other) => `<${other}/>`).join(''));
      sheet.setSection(name, `<${name} new="1"/>`);
      const order = [...body().matchAll(/<(\w+)/g)].map((match) => match[1]);
      expect(order).toEqual(SECTION_ORDER.filter((other) => other !== 'dimension'));
      sheet.setSection(name, undefined);
      expect(body()).toBe(others.map((other) => `<${other}/>`).join(''));
    }
  });

  test('into a sheet that has nothing', () => {
    const { sheet, body } = open('<sheetData/>');
    for (const name of ['tableParts', 'cols', 'mergeCells', 'sheetPr'] as const)
      sheet.setSection(name, `<${name}/>`);
    expect(body()).toBe('<sheetPr/><cols/><sheetData/><mergeCells/><tableParts/>');
  });

  test('those that occur often are a list', () => {
    const { sheet, body } = open(`<sheetData/>${CF('A1')}${CF('A2')}<pageMargins/>`);
    expect(sheet.sections('conditionalFormatting')).toEqual([CF('A1'), CF('A2')]);
    sheet.setSections('conditionalFormatting', [CF('A2'), CF('A3'), CF('A4')]);
    expect(body()).toBe(`<sheetData/>${CF('A2')}${CF('A3')}${CF('A4')}<pageMargins/>`);
    sheet.setSections('conditionalFormatting', []);
    expect(body()).toBe('<sheetData/><pageMargins/>');
  });

  test('alternate content counts as what it wraps, and is left alone', () => {
    const alternate =
      '<mc:AlternateContent><mc:Choice Requires="x14"><controls><control/></controls></mc:Choice></mc:AlternateContent>';
    const { sheet, body } = open(`<sheetData/>${alternate}<tableParts/>`);
    expect(sheet.section('controls')).toBeUndefined();
    sheet.setSection('drawing', '<drawing/>');
    sheet.setSection('webPublishItems', '<webPublishItems/>');
    expect(body()).toBe(`<sheetData/><drawing/>${alternate}<webPublishItems/><tableParts/>`);
  });

  test('a sheet without sheetData is empty, and gets one when it is written to', () => {
    const document = openDocument(
      xlsx({
        sheets: [
          {
            name: 'Blad1',
            xml: '<sheetViews><sheetView workbookViewId="0"/></sheetViews><pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/>',
          },
        ],
      }),
    );
    expect(document.sheets[0]!.usedRange(false)).toBeNull();
    document.sheets[0]!.setValue(1, 1, 5);
    const bytes = document.save();
    expect(lintPackage(bytes)).toEqual([]);
    expect(openDocument(bytes).sheets[0]!.get(1, 1).value).toBe(5);
  });

  test.each<[string, SectionName]>([
    ['<sheetData><row r="1"/></sheetData >', 'cols'],
    ['<sheetData ></sheetData>', 'mergeCells'],
    ['<sheetData  />', 'mergeCells'],
  ])('beside %s', (cells, name) => {
    const { sheet, body } = open(cells);
    sheet.setSection(name, `<${name}/>`);
    expect(body()).toContain(`<${name}/>`);
    expect(body()).toMatch(/<sheetData/);
  });
});

describe('namespaces', () => {
  test('those the sheet has are found, others declared', () => {
    const { sheet, saved } = open('<sheetData/>');
    expect(sheet.relationPrefix()).toBe('r:');
    expect(
      sheet.ensureNamespace('x14', 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main'),
    ).toBe('x14:');
    expect(saved()).not.toContain('urn:ny');
    expect(sheet.ensureNamespace('ny', 'urn:ny', true)).toBe('ny:');
    expect(sheet.ensureNamespace('ny', 'urn:annan')).toBe('ny1:');
    expect(sheet.ensureNamespace('vad', 'urn:ny')).toBe('ny:');
    expect(saved()).toContain('xmlns:ny="urn:ny"');
    expect(saved()).toContain('mc:Ignorable="x14ac ny"');
  });
});

test('the dimension tells where the cells are, when the file tells it', () => {
  const { sheet, body } = open('<dimension ref="A1"/><sheetData/>');
  sheet.doc.setValue(3, 2, 1);
  sheet.doc.setValue(9, 0, 1);
  expect(body()).toContain('<dimension ref="A4:C10"/>');
  const other = open('<sheetData/>');
  other.sheet.doc.setValue(3, 2, 1);
  expect(other.body()).not.toContain('dimension');
});
