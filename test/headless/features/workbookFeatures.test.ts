import { openDocument } from '../../../src/headless/xlsx/openDocument';
import { partsOf, sheetData, xlsx } from '../../support/xlsx';
import { area, open } from './opened';

describe('defined names', () => {
  const book = {
    sheets: [{ name: 'Blad1' }, { name: 'Blad2' }],
    workbook:
      '<definedNames><definedName name="Lista" comment="En _x000a_rad" hidden="1">Blad1!$A$1:$A$9</definedName><definedName name="Lokal" localSheetId="1">Blad2!$B$2</definedName></definedNames><calcPr calcId="1"/>',
  };

  test('are read with their scope', () => {
    const { document } = open(book);
    expect(document.names.items).toEqual([
      { name: 'Lista', scope: null, formula: 'Blad1!$A$1:$A$9', comment: 'En \nrad', hidden: true },
      { name: 'Lokal', scope: document.sheets[1]!.id, formula: 'Blad2!$B$2' },
    ]);
    expect(document.names.get('LOKAL', document.sheets[1]!.id)?.formula).toBe('Blad2!$B$2');
    expect(document.names.get('Lokal', null)).toBeUndefined();
  });

  test('are added, changed and deleted', () => {
    const file = open(book);
    const { names, sheets } = file.document;
    names.add({ name: 'Åtgärder_1', scope: sheets[0]!.id, formula: '"a"&"b"', comment: 'x' });
    names.update('Lista', null, { formula: 'Blad1!$A$1:$A$5', hidden: false });
    names.update('lokal', sheets[1]!.id, { name: 'LOKAL' });
    expect(names.delete('Saknas', null)).toBe(false);
    const again = file.reopened().document;
    expect(again.names.items.map(({ name, formula, hidden }) => [name, formula, hidden])).toEqual([
      ['Lista', 'Blad1!$A$1:$A$5', undefined],
      ['LOKAL', 'Blad2!$B$2', undefined],
      ['Åtgärder_1', '"a"&"b"', undefined],
    ]);
    expect(file.text('xl/workbook.xml')).toMatch(/<\/sheets><definedNames>.*<\/definedNames><calcPr /);
    for (const { name, scope } of names.items) names.delete(name, scope);
    expect(file.text('xl/workbook.xml')).not.toContain('definedName');
  });

  test.each([['A1'], ['XFD1048576'], ['R1C1'], ['c'], ['1x'], ['två ord'], ['a-b'], [''], ['x'.repeat(256)]])(
    '%j is no name',
    (name) => {
      expect(() => open(book).document.names.add({ name, scope: null, formula: '1' })).toThrow(/bad-name/);
    },
  );

  test.each([['ABCD1'], ['_x'], ['\\a'], ['Åäö.1'], ['XFE1']])('%j is one', (name) => {
    const { names } = open(book).document;
    names.add({ name, scope: null, formula: '1' });
    expect(names.get(name, null)).toBeDefined();
  });

  test('the same name may be used once per scope', () => {
    const { names, sheets } = open(book).document;
    names.add({ name: 'lista', scope: sheets[0]!.id, formula: '1' });
    expect(() => names.add({ name: 'LISTA', scope: null, formula: '1' })).toThrow(/name-taken/);
  });
});

describe('the filter of a sheet', () => {
  const data = sheetData([
    ['Namn', 'Tal'],
    ['a', 1],
    ['b', 2.5],
    ['a', 3],
  ]);

  test('hides rows by what cells show, and names its area', () => {
    const file = open(data);
    file.sheet.autoFilter.apply(area(0, 0, 4, 2), 1, ['2,5']);
    const again = file.reopened().sheet;
    expect(again.autoFilter).toMatchObject({ area: area(0, 0, 4, 2), isFiltered: true });
    expect([1, 2, 3].map((row) => again.rows.hidden(row))).toEqual([true, false, true]);
    expect(file.text('xl/workbook.xml')).toContain(
      '<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">Blad1!$A$1:$B$4</definedName>',
    );
  });

  test('a second criterion adds to the first; clearing shows everything; removing leaves no trace', () => {
    const file = open(data);
    const { autoFilter, rows } = file.sheet;
    autoFilter.apply(area(0, 0, 4, 2), 0, ['A']);
    autoFilter.apply(area(0, 0, 4, 2), 1, ['3']);
    expect([1, 2, 3].map((row) => rows.hidden(row))).toEqual([true, true, false]);
    autoFilter.clearCriteria();
    expect(autoFilter).toMatchObject({ isFiltered: false, area: area(0, 0, 4, 2) });
    expect([1, 2, 3].some((row) => rows.hidden(row))).toBe(false);
    autoFilter.remove();
    expect(autoFilter.area).toBeNull();
    expect(file.text('xl/workbook.xml') + file.text()).not.toMatch(/autoFilter|_FilterDatabase/);
  });
});

