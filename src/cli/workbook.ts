import { basename } from 'node:path';
import type { Problem } from '../excel/errors';
import { performer, type Failed, type Performer } from '../excel/perform';
import { createHost, type Host } from '../headless';
import { connectNode } from '../headless/node';
import { XlsxError } from '../headless/xlsx/xlsxError';
import type { CellComment } from '../sheets/disclosure';
import { cellAddress } from '../sheets/grid';
import { cli } from '../text/sv/cli';
import { errors } from '../text/sv/errors';
import { files, unreadable } from '../text/sv/files';
import { addIn } from '../excel/addIn';
import { Complaint } from './complaint';
import { readWorkbook } from './files';
import { refuseEndless } from './plainFile';
import { oneLine } from './terminal';

/** A workbook on disk, opened behind Microsoft's client, with the performer that Excel's own pane uses. */
export interface OpenWorkbook {
  readonly host: Host;
  readonly performer: Performer;
  close(): void;
}

/** Opens a file. Throws a Complaint that names it when it is no workbook that can be read. */
export async function openWorkbook(file: string, today: () => string): Promise<OpenWorkbook> {
  await refuseEndless(file);
  const host = hostFor(file, await readWorkbook(file));
  const client = await connectNode(host);
  return {
    host,
    performer: aboutFile(
      performer(client.Excel, {
        today,
        language: 'sv',
        alone: true,
        notes: () => notesIn(host),
        otherSheets: () => host.document.otherSheets,
      }),
      host,
      file,
    ),
    close: () => client.close(),
  };
}

/** Notes come with ExcelApi 1.18, which Microsoft's client of today's npm package does not know; the file itself has them. */
function notesIn({ document }: Host): CellComment[] {
  return document.sheets.flatMap((sheet) =>
    sheet.comments.items
      .filter(({ threaded }) => !threaded)
      .map(({ row, column, author, text }) => ({
        sheet: sheet.name,
        cell: cellAddress(row, column),
        author,
        text,
      })),
  );
}

/** Larger sheets than this are read in parts: an answer lies several times in memory on its way. 20,000 risks are still read at once. */
const MAX_CELLS = 300_000;

function hostFor(file: string, bytes: Uint8Array): Host {
  try {
    return createHost(bytes, { fileName: basename(file), addIn, maxCells: MAX_CELLS, wire: 'objects' });
  } catch (error) {
    throw fileComplaint(error, file) ?? error;
  }
}

/** What stopped a command, said about the file: its damage where that is the reason, and that nothing of it was changed. */
function aboutFile(inExcel: Performer, host: Host, file: string): Performer {
  const named = <T>(result: T | Failed): T | Failed =>
    isFailed(result) ? { ok: false, problem: problemWith(result.problem, host, file) } : result;
  return {
    ...inExcel,
    perform: async (action, options) => named(await inExcel.perform(action, options)),
    preview: async (action, options) => named(await inExcel.preview(action, options)),
  };
}

function isFailed<T>(result: T | Failed): result is Failed {
  return typeof result === 'object' && result !== null && 'ok' in result && result.ok === false;
}

function problemWith(problem: Problem, { damage }: Host, file: string): Problem {
  const damaged = damage !== null && damage.code in files ? fileComplaint(damage, file) : null;
  // Whatever happened, it happened to a copy in memory.
  const untouched = `${basename(file)}: ${problem.reason} ${errors.nothingChanged}`;
  const sentence = damaged?.message ?? (isFault(problem) ? cli.unexpected(file) : untouched);
  return { ...problem, sentence: oneLine(sentence), written: false };
}

/** The Excel of the command line is ours: where it fails, the fault is too. */
function isFault({ code }: Problem): boolean {
  return code === 'unknown' || code === 'not-answering';
}

/** The sentence for a refused file, null when the error is about something else. */
export function fileComplaint(error: unknown, file: string): Complaint | null {
  if (!(error instanceof XlsxError)) return null;
  const { part, entry } = error.params;
  const sentence = files[error.code] ?? unreadable;
  return new Complaint(oneLine(sentence(basename(file), String(part ?? entry ?? ''))));
}
