/**
 * The version is package.json's. `npm version 1.2.3` runs this file, which writes it where Office wants it as well: into manifest.xml and
 * src/excel/addIn.ts, with the fourth number that Office wants.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

export function packageVersion(): string {
  return (JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string }).version;
}

/** "0.1.0.0" for "0.1.0". */
export function officeVersion(version: string): string {
  return `${version}.0`;
}

/** Where the version stands besides package.json, as the text around it. */
export const stamped: Readonly<Record<string, RegExp>> = {
  'manifest.xml': /(?<=<Version>)[^<]*(?=<\/Version>)/,
  'src/excel/addIn.ts': /(?<=\n {2}version: ')[^']*(?=')/,
};

function main(): void {
  for (const [name, pattern] of Object.entries(stamped)) {
    const file = path.join(root, name);
    writeFileSync(file, readFileSync(file, 'utf8').replace(pattern, officeVersion(packageVersion())));
  }
}

if (require.main === module) main();
