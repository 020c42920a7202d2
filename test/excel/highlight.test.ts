import { actions } from '../../src/actions';
import { analysis, bookOf, open, PLAN, seed } from './workbook';

const risks = analysis([
  ['HR', 'Risk att vi inte följer LAS', 4, 4, 'Ta fram rutin'],
  ['Ekonomi', 'Risk att felaktiga momsavdrag görs', null, null, 'Utbilda'],
  ['IT', 'Risk för intrång', 2, 7, 'Loggkontroll'],
]);

test('marks are added to the analysis in four round trips and nothing else is touched', async () => {
  const book = await open(seed('riskanalys'));
  const before = book.cells('Riskanalys');
  const { outcome } = await book.done('highlightRisks');
  expect(book.host.counters).toMatchObject({ batches: 4, cellsWritten: 0 });
  expect(book.cells('Riskanalys')).toEqual(before);
  expect(book.sheet('Riskanalys').conditionalFormats.items).toHaveLength(outcome.summary.marked);
  expect(outcome.summary.marked).toBe(8);
});

test('marking again replaces the marks, and taking them away leaves the user’s own rules', async () => {
  const book = await open(bookOf({ Riskanalys: risks }));
  const formats = book.sheet('Riskanalys').conditionalFormats;
  formats.add([{ row: 1, column: 0, rows: 9, columns: 3 }], {
    type: 'expression',
    formula: '$A2="HR"',
    format: {},
  });
  const own = formats.items.map(({ rule }) => rule);
  await book.done('highlightRisks');
  const once = formats.items.length;
  await book.done('highlightRisks');
  expect(formats.items).toHaveLength(once);
  await book.done('createPlan');
  const plan = book.sheet(PLAN).conditionalFormats.items.length;
  await book.done('removeHighlights');
  expect(formats.items.map(({ rule }) => rule)).toEqual(own);
  expect(book.sheet(PLAN).conditionalFormats.items).toHaveLength(plan);
  await book.done('removeHighlights');
  expect(formats.items).toHaveLength(1);
});

test('rules of every kind that are somebody’s stay; one that an interrupted run left without its formula goes', async () => {
  const book = await open(bookOf({ Riskanalys: risks }));
  const formats = book.sheet('Riskanalys').conditionalFormats;
  await book.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Riskanalys').getRange('A2:C9');
    const scale = range.conditionalFormats.add('CellValue').cellValue;
    scale.rule = { formula1: '=3', operator: 'GreaterThan' };
    range.conditionalFormats.add('Custom');
    await context.sync();
  });
  expect(formats.items).toHaveLength(2);
  await book.done('highlightRisks');
  await book.done('removeHighlights');
  expect(formats.items.map(({ rule }) => rule?.type)).toEqual(['cellIs']);
});

test('where Excel cannot list the user’s rules, ours are still found one by one', async () => {
  const book = await open(bookOf({ Riskanalys: risks }), { brokenConditionalFormats: true });
  const formats = book.sheet('Riskanalys').conditionalFormats;
  formats.add([{ row: 1, column: 0, rows: 9, columns: 3 }], {
    type: 'expression',
    formula: '$A2="HR"',
    format: {},
  });
  await book.done('highlightRisks');
  const once = formats.items.length;
  await book.done('highlightRisks');
  expect(formats.items).toHaveLength(once);
  await book.done('removeHighlights');
  expect(formats.items).toHaveLength(1);
});

test('score formulas fill empty score cells only, show a value when both ratings are there, and come once', async () => {
  const book = await open(bookOf({ Riskanalys: risks }));
  await book.done('fillScores');
  expect(['E2', 'E3', 'E4'].map((cell) => book.cell('Riskanalys', cell))).toEqual([
    16,
    '=IF(COUNT(C3,D3)=2,C3*D3,"")',
    14,
  ]);
  expect((await book.done('fillScores')).wrote).toBe(false);
  await book.type('Riskanalys', 'C3', '3');
  await book.type('Riskanalys', 'D3', '4');
  expect(book.sheet('Riskanalys').get(2, 4).value).toBe(12);
});

/** Each mark's condition, computed by the host's formula engine in a helper cell of the same row. */
test.each([
  // field, S, K, R, Ansvarig, Underlag, marked?
  ['likelihood', 4, 4, 16, 'HR', 'Ja', false],
  ['likelihood', '', 4, '', 'HR', 'Ja', true],
  ['likelihood', 5, 4, 20, 'HR', 'Ja', true],
  ['likelihood', 2.5, 4, 10, 'HR', 'Ja', true],
  ['likelihood', 0, 4, 0, 'HR', 'Ja', true],
  ['likelihood', '3 (middels)', 4, 12, 'HR', 'Ja', false],
  ['likelihood', 'sannolik', 4, '', 'HR', 'Ja', false],
  ['likelihood', 'ofta', 4, '', 'HR', 'Ja', true],
  ['likelihood', '7 (hög)', 4, '', 'HR', 'Ja', true],
  ['score', 4, 4, 16, 'HR', 'Ja', false],
  ['score', 4, 4, 15, 'HR', 'Ja', true],
  ['score', 4, 4, '', 'HR', 'Ja', true],
  ['owner', 4, 4, 16, '', 'Ja', true],
  ['owner', 4, 4, 16, '  ', 'Ja', true],
  ['owner', 4, 4, 16, 'HR', 'Ja', false],
  ['decision', 4, 4, 16, 'HR', 'Nej', true],
  ['decision', 4, 4, 16, 'HR', 'Ja', false],
  ['decision', 2, 3, 6, 'HR', 'Ja', true],
  ['decision', 2, 3, 6, 'HR', 'x', true],
  ['decision', 2, 3, 6, 'HR', 'Nej', false],
  ['decision', 2, 3, 6, 'HR', '', true],
] as const)('%s with S=%j K=%j R=%j, %j, %j: marked %j', async (field, s, k, r, owner, decision, marked) => {
  const [head = [], ...rows] = risks;
  const row = ['HR', 'Risk att det blir fel', s, k, r, 'Orsak', 'Åtgärd', owner, decision];
  const book = await open(
    bookOf({ Riskanalys: [head, ...rows, row.map((cell) => (cell === '' ? null : cell))] }),
  );
  const preview = await book.performer.preview(actions.highlightRisks);
  if (!preview.ok) throw new Error(preview.problem.sentence);
  const mark = preview.outcome.changes.drawings[0]?.marks?.find(({ formula }) =>
    formula.includes(`:${field}"`),
  );
  await book.type('Riskanalys', 'M5', mark?.formula.replace(/(\$[A-Z]+)2\b/g, '$15') ?? '');
  expect(book.sheet('Riskanalys').get(4, 12).value).toBe(marked);
});
