/** Moves cells as their bytes: only the addresses in them are written anew. */
import { MAX_COLUMNS, MAX_ROWS, type Area } from '../document';
import { ByteScanner, Tag } from './byteScanner';
import { ByteWriter } from './byteWriter';
import { areaName, parseArea } from './features/areas';
import { columnLetters, columnNumber } from './formulaTokens';
import { isWhole, shiftArea, type Shift } from './shift';

/** A row as it is put together. */
interface Row {
  /** Its attributes as spelt, `r` and `spans` left out. */
  attributes: string;
  readonly cells: Map<number, Uint8Array>;
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
  for (const [number, row] of [...rows].sort(([a], [b]) => a - b)) {
    out.text(`<${prefix}row r="${number + 1}"${row.attributes}>`);
    for (const [, cell] of [...row.cells].sort(([a], [b]) => a - b)) out.bytes(cell);
    out.text(`${row.rest}</${prefix}row>`);
  }
  out.text('</sheetData>');
  return out.finish();
}

function readRow(scanner: ByteScanner, part: string, shift: Shift, rows: Map<number, Row>): void {
  let number = -1;
  let attributes = '';
  while (scanner.attribute()) {
    const raw = scanner.slice(scanner.attrStart, scanner.valueEnd + 1);
    if (scanner.attributeLetter === 0x72)
      number = Number(scanner.slice(scanner.valueStart, scanner.valueEnd)) - 1;
    else if (!scanner.isAttribute('spans')) attributes += ` ${raw}`;
  }
  const movesWhole = shift.vertical && isWhole(shift);
  const moved = movesWhole ? movedPlace(number, 0, shift)?.row : number;
  let rest = '';
  if (moved !== undefined) rowAt(rows, moved).attributes = attributes;
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

function readCell(
  scanner: ByteScanner,
  part: string,
  row: number,
  shift: Shift,
  rows: Map<number, Row>,
): void {
  const start = scanner.tagStart;
  let address: readonly [number, number] = [0, 0];
  let column = 0;
  while (scanner.attribute()) {
    if (scanner.attributeLetter !== 0x72) continue;
    address = [scanner.valueStart, scanner.valueEnd];
    column = columnNumber(scanner.slice(...address).replace(/\d+/, ''));
  }
  scanner.skipElement();
  const place = movedPlace(row, column, shift);
  if (!place) return;
  const isSame = place.row === row && place.column === column;
  const moved = isSame
    ? scanner.bytes.subarray(start, scanner.at)
    : withAddress(scanner, start, address, `${columnLetters(place.column)}${place.row + 1}`);
  rowAt(rows, place.row).cells.set(place.column, hasArrayArea(moved) ? withArray(moved, part, shift) : moved);
}

function withAddress(
  scanner: ByteScanner,
  start: number,
  [from, to]: readonly [number, number],
  address: string,
): Uint8Array {
  const out = new ByteWriter(scanner.at - start + 8);
  out.bytes(scanner.bytes, start, from);
  out.text(address);
  out.bytes(scanner.bytes, to, scanner.at);
  return out.finish();
}

const REF = Array.from(' ref=', (letter) => letter.charCodeAt(0));

/** A quick look: ` ref=` stands in the cell. */
function hasArrayArea(cell: Uint8Array): boolean {
  for (let at = cell.indexOf(0x20); at >= 0; at = cell.indexOf(0x20, at + 1)) {
    if (REF.every((byte, index) => cell[at + index] === byte)) return true;
  }
  return false;
}

/** An array formula says which area it fills. */
function withArray(cell: Uint8Array, part: string, shift: Shift): Uint8Array {
  const scanner = new ByteScanner(cell, 0, part);
  scanner.next();
  scanner.endTag();
  while (!scanner.isEmpty && scanner.next() === Tag.Open) {
    const isFormula = scanner.isNamed('f');
    while (scanner.attribute()) {
      if (!isFormula || !scanner.isAttribute('ref')) continue;
      const area = parseArea(scanner.slice(scanner.valueStart, scanner.valueEnd));
      const moved = area && shiftArea(area, shift);
      const range: readonly [number, number] = [scanner.valueStart, scanner.valueEnd];
      scanner.at = cell.length;
      return moved ? withAddress(scanner, 0, range, areaName(moved)) : cell;
    }
    scanner.skipElement();
    scanner.isEmpty = false;
  }
  return cell;
}

function movedPlace(row: number, column: number, shift: Shift): Area | undefined {
  return shiftArea({ row, column, rows: 1, columns: 1 }, shift);
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
  let last = -1;
  for (const row of rows.values()) for (const column of row.cells.keys()) last = Math.max(last, column);
  const columns = span(area.column, area.columns === MAX_COLUMNS ? last + 1 : area.columns);
  for (const row of numbers) {
    for (const column of columns) {
      const style = newStyle(row, column);
      if (style === undefined) continue;
      const xml = `<${prefix}c r="${columnLetters(column)}${row + 1}" s="${style}"/>`;
      rowAt(rows, row).cells.set(column, new TextEncoder().encode(xml));
    }
  }
}

function span(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => first + index);
}
