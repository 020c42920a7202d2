import { problemOf } from '../../src/excel/errors';
import { watchChanges } from '../../src/excel/watch';
import { connectNode } from '../../src/headless/node';
import { languages } from '../../src/text';
import { shared, sheetData, xlsx } from '../support/xlsx';
import { smallExcel } from '../trust/faultRuns';
import { analysis, bookOf, manyRisks, open, PLAN } from './workbook';

const risks = analysis([
  ['HR', 'Risk att vi inte följer LAS', 4, 4, 'Ta fram rutin'],
  ['Ekonomi', 'Risk att felaktiga momsavdrag görs', 2, 3, 'Utbilda'],
]);
const LAST_ROW = 1_048_575;

describe('1,048,576 rows', () => {
  test('a risk analysis in the last rows of its sheet is read and planned', async () => {
    const book = await open(bookOf({ Riskanalys: [] }));
    const sheet = book.sheet('Riskanalys');
    const top = LAST_ROW - risks.length + 1;
    risks.forEach((line, r) => line.forEach((cell, c) => sheet.setValue(top + r, c, cell)));
    expect((await book.done('createPlan')).outcome.summary.risks).toBe(2);
    expect(String(book.cell(PLAN, 'Q8'))).toContain(`$A$${LAST_ROW}`);
    await book.done('highlightRisks');
  });

  test('a text in the last row far away from the plan: the sheet is too large to be read, which is told before anything is written', async () => {
    const book = await open(bookOf({ Riskanalys: risks }));
    await book.done('createPlan');
    book.sheet(PLAN).setValue(LAST_ROW, 24, 'längst ner');
    await book.type('Riskanalys', 'G2', 'Ny åtgärd');
    expect(await book.perform('createPlan')).toMatchObject({
      ok: false,
      problem: { code: 'sheet-too-large', written: false, sentence: expect.stringContaining('Ctrl+End') as string },
    });
    expect(book.sheet(PLAN).get(7, 5).value).toBe('Ta fram rutin');
  });

  test('Excel answers null for the values of whole columns: they are asked for in parts, or told', async () => {
    const book = await open(bookOf({ Riskanalys: risks }));
    const execute = book.host.execute.bind(book.host);
    let asked = 0;
    book.host.execute = async (batch, flags) => {
      const answer = await execute(batch, flags);
      return ++asked === 2 ? withoutValues(answer) : answer;
    };
    expect((await book.done('createPlan')).outcome.summary.risks).toBe(2);
    asked = -1000;
    const always = await open(bookOf({ Riskanalys: risks }));
    const real = always.host.execute.bind(always.host);
    always.host.execute = async (batch, flags) => withoutValues(await real(batch, flags));
    expect(await always.perform('createPlan')).toMatchObject({ ok: false, problem: { code: 'sheet-too-large' } });
  });
}); // prettier-ignore

test('answers that are too large: rows are asked for in ever smaller groups, down to a single one, and else it is told', async () => {
  const book = await open(bookOf({ Riskanalys: manyRisks(40) }));
  smallExcel(book.host, { response: 6_000 });
  expect((await book.done('checkRisks')).outcome.summary.risks).toBe(40);
  const tiny = await open(bookOf({ Riskanalys: manyRisks(40) }));
  smallExcel(tiny.host, { response: 450 });
  expect(await tiny.perform('checkRisks')).toMatchObject({
    ok: false,
    problem: { code: 'too-much-data', written: false },
  });
});

/** As Excel answers for a range that reaches the last row or column. */
function withoutValues<T>(answer: T): T {
  return JSON.parse(
    JSON.stringify(answer, (key, value: unknown) =>
      /^(values|formulas|numberFormat)$/i.test(key) ? null : value,
    ),
  ) as T;
}

