/**
 * The cells of one sheet: those of the file under the edits made since. Reading costs no copy of the file; writing costs
 * what was changed.
 */
import type { Area, Cell, CellValue, PlacedCell } from '../document';
import { ByteScanner } from './byteScanner';
import { decodeText, textEnd } from './byteText';
import { ByteWriter } from './byteWriter';
import { CellEdits, type CellEdit, type Content } from './cellEdits';
import { scanCells, type ScannedCells } from './cellScan';
import { CellKind, type CellStore } from './cellStore';
import { areaName, intersection, sameArea, type Place } from './features/areas';
import { FormulaGroups, type ArrayFormula } from './formulaGroups';
import { readRowAttributes, writeRow, type RowContext } from './rowWriter';
import { serialOfIso } from './serialDates';
import { readRichText } from './sharedStrings';
import { tidyRows } from './tidyRows';
import { XlsxError } from './xlsxError';
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

export class CellTable {
  /** Counts changes. */
  revision = 0;
  readonly edits = new CellEdits();
  readonly store: CellStore;
  private readonly bytes: Uint8Array;
  private readonly start: number;
  private readonly end: number;
  /** Offset of `</sheetData>` in the bytes given, where the sheet goes on. */
  readonly endInPart: number;
  private readonly special: readonly number[];
  private knownGroups: FormulaGroups | undefined;

