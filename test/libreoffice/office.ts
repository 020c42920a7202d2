import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { run } from '../../src/cli/run';
import { createHost } from '../../src/headless';
import { connectNode } from '../../src/headless/node';

/** A folder of this test run's own. */
export const scratch = mkdtempSync(join(tmpdir(), 'internkontroll-'));

export const seed = (name: string) => join(__dirname, '../fixtures/workbooks', name);

/** Runs the command line in this process; what it printed comes back. Fails the test when it could not do its work. */
export async function internkontroll(...words: string[]): Promise<string> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await run(words, {
    out: (text) => out.push(text),
    err: (text) => err.push(text),
    today: () => '2026-11-22',
  });
  if (code === 2) throw new Error(err.join('\n'));
  return out.join('\n');
}

/** Lets LibreOffice open the file and save it in another format; the new file's path comes back. */
export function convert(file: string, format: 'pdf' | 'xlsx' | 'ods'): string {
  const folder = join(scratch, `converted-${format}`);
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=file://${join(scratch, 'profile')}`,
      '--headless',
      '--convert-to',
      format,
      '--outdir',
      folder,
      file,
    ],
    { stdio: 'pipe', timeout: 120_000 },
  );
  return join(folder, basename(file).replace(/\.[^.]+$/, `.${format}`));
}

export function pdfText(file: string): string {
  return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
}

/** What the cells of a sheet hold, read through Microsoft's client. */
export async function cells(
  file: string,
  sheet: string,
): Promise<{ values: unknown[][]; formulas: unknown[][] }> {
  const client = await connectNode(createHost(readFileSync(file)));
  try {
    return await client.Excel.run(async (context) => {
      const used = context.workbook.worksheets.getItem(sheet).getUsedRange(true).load('values,formulas');
      await context.sync();
      return { values: used.values as unknown[][], formulas: used.formulas as unknown[][] };
    });
  } finally {
    client.close();
  }
}

/** Writes cells of a workbook through Microsoft's client and saves it under a new name. */
export async function edited(
  file: string,
  as: string,
  edit: (context: Excel.RequestContext) => void | Promise<void>,
): Promise<string> {
  const { writeFileSync } = await import('node:fs');
  const host = createHost(readFileSync(file));
  const client = await connectNode(host);
  await client.Excel.run(async (context) => {
    await edit(context);
    await context.sync();
  });
  client.close();
  const path = join(scratch, as);
  writeFileSync(path, await host.save());
  return path;
}
