import { strFromU8, unzipSync } from 'fflate';
import { analysis, bookOf, open, seed, type Workbook } from './workbook';

const PLAN = 'Internkontrollplan 2026';
const NEXT = 'Internkontrollplan 2027';

const risks = (...rows: Parameters<typeof analysis>[0]) => bookOf({ Riskanalys: analysis(rows) });

/** Rows of a plan by heading. */
function plan(book: Workbook, sheet: string): Record<string, unknown>[] {
  const cells = book.cells(sheet);
  const header = cells.findIndex((line) => line.includes('Kontrollmoment'));
  const headings = cells[header] ?? [];
  return cells
    .slice(header + 1)
    .map((line) =>
      Object.fromEntries(headings.map((heading, index) => [String(heading), line[index] ?? ''])),
    );
}

const marks = (book: Workbook) =>
  plan(book, NEXT).map((row) => [row['Nr'], row['Förändring'], row['Kontrollmoment'], row['Risknivå']]);

/** The sheet's own part in the package, byte for byte but for which sheet is shown. */
async function partOf(book: Workbook, index: number): Promise<string> {
  const parts = unzipSync(await book.host.save());
  return strFromU8(parts[`xl/worksheets/sheet${index}.xml`] ?? new Uint8Array()).replace(
    ' tabSelected="1"',
    '',
  );
}

const three = [
  ['HR', 'Risk att LAS inte följs', 4, 4, 'Stickprov av anställningsavtal'],
  ['Ekonomi', 'Risk för felaktiga momsavdrag', 2, 4, 'Kontroll av fakturor'],
  ['IT', 'Risk för intrång i system', 3, 4, 'Loggkontroll'],
] as const;

describe('the year after', () => {
  let book: Workbook;
  beforeAll(async () => {
    book = await open(risks(...three));
    await book.done('createPlan');
    // 7 is the heading row: statuses of T3 in P, a due date in J, an own column after the trace.
    for (const [cell, text] of [
      ['K8', 'Avslutad'],
      ['K9', 'Pågående med avvikelse'],
      ['K10', 'Pågående'],
      ['L10', 'Väntar på ny rutin'],
      ['J8', '2026-10-01'],
      ['J9', '2027-03-31'],
      ['J10', 'Löpande'],
      ['H10', 'Digitaliseringschef'],
    ] as const)
      await book.type(PLAN, cell, text);
    // The analysis for the new year: one risk is gone, one is worse, one is new.
    await book.type('Riskanalys', 'C4', '4');
    await book.type('Riskanalys', 'E4', '16');
    for (const [column, text] of Object.entries({
      A: 'IT',
      B: 'Risk för driftstopp i journalsystem',
      G: 'Övning av reservrutin',
    }))
      await book.type('Riskanalys', `${column}2`, text);
    await book.type('Riskanalys', 'C2', '3');
    await book.type('Riskanalys', 'E2', '12');
  });

  test('marks every row, keeps its number, and leaves last year byte for byte as it was', async () => {
    const before = await partOf(book, 2);
    const cells = book.cells(PLAN);
    const done = await book.done('nextYear');
    expect(done.outcome.summary).toMatchObject({
      sheet: NEXT,
      carried: { from: PLAN, year: 2027, kept: 1, changed: 1, new: 1, leaving: 1 },
    });
    expect(marks(book)).toEqual([
      [2, 'Ändrad', 'Loggkontroll', 'Hög'],
      [4, 'Ny', 'Övning av reservrutin', 'Hög'],
      [3, 'Kvarstår', 'Kontroll av fakturor', 'Medel'],
      [1, 'Utgår', 'Stickprov av anställningsavtal', 'Hög'],
    ]);
    expect(book.cells(PLAN)).toEqual(cells);
    expect(await partOf(book, 2)).toBe(before);
  });

  test('statuses start anew, dates of the old year are told and emptied, people’s own texts stay', async () => {
    const rows = plan(book, NEXT);
    const followUp = rows.flatMap((row) =>
      Object.entries(row).filter(([heading]) => /^(Status|Kommentar) T\d 2027$/.test(heading)),
    );
    expect(followUp).toHaveLength(6 * rows.length);
    expect(followUp.filter(([, text]) => text !== '')).toEqual([]);
    expect(rows.map((row) => row['Slutdatum'])).toEqual(['2027-03-31', '', 'Löpande', '']);
    expect(rows[2]?.['Ansvarig']).toBe('Digitaliseringschef');
    expect(rows[3]?.['Källa']).toMatch(/^Utgår/);
  });

  test('pressing again does nothing, also after a colleague without the add-in has saved it', async () => {
    const again = await book.done('nextYear');
    expect(again.wrote).toBe(false);
    expect(again.outcome.summary.sheet).toBe(NEXT);
    const later = await book.reopened();
    expect((await later.done('nextYear')).wrote).toBe(false);
  });

  test('generating works on the new plan from now on, and the old year by its number', async () => {
    const now = await book.done('createPlan');
    expect([now.year, now.outcome.summary.sheet, now.wrote]).toEqual([2027, NEXT, false]);
    const report = await book.done('reportCommittee', { year: 2026 });
    expect(report.outcome.summary.sheet).toBe('Internkontroll nämnd 2026');
    expect((await book.done('reportCommittee')).year).toBe(2027);
  });
});

