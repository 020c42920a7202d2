import { analysis, bookOf, manyRisks, open, PLAN, seed } from './workbook';

describe('Generera internkontrollplan on the seed workbooks', () => {
  test.each(['riskanalys', 'riskanalys-enkel', 'riskanalys-med-upprepade-rubriker'])(
    '%s: 25 risks, 26 kontrollmoment, 11 unscored, in two round trips to read and two to write',
    async (name) => {
      const book = await open(seed(name));
      const { outcome } = await book.done('createPlan');
      expect(outcome.summary).toMatchObject({ sheet: PLAN, risks: 25, controls: 26, unscored: 11 });
      expect(book.host.counters.batches).toBe(4);
      const numbers = book
        .cells(PLAN)
        .slice(7)
        .map((line) => line[0]);
      expect(numbers).toEqual(Array.from({ length: 26 }, (_, index) => index + 1));
      const scores = book
        .cells(PLAN)
        .slice(7)
        .map((line) => String(line[3]));
      expect(scores.slice(0, 2)).toEqual(Array(2).fill('16 – sannolik risk, allvarliga konsekvenser'));
      expect(scores.slice(-12)).toEqual(Array(12).fill('Ej bedömd'));
    },
  );

  test('the second time nothing is written, also after saving and opening again', async () => {
    const first = await open(seed('riskanalys'));
    await first.done('createPlan');
    const book = await first.reopened();
    const before = book.cells(PLAN);
    const again = await book.done('createPlan');
    expect([again.wrote, again.outcome.summary.cells, again.outcome.differences]).toEqual([false, 0, []]);
    expect(book.host.counters.cellsWritten).toBe(0);
    expect(book.cells(PLAN)).toEqual(before);
  });

  test('the sheet is an Excel table with drop-downs, conditional formats, frozen headings and print setup', async () => {
    const book = await open(seed('riskanalys'));
    await book.done('createPlan');
    const sheet = book.sheet(PLAN);
    expect(sheet.tables.items.map(({ name, area }) => [name, area])).toEqual([
      ['Internkontrollplan_2026', { row: 6, column: 0, rows: 27, columns: 18 }],
    ]);
    expect(sheet.freeze.rows).toBe(7);
    expect(sheet.columns.hidden(17)).toBe(true);
    expect(sheet.pageSetup).toMatchObject({
      orientation: 'landscape',
      paperSize: 9,
      zoom: { fitWidth: 1, fitHeight: 0 },
    });
    expect(sheet.pageSetup.printTitleRows).toEqual({ first: 6, count: 1 });
    expect(sheet.pageSetup.headerFooter.default.rightFooter).toBe('Sida &P av &N');
    expect(sheet.dataValidations.items.map(({ areas }) => areas[0]?.column)).toEqual([6, 8, 10, 12, 14]);
    expect(sheet.conditionalFormats.items.length).toBeGreaterThan(20);
    expect(sheet.customProperties.get('internkontroll.state')).toBe('done');
  });
});

