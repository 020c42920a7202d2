import { actions } from '../actions';
import type { Done } from '../excel/perform';
import { cli } from '../text/sv/cli';
import type { Request } from './arguments';
import type { Command } from './command';
import { Complaint } from './complaint';
import { intoFile } from './newFile';
import { reportActions, reportNames } from './reportNames';
import { findingLines } from './terminal';

/** `rapport`: the workbook with one report more, or with that report redrawn, in a new file unless `--ut` names the input. */
export const report: Command = async (request, world) => {
  const { report: name, period } = request;
  if (name === undefined) throw new Complaint(cli.chooseReport(reportNames, null));
  return intoFile(request, world, {
    action: actions[reportActions[name]],
    options: period === undefined ? {} : { period: period.number },
    suffix: name,
    accept: (done) => refuseOtherPeriods(done, period),
    asJson,
    asText,
  });
};

/** H2 of a plan that is followed up by tertial is no period of it. */
function refuseOtherPeriods({ stored: { policy } }: Done, period: Request['period']): void {
  if (period?.kind != null && period.kind !== policy.periods)
    throw new Complaint(cli.otherPeriods[policy.periods]);
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
    ...findingLines(findings),
    cli.savedTo(out),
  ].join('\n');
}
