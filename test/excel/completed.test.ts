import { completed } from '../../src/excel/completed';
import { policySetting } from '../../src/excel/settings';
import type { Changes } from '../../src/sheets/model';
import { languages } from '../../src/text';
import { analysis, bookOf, open, PLAN, type Workbook } from './workbook';

/**
 * An answer of Excel's that was too large to come back: what was written is looked up, and whatever of it is missing means that Excel stopped
 * half way.
 */
const risks = analysis([
  ['HR', 'Risk att vi inte följer LAS', 4, 4, 'Ta fram rutin'],
  ['IT', 'Risk för intrång', 3, 4, 'Granska loggar'],
]);

const look = (book: Workbook, changes: Changes) =>
  book.run((context) => completed(context, changes, { sheet: PLAN, written: 'maybe', text: languages.sv }));

async function written(more: Partial<Changes> = {}) {
  const book = await open(bookOf({ Riskanalys: risks }));
  const { outcome, stored } = await book.done('createPlan');
  const policy = policySetting({ ...stored.policy, committee: 'Socialnämnden' });
  const changes = { ...outcome.changes, settings: policy, ...more };
  if (more.settings === undefined) await book.performer.store(policy);
  return { book, changes };
}

test('all of it is there: what was written is handed back', async () => {
  const { book, changes } = await written();
  const found = await look(book, changes);
  expect(found?.map(({ sheet }) => sheet)).toContain(PLAN);
});

test.each<[string, (book: Workbook) => unknown]>([
  ['a cell', ({ sheet }) => sheet(PLAN).setValue(7, 5, 'Annat')],
  ['the sheet', ({ host, sheet }) => host.document.deleteSheet(sheet(PLAN))],
  ['what says that everything is done', ({ sheet }) => sheet(PLAN).customProperties.delete('internkontroll.state')],
  ['a seal of the same name with another text', ({ sheet }) => sheet(PLAN).customProperties.set('internkontroll.state', 'drawing')],
  ['the settings', ({ performer }) => performer.store(policySetting(null))],
])('%s is missing: Excel stopped half way', async (_, damage) => {
  const { book, changes } = await written();
  await damage(book);
  expect(await look(book, changes)).toBeNull();
}); // prettier-ignore

test('a sheet that was to go and is there still: Excel stopped half way', async () => {
  const { book, changes } = await written();
  const gone: Changes = {
    ...changes,
    drawings: [{ target: { kind: 'ours', id: book.sheet(PLAN).id, name: PLAN }, blocks: [], remove: true }],
  };
  expect(await look(book, gone)).toBeNull();
  book.host.document.deleteSheet(book.sheet(PLAN));
  expect(await look(book, gone)).toEqual([]);
});

test('a setting that was to be forgotten is, or Excel stopped half way', async () => {
  const { book, changes } = await written({ settings: policySetting(null) });
  expect(await look(book, changes)).not.toBeNull();
  await book.performer.store(policySetting((await book.done('checkRisks')).stored.policy));
  expect(await look(book, changes)).toBeNull();
});

test('what is too large to be looked at even so cannot be told; any other failure is one', async () => {
  const { book, changes } = await written();
  book.host.faults.beforeBatch(() => book.host.faults.failAction(0, 'RangeExceedsLimit'));
  expect(await look(book, changes)).toBeNull();
  book.host.faults.beforeBatch(() => book.host.faults.failAction(0, 'GeneralException'));
  await expect(look(book, changes)).rejects.toMatchObject({ code: 'GeneralException' });
});

test('a rule of ours that is missing on a sheet of somebody’s: Excel stopped half way', async () => {
  const book = await open(bookOf({ Riskanalys: risks }));
  const { outcome } = await book.done('highlightRisks');
  const rules = book.sheet('Riskanalys').conditionalFormats;
  expect(rules.items.length).toBeGreaterThan(1);
  expect(await look(book, outcome.changes)).not.toBeNull();
  rules.delete(rules.items[0]!.id);
  expect(await look(book, outcome.changes)).toBeNull();
});