describe('settings', () => {
  test('live in a web extension whose pane stays closed', () => {
    const file = open();
    file.document.settings.set('policy', '{"scale":4,"text":"åäö <&\\""}');
    file.document.settings.set('tom', '');
    const again = file.reopened();
    expect(again.document.settings.keys()).toEqual(['policy', 'tom']);
    expect(again.document.settings.get('policy')).toBe('{"scale":4,"text":"åäö <&\\""}');
    expect(file.text('xl/webextensions/taskpanes.xml')).toContain('visibility="0"');
    expect(file.text('_rels/.rels')).toContain(
      'http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes',
    );
    expect(file.text('[Content_Types].xml')).toMatch(
      /vnd\.ms-office\.webextension\+xml.*vnd\.ms-office\.webextensiontaskpanes\+xml/,
    );
    again.document.settings.set('policy', '1');
    expect(again.document.settings.delete('tom')).toBe(true);
    expect(again.document.settings.delete('tom')).toBe(false);
    expect(again.reopened().document.settings.keys()).toEqual(['policy']);
    expect(again.text('xl/webextensions/webextension2.xml')).toBe('');
  });
});

describe('settings of several add-ins', () => {
  const addIn = (id: string) => ({ id, version: '1.0.0.0', store: 'developer', storeType: 'Registry' });
  const [ours, theirs] = [
    addIn('b43ad757-4535-4e85-b602-cd7f329057d5'),
    addIn('11111111-2222-3333-4444-555555555555'),
  ];

  test('stay apart', () => {
    const first = openDocument(xlsx(), {}, ours);
    first.settings.set('policy', '1');
    const second = openDocument(first.save(), {}, theirs);
    expect(second.settings.keys()).toEqual([]);
    second.settings.set('policy', '2');
    const again = openDocument(second.save(), {}, { ...ours, id: ours.id.toUpperCase() });
    expect(again.settings.get('policy')).toBe('1');
    expect(openDocument(second.save(), {}, theirs).settings.get('policy')).toBe('2');
    expect(partsOf(second.save())['xl/webextensions/webextension1.xml']).toContain(
      `<we:reference id="${ours.id}" version="1.0.0.0" store="developer" storeType="Registry"/>`,
    );
  });

  test('whoever does not say who they are gets those of the only add-in', () => {
    const document = openDocument(xlsx(), {}, ours);
    document.settings.set('policy', '1');
    expect(openDocument(document.save()).settings.get('policy')).toBe('1');
  });
});

