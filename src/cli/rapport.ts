import { actions } from '../actions';
import type { Done } from '../excel/perform';
import { cli } from '../text/sv/cli';
import type { Request } from './arguments';
import { Complaint, complaintAbout } from './complaint';
import { freeName, writeWorkbook } from './files';
import { refuseOtherFormat, yearOf } from './generera';
import { reportActions, reportNames } from './reportNames';
import type { ExitCode, Surroundings } from './run';
import { oneLine } from './terminal';
import { openWorkbook } from './workbook';

/** `rapport`: the workbook with one report more, or with that report redrawn, in a new file unless `--ut` names the input. */
export async function report(request: Request, world: Surroundings): Promise<ExitCode> {
  if (request.report === undefined) throw new Complaint(cli.chooseReport(reportNames, null));
  const workbook = await openWorkbook(request.file, world.today);
  try {
    refuseOtherFormat(request);
    const { year, period } = request;
    const options = {
      ...(year !== undefined && { year }),
      ...(period !== undefined && { period: period.number }),
    };
    const result = await workbook.performer.perform(actions[reportActions[request.report]], options);
    if (!result.ok) throw complaintAbout(result.problem);
    if (period?.kind != null && period.kind !== result.stored.policy.periods)
      throw new Complaint(cli.otherPeriods[result.stored.policy.periods]);
    const out =
      request.out ?? (await freeName(request.file, `${request.report}-${yearOf(result, request, world)}`));
    await writeWorkbook(out, await workbook.host.save());
    world.out(request.json ? JSON.stringify(asJson(result, out)) : asText(result, out));
    return result.outcome.findings.length > 0 ? 1 : 0;
  } finally {
    workbook.close();
  }
}

/** What `--json` prints. */
export interface ReportAnswer {
  readonly sheet: string;
  readonly risks: number;
  readonly controls: number;
  /** What the data contradicts itself about; the report shows it as it stands. */
  readonly findings: readonly { readonly sheet: string; readonly cell: string; readonly message: string }[];
  readonly out: string;
}

function asJson({ outcome: { summary, findings } }: Done, out: string): ReportAnswer {
  const { sheet, risks, controls } = summary;
  return {
    sheet,
    risks,
    controls,
    findings: findings.map(({ sheet: place, cell, message }) => ({ sheet: place, cell, message })),
    out,
  };
}

function asText({ outcome: { summary, findings } }: Done, out: string): string {
  return [
    cli.reported(summary.sheet, summary.risks, summary.controls),
    ...(findings.length > 0 ? [cli.findings(findings.length)] : []),
    ...findings.map(({ sheet, cell, message }) => `  ${sheet}!${cell}  ${oneLine(message)}`),
    cli.savedTo(out),
  ].join('\n');
}
