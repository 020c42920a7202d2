import { core } from './core';
import { tableKey } from './memory';
import type { Reading } from './reading';

/**
 * One sheet per unit: a table with the same headings as one that is read with certainty, understood in the same way, is a part of the
 * same analysis, however few rows the unit has filled in.
 */
export function withSiblings(readings: readonly Reading[]): readonly Reading[] {
  const certain = readings.filter((reading) => reading.certain);
  return readings.map((reading) =>
    isOnlyThin(reading) && certain.some((other) => isSibling(reading, other))
      ? { ...reading, certain: true, doubts: [] }
      : reading,
  );
}

function isOnlyThin({ doubts }: Reading): boolean {
  return doubts.length > 0 && doubts.every(({ field }) => field === 'sheet');
}

function isSibling(one: Reading, other: Reading): boolean {
  const key = ({ headings }: Reading) => tableKey(headings.map(({ text }) => text));
  return key(one) === key(other) && core.every((field) => headingOf(one, field) === headingOf(other, field));
}

function headingOf({ columns, headings }: Reading, field: (typeof core)[number]): string | undefined {
  return headings.find(({ column }) => column === columns[field])?.text;
}
