/** Moves cells as their bytes: only the addresses in them are written anew. */
import { MAX_COLUMNS, MAX_ROWS, type Area } from '../document';
import { encodeUtf8 } from './bytes';
import { ByteScanner, Tag } from './byteScanner';
import { ByteWriter } from './byteWriter';
import { areaName, parseArea } from './features/areas';
import { columnLetters } from './formulaTokens';
import { isWhole, shiftArea, shiftPlace, type Shift } from './shift';

/** A cell where it lies; `from` and `to` enclose its address. */
interface Piece {
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly from: number;
  readonly to: number;
  readonly end: number;
}

/** A row as it is put together. */
interface Row {
  /** Its attributes as spelt, `r` and `spans` left out. */
  attributes: string;
  readonly cells: Map<number, Piece>;
  /** What stood behind its cells. */
  rest: string;
}

/**
 * The rows' XML after a shift, closed by `</sheetData>`. `bytes`: the rows' XML, with addresses everywhere. New cells
 * get the style that `newStyle` tells, undefined for none.
 */
export function moveCells(
  bytes: Uint8Array,
  prefix: string,
  part: string,
  shift: Shift,
  newStyle: (row: number, column: number) => number | undefined,
): Uint8Array {
  const rows = new Map<number, Row>();
  const scanner = new ByteScanner(bytes, 0, part);
  while (scanner.next() === Tag.Open) readRow(scanner, part, shift, rows);
  if (shift.kind === 'insert') addStyled(rows, prefix, shift.area, newStyle);
  const out = new ByteWriter(bytes.length + 4096);
  for (const [number, row] of ascending(rows)) writeRow(out, prefix, number, row);
  out.text('</sheetData>');
  return out.finish();
}

function writeRow(out: ByteWriter, prefix: string, number: number, row: Row): void {
  out.text(`<${prefix}row r="${number + 1}"${row.attributes}>`);
  for (const [column, { bytes, start, from, to, end }] of ascending(row.cells)) {
    out.bytes(bytes, start, from);
    out.text(`${columnLetters(column)}${number + 1}`);
    out.bytes(bytes, to, end);
  }
  out.text(`${row.rest}</${prefix}row>`);
}

function ascending<T>(map: ReadonlyMap<number, T>): [number, T][] {
  return [...map].sort(([a], [b]) => a - b);
}

function readRow(scanner: ByteScanner, part: string, shift: Shift, rows: Map<number, Row>): void {
  let number = -1;
  let attributes = '';
  while (scanner.attribute()) {
    const value = () => scanner.slice(scanner.valueStart, scanner.valueEnd);
    if (scanner.attributeLetter === LETTER_R) number = Number(value()) - 1;
    else if (!scanner.isAttribute('spans')) {
      attributes += ` ${scanner.slice(scanner.attrStart, scanner.valueEnd + 1)}`;
    }
  }
  const movesWhole = shift.vertical && isWhole(shift);
  const moved = movesWhole ? shiftPlace(number, 0, shift)?.row : number;
  if (moved !== undefined) rowAt(rows, moved).attributes = attributes;
  let rest = '';
  while (!scanner.isEmpty && scanner.next() === Tag.Open) {
    const start = scanner.tagStart;
    if (scanner.isNamed('c')) readCell(scanner, part, number, shift, rows);
    else {
      scanner.endTag();
      scanner.skipElement();
      rest += scanner.slice(start, scanner.at);
    }
    scanner.isEmpty = false;
  }
  scanner.isEmpty = false;
  if (moved !== undefined) rowAt(rows, moved).rest = rest;
}

const LETTER_R = 0x72;

function readCell(
  scanner: ByteScanner,
  part: string,
  row: number,
  shift: Shift,
  rows: Map<number, Row>,
): void {
  const { bytes, tagStart: start } = scanner;
  let from = 0;
  let to = 0;
  while (scanner.attribute()) {
    if (scanner.attributeLetter === LETTER_R) [from, to] = [scanner.valueStart, scanner.valueEnd];
  }
  scanner.skipElement();
  const place = shiftPlace(row, columnIn(bytes, from), shift);
  if (!place) return;
  const piece = { bytes, start, from, to, end: scanner.at };
  rowAt(rows, place.row).cells.set(place.column, hasArrayArea(piece) ? withArray(piece, part, shift) : piece);
}

/** Column of the address that starts at an offset; every address has been checked when the sheet was read. */
function columnIn(bytes: Uint8Array, from: number): number {
  let column = 0;
  for (let at = from; bytes[at]! >= 0x41; at++) column = column * 26 + (bytes[at]! & 0xdf) - 0x40;
  return column - 1;
}

const REF = Array.from(' ref=', (letter) => letter.charCodeAt(0));

/** A quick look: ` ref=` stands in the cell. */
function hasArrayArea({ bytes, start, end }: Piece): boolean {
  for (let at = start; at < end; at++) {
    if (bytes[at] === 0x20 && REF.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

/** An array formula says which area it fills. */
function withArray(piece: Piece, part: string, shift: Shift): Piece {
  const { bytes, start, end } = piece;
  const scanner = new ByteScanner(bytes, start, part, end);
  while (scanner.next() !== Tag.End) {
    const isFormula = scanner.isNamed('f') && bytes[scanner.tagStart + 1] !== 0x2f;
    while (isFormula && scanner.attribute()) {
      if (!scanner.isAttribute('ref')) continue;
      const area = parseArea(scanner.slice(scanner.valueStart, scanner.valueEnd));
      const moved = area && shiftArea(area, shift);
      return moved ? replaced(piece, scanner.valueStart, scanner.valueEnd, areaName(moved)) : piece;
    }
  }
  return piece;
}

/** The same cell with other text behind its address. */
function replaced(piece: Piece, from: number, to: number, text: string): Piece {
  const out = new ByteWriter(piece.end - piece.start + text.length);
  out.bytes(piece.bytes, piece.start, from);
  out.text(text);
  out.bytes(piece.bytes, to, piece.end);
  const bytes = out.finish();
  return { bytes, start: 0, from: piece.from - piece.start, to: piece.to - piece.start, end: bytes.length };
}

function rowAt(rows: Map<number, Row>, number: number): Row {
  let row = rows.get(number);
  if (!row) rows.set(number, (row = { attributes: '', cells: new Map(), rest: '' }));
  return row;
}

/** Inserted cells look like their neighbours before them. Whole rows and columns only where such a neighbour exists. */
function addStyled(
  rows: Map<number, Row>,
  prefix: string,
  area: Area,
  newStyle: (row: number, column: number) => number | undefined,
): void {
  const numbers = area.rows === MAX_ROWS ? [...rows.keys()] : span(area.row, area.rows);
  const columns = span(area.column, area.columns === MAX_COLUMNS ? lastColumn(rows) + 1 : area.columns);
  for (const row of numbers) {
    for (const column of columns) {
      const style = newStyle(row, column);
      if (style !== undefined) rowAt(rows, row).cells.set(column, styledCell(prefix, style));
    }
  }
}

function styledCell(prefix: string, style: number): Piece {
  const opening = `<${prefix}c r="`;
  const bytes = encodeUtf8(`${opening}" s="${style}"/>`);
  return { bytes, start: 0, from: opening.length, to: opening.length, end: bytes.length };
}

function lastColumn(rows: ReadonlyMap<number, Row>): number {
  let last = -1;
  for (const row of rows.values()) for (const column of row.cells.keys()) last = Math.max(last, column);
  return last;
}

function span(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => first + index);
}
