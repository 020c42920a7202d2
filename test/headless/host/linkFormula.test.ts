import fc from 'fast-check';
import type { Document } from '../../../src/headless/document';
import { loadEngine, type Engine } from '../../../src/headless/host/evaluate';
import { leadsSomewhere, readLink } from '../../../src/headless/host/linkFormula';
import { emptyWorkbook } from '../../../src/headless/emptyWorkbook';
import { openDocument } from '../../../src/headless/xlsx/openDocument';

const SHEETS = ['Riskanalys', "Å's blad 2", 'Data_1'];
const written: Record<string, string> = { "Å's blad 2": "'Å''s blad 2'" };

let engine: Engine;
let document: Document;
beforeAll(async () => {
  engine = await loadEngine();
  document = openDocument(emptyWorkbook('Blad1'));
  for (const name of SHEETS) document.addSheet(name);
});

const sheetNamed = (name: string) => document.sheet(name);

/** What the engine makes of a formula in B2 of the first sheet. */
function calculated(formula: string) {
  const references = engine.references(formula)!;
  const sheet = document.sheets[0]!;
  const task = { sheet, row: 1, column: 1, formula };
  return { areas: references.areas, value: engine.run(document, [task], 'everything')[0]!.value };
}

const text = fc.string({ maxLength: 8 }).map((some) => `"${some.replaceAll('"', '""')}"`);
const row = fc
  .record({
    sheet: fc.constantFrom('', ...SHEETS),
    column: fc.constantFrom('A', '$C', 'XFD'),
    row: fc.constantFrom('1', '$17', '1048576'),
  })
  .filter(({ column, row: number }) => `${column}${number}` !== 'B2')
  .map(
    ({ sheet, column, row: number }) =>
      `ROW(${sheet === '' ? '' : `${written[sheet] ?? sheet}!`}${column}${number})`,
  );
const pieces = fc.array(fc.oneof(text, row), { maxLength: 3 });
const link = fc
  .record({ first: fc.oneof(text, row), more: pieces, shown: text, and: pieces })
  .map(({ first, more, shown, and }) => `HYPERLINK(${[first, ...more].join('&')},${[shown, ...and].join('&')})`); // prettier-ignore

test('a link shows and looks at what the engine says', () => {
  fc.assert(
    fc.property(link, (formula) => {
      const found = readLink(formula)!;
      expect(engine.isFormula(formula)).toBe(true);
      expect({ areas: found.references.areas, value: found.shown }).toEqual(calculated(formula));
      expect(leadsSomewhere(found, sheetNamed)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test.each([
  ['HYPERLINK("#a",ROW(A1))', 'a number'],
  ['HYPERLINK("#a")', 'one argument'],
  ['HYPERLINK("#a","b"&A1)', 'a cell’s value'],
  ['HYPERLINK("#a","b","c")', 'three arguments'],
  ['HYPERLINK("#a","b")&"c"', 'more behind it'],
  ['HYPERLINK("#a","b"&ROW(#REF!))', 'a lost reference'],
  ['HYPERLINK("#a","b"&ROW(A0))', 'no row'],
  ['HYPERLINK("#a","b"&ROW(A1048577))', 'below the grid'],
  ['HYPERLINK("#a","b"&ROW(XFE1))', 'right of the grid'],
  ['HYPERLINK("#a","b"&ROW(A1:A2))', 'two cells'],
  ['HYPERLINK("#a","b"&ROW())', 'its own row'],
  ['HYPERLINK("#a","b"&ROW(\'[1]Blad\'!A1))', 'another workbook'],
  ['HYPERLINK("#a","b"&ROW(\'Ett:Två\'!A1))', 'several sheets'],
  ['HYPERLINK("#a","b"c")', 'no formula'],
])('%s (%s) is left to the engine', (formula) => expect(readLink(formula)).toBeNull());

test('a link to a sheet that is not there is left to the engine', () => {
  expect(leadsSomewhere(readLink('HYPERLINK("#a","b"&ROW(Borta!A1))')!, sheetNamed)).toBe(false);
});

test('many quotes do not take long to turn down', () => {
  const start = process.cpuUsage();
  expect(readLink(`HYPERLINK(${'""&'.repeat(2000)}"x`)).toBeNull();
  expect(readLink(`HYPERLINK("${'"'.repeat(8000)}`)).toBeNull();
  expect(process.cpuUsage(start).user).toBeLessThan(500_000);
});
