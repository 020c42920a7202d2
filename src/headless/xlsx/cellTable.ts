/**
 * The cells of one sheet: those of the file under the edits made since. Reading costs no copy of the file; writing costs
 * what was changed.
 */
import type { Cell, PlacedCell } from '../document';
import { ByteWriter } from './byteWriter';
import { CellEdits, type CellEdit, type Content } from './cellEdits';
import { CellKind, type CellStore } from './cellStore';
import type { Place } from './features/areas';
import { FileCells, type CellContext } from './fileCells';
import type { ArrayFormula } from './formulaGroups';
import { perNumber } from './perNumber';
import { writeRow, type RowContext } from './rowWriter';

/** What a written row and a written cell take, texts lying elsewhere. */
const ROW_BYTES = 80;
const CELL_BYTES = 40;

interface PlaceInRow {
  readonly column: number;
  readonly index: number;
}

export class CellTable {
  /** Counts changes. */
  revision = 0;
  readonly edits = new CellEdits();
  readonly file: FileCells;

  /** `start`: offset behind the `<sheetData>` tag. */
  constructor(
    private readonly context: CellContext,
    bytes: Uint8Array,
    start: number,
  ) {
    this.file = new FileCells(context, bytes, start);
  }

  get store(): CellStore {
    return this.file.store;
  }

  get(row: number, column: number): Cell {
    return this.cell({ row, column }, this.store.findCell(row, column), this.edits.cell(row, column));
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
    return edit?.has(name) ? edit.get(name) : this.file.rowAttribute(row, name);
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
    const edits = this.edits.rows.get(row)?.cells;
    for (const { column, index } of this.placesIn(row, firstColumn, lastColumn))
      yield { row, column, ...this.cell({ row, column }, index, edits?.get(column)) };
  }

