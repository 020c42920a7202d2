import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { cli } from '../../src/text/sv/cli';

const root = path.resolve(__dirname, '../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const papers = [
  'README.md',
  'README.sv.md',
  'src/README.md',
  'CHANGELOG.md',
  '.github/SECURITY.md',
  '.github/APPSOURCE.md',
];
const { scripts, dependencies } = JSON.parse(read('package.json')) as Record<
  'scripts' | 'dependencies',
  Record<string, string>
>;

/** As the command line itself tells them. */
const commands = [...cli.usage.matchAll(/^ {2}internkontroll (\S+) FIL/gm)].map(([, name = '']) => name);

/** As GitHub makes them of headings: lower case, words with hyphens, no other signs. */
function anchors(text: string): string[] {
  return [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

describe.each(papers)('%s', (paper) => {
  const text = read(paper);

  test('leads to files and headings that are there', () => {
    for (const [, target = ''] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
      if (target.startsWith('https://')) continue;
      const [file = '', anchor] = target.split('#');
      const full = file === '' ? path.join(root, paper) : path.resolve(root, path.dirname(paper), file);
      expect([target, existsSync(full)]).toEqual([target, true]);
      if (anchor !== undefined) expect(anchors(readFileSync(full, 'utf8'))).toContain(anchor);
    }
  });

  test('names only npm scripts that there are', () => {
    const named = [...text.matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  test('names only files of the source that there are', () => {
    const named = [...text.matchAll(/`((?:src|test|assets|\.ci|\.github)\/[^`<>{}*…]+)`/g)].map(
      ([, file = '']) => file,
    );
    expect(named.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
  });
});

describe.each(['README.md', 'README.sv.md'])('%s says what is so', (paper) => {
  const text = read(paper);

  test('every picture is shown, and has words for who cannot see it', () => {
    const pictures = [...text.matchAll(/!\[([^\]]*)\]\((.*?)\)/g)];
    expect(pictures.map(([, , file]) => path.basename(file!)).sort()).toEqual([
      'matris.png',
      'plan.png',
      'riskanalys.png',
      'uppfoljning.png',
    ]);
    for (const [, words = ''] of pictures) expect(words.length).toBeGreaterThan(10);
  });

  test('the requirement sets are the manifest’s', () => {
    const sets = [...read('manifest.xml').matchAll(/<Set Name="(\w+)" MinVersion="([\d.]+)"/g)];
    expect(sets).toHaveLength(2);
    for (const [, name, version] of sets) expect(text).toContain(`${name} ${version}`);
    expect(text).toContain('`ReadWriteDocument`');
  });

  test('the libraries are those of package.json', () => {
    expect(Object.keys(dependencies).sort()).toEqual(['personnummer', 'preact', 'zod']);
    expect(text).toContain('(Preact, Zod, personnummer)');
  });

  test('the build is told what it understands', () => {
    const told = [...text.matchAll(/--env (\w+)=/g)].map(([, name = '']) => name);
    expect([...new Set(told)].sort()).toEqual(['office', 'provider', 'url']);
    const config = read('webpack.config.js');
    for (const name of told) expect(config).toContain(`env.${name}`);
  });

  test('the commands of the command line are there', () => {
    const told = [...text.matchAll(/internkontroll -- (\S+)/g)].map(([, name = '']) => name);
    expect(told.length).toBeGreaterThan(2);
    expect(told.filter((name) => !commands.includes(name))).toEqual([]);
  });
});

test('README.md tells of every command of the command line', () => {
  const told = [...read('README.md').matchAll(/^\| `(\S+) FIL/gm)].map(([, name = '']) => name);
  expect(told.sort()).toEqual([...commands].sort());
});
