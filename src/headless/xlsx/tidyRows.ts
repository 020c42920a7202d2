/**
 * Rows and cells without addresses, out of order or doubled are put right when they are read: every row and cell gets its
 * address, ascending; of doubled cells the last counts, as other readers have it.
 */
import { ByteScanner, Tag } from './byteScanner';
import { ByteWriter } from './byteWriter';
import type { CellStore } from './cellStore';
import { columnLetters } from './formulaTokens';

/** The rows' XML put right, followed by a closing tag. */
export function tidyRows(bytes: Uint8Array, store: CellStore, part: string): Uint8Array {
  const out = new ByteWriter(bytes.length);
  const order = Array.from({ length: store.rowCount }, (_, index) => index);
  order.sort((a, b) => store.rowNumber[a]! - store.rowNumber[b]! || a - b);
  for (let at = 0; at < order.length;) {
    const number = store.rowNumber[order[at]!]!;
    let end = at + 1;
    // Looked for from here and no further: such a sheet may have all the rows there are.
    while (end < order.length && store.rowNumber[order[end]!] === number) end++;
    writeTidy(out, bytes, store, order.slice(at, end), part);
    at = end;
  }
  out.text('</sheetData>');
  return out.finish();
}

interface Piece {
  readonly nameEnd: number;
  readonly start: number;
  readonly end: number;
}

/** Rows of the same number as one. */
function writeTidy(
  out: ByteWriter,
  bytes: Uint8Array,
  store: CellStore,
  rows: readonly number[],
  part: string,
): void {
  const number = store.rowNumber[rows[0]!]! + 1;
  const cells = new Map<number, Piece>();
  for (const row of rows) readPieces(bytes, store, row, part, cells);
  const scanner = new ByteScanner(bytes, store.rowStart[rows[0]!]!, part);
  scanner.next();
  const name = scanner.slice(scanner.nameStart, scanner.nameEnd);
  out.text(`<${name}${addressed(scanner, String(number))}>`);
  for (const [column, piece] of [...cells].sort(([a], [b]) => a - b)) {
    const cell = new ByteScanner(bytes, piece.start, part);
    cell.next();
    out.bytes(bytes, piece.start, piece.nameEnd);
    out.text(`${addressed(cell, `${columnLetters(column)}${number}`)}${cell.isEmpty ? '/' : ''}>`);
    out.bytes(bytes, cell.at, piece.end);
  }
  out.text(`</${name}>`);
}

/** All attributes of a tag with this address among them; `spans` is dropped, it may be wrong now. */
function addressed(scanner: ByteScanner, address: string): string {
  let text = ` r="${address}"`;
  while (scanner.attribute()) {
    if (scanner.attributeLetter === 0x72 || scanner.isAttribute('spans')) continue;
    text += ` ${scanner.slice(scanner.attrStart, scanner.valueEnd + 1)}`;
  }
  return text;
}

function readPieces(
  bytes: Uint8Array,
  store: CellStore,
  row: number,
  part: string,
  cells: Map<number, Piece>,
): void {
  const scanner = new ByteScanner(bytes, store.rowStart[row]!, part);
  scanner.next();
  scanner.endTag();
  let index = store.rowCells[row]!;
  while (!scanner.isEmpty && scanner.next() === Tag.Open) {
    const { tagStart: start, nameEnd } = scanner;
    const isCell = scanner.isNamed('c');
    scanner.endTag();
    scanner.skipElement();
    if (isCell) cells.set(store.column[index++]!, { start, nameEnd, end: scanner.at });
    scanner.isEmpty = false;
  }
}
