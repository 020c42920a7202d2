/** Situations of samples/excel/30-pagelayout (page layout), 50-workbook (settings, properties) and 26-document, names. */
import { codeOf, openSeed, type Open } from './connect';

let open: Open;
beforeEach(async () => {
  open = await openSeed();
});

test('orientation, paper, zoom, margins, centring', () =>
  open.sample(async (sheet, context) => {
    const { pageLayout } = sheet;
    pageLayout.orientation = 'Landscape';
    pageLayout.paperSize = 'A4';
    pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
    pageLayout.centerHorizontally = true;
    pageLayout.leftMargin = 36;
    pageLayout.setPrintMargins('Centimeters', { top: 2.54, bottom: 1.27 });
    pageLayout.load('orientation,paperSize,zoom,centerHorizontally,leftMargin,topMargin,bottomMargin');
    await context.sync();
    expect(pageLayout.toJSON()).toMatchObject({
      orientation: 'Landscape',
      paperSize: 'A4',
      zoom: { horizontalFitToPages: 1 },
      centerHorizontally: true,
    });
    expect([pageLayout.leftMargin, pageLayout.topMargin, pageLayout.bottomMargin]).toEqual([36, 72, 36]);
    pageLayout.zoom = { scale: 75 };
    pageLayout.load('zoom');
    await context.sync();
    expect(pageLayout.zoom).toEqual({ scale: 75 });
  }));

describe('zoom options that Excel refuses', () => {
  const cases: [string, Excel.PageLayoutZoomOptions][] = [
    ['both kinds', { scale: 50, horizontalFitToPages: 1 }],
    ['too small', { scale: 9 }],
    ['too big', { scale: 401 }],
    ['none', {}],
    ['unknown', { percent: 50 } as Excel.PageLayoutZoomOptions],
  ];
  test.each(cases)('%s', (_what, zoom) =>
    open.sample(async (sheet, context) => {
      sheet.pageLayout.zoom = zoom;
      expect(await codeOf(() => context.sync())).toBe('InvalidArgument');
    }),
  );
});

test('print area and print titles', () =>
  open.sample(async (sheet, context) => {
    const { pageLayout } = sheet;
    pageLayout.setPrintArea('A1:D100');
    pageLayout.setPrintTitleRows('$1:$2');
    pageLayout.setPrintTitleColumns('A:A');
    const area = pageLayout.getPrintArea().load('address');
    const rows = pageLayout.getPrintTitleRows().load('address');
    const columns = pageLayout.getPrintTitleColumnsOrNullObject().load('address');
    await context.sync();
    expect([area.address, rows.address, columns.address]).toEqual([
      'Sample!A1:D100',
      'Sample!1:2',
      'Sample!A:A',
    ]);
    pageLayout.setPrintTitleRows('A1:D1');
    expect(await codeOf(() => context.sync())).toBe('InvalidArgument');
  }));

test('headers and footers hold 255 characters, codes included', () =>
  open.sample(async (sheet, context) => {
    const { headersFooters } = sheet.pageLayout;
    headersFooters.state = 'Default';
    headersFooters.defaultForAllPages.leftHeader = '&F';
    headersFooters.defaultForAllPages.centerFooter = 'Sida &P av &N';
    headersFooters.defaultForAllPages.load('leftHeader,centerFooter,rightFooter');
    await context.sync();
    expect(headersFooters.defaultForAllPages.toJSON()).toMatchObject({
      leftHeader: '&F',
      centerFooter: 'Sida &P av &N',
      rightFooter: '',
    });
    headersFooters.defaultForAllPages.rightFooter = 'x'.repeat(250);
    expect(await codeOf(() => context.sync())).toBe('InvalidArgument');
  }));

describe('settings', () => {
  const cases: [string, unknown][] = [
    ['text', 'pink'],
    ['number', 4.5],
    ['boolean', false],
    ['object', { scale: [1, 2, 3], label: 'Hög' }],
    ['array', [1, 'två', null]],
  ];
  test.each(cases)('a %s comes back as it was, also after saving', async (_kind, value) => {
    await open.sample(async (_sheet, context) => {
      context.workbook.settings.add('policy', value);
      const setting = context.workbook.settings.getItem('POLICY').load('key,value');
      await context.sync();
      expect([setting.key, setting.value]).toEqual(['policy', value]);
    });
    const again = await openSeed({}, await open.host.save());
    await again.Excel.run(async (context) => {
      const setting = context.workbook.settings.getItemOrNullObject('policy').load('value');
      await context.sync();
      expect(setting.isNullObject ? undefined : setting.value).toEqual(value);
    });
  });

  test('are listed, replaced and deleted', () =>
    open.sample(async (_sheet, context) => {
      const { settings } = context.workbook;
      settings.add('a', 1);
      settings.add('b', 2);
      settings.add('a', 3);
      settings.load('items/key,items/value');
      await context.sync();
      expect(settings.items.map(({ key, value }) => [key, value])).toEqual([
        ['a', 3],
        ['b', 2],
      ]);
      settings.getItem('a').delete();
      const gone = settings.getItemOrNullObject('a');
      await context.sync();
      expect(gone.isNullObject).toBe(true);
      settings.getItem('a').load('value');
      expect(await codeOf(() => context.sync())).toBe('ItemNotFound');
    }));
});

