import { actions } from '../actions';
import type { Done } from '../excel/perform';
import { cli } from '../text/sv/cli';
import { cliCarry } from '../text/sv/cliCarry';
import type { Command } from './command';
import { intoFile } from './newFile';
import { findingLines } from './terminal';

/** `ta-over`: the workbook with somebody else's plan made into one of ours, in a new file unless `--ut` names the input. */
export const takeOver: Command = (request, world) =>
  intoFile(request, world, {
    action: actions.takeOverPlan,
    options: {},
    suffix: 'internkontrollplan',
    asJson,
    asText,
  });

/** What `--json` prints. `written`: cells written, 0 when the year has a plan already. */
export interface TakeOverAnswer {
  readonly sheet: string;
  readonly risks: number;
  readonly controls: number;
  readonly written: number;
  /** What could not be placed, and what there is doubt about. */
  readonly findings: readonly {
    readonly code: string;
    readonly sheet: string;
    readonly cell: string;
    readonly message: string;
  }[];
  readonly out: string;
}

function asJson({ outcome: { summary, findings } }: Done, out: string): TakeOverAnswer {
  const { sheet, risks, controls, cells } = summary;
  return {
    sheet,
    risks,
    controls,
    written: cells,
    findings: findings.map(({ code, sheet: place, cell, message }) => ({
      code,
      sheet: place,
      cell,
      message,
    })),
    out,
  };
}

function asText({ outcome: { summary, findings }, wrote }: Done, out: string): string {
  if (!wrote) return [cliCarry.planThere(summary.sheet), cli.savedTo(out)].join('\n');
  return [
    cliCarry.takenOver(summary.sheet, summary.risks, summary.controls),
    ...(findings.length > 0 ? [cliCarry.otherNotes(findings.length)] : []),
    ...findingLines(findings),
    cli.savedTo(out),
  ].join('\n');
}
