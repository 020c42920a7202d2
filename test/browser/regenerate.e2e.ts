import type { FrameLocator, Page } from 'playwright-core';
import { axeFaults, becomes, begin, cell, goTo, sheetTab, useDemo, type, type OpenPage } from './support';

const demo = useDemo();

const plan = /^Internkontrollplan \d{4}$/;

test('the tab Plan: looked at, made, worked in, brought up to date with conflicts decided one by one, and taken back', async () => {
  const open = await demo.open();
  const { page, pane } = open;
  await begin(open);
  await pane.getByRole('tab', { name: 'Plan' }).click();
  await pane.getByText('Bladet finns inte än').waitFor();
  await expect(page.getByRole('tab', { name: plan }).count()).resolves.toBe(0);
  await pane.getByRole('button', { name: 'Generera internkontrollplan' }).click();
  await page.getByRole('tab', { name: plan }).waitFor();
  await pane.getByText('stämmer redan').waitFor();

  await type(page, 'K8', 'Pågående');
  const texts = {
    first: await text(page, 'F8'),
    second: await text(page, 'F9'),
    third: await text(page, 'F10'),
  };
  await type(page, 'F8', 'Min första kontroll');
  await type(page, 'F9', 'Min andra kontroll');
  const rows = [await sourceRow(page, 'Q8'), await sourceRow(page, 'Q9'), await sourceRow(page, 'Q10')];
  await sheetTab(page, 'Riskanalys').click();
  await type(page, `H${rows[0]}`, 'Analysens första');
  await type(page, `H${rows[1]}`, 'Analysens andra');
  await type(page, `H${rows[2]}`, 'Analysens tredje');

  await pane.getByText('2 konflikter').waitFor();
  await choose(pane, /Min första|första/i, 'Behåll min');
  await choose(pane, /Min andra|andra/i, 'Ta analysens');
  await expect(axeFaults(page, 'pane')).resolves.toEqual([]);
  await pane.getByRole('button', { name: 'Uppdatera internkontrollplanen' }).click();
  await pane.getByText('stämmer redan').waitFor();
  await sheetTab(page, await planName(page)).click();
  await shows(page, {
    F8: 'Min första kontroll',
    F9: 'Analysens andra',
    F10: 'Analysens tredje',
    K8: 'Pågående',
  });

  await pane.getByRole('button', { name: 'Ångra senaste genereringen' }).click();
  await said(pane, 'Ångrat. Planen är som före genereringen.');
  await shows(page, {
    F8: 'Min första kontroll',
    F9: 'Min andra kontroll',
    F10: texts.third,
    K8: 'Pågående',
  });
  await pane.getByText('2 konflikter').waitFor();
}, 120_000);

test('a new plan is taken back whole from the pane, but not when somebody has typed in it', async () => {
  const open = await demo.open();
  const { page, pane } = open;
  await begin(open);
  await make(open);
  await type(page, 'K8', 'Pågående');
  await pane.getByRole('button', { name: 'Ångra senaste genereringen' }).click();
  await said(pane, 'Någon har arbetat på bladet');
  await shows(page, { K8: 'Pågående' });
  await goTo(page, 'K8');
  await page.keyboard.press('Delete');
  await becomes(() => text(page, 'K8'), '');
  await pane.getByRole('button', { name: 'Ångra senaste genereringen' }).click();
  await said(pane, 'är borta igen');
  await page.getByRole('tab', { name: plan }).waitFor({ state: 'detached' });
}, 120_000);

test('whoever goes on to the sheet while the pane works keeps the keyboard there, and finds the pane’s focus when they come back', async () => {
  const open = await demo.open();
  const { page, pane } = open;
  await begin(open);
  await make(open);
  await type(page, 'K8', 'Pågående');
  // The button goes while the pane works.
  await goTo(page, 'L8');
  const isDone = await page.evaluate(async () => {
    const { contentDocument } = document.querySelector('iframe')!;
    const buttons = () => [...contentDocument!.querySelectorAll('button')];
    const undo = () => buttons().find(({ textContent }) => textContent === 'Ångra senaste genereringen');
    const becomes = async (holds: () => boolean) => {
      for (let i = 0; i < 500 && !holds(); i++) await new Promise((later) => setTimeout(later, 20));
      return holds();
    };
    await becomes(() => undo()?.ariaDisabled !== 'true');
    const pressed = undo()!;
    pressed.focus();
    pressed.click();
    document.querySelector<HTMLElement>('.c.active')!.focus();
    return becomes(() => !pressed.isConnected && undo() !== undefined);
  });
  expect(isDone).toBe(true);
  await page.keyboard.type('Eget');
  await page.keyboard.press('Enter');
  await shows(page, { K8: 'Pågående', L8: 'Eget' });
  await page.locator('.c.active:focus').waitFor();
  await page.locator('iframe').evaluate((frame: HTMLIFrameElement) => frame.contentWindow!.focus());
  await pane.locator('[data-focus-home]:focus').waitFor();
}, 120_000);

async function make({ page, pane }: OpenPage): Promise<void> {
  await pane.getByRole('tab', { name: 'Plan' }).click();
  await pane.getByRole('button', { name: 'Generera internkontrollplan' }).click();
  await page.getByRole('tab', { name: plan }).waitFor();
  await pane.getByText('stämmer redan').waitFor();
}

/** What the bar says; screen readers are told the same beside it. */
function said(pane: FrameLocator, words: string): Promise<void> {
  return pane.locator('.notice p').filter({ hasText: words }).waitFor();
}

async function choose(pane: FrameLocator, about: RegExp, choice: string): Promise<void> {
  const conflict = pane.locator('.difference').filter({ hasText: about }).first();
  await conflict.getByRole('radio', { name: choice }).check();
}

async function text(page: Page, address: string): Promise<string> {
  return (await cell(page, address).textContent()) ?? '';
}

/** The row of the analysis that Källa leads to. */
async function sourceRow(page: Page, address: string): Promise<number> {
  return Number(/\d+$/.exec((await text(page, address)).trim())?.[0]);
}

async function planName(page: Page): Promise<string> {
  return ((await page.getByRole('tab', { name: plan }).textContent()) ?? '').trim();
}

async function shows(page: Page, wanted: Readonly<Record<string, string>>): Promise<void> {
  for (const [address, held] of Object.entries(wanted))
    await cell(page, address).filter({ hasText: held }).waitFor();
}