describe('what people typed stays', () => {
  const risks = analysis([
    ['HR', 'Risk att vi inte följer LAS', 4, 4, 'Ta fram rutin'],
    ['Ekonomi', 'Risk att felaktiga momsavdrag görs', 2, 3, 'Utbilda'],
  ]);

  test('statuses, comments, methods and own columns and rows are never written over', async () => {
    const book = await open(bookOf({ Riskanalys: risks }));
    await book.done('createPlan');
    await book.type(PLAN, 'G8', 'Stickprov');
    await book.type(PLAN, 'K8', 'Pågående');
    await book.type(PLAN, 'L9', 'Klart i mars');
    await book.type('Riskanalys', 'G2', 'Ta fram ny rutin');
    const { outcome } = await book.done('createPlan');
    expect(outcome.differences).toMatchObject([
      {
        kind: 'changed',
        column: 'Kontrollmoment',
        cell: 'F8',
        before: 'Ta fram rutin',
        after: 'Ta fram ny rutin',
      },
    ]);
    expect(['F8', 'G8', 'K8', 'L9'].map((cell) => book.cell(PLAN, cell))).toEqual([
      'Ta fram ny rutin',
      'Stickprov',
      'Pågående',
      'Klart i mars',
    ]);
  });

  test('a text that both have changed is kept and listed with both wordings', async () => {
    const book = await open(bookOf({ Riskanalys: risks }));
    await book.done('createPlan');
    await book.type(PLAN, 'F8', 'Min egen kontroll');
    await book.type('Riskanalys', 'G2', 'Ta fram ny rutin');
    const { outcome } = await book.done('createPlan');
    expect(outcome.differences).toMatchObject([
      {
        kind: 'conflict',
        column: 'Kontrollmoment',
        cell: 'F8',
        before: 'Min egen kontroll',
        after: 'Ta fram ny rutin',
      },
    ]);
    expect(book.cell(PLAN, 'F8')).toBe('Min egen kontroll');
    await book.done('createPlan', { conflicts: 'theirs' });
    expect(book.cell(PLAN, 'F8')).toBe('Ta fram ny rutin');
  });

  test('a risk that has left stays and is marked, a new one comes at its place in a table that has grown', async () => {
    const book = await open(bookOf({ Riskanalys: risks }));
    await book.done('createPlan');
    await book.type(PLAN, 'K8', 'Pågående');
    await book.type('Riskanalys', 'I2', 'Nej');
    for (const [column, text] of Object.entries({
      A: 'IT',
      B: 'Risk för intrång i system',
      C: '3',
      D: '4',
      G: 'Loggkontroll',
      H: 'IT-chef',
      I: 'Ja',
    })) {
      await book.type('Riskanalys', `${column}4`, text);
    }
    const { outcome } = await book.done('createPlan');
    expect(outcome.differences.map(({ kind, about }) => [kind, about])).toEqual([
      ['leaving', 'Ta fram rutin'],
      ['new', 'Loggkontroll'],
    ]);
    expect(book.cell(PLAN, 'Q8')).toBe('Utgår: risken finns inte kvar i riskanalysen');
    expect(book.cell(PLAN, 'K8')).toBe('Pågående');
    expect(['A9', 'C9', 'D9', 'H9'].map((cell) => book.cell(PLAN, cell))).toEqual([
      3,
      'Risk för intrång i system',
      '12 – möjlig risk, allvarliga konsekvenser',
      'IT-chef',
    ]);
    const sheet = book.sheet(PLAN);
    expect(sheet.tables.items[0]?.area.rows).toBe(4);
    expect(sheet.dataValidations.at(8, 10)?.type).toBe('list');
    const marks = sheet.conditionalFormats.items;
    expect(new Set(marks.map(({ areas }) => areas[0]?.rows))).toEqual(new Set([3]));
    expect((await book.done('createPlan')).wrote).toBe(false);
  });

  test('what stands below the plan moves down when rows are added', async () => {
    const book = await open(bookOf({ Riskanalys: risks }));
    await book.done('createPlan');
    await book.type(PLAN, 'B11', 'Beslutad av nämnden 2026-02-01');
    for (const row of [4, 5]) {
      await book.type('Riskanalys', `B${row}`, `Ny risk ${row}`);
      await book.type('Riskanalys', `I${row}`, 'Ja');
    }
    await book.done('createPlan');
    expect([book.cell(PLAN, 'C10'), book.cell(PLAN, 'C11'), book.cell(PLAN, 'B13')]).toEqual([
      'Ny risk 4',
      'Ny risk 5',
      'Beslutad av nämnden 2026-02-01',
    ]);
  });

  test('a filtered plan is refused whole, with what to do', async () => {
    const book = await open(bookOf({ Riskanalys: risks }));
    await book.done('createPlan');
    await book.type('Riskanalys', 'G2', 'Annan åtgärd');
    book.sheet(PLAN).tables.items[0]!.filter(4, ['Hög']);
    const before = book.cells(PLAN);
    const result = await book.perform('createPlan');
    expect(result).toMatchObject({
      ok: false,
      problem: {
        code: 'plan-filtered',
        written: false,
        sentence:
          'Planen på bladet ”Internkontrollplan 2026” är filtrerad och dolda rader skulle kunna skrivas över. Rensa filtret under Data > Radera och försök igen. Ingenting har ändrats.',
      },
    });
    expect(book.cells(PLAN)).toEqual(before);
  });

  test('moved and inserted columns, a renamed sheet and a plain range are found again', async () => {
    const book = await open(bookOf({ Riskanalys: risks }));
    await book.done('createPlan');
    const sheet = book.sheet(PLAN);
    sheet.tables.items[0]!.convertToRange();
    await book.host.act('user', 'insert a column', (session) =>
      session.insertCells(sheet, { row: 0, column: 3, rows: 1_048_576, columns: 1 }, 'right'),
    );
    await book.type(PLAN, 'D7', 'Egen anteckning');
    await book.type(PLAN, 'D8', 'Viktigt');
    book.host.document.renameSheet(sheet, 'Vår plan');
    await book.type('Riskanalys', 'G2', 'Ta fram ny rutin');
    await book.done('createPlan');
    expect(['D8', 'G8'].map((cell) => book.cell('Vår plan', cell))).toEqual(['Viktigt', 'Ta fram ny rutin']);
    expect(book.host.document.sheets.map(({ name }) => name)).toEqual(['Riskanalys', 'Vår plan']);
  });
});

