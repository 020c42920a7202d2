/**
 * `npm run size`, after `npm run build`: how many bytes our own files are, gzipped. The pane has the budget of issue 2, so that a heavy
 * dependency is noticed the day it comes; what loads beside it or later is printed for what it is.
 */
import { paneBudget, siteSizes, sum } from './siteSize';

const sizes = siteSizes();
for (const [part, bytes] of Object.entries(sizes ?? {}))
  if (bytes.length > 0)
    console.log(`${part}: ${kilobytes(sum(bytes))} gzip (${bytes.map(kilobytes).join(' + ')})`);
console.log(sizes ? `budget of the pane: ${kilobytes(paneBudget)}` : 'Nothing is built: npm run build');
process.exitCode = sizes && sum(sizes.pane) > 0 && sum(sizes.pane) <= paneBudget ? 0 : 1;

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
