import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHost } from '../../src/headless';
import { files } from '../../src/text/sv/files';
import { heavyFiles, hostileFiles, type HostileFile } from './hostileFiles';
import { wildFiles } from './wildFiles';
import { zipFiles } from './zipFiles';
import { ran, type Ran } from '../support/commandLine';

/** Everything, large ones included and both commands: INTERNKONTROLL_LONG=1 npx jest test/trust/hostileFiles */
const long = process.env['INTERNKONTROLL_LONG'] !== undefined;
const quick = [...hostileFiles, ...zipFiles, ...wildFiles];
const chosen = long ? [...quick, ...heavyFiles] : quick;

let folder = '';
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'internkontroll-'))));
afterAll(() => rmSync(folder, { recursive: true }));

/** One sentence or two that name the file: no stack, nothing that a terminal acts on, nothing in English. */
function expectSentence({ code, out, err }: Ran, file: string): void {
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(file);
  expect(err).toMatch(/^[^\p{Cc}\p{Cf}]+[.)]\n$/u);
  expect(err).not.toMatch(/ at .*:\d+|Error|undefined|null|\{|fel i programmet|gick fel i Excel/);
  expect(err.length).toBeLessThan(500);
}

const sentenceOf = (fate: string, err: string) =>
  files[fate]!('bok.xlsx', '§')
    .split('§')
    .every((part) => err.includes(part));

/** What the file meets is what the table says. */
function expectFate({ fate }: HostileFile, results: readonly Ran[]): void {
  if (fate === 'works')
    expect(results.map(({ code, err }) => [code < 2, err])).toEqual(results.map(() => [true, '']));
  else if (fate !== 'either')
    for (const { err } of results) expect([err, sentenceOf(fate, err)]).toEqual([err, true]);
}

test.each(chosen.map((file) => [file.name, file] as const))(
  '%s',
  async (_, file) => {
    const [input, output] = [join(folder, 'bok.xlsx'), join(folder, 'ut.xlsx')];
    const bytes = file.make();
    writeFileSync(input, bytes);
    const started = process.cpuUsage();
    const made = await ran('generera', input, '--ut', output);
    const results = long ? [made, await ran('kontrollera', input)] : [made];
    const { user, system } = process.cpuUsage(started);
    expect((user + system) / 1e6).toBeLessThan(20);
    expect(Buffer.compare(readFileSync(input), bytes)).toBe(0);
    for (const result of results) if (result.code === 2) expectSentence(result, 'bok.xlsx');
    expect(readdirSync(folder).sort()).toEqual(made.code === 2 ? ['bok.xlsx'] : ['bok.xlsx', 'ut.xlsx']);
    if (made.code < 2) expect(createHost(readFileSync(output)).document.sheets.length).toBeGreaterThan(1);
    rmSync(output, { force: true });
    expectFate(file, results);
  },
  60_000,
);
