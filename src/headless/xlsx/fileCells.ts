/** The cells of a sheet as the file has them: read once into a CellStore, decoded one by one when asked for. */
import type { CellValue } from '../document';
import { ByteScanner } from './byteScanner';
import { decodeText, textEnd } from './byteText';
import { scanCells, type ScannedCells } from './cellScan';
import { CellKind, type CellStore } from './cellStore';
import type { Place } from './features/areas';
import { FormulaGroups } from './formulaGroups';
import { readRowAttributes } from './rowWriter';
import { serialOfIso } from './serialDates';
import { readRichText } from './sharedStrings';
import { tidyRows } from './tidyRows';
import { decodeXstring } from './xstring';

/** What the cells need to know of the rest of the workbook. */
export interface CellContext {
  readonly part: string;
  /** Known only when the sheet's root has been read. */
  readonly prefix: string;
  readonly date1904: boolean;
  sharedText(index: number): string;
  sharedIndex(text: string): number;
  /** Style of a column's empty cells. */
  columnStyle(column: number): number;
}

/** What a plain row's tag may say. */
const PLAIN: ReadonlySet<string> = new Set(['r', 'spans', 's', 'customFormat']);

export class FileCells {
  readonly store: CellStore;
  /** The rows' XML is `bytes` from `start` to `end`. */
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly end: number;
  /** Offset of `</sheetData>` in the bytes given, where the sheet goes on. */
  readonly endInPart: number;
  /** Indices of the cells whose formula is shared, an array or a data table, in file order. */
  readonly special: readonly number[];
  /** Results, by index, of formulas that the file gives none for; shown, and never written. */
  readonly solved = new Map<number, CellValue>();
  private knownGroups: FormulaGroups | undefined;
  /** A row is asked for one attribute after the other. */
  private lastRow: { readonly at: number; readonly attributes: ReadonlyMap<string, string> } | undefined;

  /** `start`: offset behind the `<sheetData>` tag. */
  constructor(
    readonly context: CellContext,
    bytes: Uint8Array,
    start: number,
  ) {
    let scanned: ScannedCells = scanCells(bytes, start, context.part);
    this.endInPart = scanned.end;
    this.bytes = bytes;
    this.start = start;
    if (!scanned.tidy) {
      this.bytes = tidyRows(bytes, scanned.store, context.part);
      this.start = 0;
      scanned = scanCells(this.bytes, 0, context.part);
    }
    this.store = scanned.store;
    this.special = scanned.special;
    this.end = scanned.end;
  }

  get groups(): FormulaGroups {
    return (this.knownGroups ??= new FormulaGroups(this.bytes, this.store, this.special, this.context.part));
  }

  get hasFormulas(): boolean {
    return this.store.formula.subarray(0, this.store.cellCount).some((offset) => offset !== 0);
  }

  /** Value of a cell by its index. */
  value(index: number): CellValue {
    const { store, context, solved } = this;
    if (solved.size > 0 && solved.has(index)) return solved.get(index)!;
    const value = store.value[index]!;
    switch (store.kind[index]! as CellKind) {
      case CellKind.Empty:
        return null;
      case CellKind.Number:
        return value;
      case CellKind.Shared:
        return context.sharedText(value) || null;
      case CellKind.Boolean:
        return value === 1;
      case CellKind.Error:
        return { error: this.text(value) };
      case CellKind.Text:
        return decodeXstring(this.text(value));
      case CellKind.Inline:
        return this.inlineText(value) || null;
      case CellKind.Date:
        return this.date(value);
    }
  }

  /** Formula of a cell by its index (-1 for none). */
  formula(index: number, place: Place): string | undefined {
    if (index < 0 || this.store.formula[index] === 0) return undefined;
    // What-if tables have a formula element without a formula.
    return this.groups.formulaAt(index, place) || undefined;
  }

  /** An attribute of a row as spelt in the file. */
  rowAttribute(row: number, name: string): string | undefined {
    const { store, bytes, context } = this;
    const at = store.findRow(row);
    if (at < 0 || (store.rowIsPlain[at] === 1 && !PLAIN.has(name))) return undefined;
    if (this.lastRow?.at !== at)
      this.lastRow = {
        at,
        attributes: readRowAttributes(context.part, { bytes, start: store.rowStart[at]! }),
      };
    return this.lastRow.attributes.get(name);
  }

  /** Where the row of this index starts, or the last one ends. */
  rowOffset(rowIndex: number): number {
    const { store } = this;
    if (rowIndex < store.rowCount) return store.rowStart[rowIndex]!;
    return store.rowCount > 0 ? store.rowEnd[store.rowCount - 1]! : this.start;
  }

  private text(offset: number): string {
    const scanner = new ByteScanner(this.bytes, offset, this.context.part);
    return decodeText(this.context.part, this.bytes, offset, textEnd(scanner));
  }

  private inlineText(offset: number): string {
    const scanner = new ByteScanner(this.bytes, offset, this.context.part);
    scanner.next();
    scanner.endTag();
    return readRichText(scanner, this.context.part);
  }

  private date(offset: number): CellValue {
    const text = this.text(offset);
    return serialOfIso(text, this.context.date1904) ?? text;
  }
}
