import { MAX_COLUMNS, MAX_ROWS, type Area } from '../document';
import { invalidArgument } from './errors';

/** An address as Excel reads it: a sheet name where one is spelled out, and the area. */
export interface Address {
  readonly sheet?: string;
  readonly area: Area;
}

/** Excel cuts or refuses longer lists in getRanges (#5198); the host refuses. */
const MAX_ADDRESS = 8192;

const SHEET = /^(?:'((?:[^']|'')+)'|([^'!]+))!/;
const CELL = /^\$?([A-Za-z]{1,3})\$?([0-9]{1,7})$/;
const COLUMN = /^\$?([A-Za-z]{1,3})$/;
const ROW = /^\$?([0-9]{1,7})$/;

/** "Blad1!A1:B2", "'Mitt blad'!$A$1", "C:C", "2:4"; undefined when it is no address (a defined name, perhaps). */
export function parseAddress(text: string): Address | undefined {
  const sheet = SHEET.exec(text);
  const area = parseArea(sheet ? text.slice(sheet[0].length) : text);
  if (!area) return undefined;
  const name = sheet?.[1]?.replaceAll("''", "'") ?? sheet?.[2];
  return name === undefined ? { area } : { sheet: name, area };
}

/** "A1:B2, C4" on one sheet; commas inside quoted sheet names do not separate. */
export function parseAddresses(text: string): Address[] {
  if (text.length > MAX_ADDRESS) throw invalidArgument(`the address has more than ${MAX_ADDRESS} characters`);
  return (text.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? []).map((part) => {
    const address = parseAddress(part.trim());
    if (!address) throw invalidArgument(`address ${part}`);
    return address;
  });
}

function parseArea(text: string): Area | undefined {
  const [from = '', to = from, ...more] = text.trim().split(':');
  if (more.length > 0) return undefined;
  const a = corner(from);
  const b = corner(to);
  if (!a || !b || (a.row === undefined) !== (b.row === undefined)) return undefined;
  if ((a.column === undefined) !== (b.column === undefined)) return undefined;
  if (to === from && !text.includes(':') && (a.row === undefined || a.column === undefined)) return undefined;
  return spanned(a, b);
}

interface Corner {
  readonly row?: number;
  readonly column?: number;
}

function corner(text: string): Corner | undefined {
  const cell = CELL.exec(text);
  const column = cell?.[1] ?? COLUMN.exec(text)?.[1];
  const row = cell?.[2] ?? ROW.exec(text)?.[1];
  if (column === undefined && row === undefined) return undefined;
  const found: Corner = {
    ...(column === undefined ? {} : { column: columnIndex(column) }),
    ...(row === undefined ? {} : { row: Number(row) - 1 }),
  };
  const inside = (found.row ?? 0) >= 0 && (found.row ?? 0) < MAX_ROWS && (found.column ?? 0) < MAX_COLUMNS;
  return inside ? found : undefined;
}

function spanned(a: Corner, b: Corner): Area {
  const top = Math.min(a.row ?? 0, b.row ?? 0);
  const left = Math.min(a.column ?? 0, b.column ?? 0);
  const bottom = Math.max(a.row ?? MAX_ROWS - 1, b.row ?? MAX_ROWS - 1);
  const right = Math.max(a.column ?? MAX_COLUMNS - 1, b.column ?? MAX_COLUMNS - 1);
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** 0 for "A", 27 for "AB". */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** "A" for 0, "AB" for 27. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}

export const isEntireRow = (area: Area): boolean => area.columns === MAX_COLUMNS;
export const isEntireColumn = (area: Area): boolean => area.rows === MAX_ROWS;

/** "A1:B2", "C:C" and "2:4" for whole columns and rows; `fixed` writes the dollar signs of names and sources. */
export function areaText(area: Area, fixed = false): string {
  const $ = fixed ? '$' : '';
  const rows = [area.row + 1, area.row + area.rows];
  const columns = [columnLetters(area.column), columnLetters(area.column + area.columns - 1)];
  if (isEntireRow(area)) return `${$}${rows[0]}:${$}${rows[1]}`;
  if (isEntireColumn(area)) return `${$}${columns[0]}:${$}${columns[1]}`;
  const first = `${$}${columns[0]}${$}${rows[0]}`;
  return area.rows === 1 && area.columns === 1 ? first : `${first}:${$}${columns[1]}${$}${rows[1]}`;
}

/** "Blad1!", "'Mitt blad'!": quoted where a formula would need it. */
export function sheetPrefix(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !looksLikeAddress(name);
  return plain ? `${name}!` : `'${name.replaceAll("'", "''")}'!`;
}

const looksLikeAddress = (name: string): boolean =>
  CELL.test(name) || /^[Rr]\d*(?:[Cc]\d*)?$/.test(name) || /^[Cc]\d*$/.test(name);
