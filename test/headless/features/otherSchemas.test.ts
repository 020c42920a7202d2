import { parseXml } from '../../../src/headless/xlsx/xml';
import { descendants, prefixOf } from '../../../src/headless/xlsx/xmlTree';
import { area, open, type Opened } from './opened';

const TRANSITIONAL = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const STRICT = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
const WORKSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

/** Everything that writes to a sheet, once. */
function writeEverything({ document, sheet }: Opened): void {
  const texts = {
    leftHeader: 'Å',
    centerHeader: '',
    rightHeader: '',
    leftFooter: '',
    centerFooter: '&P',
    rightFooter: '',
  };
  sheet.setValue(0, 0, 'Rubrik');
  sheet.setStyle(
    0,
    0,
    document.styles.derive(0, { fill: '#FFF2CC', borders: { left: { style: 'thin', color: '#000000' } } }),
  );
  sheet.conditionalFormats.add([area(1, 0, 3)], {
    type: 'expression',
    formula: 'A2=""',
    format: { fill: '#FFC7CE' },
  });
  sheet.dataValidations.set([area(1, 0, 3)], {
    type: 'list',
    formula1: '"Ja,Nej"',
    ignoreBlanks: true,
    inCellDropDown: true,
    prompt: { show: true, title: 'T', message: 'M' },
    errorAlert: { show: true, style: 'stop', title: '', message: '' },
  });
  sheet.tables.add(area(0, 0, 4, 2), true, 'Plan');
  sheet.hyperlinks.set({ area: area(5, 0), address: 'https://example.invalid/' });
  sheet.merges.add(area(7, 0, 1, 2));
  sheet.freeze.set(1, 1);
  sheet.columns.setWidth(0, 1, 20);
  sheet.columns.setOutlineLevel(1, 1, 1);
  Object.assign(sheet.pageSetup, {
    orientation: 'landscape',
    zoom: { fitWidth: 1, fitHeight: 0 },
    centerHorizontally: true,
    margins: { left: 1, right: 1, top: 1, bottom: 1, header: 0, footer: 0 },
    headerFooter: { state: 'default', default: texts },
    printTitleRows: { first: 0, count: 1 },
  });
  sheet.protection.protect({});
  sheet.customProperties.set('nyckel', 'värde');
  sheet.charts.add({
    type: 'pie',
    source: area(0, 0, 4, 2),
    seriesBy: 'columns',
    title: 'T',
    area: area(9, 0, 5, 3),
  });
}

const PAGE = [
  'orientation',
  'zoom',
  'centerHorizontally',
  'margins',
  'headerFooter',
  'printTitleRows',
] as const;

function summary({ document, sheet }: Opened) {
  return {
    style: document.styles.resolve(sheet.get(0, 0).style),
    rules: sheet.conditionalFormats.items.map(({ areas, rule }) => ({ areas, rule })),
    validations: sheet.dataValidations.items,
    tables: sheet.tables.items.map(({ name, columns, area: where }) => ({ name, columns, where })),
    links: sheet.hyperlinks.items,
    merges: sheet.merges.areas,
    frozen: [sheet.freeze.rows, sheet.freeze.columns],
    columns: [sheet.columns.width(0), sheet.columns.outlineLevel(1)],
    page: PAGE.map((name) => sheet.pageSetup[name]),
    protection: sheet.protection.options,
    properties: sheet.customProperties.get('nyckel'),
    charts: sheet.charts.items,
  };
}

const expected = (() => {
  const file = open();
  writeEverything(file);
  return summary(file);
})();

describe.each([
  ['prefixed', 'x:', TRANSITIONAL, 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'],
  ['strict', '', STRICT, 'http://purl.oclc.org/ooxml/officeDocument/relationships'],
  ['strict and prefixed', 'ssml:', STRICT, 'http://purl.oclc.org/ooxml/officeDocument/relationships'],
])('a %s file', (_, prefix, namespace, relations) => {
  const declaration = prefix === '' ? 'xmlns' : `xmlns:${prefix.slice(0, -1)}`;
  const root = (name: string, inner: string) =>
    `<${prefix}${name} ${declaration}="${namespace}" xmlns:rel="${relations}">${inner}</${prefix}${name}>`;
  const relationships = (kind: string, target: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/${kind}" Target="${target}"/></Relationships>`;
  const file = open({
    parts: {
      '_rels/.rels': ['', relationships('officeDocument', 'xl/workbook.xml')],
      'xl/_rels/workbook.xml.rels': ['', relationships('worksheet', 'worksheets/sheet1.xml')],
      'xl/worksheets/sheet1.xml': [WORKSHEET, root('worksheet', `<${prefix}sheetData/>`)],
      'xl/workbook.xml': [
        '',
        root(
          'workbook',
          `<${prefix}sheets><${prefix}sheet name="Blad1" sheetId="1" rel:id="rId1"/></${prefix}sheets>`,
        ),
      ],
    },
  });
  writeEverything(file);

  test('holds the same afterwards as any other', () => {
    expect(summary(file)).toEqual(expected);
    expect(summary(file.reopened())).toEqual(expected);
  });

  test('gets no element outside its own namespace', () => {
    const { root: sheet } = parseXml(file.text());
    const local = [
      'cfRule',
      'formula',
      'dataValidation',
      'formula1',
      'hyperlink',
      'mergeCell',
      'pane',
      'selection',
      'col',
      'pageSetup',
      'oddFooter',
      'customPr',
      'drawing',
      'tablePart',
      'pageSetUpPr',
    ];
    const found = local.map((name) => [name, descendants(sheet, name).map((node) => prefixOf(node.name))[0]]);
    expect(found).toEqual(local.map((name) => [name, prefix]));
    expect(file.text()).toContain('rel:id=');
    expect(parseXml(file.text('xl/tables/table1.xml')).root.attributes.get('xmlns')).toBe(namespace);
  });
});
