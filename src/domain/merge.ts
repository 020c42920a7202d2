import { mergeCell } from './mergeCell';
import { numbering, type Numbers } from './numbering';
import {
  planShape,
  type ExistingRow,
  type KnownColumn,
  type MergeColumn,
  type MergeShape,
  type SharedColumn,
  type WantedRow,
} from './planRow';
import { recognise, type Match, type MatchedBy } from './recognise';
import { riskHashes, type Sides } from './sides';
import { cellHash, readTrace, writeTrace, type Trace } from './trace';

/**
 * What happens to one row of the plan. `same`: nothing. `changed`: some cells follow the analysis. `new`: added below. `left`: its
 * risk or kontrollmoment is gone from the analysis; the row stays, with a mark in Källa. `returned`: it had left and is back.
 * `own`: a person's row, untouched. `copy`: a row that a person copied with its trace; it becomes their own.
 */
export type RowChange = 'same' | 'changed' | 'new' | 'left' | 'returned' | 'own' | 'copy';

export interface MergedRow<C extends string = MergeColumn, S extends string = SharedColumn> {
  readonly change: RowChange;
  /** 1-based row on the sheet; null for a new row. */
  readonly row: number | null;
  /** Index of the wanted row that this is; null for rows that left and for people's own. */
  readonly wanted: number | null;
  /** How the row was recognised; null for new rows and for rows that match nothing. */
  readonly matchedBy: MatchedBy | null;
  /** The cells to write, with the texts they shall show. Every other cell of the row is left as it is. */
  readonly writes: Readonly<Partial<Record<C, string>>>;
  /** What the trace says after the writes; null for people's own rows. */
  readonly trace: Trace<S> | null;
}

/** A shared cell that both sides have changed, or that differs without our knowing who did. The person's text stays. */
export interface Conflict<S extends string = SharedColumn> {
  /** 1-based row on the sheet. */
  readonly row: number;
  readonly column: S;
  readonly mine: string;
  readonly theirs: string;
}

export interface MergeResult<C extends string = MergeColumn, S extends string = SharedColumn> {
  /** Existing rows as they stand on the sheet, then new ones in the plan's order. */
  readonly rows: readonly MergedRow<C, S>[];
  readonly conflicts: readonly Conflict<S>[];
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
  return mergeRows(existing, wanted, setting, planShape);
}

/** The columns that every merged table has besides its own. */
type Frame = 'number' | 'trace';

/** mergePlan for a table with other columns: the register of risks is brought up to date in just the same way. */
export function mergeRows<S extends string, E extends string>(
  existing: readonly ExistingRow<Frame | S | E>[],
  wanted: readonly WantedRow<KnownColumn | S | E>[],
  setting: MergeSetting,
  shape: MergeShape<S, E>,
): MergeResult<Frame | S | E, S> {
  const { traced, copies } = traceRows(existing, shape);
  const sides: Sides = { existing: traced, wanted, seen: riskHashes(wanted) };
  const { matches, keys } = recognise(sides);
  const matchOf = new Map(matches.map((match) => [match.existing, match]));
  const numbers = numbering(
    sides.existing.map(({ row }) => row),
    sides.existing,
    setting.lastNumber,
  );
  const goneKey = keysOfGone(wanted);
  const wants: readonly Want[] = wanted;
  const merged = traced.map(({ row, trace }, index): Merged => {
    const match = matchOf.get(index);
    if (match) {
      const seen = sides.seen[match.wanted] ?? '';
      return mergeRow({ row, trace, want: wants[match.wanted]!, seen }, match, numbers, shape);
    }
    if (trace)
      return leave(row, { ...trace, key: keys.get(index) ?? goneKey(trace) }, setting.leftMark, shape);
    return { ...untouched(row), ...(copies.has(index) && { change: 'copy', writes: { trace: '' } }) };
  });
  const taken = new Set(matches.map((match) => match.wanted));
  const added = [...wants.keys()]
    .filter((index) => !taken.has(index))
    .map((index) => addRow({ want: wants[index]!, seen: sides.seen[index] ?? '' }, index, numbers, shape));
  const result: MergeResult<string, string> = {
    rows: [...merged.map(({ conflicts: _, ...row }) => row), ...added],
    conflicts: merged.flatMap(({ conflicts }) => conflicts),
    lastNumber: numbers.last(),
  };
  // Inside, columns are only names; every one that is written comes from the shape or the frame.
  return result as MergeResult<Frame | S | E, S>;
}

type Row = ExistingRow<string>;
type Want = WantedRow<string>;
type Shape = MergeShape<string, string>;

/** A risk that is gone must not pass for another that has its key now. */
function keysOfGone(wanted: readonly { readonly key: string }[]): (trace: Trace<string>) => string {
  const used = new Set(wanted.map(({ key }) => key));
  return ({ key, seen }) => (used.has(key) ? `${key}~${seen}` : key);
}

