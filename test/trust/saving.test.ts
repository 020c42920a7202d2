import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import promises from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Complaint } from '../../src/cli/complaint';
import { removeTemporaries, versionOf, writeBeside, writeWorkbook } from '../../src/cli/files';
import { refuseEndless } from '../../src/cli/plainFile';
import { cli } from '../../src/text/sv/cli';
import { files } from '../../src/text/sv/files';

let folder = '';
const at = (name: string) => join(folder, name);
const old = new TextEncoder().encode('det gamla');
const bytes = new TextEncoder().encode('det nya');
const text = (name: string) => fs.readFileSync(at(name), 'utf8');

beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), 'internkontroll-'));
  fs.writeFileSync(at('bok.xlsx'), old);
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const saidOf = (work: Promise<unknown>) =>
  work.then(
    () => 'saved',
    (error: unknown) => (error instanceof Complaint ? error.message : `BUG ${String(error)}`),
  );

const failure = (code: string) => Object.assign(new Error(code), { code });

describe.each(['open', 'write', 'sync', 'rename'] as const)('when %s fails', (step) => {
  test.each(['ENOSPC', 'EROFS', 'EACCES', 'EPERM', 'EBUSY', 'EDQUOT', 'EIO'])(
    '%s: a sentence, the old file whole, nothing left behind',
    async (code) => {
      const open = promises.open.bind(promises);
      jest.spyOn(promises, 'rename').mockImplementation(() => (step === 'rename' ? Promise.reject(failure(code)) : Promise.resolve()));
      jest.spyOn(promises, 'open').mockImplementation(async (...of) => {
        if (step === 'open') throw failure(code);
        const handle = await open(...of);
        const broken = () => Promise.reject(failure(code));
        if (step === 'write') handle.writeFile = broken;
        if (step === 'sync') handle.sync = broken;
        return handle;
      });
      const sentences: Readonly<Record<string, (name: string) => string>> = cli.cannotWrite;
      const wanted = (sentences[code] ?? cli.cannotWrite.other)(at('bok.xlsx'));
      expect(await saidOf(writeWorkbook(at('bok.xlsx'), bytes))).toBe(wanted);
      expect([text('bok.xlsx'), fs.readdirSync(folder)]).toEqual(['det gamla', ['bok.xlsx']]);
    },
  ); // prettier-ignore
});

test('a file is replaced whole, keeps its rights, and nothing else is left', async () => {
  fs.chmodSync(at('bok.xlsx'), 0o640);
  await writeWorkbook(at('bok.xlsx'), bytes);
  expect([text('bok.xlsx'), fs.readdirSync(folder)]).toEqual(['det nya', ['bok.xlsx']]);
  if (process.platform !== 'win32') expect(fs.statSync(at('bok.xlsx')).mode & 0o777).toBe(0o640);
});

test('a link stays a link: what it points at is written', async () => {
  fs.symlinkSync(at('bok.xlsx'), at('länk.xlsx'));
  await writeWorkbook(at('länk.xlsx'), bytes);
  expect(fs.lstatSync(at('länk.xlsx')).isSymbolicLink()).toBe(true);
  expect(text('bok.xlsx')).toBe('det nya');
});

test.each([
  ['mapp.xlsx', cli.cannotWrite.EISDIR],
  ['rör.xlsx', cli.cannotWrite.special],
  ['finns/inte/bok.xlsx', cli.cannotWrite.ENOENT],
  ['bok.xlsx/under.xlsx', cli.cannotWrite.ENOTDIR],
  [`${'å'.repeat(200)}.xlsx`, cli.cannotWrite.ENAMETOOLONG],
])('%s is no place to save in', async (name, sentence) => {
  fs.mkdirSync(at('mapp.xlsx'));
  execFileSync('mkfifo', [at('rör.xlsx')]);
  const before = fs.readdirSync(folder);
  expect(await saidOf(writeWorkbook(at(name), bytes))).toBe(sentence(at(name)));
  expect(fs.readdirSync(folder)).toEqual(before);
});

test('a pipe is not read: it could go on for ever', async () => {
  execFileSync('mkfifo', [at('rör.xlsx')]);
  expect(await saidOf(refuseEndless(at('rör.xlsx')))).toBe(cli.cannotRead.special(at('rör.xlsx')));
});

test('what somebody else has saved meanwhile is not written over', async () => {
  const before = await versionOf(at('bok.xlsx'));
  fs.writeFileSync(at('bok.xlsx'), 'en kollegas');
  expect(await saidOf(writeWorkbook(at('bok.xlsx'), bytes, before))).toBe(
    cli.changedMeanwhile(at('bok.xlsx')),
  );
  expect([text('bok.xlsx'), fs.readdirSync(folder)]).toEqual(['en kollegas', ['bok.xlsx']]);
});

test('five runs at once make five files', async () => {
  const names = await Promise.all(
    Array.from({ length: 5 }, () => writeBeside(at('bok.xlsx'), 'plan', bytes)),
  );
  expect(new Set(names).size).toBe(5);
  expect(fs.readdirSync(folder).sort()).toEqual(['bok-plan (2).xlsx', 'bok-plan (3).xlsx', 'bok-plan (4).xlsx', 'bok-plan (5).xlsx', 'bok-plan.xlsx', 'bok.xlsx']); // prettier-ignore
});

