import { hash64 } from '../../domain/hash';
import type { CellValue } from '../grid';

/** What cells say, wherever they stand: a report that was sorted, or moved down a row, has not been written on. */
export function contentHash(cells: readonly (readonly CellValue[])[]): string {
  return hash64(textsIn(cells).sort().join('\n\n'));
}

/** The texts of the cells that are not empty. */
export function textsIn(cells: readonly (readonly CellValue[])[]): string[] {
  return cells.flat().flatMap((cell) => (cell === '' ? [] : String(cell).replaceAll('\r\n', '\n')));
}
