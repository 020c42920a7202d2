import type { ExistingRow } from './planRow';
import type { TracedRow } from './sides';

/** Gives plan rows their numbers (Nr). */
export interface Numbers {
  readonly next: () => number;
  /** The number that a row without a trace shows, if it is free; else the next one. */
  readonly of: (row: ExistingRow) => number;
  readonly last: () => number;
}

/** Numbers are given upwards from the highest that was ever seen: in a trace, in the column Nr, or last time. */
export function numbering(
  existing: readonly ExistingRow[],
  traced: readonly TracedRow[],
  lastNumber: number,
): Numbers {
  const given = new Set(traced.flatMap(({ trace }) => trace?.number ?? []));
  const shown = existing.map(({ cells }) => shownNumber(cells.number));
  // Not spread: a large plan has more rows than a call may have arguments.
  let last = [...given, ...shown].reduce((most, number) => Math.max(most, number), Math.max(lastNumber, 0));
  const next = (): number => (last += 1);
  return {
    next,
    of: ({ cells }) => {
      const number = shownNumber(cells.number);
      const free = number > 0 && !given.has(number);
      if (free) given.add(number);
      return free ? number : next();
    },
    last: () => last,
  };
}

function shownNumber(text = ''): number {
  return /^\d{1,7}$/.test(text.trim()) ? Number(text) : 0;
}