test('where the disk knows no links, an earlier result is still not written over', async () => {
  jest.spyOn(promises, 'link').mockRejectedValue(failure('ENOTSUP'));
  await writeBeside(at('bok.xlsx'), 'plan', old);
  expect(await writeBeside(at('bok.xlsx'), 'plan', bytes)).toBe(at('bok-plan (2).xlsx'));
  expect([text('bok-plan.xlsx'), text('bok-plan (2).xlsx')]).toEqual(['det gamla', 'det nya']);
});

test('what an interrupted run of ours left is removed, what others left is not', () => {
  fs.writeFileSync(at(`.internkontroll-${process.pid}-7.tmp`), '');
  fs.writeFileSync(at('.internkontroll-1-7.tmp'), '');
  removeTemporaries(folder);
  expect(fs.readdirSync(folder).sort()).toEqual(['.internkontroll-1-7.tmp', 'bok.xlsx']);
});

test.each<[string, () => void]>([
  ['written anew', () => fs.writeFileSync(at('bok.xlsx'), 'en kollegas')],
  ['as long as before', () => fs.writeFileSync(at('bok.xlsx'), 'DET GAMLA')],
  ['as long, at the same moment', () => another('DET GAMLA')],
  ['longer, at the same moment', () => {
    const { atime, mtime } = fs.statSync(at('bok.xlsx'));
    fs.appendFileSync(at('bok.xlsx'), ' och mer');
    fs.utimesSync(at('bok.xlsx'), atime, mtime);
  }],
  ['taken away', () => fs.rmSync(at('bok.xlsx'))],
])('a file that a colleague has %s is not written over', async (_, change) => {
  fs.utimesSync(at('bok.xlsx'), 1_700_000_000, 1_700_000_000);
  const before = await versionOf(at('bok.xlsx'));
  change();
  const there = fs.readdirSync(folder).map((name) => [name, text(name)]);
  expect(await saidOf(writeWorkbook(at('bok.xlsx'), bytes, before))).toBe(cli.changedMeanwhile(at('bok.xlsx')));
  expect(fs.readdirSync(folder).map((name) => [name, text(name)])).toEqual(there);
}); // prettier-ignore

/** Another file in its place, of the same moment: as programs save that write beside and rename. */
function another(content: string): void {
  const { atime, mtime } = fs.statSync(at('bok.xlsx'));
  fs.writeFileSync(at('ny'), content);
  fs.utimesSync(at('ny'), atime, mtime);
  fs.renameSync(at('ny'), at('bok.xlsx'));
}

test('a file that a colleague has made where there was none is not written over', async () => {
  const before = await versionOf(at('ut.xlsx'));
  fs.writeFileSync(at('ut.xlsx'), 'en kollegas');
  expect(await saidOf(writeWorkbook(at('ut.xlsx'), bytes, before))).toBe(cli.changedMeanwhile(at('ut.xlsx')));
  expect(text('ut.xlsx')).toBe('en kollegas');
  expect(await saidOf(writeWorkbook(at('ny.xlsx'), bytes, null))).toBe('saved');
});

test('what is written is on disk before it gets its name, and the name is on disk too', async () => {
  const steps: string[] = [];
  const { open, rename } = { open: promises.open.bind(promises), rename: promises.rename.bind(promises) };
  jest.spyOn(promises, 'open').mockImplementation(async (...of) => {
    const handle = await open(...of);
    const what = of[0] === folder ? 'folder' : 'file';
    const [sync, close] = [handle.sync.bind(handle), handle.close.bind(handle)];
    handle.sync = () => (steps.push(`${what} on disk`), sync());
    handle.close = () => (steps.push(`${what} closed`), close());
    return handle;
  });
  jest.spyOn(promises, 'rename').mockImplementation((...of) => (steps.push('renamed'), rename(...of)));
  await writeWorkbook(at('bok.xlsx'), bytes);
  expect(steps).toEqual(['file on disk', 'file closed', 'renamed', 'folder on disk', 'folder closed']);
});

test('a disk that fails when the result gets its name: a sentence, and nothing left behind', async () => {
  jest.spyOn(promises, 'link').mockRejectedValue(failure('EIO'));
  expect(await saidOf(writeBeside(at('bok.xlsx'), 'plan', bytes))).toBe(cli.cannotWrite.other(at('bok-plan.xlsx')));
  expect(fs.readdirSync(folder)).toEqual(['bok.xlsx']);
}); // prettier-ignore

test('what is too large is not read, a folder and what is missing are told when they are', async () => {
  fs.mkdirSync(at('mapp'));
  fs.truncateSync(at('bok.xlsx'), 100 * 1024 * 1024 + 1);
  expect(await saidOf(refuseEndless(at('bok.xlsx')))).toBe(files['too-big']!('bok.xlsx', ''));
  for (const name of ['mapp', 'finns inte']) expect(await saidOf(refuseEndless(at(name)))).toBe('saved');
  expect(() => removeTemporaries(at('finns inte'))).not.toThrow();
});
