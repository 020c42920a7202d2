import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { boundsFor, guarded, type Bounds } from '../../src/cli/guard';
import { waitingThread } from '../../src/cli/waitingThread.cjs';
import { files } from '../../src/text/sv/files';
import { bookOf, manyRisks } from '../excel/workbook';
import { sound } from './parts';

let folder = '';
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(tmpdir(), 'internkontroll-'));
  fs.writeFileSync(path.join(folder, 'bok.xlsx'), sound());
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

async function ran(bounds?: Bounds) {
  const said = { out: '', err: '' };
  const streams = {
    out: (text: string) => void (said.out += text),
    err: (text: string) => void (said.err += text),
  };
  const code = await guarded(
    waitingThread(),
    ['generera', path.join(folder, 'bok.xlsx'), '--ut', path.join(folder, 'ut.xlsx')],
    streams,
    bounds,
  );
  return { code, ...said, left: fs.readdirSync(folder).sort() };
}

test('a command within its bounds says what it says without them', async () => {
  const { code, out, err, left } = await ran({ memory: Infinity, seconds: Infinity });
  expect([code, err, left]).toEqual([1, '', ['bok.xlsx', 'ut.xlsx']]);
  expect(out).toContain('Internkontrollplan');
}, 60_000);

test.each([
  ['memory', { memory: 1, seconds: Infinity }],
  ['time', { memory: Infinity, seconds: 0 }],
])(
  'too much %s: one sentence, exit code 2, no file',
  async (_, bounds) => {
    const { code, out, err, left } = await ran(bounds);
    expect([code, out, err]).toEqual([2, '', `${files['too-heavy']!('bok.xlsx', '')}\n`]);
    expect(left).toEqual(['bok.xlsx']);
  },
  60_000,
);

test('a small file gets less than ten seconds and 512 MB, a large one the time that it needs', () => {
  for (const size of [0, 10_000, 400_000]) expect(boundsFor(size).seconds).toBeLessThan(9);
  expect(boundsFor(1_200_000).seconds).toBeGreaterThan(20);
  expect(boundsFor(1e9)).toEqual({ memory: expect.any(Number), seconds: 60 });
  expect(boundsFor(1e9).memory).toBeLessThan(512 * 1024 * 1024);
});

test('an interrupted command leaves the folder as it was', async () => {
  // So much to do that it is not done before it is interrupted, on whatever machine.
  fs.writeFileSync(path.join(folder, 'bok.xlsx'), bookOf({ Riskanalys: manyRisks(20_000) }));
  const root = path.resolve(__dirname, '../..');
  const command = spawn(process.execPath, ['src/cli/start.cjs', 'generera', path.join(folder, 'bok.xlsx')], { cwd: root });
  let said = '';
  for (const stream of [command.stdout, command.stderr]) stream.on('data', (piece: Buffer) => (said += piece.toString()));
  const ended = new Promise((resolve) => command.on('close', (code, signal) => resolve(code ?? signal)));
  setTimeout(() => command.kill('SIGINT'), 900);
  expect([130, 'SIGINT']).toContain(await ended);
  expect(said).toBe('');
  expect(fs.readdirSync(folder)).toEqual(['bok.xlsx']);
}, 60_000); // prettier-ignore
