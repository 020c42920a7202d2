import { actions } from '../actions';
import type { Done } from '../excel/perform';
import { cli } from '../text/sv/cli';
import { cliCarry } from '../text/sv/cliCarry';
import type { Request } from './arguments';
import type { Command } from './command';
import { intoFile } from './newFile';
import { leftLines } from './planDifferences';
import { notableLines, readingOptions, refuseUnread } from './reading';

/** `generera`: the workbook with its internal control plan, in a new file unless `--ut` names the input. */
export const generate: Command = (request, world) =>
  intoFile(request, world, {
    action: actions.createPlan,
    options: {
      ...readingOptions(request),
      ...(request.conflicts !== undefined && { conflicts: request.conflicts }),
    },
    before: (performer) => refuseUnread(performer, request),
    suffix: 'internkontrollplan',
    asJson,
    asText: (done, out) => asText(done, out, request),
  });

/** What `--json` prints. `written`: cells written, 0 when the plan was already up to date. */
export interface GenerateAnswer {
  readonly sheet: string;
  readonly risks: number;
  readonly controls: number;
  readonly unscored: number;
  readonly written: number;
  /** Cells where plan and analysis have both changed; the plan's text is kept. */
  readonly conflicts: readonly {
    readonly column: string;
    readonly about: string;
    readonly plan: string;
    readonly analysis: string;
  }[];
  /** Kontrollmoment that somebody has struck from the plan, and that stay away. */
  readonly struck: readonly string[];
  readonly out: string;
}

function asJson({ outcome: { summary, differences } }: Done, out: string): GenerateAnswer {
  const { sheet, risks, controls, unscored, cells } = summary;
  const conflicts = differences
    .filter(({ kind }) => kind === 'conflict')
    .map(({ column, about, before, after }) => ({ column, about, plan: before, analysis: after }));
  const struck = differences.filter(({ kind }) => kind === 'struck').map(({ about }) => about);
  return { sheet, risks, controls, unscored, written: cells, conflicts, struck, out };
}

function asText(done: Done, out: string, request: Request): string {
  const { outcome, wrote } = done;
  const { summary, differences, findings } = outcome;
  return [
    ...notableLines(done, request),
    cli.generated(summary.sheet, summary.risks, summary.controls),
    ...(summary.unscored > 0 ? [cli.unscored(summary.unscored)] : []),
    ...(summary.olderPlan === undefined
      ? []
      : [cliCarry.olderPlan(request.file, summary.olderPlan, done.year)]),
    ...leftLines(differences),
    ...(wrote ? [] : [cli.unchanged]),
    ...(findings.length > 0 ? [cli.seeFindings(findings.length)] : []),
    cli.savedTo(out),
  ].join('\n');
}
