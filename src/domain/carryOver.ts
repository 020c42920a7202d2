import { groupBy } from './groupBy';
import { mergePlan, type Conflict, type MergedRow } from './merge';
import type { ExistingRow, MergeColumn, WantedRow } from './planRow';
import { parseScore } from './reportScore';
import { readTrace, type Trace } from './trace';

/** How a row of the new year's plan stands to last year's plan. */
export const carryMarks = ['new', 'kept', 'changed', 'leaving'] as const;
export type CarryMark = (typeof carryMarks)[number];

export type CarriedColumn = Exclude<MergeColumn, 'number' | 'trace'>;

/** A row of the new year's plan. */
export interface CarriedRow {
  readonly mark: CarryMark;
  /** 1-based row of last year's plan; null for a kontrollmoment that was not in it. */
  readonly row: number | null;
  /** Index of the wanted row that it is; null where the analysis has none. */
  readonly wanted: number | null;
  readonly number: number;
  /** As the new plan shall show it. Columns that last year's plan no longer had are left out. */
  readonly cells: Readonly<Partial<Record<CarriedColumn, string>>>;
  /** The columns that say something else than last year; none unless the mark is `changed`. */
  readonly changed: readonly CarriedColumn[];
  readonly trace: Trace | null;
}

export interface CarriedPlan {
  /** Highest score first, the kontrollmoment of a risk together, what leaves the plan last. */
  readonly rows: readonly CarriedRow[];
  readonly conflicts: readonly Conflict[];
  readonly lastNumber: number;
}

export interface CarrySetting {
  /** Highest number that last year's plan has given. */
  readonly lastNumber: number;
  /** What Källa says in a row that leaves the plan. */
  readonly leftMark: string;
  /** Whether a row had left already during last year: it is not carried on unless the analysis has it again. */
  readonly hadLeft: (row: ExistingRow) => boolean;
}

/**
 * Last year's plan as the start of the new year's. Where this year's analysis is there (`wanted`), the two are merged as when the plan is
 * generated again: what a person has written stays, what only the analysis says follows it. Every row that was in the plan comes back, as
 * kept, changed or leaving; null for `wanted` keeps them all.
 */
export function carryOver(
  existing: readonly ExistingRow[],
  wanted: readonly WantedRow[] | null,
  setting: CarrySetting,
): CarriedPlan {
  const byRow = new Map(existing.map((row) => [row.row, row]));
  const { rows, conflicts, lastNumber } =
    wanted === null ? asTheyStand(existing, setting) : mergePlan(existing, wanted, setting);
  const carried = rows.flatMap((merged) => {
    const before = merged.row === null ? undefined : byRow.get(merged.row);
    const left = before !== undefined && setting.hadLeft(before);
    return left && merged.wanted === null ? [] : [carry(merged, before, left)];
  });
  return { ...numbered(inOrder(carried), lastNumber), conflicts };
}

function asTheyStand(
  existing: readonly ExistingRow[],
  { lastNumber }: CarrySetting,
): { rows: readonly MergedRow[]; conflicts: readonly Conflict[]; lastNumber: number } {
  const rows = existing.map(({ row, cells }): MergedRow => ({
    change: 'same',
    row,
    wanted: null,
    matchedBy: null,
    writes: {},
    trace: readTrace(cells.trace ?? ''),
  }));
  return { rows, conflicts: [], lastNumber };
}

/** Where a risk stands in the analysis is no news about the risk. */
const silent: ReadonlySet<string> = new Set(['number', 'source', 'trace']);

function carry(merged: MergedRow, before: ExistingRow | undefined, hadLeft: boolean): Unnumbered {
  const { number: shown = '', trace: _, ...cells } = { ...before?.cells, ...merged.writes };
  const changed = before
    ? (Object.keys(merged.writes) as MergeColumn[]).filter((column) => !silent.has(column))
    : [];
  const mark = markOf(merged, hadLeft, changed.length > 0);
  return {
    mark,
    row: merged.row,
    wanted: merged.wanted,
    shown: merged.trace?.number ?? (Number(shown) || 0),
    cells,
    changed: mark === 'changed' ? (changed as CarriedColumn[]) : [],
    trace: merged.trace,
  };
}

function markOf({ change }: MergedRow, hadLeft: boolean, changed: boolean): CarryMark {
  if (change === 'left') return 'leaving';
  if (change === 'new' || hadLeft) return 'new';
  return changed ? 'changed' : 'kept';
}

// ——— order and numbers ———

type Unnumbered = Omit<CarriedRow, 'number'> & { readonly shown: number };

function inOrder(rows: readonly Unnumbered[]): Unnumbered[] {
  const staying = rows.filter(({ mark }) => mark !== 'leaving');
  const risks = [...groupBy(staying, riskOf).values()].map((own) => ({ own, score: highest(own) }));
  const sorted = risks.sort((one, other) => other.score - one.score || 0).map(({ own }) => own);
  return [...sorted.flat(), ...rows.filter(({ mark }) => mark === 'leaving')];
}

function riskOf({ trace, cells }: Unnumbered): string {
  return trace?.key ?? `${cells.area ?? ''}\n${cells.risk ?? ''}`;
}

/** Risks without a score last. */
function highest(rows: readonly Unnumbered[]): number {
  return rows.reduce(
    (most, { cells }) => Math.max(most, parseScore(cells.score ?? '').score ?? -1),
    -Infinity,
  );
}

/** A row keeps its number. Where two have the same (a person copied one), the first keeps it and the other gets a new one. */
function numbered(
  rows: readonly Unnumbered[],
  lastNumber: number,
): { readonly rows: readonly CarriedRow[]; readonly lastNumber: number } {
  const given = new Set<number>();
  let last = rows.reduce((highest, { shown }) => Math.max(highest, shown), Math.max(lastNumber, 0));
  const done = rows.map(({ shown, ...row }): CarriedRow => {
    const number = shown > 0 && !given.has(shown) ? shown : (last += 1);
    given.add(number);
    return { ...row, number, trace: row.trace && { ...row.trace, number } };
  });
  return { rows: done, lastNumber: last };
}
