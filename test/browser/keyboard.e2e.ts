import type { Page } from 'playwright-core';
import { becomes, cell, useDemo } from './support';

const demo = useDemo();

/** Where the focus is: a cell's address, else the element's name. Inside the pane the frame's own focus counts. */
async function focused(page: Page): Promise<string> {
  const frame = page.frames().find((each) => each.url().includes('taskpane'))!;
  const inPane = await page.evaluate(() => document.activeElement?.tagName === 'IFRAME');
  return (inPane ? frame : page).evaluate(() => {
    const at = document.activeElement as HTMLElement;
    if (at.tagName === 'BODY') return 'BODY';
    return at.dataset['cell'] ?? at.getAttribute('aria-label') ?? at.textContent ?? at.tagName;
  });
}

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Out of the pane the key goes through the frame's bridge: the focus arrives a moment later. */
async function toRegion(page: Page, name: string, key = 'F6'): Promise<void> {
  const region = () =>
    page.evaluate(() => document.activeElement?.closest('[data-region]')?.getAttribute('data-region') ?? '');
  for (let i = 0; i < 6 && (await region()) !== name; i++) {
    const before = await region();
    await page.keyboard.press(key);
    for (let turn = 0; turn < 40 && (await region()) === before; turn++) await page.waitForTimeout(50);
  }
  expect(await region()).toBe(name);
}

/** Tab until the focus has the wanted name; the count says how far it was. */
async function tabTo(page: Page, name: RegExp, key = 'Tab', most = 40): Promise<void> {
  for (let i = 0; i < most; i++) {
    if (name.test(await focused(page))) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${name} was not reached; the focus is on ${await focused(page)}`);
}

test('F6 goes round the window and back: sheet, tabs, pane, status bar, ribbon, formula bar', async () => {
  const { page } = await demo.open();
  const seen: string[] = [await focused(page)];
  for (let i = 0; i < 6; i++) {
    await press(page, 'F6');
    await page.waitForTimeout(100);
    seen.push(
      await page.evaluate(
        () => document.activeElement?.closest('[data-region]')?.getAttribute('data-region') ?? '',
      ),
    );
  }
  expect(seen).toEqual(['A1', 'tabs', 'pane', 'status', 'ribbon', 'formula', 'sheet']);
  await press(page, 'Shift+F6');
  await expect(focused(page)).resolves.toMatch(/Namnruta/);
});

test('the main job without a mouse: read a finding, go to its cell, fill it in, generate, set a status, undo', async () => {
  const { page, pane } = await demo.open();
  await toRegion(page, 'pane');
  await tabTo(page, /Kom igång/);
  await press(page, 'Enter');
  await pane.getByText('Läst från').waitFor();
  await tabTo(page, /^Sannolikhet saknas/);
  await press(page, 'Enter');
  await pane.getByText(/^D15/).first().waitFor();
  await tabTo(page, /^D15/);
  await press(page, 'Enter');
  await page.locator('[data-cell="D15"].active').waitFor();
  await toRegion(page, 'sheet');
  await becomes(() => focused(page), 'D15');
  await page.keyboard.type('3');
  await press(page, 'Tab');
  await becomes(() => focused(page), 'E15');
  await page.keyboard.type('4');
  await press(page, 'Enter');
  await cell(page, 'E15').getByText('4').waitFor();

  await toRegion(page, 'ribbon', 'Shift+F6');
  await tabTo(page, /^Generera internkontrollplan/);
  await press(page, 'Enter');
  await page.getByRole('tab', { name: /^Internkontrollplan/ }).waitFor();
  await page.locator('.mode', { hasText: 'Klar' }).waitFor();
  await toRegion(page, 'sheet');
  await press(page, 'Control+Home', 'Control+ArrowDown');
  await expect(focused(page)).resolves.toMatch(/^A\d/);
  const heading = page.locator('[data-cell$="7"]').filter({ hasText: /^Frekvens/ });
  const column = (await heading.getAttribute('data-cell'))!.replace(/\d+$/, '');
  await toRegion(page, 'formula', 'Shift+F6');
  await page.keyboard.type(`${column}8`);
  await press(page, 'Enter', 'Alt+ArrowDown');
  await page.getByRole('listbox').waitFor();
  const option = page.locator('[role=option][aria-selected=true]');
  await press(page, 'ArrowDown');
  const chosen = (await option.textContent())!;
  await press(page, 'Enter');
  await cell(page, `${column}8`).getByText(chosen, { exact: true }).waitFor();
  await press(page, 'Control+z');
  await cell(page, `${column}8`).filter({ hasNotText: /./ }).waitFor();
});

test('the sheet tabs are one stop, and arrows show the other sheets', async () => {
  const { page, pane } = await demo.open();
  await pane.getByRole('button', { name: 'Kom igång' }).click();
  await page.getByRole('button', { name: 'Generera internkontrollplan' }).first().click();
  await page.getByRole('tab', { name: /^Internkontrollplan \d/ }).waitFor();
  await page.locator('.mode', { hasText: 'Klar' }).waitFor();
  await page.getByRole('tab', { name: /^Internkontrollplan \d/ }).focus();
  await press(page, 'ArrowLeft');
  await page.getByRole('grid', { name: 'Riskanalys' }).waitFor();
  await becomes(() => focused(page), 'Riskanalys');
  await press(page, 'End');
  await page.getByRole('grid', { name: /^Internkontrollplan/ }).waitFor();
});
