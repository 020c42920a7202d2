import { actions } from '../actions';
import type { Outcome, PlacedDisclosure, PlacedFinding } from '../actions/action';
import type { Field } from '../domain/field';
import type { Done } from '../excel/perform';
import { columnLetter } from '../sheets/grid';
import type { Reading } from '../sheets/reading/reading';
import { cli } from '../text/sv/cli';
import type { Request } from './arguments';
import { complaintAbout } from './complaint';
import type { Command } from './command';
import { readingLines, readingOptions, reasonLines, refuseUnread } from './reading';
import { findingLines, oneLine } from './terminal';
import { openWorkbook } from './workbook';

/**
 * `kontrollera`: what was read, what is missing or contradicts itself, and what to look at before the workbook is handed out. Writes no
 * file. Only findings make the exit code 1: nearly every workbook names its author.
 */
export const check: Command = async (request, world) => {
  const workbook = await openWorkbook(request.file, world.today);
  try {
    await refuseUnread(workbook.performer, request);
    const result = await workbook.performer.preview(actions.checkDisclosure, readingOptions(request));
    if (!result.ok) {
      // A program that asks is told in its own language too: no reading, nothing found.
      if (request.json && result.problem.code === 'no-analysis') world.out(JSON.stringify(nothing));
      throw complaintAbout(result.problem);
    }
    const { outcome } = result;
    world.out(request.json ? JSON.stringify(asJson(outcome, request)) : asText(result, request));
    return outcome.findings.length > 0 ? 1 : 0;
  } finally {
    workbook.close();
  }
};

/** What `--json` prints: rows 1-based, columns by letter. */
export interface CheckAnswer {
  readonly reading: readonly {
    readonly sheet: string;
    readonly headerRow: number;
    readonly certain: boolean;
    readonly columns: Readonly<Partial<Record<Field, string>>>;
    readonly rows: number;
    /** Why, and what is uncertain; with `--visa-tolkning`. */
    readonly reasons?: readonly string[];
  }[];
  readonly findings: readonly Pick<PlacedFinding, 'code' | 'severity' | 'sheet' | 'cell' | 'message'>[];
  readonly disclosures: readonly Pick<PlacedDisclosure, 'kind' | 'sheet' | 'cell' | 'message'>[];
}

const nothing: CheckAnswer = { reading: [], findings: [], disclosures: [] };

function asJson({ readings, findings, disclosures }: Outcome, { showReading }: Request): CheckAnswer {
  return {
    reading: readings.map((reading) => ({
      sheet: reading.sheet,
      headerRow: reading.headerRow + 1,
      certain: reading.certain,
      columns: lettersOf(reading),
      rows: reading.rows.length,
      ...(showReading && { reasons: reasonLines(reading).map(oneLine) }),
    })),
    findings: findings.map(({ code, severity, sheet, cell, message }) => ({
      code,
      severity,
      sheet,
      cell,
      message,
    })),
    disclosures: disclosures.map(({ kind, sheet, cell, message }) => ({ kind, sheet, cell, message })),
  };
}

function lettersOf({ columns }: Reading): Partial<Record<Field, string>> {
  return Object.fromEntries(Object.entries(columns).map(([field, column]) => [field, columnLetter(column)]));
}

function asText(done: Done, request: Request): string {
  const { readings, findings, disclosures } = done.outcome;
  return [
    ...readingLines(done, request),
    ...(readings.length === 0 ? [cli.planOnly] : []),
    ...(findings.length === 0 ? [cli.noFindings] : [cli.findings(findings.length)]),
    ...findingLines(findings),
    ...(disclosures.length === 0 ? [] : [cli.disclosures(disclosures.length), ...findingLines(disclosures)]),
  ].join('\n');
}
