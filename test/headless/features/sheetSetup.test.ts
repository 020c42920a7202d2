import fc from 'fast-check';
import { MAX_COLUMNS } from '../../../src/headless/document';
import { area, open } from './opened';

describe('merged cells', () => {
  const merged = '<sheetData/><mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>';

  test('are added and removed', () => {
    const file = open(merged);
    file.sheet.merges.add(area(4, 0, 3, 1));
    expect(file.reopened().sheet.merges.areas).toEqual([area(0, 0, 2, 2), area(4, 0, 3, 1)]);
    file.sheet.merges.remove(area(1, 1, 1, 1));
    expect(file.text()).toContain('<mergeCells count="1"><mergeCell ref="A5:A7"/></mergeCells>');
    file.sheet.merges.remove(area(0, 0, 50, 50));
    expect(file.text()).not.toContain('mergeCell');
  });

  test('may not overlap each other or a table', () => {
    const file = open(merged);
    expect(() => file.sheet.merges.add(area(1, 1, 5, 5))).toThrow(/merge-conflict/);
    file.sheet.tables.add(area(10, 0, 3, 2), true);
    expect(() => file.sheet.merges.add(area(11, 0, 1, 2))).toThrow(/merge-conflict/);
    expect(() => file.sheet.tables.add(area(0, 0, 5, 5), true)).toThrow(/merge-conflict/);
  });
});

describe('frozen panes', () => {
  test.each([
    [1, 0, '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>', ['bottomLeft']],
    [0, 2, '<pane xSplit="2" topLeftCell="C1" activePane="topRight" state="frozen"/>', ['topRight']],
    [
      3,
      2,
      '<pane xSplit="2" ySplit="3" topLeftCell="C4" activePane="bottomRight" state="frozen"/>',
      ['topRight', 'bottomLeft', 'bottomRight'],
    ],
  ])('%d rows and %d columns', (rows, columns, pane, panes) => {
    const file = open(
      '<sheetViews><sheetView tabSelected="1" workbookViewId="0"><selection activeCell="D9" sqref="D9"/></sheetView></sheetViews><sheetData/>',
    );
    file.sheet.freeze.set(rows, columns);
    expect(file.reopened().sheet.freeze).toMatchObject({ rows, columns });
    expect(file.text()).toContain(pane);
    const selections = [...file.text().matchAll(/<selection pane="(\w+)"( activeCell="D9" sqref="D9")?/g)];
    expect(selections.map((match) => match[1])).toEqual(panes);
    expect(selections.map((match) => match[2] !== undefined)).toEqual(
      panes.map((_, at) => at === panes.length - 1),
    );
    file.sheet.freeze.set(0, 0);
    expect(file.text()).toContain(
      '<sheetView tabSelected="1" workbookViewId="0"><selection activeCell="D9" sqref="D9"/></sheetView>',
    );
  });

  test('a sheet without views gets one, and a split that is not frozen freezes nothing', () => {
    const file = open();
    file.sheet.freeze.set(2, 0);
    expect(file.reopened().sheet.freeze.rows).toBe(2);
    expect(
      open(
        '<sheetViews><sheetView workbookViewId="0"><pane ySplit="900" state="split"/></sheetView></sheetViews><sheetData/>',
      ).sheet.freeze.rows,
    ).toBe(0);
  });
});

describe('columns', () => {
  test('a span is split around the change, and equal neighbours become one again', () => {
    const file = open('<cols><col min="1" max="5" width="12" customWidth="1" style="1"/></cols><sheetData/>');
    const { columns } = file.sheet;
    columns.setWidth(1, 2, 30);
    expect([0, 1, 2, 3, 5].map((column) => columns.width(column))).toEqual([12, 30, 30, 12, 9.140625]);
    expect(file.text()).toContain('<col min="2" max="3" width="30" customWidth="1" style="1"/>');
    columns.setWidth(1, 2, 12);
    expect(file.text()).toContain('<cols><col min="1" max="5" width="12" customWidth="1" style="1"/></cols>');
  });

  test('hidden, outlined and styled columns come back', () => {
    const file = open();
    file.sheet.columns.setHidden(3, 1, true);
    file.sheet.columns.setOutlineLevel(4, 2, 1);
    file.sheet.columns.setStyle(9, 1, 7);
    const { columns } = file.reopened().sheet;
    expect([
      columns.hidden(3),
      columns.hidden(4),
      columns.outlineLevel(5),
      columns.style(9),
      columns.style(8),
    ]).toEqual([true, false, 1, 7, null]);
    expect(file.text()).toContain('outlineLevelCol="1"');
    file.sheet.columns.setOutlineLevel(4, 2, 0);
    file.sheet.columns.setHidden(3, 1, false);
    file.sheet.columns.setWidth(9, 1, null);
    file.sheet.columns.setStyle(9, 1, 0);
    expect(file.sheet.columns.hidden(3)).toBe(false);
    expect(file.text()).not.toContain('outlineLevelCol');
  });

  test('the default width is the file’s, or follows the font', () => {
    expect(
      open('<sheetFormatPr defaultColWidth="20" defaultRowHeight="15"/><sheetData/>').sheet.columns.width(7),
    ).toBe(20);
    const file = open();
    file.sheet.columns.defaultWidth = 15;
    expect(file.reopened().sheet.columns.width(3)).toBe(15);
  });

  test('whatever is set, each column answers with what was set last', () => {
    const steps = fc.array(
      fc.tuple(fc.nat(12), fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 50 }), fc.boolean()),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(steps, (all) => {
        const file = open('<cols><col min="3" max="6" width="11" customWidth="1"/></cols><sheetData/>');
        const expected = Array.from({ length: 20 }, (_, at) => ({
          width: at >= 2 && at <= 5 ? 11 : 9.140625,
          hidden: false,
        }));
        for (const [first, count, width, hidden] of all) {
          file.sheet.columns.setWidth(first, count, width);
          file.sheet.columns.setHidden(first, 1, hidden);
          for (let at = first; at < first + count; at++) expected[at]!.width = width;
          expected[first]!.hidden = hidden;
        }
        const { columns } = file.reopened().sheet;
        expect(expected.map((_, at) => ({ width: columns.width(at), hidden: columns.hidden(at) }))).toEqual(
          expected,
        );
      }),
      { numRuns: 50 },
    );
  });

  test('the last column of the sheet is in reach', () => {
    const file = open();
    file.sheet.columns.setHidden(MAX_COLUMNS - 2, 2, true);
    expect(file.reopened().sheet.columns.hidden(MAX_COLUMNS - 1)).toBe(true);
  });
});

