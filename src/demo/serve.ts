/** `npm run demo [-- --port 4300 | --static FOLDER | --no-open]`: serves the demo on this machine, or copies it to a folder. */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { demo } from '../text/sv/demo';
import { buildStale, folders } from './build';
import { readOptions, type ServeOptions } from './options';
import { openBrowser } from './openBrowser';
import { demoHeaders } from './policy';
import { contentType, readSite, type Site } from './site';

const words = demo.server;

void main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<void> {
  const options = readOptions(args);
  if (typeof options === 'string') return fail(options);
  if (!(await builtAnew())) return;
  const site = readSite(folders);
  if (options.copyTo === null) await serve(site, options);
  else copy(site, options.copyTo);
}

async function builtAnew(): Promise<boolean> {
  const problems = await buildStale(() => console.log(words.building));
  if (problems !== '') fail(`${words.buildFailed}\n${problems}`);
  return problems === '';
}

async function serve(site: Site, { port, open }: ServeOptions): Promise<void> {
  const server = http.createServer((request, response) => answer(site, request, response));
  const used = await listen(server, port);
  if (port !== 0 && used !== port) console.log(words.portTaken(port, used));
  const address = `http://localhost:${used}/`;
  console.log(words.running(address));
  console.log(words.stop);
  if (open) openBrowser(address);
}

function answer(site: Site, request: http.IncomingMessage, response: http.ServerResponse): void {
  const file = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1) || 'index.html';
  const body = site.get(decodeURIComponent(file));
  const reading = request.method === 'GET' || request.method === 'HEAD';
  if (!body || !reading) return void response.writeHead(reading ? 404 : 405, demoHeaders(file)).end();
  const headers = { ...demoHeaders(file), 'Content-Type': contentType(file), 'Content-Length': body.length };
  response.writeHead(200, headers).end(request.method === 'HEAD' ? undefined : body);
}

/** The wanted port, else one of the next twenty, else any that is free. Only this machine can reach it. */
async function listen(server: http.Server, wanted: number): Promise<number> {
  const tries = wanted === 0 ? [0] : [...Array.from({ length: 20 }, (_, index) => wanted + index), 0];
  for (const port of tries.filter((each) => each < 65_536)) {
    if (await listening(server, port)) return (server.address() as AddressInfo).port;
  }
  throw new Error('no free port');
}

function listening(server: http.Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const refused = (error: NodeJS.ErrnoException): void => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(false);
      else reject(error);
    };
    server.once('error', refused);
    server.listen(port, 'localhost', () => {
      server.off('error', refused);
      resolve(true);
    });
  });
}

function copy(site: Site, folder: string): void {
  if (existsSync(folder) && readdirSync(folder).length > 0) return fail(words.folderNotEmpty(folder));
  for (const [file, body] of site) {
    const target = path.join(folder, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, body);
  }
  console.log(words.copied(folder, site.size));
  console.log(words.internalUse);
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 2;
}
