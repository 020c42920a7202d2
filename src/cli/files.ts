import { open, readFile, rename, rm, stat } from 'node:fs/promises';
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

/**
 * Writes all or nothing: to a temporary file in the same folder, flushed to disk, then renamed over `file`
 * (rename within a folder is atomic on POSIX and NTFS), so that an interrupted run leaves the old file whole.
 */
export async function writeWorkbook(file: string, bytes: Uint8Array): Promise<void> {
  const temporary = join(dirname(file), `.${basename(file)}.${process.pid}.tmp`);
  try {
    const handle = await open(temporary, 'wx');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw complaintFor(cli.cannotWrite, error, file);
  }
}

/**
 * Where a result goes when the user names no place: beside the input, its name with `what` after it, if that is still free. An earlier
 * result may hold typed statuses, so it is never written over.
 */
export async function freeName(input: string, what: string): Promise<string> {
  const extension = extname(input) || '.xlsx';
  const stem = join(dirname(input), `${basename(input, extname(input))}-${what}`);
  for (let n = 1; ; n += 1) {
    const name = n === 1 ? `${stem}${extension}` : `${stem} (${n})${extension}`;
    if (!(await exists(name))) return name;
  }
}

function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}

function complaintFor(
  sentences: Readonly<Record<string, (name: string) => string>>,
  error: unknown,
  file: string,
): Complaint {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'other';
  return new Complaint((sentences[code] ?? sentences['other']!)(file));
}
