import fc from 'fast-check';
import { actions } from '../../src/actions';
import type { Grid } from '../../src/sheets/grid';
import { defaultPreset, presetPolicy } from '../../src/domain/presets';
import { findPictures } from '../../src/sheets/picture/readPicture';
import { pictureEntries } from '../../src/sheets/picture/pictureEntries';
import { connectNode } from '../../src/headless/node';
import { policySetting } from '../../src/excel/settings';
import { languages } from '../../src/text';
import { analysis, bookOf, open, seed, type Workbook } from './workbook';

const text = languages.sv;
const policy = presetPolicy(defaultPreset, text.policy.words);
const SHEET = 'Riskbild 2026';
const MATRIX = 'Riskmatris 2026';

const risks = analysis([
  ['HR', 'LAS följs inte', 4, 4, 'Utarbeta rutin'],
  ['IT', 'Intrång i system', 3, 4, 'Loggkontroll'],
  ['Ekonomi', 'Felaktiga momsavdrag', 2, 3, 'Stickprov'],
  ['Skola', 'Frånvaro följs inte upp', null, null, 'Uppföljning'],
]);

const columns = {
  handling: 'H', likelihood: 'I', consequence: 'J', score: 'K', level: 'L', rating1: 'M', analysis1: 'N', rating2: 'O',
  levelNow: 'S', followsPlan: 'T', comment: 'U', source: 'V',
} as const; // prettier-ignore
/** Row of the first risk: five lines of title, a free one, the headings. */
const FIRST = 8;

async function made(bytes: Uint8Array | Buffer = bookOf({ Riskanalys: risks })): Promise<Workbook> {
  const workbook = await open(new Uint8Array(bytes));
  await workbook.done('riskPicture');
  return workbook;
}

const at = (workbook: Workbook, key: keyof typeof columns, index: number, sheet = SHEET) =>
  shown(workbook, sheet, `${columns[key]}${FIRST + index}`);

/** What a cell shows: a formula's value. */
function shown(workbook: Workbook, sheet: string, address: string): unknown {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return (
    workbook.sheet(sheet).readArea({ row: Number(digits) - 1, column, rows: 1, columns: 1 }).values[0] ?? ''
  );
}

/** The two matrices as numbers, highest likelihood first, and what has no place in them. */
function matrices(workbook: Workbook) {
  const read = (letters: string) =>
    [8, 9, 10, 11].map((row) =>
      [...letters].map((letter) => shown(workbook, MATRIX, `${letter}${row}`)).join(' '),
    );
  return {
    start: read('BCDE'),
    now: read('HIJK'),
    without: [shown(workbook, MATRIX, 'B12'), shown(workbook, MATRIX, 'H12')],
  };
}

test('the register holds every risk with its score as it stood, and the columns that the follow-up needs', async () => {
  const workbook = await made();
  const [header = [], ...rows] = workbook.cells(SHEET).slice(FIRST - 2);
  expect(header).toEqual([
    'Nr', 'Riskområde', 'Område', 'Risk', 'Riskbeskrivning', 'Konsekvensbeskrivning', 'Befintliga åtgärder/kontroller', 'Hantering',
    'S', 'K', 'R', 'Risknivå',
    'Riskvärdering T1 2026', 'Periodens riskanalys T1 2026', 'Riskvärdering T2 2026', 'Periodens riskanalys T2 2026',
    'Riskvärdering T3 2026', 'Periodens riskanalys T3 2026',
    'Risknivå nu', 'Följer plan', 'Kommentar', 'Källa', 'S nu', 'K nu', 'Senaste riskvärdering', 'Spår',
  ]); // prettier-ignore
  expect(rows.map((row) => row[3])).toEqual([
    'LAS följs inte',
    'Intrång i system',
    'Felaktiga momsavdrag',
    'Frånvaro följs inte upp',
  ]);
  expect([0, 1, 2, 3].map((index) => [at(workbook, 'score', index), at(workbook, 'level', index), at(workbook, 'levelNow', index)])).toEqual([
    [16, 'Hög', 'Hög'], [12, 'Hög', 'Hög'], [6, 'Medel', 'Medel'], ['', 'Ej bedömd', 'Ej bedömd'],
  ]); // prettier-ignore
  expect(matrices(workbook)).toEqual({
    start: ['0 0 0 1', '0 0 0 1', '0 0 1 0', '0 0 0 0'],
    now: ['0 0 0 1', '0 0 0 1', '0 0 1 0', '0 0 0 0'],
    without: [1, 1],
  });
});

