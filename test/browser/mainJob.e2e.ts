import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { becomes, begin, cell, download, goTo, openFile, sheetTab, useDemo, type } from './support';

const demo = useDemo();

const plan = /^Internkontrollplan \d{4}$/;

test('a cell filled in the sheet takes its finding away, without a button', async () => {
  const open = await demo.open();
  const { page, pane } = open;
  await begin(open);
  await pane.getByText('Sannolikhet saknas').click();
  const finding = pane.getByRole('button', { name: /^D15 / });
  await finding.click();
  await becomes(() => page.getByRole('textbox', { name: /^Namnruta/ }).inputValue(), 'D15');
  await type(page, 'D15', '3');
  await finding.waitFor({ state: 'detached' });
  await pane.getByRole('button', { name: /^D16 / }).waitFor();
});

test('a column pointed out by hand is used and remembered in the workbook', async () => {
  const open = await demo.open();
  const { page, pane } = open;
  await begin(open);
  const owner = pane.getByRole('combobox', { name: 'Ansvarig läses från' });
  const unfold = async () => {
    await pane.getByText('Så läses kolumnerna').click();
    await pane.locator('.column summary', { hasText: 'Ansvarig' }).click();
  };
  await unfold();
  await owner.selectOption({ label: 'J – Kommentar' });
  // 20 of the 29 rows have no comment: with that column as owner, so many owners are missing.
  await pane.locator('summary', { hasText: 'Ansvarig saknas' }).getByText('20', { exact: true }).waitFor();
  const { file, name } = await download(page);
  await openFile(page, { name, mimeType: 'application/octet-stream', buffer: readFileSync(file) });
  await page.locator('.announcer', { hasText: 'är öppen' }).waitFor({ state: 'attached' });
  await pane.getByText('Läst från').waitFor();
  await unfold();
  await expect(owner.locator('option:checked').textContent()).resolves.toBe('J – Kommentar');
});

test('generate, type a status, change the analysis, generate again, download, reopen: nothing typed is lost', async () => {
  const open = await demo.open();
  const { page, pane } = open;
  await begin(open);
  await page.getByRole('button', { name: 'Generera internkontrollplan' }).first().click();
  await page.getByRole('tab', { name: plan }).waitFor();
  await page.locator('.mode', { hasText: 'Klar' }).waitFor();
  const status = await columnOf(page, /^Status T1/);
  const method = await columnOf(page, /^Metod/);
  await type(page, `${method}8`, 'Stickprov varje månad');
  await goTo(page, `${status}8`);
  await page.keyboard.press('Alt+ArrowDown');
  await page.getByRole('listbox').waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await cell(page, `${status}8`).filter({ hasText: /./ }).waitFor();
  const chosen = await cell(page, `${status}8`).textContent();
  await sheetTab(page, 'Riskanalys').click();
  await type(page, 'H9', 'Utökad samverkan och gemensam checklista');
  await page.getByRole('button', { name: 'Generera internkontrollplan' }).first().click();
  await page.locator('.mode', { hasText: 'Klar' }).waitFor();
  await page.getByRole('tab', { name: plan }).click();
  await cell(page, `${method}8`).getByText('Stickprov varje månad').waitFor();
  await cell(page, `${status}8`).getByText(chosen!).waitFor();
  await page.locator('.c', { hasText: 'gemensam checklista' }).first().waitFor();

  const { file, name } = await download(page);
  expect(name).toBe('riskanalys.xlsx');
  expect(sheetTexts(readFileSync(file))).toContain('Stickprov varje månad');
  await openFile(page, {
    name: 'igen.xlsx',
    mimeType: 'application/octet-stream',
    buffer: readFileSync(file),
  });
  await page.locator('.filename', { hasText: 'igen.xlsx' }).waitFor();
  await page.getByRole('tab', { name: plan }).click();
  await cell(page, `${method}8`).getByText('Stickprov varje månad').waitFor();
  await cell(page, `${status}8`).getByText(chosen!).waitFor();
  await pane.getByRole('tab', { name: 'Plan' }).click();
  await pane.getByText('stämmer redan').waitFor();
}, 90_000);

test('what the add-in did is undone as a whole, and done again', async () => {
  const open = await demo.open();
  const { page } = open;
  await begin(open);
  await page.getByRole('button', { name: 'Generera internkontrollplan' }).first().click();
  await page.getByRole('tab', { name: plan }).waitFor();
  await page.locator('.mode', { hasText: 'Klar' }).waitFor();
  await page.getByRole('button', { name: 'Ångra: Generera internkontrollplan' }).click();
  await page.getByRole('tab', { name: plan }).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Gör om: Generera internkontrollplan' }).click();
  await page.getByRole('tab', { name: plan }).waitFor();
});

/** Letter of the plan's column with this heading: row 7 holds the headings. */
async function columnOf(page: Parameters<typeof cell>[0], heading: RegExp): Promise<string> {
  const found = page.locator('[data-cell$="7"]').filter({ hasText: heading }).first();
  await found.waitFor({ state: 'attached' });
  return (await found.getAttribute('data-cell'))!.replace(/\d+$/, '');
}

/** Every text of a saved workbook, read without our own code. */
function sheetTexts(bytes: Buffer): string {
  const parts = Object.entries(unzipSync(bytes));
  return parts
    .filter(([name]) => name.endsWith('.xml'))
    .map(([, part]) => strFromU8(part))
    .join('\n');
}
