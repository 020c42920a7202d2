import { fold } from './fold';
import { groupBy } from './groupBy';
import { hash32 } from './hash';
import type { ExistingRow, KnownColumn, WantedRow } from './planRow';
import { cellHash, type Trace } from './trace';

/** An existing row with its trace; null when it has none, or when its trace is a copy of another row's. */
export interface TracedRow {
  readonly row: ExistingRow;
  readonly trace: Trace | null;
}

/** The two sides of a merge. */
export interface Sides {
  readonly existing: readonly TracedRow[];
  readonly wanted: readonly WantedRow<KnownColumn>[];
  /** Per wanted row the hash of its whole risk (riskHashes). */
  readonly seen: readonly string[];
}

/** The rows of one risk, by index. */
export interface Group {
  readonly key: string | null;
  readonly rows: readonly number[];
}

/** Rows with the same id taken together, in order; rows whose id is null belong to none. */
export function byId(
  rows: readonly number[],
  idOf: (index: number) => string | null,
): { readonly id: string; readonly rows: readonly number[] }[] {
  const groups = new Map<string, number[]>();
  for (const index of rows) {
    const id = idOf(index);
    if (id === null) continue;
    const group = groups.get(id);
    if (group) group.push(index);
    else groups.set(id, [index]);
  }
  return [...groups].map(([id, indices]) => ({ id, rows: indices }));
}

/** Per wanted row the hash of its whole risk as the analysis has it: area, risk and every kontrollmoment. */
export function riskHashes(wanted: readonly WantedRow<KnownColumn>[]): readonly string[] {
  const hashes = new Map<string, string>();
  for (const [key, rows] of groupBy(wanted, ({ key }) => key)) {
    const { area, risk } = rows[0]!.cells;
    hashes.set(key, hash32(JSON.stringify([area, risk, ...rows.map(({ cells }) => cells.control)])));
  }
  return wanted.map(({ key }) => hashes.get(key) ?? '');
}

type Texts = ExistingRow['cells'];

/** Area and risk, for comparing. */
export function textOf(cells: Texts | undefined): string {
  return `${fold(cells?.area ?? '')}\n${fold(cells?.risk ?? '')}`;
}

/** What a row says that the risk is: in a plan without a text for it (seed 001), what stands under Område. */
export function riskText(cells: Texts | undefined): string {
  return fold(cells?.risk ?? '') === '' ? (cells?.area ?? '') : (cells?.risk ?? '');
}

/** Area, risk and kontrollmoment, for comparing; '' for a row that says none of the last two. */
export function sameRow(cells: Texts | undefined): string {
  const [risk, control] = [fold(cells?.risk ?? ''), fold(cells?.control ?? '')];
  return risk === '' && control === '' ? '' : `${textOf(cells)}\n${control}`;
}

/** The kontrollmoment as it stands or as we last wrote it is the wanted one. */
export function sameControl(
  traced: TracedRow | undefined,
  wanted: WantedRow<KnownColumn> | undefined,
): boolean {
  if (!traced || !wanted) return false;
  const { control } = wanted.cells;
  return (
    traced.trace?.hashes.control === cellHash(control) ||
    fold(traced.row.cells.control ?? '') === fold(control)
  );
}
