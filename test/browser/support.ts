/** Starts the real demo with its real command and opens it in the system's Chromium, listening for everything that must not happen. */
import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import {
  chromium,
  type Browser,
  type BrowserContextOptions,
  type FrameLocator,
  type Page,
} from 'playwright-core';
import { chromiumLaunch } from '../../src/build/chromium';

const root = path.resolve(__dirname, '../..');

export interface Demo {
  /** A page of its own with the demo in it, as somebody who has never been there sees it. */
  open(options?: BrowserContextOptions): Promise<OpenPage>;
}

export interface OpenPage {
  readonly page: Page;
  readonly pane: FrameLocator;
}

/** Pages are opened and workbooks read in most tests, and the first start builds: jest's five seconds are for functions. */
export const START_LIMIT = 180_000;
jest.setTimeout(START_LIMIT);

/**
 * Called once at the top of a file of tests: the demo and a browser run while its tests do. After each test its pages are
 * closed, and none of them may have asked anybody else, broken its policy or met an error.
 */
export function useDemo(): Demo {
  let server: ChildProcess;
  let address: string;
  let browser: Browser;
  let opened: (OpenPage & { readonly faults: readonly string[] })[] = [];
  beforeAll(async () => {
    ({ server, address } = await startServer());
    browser = await chromium.launch(chromiumLaunch);
  });
  afterEach(async () => {
    const faults = opened.flatMap((each) => each.faults);
    await Promise.all(opened.map(({ page }) => page.context().close()));
    opened = [];
    expect(faults).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    server?.kill('SIGINT');
  });
  return {
    open: async (options) => {
      const open = await openPage(browser, address, options);
      opened.push(open);
      return open;
    },
  };
}

/** Port 0 takes any free one; the address is what the command prints. */
export function startServer(args: readonly string[] = ['--port', '0']): Promise<{
  readonly server: ChildProcess;
  readonly address: string;
  readonly printed: () => string;
}> {
  const tsx = path.join(root, 'node_modules/tsx/dist/cli.mjs');
  const server = spawn(process.execPath, [tsx, 'src/demo/serve.ts', '--no-open', ...args], { cwd: root });
  let printed = '';
  return new Promise((resolve, reject) => {
    const listen = (chunk: Buffer): void => {
      printed += chunk.toString();
      const address = /http:\/\/localhost:\d+\//.exec(printed)?.[0];
      if (address) resolve({ server, address, printed: () => printed });
    };
    server.stdout.on('data', listen);
    server.stderr.on('data', listen);
    server.on('exit', (code) => reject(new Error(`the demo ended with ${code}: ${printed}`)));
  });
}

async function openPage(browser: Browser, address: string, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({
    locale: 'sv-SE',
    viewport: { width: 1440, height: 900 },
    ...options,
  });
  const page = await context.newPage();
  const faults = await faultsOf(page, address);
  await page.goto(address);
  await page.locator('.grid [role=gridcell]').first().waitFor();
  return { page, pane: page.frameLocator('iframe'), faults };
}

/** What goes wrong unseen from now on, as it happens: requests to elsewhere than `address`, broken policies, errors in scripts and on the console. */
export async function faultsOf(page: Page, address: string): Promise<readonly string[]> {
  const faults: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !/^(data|blob):/.test(url)) faults.push(`request to ${url}`);
  });
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  await page.addInitScript(`addEventListener('securitypolicyviolation', (event) =>
    console.error('policy: ' + event.violatedDirective + ' ' + event.blockedURI));`);
  return faults;
}

/** The introduction is shown once; behind it the pane has read the workbook. */
export async function begin({ pane }: OpenPage): Promise<void> {
  await pane.getByRole('button', { name: 'Kom igång' }).click();
  await pane.getByText('Läst från').waitFor();
}

/** The shown cell. */
export function cell(page: Page, address: string) {
  return page.locator(`[data-cell="${address}"]`);
}

/** Goes to a cell by the name box and types, the way a person does. */
export async function type(page: Page, address: string, text: string): Promise<void> {
  await goTo(page, address);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

export async function goTo(page: Page, address: string): Promise<void> {
  const box = page.getByRole('textbox', { name: /^Namnruta/ });
  await box.fill(address);
  await box.press('Enter');
  await page.locator('.c.active:focus').waitFor();
}

/** Waits until what is read is what is wanted: the window follows a key press a frame later. */
export async function becomes(read: () => Promise<string>, wanted: string): Promise<void> {
  for (let i = 0; i < 200 && (await read()) !== wanted; i++)
    await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await read()).toBe(wanted);
}

export function sheetTab(page: Page, name: string) {
  return page.getByRole('tablist', { name: 'Bladflikar' }).getByRole('tab', { name });
}

export async function openFile(
  page: Page,
  file: string | { name: string; mimeType: string; buffer: Buffer },
) {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Öppna egen fil' }).click(),
  ]);
  await chooser.setFiles(file);
}

/** The bytes that "Ladda ner" saves. */
export async function download(page: Page): Promise<{ readonly name: string; readonly file: string }> {
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Ladda ner' }).click(),
  ]);
  return { name: saved.suggestedFilename(), file: await saved.path() };
}

/**
 * Accessibility faults as lines to read, the pane's frame included. A whole sheet of cells takes axe long, and the window
 * does not change with the pane's tabs: `pane` looks at the pane alone, `window` at everything but the cells.
 */
export async function axeFaults(page: Page, part: 'all' | 'window' | 'pane' = 'all'): Promise<string[]> {
  const axe = new AxeBuilder({ page }).options({ runOnly: standards });
  const { violations } = await parts[part](axe).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

const parts: Readonly<Record<'all' | 'window' | 'pane', (axe: AxeBuilder) => AxeBuilder>> = {
  all: (axe) => axe,
  window: (axe) => axe.exclude('.body'),
  pane: (axe) => axe.include('iframe'),
};

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