  /** The same, unread: their columns and indices in the file (-1 for none). */
  *placesIn(row: number, firstColumn: number, lastColumn: number): IterableIterator<PlaceInRow> {
    const { store } = this;
    const edited = this.editedColumns(row, firstColumn, lastColumn);
    const rowIndex = store.findRow(row);
    const end = rowIndex < 0 ? 0 : store.rowCells[rowIndex + 1]!;
    let next = 0;
    for (let index = rowIndex < 0 ? 0 : store.firstCell(rowIndex, firstColumn); index < end; index++) {
      const column = store.column[index]!;
      if (column > lastColumn) break;
      for (; edited[next]! < column; next++) yield { column: edited[next]!, index: -1 };
      if (edited[next] === column) next++;
      yield { column, index };
    }
    for (; next < edited.length; next++) yield { column: edited[next]!, index: -1 };
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

  /** Cells with a formula, row by row; the rows of the file first, then those that were added. */
  formulaPlaces(): Place[] {
    const places: Place[] = [];
    const { column, formula, rowCount, rowNumber, rowCells } = this.store;
    for (let at = 0; at < rowCount; at++) {
      const row = rowNumber[at]!;
      const edits = this.edits.rows.get(row)?.cells;
      for (let index = rowCells[at]!; index < rowCells[at + 1]!; index++)
        if (formula[index] !== 0 && isAsInFile(edits?.get(column[index]!)?.content))
          places.push({ row, column: column[index]! });
    }
    for (const [row, { cells }] of this.edits.rows)
      for (let at = 0; at < cells.edits.length; at++) {
        const content = cells.edits[at]!.content;
        if (content?.formula !== undefined && !content.keepsFormula)
          places.push({ row, column: cells.columns[at]! });
      }
    return places;
  }

  /** Formulas of the file without a result, unless somebody has written over them; `zeros`: also those that say 0. */
  *unsolved(zeros: boolean): IterableIterator<Place> {
    const { kind, value, formula, column, rowCount, rowNumber, rowCells } = this.store;
    for (let at = 0; at < rowCount; at++)
      for (let index = rowCells[at]!; index < rowCells[at + 1]!; index++) {
        const isZero = zeros && kind[index] === CellKind.Number && value[index] === 0;
        if (formula[index] === 0 || !(kind[index] === CellKind.Empty || isZero)) continue;
        const place = { row: rowNumber[at]!, column: column[index]! };
        if (!this.edits.cell(place.row, place.column)?.content) yield place;
      }
  }

  get hasFormulas(): boolean {
    if (this.file.hasFormulas) return true;
    for (const row of this.edits.rows.values()) {
      for (const cell of row.cells.edits) if (cell.content?.formula !== undefined) return true;
    }
    return false;
  }

  /** Replaces what a cell holds; the caller has seen to array formulas. */
  setContent(row: number, column: number, content: Content): void {
    const index = this.store.findCell(row, column);
    if (index >= 0 && !content.keepsFormula) this.freeDependants(index, row, column);
    this.edit(row, column, index).content = content;
  }

  setStyle(row: number, column: number, style: number): void {
    this.edit(row, column, this.store.findCell(row, column)).style = style;
  }

  /** The same for a cell that was edited before. */
  restyle(edit: CellEdit, style: number): void {
    this.revision++;
    edit.style = style;
  }

  /** The array formula or data table a cell belongs to and which still stands. */
  arrayAt(row: number, column: number): ArrayFormula | undefined {
    if (this.file.special.length === 0) return undefined;
    const array = this.file.groups.arrayAt(row, column);
    if (!array) return undefined;
    const content = this.edits.cell(array.row, array.column)?.content;
    return content && !content.keepsFormula ? undefined : array;
  }

  /** Array formulas that still stand. */
  get arrays(): ArrayFormula[] {
    if (this.file.special.length === 0) return [];
    return this.file.groups.arrays.filter((array) => this.arrayAt(array.row, array.column) === array);
  }

  /** The rows' XML: a view of the file's bytes where nothing was edited. */
  toBytes(): Uint8Array {
    const { bytes, start, end } = this.file;
    if (this.edits.isEmpty) return bytes.subarray(start, end);
    const out = new ByteWriter(this.expectedBytes);
    this.writeTo(out);
    return out.finish();
  }

  get isEmpty(): boolean {
    return this.edits.isEmpty && this.file.end === this.file.start;
  }

  /** About how many bytes the rows' XML takes, rather more than too few. */
  get expectedBytes(): number {
    let expected = this.file.end - this.file.start;
    for (const { cells } of this.edits.rows.values())
      expected += ROW_BYTES + cells.columns.length * CELL_BYTES;
    return expected;
  }

  /** Appends the rows' XML. */
  writeTo(out: ByteWriter): void {
    const { bytes, start, end } = this.file;
    const { edits, store } = this;
    const context = this.rowContext();
    let at = start;
    for (const row of edits.sortedRows()) {
      const index = store.findRow(row);
      const from = this.file.rowOffset(index >= 0 ? index : ~index);
      out.bytes(bytes, at, from);
      const source = index >= 0 ? { bytes, start: from } : undefined;
      writeRow(out, context, row, edits.rows.get(row)!, source);
      at = index >= 0 ? store.rowEnd[index]! : from;
    }
    out.bytes(bytes, at, end);
  }

  /** The edit of a cell, made when there is none; `index` is its index in the file, -1 without. */
  edit(row: number, column: number, index: number): CellEdit {
    this.revision++;
    const { cells } = this.edits.row(row);
    let edit = cells.get(column);
    if (!edit) {
      const style = index >= 0 ? this.store.style[index]! : this.inheritedStyle(row, column);
      cells.add(column, (edit = { style, content: undefined }));
    }
    return edit;
  }

  private rowContext(): RowContext {
    const { context } = this;
    // Rows are written from left to right, one after the other: each lends its style, or none, once.
    const columnStyle = perNumber((column) => context.columnStyle(column));
    let last = { row: -1, style: -1 };
    return {
      part: context.part,
      prefix: context.prefix,
      sharedString: (text) => context.sharedIndex(text),
      inheritedStyle: (row, column) => {
        if (last.row !== row) last = { row, style: this.rowStyle(row) };
        return last.style >= 0 ? last.style : columnStyle(column);
      },
    };
  }

  /** Cells whose formula is told by this one's get it as text of their own. */
  private freeDependants(index: number, row: number, column: number): void {
    if (this.file.special.length === 0 || this.store.formula[index] === 0) return;
    const content = this.edits.cell(row, column)?.content;
    if (content && !content.keepsFormula) return;
    for (const { cell, place } of this.file.groups.dependants(index)) {
      const edit = this.edit(place.row, place.column, cell);
      if (edit.content && !edit.content.keepsFormula) continue;
      const value = edit.content ? edit.content.value : this.file.value(cell);
      edit.content = { value, formula: this.file.groups.formulaAt(cell, place) };
    }
  }

  private editedColumns(row: number, first: number, last: number): readonly number[] {
    const cells = this.edits.rows.get(row)?.cells;
    if (!cells) return [];
    return cells.columns.filter((column) => column >= first && column <= last);
  }

  private styleInFile({ row, column }: Place, index: number): number {
    return index >= 0 ? this.store.style[index]! : this.inheritedStyle(row, column);
  }

  private cell(place: Place, index: number, edit: CellEdit | undefined): Cell {
    const style = edit ? edit.style : this.styleInFile(place, index);
    const content = edit?.content;
    const value = content ? content.value : index >= 0 ? this.file.value(index) : null;
    const array = this.arrayAt(place.row, place.column);
    if (array && !array.isDataTable) return { value, formula: array.text, array: array.area, style };
    const formula = content && !content.keepsFormula ? content.formula : this.file.formula(index, place);
    return formula === undefined ? { value, style } : { value, formula, style };
  }
}

/** Whether a cell has the formula that the file gives it. */
const isAsInFile = (content: Content | undefined): boolean => !content || content.keepsFormula === true;
