import { basename } from 'node:path';
import { performer, type Performer } from '../excel/perform';
import { createHost, type Host } from '../headless';
import { connectNode } from '../headless/node';
import { XlsxError } from '../headless/xlsx/xlsxError';
import { files, unreadable } from '../text/sv/files';
import { Complaint } from './complaint';
import { readWorkbook } from './files';

/** A workbook on disk, opened behind Microsoft's client, with the performer that Excel's own pane uses. */
export interface OpenWorkbook {
  readonly host: Host;
  readonly performer: Performer;
  close(): void;
}

/** Opens a file. Throws a Complaint that names it when it is no workbook that can be read. */
export async function openWorkbook(file: string, today: () => string): Promise<OpenWorkbook> {
  const host = hostFor(file, await readWorkbook(file));
  const client = await connectNode(host);
  return {
    host,
    performer: performer(client.Excel, { today, language: 'sv' }),
    close: () => client.close(),
  };
}

function hostFor(file: string, bytes: Uint8Array): Host {
  try {
    return createHost(bytes, { fileName: basename(file) });
  } catch (error) {
    throw fileComplaint(error, file) ?? error;
  }
}

/** The sentence for a refused file, null when the error is about something else. */
export function fileComplaint(error: unknown, file: string): Complaint | null {
  if (!(error instanceof XlsxError)) return null;
  const { part, entry } = error.params;
  const sentence = files[error.code] ?? unreadable;
  return new Complaint(sentence(basename(file), String(part ?? entry ?? '')));
}
