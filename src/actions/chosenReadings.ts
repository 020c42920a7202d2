import type { ColumnMemory } from '../sheets/reading/memory';
import type { Reading } from '../sheets/reading/reading';

/**
 * The readings to work with, of all that look like a risk analysis (best first). By name: those on the named sheets, whatever is
 * thought of them. Else those that the user has said yes to and those that are certain, on sheets that the user has not put
 * aside; else the likeliest one.
 */
export function chosenReadings(
  readings: readonly Reading[],
  { sheets: chosen }: Pick<ColumnMemory, 'sheets'>,
  named?: readonly string[],
): readonly Reading[] {
  if (named) return readings.filter(({ sheet }) => named.some((name) => isSameName(name, sheet)));
  const kept = readings.filter(({ sheet }) => chosen[sheet] !== 'leave');
  const bestOf = (sheet: string) => kept.find((reading) => reading.sheet === sheet);
  const agreed = kept.filter(
    (reading) =>
      reading.certain ||
      reading.isConfirmed ||
      (chosen[reading.sheet] === 'use' && bestOf(reading.sheet) === reading),
  );
  return agreed.length > 0 ? agreed : kept.slice(0, 1);
}

/** Excel compares the names of sheets without regard to case. */
export function isSameName(one: string, other: string): boolean {
  return fold(one) === fold(other);
}

function fold(name: string): string {
  return name.trim().normalize('NFC').toLocaleLowerCase('sv');
}