  /** `start`: offset behind the `<sheetData>` tag. */
  constructor(
    private readonly context: CellContext,
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

  get(row: number, column: number): Cell {
    const edit = this.edits.cell(row, column);
    const index = this.store.findCell(row, column);
    return this.cell({ row, column }, index, edit);
  }

  styleAt(row: number, column: number): number {
    const edit = this.edits.cell(row, column);
    if (edit) return edit.style;
    const index = this.store.findCell(row, column);
    return index >= 0 ? this.store.style[index]! : this.inheritedStyle(row, column);
  }

  /** Style of an empty cell: the row's, else the column's. */
  inheritedStyle(row: number, column: number): number {
    const own = this.rowStyle(row);
    return own >= 0 ? own : this.context.columnStyle(column);
  }

  /** -1 when the row lends no style. */
  rowStyle(row: number): number {
    const attributes = this.edits.rows.get(row)?.attributes;
    if (attributes?.has('customFormat')) return Number(attributes.get('s') ?? -1);
    const at = this.store.findRow(row);
    return at < 0 ? -1 : this.store.rowStyle[at]!;
  }

  rowAttribute(row: number, name: string): string | undefined {
    const edit = this.edits.rows.get(row)?.attributes;
    if (edit?.has(name)) return edit.get(name);
    const at = this.store.findRow(row);
    if (at < 0) return undefined;
    const source = { bytes: this.bytes, start: this.store.rowStart[at]! };
    return readRowAttributes(this.context.part, source).get(name);
  }

  setRowAttribute(row: number, name: string, value: string | undefined): void {
    this.revision++;
    this.edits.row(row).attributes.set(name, value);
  }

  /** Row numbers that exist in the file or were written, ascending, within bounds. */
  rowNumbers(first: number, last: number): number[] {
    const { store, edits } = this;
    const numbers: number[] = [];
    let at = store.findRow(first);
    for (at = at < 0 ? ~at : at; at < store.rowCount && store.rowNumber[at]! <= last; at++) {
      numbers.push(store.rowNumber[at]!);
    }
    const added = [...edits.rows.keys()].filter(
      (row) => row >= first && row <= last && store.findRow(row) < 0,
    );
    return added.length === 0 ? numbers : [...numbers, ...added].sort((a, b) => a - b);
  }

  /** Cells that exist in one row between two columns, ascending. */
  *rowCells(row: number, firstColumn: number, lastColumn: number): IterableIterator<PlacedCell> {
    const { store } = this;
    const edited = this.editedColumns(row, firstColumn, lastColumn);
    const rowIndex = store.findRow(row);
    let next = 0;
    if (rowIndex >= 0) {
      const end = store.rowCells[rowIndex + 1]!;
      for (let index = store.firstCell(rowIndex, firstColumn); index < end; index++) {
        const column = store.column[index]!;
        if (column > lastColumn) break;
        for (; edited[next]! < column; next++) yield this.placed(row, edited[next]!, -1);
        if (edited[next] === column) next++;
        yield this.placed(row, column, index);
      }
    }
    for (; next < edited.length; next++) yield this.placed(row, edited[next]!, -1);
  }

  /** True when the file has the cell, or it was written. */
  exists(row: number, column: number): boolean {
    return this.edits.cell(row, column) !== undefined || this.store.findCell(row, column) >= 0;
  }

  /** True when the cell has a value or a formula; cheaper than get(). */
  hasContent(row: number, column: number): boolean {
    const content = this.edits.cell(row, column)?.content;
    if (content && !content.keepsFormula) return content.value !== null || content.formula !== undefined;
    const index = this.store.findCell(row, column);
    return index >= 0 && (this.store.kind[index] !== CellKind.Empty || this.store.formula[index] !== 0);
  }

  hasFormula(row: number, column: number): boolean {
    const content = this.edits.cell(row, column)?.content;
    if (content && !content.keepsFormula) return content.formula !== undefined;
    const index = this.store.findCell(row, column);
    return index >= 0 && this.store.formula[index] !== 0;
  }

  /** Replaces what a cell holds; the caller has seen to array formulas. */
  setContent(row: number, column: number, content: Content): void {
    const index = this.store.findCell(row, column);
    if (index >= 0 && !content.keepsFormula) this.freeDependants(index, row, column);
    const edit = this.edit(row, column, index);
    edit.content = content;
  }

  setStyle(row: number, column: number, style: number): void {
    this.edit(row, column, this.store.findCell(row, column)).style = style;
  }

  /**
   * Every formula text of the sheet, changed where `change` answers another. Texts that several cells share are changed once
   * for all of them (`inPlace`), or cell by cell as each reads them: the change may then differ from row to row.
   * Answers whether anything changed.
   */
  rewriteFormulas(change: (formula: string, place: Place) => string, inPlace: boolean): boolean {
    const before = this.revision;
    for (const [row, { cells }] of this.edits.rows) {
      for (const [column, edit] of cells) this.rewriteEdit(edit, { row, column }, change);
    }
    const { store } = this;
    for (let index = 0; index < store.cellCount; index++) {
      if (store.formula[index] !== 0) this.rewriteCell(index, change, inPlace);
    }
    return this.revision !== before;
  }

  /** Gives every cell of a shared formula its own: they are about to move apart. */
  expandShared(): void {
    for (const cell of this.special) {
      const place = this.groups.placeOf(cell);
      const content = this.edits.cell(place.row, place.column)?.content;
      if ((content && !content.keepsFormula) || !this.groups.isShared(cell)) continue;
      const value = content ? content.value : this.value(cell);
      const formula = this.groups.formulaAt(cell, place);
      this.edit(place.row, place.column, cell).content = { value, formula };
    }
  }

  /** The array formula or data table a cell belongs to and which still stands. */
  arrayAt(row: number, column: number): ArrayFormula | undefined {
    if (this.special.length === 0) return undefined;
    const array = this.groups.arrayAt(row, column);
    if (!array) return undefined;
    const content = this.edits.cell(array.row, array.column)?.content;
    return content && !content.keepsFormula ? undefined : array;
  }

  /** Array formulas that still stand. */
  get arrays(): ArrayFormula[] {
    if (this.special.length === 0) return [];
    return this.groups.arrays.filter((array) => this.arrayAt(array.row, array.column) === array);
  }

  get hasFormulas(): boolean {
    for (let index = 0; index < this.store.cellCount; index++)
      if (this.store.formula[index] !== 0) return true;
    for (const row of this.edits.rows.values()) {
      for (const cell of row.cells.values()) if (cell.content?.formula !== undefined) return true;
    }
    return false;
  }

  /** The rows' XML: a view of the file's bytes where nothing was edited. */
  toBytes(): Uint8Array {
    const { bytes, start, end, edits, store } = this;
    if (edits.isEmpty) return bytes.subarray(start, end);
    const out = new ByteWriter(end - start + 4096);
    const context = this.rowContext();
    let at = start;
    for (const row of edits.sortedRows()) {
      const index = store.findRow(row);
      const from = index >= 0 ? store.rowStart[index]! : this.rowOffset(~index);
      out.bytes(bytes, at, from);
      const source = index >= 0 ? { bytes, start: from } : undefined;
      writeRow(out, context, row, edits.rows.get(row)!, source);
      at = index >= 0 ? store.rowEnd[index]! : from;
    }
    out.bytes(bytes, at, end);
    return out.finish();
  }

  private get groups(): FormulaGroups {
    return (this.knownGroups ??= new FormulaGroups(this.bytes, this.store, this.special, this.context.part));
  }

  private rowContext(): RowContext {
    const { context } = this;
    return {
      part: context.part,
      prefix: context.prefix,
      sharedString: (text) => context.sharedIndex(text),
      inheritedStyle: (row, column) => this.inheritedStyle(row, column),
    };
  }

  private rewriteEdit(edit: CellEdit, place: Place, change: (formula: string, place: Place) => string): void {
    const { content } = edit;
    if (content?.formula === undefined || content.keepsFormula) return;
    const formula = change(content.formula, place);
    if (formula === content.formula) return;
    edit.content = { ...content, formula };
    this.revision++;
  }

  private rewriteCell(
    index: number,
    change: (formula: string, place: Place) => string,
    inPlace: boolean,
  ): void {
    const place = this.groups.placeOf(index);
    const content = this.edits.cell(place.row, place.column)?.content;
    if (content && !content.keepsFormula) return;
    const own = this.groups.ownText(index);
    const keeps = inPlace || this.arrayAt(place.row, place.column) !== undefined;
    const before = keeps ? own : this.groups.formulaAt(index, place);
    const formula = before === '' ? '' : change(before, place);
    if (formula === before) return;
    const value = content ? content.value : this.value(index);
    if (!keeps) return this.setContent(place.row, place.column, { value, formula });
    this.groups.rewrite(index, formula);
    this.edit(place.row, place.column, index).content = { value, formula, keepsFormula: true };
  }

  /** Where a row of this index starts, or the last one ends. */
  private rowOffset(rowIndex: number): number {
    const { store } = this;
    if (rowIndex < store.rowCount) return store.rowStart[rowIndex]!;
    return store.rowCount > 0 ? store.rowEnd[store.rowCount - 1]! : this.start;
  }

  private edit(row: number, column: number, index: number): CellEdit {
    this.revision++;
    const cells = this.edits.row(row).cells;
    let edit = cells.get(column);
    if (!edit) {
      const style = index >= 0 ? this.store.style[index]! : this.inheritedStyle(row, column);
      cells.set(column, (edit = { style, content: undefined }));
    }
    return edit;
  }

  /** Cells whose formula is told by this one's get it as text of their own. */
  private freeDependants(index: number, row: number, column: number): void {
    if (this.special.length === 0 || this.store.formula[index] === 0) return;
    if (this.edits.cell(row, column)?.content) return;
    for (const { cell, place } of this.groups.dependants(index)) {
      const edit = this.edit(place.row, place.column, cell);
      if (edit.content && !edit.content.keepsFormula) continue;
      const value = edit.content ? edit.content.value : this.value(cell);
      edit.content = { value, formula: this.groups.formulaAt(cell, place) };
    }
  }

  private editedColumns(row: number, first: number, last: number): number[] {
    const cells = this.edits.rows.get(row)?.cells;
    if (!cells) return [];
    return [...cells.keys()].filter((column) => column >= first && column <= last).sort((a, b) => a - b);
  }

  private placed(row: number, column: number, index: number): PlacedCell {
    const place = { row, column };
    return { ...place, ...this.cell(place, index, this.edits.cell(row, column)) };
  }

  private cell(place: Place, index: number, edit: CellEdit | undefined): Cell {
    const style =
      edit?.style ?? (index >= 0 ? this.store.style[index]! : this.inheritedStyle(place.row, place.column));
    const content = edit?.content;
    const value = content ? content.value : index >= 0 ? this.value(index) : null;
    const array = this.arrayAt(place.row, place.column);
    if (array && !array.isDataTable) return { value, formula: array.text, array: array.area, style };
    const formula = content && !content.keepsFormula ? content.formula : this.fileFormula(index, place);
    return formula === undefined ? { value, style } : { value, formula, style };
  }

  /** Formula of a cell of the file, by its index (-1 for none). */
  fileFormula(index: number, place: Place): string | undefined {
    if (index < 0 || this.store.formula[index] === 0) return undefined;
    // What-if tables have a formula element without a formula.
    return this.groups.formulaAt(index, place) || undefined;
  }

  /** Value of a cell of the file, by its index. */
  value(index: number): CellValue {
    const { store, context } = this;
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
      case CellKind.Date: {
        const text = this.text(value);
        return serialOfIso(text, context.date1904) ?? text;
      }
    }
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
}

/** Refuses to change a part of an array formula, as Excel does. `area`: all that is changed in one go. */
export function refuseArrayParts(table: CellTable, area: Area): void {
  for (const array of table.arrays) {
    const shared = intersection(array.area, area);
    if (!shared || sameArea(shared, array.area)) continue;
    throw new XlsxError('array-conflict', { area: areaName(array.area) });
  }
}
