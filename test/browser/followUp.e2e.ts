import type { BrowserContextOptions, Page } from 'playwright-core';
import { axeFaults, becomes, begin, cell, sheetTab, useDemo, type, type OpenPage } from './support';

const demo = useDemo();

/** The sample analysis with its plan made, and the tab Uppföljning open. */
async function followingUp(options: BrowserContextOptions = {}): Promise<OpenPage> {
  const open = await demo.open(options);
  await begin(open);
  await open.page.getByRole('button', { name: 'Generera internkontrollplan' }).first().click();
  await open.page.getByRole('tab', { name: /^Internkontrollplan \d{4}$/ }).waitFor();
  await done(open.page);
  await open.page.getByRole('button', { name: 'Uppföljning' }).click();
  await open.pane.getByRole('heading', { name: 'Rapporter' }).waitFor();
  return open;
}

const done = (page: Page) => page.locator('.mode', { hasText: 'Klar' }).waitFor();

/** Letter of the plan's column with this heading. */
async function columnOf(page: Page, heading: RegExp): Promise<string> {
  const found = page.locator('[data-cell$="7"]').filter({ hasText: heading }).first();
  await found.waitFor({ state: 'attached' });
  return (await found.getAttribute('data-cell'))!.replace(/\d+$/, '');
}

test('a status typed in the grid is counted in the pane, which leads to the rows that lack one', async () => {
  const open = await followingUp();
  const { page, pane } = open;
  await pane.getByRole('radio', { name: /^T1/ }).check({ force: true });
  await pane.getByText(/^0 av 2\d kontrollmoment har en uppföljning för T1/).waitFor();
  const status = await columnOf(page, /^Status T1/);
  await type(page, `${status}8`, 'Pågående');
  await pane.getByText(/^1 av 2\d kontrollmoment/).waitFor();
  await pane.locator('summary', { hasText: 'Bara ”Pågående”' }).click();
  await pane
    .getByRole('button', { name: new RegExp(`^${status}8 `) })
    .first()
    .waitFor();
  await pane.locator('summary', { hasText: 'Saknar uppföljning' }).click();
  await pane
    .getByRole('button', { name: new RegExp(`^${status}9 `) })
    .first()
    .click();
  await becomes(() => page.getByRole('textbox', { name: /^Namnruta/ }).inputValue(), `${status}9`);
  expect(await axeFaults(open.page, 'pane')).toEqual([]);
}, 90_000);

test('a frozen period asks before it is changed, and asks no more when it has been let go of', async () => {
  const open = await followingUp();
  const { page, pane } = open;
  await pane.getByRole('radio', { name: /^T1/ }).check({ force: true });
  await pane.getByRole('button', { name: /^Frys T1/ }).click();
  await pane
    .getByText(/^T1 \d{4} är nu fryst/)
    .first()
    .waitFor();
  const status = await columnOf(page, /^Status T1/);
  await type(page, `${status}8`, 'Avslutad');
  await page
    .getByRole('dialog')
    .getByText(/är rapporterad och ska normalt inte ändras/)
    .waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Behåll ändå' }).click();
  await cell(page, `${status}8`).getByText('Avslutad').waitFor();
  await pane.getByRole('button', { name: /^Häv frysningen av T1/ }).click();
  await pane
    .getByText(/går att fylla i som vanligt igen/)
    .first()
    .waitFor();
  await type(page, `${status}9`, 'Avslutad');
  await cell(page, `${status}9`).getByText('Avslutad').waitFor();
}, 90_000);

test('every report is made on its own sheet, from the pane and from the ribbon’s menu', async () => {
  const open = await followingUp();
  const { page, pane } = open;
  const buttons = pane.getByRole('button', { name: /^Skapa rapport: / });
  const count = await buttons.count();
  expect(count).toBe(5);
  for (let index = 0; index < count; index++) {
    await buttons.nth(index).click();
    await pane
      .getByText(/^Rapporten ligger på bladet/)
      .first()
      .waitFor();
    await done(page);
  }
  for (const name of [
    /^Internkontroll nämnd/,
    /^Tertialuppföljning T\d/,
    /^Helårsuppföljning/,
    /^Beslutslista/,
  ])
    await page.getByRole('tab', { name }).waitFor();
  await page.getByRole('button', { name: 'Rapporter' }).click();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await sheetTab(
    page,
    (await page.getByRole('tab', { name: /^Internkontroll nämnd/ }).textContent())!,
  ).waitFor();
  await page
    .getByText(/^Skattning 16: /)
    .first()
    .waitFor();
  expect(await axeFaults(open.page, 'window')).toEqual([]);
}, 120_000);

test('a report is copied for Word, as a page and as text', async () => {
  const open = await followingUp({ permissions: ['clipboard-read', 'clipboard-write'] });
  const { page, pane } = open;
  await pane.getByRole('button', { name: /^Kopiera för Word: Beslutslista/ }).click();
  await pane
    .getByText(/är kopierad/)
    .first()
    .waitFor();
  const [html, plain] = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return Promise.all(['text/html', 'text/plain'].map(async (kind) => (await item!.getType(kind)).text()));
  });
  expect(html).toMatch(/<h1>Beslutslista/);
  expect(html).toMatch(/<th scope="col"/);
  expect(plain).toMatch(/^Beslutslista.*\n/);
}, 90_000);

test('where the clipboard is forbidden the report is shown, selected, with the words to copy it by hand', async () => {
  const open = await followingUp();
  const { page, pane } = open;
  await page.frames()[1]!.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: { write: () => Promise.reject(new Error()) } });
    document.execCommand = () => false;
  });
  await pane.getByRole('button', { name: /^Kopiera för Word: Beslutslista/ }).click();
  await pane.getByText(/tryck Ctrl\+C/).waitFor();
  const selected = () => page.frames()[1]!.evaluate(() => getSelection()?.toString() ?? '');
  expect(await selected()).toContain('Beslutslista');
  expect(await axeFaults(open.page, 'pane')).toEqual([]);
  await pane.getByRole('button', { name: 'Stäng' }).last().click();
  await pane.getByText(/tryck Ctrl\+C/).waitFor({ state: 'detached' });
}, 90_000);
