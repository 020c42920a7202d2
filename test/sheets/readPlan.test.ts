import fc from 'fast-check';
import { cellsFor } from '../../src/sheets/planSheet';
import { findPlans, readPlan } from '../../src/sheets/readPlan';
import { languages } from '../../src/text';
import { gridOf } from './analysis';

const headings =
  'Nr | Område | Risk | Skattning | Risknivå | Kontrollmoment | Metod | Ansvarig | Frekvens | Slutdatum | Status T1 2026 | Kommentar T1 2026 | Källa | Spår';
const row =
  '1 | HR | LAS | 16 – hög | Hög | Ta fram rutin | Stickprov | HR | Årligen | | Pågående | | Riskanalys rad 5 | ik1';
const title = ['Internkontrollplan 2026', ''];

test('a plan is known by its headings, with its rows, year and columns', () => {
  const plan = readPlan(gridOf('Plan', [...title, headings, row]));
  expect(plan).toMatchObject({
    year: 2026,
    table: null,
    finished: true,
    layout: { headerRow: 2, firstRow: 3, lastRow: 3 },
  });
  expect(plan?.rows).toMatchObject([
    { row: 4, linked: false, cells: { number: '1', control: 'Ta fram rutin', trace: 'ik1' } },
  ]);
});

test('wherever its columns are moved to and whatever stands between them', () => {
  const cells = headings
    .split(' | ')
    .map((heading, index) => [heading, row.split('|')[index]?.trim() ?? ''] as const);
  const extra = fc.array(fc.constant(['Egen kolumn', 'x'] as const), { maxLength: 3 });
  const columns = extra.chain((own) =>
    fc.shuffledSubarray([...cells, ...own], { minLength: cells.length + own.length }),
  );
  fc.assert(
    fc.property(columns, (shuffled) => {
      const plan = readPlan(
        gridOf('Plan', [
          shuffled.map(([heading]) => heading).join('|'),
          shuffled.map(([, cell]) => cell).join('|'),
        ]),
      );
      expect(plan?.rows[0]?.cells).toMatchObject({
        area: 'HR',
        control: 'Ta fram rutin',
        owner: 'HR',
        source: 'Riskanalys rad 5',
      });
    }),
  );
});

test('in either language', () => {
  const english = Object.values(languages.en.plan.headings).join('|');
  expect(readPlan(gridOf('Plan', [english, '1|a|b|c|d|e']))?.rows).toHaveLength(1);
});

test.each([
  ['a risk analysis', ['Område | Risk | S | K | R | Åtgärd | Ansvarig | Frekvens | Metod']],
  [
    'a plan of somebody else’s',
    ['Område | Kontrollmoment | Metod | Ansvarig | Frekvens | Status T1 2022 | Status T2 2022'],
  ],
  ['an empty sheet', []],
])('%s is none of ours', (_, lines) => expect(findPlans([gridOf('Blad1', lines)])).toEqual([]));

test('a plan of ours whose trace and source columns are gone is still known by the sheet’s property', () => {
  const bare = [
    'Område | Risk | Skattning | Kontrollmoment | Metod | Ansvarig | Frekvens',
    'HR | LAS | 16 | Rutin',
  ];
  expect(readPlan(gridOf('Plan', bare))).toBeNull();
  expect(
    readPlan(gridOf('Plan', bare, { properties: { internkontroll: 'plan', 'internkontroll.year': '2025' } })),
  ).toMatchObject({
    year: 2025,
    finished: false,
    rows: [{ row: 2 }],
  });
});

test('a link of ours says what it shows by itself, also with manual calculation', () => {
  const source = { sheet: 'Åsa\'s "blad"', row: 12 };
  const cell = cellsFor({ source: '' }, source, languages.sv.plan).get('source');
  const { formula } = cell as { formula: string };
  const grid = gridOf('Plan', [headings, row]);
  const formulas = grid.formulas.map((line, index) => (index === 1 ? line.with(12, formula) : line));
  const plan = readPlan({
    ...grid,
    formulas,
    values: grid.values.map((line, index) => (index === 1 ? line.with(12, 'gammalt') : line)),
  });
  expect(plan?.rows[0]).toMatchObject({ linked: true, cells: { source: 'Åsa\'s "blad" rad 12' } });
});

test('notes below a plan that has become a plain range are not its rows', () => {
  const plan = readPlan(gridOf('Plan', [headings, row, '', ' | Beslutad av nämnden']));
  expect(plan?.rows.map((each) => each.row)).toEqual([2]);
  expect(plan?.layout.lastRow).toBe(1);
});