describe('hyperlinks', () => {
  const linked = {
    sheets: [
      {
        name: 'Blad1',
        xml: '<sheetData/><hyperlinks><hyperlink ref="A1" r:id="rId5" tooltip="Se"/><hyperlink ref="A2" r:id="rId5"/><hyperlink ref="B1" location="\'Min flik\'!A1" display="Dit"/></hyperlinks>',
        relations: [['rId5', 'hyperlink', 'https://example.invalid/?a=1&b=2', true]] as const,
      },
    ],
  };

  test('are read, from outside and inside', () => {
    expect(open(linked).sheet.hyperlinks.items).toEqual([
      { area: area(0, 0), address: 'https://example.invalid/?a=1&b=2', tooltip: 'Se' },
      { area: area(1, 0), address: 'https://example.invalid/?a=1&b=2' },
      { area: area(0, 1), location: "'Min flik'!A1", display: 'Dit' },
    ]);
  });

  test('a relationship goes with its last link', () => {
    const file = open(linked);
    const relations = () => file.text('xl/worksheets/_rels/sheet1.xml.rels');
    file.sheet.hyperlinks.clear(area(0, 0));
    expect(relations()).toContain('example.invalid');
    file.sheet.hyperlinks.set({ area: area(1, 0), location: 'Blad1!C3', tooltip: 'Till raden' });
    expect(relations()).not.toContain('example.invalid');
    expect(file.reopened().sheet.hyperlinks.at(1, 0)).toEqual({
      area: area(1, 0),
      location: 'Blad1!C3',
      tooltip: 'Till raden',
    });
    file.sheet.hyperlinks.clear(area(0, 0, 9, 9));
    expect(file.text()).not.toContain('hyperlink');
  });

  test('an address with everything in it comes back', () => {
    const link = {
      area: area(3, 3, 2, 1),
      address: 'https://åäö.invalid/x?a=1&b="2"#del',
      display: 'Visa <allt>',
    };
    const file = open();
    file.sheet.hyperlinks.set(link);
    expect(file.reopened().sheet.hyperlinks.at(4, 3)).toEqual(link);
  });
});

describe('worksheet custom properties', () => {
  test('are UTF-16LE parts, found whatever the case of the key', () => {
    const file = open();
    const { customProperties } = file.sheet;
    customProperties.set('internkontroll.roll', 'plan åäö 😀');
    customProperties.set('andra', '');
    customProperties.set('Internkontroll.Roll', 'nytt');
    const again = file.reopened();
    expect(again.sheet.customProperties.keys()).toEqual(['internkontroll.roll', 'andra']);
    expect(again.sheet.customProperties.get('INTERNKONTROLL.ROLL')).toBe('nytt');
    expect(again.sheet.customProperties.get('andra')).toBe('');
    expect(file.text('xl/customProperty1.bin')).toBe('n\0y\0t\0t\0');
    expect(file.text('[Content_Types].xml')).toContain('spreadsheetml.customProperty');
    expect(customProperties.delete('andra')).toBe(true);
    expect(customProperties.delete('andra')).toBe(false);
    expect(customProperties.delete('internkontroll.roll')).toBe(true);
    expect(file.text()).not.toContain('customPr');
    expect(file.text('xl/customProperty1.bin')).toBe('');
  });
});

