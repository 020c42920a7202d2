import { extname, resolve } from 'node:path';
import { actions } from '../actions';
import type { Done } from '../excel/perform';
import { cli } from '../text/sv/cli';
import type { Request } from './arguments';
import { Complaint, complaintAbout } from './complaint';
import { freeName, writeWorkbook } from './files';
import type { ExitCode, Surroundings } from './run';
import { openWorkbook } from './workbook';

/** `generera`: the workbook with its internal control plan, in a new file unless `--ut` names the input. */
export async function generate(request: Request, world: Surroundings): Promise<ExitCode> {
  const workbook = await openWorkbook(request.file, world.today);
  try {
    refuseOtherFormat(request);
    const options = request.year === undefined ? {} : { year: request.year };
    const result = await workbook.performer.perform(actions.createPlan, options);
    if (!result.ok) throw complaintAbout(result.problem);
    const out =
      request.out ?? (await freeName(request.file, `internkontrollplan-${yearOf(result, request, world)}`));
    await writeWorkbook(out, await workbook.host.save());
    world.out(request.json ? JSON.stringify(asJson(result, out)) : asText(result, out));
    return result.outcome.findings.length > 0 ? 1 : 0;
  } finally {
    workbook.close();
  }
}

/** A workbook with macros under the name of one without (or the other way round) is refused by Excel when it is opened. */
export function refuseOtherFormat({ file, out }: Request): void {
  if (out === undefined || resolve(out) === resolve(file)) return;
  if (extname(out).toLowerCase() !== extname(file).toLowerCase())
    throw new Complaint(cli.outputNotXlsx(out, extname(file)));
}

/** The year that a command was about. */
export function yearOf({ stored }: Done, { year }: Request, { today }: Surroundings): number {
  return year ?? stored.policy.year ?? Number(today().slice(0, 4));
}

/** What `--json` prints. `written`: cells written, 0 when the plan was already up to date. */
export interface GenerateAnswer {
  readonly sheet: string;
  readonly risks: number;
  readonly controls: number;
  readonly unscored: number;
  readonly written: number;
  readonly out: string;
}

function asJson({ outcome: { summary } }: Done, out: string): GenerateAnswer {
  const { sheet, risks, controls, unscored, cells } = summary;
  return { sheet, risks, controls, unscored, written: cells, out };
}

function asText({ outcome, wrote }: Done, out: string): string {
  const { summary, differences, findings } = outcome;
  const conflicts = differences.filter(({ kind }) => kind === 'conflict').length;
  return [
    cli.generated(summary.sheet, summary.risks, summary.controls),
    ...(summary.unscored > 0 ? [cli.unscored(summary.unscored)] : []),
    ...(conflicts > 0 ? [cli.conflicts(conflicts)] : []),
    ...(wrote ? [] : [cli.unchanged]),
    ...(findings.length > 0 ? [cli.seeFindings(findings.length)] : []),
    cli.savedTo(out),
  ].join('\n');
}
