/**
 * Reads `<sheetData>` (ECMA-376 part 1, 18.3.1.80) into a CellStore in one pass over the bytes. Whatever is not properly
 * nested, or cut off, is refused: nothing is ever half read.
 */
import { MAX_COLUMNS, MAX_ROWS } from '../document';
import { ByteScanner, Tag } from './byteScanner';
import { parseMarkedNumber, parseNumber, textEnd } from './byteText';
import { KINDS, kindOfLetter } from './cellKinds';
import { CellKind, CellStore } from './cellStore';

export interface ScannedCells {
  readonly store: CellStore;
  /** Offsets of the cells with a formula that is more than text (shared, array, data table), by cell index. */
  readonly special: readonly number[];
  /** False when rows or cells lack their address, are doubled or out of order. */
  readonly tidy: boolean;
  /** Offset of `</sheetData>`. */
  readonly end: number;
}

/** `start`: behind the `<sheetData>` tag. */
export function scanCells(bytes: Uint8Array, start: number, part: string): ScannedCells {
  return new CellScan(bytes, start, part).run();
}

const C = 0x63;
const F = 0x66;
const R = 0x72;
const S = 0x73;
const T = 0x74;
const V = 0x76;
/** What a cell of ordinary sheets takes in bytes; a first guess for the arrays' size. */
const BYTES_PER_CELL = 36;

class CellScan {
  private readonly scanner: ByteScanner;
  private readonly store: CellStore;
  private readonly special: number[] = [];
  private tidy = true;
  private row = -1;
  private column = -1;
  // The cell being read.
  private style = 0;
  private kind: CellKind = CellKind.Number;
  private valueStart = 0;
  private valueEnd = 0;
  private formula = 0;
  private isSpecial = false;
  private isPlainRow = true;
  private inline = 0;

  constructor(
    private readonly bytes: Uint8Array,
    start: number,
    private readonly part: string,
  ) {
    this.scanner = new ByteScanner(bytes, start, part);
    this.store = new CellStore(Math.ceil((bytes.length - start) / BYTES_PER_CELL));
  }

  run(): ScannedCells {
    const { scanner } = this;
    for (;;) {
      const tag = scanner.next();
      if (tag === Tag.End) scanner.fail('unexpected end');
      if (tag === Tag.Close) {
        if (!scanner.isNamed('sheetData')) scanner.fail('row expected');
        return { store: this.store, special: this.special, tidy: this.tidy, end: scanner.tagStart };
      }
      if (scanner.isNamed('row')) this.readRow();
      else this.skip();
    }
  }

  private skip(): void {
    this.scanner.endTag();
    this.scanner.skipElement();
  }

  private readRow(): void {
    const { scanner } = this;
    const start = scanner.tagStart;
    const style = this.readRowTag();
    this.store.addRow(this.row, start, style, this.isPlainRow);
    this.column = -1;
    while (!scanner.isEmpty) {
      const tag = scanner.next();
      if (tag === Tag.Open && scanner.letter === C) this.readCell();
      else if (tag === Tag.Open) this.skip();
      else if (tag === Tag.Close && scanner.isNamed('row')) break;
      else scanner.fail('row not closed');
      scanner.isEmpty = false;
    }
    this.store.endRow(scanner.at);
  }

  /** Gives the style that the row lends its empty cells, -1 for none. */
  private readRowTag(): number {
    const { scanner, bytes } = this;
    let row = -1;
    let style = -1;
    let lends = false;
    this.isPlainRow = true;
    while (scanner.attribute()) {
      if (scanner.attributeLetter === R) row = parseNumber(bytes, scanner.valueStart, scanner.valueEnd) - 1;
      else if (scanner.attributeLetter === S) style = this.styleIndex();
      else if (scanner.isAttribute('customFormat')) lends = bytes[scanner.valueStart] !== 0x30;
      else if (!scanner.isAttribute('spans')) this.isPlainRow = false;
    }
    if (row <= this.row) this.tidy = false;
    this.row = row === -1 ? this.row + 1 : row;
    if (!Number.isInteger(this.row) || this.row < 0 || this.row >= MAX_ROWS) scanner.fail('row number');
    return lends ? style : -1;
  }

  private readCell(): void {
    const { scanner } = this;
    this.readCellTag();
    this.valueStart = this.valueEnd = this.formula = this.inline = 0;
    this.isSpecial = false;
    while (!scanner.isEmpty) {
      const tag = scanner.next();
      if (tag === Tag.Open) this.readChild();
      else if (tag === Tag.Close && scanner.letter === C) break;
      else scanner.fail('cell not closed');
      scanner.isEmpty = false;
    }
    this.addCell();
  }