describe('page setup', () => {
  test('an untouched sheet answers with Excel’s defaults and stays untouched', () => {
    const { document, sheet } = open();
    expect(sheet.pageSetup).toMatchObject({
      orientation: 'portrait',
      paperSize: 1,
      zoom: { scale: 100 },
      margins: { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 },
      printTitleRows: null,
      printAreas: [],
      headerFooter: { state: 'default' },
    });
    expect(document.isDirty).toBe(false);
  });

  test('everything that is set is read again', () => {
    const file = open({ sheets: [{ name: 'Min flik' }, { name: 'Andra' }] });
    const texts = {
      leftHeader: '&F',
      centerHeader: '',
      rightHeader: '&"Arial,Bold"&12R&&D',
      leftFooter: '',
      centerFooter: 'Sida &P av &N',
      rightFooter: '&D',
    };
    const wanted = {
      orientation: 'landscape' as const,
      paperSize: 9,
      zoom: { fitWidth: 1, fitHeight: 0 },
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.5, header: 0.2, footer: 0.2 },
      centerHorizontally: true,
      centerVertically: true,
      printGridlines: true,
      printHeadings: true,
      headerFooter: { state: 'default' as const, default: texts },
      printTitleRows: { first: 6, count: 1 },
      printTitleColumns: { first: 0, count: 2 },
      printAreas: [area(0, 0, 9, 3), area(20, 1)],
    };
    Object.assign(file.sheet.pageSetup, wanted);
    expect(file.reopened().sheet.pageSetup).toMatchObject(wanted);
    expect(file.text()).toContain('<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>');
    expect(file.text('xl/workbook.xml')).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">'Min flik'!$A:$B,'Min flik'!$7:$7</definedName>`,
    );
    expect(file.text('xl/workbook.xml')).toContain(
      `localSheetId="0">'Min flik'!$A$1:$C$9,'Min flik'!$B$21</definedName>`,
    );
  });

  test('what is set back leaves no trace', () => {
    const file = open();
    const setup = file.sheet.pageSetup;
    setup.zoom = { fitWidth: 1, fitHeight: 0 };
    setup.zoom = { scale: 100 };
    setup.centerHorizontally = true;
    setup.centerHorizontally = false;
    setup.printTitleRows = { first: 0, count: 2 };
    setup.printTitleRows = null;
    expect(file.text()).toMatch(/<sheetData\/><\/worksheet>$/);
    expect(file.text('xl/workbook.xml')).not.toContain('definedName');
  });

  test('other first and even pages are kept and said', () => {
    const file = open(
      '<sheetData/><headerFooter differentFirst="1"><oddHeader>Mitten &amp;RHöger</oddHeader><firstHeader>&amp;LFörsta</firstHeader></headerFooter>',
    );
    expect(file.sheet.pageSetup.headerFooter).toMatchObject({
      state: 'firstAndDefault',
      default: { centerHeader: 'Mitten ', rightHeader: 'Höger' },
      first: { leftHeader: 'Första' },
    });
  });

  test('a header of more than 255 characters is refused', () => {
    const { sheet } = open();
    const texts = {
      leftHeader: 'x'.repeat(254),
      centerHeader: '',
      rightHeader: '',
      leftFooter: '',
      centerFooter: '',
      rightFooter: '',
    };
    expect(() => (sheet.pageSetup.headerFooter = { state: 'default', default: texts })).toThrow(/bad-value/);
  });

  test('tab colour and outline settings in sheetPr stand on their own', () => {
    const file = open(
      '<sheetPr codeName="B1"><tabColor rgb="FFFF0000"/><outlinePr summaryBelow="0"/></sheetPr><sheetData/>',
    );
    file.sheet.pageSetup.zoom = { fitWidth: 1, fitHeight: 2 };
    expect(file.text()).toContain(
      '<sheetPr codeName="B1"><tabColor rgb="FFFF0000"/><outlinePr summaryBelow="0"/><pageSetUpPr fitToPage="1"/></sheetPr>',
    );
  });
});

describe('protection', () => {
  test('is set with what it allows and lifted again', () => {
    const file = open();
    file.sheet.protection.protect({ allowSort: true, allowFormatCells: true });
    const { protection } = file.reopened().sheet;
    expect(protection).toMatchObject({ protected: true, hasPassword: false });
    expect(
      Object.entries(protection.options)
        .filter(([, allowed]) => allowed)
        .map(([key]) => key),
    ).toEqual(['allowFormatCells', 'allowSort', 'allowSelectLockedCells', 'allowSelectUnlockedCells']);
    expect(file.sheet.protection.unprotect()).toBe(true);
    expect(file.text()).not.toContain('sheetProtection');
  });

  test('a password is never lifted or guessed', () => {
    const file = open('<sheetData/><sheetProtection password="CC1A" sheet="1" objects="1"/>');
    expect(file.sheet.protection).toMatchObject({ protected: true, hasPassword: true });
    expect(file.sheet.protection.unprotect()).toBe(false);
    expect(() => file.sheet.protection.protect({}, 'hemligt')).toThrow(/password-unsupported/);
    expect(file.document.isDirty).toBe(false);
  });
});
