import { mergeCell } from './mergeCell';
import { numbering, type Numbers } from './numbering';
import {
  sharedColumns,
  type ExistingRow,
  type MergeColumn,
  type SharedColumn,
  type WantedRow,
} from './planRow';
import { recognise, type Match, type MatchedBy } from './recognise';
import { riskHashes, type Sides, type TracedRow } from './sides';
import { cellHash, readTrace, writeTrace, type Trace } from './trace';

/**
 * What happens to one row of the plan. `same`: nothing. `changed`: some cells follow the analysis. `new`: added below. `left`: its
 * risk or kontrollmoment is gone from the analysis; the row stays, with a mark in Källa. `returned`: it had left and is back.
 * `own`: a person's row, untouched. `copy`: a row that a person copied with its trace; it becomes their own.
 */
export type RowChange = 'same' | 'changed' | 'new' | 'left' | 'returned' | 'own' | 'copy';

export interface MergedRow {
  readonly change: RowChange;
  /** 1-based row on the sheet; null for a new row. */
  readonly row: number | null;
  /** Index of the wanted row that this is; null for rows that left and for people's own. */
  readonly wanted: number | null;
  /** How the row was recognised; null for new rows and for rows that match nothing. */
  readonly matchedBy: MatchedBy | null;
  /** The cells to write, with the texts they shall show. Every other cell of the row is left as it is. */
  readonly writes: Readonly<Partial<Record<MergeColumn, string>>>;
  /** What the trace says after the writes; null for people's own rows. */
  readonly trace: Trace | null;
}

/** A shared cell that both sides have changed, or that differs without our knowing who did. The person's text stays. */
export interface Conflict {
  /** 1-based row on the sheet. */
  readonly row: number;
  readonly column: SharedColumn;
  readonly mine: string;
  readonly theirs: string;
}

export interface MergeResult {
  /** Existing rows as they stand on the sheet, then new ones in the plan's order. */
  readonly rows: readonly MergedRow[];
  readonly conflicts: readonly Conflict[];
  /** Highest number ever given; to be kept with the plan, so that a deleted row's number is not given again. */
  readonly lastNumber: number;
}

export interface MergeSetting {
  /** What `MergeResult.lastNumber` was last time; 0 when not known. */
  readonly lastNumber: number;
  /** What Källa says in a row that has left the analysis. */
  readonly leftMark: string;
}

/**
 * The plan brought up to date with the analysis without losing what people typed. Per shared cell: unchanged since we wrote it → the
 * analysis' text; changed by a person → kept; changed by both → kept and listed. Running it again on its own result changes nothing;
 * a conflict is listed until it is resolved.
 */
export function mergePlan(
  existing: readonly ExistingRow[],
  wanted: readonly WantedRow[],
  setting: MergeSetting,
): MergeResult {
  const { traced, copies } = traceRows(existing);
  const sides: Sides = { existing: traced, wanted, seen: riskHashes(wanted) };
  const { matches, keys } = recognise(sides);
  const matchOf = new Map(matches.map((match) => [match.existing, match]));
  const numbers = numbering(existing, traced, setting.lastNumber);
  const goneKey = keysOfGone(wanted);
  const merged = traced.map(({ row, trace }, index): Merged => {
    const match = matchOf.get(index);
    if (match) return mergeRow(sides, match, numbers);
    if (trace) return leave(row, { ...trace, key: keys.get(index) ?? goneKey(trace) }, setting.leftMark);
    return { ...untouched(row), ...(copies.has(index) && { change: 'copy', writes: { trace: '' } }) };
  });
  const taken = new Set(matches.map((match) => match.wanted));
  const added = [...wanted.keys()]
    .filter((index) => !taken.has(index))
    .map((index) => addRow(sides, index, numbers));
  return {
    rows: [...merged.map(({ conflicts: _, ...row }) => row), ...added],
    conflicts: merged.flatMap(({ conflicts }) => conflicts),
    lastNumber: numbers.last(),
  };
}

/** A risk that is gone must not pass for another that has its key now. */
function keysOfGone(wanted: readonly WantedRow[]): (trace: Trace) => string {
  const used = new Set(wanted.map(({ key }) => key));
  return ({ key, seen }) => (used.has(key) ? `${key}~${seen}` : key);
}

type Merged = MergedRow & { readonly conflicts: readonly Conflict[] };