test('custom properties of a sheet survive saving', async () => {
  await open.sample(async (sheet, context) => {
    sheet.customProperties.add('internkontroll.typ', 'plan');
    const property = sheet.customProperties.getItemOrNullObject('INTERNKONTROLL.TYP').load('key,value');
    await context.sync();
    expect([property.key, property.value]).toEqual(['internkontroll.typ', 'plan']);
    sheet.customProperties.add('x'.repeat(256), 'y');
    expect(await codeOf(() => context.sync())).toBe('InvalidArgument');
  });
  const again = await openSeed({}, await open.host.save());
  await again.Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load('items/name,items/customProperties/items/key');
    await context.sync();
    const found = sheets.items.map((each) => [each.name, each.customProperties.items.map(({ key }) => key)]);
    expect(found).toEqual([
      ['Riskanalys', []],
      ['Sample', ['internkontroll.typ']],
    ]);
  });
});

describe('names', () => {
  test('for a range, a constant and a formula; text without = is a text (#2283)', () =>
    open.sample(async (sheet, context) => {
      const { names } = context.workbook;
      names.add('Skala', sheet.getRange('A1:A4'), 'kommentar');
      names.add('Text', 'Sample!A1');
      names.add('Tal', '=12');
      names.add('Formel', '=SUM(Sample!$A$1:$A$4)');
      names.load('items/name,items/formula,items/type,items/value,items/comment');
      await context.sync();
      expect(names.items.map((item) => [item.name, item.formula, item.type])).toEqual([
        ['Skala', '=Sample!$A$1:$A$4', 'Range'],
        ['Text', '="Sample!A1"', 'String'],
        ['Tal', '=12', 'Integer'],
        ['Formel', '=SUM(Sample!$A$1:$A$4)', 'Range'],
      ]);
      const range = names.getItem('Skala').getRange().load('address');
      const none = names.getItem('Tal').getRangeOrNullObject();
      await context.sync();
      expect([range.address, none.isNullObject]).toEqual(['Sample!A1:A4', true]);
    }));

  test('of a sheet, renamed along with it', () =>
    open.sample(async (sheet, context) => {
      sheet.names.add('Lokal', sheet.getRange('B2'));
      sheet.name = 'Nytt namn';
      const item = sheet.names.getItem('Lokal').load('formula,scope');
      const elsewhere = context.workbook.names.getItemOrNullObject('Lokal');
      await context.sync();
      expect([item.formula, item.scope]).toEqual(["='Nytt namn'!$B$2", 'Worksheet']);
      expect(elsewhere.isNullObject).toBe(true);
    }));

  const refused: [string, string][] = [
    ['A1', 'InvalidArgument'],
    ['med mellanslag', 'InvalidArgument'],
    ['1a', 'InvalidArgument'],
    ['TAGET', 'ItemAlreadyExists'],
  ];
  test.each(refused)('%s', (name, code) =>
    open.sample(async (_sheet, context) => {
      context.workbook.names.add('Taget', '=1');
      context.workbook.names.add(name, '=1');
      expect(await codeOf(() => context.sync())).toBe(code);
    }),
  );
});

test('a native chart is made, named, titled, placed and deleted', () =>
  open.sample(async (sheet, context) => {
    sheet.getRange('A1:C3').values = [
      ['', 'T1', 'T2'],
      ['Klar', 3, 5],
      ['Pågår', 4, 1],
    ];
    const chart = sheet.charts.add('ColumnStacked', sheet.getRange('A1:C3'), 'Rows');
    chart.name = 'Status';
    chart.title.text = 'Kontrollmoment per status';
    chart.setPosition('E2', 'K15');
    const found = sheet.charts.getItem('Status').load('name,title/text');
    const count = sheet.charts.getCount();
    await context.sync();
    expect([found.name, found.title.text, count.value]).toEqual(['Status', 'Kontrollmoment per status', 1]);
    sheet.charts.getItem('Status').delete();
    const left = sheet.charts.getCount();
    await context.sync();
    expect(left.value).toBe(0);
  }));

test('document properties are cut at 255 characters', () =>
  open.sample(async (_sheet, context) => {
    const { properties } = context.workbook;
    properties.title = 'x'.repeat(300);
    properties.custom.add('nämnd', 'IAF');
    properties.load('title');
    const custom = properties.custom.getItem('Nämnd').load('value');
    await context.sync();
    expect([properties.title.length, custom.value]).toEqual([255, 'IAF']);
  }));
