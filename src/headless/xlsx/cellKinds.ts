/** The `t` attribute of a cell (ECMA-376 part 1, 18.18.11 ST_CellType). */
import { CellKind } from './cellStore';

/** The kind of a one-letter type, by its byte. Nearly every type is one, so no string is made for them. */
export function kindOfLetter(letter: number): CellKind | undefined {
  return LETTERS[letter & 0x1f];
}

/** Types of more letters, and the empty one. An inline text is told by its element. */
export const KINDS: ReadonlyMap<string, CellKind> = new Map([
  ['', CellKind.Number],
  ['str', CellKind.Text],
  ['inlineStr', CellKind.Text],
]);

/** By the place of the letter in the alphabet. */
const LETTERS: readonly (CellKind | undefined)[] = letterKinds();

function letterKinds(): (CellKind | undefined)[] {
  const kinds: (CellKind | undefined)[] = new Array<CellKind | undefined>(32).fill(undefined);
  const types = {
    b: CellKind.Boolean,
    d: CellKind.Date,
    e: CellKind.Error,
    n: CellKind.Number,
    s: CellKind.Shared,
  };
  for (const [letter, kind] of Object.entries(types)) kinds[letter.charCodeAt(0) & 0x1f] = kind;
  return kinds;
}
