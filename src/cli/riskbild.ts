import { actions } from '../actions';
import type { Done } from '../excel/perform';
import { cli } from '../text/sv/cli';
import { riskPicture as words } from '../text/sv/cliRiskPicture';
import type { Command } from './command';
import { intoFile } from './newFile';
import { findingLines } from './terminal';

/** `riskbild`: the workbook with the year's register of risks and its matrix, in a new file unless `--ut` names the input. */
export const picture: Command = (request, world) =>
  intoFile(request, world, { action: actions.riskPicture, options: {}, suffix: 'riskbild', asJson, asText });

/** What `--json` prints. `written`: cells written, 0 when the register was already up to date. */
export interface PictureAnswer {
  readonly sheet: string;
  readonly risks: number;
  readonly unscored: number;
  readonly written: number;
  /** Cells where register and analysis have both changed; the register's text is kept. */
  readonly conflicts: number;
  readonly findings: readonly { readonly sheet: string; readonly cell: string; readonly message: string }[];
  readonly out: string;
}

function asJson({ outcome }: Done, out: string): PictureAnswer {
  const { sheet, risks, unscored, cells } = outcome.summary;
  const findings = outcome.findings.map(({ sheet: place, cell, message }) => ({
    sheet: place,
    cell,
    message,
  }));
  return { sheet, risks, unscored, written: cells, conflicts: conflictsIn(outcome), findings, out };
}

function asText({ outcome, wrote }: Done, out: string): string {
  const { summary, findings } = outcome;
  const conflicts = conflictsIn(outcome);
  return [
    words.made(summary.sheet, summary.risks),
    ...(summary.unscored > 0 ? [cli.unscored(summary.unscored)] : []),
    ...(conflicts > 0 ? [words.conflicts(conflicts)] : []),
    ...(wrote ? [] : [words.unchanged]),
    ...(findings.length > 0 ? [cli.findings(findings.length)] : []),
    ...findingLines(findings),
    cli.savedTo(out),
  ].join('\n');
}

function conflictsIn({ differences }: Done['outcome']): number {
  return differences.filter(({ kind }) => kind === 'conflict').length;
}
