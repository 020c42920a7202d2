import { clearFilters, offerChoices, warn } from '../../src/excel/looks';
import { analysis, bookOf, open } from './workbook';

/** Excel refuses a rule over cells that carry differing ones (office-js #2594): they are cleared first. */
const area = { row: 1, column: 10, rows: 3, columns: 1 };
const alert = { title: 'Fel', message: 'Välj ur listan.' };

async function withRuleOnOne() {
  const book = await open(
    bookOf({ Riskanalys: analysis([['HR', 'Risk att vi inte följer LAS', 4, 4, 'Ta fram rutin']]) }),
  );
  await book.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Riskanalys').getRange('K3');
    range.dataValidation.rule = { wholeNumber: { formula1: 1, formula2: 9, operator: 'Between' } };
    await context.sync();
  });
  return book;
}

test.each([
  ['a drop-down', (sheet: Excel.Worksheet) => offerChoices(sheet, { area, source: ['Klar', 'Pågår'], alert }), 'list'],
  ['a question', (sheet: Excel.Worksheet) => warn(sheet, { area, prompt: alert, alert }), 'custom'],
] as const)('%s over cells of which one has a rule of its own', async (_, draw, type) => {
  const book = await withRuleOnOne();
  await book.run(async (context) => {
    draw(context.workbook.worksheets.getItem('Riskanalys'));
    await context.sync();
  });
  const rules = book.sheet('Riskanalys').dataValidations.items;
  expect(rules.map((rule) => [rule.type, rule.areas])).toEqual([[type, [area]]]);
}); // prettier-ignore

test('a filter is emptied where it is said that it may be, and nowhere else', async () => {
  const book = await withRuleOnOne();
  const sheet = book.sheet('Riskanalys');
  const filtered = () => sheet.rows.hidden(1);
  sheet.autoFilter.apply(sheet.usedRange(true)!, 0, ['Ekonomi']);
  const clear = (isSheet: boolean) =>
    book.run(async (context) => {
      clearFilters(context, context.workbook.worksheets.getItem('Riskanalys'), {
        sheet: isSheet,
        tables: [],
      });
      await context.sync();
    });
  await clear(false);
  const before = filtered();
  await clear(true);
  expect([before, filtered()]).toEqual([true, false]);
});