test('a workbook that is shared the old way takes no tables and no rules, and its sheets cannot be deleted: told as that, nothing typed is lost', async () => {
  const book = await open(xlsx(shared([{ name: 'Riskanalys', xml: sheetData(risks) }])));
  const before = book.cells('Riskanalys');
  for (const id of ['createPlan', 'highlightRisks'] as const)
    expect(await book.perform(id)).toMatchObject({
      ok: false,
      problem: {
        code: 'not-allowed',
        sentence: expect.stringMatching(/Delad i namnlisten.+Sluta dela den/u) as string,
      },
    });
  expect((await book.done('checkRisks')).outcome.summary.risks).toBe(2);
  expect(book.cells('Riskanalys')).toEqual(before);
  const refused = (batch: (sheet: Excel.Worksheet) => unknown) =>
    expect(
      book.run(async (context) => {
        batch(context.workbook.worksheets.getItem('Riskanalys'));
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: 'UnsupportedOperation' });
  await refused((sheet) => sheet.charts.add('ColumnClustered', sheet.getRange('A1:B2')));
  await refused(
    (sheet) => (sheet.getRange('Z1').dataValidation.rule = { list: { inCellDropDown: true, source: 'a,b' } }),
  );
  await refused((sheet) => sheet.delete());
});

test.each([
  ['UnsupportedOperation', 'not-allowed'],
  ['InvalidOperation', 'not-allowed'],
  ['GeneralException', 'not-answering'],
  ['NotImplemented', 'too-old'],
  ['RangeExceedsLimit', 'too-much-data'],
] as const)(
  'Excel stops in the middle of the writing with %s: told as %s, nothing typed is lost',
  async (code, told) => {
    const book = await open(bookOf({ Riskanalys: risks }));
    const before = book.cells('Riskanalys');
    book.host.faults.beforeBatch((batch) => {
      if (batch >= 3) book.host.faults.failAction(60, code);
    });
    const result = await book.perform('createPlan');
    expect(result).toMatchObject({ ok: false, problem: { code: told } });
    expect(result.ok ? '' : result.problem.sentence).toMatch(
      /^\p{Lu}.+Kör kommandot igen så görs det klart\.$/u,
    );
    expect(book.cells('Riskanalys')).toEqual(before);
    book.host.faults.beforeBatch(null);
    await book.done('createPlan');
  },
);

/** What nothing that we ask for can be answered with: passwords, charts' series, pictures of ranges, links and the like. */
const NEVER_ASKED = ['BadPassword', 'ContentLengthRequired', 'EmptyChartSeries', 'FormulaLengthExceedsLimit', 'InvalidBinding', 'InvalidSelection', 'PowerQueryRefreshResourceChallenge', 'RangeImageExceedsLimit', 'OpenWorkbookLinksBlocked', 'RefreshWorkbookLinksBlocked', 'UnsupportedSheet', 'InvalidArgument', 'UnsupportedFillType', 'MergeBlockedByPivot']; // prettier-ignore

test('every code that Excel documents has a sentence of its own', async () => {
  const { Excel } = await connectNode((await open(bookOf({ Riskanalys: risks }))).host);
  const documented: string[] = Object.values(Excel.ErrorCodes);
  const doing = { sheet: 'Plan', written: 'no', text: languages.sv } as const;
  const untold = documented.filter((code) => problemOf({ code }, { ...doing }).code === 'unknown');
  expect(documented.length).toBeGreaterThan(15);
  expect(untold.filter((code) => !NEVER_ASKED.includes(code))).toEqual([]);
});

test('our own writing is not told as a change, what a person types is', async () => {
  const book = await open(bookOf({ Riskanalys: risks }));
  const client = await connectNode(book.host);
  let told = 0;
  const stop = await watchChanges(client.Excel, () => told++);
  await client.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Riskanalys').getRange('K1').values = [['vi']];
    await context.sync();
  });
  await book.host.settled();
  const ours = told;
  await book.type('Riskanalys', 'G2', 'Ny åtgärd');
  await book.host.settled();
  expect([ours, told]).toEqual([0, 1]);
  const rows = () =>
    book.run(async (context) => {
      context.workbook.worksheets.add('Nytt');
      context.workbook.worksheets.getItem('Nytt').delete();
      await context.sync();
    });
  await rows();
  await book.host.settled();
  expect(told).toBeGreaterThan(1);
  const before = told;
  await stop();
  await book.type('Riskanalys', 'G2', 'Ännu en åtgärd');
  await rows();
  await book.host.settled();
  expect(told).toBe(before);
});
