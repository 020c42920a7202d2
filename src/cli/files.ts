import { readdirSync, rmSync, type Stats } from 'node:fs';
import { link, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { cli } from '../text/sv/cli';
import { Complaint } from './complaint';

/** The bytes of the workbook. Throws a Complaint naming the file when it is missing, a folder or not readable. */
export async function readWorkbook(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    throw complaintFor(cli.cannotRead, error, file);
  }
}

/** What a file was when it was read; null: there was none. Whoever writes over it can see that nobody else has. */
export type Version = Pick<Stats, 'ino' | 'size' | 'mtimeMs'> | null;

export async function versionOf(file: string): Promise<Version> {
  return stat(file).catch(() => null);
}

/**
 * Writes all or nothing: to a temporary file in the same folder, flushed to disk, then renamed over `file` (rename within a
 * folder is atomic on POSIX and NTFS), so that an interrupted run leaves the old file whole. A link stays a link: what it
 * points at is written. With `expected`, a file that somebody else has changed since then is left alone and complained about.
 */
export async function writeWorkbook(file: string, bytes: Uint8Array, expected?: Version): Promise<void> {
  const target = await realpath(file).catch(() => file);
  await refuseSpecial(target, file);
  await throughTemporary(file, target, bytes, async (temporary) => {
    if (expected !== undefined && !sameVersion(expected, await versionOf(file)))
      throw new Complaint(cli.changedMeanwhile(file));
    await rename(temporary, target);
  });
}

/**
 * Writes a result that the user named no place for: beside the input, its name with `what` after it, numbered from 2 where that is
 * taken. An earlier result may hold typed statuses, so nothing is written over, not even by two runs at once. Answers the name.
 */
export async function writeBeside(input: string, what: string, bytes: Uint8Array): Promise<string> {
  const extension = extname(input) || '.xlsx';
  const stem = join(dirname(input), `${basename(input, extname(input))}-${what}`);
  const first = `${stem}${extension}`;
  return throughTemporary(first, first, bytes, async (temporary) => {
    for (let n = 1; ; n += 1) {
      const name = n === 1 ? first : `${stem} (${n})${extension}`;
      if (await placed(temporary, name)) return name;
    }
  });
}

/** Removes what an interrupted run of this process left in the folder. */
export function removeTemporaries(folder: string): void {
  try {
    for (const name of readdirSync(folder))
      if (name.startsWith(MINE)) rmSync(join(folder, name), { force: true });
  } catch {
    // A folder that cannot be listed was not written to either.
  }
}

/** Short, so that it fits wherever the name itself does. */
const MINE = `.internkontroll-${process.pid}-`;
let made = 0;

async function throughTemporary<T>(
  file: string,
  target: string,
  bytes: Uint8Array,
  place: (temporary: string) => Promise<T>,
): Promise<T> {
  const temporary = join(dirname(target), `${MINE}${made++}.tmp`);
  try {
    await writeFlushed(temporary, bytes, await modeOf(target));
    const done = await place(temporary);
    await rm(temporary, { force: true });
    await flushFolder(dirname(target));
    return done;
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error instanceof Complaint ? error : complaintFor(cli.cannotWrite, error, file);
  }
}

async function writeFlushed(file: string, bytes: Uint8Array, mode: number): Promise<void> {
  const handle = await open(file, 'wx', mode);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Of the file that is replaced; new ones get what the user's umask leaves. */
async function modeOf(file: string): Promise<number> {
  return stat(file).then(
    ({ mode }) => mode & 0o777,
    () => 0o666,
  );
}

/** Gives the temporary file this name unless it is taken; false when it is. */
async function placed(temporary: string, name: string): Promise<boolean> {
  try {
    await link(temporary, name);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    if (!NO_LINKS.has(codeOf(error))) throw error;
  }
  // Network drives and memory sticks without links: look, then rename.
  if (await versionOf(name)) return false;
  await rename(temporary, name);
  return true;
}

const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EACCES']);

/** The new name is on disk too. Windows cannot open folders and needs no telling. */
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

async function refuseSpecial(target: string, file: string): Promise<void> {
  const found = await stat(target).catch(() => null);
  if (found?.isDirectory()) throw new Complaint(cli.cannotWrite.EISDIR(file));
  if (found && !found.isFile()) throw new Complaint(cli.cannotWrite.special(file));
}

const sameVersion = (a: Version, b: Version): boolean =>
  a === null || b === null ? a === b : a.ino === b.ino && a.size === b.size && a.mtimeMs === b.mtimeMs;

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'other';

function complaintFor(
  sentences: Readonly<Record<string, (name: string) => string>>,
  error: unknown,
  file: string,
): Complaint {
  return new Complaint((sentences[codeOf(error)] ?? sentences['other']!)(file));
}
