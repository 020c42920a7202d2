/** A worksheet as the host sees it: its cells, and one object per kind of thing that lies on it. */
import {
  MAX_COLUMNS,
  MAX_ROWS,
  type Area,
  type AreaContent,
  type Cell,
  type CellValue,
  type PlacedCell,
  type SheetDoc,
  type Visibility,
} from '../document';
import { readArea } from './areaReader';
import { refuseArrayParts } from './cellFormulas';
import type { CellTable } from './cellTable';
import { areaName, sameArea, type Place } from './features/areas';
import { restyle } from './restyle';
import type { Sheet } from './sheet';
import { SheetFeatures } from './sheetFeatures';
import {
  readView,
  readTabColor,
  setGridlines,
  setHeadings,
  setTabColor,
  setVisibility,
  visibilityOf,
} from './sheetView';
import { shiftCells } from './shiftCells';
import { usedRange } from './usedRange';
import { XlsxError } from './xlsxError';
import { attr, boolAttr, numberAttr } from './xmlTree';

/** Excel's limit for text in a cell. */
const MAX_TEXT = 32_767;
/** Excel's limit for the text of a formula. */
const MAX_FORMULA = 8_192;

/** Cells of an area that is kept in memory once it has been read. */
const MOST_KEPT = 500_000;

export class OpenedSheet extends SheetFeatures implements SheetDoc {
  readonly id: string;
  /** Values, formulas and formats of an area are asked for one after the other. */
  private lastRead: { readonly revision: number; readonly content: AreaContent } | undefined;

  constructor(sheet: Sheet) {
    super(sheet);
    this.id = sheet.workbook.newSheetId(numberAttr(sheet.element, 'sheetId') ?? 0);
  }

  get name(): string {
    return attr(this.sheet.element, 'name') ?? '';
  }

  get position(): number {
    return this.sheet.workbook.sheetParts.indexOf(this.sheet);
  }

  get visibility(): Visibility {
    return visibilityOf(this.sheet.element);
  }

  set visibility(visibility: Visibility) {
    setVisibility(this.sheet, visibility);
  }

  get tabColor(): string | null {
    return readTabColor(this.sheet);
  }

  set tabColor(color: string | null) {
    setTabColor(this.sheet, color);
  }

  get gridlines(): boolean {
    return boolAttr(readView(this.sheet), 'showGridLines', true);
  }

  set gridlines(shown: boolean) {
    setGridlines(this.sheet, shown);
  }

  get headings(): boolean {
    return boolAttr(readView(this.sheet), 'showRowColHeaders', true);
  }

  set headings(shown: boolean) {
    setHeadings(this.sheet, shown);
  }

  get isDirty(): boolean {
    return this.sheet.isDirty;
  }

  get(row: number, column: number): Cell {
    checkPlace(row, column);
    return this.table.get(row, column);
  }

  readArea(area: Area): AreaContent {
    checkArea(area);
    const { revision } = this.sheet;
    const { lastRead: last } = this;
    if (last?.revision === revision && sameArea(last.content.area, area)) return last.content;
    const content = readArea(this.table, area, (column) => this.columns.style(column) ?? 0);
    this.lastRead = area.rows * area.columns <= MOST_KEPT ? { revision, content } : undefined;
    return content;
  }

  *cells(area: Area = WHOLE_SHEET): IterableIterator<PlacedCell> {
    checkArea(area);
    const lastColumn = area.column + area.columns - 1;
    for (const row of this.table.rowNumbers(area.row, area.row + area.rows - 1)) {
      yield* this.table.rowCells(row, area.column, lastColumn);
    }
  }

  formulaPlaces(): readonly Place[] {
    return this.sheet.hasFormulas ? this.table.formulaPlaces() : [];
  }

  unsolvedPlaces(zeros: boolean): IterableIterator<Place> {
    return this.table.unsolved(zeros);
  }

  setSolved(row: number, column: number, value: CellValue): void {
    const index = this.table.store.findCell(row, column);
    if (index >= 0) this.table.file.solved.set(index, checkedResult(value));
    this.lastRead = undefined;
  }

