/**
 * `npm run size`, after `npm run build`: how many bytes the pane's own script and style sheet are, gzipped. Fails
 * when they are over the budget of issue 2 (60 kB together), so that a heavy dependency is noticed the day it comes.
 */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const budget = 60_000;
const site = path.resolve(__dirname, '../../dist');

const files = readdirSync(site)
  .filter((file) => /^taskpane.*\.(js|css)$/.test(file))
  .map((file) => ({ file, bytes: gzipSync(readFileSync(path.join(site, file)), { level: 9 }).length }));
const total = files.reduce((sum, { bytes }) => sum + bytes, 0);

for (const { file, bytes } of files) console.log(`${file}  ${kilobytes(bytes)}`);
console.log(`pane: ${kilobytes(total)} gzip of ${kilobytes(budget)}`);
process.exitCode = total > budget || files.length === 0 ? 1 : 0;

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