test('what was not done is told, deviations first and what leaves the plan too', async () => {
  const book = await open(risks(...three));
  await book.done('createPlan');
  await book.type(PLAN, 'K8', 'Pågående');
  await book.type(PLAN, 'K9', 'Försenad');
  await book.type(PLAN, 'K10', 'Avslutad');
  const { findings } = (await book.done('nextYear')).outcome;
  expect(findings.map(({ code, sheet, cell, message }) => [code, `${sheet}!${cell}`, message])).toEqual([
    ['unfinished-deviating', `${PLAN}!F9`, '”Loggkontroll” var inte klart, med avvikelse: Försenad.'],
    [
      'unfinished-ongoing',
      `${PLAN}!F8`,
      '”Stickprov av anställningsavtal” var inte klart när året slutade: Pågående.',
    ],
  ]);
});

test('own columns go on: notes with their texts, follow-up empty and told', async () => {
  const book = await open(risks(...three));
  await book.done('createPlan');
  await book.type(PLAN, 'S7', 'Diarienummer');
  await book.type(PLAN, 'S8', 'KS 2026/14');
  await book.type(PLAN, 'T7', 'Riskvärdering T1 2026');
  await book.type(PLAN, 'T8', 'Medel');
  const done = await book.done('nextYear');
  const [first] = plan(book, NEXT);
  expect(first).toMatchObject({ Diarienummer: 'KS 2026/14', 'Riskvärdering T1 2027': '' });
  expect(done.outcome.findings.map(({ code, cell }) => [code, cell])).toEqual([['carried-empty', 'T7']]);
});

test('an explicit year needs a plan before it, and a plan for it is left alone', async () => {
  const book = await open(risks(...three));
  await book.done('createPlan');
  const refused = await book.perform('nextYear', { year: 2026 });
  expect(!refused.ok && refused.problem.code).toBe('no-plan-to-carry');
  expect((await book.done('nextYear', { year: 2028 })).outcome.summary.sheet).toBe('Internkontrollplan 2028');
  expect((await book.done('nextYear', { year: 2028 })).wrote).toBe(false);
});

describe('a plan that was taken over', () => {
  test('goes on to the next year, and the old sheets stay as they are', async () => {
    const book = await open(seed('internkontrollplan-2022'));
    const [original, before] = [book.cells('Internkontrollplan 2022'), await partOf(book, 1)];
    expect((await book.done('takeOverPlan')).wrote).toBe(true);
    expect((await book.done('takeOverPlan')).wrote).toBe(false);
    const taken = book.cells('Internkontrollplan 2022 (2)');
    const done = await book.done('nextYear');
    expect(done.outcome.summary).toMatchObject({
      sheet: 'Internkontrollplan 2023',
      controls: 25,
      carried: { kept: 25, leaving: 0 },
    });
    expect(book.cells('Internkontrollplan 2022')).toEqual(original);
    expect(await partOf(book, 1)).toBe(before);
    expect(book.cells('Internkontrollplan 2022 (2)')).toEqual(taken);
  });

  test('meets a risk analysis that comes later: risks are known by their text and statuses stay', async () => {
    const book = await open(seed('internkontrollplan-2022'));
    await book.done('takeOverPlan');
    const taken = 'Internkontrollplan 2022 (2)';
    const statuses = plan(book, taken).map((row) => [row['Status T1 2022'], row['Status T2 2022']]);
    const rows = analysis([
      [
        'Säkerhet',
        'Hot mot, eller påverkan på, tjänsteman eller politiker',
        3,
        4,
        'Regelbunden utbildning för medarbetare och politiker',
      ],
      ['Ekonomi', 'Risk för felaktiga momsavdrag', 2, 4, 'Kontroll av fakturor'],
    ]);
    await book.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Riskanalys');
      sheet.getRange('A1:I3').values = rows.map((row) => row.map((cell) => cell ?? ''));
      await context.sync();
    });
    const done = await book.done('createPlan', { year: 2022 });
    expect(done.outcome.summary.sheet).toBe(taken);
    const after = plan(book, taken);
    expect(after).toHaveLength(26);
    expect(after.filter((row) => row['Kontrollmoment'] === 'Kontroll av fakturor')).toHaveLength(1);
    const before = new Map(statuses.map((each) => [JSON.stringify(each), true]));
    const kept = after.map((row) => JSON.stringify([row['Status T1 2022'], row['Status T2 2022']]));
    expect([...before.keys()].every((each) => kept.includes(each))).toBe(true);
    const known = after.find(
      (row) => row['Risk'] === 'Hot mot, eller påverkan på, tjänsteman eller politiker',
    );
    expect(known).toMatchObject({ 'Status T1 2022': 'Genomfört för medarbetare under T1.' });
    expect((await book.done('createPlan', { year: 2022 })).wrote).toBe(false);
  });
});
