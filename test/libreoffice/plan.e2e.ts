import { join } from 'node:path';
import seedRisks from '../fixtures/riskanalys.json';
import { cells, convert, edited, internkontroll, pdfText, scratch, seed } from './office';

jest.setTimeout(180_000);

const SHEET = 'Internkontrollplan 2026';
const plan = join(scratch, 'plan.xlsx');
/** Texts that a spreadsheet takes for something else if they are written carelessly. */
const dangerous = [
  '- Utbilda personal',
  '=1+1',
  '+46 70 123 45 67',
  '@ansvarig',
  '2022-05',
  '1/2',
  "'citat",
  'SANT',
  '1e5',
  '50%',
  '00123',
  '3,5',
];

/** The plan's table as rows by heading, wherever it stands on the sheet. */
function table(values: unknown[][]): Record<string, unknown>[] {
  const header = values.findIndex((row) => row.includes('Kontrollmoment'));
  const headings = (values[header] ?? []).map(String);
  return values
    .slice(header + 1)
    .map((row) => Object.fromEntries(headings.map((heading, n) => [heading, row[n]])));
}

const flat = (text: unknown) => String(text).replace(/\s+/g, ' ').trim();

beforeAll(async () => {
  await internkontroll('generera', seed('riskanalys.xlsx'), '--ut', plan, '--ar', '2026');
});

test('LibreOffice opens the plan and saves every text of every risk that was marked Ja', async () => {
  const { values } = await cells(convert(plan, 'xlsx'), SHEET);
  const rows = table(values);
  const wanted = seedRisks.filter(({ underlag }) => underlag === 'Ja');
  expect(rows).toHaveLength(26);
  expect(new Set(rows.map((row) => flat(row['Risk'])))).toEqual(
    new Set(wanted.map(({ risk }) => flat(risk))),
  );
  for (const { risk, ansvarig, omrade } of wanted) {
    const row = rows.find((candidate) => flat(candidate['Risk']) === flat(risk));
    expect(flat(row?.['Ansvarig'])).toBe(flat(ansvarig));
    expect(flat(row?.['Område'])).toBe(flat(omrade));
  }
});

test('the printed plan is one page wide with its title, headings and page numbers', () => {
  const text = pdfText(convert(plan, 'pdf'));
  expect(text).toContain(SHEET);
  expect(text).toMatch(/Sida \d+ av \d+/);
  for (const heading of ['Kontrollmoment', 'Risknivå', 'Frekvens', 'Källa']) expect(text).toContain(heading);
});

test('texts that look like formulas, dates or numbers are still those texts after LibreOffice has saved them', async () => {
  const source = await edited(seed('riskanalys-enkel.xlsx'), 'farlig.xlsx', (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    dangerous.forEach((text, n) => {
      sheet.getRange(`H${n + 2}`).values = [[`'${text}`]];
    });
  });
  const out = join(scratch, 'farlig-plan.xlsx');
  await internkontroll('generera', source, '--ut', out, '--ar', '2026');
  const { values, formulas } = await cells(convert(out, 'xlsx'), SHEET);
  const controls = table(values).map((row) => row['Kontrollmoment']);
  const asFormulas = table(formulas).map((row) => row['Kontrollmoment']);
  expect(controls).toEqual(expect.arrayContaining(dangerous));
  expect(asFormulas).toEqual(controls);
});

test('a plan that was filled in and saved by LibreOffice is brought up to date without losing a word', async () => {
  const filled = await edited(plan, 'ifylld.xlsx', (context) => {
    const body = context.workbook.tables.getItemAt(0).getDataBodyRange();
    body.getCell(0, 10).values = [['Pågående']];
    body.getCell(0, 11).values = [['Utbildning hölls i mars.\nFortsätter i T2.']];
  });
  const saved = convert(filled, 'xlsx');
  const out = join(scratch, 'igen.xlsx');
  await internkontroll('generera', saved, '--ut', out, '--ar', '2026');
  const [before, after] = await Promise.all([cells(saved, SHEET), cells(out, SHEET)]);
  expect(after.values).toEqual(before.values);
  expect(table(after.values)[0]).toMatchObject({
    'Status T1 2026': 'Pågående',
    'Kommentar T1 2026': 'Utbildning hölls i mars.\nFortsätter i T2.',
  });
});
