/**
 * The site as a municipality gets it: built for an address, with office.js on the own server, served over https with the headers that
 * LAS-MIG.txt advises, by Node and by the web servers that are installed, told by the site's own files. Opened by itself, and with the
 * demo's window and host around it.
 */
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync } from 'node:fs';
import { createServer } from 'node:https';
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
import { ask, installed, putInPlace, startWebServer, webServers } from './webServers';

jest.setTimeout(300_000);

const url = 'https://intra.kommunen.se/internkontroll';
let site: string;
/** The folder above the site's, as on a web server: the site lies at url's path. */
let root: string;
let certificate: { readonly cert: Buffer; readonly key: Buffer };
let browser: Browser;
/** Servers to stop, also when a test has failed. */
const stops: (() => void)[] = [];

beforeAll(async () => {
  root = putInPlace(await buildSite({ url }));
  site = path.join(root, 'internkontroll');
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
      .matchAll(/\b(?:src|href)="?([^\s">#]+)/g))
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

/** Starts a server over https for the folder that the site lies in. */
const hosts: Readonly<Record<string, () => Promise<string>>> = {
  Node: () => serve(staticFiles(root, (file) => fileHeaders('self', file.replace('internkontroll/', '')))),
  ...Object.fromEntries(Object.keys(webServers).map((name) => [name, () => started(name)])),
};

describe.each(Object.keys(hosts).filter((name) => name === 'Node' || installed(name)))('on %s', (name) => {
  let origin: string;
  beforeAll(async () => {
    origin = await hosts[name]!();
  });

  test('every file comes over https with just the headers that are stated', async () => {
    for (const file of siteFiles(site).keys()) {
      const { status, headers } = await ask(`${origin}/internkontroll/${file}`);
      // Apache keeps its own file to itself.
      if (name === 'Apache' && file === '.htaccess') continue;
      const stated = Object.entries(fileHeaders('self', file)).map(([each, value]) => [
        each.toLowerCase(),
        value,
      ]);
      expect([file, status, headers]).toEqual([
        file,
        200,
        expect.objectContaining(Object.fromEntries(stated)),
      ]);
      expect(headers).not.toHaveProperty('x-frame-options');
      if (/\.(js|css|html)$/.test(file)) expect(headers['content-type']).toMatch(/javascript|css|html/);
    }
  });

  test('it answers, keeps its policy, asks nobody else, and says that there is no Excel', async () => {
    const { page, faults } = await open(`${origin}/internkontroll/taskpane.html`, origin);
    await page.locator('#pane h1').waitFor();
    await expect(page.locator('#pane').textContent()).resolves.toContain('Sidan visas inuti Excel.');
    for (const other of ['support.html', 'privacy.html']) {
      await page.goto(`${origin}/internkontroll/${other}`);
      await expect(page.locator('article').count()).resolves.toBe(2);
    }
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

async function started(name: string): Promise<string> {
  const { origin, stop } = await startWebServer(name, root, certificate);
  stops.push(stop);
  return origin;
}

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
async function selfSigned(): Promise<typeof certificate> {
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
