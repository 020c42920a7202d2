import fc from 'fast-check';
import type { DifferentialFormat, FormatPatch } from '../../../src/headless/documentStyles';
import { tinted } from '../../../src/headless/xlsx/colors';
import {
  defaultWidth,
  digitWidth,
  widthFromPoints,
  widthInPoints,
} from '../../../src/headless/xlsx/columnWidth';
import { emptyStyles } from '../../../src/headless/xlsx/newStyles';
import { Styles } from '../../../src/headless/xlsx/styles';
import { parseXml, serialiseXml } from '../../../src/headless/xlsx/xml';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const open = (text: string, theme?: string) =>
  new Styles(parseXml(text), theme ? parseXml(theme).root : undefined);
const reopened = (tree: ReturnType<typeof emptyStyles>) => open(serialiseXml(tree));

describe('a patch is read back as it was given, the rest stays', () => {
  const cases: Record<string, FormatPatch> = {
    'a built-in number format': { numberFormat: '0.00%' },
    'a number format of its own': { numberFormat: 'yyyy-mm-dd' },
    text: { numberFormat: '@' },
    'a bold red font': { font: { bold: true, color: '#C00000' } },
    'another font': {
      font: { name: 'Arial', size: 9, italic: true, underline: 'double', strikethrough: true },
    },
    'a solid fill': { fill: '#FFF2CC' },
    borders: {
      borders: {
        bottom: { style: 'medium', color: '#112233' },
        diagonalUp: { style: 'thin', color: '#000000' },
      },
    },
    alignment: {
      alignment: { horizontal: 'center', vertical: 'top', wrapText: true, indent: 2, textRotation: 45 },
    },
    'an open cell': { locked: false, formulaHidden: true },
    'an apostrophe': { quotePrefix: true },
  };
  test.each(Object.entries(cases))('%s', (_, patch) => {
    const tree = emptyStyles();
    const styles = new Styles(tree, undefined);
    const index = styles.derive(0, patch);
    const again = reopened(tree);
    expect(again.resolve(index)).toEqual(styles.resolve(index));
    expect(again.resolve(index)).toMatchObject(patch);
    expect(again.resolve(0)).toEqual(new Styles(emptyStyles(), undefined).resolve(0));
    expect(again.derive(0, patch)).toBe(index);
    expect(again.takeChanges()).toBe(false);
  });
});

test('patches in any order end in the same format, and equal formats share an index', () => {
  const patches: FormatPatch[] = [
    { fill: '#FFF2CC' },
    { font: { bold: true } },
    { alignment: { wrapText: true } },
    { numberFormat: '0.0' },
    { borders: { top: { style: 'thin', color: '#BBBBBB' } } },
  ];
  fc.assert(
    fc.property(fc.shuffledSubarray(patches, { minLength: patches.length }), (order) => {
      const styles = new Styles(emptyStyles(), undefined);
      const inOrder = patches.reduce((style, patch) => styles.derive(style, patch), 0);
      const shuffled = order.reduce((style, patch) => styles.derive(style, patch), 0);
      expect(styles.resolve(shuffled)).toEqual(styles.resolve(inOrder));
    }),
  );
});

test('what a patch undoes is gone, and the original index comes back', () => {
  const styles = new Styles(emptyStyles(), undefined);
  const filled = styles.derive(0, { fill: '#FFFFFF', font: { bold: true } });
  expect(styles.resolve(styles.derive(filled, { fill: null, font: { bold: false } }))).toEqual(
    styles.resolve(0),
  );
  expect(styles.derive(0, { font: { bold: false } })).toBe(0);
  expect(styles.derive(0, { alignment: { wrapText: false } })).not.toBe(filled);
});

describe('odd files', () => {
  test('indices out of range, empty ids and missing lists answer with defaults', () => {
    const styles = open(
      `<styleSheet xmlns="${MAIN}"><cellXfs><xf numFmtId="" fontId="99" fillId="-1"/></cellXfs></styleSheet>`,
    );
    expect(styles.resolve(7)).toEqual(styles.resolve(0));
    expect(styles.resolve(0)).toMatchObject({
      numberFormat: 'General',
      fill: null,
      font: { name: 'Calibri', size: 11 },
    });
    expect(open(`<styleSheet xmlns="${MAIN}"/>`).resolve(0).locked).toBe(true);
    expect(styles.resolveDifferential(3)).toEqual({});
  });

  test('missing lists are made in schema order, unknown ones stay', () => {
    const tree = parseXml(
      `<x:styleSheet xmlns:x="${MAIN}"><x:borders/><x:extLst><x:ext uri="u"/></x:extLst></x:styleSheet>`,
    );
    const styles = new Styles(tree, undefined);
    const index = styles.derive(0, { fill: '#000000', numberFormat: '0.000', font: { bold: true } });
    styles.addDifferential({ fill: '#FFC7CE' });
    const text = serialiseXml(tree);
    expect([...text.matchAll(/<x:(\w+)/g)].map((m) => m[1]).filter((n) => /s$|Lst/.test(n ?? ''))).toEqual([
      'numFmts',
      'fonts',
      'fills',
      'borders',
      'cellXfs',
      'dxfs',
      'extLst',
    ]);
    expect(open(text).resolve(index)).toMatchObject({ fill: '#000000', numberFormat: '0.000' });
  });

  test('what we know nothing of survives in a derived font and format', () => {
    const tree = parseXml(
      `<styleSheet xmlns="${MAIN}"><fonts><font><vertAlign val="superscript"/><sz val="8"/><family val="3"/></font></fonts>` +
        '<cellXfs><xf fontId="0" pivotButton="1"><alignment readingOrder="2"/><extLst><ext/></extLst></xf></cellXfs></styleSheet>',
    );
    new Styles(tree, undefined).derive(0, { font: { bold: true }, alignment: { wrapText: true } });
    const text = serialiseXml(tree);
    expect(text).toContain('<font><b/><vertAlign val="superscript"/><sz val="8"/><family val="3"/></font>');
    expect(text).toContain('pivotButton="1"');
    expect(text).toContain('<alignment readingOrder="2" wrapText="1"/><extLst>');
  });
});

