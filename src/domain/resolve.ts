import { groupBy } from './groupBy';
import type { Conflict, MergedRow, MergeResult } from './merge';
import { cellHash, writeTrace } from './trace';

/** The result with one conflict settled: `mine` keeps the person's text for good, `theirs` writes the analysis' text. */
export function resolveConflict(result: MergeResult, conflict: Conflict, choice: Choice): MergeResult {
  return resolveWhere(
    result,
    choice,
    (other) => other.row === conflict.row && other.column === conflict.column,
  );
}

/** The result with every conflict settled the same way. */
export function resolveAll(result: MergeResult, choice: Choice): MergeResult {
  return resolveWhere(result, choice, () => true);
}

/** How a conflict is settled. */
export type Choice = 'mine' | 'theirs';

/** The result with each conflict settled as chosen; those without a choice stay, and the person's text with them. */
export function resolveEach(
  result: MergeResult,
  choiceOf: (conflict: Conflict) => Choice | null,
): MergeResult {
  return (['mine', 'theirs'] as const).reduce(
    (settled, choice) => resolveWhere(settled, choice, (conflict) => choiceOf(conflict) === choice),
    result,
  );
}

function resolveWhere(
  result: MergeResult,
  choice: Choice,
  chosen: (conflict: Conflict) => boolean,
): MergeResult {
  const settled = groupBy(result.conflicts.filter(chosen), ({ row }) => row);
  const rows = result.rows.map((row) => {
    const conflicts = row.row === null ? undefined : settled.get(row.row);
    return conflicts ? conflicts.reduce((done, conflict) => settle(done, conflict, choice), row) : row;
  });
  return { ...result, rows, conflicts: result.conflicts.filter((conflict) => !chosen(conflict)) };
}

function settle(row: MergedRow, { column, theirs }: Conflict, choice: Choice): MergedRow {
  if (!row.trace) return row;
  const trace = { ...row.trace, hashes: { ...row.trace.hashes, [column]: cellHash(theirs) } };
  const text = choice === 'theirs' ? { [column]: theirs } : {};
  const change = choice === 'theirs' && row.change === 'same' ? 'changed' : row.change;
  return { ...row, change, trace, writes: { ...row.writes, ...text, trace: writeTrace(trace) } };
}