type Merged = MergedRow<string, string> & { readonly conflicts: readonly Conflict<string>[] };

interface Traced {
  readonly row: Row;
  readonly trace: Trace<string> | null;
}

/** The rows with their traces. Of rows with the same trace, the one that people changed least keeps it; the others are copies. */
function traceRows(
  existing: readonly Row[],
  shape: Shape,
): { traced: Traced[]; copies: ReadonlySet<number> } {
  const traces = existing.map(({ cells }) => readTrace(cells['trace'] ?? '', shape.shared));
  const owners = new Map<string, number>();
  const copies = new Set<number>();
  traces.forEach((trace, index) => {
    if (!trace) return;
    const identity = `${trace.number} ${trace.key}`;
    const owner = owners.get(identity);
    const stays =
      owner === undefined ||
      edits(existing[owner], traces[owner], shape) <= edits(existing[index], trace, shape);
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
function edits(row: Row | undefined, trace: Trace<string> | null | undefined, { shared }: Shape): number {
  return shared.filter((column) => {
    const [hash, text] = [trace?.hashes[column], row?.cells[column]];
    return hash !== undefined && text !== undefined && hash !== cellHash(text);
  }).length;
}

/** One row of the sheet and what the analysis wants in it. */
interface Pair extends Traced {
  readonly want: Want;
  readonly seen: string;
}

function mergeRow({ row, trace, want, seen }: Pair, match: Match, numbers: Numbers, shape: Shape): Merged {
  const cells = shape.shared.map((column) =>
    mergeCell(row, column, trace?.hashes[column], want.cells[column] ?? ''),
  );
  const texts = [
    ...cells.filter(({ write }) => write !== null).map(({ column, write }) => [column, write] as const),
    ...lateSeeds(row, want, shape),
  ];
  const next: Trace<string> = {
    number: trace?.number ?? numbers.of(row),
    ordinal: want.ordinal,
    seen,
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
      ...(Object.fromEntries(texts) as Merged['writes']),
      ...(row.cells['number']?.trim() === '' && !trace && { number: String(next.number) }),
      ...traceWrite(row, next, shape),
    },
    trace: next,
    conflicts: cells.flatMap(({ column, conflict }) =>
      conflict
        ? [{ row: row.row, column, mine: row.cells[column] ?? '', theirs: want.cells[column] ?? '' }]
        : [],
    ),
  };
}

/** Cells that are filled once and have nothing in them yet: a risk that was not assessed when its row was made. */
function lateSeeds({ cells }: Row, want: Want, { once = [], unset = [] }: Shape): [string, string][] {
  return once.flatMap((column) => {
    const [mine, theirs] = [cells[column]?.trim(), want.cells[column] ?? ''];
    const open = mine === '' || (mine !== undefined && unset.includes(mine));
    return open && theirs !== '' && theirs !== mine ? [[column, theirs]] : [];
  });
}

/** Nothing but the mark is written, and that only where Källa is still ours. */
function leave(row: Row, trace: Trace<string>, mark: string, shape: Shape): Merged {
  const cell = mergeCell(row, 'source', trace.hashes['source'], mark);
  const { source: _, ...others } = trace.hashes;
  const next: Trace<string> = {
    ...trace,
    ordinal: 0,
    hashes: { ...others, ...(cell.hash !== undefined && { source: cell.hash }) },
  };
  return {
    change: 'left',
    row: row.row,
    wanted: null,
    matchedBy: null,
    writes: { ...(cell.write !== null && { source: cell.write }), ...traceWrite(row, next, shape) },
    trace: next,
    conflicts: [],
  };
}

function untouched(row: Row): Merged {
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

function addRow(
  { want, seen }: Pick<Pair, 'want' | 'seen'>,
  index: number,
  numbers: Numbers,
  { shared, seeded }: Shape,
): MergedRow<string, string> {
  const { key, ordinal, cells } = want;
  const number = numbers.next();
  const hashes: Record<string, string> = {};
  for (const column of shared) hashes[column] = cellHash(cells[column] ?? '');
  const trace: Trace<string> = { number, ordinal, seen, key, hashes };
  const writes: Record<string, string> = {};
  for (const column of shared) writes[column] = cells[column] ?? '';
  for (const column of seeded) writes[column] = cells[column] ?? '';
  writes['number'] = String(number);
  writes['trace'] = writeTrace(trace, shared);
  return { change: 'new', row: null, wanted: index, matchedBy: null, writes, trace };
}

function traceWrite(row: Row, trace: Trace<string>, { shared }: Shape): Merged['writes'] {
  const text = writeTrace(trace, shared);
  return row.cells['trace']?.trim() === text ? {} : { trace: text };
}
