import type { Page } from 'playwright-core';
import { axeFaults, begin, useDemo, type OpenPage } from './support';

const demo = useDemo();

/** Room for the pane and a piece of the sheet. */
const small = { width: 1000, height: 640 };
const tabs = ['Riskanalys', 'Plan', 'Matris', 'Uppföljning'];

/** Every tab of the pane and its settings. */
async function faultsInPane({ page, pane }: OpenPage): Promise<string[]> {
  const faults: string[] = [];
  const look = async (where: string): Promise<void> => {
    faults.push(...(await axeFaults(page, 'pane')).map((fault) => `${where}: ${fault}`));
  };
  for (const tab of tabs) {
    await pane.getByRole('tab', { name: tab }).click();
    await pane.getByRole('tabpanel', { name: tab }).waitFor();
    await look(tab);
  }
  await pane.getByRole('button', { name: 'Inställningar' }).click();
  await pane.getByRole('heading', { name: 'Inställningar' }).waitFor();
  await look('Inställningar');
  return faults;
}

async function setLook(page: Page, theme: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Utseende' }).selectOption({ label: theme });
}

test.each([['Ljust'], ['Mörkt'], ['Hög kontrast']])(
  'no accessibility faults in any tab: %s',
  async (theme) => {
    const open = await demo.open({ viewport: small });
    await setLook(open.page, theme);
    await begin(open);
    await expect(faultsInPane(open)).resolves.toEqual([]);
  },
);

test('no accessibility faults with forced colours, and the selection can still be seen', async () => {
  const open = await demo.open({ viewport: small, forcedColors: 'active' });
  await begin(open);
  await expect(faultsInPane(open)).resolves.toEqual([]);
  const frame = await open.page
    .locator('.c.active')
    .evaluate((cell) => getComputedStyle(cell, '::after').borderTopWidth);
  expect(frame).toBe('2px');
});

test('no accessibility faults before the introduction, in a dialog, and while writing', async () => {
  const open = await demo.open({ viewport: small });
  const { page } = open;
  await open.pane.getByRole('button', { name: 'Kom igång' }).waitFor();
  await expect(axeFaults(page, 'pane')).resolves.toEqual([]);
  await page.locator('.c.active').press('F2');
  await page.keyboard.type(' mer');
  await expect(axeFaults(page)).resolves.toEqual([]);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Öppna exemplet' }).click();
  await page.getByRole('dialog').waitFor();
  await expect(axeFaults(page, 'window')).resolves.toEqual([]);
});

test.each([270, 320, 450])('the pane at %i px: nothing wider than it, nothing cut off', async (width) => {
  const open = await demo.open();
  const { page, pane } = open;
  await begin(open);
  const splitter = page.getByRole('separator', { name: 'Bredd på åtgärdsfönstret' });
  await splitter.focus();
  const steps = Math.round((width - 350) / 10);
  for (let i = 0; i < Math.abs(steps); i++) await page.keyboard.press(steps > 0 ? 'ArrowLeft' : 'ArrowRight');
  await expect(splitter.getAttribute('aria-valuenow')).resolves.toBe(String(width));
  for (const tab of tabs) {
    await pane.getByRole('tab', { name: tab }).click();
    await pane.getByRole('tabpanel', { name: tab }).waitFor();
    const [inner, outer] = await pane
      .locator('html')
      .evaluate((html) => [html.scrollWidth, html.clientWidth]);
    expect(`${tab}: ${inner - outer} px too wide`).toBe(`${tab}: 0 px too wide`);
  }
});

test('at 400 % everything is there, one thing below the other, and only the sheet scrolls sideways', async () => {
  // 1280 × 1024 at 400 % is 320 × 256 to the page.
  const open = await demo.open({ viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 });
  const { page, pane } = open;
  await begin(open);
  const [inner, outer] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect(inner).toBe(outer);
  for (const name of [
    'Öppna egen fil',
    'Ladda ner',
    'Generera internkontrollplan',
    'Kontrollera riskanalysen',
  ]) {
    const button = page.getByRole('button', { name }).first();
    await button.scrollIntoViewIfNeeded();
    const box = (await button.boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(320);
  }
  await pane.getByRole('tab', { name: 'Plan' }).click();
  await pane.getByRole('button', { name: 'Generera internkontrollplan' }).click();
  await page.getByRole('tab', { name: /^Internkontrollplan/ }).waitFor();
  await expect(axeFaults(page, 'window')).resolves.toEqual([]);
});
