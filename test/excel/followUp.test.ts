import { bookOf, manyRisks, open, PLAN, type Workbook } from './workbook';

const STATUS = 'Status T1 2026';

/** Letter of the column under a heading of the plan. */
function letterOf(book: Workbook, heading: string): string {
  const headings = book.cells(PLAN).find((line) => line.includes(heading))!;
  return 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[headings.indexOf(heading)]!;
}

/** The rule of a cell of the plan's first row, under a heading. */
function ruleOf(book: Workbook, heading: string, row?: number) {
  const lines = book.cells(PLAN);
  const headerRow = lines.findIndex((line) => line.includes(heading));
  return book.sheet(PLAN).dataValidations.at(row ?? headerRow + 1, lines[headerRow]!.indexOf(heading));
}

const line = (book: Workbook) => book.cells(PLAN)[5]?.[0];

async function planned(): Promise<Workbook> {
  const book = await open(bookOf({ Riskanalys: manyRisks(4) }));
  await book.done('createPlan');
  return book;
}

describe('a frozen period', () => {
  test('asks before status and comment are changed, says so above the table, and leaves other periods alone', async () => {
    const book = await planned();
    const before = ruleOf(book, STATUS);
    await book.done('freezePeriod', { period: 1 });
    for (const heading of [STATUS, 'Kommentar T1 2026']) {
      const rule = ruleOf(book, heading)!;
      expect(rule).toMatchObject({ type: 'custom', ignoreBlanks: false });
      expect(rule.errorAlert).toMatchObject({ show: true, style: 'warning', title: 'T1 2026 är fryst' });
      expect(rule.errorAlert.message).toMatch(/^Uppföljningen för T1 2026 är rapporterad/);
      expect(rule.prompt).toMatchObject({ show: true, title: 'T1 2026 är fryst' });
    }
    expect(ruleOf(book, 'Status T2 2026')).toMatchObject({ type: 'list' });
    expect(line(book)).toBe('Fryst: T1 2026. Excel frågar innan en status eller kommentar ändras där.');
    await book.done('freezePeriod', { period: 2 });
    expect(line(book)).toMatch(/^Fryst: T1 2026 och T2 2026\./);
    await book.done('thawPeriod', { period: 1 });
    await book.done('thawPeriod', { period: 2 });
    expect(line(book)).toBeFalsy();
    expect(ruleOf(book, STATUS)).toEqual(before);
    expect(ruleOf(book, 'Kommentar T1 2026')).toBeUndefined();
  });

  test('stays frozen when the plan is generated again, for new rows too', async () => {
    const book = await planned();
    await book.done('freezePeriod', { period: 1 });
    const rows = manyRisks(6);
    for (const [index, row] of rows.slice(5).entries())
      for (const [column, cell] of row.entries())
        await book.type('Riskanalys', `${'ABCDEFGHI'[column]}${index + 6}`, String(cell ?? ''));
    await book.done('createPlan');
    const last = book.cells(PLAN).length - 1;
    expect(ruleOf(book, STATUS, last)).toMatchObject({ type: 'custom' });
    expect(ruleOf(book, 'Status T2 2026', last)).toMatchObject({ type: 'list' });
    expect(line(book)).toMatch(/^Fryst: T1 2026\./);
  });

  test('is told by the line above the table where the properties have been dropped, and a person’s own line is left alone', async () => {
    const book = await planned();
    await book.type(PLAN, 'A6', 'Vår egen anteckning');
    await book.done('freezePeriod', { period: 3 });
    expect(line(book)).toBe('Vår egen anteckning');
    expect(ruleOf(book, 'Status T3 2026')).toMatchObject({ type: 'custom' });
  });

  test.each([[0], [4]])('period %i is none', async (period) => {
    const book = await planned();
    const result = await book.perform('freezePeriod', { period });
    expect(result).toMatchObject({ ok: false, problem: { code: 'no-period', written: false } });
  });
});

describe('a report that is redrawn', () => {
  const report = 'Internkontroll nämnd 2026';

  test('has nothing left of how it was made to look since: merged cells, borders, colours, hidden rows', async () => {
    const book = await planned();
    await book.done('reportCommittee');
    const fresh = await book.reopened();
    const sheet = book.sheet(report);
    const lines = book.cells(report);
    sheet.merges.add({ row: 6, column: 0, rows: 2, columns: 1 });
    await book.type(PLAN, `${letterOf(book, STATUS)}8`, 'Pågående');
    await book.done('reportCommittee');
    expect(sheet.merges.areas).toEqual([]);
    expect(book.cells(report)).toHaveLength(lines.length);
    expect(fresh.cells(report)).toEqual(lines);
    expect(sheet.conditionalFormats.items).toHaveLength(1);
  });

  test('is made anew beside one that somebody has written on', async () => {
    const book = await planned();
    await book.done('reportCommittee');
    await book.type(report, 'A40', 'Min egen anteckning');
    const { outcome } = await book.done('reportCommittee');
    expect([outcome.summary.sheet, outcome.kept]).toEqual([`${report} (2)`, report]);
    expect(book.cell(report, 'A40')).toBe('Min egen anteckning');
    const again = await book.done('reportCommittee');
    expect([again.outcome.summary.sheet, again.outcome.kept]).toEqual([`${report} (2)`, '']);
  });
});
