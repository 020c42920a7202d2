/** Builds pane and demo with webpack, each only when something it is made from is newer than what was last built. */
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import webpack, { type Configuration } from 'webpack';

const root = path.resolve(__dirname, '../..');

export const folders = {
  pane: path.join(root, 'dist'),
  demo: path.join(root, 'node_modules/.cache/internkontroll-demo'),
} as const;

/** What either bundle is made from. Tests, the command line and papers are not. */
const sources = ['src', 'assets', 'manifest.xml', 'webpack.config.js', 'package-lock.json', 'tsconfig.json'];
const stamps = path.join(root, 'node_modules/.cache/internkontroll-stamps');

type Part = keyof typeof folders;

/** The parts that must be built before they can be served. */
function staleParts(): Part[] {
  const newest = Math.max(...sources.map((source) => newestIn(path.join(root, source))));
  return (Object.keys(folders) as Part[]).filter((part) => builtAt(part) < newest);
}

/**
 * Builds what is stale; two demos started at once build one after the other, and the second then finds it done.
 * Resolves to what webpack complained about, '' when all is well.
 */
export async function buildStale(starting: () => void): Promise<string> {
  if (staleParts().length === 0) return '';
  starting();
  await takeLock();
  try {
    return await build(staleParts());
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

const lock = path.join(root, 'node_modules/.cache/internkontroll-building');
/** A build that was killed leaves its lock behind; no build takes this long. */
const FORGOTTEN = 180_000;

async function takeLock(): Promise<void> {
  mkdirSync(path.dirname(lock), { recursive: true });
  for (;;) {
    try {
      return mkdirSync(lock);
    } catch {
      const since = existsSync(lock) ? Date.now() - statSync(lock).mtimeMs : 0;
      if (since > FORGOTTEN) rmSync(lock, { recursive: true, force: true });
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
  }
}

/** Resolves to what webpack complained about; '' when everything was built. */
export async function build(parts: readonly Part[]): Promise<string> {
  if (parts.length === 0) return '';
  const started = new Date();
  const problems = await run(parts.map(configuration));
  if (problems === '') for (const part of parts) stamp(part, started);
  return problems;
}

function run(configurations: Configuration[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const compiler = webpack(configurations);
    if (!compiler) return reject(new Error('webpack was given no configuration'));
    compiler.run((error, stats) => {
      compiler.close(() => undefined);
      if (error) reject(error);
      else resolve(stats?.hasErrors() ? stats.toString({ all: false, errors: true }) : '');
    });
  });
}

/** Loaded when needed: webpack's configurations take a second of their own. */
function configuration(part: Part): Configuration {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- configurations are CommonJS
  if (part === 'demo') return require('./webpack.demo.cjs') as Configuration;
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- as above
  const pane = require('../../webpack.config.js') as (env: object, argv: object) => Configuration;
  return pane({}, { mode: 'production' });
}

function builtAt(part: Part): number {
  const file = path.join(stamps, part);
  return existsSync(file) && existsSync(folders[part]) ? statSync(file).mtimeMs : 0;
}

/** Stamped with the time the build began: what is changed while it runs is built the next time. */
function stamp(part: Part, began: Date): void {
  mkdirSync(stamps, { recursive: true });
  writeFileSync(path.join(stamps, part), began.toISOString());
  utimesSync(path.join(stamps, part), began, began);
}

function newestIn(file: string): number {
  if (!existsSync(file)) return 0;
  const found = statSync(file);
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(found.mtimeMs, ...readdirSync(file).map((name) => newestIn(path.join(file, name))));
}
