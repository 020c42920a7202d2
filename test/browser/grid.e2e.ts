import type { Page } from 'playwright-core';
import { becomes, cell, goTo, useDemo, type } from './support';

const demo = useDemo();

const press = async (page: Page, ...keys: string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};
const content = (page: Page): Promise<string> =>
  page.getByRole('textbox', { name: 'Cellens innehåll' }).inputValue();
const address = (page: Page): Promise<string> =>
  page.getByRole('textbox', { name: /^Namnruta/ }).inputValue();

test.each([
  ['3,5', '3,5', '3,5'],
  ['sant', 'SANT', 'SANT'],
  ['2026-03-31', '2026-03-31', '2026-03-31'],
  ['25%', '25%', '25%'],
  ['=OM(1,5>1;"ja";"nej")', 'ja', '=OM(1,5>1;"ja";"nej")'],
  ['=SUMMA(D5:E5)', '6', '=SUMMA(D5:E5)'],
  ['- Utbilda personal', '- Utbilda personal', "'- Utbilda personal"],
  ['007', '7', '7'],
  ["'007", '007', "'007"],
])('%s typed is shown as %s and edited as %s', async (typed, shown, edited) => {
  const { page } = await demo.open();
  await type(page, 'M5', typed);
  await cell(page, 'M5').getByText(shown, { exact: true }).waitFor();
  await press(page, 'ArrowUp');
  await becomes(() => content(page), edited);
});

test('a formula follows the cell it looks at', async () => {
  const { page } = await demo.open();
  await type(page, 'D5', '3');
  await cell(page, 'F5').getByText('6', { exact: true }).waitFor();
  await press(page, 'Control+z');
  await cell(page, 'F5').getByText('8', { exact: true }).waitFor();
});

test('Enter, Tab, Escape, F2, Alt+Enter and Delete do what they do in Excel', async () => {
  const { page } = await demo.open();
  await goTo(page, 'J5');
  await page.keyboard.type('ett');
  await press(page, 'Tab');
  await becomes(() => address(page), 'K5');
  await page.keyboard.type('slängs');
  await press(page, 'Escape');
  await cell(page, 'K5').getByText('Ja', { exact: true }).waitFor();
  await press(page, 'Shift+Tab', 'F2');
  await press(page, 'Alt+Enter');
  await page.keyboard.type('två');
  await press(page, 'Enter');
  await becomes(() => address(page), 'J6');
  await press(page, 'ArrowUp');
  await becomes(() => content(page), 'ett\ntvå');
  await press(page, 'Delete');
  await cell(page, 'J5').filter({ hasNotText: /./ }).waitFor();
  await press(page, 'Control+z');
  await cell(page, 'J5').getByText('två').waitFor();
});

test('cells are copied as text and pasted from a table, as one step to undo', async () => {
  const { page } = await demo.open({ permissions: ['clipboard-read', 'clipboard-write'] });
  await goTo(page, 'D5');
  await press(page, 'Shift+ArrowRight', 'Shift+ArrowDown', 'Control+c');
  await expect(page.evaluate(() => navigator.clipboard.readText())).resolves.toBe('4\t2\r\n4\t2');
  await page.evaluate(() => navigator.clipboard.writeText('1,5\tJa\n"två\nrader"\tNej\n'));
  await goTo(page, 'M5');
  await press(page, 'Control+v');
  await cell(page, 'M6').getByText('två').waitFor();
  await expect(cell(page, 'M5').textContent()).resolves.toBe('1,5');
  await expect(cell(page, 'N6').textContent()).resolves.toBe('Nej');
  await press(page, 'Control+z');
  await cell(page, 'M6').filter({ hasNotText: /./ }).waitFor();
  await expect(cell(page, 'N5').textContent()).resolves.toBe('');
});

test('the grid tells screen readers where one is and what is selected', async () => {
  const { page } = await demo.open();
  const grid = page.getByRole('grid', { name: 'Riskanalys' });
  await grid.waitFor();
  await goTo(page, 'C9');
  const active = page.locator('.c:focus');
  await expect(active.getAttribute('aria-colindex')).resolves.toBe('3');
  await expect(active.locator('xpath=..').getAttribute('aria-rowindex')).resolves.toBe('9');
  await press(page, 'Shift+ArrowDown');
  await expect(page.locator('[role=gridcell][aria-selected=true]').count()).resolves.toBe(2);
  await expect(cell(page, 'A1').getAttribute('aria-colspan')).resolves.toBe('11');
});

test('the name box goes to cells, areas and sheets, and says what it does not know', async () => {
  const { page } = await demo.open();
  await goTo(page, 'k33');
  await becomes(() => address(page), 'K33');
  await goTo(page, 'B5:C7');
  await page.locator('.summary', { hasText: 'Antal' }).waitFor();
  const box = page.getByRole('textbox', { name: /^Namnruta/ });
  await box.fill('finns inte');
  await box.press('Enter');
  await page.locator('.announcer', { hasText: 'ingen cell' }).waitFor({ state: 'attached' });
});

test('the active cell is always in sight and in the document, however far one goes', async () => {
  const { page } = await demo.open();
  await press(page, 'Control+End');
  await becomes(() => address(page), 'K33');
  for (let i = 0; i < 12; i++) await press(page, 'PageDown');
  const row = Number((await address(page)).slice(1));
  expect(row).toBeGreaterThan(120);
  const [box, sheet] = [
    await page.locator('.c:focus').boundingBox(),
    await page.locator('#sheet').boundingBox(),
  ];
  expect(box!.y).toBeGreaterThanOrEqual(sheet!.y);
  expect(box!.y + box!.height).toBeLessThanOrEqual(sheet!.y + sheet!.height + 1);
  await page.mouse.move(sheet!.x + 200, sheet!.y + 200);
  await page.mouse.wheel(0, -100_000);
  await page.locator('[data-cell="A5"]').waitFor();
  await press(page, 'ArrowRight');
  await becomes(() => address(page), `L${row}`);
});
