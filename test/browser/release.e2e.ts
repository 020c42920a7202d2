/**
 * The site as a municipality gets it: built for an address, with office.js on the own server, served over https with the headers that
 * LAS-MIG.txt advises. Opened by itself, and with the demo's window and host around it.
 */
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync } from 'node:fs';
import { createServer, type ServerOptions } from 'node:https';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { generateCertificates } from 'office-addin-dev-certs';
import { chromium, type Browser, type Page } from 'playwright-core';
import { chromiumLaunch } from '../../src/build/chromium';
import { fileHeaders } from '../../src/build/headers';
import { buildSite } from '../../src/build/harness/site';
import { zipped } from '../../src/build/package';
import { siteFiles } from '../../src/build/siteFiles';
import { staticFiles } from '../../src/build/staticServer';
import { buildStale, folders } from '../../src/demo/build';
import { answer } from '../../src/demo/server';
import { readSite } from '../../src/demo/site';
import { faultsOf } from './support';

jest.setTimeout(300_000);

const url = 'https://intra.kommunen.se/internkontroll';
let site: string;
let certificate: ServerOptions;
let browser: Browser;
/** Servers to stop, also when a test has failed. */
const stops: (() => void)[] = [];

beforeAll(async () => {
  site = await buildSite({ url });
  certificate = await selfSigned();
  browser = await chromium.launch(chromiumLaunch);
});
afterAll(async () => {
  for (const stop of stops) stop();
  await browser?.close();
});

test('every file has its checksum, and every file the page asks for is there', () => {
  const files = siteFiles(site);
  const sums = Buffer.from(files.get('SHA256SUMS')!).toString().trim().split('\n');
  const told = new Map(sums.map((line) => line.split('  ').reverse() as [string, string]));
  expect([...told.keys(), 'SHA256SUMS'].sort()).toEqual([...files.keys()].sort());
  for (const [name, sum] of told)
    expect([name, createHash('sha256').update(files.get(name)!).digest('hex')]).toEqual([name, sum]);
  for (const page of ['taskpane.html', 'support.html', 'privacy.html'])
    for (const [, address = ''] of Buffer.from(files.get(page)!)
      .toString()
      .matchAll(/\b(?:src|href)="?([^\s">]+)/g))
      expect(files.has(address) ? address : `missing: ${address}`).toBe(address);
});

test('the manifest points to the site and nowhere else, and to files that are there', () => {
  const files = siteFiles(site);
  const manifest = Buffer.from(files.get('manifest.xml')!).toString();
  const addresses = [...manifest.matchAll(/DefaultValue="(https:[^"]+)"/g)].map((match) => match[1]!);
  expect(addresses.length).toBeGreaterThan(40);
  for (const address of addresses) {
    expect(address.startsWith(`${url}/`)).toBe(true);
    expect(files.has(address.slice(url.length + 1)) ? address : `missing: ${address}`).toBe(address);
  }
  expect(manifest).not.toContain('localhost');
});

test('licences name what is bundled, and nothing names the machine that built it', () => {
  const files = siteFiles(site);
  const licences = Buffer.from(files.get('LICENSES.txt')!).toString();
  for (const name of [
    'preact',
    'zod',
    'personnummer',
    '@fluentui/svg-icons',
    '@fluentui/tokens',
    'office/LICENSE.md',
  ])
    expect(licences).toContain(name);
  const root = path.resolve(__dirname, '../..');
  for (const [name, content] of files)
    expect([name, Buffer.from(content).includes(root)]).toEqual([name, false]);
  expect(zipped(files).length).toBeGreaterThan(500_000);
});

test('by itself it answers over https, keeps its policy, asks nobody else, and says that there is no Excel', async () => {
  const origin = await serve(staticFiles(site, (file) => fileHeaders('self', file)));
  const { page, faults } = await open(`${origin}/taskpane.html`, origin);
  await page.locator('#pane h1').waitFor();
  await expect(page.locator('#pane').textContent()).resolves.toContain('Sidan visas inuti Excel.');
  for (const other of ['support.html', 'privacy.html']) {
    await page.goto(`${origin}/${other}`);
    await expect(page.locator('article').count()).resolves.toBe(2);
  }
  expect(faults).toEqual([]);
  await page.context().close();
});

test('with the demo’s window around it, it reads the sample and makes the plan', async () => {
  expect(await buildStale(() => undefined)).toBe('');
  const files = readSite({ pane: site, demo: folders.demo });
  const origin = await serve((request, response) => answer(files, request, response));
  const { page, faults } = await open(origin, origin);
  const pane = page.frameLocator('iframe');
  await pane.getByRole('button', { name: 'Kom igång' }).click();
  await pane.getByText('Läst från').waitFor();
  await pane.getByRole('button', { name: 'Hjälp' }).click();
  await pane.getByText('Metoden i korthet').waitFor();
  await pane.getByRole('button', { name: 'Tillbaka' }).click();
  await page.getByRole('button', { name: 'Generera internkontrollplan' }).first().click();
  const tabs = page.getByRole('tablist', { name: 'Bladflikar' });
  await tabs.getByRole('tab', { name: /^Internkontrollplan \d{4}$/ }).waitFor();
  expect(faults).toEqual([]);
  await page.context().close();
});

/** A certificate that nobody has to trust: the browser is told to accept it. */
async function selfSigned(): Promise<ServerOptions> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'internkontroll-cert-'));
  const [authority = '', cert = '', key = ''] = ['ca.crt', 'localhost.crt', 'localhost.key'].map((name) =>
    path.join(folder, name),
  );
  await generateCertificates(authority, cert, key, 1);
  return { cert: readFileSync(cert), key: readFileSync(key) };
}

type Handler = Parameters<typeof createServer>[1];

async function serve(handler: Handler): Promise<string> {
  const server = createServer(certificate, handler);
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
  stops.push(() => {
    server.close();
    server.closeAllConnections();
  });
  return `https://localhost:${(server.address() as AddressInfo).port}`;
}

async function open(address: string, origin: string): Promise<{ page: Page; faults: readonly string[] }> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, locale: 'sv-SE' });
  const page = await context.newPage();
  const faults = await faultsOf(page, `${origin}/`);
  await page.goto(address);
  return { page, faults };
}
