/**
 * The version is package.json's. `npm version 1.2.3` runs this file, which writes it where Office wants it as well: into manifest.xml and
 * src/excel/addIn.ts, with the fourth number that Office wants. It also dates the changelog's topmost heading, and refuses to go on where
 * nobody has written there what is new.
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

/** CHANGELOG.md with its topmost heading naming this version and day ("2026-01-15"); null where that heading is of an earlier release. */
export function released(changelog: string, version: string, day: string): string | null {
  const heading = /^## .*$/m.exec(changelog)?.[0] ?? '';
  return heading.endsWith('not yet released')
    ? changelog.replace(heading, () => `## ${version} – ${day}`)
    : null;
}

function main(): void {
  const version = packageVersion();
  const changelog = path.join(root, 'CHANGELOG.md');
  const dated = released(readFileSync(changelog, 'utf8'), version, new Date().toISOString().slice(0, 10));
  if (dated === null) {
    console.error(
      `CHANGELOG.md says nothing of what is new in ${version}. Write it at the top, under "## ${version} – not yet released", then take back what npm wrote (git checkout package.json package-lock.json) and do it again.`,
    );
    process.exitCode = 1;
    return;
  }
  writeFileSync(changelog, dated);
  for (const [name, pattern] of Object.entries(stamped)) {
    const file = path.join(root, name);
    writeFileSync(file, readFileSync(file, 'utf8').replace(pattern, officeVersion(version)));
  }
}

if (require.main === module) main();
