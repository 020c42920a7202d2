import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { pagePolicy } from '../../src/build/csp';
import { zipped } from '../../src/build/package';
import { checksums } from '../../src/build/release/checksums';
import { bundledPackages, licenceFile } from '../../src/build/release/licences';
import { readMe } from '../../src/build/release/readMe';
import { siteFiles } from '../../src/build/siteFiles';
import { privacyPage, supportPage } from '../../src/build/textPages';
import { officeVersion, packageVersion, released, stamped } from '../../src/build/version';
import { run } from '../../src/cli/run';
import { addIn } from '../../src/excel/addIn';

const root = path.resolve(__dirname, '../..');
const bytes = (text: string) => Buffer.from(text);

describe('the version is package.json’s', () => {
  test.each(Object.entries(stamped))('%s says the same, with a fourth number', (file, pattern) => {
    expect(pattern.exec(readFileSync(path.join(root, file), 'utf8'))?.[0]).toBe(
      officeVersion(packageVersion()),
    );
  });

  test('the command line tells it', async () => {
    const said: string[] = [];
    const out = (text: string) => void said.push(text);
    expect(await run(['--version'], { out, err: out, today: () => '2026-01-15' })).toBe(0);
    expect(said).toEqual([packageVersion()]);
    expect(addIn.version).toBe(`${packageVersion()}.0`);
  });

  test('the changelog begins with it, or with what is not yet released', () => {
    const [newest = ''] = /^## .*/m.exec(readFileSync(path.join(root, 'CHANGELOG.md'), 'utf8')) ?? [];
    expect(newest).toMatch(/not yet released$| – \d{4}-\d\d-\d\d$/);
    if (!newest.endsWith('not yet released')) expect(newest).toContain(`## ${packageVersion()} `);
  });

  test('releasing dates what has been written, once, and refuses where nothing has', () => {
    const written = '# Changelog\n\n## 0.1.0 – not yet released\n\n* New.\n\n## 0.0.9 – 2025-01-01\n';
    const dated = released(written, '0.2.0', '2026-01-15');
    expect(dated).toBe('# Changelog\n\n## 0.2.0 – 2026-01-15\n\n* New.\n\n## 0.0.9 – 2025-01-01\n');
    expect(released(dated!, '0.2.1', '2026-01-16')).toBeNull();
    expect(released('# Changelog\n', '0.2.1', '2026-01-16')).toBeNull();
  });
});

test('sha256sum accepts the checksums, and sees a changed file', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'checksums-'));
  const files = new Map([
    ['b.txt', bytes('två')],
    ['a.txt', bytes('ett')],
  ]);
  for (const [name, content] of files) writeFileSync(path.join(folder, name), content);
  writeFileSync(path.join(folder, 'SHA256SUMS'), checksums(files));
  const check = () =>
    execFileSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: folder, stdio: 'pipe' }).toString();
  expect(check()).toBe('a.txt: OK\nb.txt: OK\n');
  writeFileSync(path.join(folder, 'a.txt'), 'annat');
  expect(check).toThrow();
});

test('the zip holds every file, and is the same whatever order or clock it was made by', () => {
  const one = zipped(new Map([['b/c.js', bytes('1')], ['a.html', bytes('2')]])); // prettier-ignore
  const other = zipped(new Map([['a.html', bytes('2')], ['b/c.js', bytes('1')]])); // prettier-ignore
  expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  expect(Object.keys(unzipSync(one))).toEqual(['a.html', 'b/c.js']);
  expect(Buffer.from(one).equals(Buffer.from(zipped(new Map([['a.html', bytes('2')]]))))).toBe(false);
});

test('files are found by their path in the site, and nowhere there are none', () => {
  const folder = path.join(root, 'src/build/release');
  expect([...siteFiles(path.dirname(folder)).keys()]).toContain('release/checksums.ts');
  expect(siteFiles(path.join(folder, 'missing')).size).toBe(0);
});

describe('licences', () => {
  const inside = (file: string) => path.join(root, 'node_modules', file);

  test('every bundled package is named once with its own words, also one within another', () => {
    const packages = bundledPackages(
      [inside('preact/dist/preact.mjs'), inside('preact/hooks/dist/hooks.mjs'), path.join(root, 'src/x.ts')],
      root,
    );
    expect(packages.map(({ name }) => name)).toEqual(['@fluentui/svg-icons', '@fluentui/tokens', 'preact']);
    const file = licenceFile('Our licence', packages, true);
    expect(file.startsWith('Our licence\n')).toBe(true);
    expect(file).toContain('Jason Miller');
    expect(file).toContain('office/LICENSE.md');
    expect(licenceFile('Our licence', packages, false)).not.toContain('office/');
  });

  test('a package that gives no words stops the build unless it is MIT', () => {
    const silent = { name: 'x', version: '1', text: '' };
    expect(licenceFile('', [{ ...silent, licence: 'MIT' }], false)).toContain('Permission is hereby granted');
    expect(() => licenceFile('', [{ ...silent, licence: 'ISC' }], false)).toThrow('x is bundled');
  });
});

test('who runs the web server is told address, headers and caching in both languages', () => {
  const text = readMe({ version: '1.2.3', url: 'https://k.se/ik', profile: 'self' });
  for (const wanted of [
    '1.2.3',
    'https://k.se/ik/taskpane.html',
    'frame-ancestors',
    'nosniff',
    'immutable',
    'sha256sum -c',
  ])
    expect(text.split(wanted)).toHaveLength(3);
  expect(text).not.toMatch(/[^\r]\n/);
});

test.each([
  ['support.html', supportPage],
  ['privacy.html', privacyPage],
])('%s needs no script, speaks both languages and links to the other page', (_file, page) => {
  const html = page(pagePolicy('self'));
  expect(html).toContain('<article lang="sv" id="sv">');
  expect(html).toContain('<article lang="en" id="en">');
  expect(html).toContain('href="#en"');
  expect(html).toContain('href="support.html"');
  expect(html).toContain('href="privacy.html"');
  expect(html).not.toMatch(/<script|style=|https?:/);
});
