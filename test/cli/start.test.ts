import { execFileSync, spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const project = path.resolve(__dirname, '../..');
let root = '';

/** A project with the real start and two small programs of its own. */
beforeEach(() => {
  root = fs.mkdtempSync(path.join(fs.realpathSync(tmpdir()), 'internkontroll-'));
  for (const folder of ['src/cli', 'src/text', 'node_modules'])
    fs.mkdirSync(path.join(root, folder), { recursive: true });
  for (const name of ['start.cjs', 'bundle.cjs', 'waitingThread.cjs', 'waiting.cjs'])
    fs.copyFileSync(path.join(project, 'src/cli', name), path.join(root, 'src/cli', name));
  fs.symlinkSync(path.join(project, 'node_modules/tsx'), path.join(root, 'node_modules/tsx'), 'junction');
  put('src/cli/internkontroll.ts', `import { word } from '../text/word';\nexport function main(thread: { unref(): void }) {\n  thread.unref();\n  console.log(word satisfies string, __filename.slice(-3));\n}`);
  for (const name of ['thread', 'loading']) put(`src/cli/${name}.ts`, 'export {};');
  put('src/text/word.ts', `export const word: string = 'ett';`);
}); // prettier-ignore
afterEach(() => fs.rmSync(root, { recursive: true, force: true }));

const put = (name: string, text: string) => fs.writeFileSync(path.join(root, name), text);
const start = (env: NodeJS.ProcessEnv = {}) =>
  execFileSync(process.execPath, [path.join(root, 'src/cli/start.cjs')], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  }).trim();
const cache = () => path.join(root, 'node_modules/.cache/internkontroll-cli');
const kept = () => fs.readdirSync(cache()).sort();

test('is made once, and is what runs from then on', () => {
  expect(start()).toBe('ett cjs');
  const made = path.join(cache(), kept()[0]!);
  expect(fs.readdirSync(made).sort()).toEqual(['internkontroll.cjs', 'loading.cjs', 'thread.cjs']);
  fs.writeFileSync(
    path.join(made, 'internkontroll.cjs'),
    `exports.main = (thread) => {\n  thread.unref();\n  console.log('det som är gjort');\n}`,
  );
  expect([start(), kept().length]).toEqual(['det som är gjort', 1]);
});

test.each<[string, () => void, string]>([
  ['a source is changed', () => put('src/text/word.ts', `export const word: string = 'två';`), 'två cjs'],
  ['a file takes another one’s place', () => put('src/text/word.tsx', `export const word = 'tre';`), 'tre cjs'],
  ['packages are installed', () => put('node_modules/.package-lock.json', '{}'), 'ett cjs'],
])('is made anew when %s', (_, change, said) => {
  start();
  if (said === 'tre cjs') fs.rmSync(path.join(root, 'src/text/word.ts'));
  change();
  expect([start(), kept().length]).toEqual([said, 2]);
}); // prettier-ignore

test('goes back to what it was without being made again, and keeps only the latest', () => {
  const first = () => put('src/text/word.ts', `export const word: string = '0';`);
  first();
  start();
  const [one] = kept();
  put('src/text/word.ts', `export const word: string = '1';`);
  start();
  first();
  expect([start(), kept().length]).toEqual(['0 cjs', 2]);
  fs.utimesSync(path.join(cache(), one!), 0, 0);
  for (const n of [2, 3, 4, 5, 6]) {
    put('src/text/word.ts', `export const word: string = '${n}';`);
    expect(start()).toBe(`${n} cjs`);
  }
  expect([kept().length, kept().includes(one!)]).toEqual([6, false]);
});

test('sources that nobody has changed are not read again; what is known of them is believed only while the program is there', () => {
  start();
  const seen = path.join(`${cache()}-seen`, 'internkontroll-loading-thread');
  const [made] = kept();
  // What a look at their contents would never find.
  fs.renameSync(path.join(cache(), made!), path.join(cache(), 'annat'));
  fs.writeFileSync(seen, fs.readFileSync(seen, 'utf8').replace(made!, 'annat'));
  expect([start(), kept()]).toEqual(['ett cjs', ['annat']]);
  fs.rmSync(path.join(cache(), 'annat'), { recursive: true });
  expect([start(), kept()]).toEqual(['ett cjs', [made]]);
  fs.rmSync(seen);
  fs.mkdirSync(seen);
  expect([start(), kept()]).toEqual(['ett cjs', [made]]);
});

test('nothing can be kept: the sources run', () => {
  put('node_modules/.cache', 'no folder');
  expect(start()).toBe('ett .ts');
});

test('whoever looks for a fault gets the sources’ own lines', () => {
  expect(start({ INTERNKONTROLL_FELSOK: '1' })).toBe('ett .ts');
});

test('what cannot be made leaves nothing behind', () => {
  put('src/cli/internkontroll.ts', 'const = 1;');
  expect(() => start()).toThrow();
  expect(kept()).toEqual([]);
});

test('several at once for the first time', async () => {
  const said = await Promise.all([1, 2, 3].map(() => output(path.join(root, 'src/cli/start.cjs'))));
  expect([said, kept().length]).toEqual([['ett cjs', 'ett cjs', 'ett cjs'], 1]);
});

function output(program: string): Promise<string> {
  const run = spawn(process.execPath, [program], { stdio: ['ignore', 'pipe', 'ignore'] });
  let said = '';
  run.stdout.on('data', (piece: Buffer) => (said += piece.toString()));
  return new Promise((resolve) => run.on('close', () => resolve(said.trim())));
}

test('a program that has run before does all that it did, the packages included that it asks for late', () => {
  const folder = path.join(root, 'ut');
  fs.mkdirSync(folder);
  const [plan, word] = [path.join(folder, 'plan.xlsx'), path.join(folder, 'namnd.docx')];
  const run = (...words: string[]) =>
    spawnSync(process.execPath, ['src/cli/start.cjs', ...words], { cwd: project, encoding: 'utf8' });
  const analysis = path.join(project, 'test/fixtures/workbooks/riskanalys.xlsx');
  expect(run('generera', analysis, '--ut', plan, '--ar', '2026').status).toBe(1);
  const made = [1, 2].map(() => {
    const { status, stderr } = run('rapport', plan, '--mall', 'namnd', '--ut', word);
    const size = fs.existsSync(word) ? fs.statSync(word).size : 0;
    fs.rmSync(word, { force: true });
    return { status, stderr, isWord: size > 5000 };
  });
  expect(made).toEqual([1, 2].map(() => ({ status: 0, stderr: '', isWord: true })));
});

test('npm run internkontroll starts here', () => {
  const { scripts, version } = JSON.parse(fs.readFileSync(path.join(project, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
    version: string;
  };
  const [node, program = ''] = scripts['internkontroll']!.split(' ');
  expect([node, program]).toEqual(['node', 'src/cli/start.cjs']);
  const said = execFileSync(process.execPath, [program, '--version'], { cwd: project, encoding: 'utf8' });
  expect(said.trim()).toBe(version);
});
