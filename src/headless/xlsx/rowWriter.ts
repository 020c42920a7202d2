/** Writes one row anew: what is not edited is copied as bytes, extension elements between and behind the cells included. */
import { ByteScanner, Tag } from './byteScanner';
import type { ByteWriter } from './byteWriter';
import type { CellEdit, Content, RowEdit } from './cellEdits';
import { columnLetters, columnNumber } from './formulaTokens';
import type { CellValue } from '../document';
import { escapeAttribute, escapeText } from './xml';
import { encodeXstring } from './xstring';

export interface RowContext {
  readonly part: string;
  /** "x:" or "". */
  readonly prefix: string;
  /** Index of a text in the shared strings. */
  sharedString(text: string): number;
  /** Style that an empty cell would show without a cell of its own. */
  inheritedStyle(row: number, column: number): number;
}

/** The row as it lies in the file. */
export interface RowSource {
  readonly bytes: Uint8Array;
  readonly start: number;
}

/** `row` is 0-based. Without a source the row is new. */
export function writeRow(
  out: ByteWriter,
  context: RowContext,
  row: number,
  edit: RowEdit,
  source?: RowSource,
): void {
  const old = source ? readRow(context.part, source) : NO_ROW;
  const { columns } = edit.cells;
  out.text(rowTag(context.prefix, row, old.attributes, edit, columns));
  let next = 0;
  for (const piece of old.pieces) {
    const first = next;
    while (columns[next]! < piece.column) next++;
    out.text(newCells(context, row, edit, first, next));
    if (source) out.bytes(source.bytes, piece.gapStart, piece.start);
    if (columns[next] === piece.column)
      writeOver(out, context, row, edit.cells.edits[next++]!, source!, piece);
    else out.bytes(source!.bytes, piece.start, piece.end);
  }
  out.text(newCells(context, row, edit, next, columns.length));
  if (source && old.rest) out.bytes(source.bytes, old.rest.start, old.rest.end);
  out.text(`</${context.prefix}row>`);
}

/** An attribute as it is spelt in the file, with its quotes and entities. */
type RawAttributes = ReadonlyMap<string, string>;

interface CellPiece {
  readonly gapStart: number;
  readonly start: number;
  readonly end: number;
  readonly column: number;
}

interface OldRow {
  readonly attributes: RawAttributes;
  readonly pieces: readonly CellPiece[];
  /** Behind the last cell. */
  readonly rest: { readonly start: number; readonly end: number } | undefined;
}

/** Attributes of the row that lies at an offset. */
export function readRowAttributes(part: string, source: RowSource): RawAttributes {
  const scanner = new ByteScanner(source.bytes, source.start, part);
  scanner.next();
  return readAttributes(scanner);
}

function readAttributes(scanner: ByteScanner): Map<string, string> {
  const attributes = new Map<string, string>();
  while (scanner.attribute()) {
    const name = scanner.slice(scanner.attrStart, scanner.attrEnd);
    attributes.set(name, scanner.slice(scanner.valueStart, scanner.valueEnd).replaceAll('"', '&quot;'));
  }
  return attributes;
}

function readRow(part: string, source: RowSource): OldRow {
  const scanner = new ByteScanner(source.bytes, source.start, part);
  scanner.next();
  const attributes = readAttributes(scanner);
  const pieces: CellPiece[] = [];
  let gapStart = scanner.at;
  while (!scanner.isEmpty && scanner.next() === Tag.Open) {
    const start = scanner.tagStart;
    const isCell = scanner.isNamed('c');
    const column = isCell ? columnOf(readAttributes(scanner).get('r')) : -1;
    if (!isCell) scanner.endTag();
    scanner.skipElement();
    if (isCell) {
      pieces.push({ gapStart, start, end: scanner.at, column });
      gapStart = scanner.at;
    }
    scanner.isEmpty = false;
  }
  const rest = scanner.tagStart > gapStart ? { start: gapStart, end: scanner.tagStart } : undefined;
  return { attributes, pieces, rest };
}

function columnOf(address: string | undefined): number {
  return columnNumber(address?.replace(/\d+$/, '') ?? '');
}

function rowTag(
  prefix: string,
  row: number,
  old: RawAttributes,
  edit: RowEdit,
  columns: readonly number[],
): string {
  const attributes = new Map(old);
  attributes.set('r', String(row + 1));
  const spans = attributes.get('spans');
  if (spans && columns.length > 0) attributes.set('spans', widened(spans, columns));
  for (const [name, value] of edit.attributes) {
    if (value === undefined) attributes.delete(name);
    else attributes.set(name, escapeAttribute(value));
  }
  return `<${prefix}row${attributeText(attributes)}>`;
}

function attributeText(attributes: RawAttributes): string {
  let text = '';
  for (const [name, value] of attributes) text += ` ${name}="${value}"`;
  return text;
}

