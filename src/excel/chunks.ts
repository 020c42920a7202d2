import type { Block, NewCell } from '../sheets/model';
import { safeCell, type SafeCell } from './safeCell';

/** One write of values: as much as a request carries well (office-js.md 3). */
const MAX_WRITE = 1_000_000;

/** What Excel on the web takes in one request or answers with: 5 MB, less what else travels along. */
export const MAX_REQUEST = 4_000_000;

/** Rows of a block, and how many bytes their values come to as JSON. */
export interface Chunk {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly NewCell[])[];
  /** The same cells as they are sent to Excel. */
  readonly sent: SafeCell[][];
  readonly bytes: number;
}

/**
 * Cuts a block into chunks of whole rows, each at most `limit` bytes; only a single row may be larger. `besides`: what else a 0-based row of
 * the sheet costs.
 */
export function chunksOf(
  block: Block,
  limit = MAX_WRITE,
  besides: (row: number) => number = () => 0,
): Chunk[] {
  const most = Math.min(limit, MAX_WRITE);
  const safe = block.cells.map((row) => row.map(safeCell));
  const sizes = safe.map((row, r) => jsonBytes(row) + besides(block.row + r));
  const chunks: Chunk[] = [];
  for (let first = 0; first < sizes.length;) {
    let [last, bytes] = [first + 1, sizes[first]!];
    while (last < sizes.length && bytes + sizes[last]! <= most) bytes += sizes[last++]!;
    const cells = block.cells.slice(first, last);
    const sent = safe.slice(first, last);
    chunks.push({ row: block.row + first, column: block.column, cells, sent, bytes });
    first = last;
  }
  return chunks;
}

/** Bytes of a value as JSON in UTF-8. */
export function jsonBytes(value: unknown): number {
  const json = JSON.stringify(value) ?? '';
  const beyondAscii = json.replace(ASCII, '');
  let bytes = json.length;
  for (let index = 0; index < beyondAscii.length; index++) {
    const unit = beyondAscii.charCodeAt(index);
    // A surrogate pair is four bytes: two for each of its units.
    bytes += unit > 0x7ff && (unit < 0xd800 || unit > 0xdfff) ? 2 : 1;
  }
  return bytes;
}

/** Nearly every letter: passed over in one go. */
const ASCII = /[\0-\x7f]+/g;
