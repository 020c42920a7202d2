import type { CellValue } from './grid';

/** A column's cells, row by row. */
export interface SortColumn {
  /** 0-based on the sheet. */
  readonly column: number;
  /** Skattning begins with the number that it is sorted by, "16 – sannolik risk, …", highest first. */
  readonly isScore: boolean;
  readonly cells: readonly CellValue[];
}

/** An order that rows stand in. */
export interface Sorting {
  readonly column: number;
  /** The rows' keys, in this order. */
  readonly keys: readonly CellValue[];
  readonly keyOf: (cell: CellValue) => CellValue;
  readonly compare: (one: CellValue, other: CellValue) => number;
}

/** With fewer different values, rows stand in "order" by chance. */
const ENOUGH = 3;

/**
 * The order that the rows stand in without a single exception: by score where they do, else by the column that tells most rows apart; null when
 * by none. Excel keeps no other trace of a sort that every program leaves in the file.
 */
export function sortedLike(columns: readonly SortColumn[]): Sorting | null {
  const byScore = columns.find(({ isScore }) => isScore);
  const scored = byScore && sorting(byScore, scoreOf, descending);
  if (scored && isSorted(scored)) return scored;
  const candidates = columns
    .flatMap((column) => [sorting(column, itself, ascending), sorting(column, itself, descending)])
    .map((candidate) => ({ candidate, different: new Set(candidate.keys).size }))
    .filter(({ candidate, different }) => different >= ENOUGH && isSorted(candidate));
  return candidates.sort((one, other) => other.different - one.different)[0]?.candidate ?? null;
}

function sorting(
  { column, cells }: SortColumn,
  keyOf: Sorting['keyOf'],
  compare: Sorting['compare'],
): Sorting {
  return { column, keys: cells.map(keyOf), keyOf, compare };
}

const itself = (cell: CellValue): CellValue => (typeof cell === 'string' ? cell.trim() : cell);

/** 16 for "16 – sannolik risk, …"; '' for a risk without a score, which is sorted last. */
function scoreOf(cell: CellValue): CellValue {
  const digits = /^\s*(\d+)/.exec(String(cell))?.[1];
  return digits === undefined ? '' : Number(digits);
}

function isSorted({ keys, compare }: Sorting): boolean {
  return keys.every((key, index) => index === 0 || compare(keys[index - 1] ?? '', key) <= 0);
}

/** As Excel sorts: numbers, texts without regard to case, truth values; empty cells last whichever way. */
function ascending(one: CellValue, other: CellValue): number {
  return emptyLast(one, other) ?? upwards(one, other);
}

function descending(one: CellValue, other: CellValue): number {
  return emptyLast(one, other) ?? upwards(other, one);
}

function emptyLast(one: CellValue, other: CellValue): number | null {
  return one === '' || other === '' ? Number(one === '') - Number(other === '') : null;
}

const rank = { number: 0, string: 1, boolean: 2 };
const swedish = new Intl.Collator('sv', { sensitivity: 'base' });

function upwards(one: CellValue, other: CellValue): number {
  const kinds = rank[typeof one as keyof typeof rank] - rank[typeof other as keyof typeof rank];
  if (kinds !== 0) return kinds;
  return typeof one === 'string' ? swedish.compare(one, String(other)) : Number(one) - Number(other);
}
