import type { Action } from '../actions/action';
import type { Done, RunOptions } from '../excel/perform';
import { word } from '../text/sv/word';
import type { Request } from './arguments';
import type { ExitCode, Surroundings } from './command';
import { complaintAbout } from './complaint';
import { versionOf, writeWorkbook } from './files';
import { findingsText, reportAnswer } from './reportAnswer';
import { wordFile } from './word';
import { openWorkbook } from './workbook';

/** A report as a Word file at `out`; the workbook is only read. */
export async function intoWord(
  request: Request & { readonly out: string },
  world: Surroundings,
  command: { readonly action: Action; readonly options: RunOptions; readonly accept: (done: Done) => void },
): Promise<ExitCode> {
  const { file, out, year, json } = request;
  const before = await versionOf(out);
  const workbook = await openWorkbook(file, world.today);
  try {
    const done = await workbook.performer.preview(command.action, {
      ...(year !== undefined && { year }),
      ...command.options,
    });
    if (!done.ok) throw complaintAbout(done.problem);
    command.accept(done);
    const { report, summary, findings } = done.outcome;
    if (report === null) throw new Error(`${command.action.id} makes no report.`);
    await writeWorkbook(out, await wordFile(report), before);
    const { risks, controls } = summary;
    const answer = [word.made(report.title, risks, controls), ...findingsText(findings, out)].join('\n');
    world.out(json ? JSON.stringify({ ...reportAnswer(done, out), sheet: '' }) : answer);
    return findings.length > 0 ? 1 : 0;
  } finally {
    workbook.close();
  }
}
