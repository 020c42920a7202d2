import { mergePlan, type MergeResult } from '../../src/domain/merge';
import { seededColumns, sharedColumns } from '../../src/domain/planRow';
import type { ExistingRow, MergeColumn, WantedRow } from '../../src/domain/planRow';

/** A plan sheet reduced to what a merge sees, with the columns that people own beside it. Rows keep their identity. */
export interface SheetRow {
  readonly cells: Partial<Record<MergeColumn | 'status', string>>;
  linked: boolean;
}

export const leftMark = 'Utgår: risken finns inte kvar i riskanalysen';

/** A wanted row from a few words: risk, control and whatever else differs from empty. */
export function want(
  risk: string,
  control: string,
  more: Partial<WantedRow['cells']> & Partial<WantedRow> = {},
): WantedRow {
  const { key = `text:${risk}`, ordinal = 1, cells: _, ...cells } = more;
  const empty = Object.fromEntries([...sharedColumns, ...seededColumns].map((column) => [column, '']));
  return { key, ordinal, cells: { ...(empty as WantedRow['cells']), risk, control, ...cells } };
}

/** The sheet's rows as a merge reads them; row numbers start at 7, as under a title block. */
export function read(sheet: readonly SheetRow[]): ExistingRow[] {
  return sheet.map(({ cells, linked }, index) => {
    const { status: _, ...merged } = cells;
    return { row: index + 7, cells: merged, linked };
  });
}

export function merge(sheet: readonly SheetRow[], wanted: readonly WantedRow[], lastNumber = 0): MergeResult {
  return mergePlan(read(sheet), wanted, { lastNumber, leftMark });
}

/** The sheet with the writes of a merge carried out, as the performer does. */
export function apply(sheet: readonly SheetRow[], result: MergeResult): SheetRow[] {
  return result.rows.map(({ row, writes }) => {
    const old = row === null ? undefined : sheet[row - 7];
    const linked = writes.source === undefined ? (old?.linked ?? false) : writes.source !== leftMark;
    return { cells: { ...(old?.cells ?? { status: '' }), ...writes }, linked };
  });
}

/** Generates until nothing is left to say, and gives the sheet. */
export function generate(
  sheet: readonly SheetRow[],
  wanted: readonly WantedRow[],
  lastNumber = 0,
): SheetRow[] {
  return apply(sheet, merge(sheet, wanted, lastNumber));
}