describe('a workbook without styles', () => {
  test('gets them in the part that its relation names', () => {
    const bytes = xlsx();
    const document = openDocument(bytes);
    document.sheets[0]!.setStyle(0, 0, document.styles.derive(0, { fill: '#FFF2CC' }));
    const parts = partsOf(document.save());
    expect(parts['xl/styles.xml']).toContain('FFFFF2CC');
    expect(parts['[Content_Types].xml']).toContain('PartName="/xl/styles.xml"');
    expect(parts['xl/_rels/workbook.xml.rels']!.match(/relationships\/styles"/g)).toHaveLength(1);
    expect(openDocument(document.save()).styles.resolve(1).fill).toBe('#FFF2CC');
    document.sheets[0]!.setStyle(0, 1, document.styles.derive(0, { fill: '#C00000' }));
    const later = partsOf(document.save());
    expect(later['xl/styles.xml']).toContain('FFC00000');
    expect(Object.keys(later).filter((part) => part.includes('styles'))).toEqual(['xl/styles.xml']);
  });
});

describe('document properties', () => {
  test('are made when there are none', () => {
    const file = open();
    const { properties, customProperties } = file.document;
    properties.set('title', 'Internkontrollplan 2026');
    properties.set('author', 'Åsa & Örjan');
    properties.set('company', 'Kommunen');
    customProperties.set('diarienummer', 'KS 2026/1');
    const again = file.reopened().document;
    expect(again.properties.keys()).toEqual(['title', 'author', 'company']);
    expect(again.properties.get('author')).toBe('Åsa & Örjan');
    expect(again.customProperties.get('Diarienummer')).toBe('KS 2026/1');
    expect(file.text('docProps/core.xml')).toContain('<dc:creator>Åsa &amp; Örjan</dc:creator>');
    expect(file.text('docProps/custom.xml')).toContain(
      'pid="2" name="diarienummer"><vt:lpwstr>KS 2026/1</vt:lpwstr>',
    );
    expect(() => properties.get('nonsense')).toThrow(RangeError);
    expect(customProperties.delete('diarienummer')).toBe(true);
    expect(again.properties.delete('title')).toBe(true);
    expect(again.properties.get('title')).toBeUndefined();
  });
});

describe('comments', () => {
  test('notes and threads are told apart', () => {
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const file = open({
      sheets: [
        {
          name: 'Blad1',
          relations: [
            ['rId1', 'comments', '../comments1.xml'],
            [
              'rId2',
              'http://schemas.microsoft.com/office/2017/10/relationships/threadedComment',
              '../threadedComments/threadedComment1.xml',
            ],
          ],
        },
      ],
      parts: {
        'xl/_rels/workbook.xml.rels': [
          '',
          `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/>` +
            '<Relationship Id="rId2" Type="http://schemas.microsoft.com/office/2017/10/relationships/person" Target="persons/person.xml"/></Relationships>',
        ],
        'xl/persons/person.xml': [
          'application/vnd.ms-excel.person+xml',
          '<personList xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><person displayName="Örjan" id="{p}"/></personList>',
        ],
        'xl/comments1.xml': [
          'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml',
          `<comments xmlns="${main}"><authors><author>Åsa</author><author>tc={1}</author></authors><commentList>` +
            '<comment ref="B2" authorId="0"><text><r><t>Två </t></r><r><t>delar</t></r></text></comment>' +
            '<comment ref="C3" authorId="1"><text><t>[Threaded comment]</t></text></comment></commentList></comments>',
        ],
        'xl/threadedComments/threadedComment1.xml': [
          'application/vnd.ms-excel.threadedcomments+xml',
          '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="C3" personId="{P}" id="{1}"><text>Fråga</text></threadedComment><threadedComment ref="C3" personId="{X}" id="{2}" parentId="{1}"><text>Svar</text></threadedComment></ThreadedComments>',
        ],
      },
    });
    expect(file.sheet.comments.items).toEqual([
      { row: 1, column: 1, author: 'Åsa', text: 'Två delar', threaded: false },
      { row: 2, column: 2, author: 'Örjan', text: 'Fråga', threaded: true },
      { row: 2, column: 2, author: '', text: 'Svar', threaded: true },
    ]);
  });
});

describe('charts', () => {
  const data = sheetData([
    ['', 'T1', 'T2'],
    ['Klar', 3, 5],
    ['Pågår <&>', 4, null],
  ]);
  const types = ['columnClustered', 'columnStacked', 'barClustered', 'barStacked', 'line', 'pie'] as const;

  test.each(types)('%s', (type) => {
    const file = open(data);
    const chart = file.sheet.charts.add({
      type,
      source: area(0, 0, 3, 3),
      seriesBy: 'columns',
      title: 'Status & läge',
      area: area(5, 1, 12, 6),
    });
    expect(file.reopened().sheet.charts.items).toEqual([chart]);
    // A pie has room for one.
    const series = type === 'pie' ? ['T1'] : ['T1', 'T2'];
    expect(chart).toEqual({
      id: '2',
      name: 'Chart 1',
      title: 'Status & läge',
      area: area(5, 1, 12, 6),
      series,
    });
    const text = file.text('xl/charts/chart1.xml');
    expect(text).toContain('<c:f>Blad1!$B$2:$B$3</c:f>');
    expect(text).toContain('<c:pt idx="1"><c:v>Pågår &lt;&amp;&gt;</c:v></c:pt>');
    expect(text.match(/<c:ser>/g)).toHaveLength(type === 'pie' ? 1 : 2);
  });

  test('two share the drawing; one is renamed and moved, the other deleted', () => {
    const file = open(data);
    const make = (row: number) =>
      file.sheet.charts.add({
        type: 'barStacked',
        source: area(0, 0, 3, 3),
        seriesBy: 'rows',
        area: area(row, 0, 5, 5),
      });
    const [first, second] = [make(5), make(20)];
    file.sheet.charts.update(second.id, { name: 'Status', title: 'Ny "titel"', area: area(30, 2, 4, 4) });
    file.sheet.charts.delete(first.id);
    expect(file.reopened().sheet.charts.items).toEqual([
      {
        id: second.id,
        name: 'Status',
        title: 'Ny "titel"',
        area: area(30, 2, 4, 4),
        series: ['Klar', 'Pågår <&>'],
      },
    ]);
    expect(file.text('xl/charts/chart1.xml')).toBe('');
    expect(file.text('[Content_Types].xml')).not.toContain('chart1.xml');
    expect(file.text().match(/<drawing /g)).toHaveLength(1);
    expect(() => file.sheet.charts.delete(first.id)).toThrow(RangeError);
  });
});
