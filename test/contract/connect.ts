import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createHost, type Host, type HostOptions } from '../../src/headless/index';
import { connectNode, type Client } from '../../src/headless/node';

/** A workbook open in the host, with Microsoft's own client connected to it. */
export interface Open extends Client {
  readonly host: Host;
  /** Excel.run on a fresh sheet "Sample", as Microsoft's snippets begin. */
  sample<T>(body: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T> | T): Promise<T>;
}

export const seedBytes = (name = 'riskanalys.xlsx'): Uint8Array =>
  new Uint8Array(readFileSync(join(__dirname, '../fixtures/workbooks', name)));

/** The public seed "riskanalys": one sheet, "Riskanalys", with headings in row 4 and data from row 5. */
export async function openSeed(options?: HostOptions, bytes = seedBytes()): Promise<Open> {
  const host = createHost(bytes, options);
  const client = await connectNode(host);
  const sample: Open['sample'] = (body) =>
    client.Excel.run(async (context) => {
      context.workbook.worksheets.getItemOrNullObject('Sample').delete();
      const sheet = context.workbook.worksheets.add('Sample');
      sheet.activate();
      await context.sync();
      return body(sheet, context);
    });
  return { host, ...client, sample };
}

/** What Excel refused, as the add-in sees it. */
export interface Refusal {
  readonly code: string;
  readonly location: string;
}

/** The error of a sync, or undefined when it went through. */
export async function refusal(run: () => Promise<unknown>): Promise<Refusal | undefined> {
  try {
    await run();
    return undefined;
  } catch (error) {
    const { code, debugInfo } = error as { code: string; debugInfo?: { errorLocation?: string } };
    return { code, location: debugInfo?.errorLocation ?? '' };
  }
}

/** Code of the error, or undefined. */
export const codeOf = async (run: () => Promise<unknown>): Promise<string | undefined> =>
  (await refusal(run))?.code;
