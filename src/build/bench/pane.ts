import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { chromiumLaunch } from '../chromium';
import { buildWith, serve } from '../harness/site';
import { median, type Extent, type Figure } from './figure';

/** In a browser that is not there, nothing can be measured; the command line does not need one. */
const absent = !existsSync(chromiumLaunch.executablePath ?? '');

/** The pane in Chromium: thousands of findings, and how soon it can be used on a slow machine. */
export async function paneFigures({ quick }: Extent): Promise<Figure[]> {
  if (absent) return [listing(null, 'no Chromium'), start(null, 'no Chromium'), found(null, 'no Chromium')];
  const site = await buildWith(path.resolve(__dirname, 'paneEntry.tsx'));
  writeEmptyPage(site);
  const { origin, stop } = await serve(site);
  const browser = await chromium.launch(chromiumLaunch);
  try {
    return [
      await listingIn(browser, origin, quick ? 1 : 3),
      ...(await startsIn(browser, origin, quick ? 3 : 7)),
    ];
  } finally {
    await browser.close();
    stop();
    rmSync(site, { recursive: true, force: true });
  }
}

function listing(value: number | null, note = ''): Figure {
  const name = 'longest task while 5000 findings are listed, filtered and unfolded';
  return { area: 'pane', name, kind: 'ratio', value, limit: 100, unit: 'ms', note };
}

function start(value: number | null, note = ''): Figure {
  const name = 'first usable paint against an empty page with office.js, 4 × slower';
  return { area: 'pane', name, kind: 'ratio', value, limit: 2, unit: '×', note };
}

function found(value: number | null, note = ''): Figure {
  const name = 'first findings against the same empty page, 4 × slower';
  return { area: 'pane', name, kind: 'ratio', value, limit: null, unit: '×', note };
}

/** The same page without anything of ours. */
function writeEmptyPage(site: string): void {
  const page = readFileSync(path.join(site, 'taskpane.html'), 'utf8');
  const own = /<script[^>]*src="?taskpane[^>]*><\/script>|<link[^>]*href="?taskpane[^>]*>/g;
  writeFileSync(path.join(site, 'empty.html'), page.replace(own, ''));
}

/** The best of some runs: what the pane needs, not what else the machine did at the same time. */
async function listingIn(browser: Browser, origin: string, runs: number): Promise<Figure> {
  const longest: number[] = [];
  for (let run = 0; run < runs; run++) {
    const page = await browser.newPage();
    await page.addInitScript(collectLongTasks);
    await page.goto(`${origin}/taskpane.html`);
    await page.locator('.group').first().waitFor();
    await page.waitForTimeout(500);
    await page.evaluate(forgetLongTasks);
    await useTheList(page);
    longest.push(await page.evaluate(longestTask));
    await page.close();
  }
  return listing(Math.min(...longest), 'tasks under 50 ms count as none');
}

async function useTheList(page: Page): Promise<void> {
  await page.evaluate(`dispatchEvent(new Event('bench:many'))`);
  await page.locator('.chip', { hasText: /5\s000/ }).waitFor();
  await page.locator('.group summary').first().click();
  await page.locator('input[name=group]').nth(1).check();
  await page.locator('input[type=search]').pressSequentially('ansvarig');
  await page.locator('input[type=search]').fill('');
  await page.locator('.chip').first().click();
  await page.waitForTimeout(300);
}

const collectLongTasks = `globalThis.longTasks = [];
  new PerformanceObserver((list) => longTasks.push(...list.getEntries())).observe({ type: 'longtask', buffered: true });`;
const forgetLongTasks = 'void (longTasks.length = 0)';
const longestTask = 'Math.max(0, ...longTasks.map(({ duration }) => duration))';

async function startsIn(browser: Browser, origin: string, runs: number): Promise<readonly Figure[]> {
  const times: (readonly [empty: number, usable: number, found: number])[] = [];
  for (let run = 0; run < runs; run++)
    times.push([
      await timeUntil(browser, `${origin}/empty.html`, officeIsThere),
      await timeUntil(browser, `${origin}/taskpane.html`, aTabWasChosen),
      await timeUntil(browser, `${origin}/taskpane.html`, findingsAreThere),
    ]);
  const middle = (at: 0 | 1 | 2) => Math.round(median(times.map((time) => time[at])));
  const against = (at: 1 | 2) => median(times.map((time) => time[at] / time[0]));
  return [
    start(against(1), `empty ${middle(0)} ms, usable ${middle(1)} ms: a tab was chosen and its page drawn`),
    found(against(2), `${middle(2)} ms`),
  ];
}

const officeIsThere = `typeof Office !== 'undefined'`;
const findingsAreThere = `document.querySelector('.group') !== null`;

/** Usable is what answers: as soon as there is a second tab it is pressed, and the pane has to show it as chosen in what it draws next. */
const aTabWasChosen = `(async function press() {
  const tab = document.querySelectorAll('[role=tab]')[1];
  if (!tab) return false;
  tab.click();
  for (let turn = 0; turn < 9; turn++) await undefined;
  return document.querySelector('[role=tabpanel]')?.getAttribute('aria-labelledby') === tab.id;
})()`;

/** Seconds that a page may take. */
const PATIENCE = 60;

/** Milliseconds from the start of loading until the first frame in which `ready` holds, with Office ready, is on the screen. Throws when that never happens. */
async function timeUntil(browser: Browser, url: string, ready: string): Promise<number> {
  const context = await browser.newContext();
  let impatient: NodeJS.Timeout | undefined;
  try {
    const page = await context.newPage();
    const devTools = await context.newCDPSession(page);
    await devTools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    const failed = new Promise<never>((_, fail) => {
      page.on('pageerror', fail);
      page.on('crash', () => fail(new Error(`${url} crashed.`)));
      const late = new Error(`${url} was not drawn within ${PATIENCE} s.`);
      impatient = setTimeout(() => fail(late), PATIENCE * 1000);
    });
    failed.catch(() => undefined);
    let tell: (at: number) => void;
    const painted = new Promise<number>((told) => (tell = told));
    await page.exposeFunction('tellPainted', (at: number) => tell(at));
    await page.addInitScript(`(async function look() {
      if (document.readyState === 'loading' || typeof Office === 'undefined') return requestAnimationFrame(look);
      globalThis.officeReady ??= Office.onReady(() => (globalThis.isOfficeReady = true));
      if (!globalThis.isOfficeReady || !(await (${ready}))) return requestAnimationFrame(look);
      // A message sent before a frame is drawn arrives after it.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => tellPainted(performance.now());
      port2.postMessage(null);
    })()`);
    return await Promise.race([page.goto(url).then(() => painted), failed]);
  } finally {
    clearTimeout(impatient);
    await context.close();
  }
}