/** `spans` is a hint which columns a row uses ("1:5"); Excel distrusts files where it is too narrow. */
function widened(spans: string, columns: readonly number[]): string {
  const ends = spans.split(/[ :]/).map(Number).filter(Number.isFinite);
  return `${Math.min(...ends, columns[0]! + 1)}:${Math.max(...ends, columns.at(-1)! + 1)}`;
}

/** Of the edited cells, those from one to before another, none of which the file has: in one text, since rows are many. */
function newCells(
  context: RowContext,
  row: number,
  { cells: { columns, edits } }: RowEdit,
  from: number,
  to: number,
): string {
  let text = '';
  for (let at = from; at < to; at++) {
    const cell = edits[at]!;
    text += newCell(context, row, columns[at]!, cell, cell.content ?? EMPTY, NO_ATTRIBUTES, '');
  }
  return text;
}

const EMPTY: Content = { value: null };
const NO_ATTRIBUTES: RawAttributes = new Map();
const NO_ROW: OldRow = { attributes: NO_ATTRIBUTES, pieces: [], rest: undefined };

function writeOver(
  out: ByteWriter,
  context: RowContext,
  row: number,
  cell: CellEdit,
  source: RowSource,
  piece: CellPiece,
): void {
  const scanner = new ByteScanner(source.bytes, piece.start, context.part);
  scanner.next();
  const attributes = readAttributes(scanner);
  if (!cell.content) {
    if (cell.style === 0 && !attributes.has('s')) return out.bytes(source.bytes, piece.start, piece.end);
    attributes.set('s', String(cell.style));
    out.text(`<${context.prefix}c${attributeText(attributes)}${scanner.isEmpty ? '/' : ''}>`);
    return out.bytes(source.bytes, scanner.at, piece.end);
  }
  const formula = cell.content.keepsFormula ? formulaSlice(scanner, cell.content.formula) : '';
  out.text(newCell(context, row, piece.column, cell, cell.content, attributes, formula));
}

/** The cell's `<f>` element as it stands, or with another text. */
function formulaSlice(scanner: ByteScanner, text: string | undefined): string {
  while (!scanner.isEmpty && scanner.next() === Tag.Open) {
    const start = scanner.tagStart;
    const isFormula = scanner.isNamed('f');
    const name = scanner.slice(scanner.nameStart, scanner.nameEnd);
    scanner.endTag();
    const opening = scanner.slice(start, scanner.at);
    scanner.skipElement();
    if (isFormula && text === undefined) return scanner.slice(start, scanner.at);
    if (isFormula) return `${opening}${escapeText(encodeXstring(text ?? ''))}</${name}>`;
    scanner.isEmpty = false;
  }
  return '';
}

/**
 * Without contents a cell stands only for its style. Of the old attributes only `cm` (array metadata) may follow a kept
 * formula: `vm` and `ph` describe the old value.
 */
function newCell(
  context: RowContext,
  row: number,
  column: number,
  cell: CellEdit,
  content: Content,
  old: RawAttributes,
  keptFormula: string,
): string {
  const { prefix } = context;
  const formula =
    content.formula !== undefined && !content.keepsFormula
      ? plainFormula(prefix, content.formula)
      : keptFormula;
  const { value } = content;
  const isEmpty = formula === '' && value === null;
  const inherited = context.inheritedStyle(row, column);
  if (isEmpty && cell.style === inherited) return '';
  const metadata = keptFormula && old.has('cm') ? ` cm="${old.get('cm')}"` : '';
  const style = cell.style === 0 && inherited === 0 ? '' : ` s="${cell.style}"`;
  const type = typeOf(value, formula !== '');
  const tag = `<${prefix}c r="${columnLetters(column)}${row + 1}"${style}${type}${metadata}`;
  if (isEmpty) return `${tag}/>`;
  if (value === null) return `${tag}>${formula}</${prefix}c>`;
  return `${tag}>${formula}<${prefix}v>${valueText(context, value, formula !== '')}</${prefix}v></${prefix}c>`;
}

function plainFormula(prefix: string, formula: string): string {
  return `<${prefix}f>${escapeText(encodeXstring(formula))}</${prefix}f>`;
}

/** The `t` attribute; a formula's text result stands in the cell itself. */
function typeOf(value: CellValue, isResult: boolean): string {
  if (value === null || typeof value === 'number') return '';
  if (typeof value === 'boolean') return ' t="b"';
  if (typeof value === 'object') return ' t="e"';
  return isResult ? ' t="str"' : ' t="s"';
}

/** What stands in `<v>`. */
function valueText(context: RowContext, value: NonNullable<CellValue>, isResult: boolean): string {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? '1' : '0';
  if (typeof value === 'object') return escapeText(value.error);
  return isResult ? escapeText(encodeXstring(value)) : String(context.sharedString(value));
}