  private readCellTag(): void {
    const { scanner } = this;
    let column = -1;
    this.style = 0;
    this.kind = CellKind.Number;
    while (scanner.attribute()) {
      const letter = scanner.attributeLetter;
      if (letter === R) column = this.columnOf();
      else if (letter === S) this.style = this.styleIndex();
      else if (letter === T) this.kind = this.kindOf();
    }
    if (column <= this.column) this.tidy = false;
    this.column = column < 0 ? this.column + 1 : column;
    if (this.column >= MAX_COLUMNS) scanner.fail('column');
  }

  private readChild(): void {
    const { scanner } = this;
    const letter = scanner.letter;
    if (letter === V) this.readValue();
    else if (letter === F) this.readFormula();
    else {
      if (scanner.isNamed('is')) this.inline = scanner.tagStart;
      this.skip();
    }
  }

  private readValue(): void {
    const { scanner } = this;
    scanner.endTag();
    if (scanner.isEmpty) return;
    this.valueStart = scanner.at;
    this.valueEnd = textEnd(scanner);
    this.close(V);
  }

  private readFormula(): void {
    const { scanner } = this;
    this.formula = scanner.tagStart;
    while (scanner.attribute()) if (scanner.attributeLetter === T) this.isSpecial = true;
    if (scanner.isEmpty) return;
    textEnd(scanner);
    this.close(F);
  }

  /** Past the closing tag, which must be that of the element just read. */
  private close(letter: number): void {
    const { scanner } = this;
    if (scanner.next() !== Tag.Close || scanner.letter !== letter) scanner.fail('text not closed');
  }

  private addCell(): void {
    if (this.isSpecial) this.special.push(this.store.cellCount);
    let kind = this.kind;
    let value = this.valueStart;
    if (this.inline) {
      kind = CellKind.Inline;
      value = this.inline;
    } else if (this.valueStart === this.valueEnd) {
      kind = this.emptyKind();
    } else if (kind === CellKind.Number) {
      value = this.number();
      if (Number.isNaN(value)) [kind, value] = [CellKind.Text, this.valueStart];
    } else if (kind === CellKind.Shared || kind === CellKind.Boolean) value = this.wholeNumber();
    this.store.addCell(this.column, this.style, kind, value, this.formula);
  }

  /** A formula's empty text is a value of its own; everything else without contents is empty. */
  private emptyKind(): CellKind {
    return this.kind === CellKind.Text && this.valueStart > 0 ? CellKind.Text : CellKind.Empty;
  }

  /** Of the cell's value; NaN when it is none. */
  private number(): number {
    const { bytes, valueStart, valueEnd } = this;
    const value = parseNumber(bytes, valueStart, valueEnd);
    return Number.isNaN(value) ? parseMarkedNumber(this.part, bytes, valueStart, valueEnd) : value;
  }

  /** Of a shared string's index or a truth value ("1", "true"). */
  private wholeNumber(): number {
    const { scanner, valueStart, valueEnd } = this;
    if (scanner.isText(valueStart, valueEnd, 'true')) return 1;
    const number = this.number();
    if (Number.isInteger(number) && number >= 0) return number;
    if (this.kind === CellKind.Boolean) return 0;
    return scanner.fail('shared string index');
  }

  /** An empty s="" occurs and means 0. */
  private styleIndex(): number {
    const { valueStart, valueEnd } = this.scanner;
    const style = parseNumber(this.bytes, valueStart, valueEnd);
    return Number.isInteger(style) && style >= 0 ? style : 0;
  }

  /** Column of r="AB12"; the row in it must be the one we are in, or readers would disagree about the cell. */
  private columnOf(): number {
    const { scanner, bytes } = this;
    let column = 0;
    let at = scanner.valueStart;
    for (; at < scanner.valueEnd; at++) {
      const letter = bytes[at]! & 0xdf;
      if (letter < 0x41 || letter > 0x5a) break;
      column = column * 26 + letter - 0x40;
    }
    if (column === 0 || parseNumber(bytes, at, scanner.valueEnd) !== this.row + 1)
      scanner.fail('cell address');
    return column - 1;
  }

  private kindOf(): CellKind {
    const { scanner } = this;
    const { valueStart, valueEnd } = scanner;
    if (valueEnd - valueStart === 1) {
      return kindOfLetter(this.bytes[valueStart]!) ?? scanner.fail('cell type');
    }
    return KINDS.get(scanner.slice(valueStart, valueEnd)) ?? scanner.fail('cell type');
  }
}
