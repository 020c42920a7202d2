import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { openDocument } from '../../../src/headless/xlsx/openDocument';
import { XlsxError } from '../../../src/headless/xlsx/xlsxError';
import { xlsx } from '../../support/xlsx';

const parts = unzipSync(
  xlsx({
    sheets: [
      {
        name: 'Blad1',
        xml:
          '<sheetViews><sheetView workbookViewId="0"/></sheetViews><cols><col min="1" max="2" width="9"/></cols>' +
          '<sheetData><row r="1" s="1" customFormat="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><f t="shared" si="0" ref="B1:B2">A1&amp;"x"</f><v>2</v></c></row>' +
          '<row r="2"><c r="B2"><f t="shared" si="0"/><v>3</v></c><c r="C2" t="inlineStr"><is><r><t>hej</t></r></is></c></row></sheetData>' +
          '<mergeCells count="1"><mergeCell ref="A4:B5"/></mergeCells>',
      },
      { name: 'Blad2' },
    ],
    sharedStrings: ['ett', 'två'],
    workbook: '<definedNames><definedName name="N">Blad1!$A$1</definedName></definedNames>',
  }),
);
const names = Object.keys(parts);

/** Reads all there is and changes a little; 'ok', or the code of the refusal. */
function use(damaged: Record<string, Uint8Array>): string {
  try {
    const document = openDocument(zipSync(damaged, { level: 0 }));
    for (const sheet of document.sheets) {
      const used = sheet.usedRange(false);
      if (used && used.rows * used.columns < 10_000) sheet.readArea(used);
      sheet.setValue(9, 0, 'ny');
      sheet.setFormula(9, 1, 'A1');
      void [sheet.merges.areas, sheet.visibility, sheet.rows.height(0), sheet.columns.width(0)];
    }
    void document.names.items;
    openDocument(document.save());
    return 'ok';
  } catch (error) {
    if (error instanceof XlsxError) return error.code;
    throw error;
  }
}

test('the workbook is sound to begin with', () => expect(use(parts)).toBe('ok'));

test('any damage to any part is refused with a code or does not matter', () => {
  const place = fc.nat(2000);
  const noise = fc.oneof(
    fc.constantFrom('', '<', '>', '"', '&', '/', ' ', '-1', 'x:', '<!--', ']]>'),
    fc.string({ maxLength: 3 }),
  );
  const damage = fc.record({ part: fc.constantFrom(...names), place, length: fc.nat(20), noise });
  fc.assert(
    fc.property(fc.array(damage, { minLength: 1, maxLength: 3 }), (list) => {
      const damaged = { ...parts };
      for (const { part, place: at, length, noise: text } of list) {
        const old = damaged[part]!;
        const from = at % (old.length + 1);
        const middle = new TextEncoder().encode(text);
        damaged[part] = new Uint8Array([...old.subarray(0, from), ...middle, ...old.subarray(from + length)]);
      }
      expect(use(damaged)).toMatch(/^[a-z0-9-]+$/);
    }),
    { numRuns: 400 },
  );
});

test.each(names)('without %s', (name) => {
  const { [name]: _, ...rest } = parts;
  expect(use(rest)).toMatch(/^(ok|missing-part|not-xlsx)$/);
});
