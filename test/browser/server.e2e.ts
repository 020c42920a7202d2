import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { START_LIMIT, startServer } from './support';

jest.setTimeout(START_LIMIT);
const root = path.resolve(__dirname, '../..');

/** Runs the demo's command to its end. */
function run(...args: string[]): Promise<{ readonly code: number | null; readonly printed: string }> {
  const tsx = path.join(root, 'node_modules/tsx/dist/cli.mjs');
  const child = spawn(process.execPath, [tsx, 'src/demo/serve.ts', ...args], { cwd: root });
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  return new Promise((resolve) => child.on('exit', (code) => resolve({ code, printed })));
}

function get(address: string, method = 'GET'): Promise<http.IncomingMessage> {
  return new Promise((resolve, reject) => {
    http
      .request(address, { method }, (response) => resolve(response.resume()))
      .on('error', reject)
      .end();
  });
}

test('takes another port when the wanted one is taken, serves files only, and ends with Ctrl+C', async () => {
  const other = http.createServer().listen(0, 'localhost');
  await new Promise((listening) => other.once('listening', listening));
  const { port } = other.address() as AddressInfo;
  const { server, address, printed } = await startServer(['--port', String(port)]);
  expect(address).not.toContain(`:${port}/`);
  expect(printed()).toContain(`Port ${port} är upptagen`);

  const page = await get(address);
  expect(page.statusCode).toBe(200);
  expect(page.headers['content-security-policy']).toContain(`connect-src 'none'`);
  expect((await get(`${address}taskpane.html`)).headers['content-security-policy']).toContain(
    `script-src 'self';`,
  );
  expect((await get(`${address}..%2f..%2fpackage.json`)).statusCode).toBe(404);
  expect((await get(`${address}package.json`)).statusCode).toBe(404);
  expect((await get(address, 'POST')).statusCode).toBe(405);

  const ended = new Promise((resolve) => server.on('exit', resolve));
  server.kill('SIGINT');
  await ended;
  other.close();
});

test('a static copy holds the pane’s own bundle byte for byte, office.js untouched, and its licence', async () => {
  const folder = path.join(mkdtempSync(path.join(os.tmpdir(), 'demo-')), 'ut');
  const { code, printed } = await run('--static', folder);
  expect(code).toBe(0);
  expect(printed).toContain('interna prov');
  const dist = path.join(root, 'dist');
  const bundles = readdirSync(dist).filter((name) => /^taskpane\..*\.(js|css)$/.test(name));
  expect(bundles.length).toBeGreaterThanOrEqual(2);
  for (const name of bundles) {
    expect(readFileSync(path.join(folder, name)).equals(readFileSync(path.join(dist, name)))).toBe(true);
  }
  const office = path.join(root, 'node_modules/@microsoft/office-js');
  for (const name of ['office.js', 'excel-win32-16.01.js', 'sv-se/office_strings.js']) {
    expect(
      readFileSync(path.join(folder, 'office', name)).equals(readFileSync(path.join(office, 'dist', name))),
    ).toBe(true);
  }
  expect(readFileSync(path.join(folder, 'office/LICENSE.md'), 'utf8')).toContain('MICROSOFT');
  expect(readFileSync(path.join(folder, 'index.html'), 'utf8')).toContain(`connect-src 'none'`);

  const again = await run('--static', folder);
  expect(again.code).toBe(2);
  expect(again.printed).toContain('innehåller redan');
});

test.each([
  [['--port', 'abc'], 'ingen port'],
  [['--fel'], 'finns inte'],
])('%j is answered with one sentence', async (args, words) => {
  const { code, printed } = await run(...args);
  expect(code).toBe(2);
  expect(printed).toContain(words);
  expect(printed.trim().split('\n')).toHaveLength(1);
});