test('a colleague types new assessments, and level, matrix and counts follow by formula; a level alone has no place in the matrix', async () => {
  const workbook = await made();
  const type = (key: keyof typeof columns, index: number, typed: string) =>
    workbook.type(SHEET, `${columns[key]}${FIRST + index}`, typed);
  await type('rating1', 0, '3x3');
  await type('rating1', 1, 'Hög (12)');
  await type('rating2', 1, 'Låg');
  await type('rating1', 2, 'kanske');
  expect([0, 1, 2].map((index) => at(workbook, 'levelNow', index))).toEqual([
    'Medel',
    'Låg',
    'Kan inte läsas',
  ]);
  expect(matrices(workbook)).toEqual({
    start: ['0 0 0 1', '0 0 0 1', '0 0 1 0', '0 0 0 0'],
    now: ['0 0 0 0', '0 0 1 0', '0 0 0 0', '0 0 0 0'],
    without: [1, 3],
  });
  const { outcome, wrote } = await workbook.done('riskPicture');
  expect(wrote).toBe(false);
  expect(outcome.findings.map(({ code, cell }) => [code, cell])).toEqual([['assessment-unreadable', 'M10']]);
});

test('again, and after saving and opening: nothing is written', async () => {
  const workbook = await made();
  await workbook.done('createPlan');
  await workbook.done('riskPicture');
  const again = await (await workbook.reopened()).done('riskPicture');
  expect([again.wrote, again.outcome.summary.cells]).toEqual([false, 0]);
});

test('neither the register nor its matrix is taken for a risk analysis, with their properties or without', async () => {
  const workbook = await made();
  const grids = async (keep: boolean) => {
    let seen: readonly Grid[] = [];
    await workbook.performer.preview({
      ...actions.checkRisks,
      perform(book, env) {
        seen = book.grids;
        return actions.checkRisks.perform(book, env);
      },
    });
    return seen.map((grid) => (keep ? grid : { ...grid, sheet: { ...grid.sheet, properties: {} } }));
  };
  for (const keep of [true, false]) {
    const found = findPictures(await grids(keep));
    expect(found.map(({ grid, year }) => [grid.sheet.name, year])).toEqual([[SHEET, 2026]]);
  }
  const checked = await workbook.done('checkRisks');
  expect(checked.outcome.readings.map(({ sheet }) => sheet)).toEqual(['Riskanalys']);
});

test('what the analysis says now comes in, what people typed stays, and the start of the year stays as it was', async () => {
  const workbook = await made();
  await workbook.type(SHEET, 'C9', 'IT-drift');
  await workbook.type(SHEET, 'H8', 'Direktåtgärd');
  await workbook.type('Riskanalys', 'B2', 'LAS följs inte vid visstid');
  await workbook.type('Riskanalys', 'C2', '2');
  await workbook.type('Riskanalys', 'C5', '3');
  await workbook.type('Riskanalys', 'D5', '3');
  await workbook.type('Riskanalys', 'A3', 'Digitalisering');
  const { outcome } = await workbook.done('riskPicture');
  expect(workbook.cells(SHEET).slice(FIRST - 1).map((row) => row[3])).toEqual([
    'LAS följs inte vid visstid', 'Intrång i system', 'Felaktiga momsavdrag', 'Frånvaro följs inte upp',
  ]); // prettier-ignore
  expect(at(workbook, 'handling', 0)).toBe('Direktåtgärd');
  // The year began with 4 × 4; only a risk that nobody had assessed gets its score now.
  expect([at(workbook, 'score', 0), at(workbook, 'score', 3), at(workbook, 'level', 3)]).toEqual([
    16,
    9,
    'Medel',
  ]);
  expect(outcome.differences.filter(({ kind }) => kind === 'conflict')).toMatchObject([
    { column: 'Område', before: 'IT-drift', after: 'Digitalisering', cell: 'C9' },
  ]);
  expect(outcome.findings.map(({ code, cell }) => [code, cell])).toEqual([['changed-since-start', 'M8']]);
  const again = await workbook.done('riskPicture');
  expect(again.wrote).toBe(false);
});

test('new risks come below, one that has left stays and is marked, and is not counted any more', async () => {
  const workbook = await made();
  await workbook.type(SHEET, 'N8', 'Nya rutiner.');
  const sheet = workbook.sheet('Riskanalys');
  expect(sheet.name).toBe('Riskanalys');
  for (const [letter, value] of Object.entries({
    A: 'Kultur',
    B: 'Biljettkassan stämmer inte',
    C: '1',
    D: '2',
    F: 'Rutin saknas',
    G: 'Avstämning',
    I: 'Ja',
  }))
    await workbook.type('Riskanalys', `${letter}2`, value);
  await workbook.type('Riskanalys', 'E2', '2');
  await workbook.done('riskPicture');
  expect(shown(workbook, SHEET, 'D12')).toBe('Biljettkassan stämmer inte');
  expect(at(workbook, 'source', 0)).toMatch(/^Utgår/);
  expect(at(workbook, 'analysis1', 0)).toBe('Nya rutiner.');
  expect(matrices(workbook)).toMatchObject({
    start: ['0 0 0 1', '0 0 0 1', '0 0 1 0', '0 1 0 0'],
    now: ['0 0 0 0', '0 0 0 1', '0 0 1 0', '0 1 0 0'],
  });
  expect((await workbook.done('riskPicture')).wrote).toBe(false);
});

