/**
 * `npm run screenshots [-- folder]`: takes the README's pictures from the running demo, in Swedish and in the light theme.
 * Every picture is a scene played by hand, so that what is shown is what the product does.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium, type FrameLocator, type Page } from 'playwright-core';
import { chromiumLaunch } from '../build/chromium';
import { buildStale, folders } from './build';
import { startDemoServer } from './server';
import { readSite } from './site';

/** What Microsoft's store wants of pictures. */
const SIZE = { width: 1366, height: 768 };

interface Scene {
  readonly name: string;
  readonly play: (page: Page, pane: FrameLocator) => Promise<void>;
}

/** What the first rows of the plan say of the first tertial. */
const reported = ['Avslutad', 'Pågående', 'Pågående med avvikelse', 'Pågående', 'Ej påbörjad'];

const scenes: readonly Scene[] = [
  {
    name: 'riskanalys',
    play: async (page, pane) => {
      await command(page, 'Kontrollera riskanalysen');
      await dismiss(pane);
      await pane.locator('summary', { hasText: 'Sannolikhet saknas' }).click();
      await pane.getByRole('button', { name: /^D15 / }).click();
      await page.locator('[data-cell="D15"].active').waitFor();
      await pane.getByRole('heading', { name: 'Anmärkningar' }).evaluate((heading) => {
        heading.scrollIntoView();
        // The tabs stand still above what scrolls.
        window.scrollBy(0, -64);
      });
    },
  },
  {
    name: 'plan',
    play: async (page) => {
      await command(page, 'Generera internkontrollplan');
      await page.getByRole('tab', { name: /^Internkontrollplan \d/ }).waitFor();
      await fill(page, /^Metod/, 8, 'Stickprov');
      await fill(page, /^Frekvens/, 8, 'Varje månad');
      await goTo(page, 'A8');
    },
  },
  {
    name: 'matris',
    play: async (_page, pane) => {
      await pane.getByRole('tab', { name: 'Matris' }).click();
      await pane.getByRole('tabpanel', { name: 'Matris' }).waitFor();
    },
  },
  {
    name: 'uppfoljning',
    play: async (page, pane) => {
      await command(page, 'Generera internkontrollplan');
      await page.getByRole('tab', { name: /^Internkontrollplan \d/ }).waitFor();
      for (const [index, status] of reported.entries()) await fill(page, /^Status T1/, 8 + index, status);
      await pane.getByRole('tab', { name: 'Uppföljning' }).click();
      await pane.getByRole('radio', { name: /^T1/ }).check({ force: true });
      await fill(
        page,
        /^Kommentar T1/,
        8,
        'Genomfört i mars. Rutinen är ändrad och de berörda har fått den.',
      );
      await goTo(page, `${await columnOf(page, /^Status T1/)}8`);
    },
  },
];

void main(path.resolve(process.argv[2] ?? 'assets/screenshots'));

async function main(folder: string): Promise<void> {
  const problems = await buildStale(() => console.log('building'));
  if (problems !== '') throw new Error(problems);
  mkdirSync(folder, { recursive: true });
  const server = await startDemoServer(readSite(folders), 0);
  const browser = await chromium.launch(chromiumLaunch);
  for (const scene of scenes) {
    const context = await browser.newContext({ locale: 'sv-SE', viewport: SIZE });
    const page = await context.newPage();
    await picture(page, server.address, scene, path.join(folder, `${scene.name}.png`));
    await context.close();
  }
  await browser.close();
  server.close();
}

async function picture(page: Page, address: string, scene: Scene, file: string): Promise<void> {
  const pane = page.frameLocator('iframe');
  await page.goto(address);
  await pane.getByRole('button', { name: 'Kom igång' }).click();
  await pane.getByText('Läst från').waitFor();
  await scene.play(page, pane);
  // Nothing under the mouse, nothing still moving.
  await page.mouse.move(0, 0);
  await page.waitForTimeout(600);
  await page.locator('body').screenshot({ path: file, animations: 'disabled' });
  console.log(file);
}

async function command(page: Page, name: string): Promise<void> {
  await page.getByRole('region', { name: 'Menyflik' }).getByRole('button', { name }).click();
  await page.locator('.mode', { hasText: 'Klar' }).waitFor();
}

async function dismiss(pane: FrameLocator): Promise<void> {
  await pane.getByRole('button', { name: 'Stäng' }).click();
}

async function goTo(page: Page, address: string): Promise<void> {
  const box = page.getByRole('textbox', { name: /^Namnruta/ });
  await box.fill(address);
  await box.press('Enter');
  await page.locator('.c.active:focus').waitFor();
}

/** Letter of the plan's column with this heading. */
async function columnOf(page: Page, heading: RegExp): Promise<string> {
  const found = page.locator('[data-cell$="7"]').filter({ hasText: heading }).first();
  return (await found.getAttribute('data-cell'))!.replace(/\d+$/, '');
}

async function fill(page: Page, heading: RegExp, row: number, text: string): Promise<void> {
  await goTo(page, `${await columnOf(page, heading)}${row}`);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}
