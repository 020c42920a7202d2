import type { ExistingRow, SharedColumn } from './planRow';
import { cellHash, sameCell } from './trace';

/** What becomes of one shared cell. */
export interface MergedCell<S extends string = SharedColumn> {
  readonly column: S;
  /** Text to write, null to leave the cell. */
  readonly write: string | null;
  /** Hash for the trace; undefined while it is not known who wrote what. */
  readonly hash: string | undefined;
  readonly conflict: boolean;
}

/** The three-way merge of one cell: `base` is the hash of what we last wrote there. */
export function mergeCell<S extends string>(
  { cells, linked }: ExistingRow<S>,
  column: S,
  base: string | undefined,
  theirs: string,
): MergedCell<S> {
  const mine = cells[column];
  const agreed = cellHash(theirs);
  if (mine === undefined) return { column, write: null, hash: base, conflict: false };
  if (sameCell(mine, theirs)) return { column, write: null, hash: agreed, conflict: false };
  const byUs = base === cellHash(mine) || (column === 'source' && linked);
  if (byUs || (base === undefined && mine.trim() === '')) {
    return { column, write: theirs, hash: agreed, conflict: false };
  }
  return { column, write: null, hash: base, conflict: base !== agreed };
}
