import { actions } from '../actions';
import type { Summary } from '../actions/action';
import type { Done } from '../excel/perform';
import { cli } from '../text/sv/cli';
import { cliCarry } from '../text/sv/cliCarry';
import type { Command } from './command';
import { intoFile } from './newFile';
import { findingLines } from './terminal';

/** `nasta-ar`: the workbook with the new year's plan beside last year's, in a new file unless `--ut` names the input. */
export const startNextYear: Command = (request, world) =>
  intoFile(request, world, {
    action: actions.nextYear,
    options: {},
    suffix: 'internkontrollplan',
    year: ({ outcome, year }) => outcome.summary.carried?.year ?? year,
    asJson,
    asText,
  });

/** What `--json` prints. `written`: cells written, 0 when the new year has a plan already; the counts are then left out. */
export interface NextYearAnswer extends Partial<NonNullable<Summary['carried']>> {
  readonly sheet: string;
  readonly controls: number;
  readonly written: number;
  /** Kontrollmoment that were not done last year. */
  readonly unfinished: number;
  readonly findings: readonly {
    readonly code: string;
    readonly sheet: string;
    readonly cell: string;
    readonly message: string;
  }[];
  readonly out: string;
}

function asJson({ outcome: { summary, findings } }: Done, out: string): NextYearAnswer {
  const { sheet, controls, cells, carried } = summary;
  return {
    sheet,
    controls,
    written: cells,
    ...carried,
    unfinished: findings.filter(isUnfinished).length,
    findings: findings.map(({ code, sheet: place, cell, message }) => ({
      code,
      sheet: place,
      cell,
      message,
    })),
    out,
  };
}

function asText({ outcome: { summary, findings }, stored, wrote }: Done, out: string): string {
  const { carried } = summary;
  if (!wrote || !carried) return [cliCarry.planThere(summary.sheet), cli.savedTo(out)].join('\n');
  const left = findings.filter(isUnfinished);
  const others = findings.filter((finding) => !isUnfinished(finding));
  const serious = left.filter(({ severity }) => severity === 'warning').length;
  const setting = stored.policy.year;
  return [
    cliCarry.nextYear(summary.sheet, carried.from),
    cliCarry.marks(carried),
    ...(left.length > 0 ? [cliCarry.unfinished(left.length, serious), ...findingLines(left)] : []),
    ...(others.length > 0 ? [cliCarry.otherNotes(others.length), ...findingLines(others)] : []),
    setting === null
      ? cliCarry.yearFromNow(carried.year, carried.year - 1)
      : cliCarry.settingsYear(setting, carried.year),
    cli.savedTo(out),
  ].join('\n');
}

function isUnfinished({ code }: { readonly code: string }): boolean {
  return code.startsWith('unfinished-');
}