test('a sheet of somebody else’s with the same name is left alone', async () => {
  const book = await open(
    bookOf({ Riskanalys: analysis([['HR', 'Risk att x', 4, 4, 'y']]), [PLAN]: [['mitt']] }),
  );
  const { outcome } = await book.done('createPlan');
  expect(outcome.summary.sheet).toBe(`${PLAN} (2)`);
  expect(book.cell(PLAN, 'A1')).toBe('mitt');
});

test('dangerous texts arrive as the text they are, in the plan and in the saved file', async () => {
  const texts = [
    '- Utbilda personal', '=1+1', '+46 8 123 45 67', '@HR', '2022-05', '1/2', "'citat'", 'SANT', '1e5', '50%', '00123', '-',
    '<img src=x onerror=alert(1)>', '=HYPERLINK("https://example.invalid";"x")', '=cmd|\' /C calc\'!A0', '\u202Eomvänd', 'rad 1\nrad 2',
  ]; // prettier-ignore
  const rows = texts.map(
    (text, index) => ['HR', `Risk ${index}: rutinen följs inte`, 4, 4, text, text] as const,
  );
  const book = await open(bookOf({ Riskanalys: analysis(rows) }));
  await book.done('createPlan');
  const saved = await book.reopened();
  const plan = saved.cells(PLAN).slice(7);
  expect(plan.map((line) => line[5])).toEqual(texts.map(asCell));
  expect(plan.map((line) => line[7])).toEqual(texts.map(asCell));
  expect(book.sheet(PLAN).get(8, 5)).not.toHaveProperty('formula');
  expect((await saved.done('createPlan')).wrote).toBe(false);
});

/** The analysis' own texts come without outer white space (domain/risk.ts). */
const asCell = (text: string) => text.trim();

test.each([29, 5000])(
  '%i risks: 2 round trips to check, 4 to make the plan, 2 to find it up to date',
  async (count) => {
    const book = await open(bookOf({ Riskanalys: manyRisks(count) }));
    await book.done('checkRisks');
    expect(book.host.counters.batches).toBe(2);
    book.host.resetCounters();
    expect((await book.done('createPlan')).outcome.summary.risks).toBe(count);
    expect(book.host.counters.batches).toBe(4);
    book.host.resetCounters();
    expect((await book.done('createPlan')).wrote).toBe(false);
    expect(book.host.counters).toMatchObject({ cellsWritten: 0, batches: 3 });
  },
  60_000,
);

test('an answer for all conflicts brings no row back that a person has struck', async () => {
  const rows = analysis([
    ['HR', 'Risk att vi inte följer LAS', 4, 4, 'Ta fram rutin'],
    ['Ekonomi', 'Risk att felaktiga momsavdrag görs', 2, 3, 'Utbilda'],
  ]);
  const book = await open(bookOf({ Riskanalys: rows }));
  await book.done('createPlan');
  await book.run(async (context) => {
    context.workbook.worksheets.getItem(PLAN).getRange('9:9').delete('Up');
    await context.sync();
  });
  const { outcome } = await book.done('createPlan', { conflicts: 'theirs' });
  expect(outcome.differences.map(({ kind }) => kind)).toContain('struck');
  expect(book.cells(PLAN).flat()).not.toContain('Utbilda');
});
