/** `npm run demo [-- --port 4300 | --static FOLDER | --no-open]`: serves the demo on this machine, or copies it to a folder. */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { demo } from '../text/sv/demo';
import { buildStale, folders } from './build';
import { readOptions, type ServeOptions } from './options';
import { openBrowser } from './openBrowser';
import { startDemoServer } from './server';
import { readSite, type Site } from './site';

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
  const server = await startDemoServer(site, port);
  if (port !== 0 && server.port !== port) console.log(words.portTaken(port, server.port));
  console.log(words.running(server.address));
  console.log(words.stop);
  if (open) openBrowser(server.address);
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
