import type { Conflict, MergedRow, MergeResult } from './merge';
import { cellHash, writeTrace } from './trace';

/** The result with one conflict settled: `mine` keeps the person's text for good, `theirs` writes the analysis' text. */
export function resolveConflict(
  result: MergeResult,
  conflict: Conflict,
  choice: 'mine' | 'theirs',
): MergeResult {
  return resolveWhere(
    result,
    choice,
    (other) => other.row === conflict.row && other.column === conflict.column,
  );
}

/** The result with every conflict settled the same way. */
export function resolveAll(result: MergeResult, choice: 'mine' | 'theirs'): MergeResult {
  return resolveWhere(result, choice, () => true);
}

function resolveWhere(
  result: MergeResult,
  choice: 'mine' | 'theirs',
  chosen: (conflict: Conflict) => boolean,
): MergeResult {
  const settled = new Map<number, Conflict[]>();
  for (const conflict of result.conflicts.filter(chosen)) {
    settled.set(conflict.row, [...(settled.get(conflict.row) ?? []), conflict]);
  }
  const rows = result.rows.map((row) => {
    const conflicts = row.row === null ? undefined : settled.get(row.row);
    return conflicts ? conflicts.reduce((done, conflict) => settle(done, conflict, choice), row) : row;
  });
  return { ...result, rows, conflicts: result.conflicts.filter((conflict) => !chosen(conflict)) };
}

function settle(row: MergedRow, { column, theirs }: Conflict, choice: 'mine' | 'theirs'): MergedRow {
  if (!row.trace) return row;
  const trace = { ...row.trace, hashes: { ...row.trace.hashes, [column]: cellHash(theirs) } };
  const text = choice === 'theirs' ? { [column]: theirs } : {};
  const change = choice === 'theirs' && row.change === 'same' ? 'changed' : row.change;
  return { ...row, change, trace, writes: { ...row.writes, ...text, trace: writeTrace(trace) } };
}
