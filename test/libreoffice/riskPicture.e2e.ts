import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { cells, convert, edited, internkontroll, pdfText, scratch, seed } from './office';

jest.setTimeout(240_000);

const SHEET = 'Riskbild 2026';
const MATRIX = 'Riskmatris 2026';
const made = join(scratch, 'riskbild.xlsx');
let typed = '';

beforeAll(async () => {
  const plan = join(scratch, 'plan-for-riskbild.xlsx');
  await internkontroll('generera', seed('riskanalys.xlsx'), '--ut', plan, '--ar', '2026');
  await internkontroll('riskbild', plan, '--ut', made, '--ar', '2026');
  typed = await edited(made, 'riskbild-ifylld.xlsx', (context) => {
    const rows = context.workbook.worksheets.getItem(SHEET).tables.getItemAt(0).getDataBodyRange();
    ['3x3', 'Hög (12)', 'Låg', 9, 'kanske', '12 – hög', '4 × 4', 'medium'].forEach((text, row) => {
      rows.getCell(row, 12).values = [[text]];
    });
    rows.getCell(0, 14).values = [['Medel']];
    const plan = context.workbook.worksheets
      .getItem('Internkontrollplan 2026')
      .tables.getItemAt(0)
      .getDataBodyRange();
    ['Pågående', 'Avslutad', 'Vilande'].forEach((text, row) => {
      plan.getCell(row, 10).values = [[text]];
    });
  });
});

/** The workbook without any computed value: whoever opens it has to calculate. */
function forgetful(file: string): string {
  const parts = unzipSync(readFileSync(file));
  for (const [name, bytes] of Object.entries(parts))
    if (name.startsWith('xl/worksheets/sheet'))
      parts[name] = strToU8(strFromU8(bytes).replace(/(<\/f>|<f[^>]*\/>)<v>[^<]*<\/v>/g, '$1'));
  const path = join(scratch, 'utan-varden.xlsx');
  writeFileSync(path, zipSync(parts));
  return path;
}

test.each([SHEET, MATRIX])(
  '%s: LibreOffice computes every formula to the same value as we do',
  async (sheet) => {
    const [ours, theirs] = [await cells(typed, sheet), await cells(convert(forgetful(typed), 'xlsx'), sheet)];
    const computed = (of: typeof ours) =>
      ours.formulas.flatMap((line, row) =>
        line.flatMap((formula, column) =>
          String(formula).startsWith('=') ? [[row, column, of.values[row]?.[column] ?? '']] : [],
        ),
      );
    expect(computed(ours).length).toBeGreaterThan(60);
    expect(computed(theirs)).toEqual(computed(ours));
  },
);

test('what was typed and saved by LibreOffice is read, and regenerating changes none of it', async () => {
  const saved = convert(typed, 'xlsx');
  const out = join(scratch, 'riskbild-igen.xlsx');
  const told = await internkontroll('riskbild', saved, '--ut', out, '--ar', '2026');
  expect(told).toContain('”kanske” går inte att läsa som en riskvärdering.');
  const [before, after] = await Promise.all([cells(saved, SHEET), cells(out, SHEET)]);
  expect(after.values).toEqual(before.values);
});

test('printed: the register with its headings on every page, both matrices and the chart on one', () => {
  const pages = pdfText(convert(typed, 'pdf')).split('\f');
  const register = pages.filter(
    (page) => page.includes('Riskvärdering') && page.includes('Periodens riskanalys'),
  );
  expect(register.length).toBeGreaterThan(1);
  const matrix = pages.filter((page) => page.includes(`${MATRIX}\n`) || page.trimStart().startsWith(MATRIX));
  expect(matrix).toHaveLength(1);
  for (const text of [
    'Vid årets början',
    'Nu',
    '4 Allvarlig',
    'Risker per nivå',
    'Kontrollmoment per status och period 2026',
    'T3 2026',
  ])
    expect(matrix[0]).toContain(text);
});