test('half-years by policy', async () => {
  const workbook = await open(bookOf({ Riskanalys: risks }));
  await workbook.performer.store(policySetting({ ...policy, periods: 'half-year' }));
  await workbook.done('riskPicture');
  const header = workbook.cells(SHEET)[FIRST - 2] ?? [];
  expect(header.filter((cell) => String(cell).startsWith('Riskvärdering'))).toEqual([
    'Riskvärdering H1 2026',
    'Riskvärdering H2 2026',
  ]);
});

test('a filtered register is not written across, and the user is told what to do', async () => {
  const workbook = await made();
  const client = await connectNode(workbook.host);
  await client.Excel.run(async (context) => {
    const table = context.workbook.worksheets.getItem(SHEET).tables.getItemAt(0);
    table.columns.getItem('Risknivå').filter.applyValuesFilter(['Medel']);
    await context.sync();
  });
  client.close();
  const before = workbook.cells(SHEET);
  await workbook.type('Riskanalys', 'B2', 'LAS följs inte vid visstid');
  const result = await workbook.perform('riskPicture');
  expect(result).toMatchObject({ ok: false, problem: { code: 'sheet-filtered' } });
  expect(workbook.cells(SHEET)).toEqual(before);
});

test('the chart counts kontrollmoment per status and period, by name and title', async () => {
  const workbook = await open(bookOf({ Riskanalys: risks }));
  await workbook.done('createPlan');
  await workbook.done('riskPicture');
  await workbook.type('Internkontrollplan 2026', 'K8', 'Avslutad');
  await workbook.type('Internkontrollplan 2026', 'K9', 'Vilande');
  const charts = workbook.sheet(MATRIX).charts.items;
  expect(charts).toMatchObject([
    { name: 'Kontrollmoment per status och period 2026', title: 'Kontrollmoment per status och period 2026' },
  ]);
  const start = workbook.cells(MATRIX).findIndex((line) => line[6] === 'Status') + 1;
  const counted = workbook
    .sheet(MATRIX)
    .readArea({ row: start, column: 6, rows: policy.statuses.length + 3, columns: 2 }).values;
  const table = Array.from({ length: policy.statuses.length + 3 }, (_, index) => [
    counted[2 * index],
    counted[2 * index + 1],
  ]);
  expect(Object.fromEntries(table)).toEqual({
    ...Object.fromEntries(policy.statuses.map((status) => [status, status === 'Avslutad' ? 1 : 0])),
    'Annan text': 1, 'Status saknas': 2, Summa: 4,
  }); // prettier-ignore
});

test('a municipality’s analysis: 29 risks, 18 of them with a place in the matrix', async () => {
  const workbook = await made(seed('riskanalys'));
  const { now, without } = matrices(workbook);
  expect(now).toEqual(['0 3 0 6', '0 0 3 2', '0 0 2 2', '0 0 0 0']);
  expect(without).toEqual([11, 11]);
});

test('typed re-assessments survive sorting, own rows and regenerating', async () => {
  const keys = ['rating1', 'analysis1', 'handling', 'comment', 'followsPlan'] as const;
  const edit = fc.record({
    row: fc.nat(3),
    key: fc.constantFrom(...keys),
    text: fc.constantFrom('3x3', 'Låg', '9', 'Bättre läge.', 'x'),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(edit, { minLength: 1, maxLength: 5 }),
      fc.constantFrom('R', 'Risk', 'Nr'),
      fc.boolean(),
      async (edits, by, ascending) => {
        const workbook = await made();
        for (const { row, key, text: typed } of edits)
          await workbook.type(SHEET, `${columns[key]}${FIRST + row}`, typed);
        const before = await told(workbook);
        await sortBy(workbook, by, ascending);
        expect(await told(workbook)).toEqual(before);
        await workbook.type('Riskanalys', 'H3', 'Ny ansvarig');
        await workbook.done('riskPicture');
        expect(await told(workbook)).toEqual(before);
        expect((await workbook.done('riskPicture')).wrote).toBe(false);
      },
    ),
    { numRuns: 6 },
  );
}, 60_000);

/** By risk what people have typed about it, and what level it has now. */
async function told(workbook: Workbook): Promise<Readonly<Record<string, unknown>>> {
  const result: Record<string, unknown> = {};
  await workbook.performer.preview({
    ...actions.checkRisks,
    perform(book, env) {
      for (const picture of findPictures(book.grids))
        for (const { risk, periods, handling, comment, followsPlan, start } of pictureEntries(
          picture,
          policy,
        ))
          result[risk] = { periods, handling, comment, followsPlan, start };
      return actions.checkRisks.perform(book, env);
    },
  });
  return result;
}

/** As a person sorts the table in Excel. */
async function sortBy(workbook: Workbook, heading: string, ascending: boolean): Promise<void> {
  const client = await connectNode(workbook.host);
  await client.Excel.run(async (context) => {
    const table = context.workbook.worksheets.getItem(SHEET).tables.getItemAt(0);
    const header = table.getHeaderRowRange().load('values');
    await context.sync();
    const key = (header.values[0] as string[]).indexOf(heading);
    table.sort.apply([{ key, ascending }]);
    await context.sync();
  });
  client.close();
}
