/**
 * `npm run size`, after `npm run build`: how many bytes our own script and style sheet are, gzipped. The pane (what is
 * seen and pressed, with its words) has the budget of issue 2, 60 kB together, so that a heavy dependency is noticed
 * the day it comes. The engine (reading, rules, plans, writing), which is loaded beside it, is printed for what it is.
 */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const budget = 60_000;
const site = path.resolve(__dirname, '../../dist');
const parts = { pane: /^taskpane\..*\b(js|css)$/, engine: /^engine\..*\bjs$/ } as const;

const files = readdirSync(site);
const sizes = Object.entries(parts).map(([part, pattern]) => {
  const bytes = files.filter((file) => pattern.test(file)).map((file) => gzipped(path.join(site, file)));
  console.log(
    `${part}: ${kilobytes(bytes.reduce((sum, one) => sum + one, 0))} gzip (${bytes.map(kilobytes).join(' + ')})`,
  );
  return bytes.reduce((sum, one) => sum + one, 0);
});
const [pane = 0] = sizes;
console.log(`budget of the pane: ${kilobytes(budget)}`);
process.exitCode = pane === 0 || pane > budget ? 1 : 0;

function gzipped(file: string): number {
  return gzipSync(readFileSync(file), { level: 9 }).length;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
