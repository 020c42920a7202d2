import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { cli } from '../text/sv/cli';
import { files } from '../text/sv/files';
import { Complaint } from './complaint';

/** Bytes: far more than people's workbooks of text, and still read into memory in a moment. */
const MAX_FILE = 100 * 1024 * 1024;

/** Throws a Complaint for what could be read without end: pipes, devices, huge files. What is missing or locked shows when it is read. */
export async function refuseEndless(file: string): Promise<void> {
  const found = await stat(file).catch(() => undefined);
  if (!found || found.isDirectory()) return;
  if (!found.isFile()) throw new Complaint(cli.cannotRead.special(file));
  if (found.size > MAX_FILE) throw new Complaint(files['too-big']!(basename(file), ''));
}