/** The rows with their traces. Of rows with the same trace, the one that people changed least keeps it; the others are copies. */
function traceRows(existing: readonly ExistingRow[]): { traced: TracedRow[]; copies: ReadonlySet<number> } {
  const traces = existing.map(({ cells }) => readTrace(cells.trace ?? ''));
  const owners = new Map<string, number>();
  const copies = new Set<number>();
  traces.forEach((trace, index) => {
    if (!trace) return;
    const identity = `${trace.number} ${trace.key}`;
    const owner = owners.get(identity);
    const stays =
      owner === undefined || edits(existing[owner], traces[owner]) <= edits(existing[index], trace);
    if (owner !== undefined) copies.add(stays ? index : owner);
    if (owner === undefined || !stays) owners.set(identity, index);
  });
  const traced = existing.map((row, index) => ({
    row,
    trace: copies.has(index) ? null : (traces[index] ?? null),
  }));
  return { traced, copies };
}

/** How many shared cells no longer hold what we wrote. */
function edits(row: ExistingRow | undefined, trace: Trace | null | undefined): number {
  return sharedColumns.filter((column) => {
    const [hash, text] = [trace?.hashes[column], row?.cells[column]];
    return hash !== undefined && text !== undefined && hash !== cellHash(text);
  }).length;
}

function mergeRow({ existing, wanted, seen }: Sides, match: Match, numbers: Numbers): Merged {
  const { row, trace } = existing[match.existing]!;
  const want = wanted[match.wanted]!;
  const cells = sharedColumns.map((column) =>
    mergeCell(row, column, trace?.hashes[column], want.cells[column]),
  );
  const texts = cells
    .filter(({ write }) => write !== null)
    .map(({ column, write }) => [column, write] as const);
  const next: Trace = {
    number: trace?.number ?? numbers.of(row),
    ordinal: want.ordinal,
    seen: seen[match.wanted] ?? '',
    key: want.key,
    hashes: Object.fromEntries(
      cells.flatMap(({ column, hash }) => (hash === undefined ? [] : [[column, hash]])),
    ),
  };
  const kept = texts.length > 0 ? 'changed' : 'same';
  return {
    change: trace?.ordinal === 0 ? 'returned' : kept,
    row: row.row,
    wanted: match.wanted,
    matchedBy: match.by,
    writes: {
      ...(Object.fromEntries(texts) as MergedRow['writes']),
      ...(row.cells.number?.trim() === '' && !trace && { number: String(next.number) }),
      ...traceWrite(row, next),
    },
    trace: next,
    conflicts: cells.flatMap(({ column, conflict }) =>
      conflict ? [{ row: row.row, column, mine: row.cells[column] ?? '', theirs: want.cells[column] }] : [],
    ),
  };
}

/** Nothing but the mark is written, and that only where Källa is still ours. */
function leave(row: ExistingRow, trace: Trace, mark: string): Merged {
  const cell = mergeCell(row, 'source', trace.hashes.source, mark);
  const { source: _, ...others } = trace.hashes;
  const next: Trace = {
    ...trace,
    ordinal: 0,
    hashes: { ...others, ...(cell.hash !== undefined && { source: cell.hash }) },
  };
  return {
    change: 'left',
    row: row.row,
    wanted: null,
    matchedBy: null,
    writes: { ...(cell.write !== null && { source: cell.write }), ...traceWrite(row, next) },
    trace: next,
    conflicts: [],
  };
}

function untouched(row: ExistingRow): Merged {
  return {
    change: 'own',
    row: row.row,
    wanted: null,
    matchedBy: null,
    writes: {},
    trace: null,
    conflicts: [],
  };
}

function addRow({ wanted, seen }: Sides, index: number, numbers: Numbers): MergedRow {
  const { key, ordinal, cells } = wanted[index]!;
  const number = numbers.next();
  const hashes = Object.fromEntries(sharedColumns.map((column) => [column, cellHash(cells[column])]));
  const trace: Trace = { number, ordinal, seen: seen[index] ?? '', key, hashes };
  const writes = { ...cells, number: String(number), trace: writeTrace(trace) };
  return { change: 'new', row: null, wanted: index, matchedBy: null, writes, trace };
}

function traceWrite(row: ExistingRow, trace: Trace): MergedRow['writes'] {
  const text = writeTrace(trace);
  return row.cells.trace?.trim() === text ? {} : { trace: text };
}
