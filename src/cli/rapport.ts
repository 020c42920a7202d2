import { extname } from 'node:path';
import { actions } from '../actions';
import type { Done } from '../excel/perform';
import { cli } from '../text/sv/cli';
import type { Request } from './arguments';
import type { Command } from './command';
import { Complaint } from './complaint';
import { intoFile } from './newFile';
import { findingsText, reportAnswer } from './reportAnswer';
import { reportActions, reportNames } from './reportNames';
import { intoWord } from './wordReport';

/**
 * `rapport`: the workbook with one report more, or with that report redrawn, in a new file unless `--ut` names the input; or the report as a
 * Word file where `--ut` names one.
 */
export const report: Command = async (request, world) => {
  const { report: name, period, out } = request;
  if (name === undefined) throw new Complaint(cli.chooseReport(reportNames, null));
  const command = {
    action: actions[reportActions[name]],
    options: period === undefined ? {} : { period: period.number },
    accept: (done: Done) => refuseOtherPeriods(done, period),
  };
  if (out !== undefined && extname(out).toLowerCase() === '.docx')
    return intoWord({ ...request, out }, world, command);
  return intoFile(request, world, { ...command, suffix: name, asJson: reportAnswer, asText });
};

/** H2 of a plan that is followed up by tertial is no period of it. */
function refuseOtherPeriods({ outcome }: Done, period: Request['period']): void {
  const divided = outcome.report?.periods;
  if (period?.kind != null && divided !== undefined && period.kind !== divided)
    throw new Complaint(cli.otherPeriods[divided]);
}

function asText({ outcome: { summary, findings, kept } }: Done, out: string): string {
  return [
    cli.reported(summary.sheet, summary.risks, summary.controls),
    ...(kept === '' ? [] : [cli.keptReport(kept)]),
    ...findingsText(findings, out),
  ].join('\n');
}
