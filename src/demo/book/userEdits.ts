/** A person's typing carried out by the host: read by Swedish rules, one event for each filled rectangle. */
import type { SheetDoc } from '../../headless/document';
import { XlsxError } from '../../headless/xlsx/xlsxError';
import { HostError, type Host } from '../../headless/index';
import { writeValues } from '../../headless/host/writing';
import type { Area } from '../../sheets/grid';
import type { TypedCell, WriteProblem } from './book';
import { toEnglishFormula } from './swedishFormulas';

export async function writeTypedCells(
  host: Host,
  sheet: SheetDoc,
  changes: readonly TypedCell[],
  what: string,
): Promise<void> {
  const area = bounding(changes);
  const lines: (string | boolean | null)[][] = Array.from({ length: area.rows }, () =>
    Array.from({ length: area.columns }, () => null),
  );
  for (const { row, column, text } of changes) lines[row - area.row]![column - area.column] = asTyped(text);
  await host.act('user', what, (session) => {
    writeValues(session.range(sheet, area), lines);
    session.calculation.settle();
  });
}

/** Cells between the changed ones are left alone. */
export function bounding(cells: readonly { readonly row: number; readonly column: number }[]): Area {
  const rows = cells.map(({ row }) => row);
  const columns = cells.map(({ column }) => column);
  const [row, column] = [least(rows), least(columns)];
  return { row, column, rows: most(rows) - row + 1, columns: most(columns) - column + 1 };
}

const least = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.min(a, b));
const most = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.max(a, b));

/** Formulas reach the host in English; what only looks like one ("- Utbilda") is text to a person, as it is to Excel after its warning. */
function asTyped(text: string): string | boolean {
  if (/^\s*(sant|falskt)\s*$/i.test(text)) return /sant/i.test(text);
  if (/^[=]/.test(text) && text.length > 1) return `=${toEnglishFormula(text.slice(1))}`;
  if (/^[+-]/.test(text) && looksLikeCalculation(text)) return `=${toEnglishFormula(text)}`;
  if (/^[+\-@]/.test(text) && !/^[+-][\d,.\s]+%?$/.test(text)) return `'${text}`;
  return text;
}

/** "+A1*2" and "-(3+4)" are calculations; "- Utbilda personal" and "+46 8 123" are words and numbers. */
function looksLikeCalculation(text: string): boolean {
  return /^[+-]\s*(\$?[A-Z]{1,3}\$?\d+|\(|\d[\d,.]*\s*[-+*/^])/i.test(text) && !/^[+-]\d[\d\s-]*$/.test(text);
}

const byCode: Readonly<Record<string, WriteProblem>> = {
  AccessDenied: 'protected',
  InvalidArgument: 'formula',
  FilteredRangeConflict: 'filtered',
  'array-conflict': 'array',
};

export function writeProblem(error: unknown): WriteProblem {
  if (error instanceof HostError && /at most/.test(error.message)) return 'tooLong';
  if (error instanceof HostError || error instanceof XlsxError) return byCode[error.code] ?? 'other';
  return 'other';
}
