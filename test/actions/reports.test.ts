import document from '../fixtures/internkontrollplan.json';
import { actions } from '../../src/actions';
import type { Book, Env } from '../../src/actions/action';
import type { Grid } from '../../src/sheets/grid';
import { emptyMemory } from '../../src/sheets/reading/memory';
import { gridOf } from '../sheets/analysis';
import { planGrid, policy, seedGrid, text } from '../sheets/reports/seedPlan';

const env: Env = { policy, memory: emptyMemory, today: '2022-09-15', year: 2022, text, options: {} };

const bookOf = (...grids: Grid[]): Book => ({
  grids,
  sheetNames: grids.map(({ sheet }) => sheet.name),
  tableNames: [],
  structureProtected: false,
});

const draw = (book: Book, more: Partial<Env> = {}) => {
  const outcome = actions.reportCommittee.perform(book, { ...env, ...more });
  const drawing = outcome.changes.drawings[0]!;
  return { outcome, drawing, lines: drawing.blocks[0]!.cells as string[][] };
};

describe('the plan for the nämnd, from the data of a municipality (seed 001)', () => {
  const { outcome, drawing, lines } = draw(bookOf(seedGrid));
  const headerRow = lines.findIndex((line) => line[0] === 'Område');
  const body = lines.slice(headerRow + 1);

  test('has the document’s columns, and T3 that the document has not come to', () => {
    expect(lines[headerRow]).toEqual([...document.kolumner, 'Status T3 2022']);
  });

  test('has the document’s headings in its order, with the same rows under each', () => {
    const wanted = document.grupper.flatMap(({ rubrik, omraden }) => [
      [rubrik, '', '', '', '', '', '', ''],
      ...omraden.flatMap(({ omrade, kontroller }) =>
        kontroller.map((row) => [
          omrade, row.kontrollmoment, row.metod, row.ansvarig, row.frekvens, row.statusT1, row.statusT2, '',
        ]),
      ),
    ]); // prettier-ignore
    expect(body).toEqual(wanted);
  });

  test('tells that the document heads both 12 and 9 with the same words', () => {
    expect(outcome.findings).toMatchObject([
      {
        code: 'score-words-contradict',
        sheet: 'Internkontrollplan 2022',
        message:
          '”möjlig risk, kännbara konsekvenser” står för flera skattningar (12, 9). Ändra skattningen eller orden, så att de stämmer överens.',
      },
    ]);
  });

  test('repeats its headings on every page, merges nothing, and says that it is redrawn', () => {
    expect(drawing.page?.titleRows).toEqual({ first: headerRow, count: 1 });
    expect(drawing.freezeRows).toBe(headerRow + 1);
    expect(lines.slice(0, headerRow).map((line) => line[0])).toEqual([
      'Internkontrollplan 2022',
      'Framtagen 2022-09-15 ur bladet ”Internkontrollplan 2022”.',
      'Bladet görs om varje gång rapporten tas fram. Skriv därför ändringar i planen, inte här.',
      '',
    ]);
  });
});

test('rows are told as they stand: status with comment, area with risk, what was left last', () => {
  const grid = planGrid(
    [
      { area: 'IT', risk: 'Intrång', score: 'Ej bedömd', control: 'Loggar', status1: 'Pågående', comment1: 'Ny rutin.', source: 'R rad 4' },
      { area: 'HR', risk: 'LAS följs inte', score: '16 – x', control: 'Stickprov', status2: 'Avslutad', source: 'R rad 2' },
      { area: 'Hemtjänst', risk: 'Hemtjänst.', score: '12', control: 'A', source: 'Utgår: risken finns inte kvar i riskanalysen' },
      { area: 'HR', risk: 'LAS följs inte', score: '16 – x', control: 'Utbildning', source: 'R rad 2' },
    ],
    2022,
  ); // prettier-ignore
  const { lines, outcome } = draw(bookOf(grid), { policy: { ...policy, committee: 'Socialnämnden' } });
  expect(lines[1]![0]).toBe('Nämnd: Socialnämnden');
  const start = lines.findIndex((line) => line[0] === 'Område och risk') + 1;
  expect(lines.slice(start).map((line) => [line[0], line[1], line[5], line[6]])).toEqual([
    ['Skattning 16: x', '', '', ''],
    ['HR\nLAS följs inte', 'Stickprov', '', 'Avslutad'],
    ['HR\nLAS följs inte', 'Utbildning', '', ''],
    ['Risker som inte är bedömda', '', '', ''],
    ['IT\nIntrång', 'Loggar', 'Pågående\nNy rutin.', ''],
    ['Utgår: risken finns inte kvar i riskanalysen', '', '', ''],
    ['Hemtjänst', 'A', '', ''],
  ]);
  expect(outcome.summary).toMatchObject({ risks: 3, controls: 4 });
});

describe('whose sheet it is', () => {
  const first = draw(bookOf(seedGrid));
  const reportGrid = (properties: Readonly<Record<string, string>>, extra: string[][] = []): Grid => {
    const values = [...first.lines, ...extra];
    const grid = gridOf('Nämnden i juni', ['x'], { properties });
    return { ...grid, values, formulas: values, formats: values.map((line) => line.map(() => 'General')) };
  };

  test('the sheet of an earlier run is redrawn under the name that it has now, and what was typed there is gone', () => {
    const { drawing, lines } = draw(
      bookOf(seedGrid, reportGrid(first.drawing.properties!, [['skrivet', 'här']])),
    );
    expect(drawing.target).toEqual({ kind: 'ours', id: '{Nämnden i juni}', name: 'Nämnden i juni' });
    expect(lines).toHaveLength(first.lines.length + 1);
    expect(new Set(lines.at(-1))).toEqual(new Set(['']));
    expect(lines.slice(0, -1)).toEqual(first.lines);
  });

  test.each([
    ['a sheet of the user’s with that name', gridOf('Internkontroll nämnd 2022', ['Hej'])],
    [
      'another year’s report',
      { ...reportGrid({ ...first.drawing.properties!, 'internkontroll.year': '2021' }) },
    ],
  ])('%s is not touched', (_, other) => {
    const { drawing } = draw(bookOf(seedGrid, other));
    const taken = other.sheet.name === 'Internkontroll nämnd 2022';
    expect(drawing.target).toEqual({
      kind: 'new',
      name: `Internkontroll nämnd 2022${taken ? ' (2)' : ''}`,
      visible: true,
    });
  });

  test.each([
    ['with its properties', { ...first.drawing.properties! }],
    ['after another program has dropped them', {}],
  ])('a report is never taken for a risk analysis, %s', (_, properties) => {
    const { refusal, readings } = actions.checkRisks.perform(bookOf(seedGrid, reportGrid(properties)), env);
    expect([refusal?.code, readings]).toEqual(['no-analysis', []]);
  });
});

test.each([
  ['no plan', bookOf(gridOf('Blad1', ['Hej'])), 'no-plan'],
  ['another year’s plan', bookOf(planGrid([], 2021)), 'no-plan'],
  ['protected structure', { ...bookOf(seedGrid), structureProtected: true }, 'structure-protected'],
])('%s: nothing is written', (_, book, code) => {
  const { refusal, changes } = actions.reportCommittee.perform(book, env);
  expect(refusal?.code).toBe(code);
  expect(changes.drawings).toEqual([]);
});
