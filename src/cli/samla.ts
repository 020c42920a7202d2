import { basename, dirname, extname, join, resolve } from 'node:path';
import { gathering, listing, type Gathered } from '../actions/collectRisks';
import type { PlacedFinding } from '../actions/action';
import { performer } from '../excel/perform';
import { addIn } from '../excel/addIn';
import { createHost } from '../headless';
import { emptyWorkbook } from '../headless/emptyWorkbook';
import { connectNode } from '../headless/node';
import { cli } from '../text/sv/cli';
import { cliCarry } from '../text/sv/cliCarry';
import { grossList } from '../text/sv/grossList';
import { oneLine } from './terminal';
import type { Request } from './arguments';
import type { Command, Surroundings } from './command';
import { Complaint, complaintAbout } from './complaint';
import { versionOf, writeBeside, writeWorkbook } from './files';
import { fileComplaint, openWorkbook } from './workbook';

/**
 * `samla`: the risks of several workbooks in one list, in a workbook of its own. A file that cannot be read is told and the others go on;
 * the exit code then says that there is something to look at.
 */
export const collect: Command = async (request, world) => {
  const files = request.files ?? [request.file];
  const before = request.out === undefined ? null : await versionOf(request.out);
  refuseOutput(request, files);
  const names = shortNames(files);
  const found: { readonly name: string; readonly gathered: Gathered }[] = [];
  const unread: string[] = [];
  for (const file of files) {
    const read = await gatherFrom(file, names.get(file) ?? file, request, world);
    if (typeof read === 'string') unread.push(read);
    else found.push({ name: names.get(file) ?? file, gathered: read });
  }
  if (found.length === 0) throw new Complaint([...unread, cliCarry.noneRead].join('\n'));
  const year = request.year ?? Number(world.today().slice(0, 4));
  const made = await listIn(found, year, world);
  const out = request.out ?? (await writeBeside(join(dirname(request.file), LIST), String(year), made.bytes));
  if (request.out !== undefined) await writeWorkbook(out, made.bytes, before);
  const findings = found.flatMap(({ name, gathered }) =>
    gathered.findings.map((finding) => ({ ...finding, file: name })),
  );
  const answer = { sheet: made.sheet, risks: made.risks, workbooks: found.length, unread, findings, out };
  world.out(request.json ? JSON.stringify(asJson(answer)) : asText(answer));
  return findings.length + unread.length > 0 ? 1 : 0;
};

/** Beside the first file, with the year after its name. */
const LIST = 'bruttolista.xlsx';

interface Answer {
  readonly sheet: string;
  readonly risks: number;
  readonly workbooks: number;
  /** A sentence per file that was not read. */
  readonly unread: readonly string[];
  readonly findings: readonly (PlacedFinding & { readonly file: string })[];
  readonly out: string;
}

/** What one file holds, or the sentence that says why it could not be read. */
async function gatherFrom(
  file: string,
  name: string,
  { steps }: Request,
  { today }: Surroundings,
): Promise<Gathered | string> {
  try {
    const workbook = await openWorkbook(file, today);
    try {
      let gathered: Gathered | null = null;
      const look = gathering({ file: name, steps: steps ?? null }, (saw) => (gathered = saw));
      const result = await workbook.performer.preview(look);
      if (result.ok) return gathered ?? cliCarry.withoutAnalysis(name);
      const nothing = result.problem.code === 'nothing-to-collect';
      return nothing ? cliCarry.withoutAnalysis(name) : result.problem.sentence;
    } finally {
      workbook.close();
    }
  } catch (error) {
    const complaint = error instanceof Complaint ? error : fileComplaint(error, file);
    return complaint?.message ?? cli.unexpected(file);
  }
}

/** The list, drawn by the same action as in Excel, in a workbook with nothing else in it. */
async function listIn(
  found: readonly { readonly name: string; readonly gathered: Gathered }[],
  year: number,
  { today }: Surroundings,
): Promise<{ readonly bytes: Uint8Array; readonly sheet: string; readonly risks: number }> {
  const host = createHost(emptyWorkbook(grossList.sheetName(year)), {
    fileName: cliCarry.defaultOut(year),
    addIn,
  });
  const client = await connectNode(host);
  try {
    const action = listing(found.map(({ gathered }) => gathered), found.map(({ name }) => name)); // prettier-ignore
    const done = await performer(client.Excel, { today, language: 'sv' }).perform(action, { year });
    if (!done.ok) throw complaintAbout(done.problem);
    const { sheet, risks } = done.outcome.summary;
    return { bytes: await host.save(), sheet, risks };
  } finally {
    client.close();
  }
}

function refuseOutput({ out }: Request, files: readonly string[]): void {
  if (out === undefined) return;
  if (files.some((file) => resolve(file) === resolve(out))) throw new Complaint(cliCarry.outputIsInput(out));
  if (extname(out).toLowerCase() !== '.xlsx') throw new Complaint(cliCarry.outputXlsx(out));
}

/** The names of the files, with their folder where two have the same. */
function shortNames(files: readonly string[]): ReadonlyMap<string, string> {
  const isShared = (file: string) => files.filter((other) => basename(other) === basename(file)).length > 1;
  return new Map(
    files.map((file) => [
      file,
      isShared(file) ? join(basename(dirname(resolve(file))), basename(file)) : basename(file),
    ]),
  );
}

function asJson({ findings, ...answer }: Answer): object {
  return {
    ...answer,
    findings: findings.map(({ code, file, sheet, cell, message }) => ({ code, file, sheet, cell, message })),
  };
}

function asText({ sheet, risks, workbooks, unread, findings, out }: Answer): string {
  return [
    cliCarry.collected(sheet, risks, workbooks),
    ...(unread.length > 0
      ? [cliCarry.notRead(unread.length), ...unread.map((sentence) => `  ${oneLine(sentence)}`)]
      : []),
    ...(findings.length > 0 ? [cliCarry.otherNotes(findings.length)] : []),
    ...findings.map(
      ({ file, sheet: place, cell, message }) =>
        `  ${oneLine(file)}, ${oneLine(place)}!${cell}  ${oneLine(message)}`,
    ),
    cli.savedTo(out),
  ].join('\n');
}
