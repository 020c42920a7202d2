import { chosenReadings, isSameName } from '../actions/chosenReadings';
import { actions } from '../actions';
import type { Done, Performer, RunOptions } from '../excel/perform';
import { columnLetter } from '../sheets/grid';
import type { Reading } from '../sheets/reading/reading';
import { cliReading } from '../text/sv/cliReading';
import { reading as text } from '../text/sv/reading';
import type { Request } from './arguments';
import { Complaint } from './complaint';
import { oneLine } from './terminal';

/** How the user wants the risk analysis to be read. */
export function readingOptions({ sheets, steps }: Request): RunOptions {
  return { ...(sheets && { sheets }), ...(steps !== undefined && { scale: steps }) };
}

/** Throws a Complaint that names the sheets that could be meant where a named one holds no risk analysis. */
export async function refuseUnread(performer: Performer, { sheets = [] }: Request): Promise<void> {
  if (sheets.length === 0) return;
  const all = await performer.preview(actions.checkRisks);
  const readings = all.ok ? all.outcome.readings : [];
  const missing = sheets.find((name) => !readings.some(({ sheet }) => isSameName(sheet, name)));
  if (missing === undefined) return;
  const found = [...new Set(readings.map(({ sheet }) => oneLine(sheet)))];
  throw new Complaint(cliReading.noSuchSheet(oneLine(missing), found));
}

/** What was read from where, why if that was asked for, and what a person should know about it. */
export function readingLines(done: Done, request: Request): readonly string[] {
  const used = usedIn(done, request);
  return [
    ...used.flatMap((reading) => [
      cliReading.readFrom(oneLine(reading.sheet), reading.headerRow + 1, reading.rows.length),
      ...(request.showReading ? reasonLines(reading).map((line) => `  ${oneLine(line)}`) : []),
    ]),
    ...notableLines(done, request),
  ];
}

/** Only what a person should know: what was left out, what is uncertain, and on which scale it was judged. */
export function notableLines(done: Done, request: Request): readonly string[] {
  const used = usedIn(done, request);
  const sheets = new Set(used.map(({ sheet }) => sheet));
  const leftOut = new Set(
    done.outcome.readings.map(({ sheet }) => sheet).filter((sheet) => !sheets.has(sheet)),
  );
  return [
    ...(request.sheets ? [] : [...leftOut].map((sheet) => cliReading.leftOut(oneLine(sheet)))),
    ...(used.every(({ certain }) => certain) ? [] : [cliReading.uncertain]),
    ...used.filter(isUnrated).map(({ sheet }) => cliReading.unrated(oneLine(sheet))),
    ...scaleLines(done),
  ];
}

const isUnrated = ({ columns }: Reading): boolean =>
  (['likelihood', 'consequence', 'score', 'level'] as const).every((field) => columns[field] === undefined);

function usedIn({ outcome, stored }: Done, { sheets }: Request): readonly Reading[] {
  return chosenReadings(outcome.readings, stored.memory, sheets);
}

function scaleLines({ stored: { scale } }: Done): readonly string[] {
  if (!scale) return [];
  const { likelihood, consequence } = scale.seen.policy;
  const name = text.scale.name(likelihood.length, consequence.length);
  if (scale.isTaken) return [cliReading.scaleTaken(name)];
  if (scale.seen.hasSameSteps) return [cliReading.wordsSeen];
  return [cliReading.scaleSeen(name, likelihood.length === consequence.length ? likelihood.length : null)];
}

/** "E tolkas som konsekvens: …" for each column, and what else it could be. */
export function reasonLines({ reasons, doubts, sheet }: Reading): readonly string[] {
  const fromLeft = [...reasons].sort((a, b) => a.column - b.column);
  return [
    ...fromLeft.map((reason) => text.reason({ ...reason, column: columnLetter(reason.column) })),
    ...doubts.map(({ field, candidates }) =>
      field === 'sheet'
        ? text.sheetDoubt(sheet)
        : text.doubt(
            field,
            candidates.flatMap((column) => (column === null ? [] : columnLetter(column))),
          ),
    ),
  ];
}
