/**
 * `npm run package`, after `npm run build`: the built site as one zip with the version in its name, in release/. The same site gives the
 * same bytes: names in order, no times, no owners.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { zipSync } from 'fflate';
import { packageVersion } from './version';
import { siteFiles } from './siteFiles';
import { builtSite } from './siteSize';

/** The first moment that a zip file can tell of. */
const NO_TIME = new Date(1980, 0, 1);

export function zipped(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const sorted = [...files].sort(([one], [other]) => (one < other ? -1 : 1));
  return zipSync(Object.fromEntries(sorted), { level: 9, mtime: NO_TIME, os: 0 });
}

function main(): void {
  const files = siteFiles(builtSite);
  if (!files.has('SHA256SUMS')) {
    console.error('There is no site to pack. Build it first: npm run build -- --env url=https://…');
    process.exitCode = 1;
    return;
  }
  const folder = path.resolve(__dirname, '../../release');
  const name = `internkontroll-excel-${packageVersion()}.zip`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, name), zipped(files));
  console.log(`release/${name}: ${files.size} files`);
}

if (require.main === module) main();
