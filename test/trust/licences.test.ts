import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly integrity?: string;
  readonly resolved?: string;
}

const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as {
  readonly packages: Readonly<Record<string, Locked>>;
};
const packages = Object.entries(lock.packages).filter(([folder]) => folder !== '');

/** Licences that allow what we do with them: permissive ones, and those that ask something only of whoever changes or hands on the package. */
const compatible = new Set([
  'MIT', 'MIT-0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0', 'CC0-1.0',
  // A choice of which one is permissive, and both of two permissive ones.
  '(BSD-3-Clause OR GPL-2.0)', '(MIT OR CC0-1.0)', 'Apache-2.0 AND MIT',
]); // prettier-ignore

/** Licences that are only right for what stays on the developer's machine: nothing of them is in the site or the command line's own code. */
const onlyForDevelopment = new Set(['MPL-2.0', 'CC-BY-4.0']);

/** Packages that state their licence elsewhere than in package.json, looked at one by one. */
const lookedAt: Readonly<Record<string, string>> = {
  '@microsoft/office-js':
    'Microsoft’s own licence: for applications that work with Office; copied unchanged or not at all.',
};

const nameOf = (folder: string) => folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);

test('every dependency has a licence that fits its use', () => {
  const unfit = packages.filter(([folder, { license = '', dev }]) => {
    if (nameOf(folder) in lookedAt) return dev !== true;
    return !compatible.has(license) && !(dev === true && onlyForDevelopment.has(license));
  });
  expect(unfit.map(([folder, { license }]) => `${folder}: ${license}`)).toEqual([]);
});

test('what is on the disk says the same as the lock file', () => {
  const different = packages.flatMap(([folder, { license, version, optional }]) => {
    const file = path.join(root, folder, 'package.json');
    if (!existsSync(file)) return optional ? [] : [`${folder} is missing`];
    const found = JSON.parse(readFileSync(file, 'utf8')) as { license?: unknown; version?: string };
    const same = found.version === version && (license === undefined || JSON.stringify(found.license ?? license).includes(license)); // prettier-ignore
    return same ? [] : [`${folder}: ${JSON.stringify(found.license)} ${found.version}`];
  });
  expect(different).toEqual([]);
});

test('those that have no known licence in package.json carry one', () => {
  const without = Object.keys(lookedAt).filter(
    (name) => !readdirSync(path.join(root, 'node_modules', name)).some((file) => /^licen[cs]e/i.test(file)),
  );
  expect(without).toEqual([]);
});

test('versions are pinned', () => {
  const own = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as Record<
    string,
    Record<string, string>
  >;
  const wanted = { ...own['dependencies'], ...own['devDependencies'] };
  expect(Object.entries(wanted).filter(([, range]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(range))).toEqual([]);
  expect(packages.filter(([, { integrity, resolved }]) => resolved !== undefined && !integrity?.startsWith('sha512-')).map(([folder]) => folder)).toEqual([]); // prettier-ignore
});

test('what the product itself needs is little', () => {
  const product = packages.filter(([, { dev }]) => dev !== true);
  const counts = new Map<string, number>();
  for (const [, { license = 'in a file' }] of packages) counts.set(license, (counts.get(license) ?? 0) + 1);
  process.stdout.write(
    `Dependencies: ${product.length} in the product, ${packages.length - product.length} to build and test it; licences ${JSON.stringify(Object.fromEntries(counts))}\n`,
  );
  expect(product.map(([folder]) => nameOf(folder)).sort()).toEqual(['personnummer', 'preact', 'zod']);
});
