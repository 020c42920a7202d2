import yearEnd from '../fixtures/helarsuppfoljning.json';
import document from '../fixtures/internkontrollplan.json';
import tertial from '../fixtures/tertialuppfoljning.json';
import { actions } from '../../src/actions';
import type { Book, Env } from '../../src/actions/action';
import type { Grid } from '../../src/sheets/grid';
import { emptyMemory } from '../../src/sheets/reading/memory';
import { gridOf } from '../sheets/analysis';
import { planGrid, policy, seedGrid, seedRows, text } from '../sheets/reports/seedPlan';

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

  const properties = { ...first.drawing.properties!, ...first.drawing.seal! };
  const june = { kind: 'ours', id: '{Nämnden i juni}', name: 'Nämnden i juni' };
  const shorter = planGrid(seedRows.slice(0, 5), 2022);

  test('the sheet of an earlier run is redrawn whole under the name that it has now', () => {
    const { drawing, lines, outcome } = draw(bookOf(shorter, reportGrid(properties)));
    expect([drawing.target, drawing.clear, outcome.kept]).toEqual([june, true, '']);
    expect(lines).toHaveLength(first.lines.length);
    expect(new Set(lines.slice(-10).flat())).toEqual(new Set(['']));
  });

  test('a sheet that somebody has written on is left as it is, and they are told; the new one is redrawn from then on', () => {
    const touched = reportGrid(properties, [['skrivet', 'här']]);
    const { drawing, outcome } = draw(bookOf(seedGrid, touched));
    expect(drawing.target).toMatchObject({ kind: 'new', name: 'Internkontroll nämnd 2022' });
    expect(outcome.kept).toBe('Nämnden i juni');
    const second = {
      ...reportGrid(properties),
      sheet: { ...reportGrid(properties).sheet, id: '2', name: 'Ny' },
    };
    const again = draw(bookOf(shorter, touched, second));
    expect([again.drawing.target, again.outcome.kept]).toEqual([{ kind: 'ours', id: '2', name: 'Ny' }, '']);
  });

  test.each([
    ['sorted, with a row above', (lines: string[][]) => [['', '', ''], ...lines.toReversed()], true],
    ['with a word changed', (lines: string[][]) => lines.map((line, n) => (n === 9 ? ['Eget', ...line.slice(1)] : line)), false],
  ])('%s, a sheet may be redrawn: %s', (_, edit, redrawn) => {
    const grid = reportGrid(properties);
    const values = edit(grid.values as string[][]);
    const { drawing } = draw(bookOf(seedGrid, { ...grid, values, formulas: values }));
    expect(drawing.target.kind).toBe(redrawn ? 'ours' : 'new');
  }); // prettier-ignore

  test('properties that another program has dropped are not needed, as long as every text is the report’s own', () => {
    const named = (lines: string[][]) => {
      const grid = reportGrid({});
      return {
        ...grid,
        values: lines,
        formulas: lines,
        sheet: { ...grid.sheet, name: 'Internkontroll nämnd 2022' },
      };
    };
    const later = first.lines.map((line) => line.map((cell) => cell.replace('2022-09-15', '2022-08-01')));
    expect(draw(bookOf(seedGrid, named(later))).drawing.target.kind).toBe('ours');
    expect(draw(bookOf(seedGrid, named([...later, ['Eget']]))).drawing.target.kind).toBe('new');
  });

  test('a sheet that a run was interrupted on is drawn on again', () => {
    const grid = reportGrid(first.drawing.properties!);
    const values = grid.values.slice(0, 4);
    expect(draw(bookOf(seedGrid, { ...grid, values, formulas: values })).drawing.target).toEqual(june);
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

describe('the list of decisions', () => {
  const decide = (lines: readonly string[], more: Partial<Env> = {}) => {
    const outcome = actions.reportDecisions.perform(bookOf(gridOf('Riskanalys', lines)), { ...env, ...more });
    const cells = outcome.changes.drawings[0]!.blocks[0]!.cells as string[][];
    const start = cells.findIndex((line) => line[0] === 'Område');
    return { outcome, head: cells.slice(0, start).map((line) => line[0]), table: cells.slice(start) };
  };
  const risks = [
    'Område | Risk | S | K | R | Orsak | Åtgärdsförslag | Ansvarig | Kommentar | Underlag till internkontrollplan',
    'HR | Risk att LAS inte följs | 4 | 4 | 16 | Rutin saknas | Ta fram rutin | HR-chef | Hanteras av HR centralt | Nej',
    'Ekonomi | Risk att felaktiga momsavdrag görs | 2 | 3 | 6 | Tidsbrist | Utbilda | Ekonomichef | | Ja',
    'IT | Risk för intrång i system | 3 | 4 | 12 | Svaga lösenord | Loggkontroll | IT-chef | | Ja',
    'IT | Risk för avbrott i driften | 1 | 4 | 4 | Gammal utrustning | Byt | IT-chef | | Nej',
    'GDPR | Personnummer förekommer i mail | | | | Okunskap | Utbilda | Enhetschef | | Ja',
    'Vux | Risk att studieplaner saknas | 3 | 3 | 9 | Tidsbrist | Stickprov | Rektor | | ',
  ];

  test('each risk once: gaps first, with the reason and what the analysis says about it', () => {
    const { table } = decide(risks);
    expect(table.map((line) => line.join(' | '))).toEqual([
      'Område | Risk | Skattning | Risknivå | Beslut | I planen | Skäl | Kommentar i riskanalysen | Källa',
      'Beslut och skattning går isär (3) |  |  |  |  |  |  |  | ',
      'HR | Risk att LAS inte följs | 16 | Hög | Nej | Nej | Skattningen 16 når gränsen 8, men beslutet är Nej. | Hanteras av HR centralt | Riskanalys rad 2',
      'Ekonomi | Risk att felaktiga momsavdrag görs | 6 | Medel | Ja | Ja | Skattningen 6 är under gränsen 8, men beslutet är Ja. |  | Riskanalys rad 3',
      'GDPR | Personnummer förekommer i mail | Ej bedömd |  | Ja | Ja | Beslutet är Ja, men risken är inte bedömd. |  | Riskanalys rad 6',
      'Tas med i planen (1) |  |  |  |  |  |  |  | ',
      'IT | Risk för intrång i system | 12 | Hög | Ja | Ja | Beslutet är Ja. |  | Riskanalys rad 4',
      'Tas inte med i planen (2) |  |  |  |  |  |  |  | ',
      'Vux | Risk att studieplaner saknas | 9 | Medel |  | Nej | Inget beslut har fattats. |  | Riskanalys rad 7',
      'IT | Risk för avbrott i driften | 4 | Låg | Nej | Nej | Beslutet är Nej. |  | Riskanalys rad 5',
    ]);
  });

  test('counts in words what the table holds', () => {
    expect(decide(risks).head.slice(4, 6).join(' ')).toBe(
      'Riskanalysen innehåller sex risker. Tre tas med i internkontrollplanen och tre tas inte med. Beslut och skattning går isär i vissa fall: en risk når gränsen men har fått Nej, en risk är under gränsen men har fått Ja samt en risk har fått Ja utan att vara bedömd.',
    );
  });

  test('without a column for decisions the limit is the reason, and nothing can disagree', () => {
    const { table, head } = decide(risks.map((line) => line.replace(/ \|[^|]*\|[^|]*$/, '')));
    expect(table.slice(1).map((line) => [line[0], line[4], line[6]])).toEqual([
      ['Tas med i planen (3)', '', ''],
      ['HR', '', 'Skattningen når gränsen 8.'],
      ['IT', '', 'Skattningen når gränsen 8.'],
      ['Vux', '', 'Skattningen når gränsen 8.'],
      ['Tas inte med i planen (3)', '', ''],
      ['Ekonomi', '', 'Skattningen är under gränsen 8.'],
      ['IT', '', 'Skattningen är under gränsen 8.'],
      ['GDPR', '', 'Risken är inte bedömd, och inget beslut tar med den.'],
    ]);
    expect(head[4]).toBe(
      'Riskanalysen innehåller sex risker. Tre tas med i internkontrollplanen och tre tas inte med.',
    );
  });
});

describe('the follow-up of a tertial', () => {
  const followed = (book: Book, more: Partial<Env> = {}) => {
    const outcome = actions.reportTertial.perform(book, { ...env, year: 2024, ...more });
    const cells = (outcome.changes.drawings[0]?.blocks[0]?.cells ?? []) as string[][];
    const start = cells.findIndex((line) => line[0] === 'Risk');
    const head = cells.slice(0, start).map((line) => line[0] ?? '');
    return {
      outcome,
      head,
      prose: head
        .slice(head.indexOf('Sammanfattning') + 1, -1)
        .join(' ')
        .trim(),
      table: cells.slice(start),
    };
  };

  const nacka = planGrid(
    tertial.rader.map(({ risk, ursprungligRisk }) => ({
      risk,
      score: String(ursprungligRisk.varde),
      level: ursprungligRisk.niva,
      source: 'Riskanalys rad 2',
    })),
    2024,
    'Internkontrollplan 2024',
    {
      'Riskvärdering T1 2024': tertial.rader.map((row) => row.riskvarderingPerTertial.T1),
      'Periodens riskanalys T1': tertial.rader.map((row) => row.periodensRiskanalys),
    },
  );

  test('has the columns, rows and texts of a municipality’s report for T1 (seed 004)', () => {
    expect(followed(bookOf(nacka)).table).toEqual([
      tertial.kolumner,
      ...tertial.rader.map((row) => [
        row.risk,
        row.ursprungligRisk.text,
        row.periodensRiskanalys,
        `T1: ${row.riskvarderingPerTertial.T1}`,
      ]),
    ]);
  });

  test('says in words what has moved, as that report does', () => {
    const { prose } = followed(bookOf(nacka), { options: { period: 1 } });
    expect(prose).toMatch(
      /^Internkontrollplanen för 2024 innehåller tolv identifierade risker varav elva med risknivån hög eller medel\. /,
    );
    expect(prose).toContain('I den första tertialuppföljningen sänks riskvärdet för två risker;');
    expect(prose).not.toContain('kontrollmoment');
  });

  const rows = [
    { area: 'IT', risk: 'Intrång', score: '12 – x', level: 'Hög', control: 'Loggar', status1: 'Avslutad', status2: 'Pågående', comment2: 'Ny rutin.', source: 'R rad 2' },
    { area: 'IT', risk: 'Intrång', score: '12 – x', level: 'Hög', control: 'Behörigheter', source: 'R rad 2' },
    { area: 'HR', risk: 'LAS', score: 'Ej bedömd', control: '', source: 'R rad 3' },
    { area: 'HR', risk: 'Borta', score: '9', level: 'Medel', control: 'A', source: 'Utgår: risken finns inte kvar i riskanalysen' },
  ]; // prettier-ignore

  test('without new assessments their columns are empty and no move is claimed or denied; the latest period is taken', () => {
    const { head, prose, table } = followed(bookOf(planGrid(rows, 2024)));
    expect(head[0]).toBe('Tertialuppföljning T2 2024');
    expect(prose).toBe(
      'Internkontrollplanen för 2024 innehåller två identifierade risker varav en med risknivån hög. En risk är inte bedömd. Planen har två kontrollmoment. Ett pågår och ett saknar status.',
    );
    expect(table).toEqual([
      [
        'Risk',
        'Ursprunglig risk för året',
        'Periodens riskanalys',
        'Riskvärdering per tertial',
        'Kontrollmoment och status',
      ],
      ['Intrång', 'Hög (12)', '', '', 'Loggar: Pågående. Ny rutin.\nBehörigheter: status saknas'],
      ['LAS', 'Ej bedömd', '', '', ''],
    ]);
  });

  test('a risk that was lowered in T1 is not lowered once more in T2; both assessments are shown', () => {
    const own = { 'Riskvärdering T1': ['Medel (8)'], 'Riskvärdering T2 2024': ['Medel'] };
    const { prose, table } = followed(bookOf(planGrid(rows.slice(0, 1), 2024, 'Plan', own)));
    expect(prose).toContain(
      'I den andra tertialuppföljningen har ingen risk fått ett lägre eller högre riskvärde.',
    );
    expect(table[1]![3]).toBe('T1: Medel (8)\nT2: Medel');
    const first = followed(bookOf(planGrid(rows.slice(0, 1), 2024, 'Plan', own)), { options: { period: 1 } });
    expect(first.prose).toContain(
      'sänks riskvärdet för en risk; risken ”Intrång” bedöms vara medel i stället för hög.',
    );
    expect(first.table[1]![3]).toBe('T1: Medel (8)');
  });

  test.each([
    [{ options: { period: 4 } }, 'no-period'],
    [{ year: 2023 }, 'no-plan'],
  ])('%# is refused', (more, code) => {
    expect(followed(bookOf(nacka), more).outcome.refusal?.code).toBe(code);
  });

  test('each period has a sheet of its own', () => {
    const one = followed(bookOf(nacka), { options: { period: 1 } }).outcome.changes.drawings[0]!;
    const there = { ...gridOf('T1', ['x'], { properties: one.properties! }), values: [], formulas: [] };
    const target = (period: number) =>
      followed(bookOf(nacka, there), { options: { period } }).outcome.changes.drawings[0]!.target;
    expect(target(1)).toMatchObject({ kind: 'ours', name: 'T1' });
    expect(target(2)).toMatchObject({ kind: 'new', name: 'Tertialuppföljning T2 2024' });
  });
});

describe('the year-end follow-up', () => {
  const closed = (book: Book, more: Partial<Env> = {}) => {
    const outcome = actions.reportYearEnd.perform(book, { ...env, year: 2023, ...more });
    const cells = (outcome.changes.drawings[0]?.blocks[0]?.cells ?? []) as string[][];
    const start = cells.findIndex((line) => line[1] === 'Risk');
    const prose = cells
      .slice(4, start)
      .map((line) => line[0])
      .join(' ')
      .trim();
    return { outcome, prose, table: cells.slice(start) };
  };
  const columns =
    'Område | Risk | Sannolikhet | Konsekvens | Riskvärde | Befintliga kontroller | Hantering | Följer plan | Kommentar';
  const line = (cells: readonly (string | number)[]) =>
    cells.map((cell) => String(cell).replaceAll('\n', '⏎')).join(' | ');
  const others = Array.from({ length: 13 }, (_, n) =>
    line([
      `Område ${n}`,
      `Risk att rutin ${n} inte följs i verksamheten`,
      1 + (n % 3),
      2,
      2 + 2 * (n % 3),
      '',
      '',
      '',
      '',
    ]),
  );
  const critical = yearEnd.rader.map((row) =>
    line([row.ansvarsomrade, row.risk, row.riskvarde === 8 ? 2 : 3, row.riskvarde === 8 ? 4 : 3, row.riskvarde, row.befintligaAtgarder, row.hantering, row.foljerPlan, row.kommentar]),
  ); // prettier-ignore
  const gross = [columns, ...others.slice(0, 6), ...critical, ...others.slice(6)];

  test('seven critical of twenty, with a municipality’s own texts (seed 002)', () => {
    const { table, outcome } = closed(bookOf(gridOf('Bruttolista', gross)));
    expect(table[0]).toEqual([
      'Ansvarsområde/process',
      'Risk',
      'Riskvärde',
      'Befintliga åtgärder/kontrollmoment',
      'Ställningstagande av hantering (planering)',
      'Följer plan',
      'Kommentar',
    ]);
    expect(table.slice(1)).toEqual(
      yearEnd.rader.map((row) => [
        row.ansvarsomrade,
        row.risk,
        String(row.riskvarde),
        row.befintligaAtgarder,
        row.hantering,
        row.foljerPlan,
        row.kommentar,
      ]),
    );
    expect(outcome.summary).toMatchObject({ sheet: 'Helårsuppföljning 2023', risks: 7 });
  });

  test('says the counts as the document does', () => {
    expect(closed(bookOf(gridOf('Bruttolista', gross))).prose).toBe(
      'Riskanalysen innehåller 20 risker. Sju av dem når gränsen 8 och är därmed kritiska. Alla kritiska risker utom en bedöms följa beslutad planering.',
    );
    expect(yearEnd.antal).toMatchObject({
      riskerIBruttolistan: 20,
      kritiskaRisker: 7,
      kritiskaRiskerSomInteFoljerPlanering: 1,
    });
  });

  test('an analysis without those columns: the year’s plan says what it knows, and nothing is said about following it', () => {
    const rows = [
      'Område | Risk | S | K | R | Orsak | Åtgärdsförslag | Ansvarig',
      'IT | Risk för intrång i system | 3 | 4 | 12 | Svaga lösenord | Byt system | IT-chef',
      'HR | Risk att LAS inte följs | 1 | 4 | 4 | Rutin saknas | Rutin | HR-chef',
    ];
    const analysis = gridOf('Riskanalys', rows);
    const made = actions.createPlan.perform(bookOf(analysis), { ...env, year: 2023 });
    const trace = (made.changes.drawings.at(-1)!.blocks[1]!.cells[1] as string[]).at(-1)!;
    const plan = planGrid(
      [
        {
          risk: 'Risk för intrång i system',
          control: 'Loggkontroll',
          status1: 'Pågående',
          status2: 'Avslutad',
          comment2: 'Klart i maj.',
          trace,
        },
      ],
      2023,
    );
    const { table, prose } = closed(bookOf(analysis, plan));
    expect(table.slice(1)).toEqual([
      [
        'IT',
        'Risk för intrång i system',
        '12',
        'Loggkontroll',
        'Byt system',
        '',
        'T2 2023: Loggkontroll: Avslutad. Klart i maj.',
      ],
    ]);
    expect(prose).toBe('Riskanalysen innehåller två risker. En av dem når gränsen 8 och är därmed kritisk.');
  });

  const counts = { risks: 9, unassessed: 0, critical: 0, limit: 8, follows: { yes: 0, no: 0, unknown: 0 } };
  test.each([
    [{}, 'Riskanalysen innehåller nio risker. Ingen risk når gränsen 8 för kritiska risker.'],
    [
      { unassessed: 1 },
      'Riskanalysen innehåller nio risker. Ingen risk når gränsen 8 för kritiska risker. En risk är inte bedömd.',
    ],
    [
      { critical: 9, follows: { yes: 0, no: 0, unknown: 9 } },
      'Riskanalysen innehåller nio risker. Alla når gränsen 8 och är därmed kritiska.',
    ],
    [
      { risks: 1, critical: 1, follows: { yes: 0, no: 0, unknown: 1 } },
      'Riskanalysen innehåller en risk. Den når gränsen 8 och är därmed kritisk.',
    ],
    [
      { critical: 1, follows: { yes: 0, no: 1, unknown: 0 } },
      'Riskanalysen innehåller nio risker. En av dem når gränsen 8 och är därmed kritisk. Den kritiska risken bedöms inte följa beslutad planering.',
    ],
    [
      { critical: 2, follows: { yes: 2, no: 0, unknown: 0 } },
      'Riskanalysen innehåller nio risker. Två av dem når gränsen 8 och är därmed kritiska. Alla kritiska risker bedöms följa beslutad planering.',
    ],
    [
      { critical: 2, follows: { yes: 0, no: 2, unknown: 0 } },
      'Riskanalysen innehåller nio risker. Två av dem når gränsen 8 och är därmed kritiska. Ingen av de kritiska riskerna bedöms följa beslutad planering.',
    ],
    [
      { critical: 4, follows: { yes: 2, no: 1, unknown: 1 } },
      'Riskanalysen innehåller nio risker. Fyra av dem når gränsen 8 och är därmed kritiska. Av de kritiska riskerna gäller: två bedöms följa beslutad planering, en bedöms inte följa beslutad planering och för en är det inte angivet.',
    ],
  ])('%j', (some, sentence) => expect(text.reports.yearEnd.summary({ ...counts, ...some })).toBe(sentence));
});