describe('colours', () => {
  const theme =
    '<a:theme xmlns:a="a"><a:themeElements><a:clrScheme><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1>' +
    '<a:lt1><a:srgbClr val="FFFFFF"/></a:lt1><a:dk2><a:srgbClr val="1F497D"/></a:dk2><a:lt2><a:srgbClr val="EEECE1"/></a:lt2>' +
    '<a:accent1><a:srgbClr val="4F81BD"/></a:accent1></a:clrScheme></a:themeElements></a:theme>';
  const fill = (color: string, colors = '') =>
    open(
      `<styleSheet xmlns="${MAIN}"><fills><fill><patternFill patternType="solid"><fgColor ${color}/></patternFill></fill></fills>` +
        `<cellXfs><xf fillId="0"/></cellXfs>${colors}</styleSheet>`,
      theme,
    ).resolve(0).fill;

  test.each([
    ['theme="0"', '#FFFFFF'],
    ['theme="1"', '#000000'],
    ['theme="3"', '#1F497D'],
    ['theme="4"', '#4F81BD'],
    ['rgb="FF00b050"', '#00B050'],
    ['rgb="00B050"', '#00B050'],
    ['indexed="10"', '#FF0000'],
    ['indexed="64"', '#000000'],
    ['auto="1"', null],
    ['rgb="nonsense"', null],
  ])('%s is %s', (color, expected) => expect(fill(color)).toBe(expected));

  test('a palette of the file’s own comes first', () => {
    expect(
      fill(
        'indexed="1"',
        '<colors><indexedColors><rgbColor rgb="FF000000"/><rgbColor rgb="FF123456"/></indexedColors></colors>',
      ),
    ).toBe('#123456');
  });

  // What Excel itself shows for accent 1 of the Office 2007 theme, 80 %, 60 %, 40 % lighter and 25 %, 50 % darker.
  test.each([
    [0.7999, '#DCE6F1'],
    [0.5999, '#B8CCE4'],
    [0.3999, '#95B3D7'],
    [-0.2499, '#366092'],
    [-0.4999, '#244062'],
  ])('tint %d of 4F81BD is near %s', (tint, excel) => {
    const parts = (color: string) => [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
    const mine = parts(tinted('#4F81BD', tint));
    for (const [at, value] of parts(excel).entries())
      expect(Math.abs((mine[at] ?? 0) - value)).toBeLessThanOrEqual(2);
  });
});

describe('differential formats', () => {
  const cases: Record<string, DifferentialFormat> = {
    fill: { fill: '#FFC7CE' },
    'fill and font': {
      fill: '#FFEB9C',
      font: { color: '#9C5700', bold: true, italic: false, strikethrough: true },
    },
    'no underline': { font: { underline: 'none' } },
    border: {
      borders: { top: { style: 'thin', color: '#808080' }, left: { style: 'dashed', color: '#000000' } },
    },
    'number format': { numberFormat: '0.0%' },
  };
  test.each(Object.entries(cases))('%s', (_, format) => {
    const tree = emptyStyles();
    const styles = new Styles(tree, undefined);
    expect([styles.addDifferential(format), styles.addDifferential(format)]).toEqual([0, 0]);
    expect(reopened(tree).resolveDifferential(0)).toEqual(format);
  });

  test('the fill colour lies where Excel looks for it', () => {
    const tree = emptyStyles();
    new Styles(tree, undefined).addDifferential({ fill: '#FFC7CE' });
    expect(serialiseXml(tree)).toContain('<fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill>');
  });
});

describe('column widths', () => {
  test.each([
    ['Calibri', 11, 7],
    ['Arial', 10, 7],
    ['Aptos Narrow', 11, 7],
    ['No such font', 11, 7],
  ])('the digit of %s %d is %d pixels wide', (name, size, pixels) =>
    expect(digitWidth({ name, size })).toBe(pixels),
  );

  test('the usual default is 9.140625 characters, 48 points', () => {
    expect(defaultWidth(8, 7)).toBe(9.140625);
    expect(widthInPoints(9.140625, 7)).toBe(48);
  });

  test('points that are whole pixels come back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1790 }), fc.integer({ min: 4, max: 20 }), (pixels, digit) => {
        expect(widthInPoints(widthFromPoints(pixels * 0.75, digit), digit)).toBe(pixels * 0.75);
      }),
    );
  });
});
