import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** A package of which something is in the site. */
export interface Bundled {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** The licence as the package carries it; '' where it carries none. */
  readonly text: string;
}

/**
 * Packages whose material is in the site without being a module of it: colours that the style sheet is made of, icons as path data. Both
 * are read at build time, so no bundler sees them.
 */
const drawnFrom = ['@fluentui/svg-icons', '@fluentui/tokens'];

/** The packages that the bundled files (absolute paths) come from, by name. */
export function bundledPackages(files: Iterable<string>, root: string): Bundled[] {
  const folders = new Set(drawnFrom.map((name) => path.join(root, 'node_modules', name)));
  for (const file of files) {
    const folder = packageFolder(file);
    if (folder !== null) folders.add(folder);
  }
  return [...folders].map(readPackage).sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** The folder of the package that a file belongs to; null for a file of ours. */
function packageFolder(file: string): string | null {
  const parts = file.split(/[\\/]/);
  const at = parts.lastIndexOf('node_modules');
  if (at === -1) return null;
  const names = parts[at + 1]?.startsWith('@') ? 2 : 1;
  return parts.slice(0, at + 1 + names).join(path.sep);
}

function readPackage(folder: string): Bundled {
  const described = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
    readonly name: string;
    readonly version: string;
    readonly license?: string;
  };
  const file = readdirSync(folder).find((name) => /^licen[cs]e(\.(md|txt))?$/i.test(name));
  const { name, version, license = '' } = described;
  const text = file === undefined ? '' : readFileSync(path.join(folder, file), 'utf8').trim();
  return { name, version, licence: license, text };
}

/** What Microsoft's licence (2.b) wants said wherever office.js is handed on. */
const officeNotice = 'Microsoft is not responsible for maintaining, updating or supporting this add-in.';

/** LICENSES.txt: our own licence first, then that of every package, in full. */
export function licenceFile(own: string, packages: readonly Bundled[], office: boolean): string {
  const parts = packages.map(({ name, version, licence, text }) =>
    [`${name} ${version} (${licence})`, text === '' ? standard(licence, name) : text].join('\n\n'),
  );
  const microsoft = office ? [`@microsoft/office-js (see office/LICENSE.md)\n\n${officeNotice}`] : [];
  return [own.trim(), ...parts, ...microsoft].join(`\n\n${'-'.repeat(72)}\n\n`) + '\n';
}

/** For a package that names its licence but carries no copy: the words of MIT, which are ours too, with that owner's name. */
function standard(licence: string, name: string): string {
  if (licence !== 'MIT') throw new Error(`${name} is bundled but carries no licence text.`);
  const owner = name.startsWith('@fluentui/') ? 'Microsoft Corporation' : `the authors of ${name}`;
  const words = readFileSync(path.resolve(__dirname, '../../../LICENSE'), 'utf8').trim();
  return words.replace(/^Copyright .*$/m, `Copyright (c) ${owner}`);
}