  setValue(row: number, column: number, value: CellValue): void {
    const checked = checkedValue(value);
    this.beforeChange(row, column, false);
    this.table.setContent(row, column, { value: checked });
  }

  setFormula(row: number, column: number, formula: string, cached: CellValue = null): void {
    if (formula.length > MAX_FORMULA) throw new XlsxError('bad-value', { what: 'formula-length' });
    this.beforeChange(row, column, true);
    this.table.setContent(row, column, { value: checkedResult(cached), formula });
  }

  setCached(row: number, column: number, value: CellValue): void {
    checkPlace(row, column);
    const result = checkedResult(value);
    const edited = this.table.edits.cell(row, column)?.content;
    if (edited && !edited.keepsFormula) this.table.setContent(row, column, { ...edited, value: result });
    else this.table.setContent(row, column, { value: result, keepsFormula: true });
  }

  setStyle(row: number, column: number, style: number): void {
    checkPlace(row, column);
    this.table.setStyle(row, column, style);
  }

  restyle(area: Area, change: (style: number) => number): void {
    checkArea(area);
    restyle(this.sheet, area, change);
  }

  clear(area: Area, what: 'contents' | 'formats' | 'all'): void {
    checkArea(area);
    if (what !== 'formats') this.clearContents(area);
    if (what !== 'contents') this.restyle(area, () => 0);
  }

  usedRange(valuesOnly: boolean): Area | null {
    return usedRange(this.table, valuesOnly);
  }

  insertCells(area: Area, shift: 'down' | 'right'): void {
    checkArea(area);
    shiftCells(this.sheet, { area, kind: 'insert', vertical: shift === 'down' });
  }

  deleteCells(area: Area, shift: 'up' | 'left'): void {
    checkArea(area);
    shiftCells(this.sheet, { area, kind: 'delete', vertical: shift === 'up' });
  }

  private get table(): CellTable {
    return this.sheet.cells;
  }

  /** A cell's contents are about to be replaced. */
  private beforeChange(row: number, column: number, isFormula: boolean): void {
    checkPlace(row, column);
    const array = this.table.arrayAt(row, column);
    if (array && array.area.rows * array.area.columns > 1) {
      throw new XlsxError('array-conflict', { area: areaName(array.area) });
    }
    const { workbook } = this.sheet;
    workbook.contentsChanged = true;
    if (isFormula || this.table.hasFormula(row, column)) workbook.formulasChanged();
  }

  private clearContents(area: Area): void {
    refuseArrayParts(this.table, area);
    for (const { row, column, value, formula } of [...this.cells(area)]) {
      if (value === null && formula === undefined) continue;
      if (formula !== undefined) this.sheet.workbook.formulasChanged();
      this.sheet.workbook.contentsChanged = true;
      this.table.setContent(row, column, { value: null });
    }
  }
}

const WHOLE_SHEET: Area = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

function checkPlace(row: number, column: number): void {
  const whole = Number.isInteger(row) && Number.isInteger(column);
  if (whole && row >= 0 && row < MAX_ROWS && column >= 0 && column < MAX_COLUMNS) return;
  checkArea({ row, column, rows: 1, columns: 1 });
}

/** Outside the grid is the caller's mistake, not the file's. */
function checkArea({ row, column, rows, columns }: Area): void {
  const whole = [row, column, rows, columns].every(Number.isInteger);
  const inside = row >= 0 && column >= 0 && row + rows <= MAX_ROWS && column + columns <= MAX_COLUMNS;
  if (!whole || !inside || rows < 1 || columns < 1) {
    throw new RangeError(`no such area: ${row},${column} ${rows}×${columns}`);
  }
}

/** A value that a cell can hold; empty text is no value. */
function checkedValue(value: CellValue): CellValue {
  return value === '' ? null : checkedResult(value);
}

function checkedResult(value: CellValue): CellValue {
  if (typeof value === 'string' && value.length > MAX_TEXT) {
    throw new XlsxError('bad-value', { what: 'text-length' });
  }
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new XlsxError('bad-value', { what: 'number' });
  }
  // Excel knows no negative zero.
  return value === 0 ? 0 : value;
}
