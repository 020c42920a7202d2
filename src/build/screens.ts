/**
 * `npm run screens [folder]`: builds the pane over a fake workbook, opens every scene in Chromium at several widths and
 * themes, and tells of every accessibility fault (axe), sideways scrolling, console error, broken policy and request to
 * elsewhere. Pictures are put into the folder. Exits with 1 when anything was told.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { chromium, type BrowserContextOptions, type Page } from 'playwright-core';
import { chromiumLaunch } from './chromium';
import { scenes, type Scene } from './harness/scenes';
import { buildWith, serve } from './harness/site';

interface Look {
  readonly name: string;
  readonly width: number;
  readonly theme: 'light' | 'dark' | 'hc';
  readonly language: 'sv' | 'en';
  readonly context?: BrowserContextOptions;
}

const looks: readonly Look[] = [
  { name: '350', width: 350, theme: 'light', language: 'sv' },
  { name: '320', width: 320, theme: 'light', language: 'en' },
  { name: '270', width: 270, theme: 'light', language: 'sv' },
  { name: '450-dark', width: 450, theme: 'dark', language: 'sv' },
  { name: '350-hc', width: 350, theme: 'hc', language: 'sv' },
  { name: '350-forced', width: 350, theme: 'light', language: 'sv', context: { forcedColors: 'active' } },
  {
    name: '350-touch',
    width: 350,
    theme: 'light',
    language: 'sv',
    context: { hasTouch: true, isMobile: true },
  },
  // 1280 px at 400 %, half of it for the pane.
  { name: '160', width: 160, theme: 'light', language: 'sv' },
];

async function main(): Promise<void> {
  const pictures = path.resolve(process.argv[2] ?? path.join(os.tmpdir(), 'internkontroll-screens'));
  const only = process.argv.slice(3);
  mkdirSync(pictures, { recursive: true });
  const site = await build();
  const { origin, stop } = await serve(site);
  const browser = await chromium.launch(chromiumLaunch);
  let faults = 0;
  let checked = 0;
  for (const look of looks) {
    const viewport = { width: look.width, height: 720 };
    const context = await browser.newContext({
      viewport,
      locale: 'sv-SE',
      reducedMotion: 'reduce',
      ...look.context,
    });
    for (const [name, scene] of Object.entries(scenes)) {
      if (only.length > 0 && !only.includes(name) && !only.includes(look.name)) continue;
      const page = await context.newPage();
      const told = await inspect(page, origin, name, scene, look, pictures);
      for (const line of told) console.log(`${name} ${look.name}: ${line}`);
      faults += told.length;
      checked += 1;
      await page.close();
    }
    await context.close();
  }
  await browser.close();
  stop();
  console.log(`${checked} scenes looked at, ${faults} faults; pictures in ${pictures}`);
  process.exitCode = faults > 0 ? 1 : 0;
}

async function inspect(
  page: Page,
  origin: string,
  name: string,
  scene: Scene,
  look: Look,
  pictures: string,
): Promise<string[]> {
  const told: string[] = [];
  page.on('console', (message) => message.type() === 'error' && told.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => told.push(`error: ${error.message}`));
  page.on(
    'request',
    (request) => request.url().startsWith(origin) || told.push(`request to ${request.url()}`),
  );
  await page.goto(`${origin}/taskpane.html?scene=${name}&theme=${look.theme}&language=${look.language}`);
  await page.locator('#pane main').waitFor();
  await scene.act?.(page);
  await page.waitForTimeout(50);
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  if (wide > 0) told.push(`scrolls ${wide} px sideways`);
  const { violations } = await new AxeBuilder({ page }).analyze();
  for (const { id, nodes } of violations) {
    const why = nodes[0]?.failureSummary?.split('\n')[1] ?? '';
    told.push(`axe ${id} (${nodes.length}): ${nodes[0]?.html ?? ''} ${why}`);
  }
  // Drawn whole: what is below the fold would be left out by content-visibility.
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: look.width, height: Math.min(Math.max(height, 720), 4000) });
  await page.screenshot({ path: path.join(pictures, `${name}-${look.name}.png`), fullPage: true });
  return told;
}

/** The site with the harness in place of the pane's entry. */
async function build(): Promise<string> {
  const site = await buildWith(path.resolve(__dirname, 'harness/harness.tsx'));
  // Without Excel around it, Microsoft's script would only complain.
  writeFileSync(path.join(site, 'office/office.js'), '');
  return site;
}

void main();
