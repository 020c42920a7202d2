import { hash32 } from './hash';
import type { MergeResult } from './merge';
import type { WantedRow } from './planRow';

/**
 * Per wanted row a short name for its kontrollmoment that lasts as long as risk and wording do: 8 hexadecimal digits. Of equal ones in the
 * same risk each has its own.
 */
export function controlNames(wanted: readonly WantedRow[]): readonly string[] {
  const times = new Map<string, number>();
  return wanted.map(({ key, cells }) => {
    const text = `${key}\n${cells.control}`;
    const time = times.get(text) ?? 0;
    times.set(text, time + 1);
    return hash32(time === 0 ? text : `${text}\n${time}`);
  });
}

/**
 * Wanted rows (by index) that a person has struck from the plan: the plan has had them, and has them no more. `had`: names of the
 * kontrollmoment that the plan has held. A plan without a single row of ours left is begun anew: nothing in it was struck.
 */
export function struckRows(
  { rows }: Pick<MergeResult, 'rows'>,
  names: readonly string[],
  had: ReadonlySet<string>,
): readonly number[] {
  if (had.size === 0 || !rows.some(({ row, trace }) => row !== null && trace !== null)) return [];
  return rows.flatMap(({ row, wanted }) =>
    row === null && wanted !== null && had.has(names[wanted] ?? '') ? [wanted] : [],
  );
}
