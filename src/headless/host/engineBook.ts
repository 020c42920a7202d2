import type { Area, CellValue, Document, SheetDoc } from '../document';
import { areaText } from './addresses';
import type { Inputs, Result, Task } from './evaluate';
import { fromFile } from './formulaText';
import { endedWithCells, type Extent } from './toTheEnd';

/** The engine's kinds of cell. */
const CellType = { Null: 0, Number: 2, Formula: 6 } as const;

type EngineResult = number | string | boolean | Date | { error: string } | undefined;

interface EngineCell {
  /** 1-based, as everything the engine sees. */
  readonly row: number;
  readonly col: number;
  readonly type: number;
  readonly formula?: string;
  readonly model: { readonly formula?: string; readonly shareType?: string; readonly ref?: string };
  value: unknown;
  result: EngineResult;
}

/** The workbook as the engine wants to see it: only the cells that this calculation needs. */
export class BookView {
  readonly worksheets: SheetView[];
  readonly definedNames: { getAllEntries(): NameEntry[]; getAllNames(): NameEntry[] };
  readonly properties: { readonly date1904: boolean };

  constructor(document: Document, tasks: readonly Task[], inputs: Inputs) {
    this.worksheets = document.sheets.map((sheet, index) => new SheetView(sheet, index + 1));
    const byId = new Map(this.worksheets.map((view) => [view.sheet.id, view]));
    for (const view of this.worksheets) {
      const areas = inputs === 'everything' ? [wholeOf(view.sheet)] : (inputs.get(view.sheet) ?? []);
      for (const area of areas) if (area) view.addValues(area);
    }
    const extent = extentOf(document);
    for (const task of tasks) byId.get(task.sheet.id)?.addFormula(task, extent);
    const entries = nameEntries(document);
    this.definedNames = { getAllEntries: () => entries, getAllNames: () => entries };
    this.properties = { date1904: document.date1904 };
  }

  getWorksheet(key?: number | string): SheetView | undefined {
    return this.worksheets.find((view) =>
      typeof key === 'number' ? view.id === key : view.name.toLowerCase() === key?.toLowerCase(),
    );
  }

  results(tasks: readonly Task[]): Result[] {
    const byId = new Map(this.worksheets.map((view) => [view.sheet.id, view]));
    return tasks.flatMap((task) => {
      const view = byId.get(task.sheet.id);
      const area = task.array ?? { row: task.row, column: task.column, rows: 1, columns: 1 };
      return cellsOf(area).map(([row, column]): Result => {
        const cell = view?.findCell(row + 1, column + 1);
        return { sheet: task.sheet, row, column, value: cell && plain(cell.result) };
      });
    });
  }
}

/** Of all sheets together: a formula may look at any of them. */
function extentOf(document: Document): Extent {
  const used = document.sheets.map(wholeOf);
  const last = (ends: readonly number[]): number => ends.reduce((a, b) => Math.max(a, b), 1);
  return {
    row: last(used.map((area) => (area ? area.row + area.rows : 1))),
    column: last(used.map((area) => (area ? area.column + area.columns : 1))),
  };
}

const wholeOf = (sheet: SheetDoc): Area | null => sheet.usedRange(true);

function cellsOf(area: Area): [number, number][] {
  const cells: [number, number][] = [];
  for (let row = area.row; row < area.row + area.rows; row++)
    for (let column = area.column; column < area.column + area.columns; column++) cells.push([row, column]);
  return cells;
}

/** The engine's result as a cell value; undefined when there is none. Dates become serial numbers again. */
function plain(result: EngineResult): CellValue | undefined {
  if (result instanceof Date) return result.getTime() / 86_400_000 + 25_569;
  if (typeof result === 'number' && !Number.isFinite(result)) return { error: '#NUM!' };
  return result;
}

/** Areas of so few cells are read cell by cell, larger ones in one walk. */
const FEW = 16;

class SheetView {
  readonly name: string;
  private readonly rows = new Map<number, Map<number, EngineCell>>();

  constructor(
    readonly sheet: SheetDoc,
    readonly id: number,
  ) {
    this.name = sheet.name;
  }

  /** What the engine makes of whole columns and rows; they begin in A1, or places counted from their beginning would be others. */
  get dimensions(): { top: number; left: number; bottom: number; right: number } | null {
    const used = this.sheet.usedRange(true);
    return used && { top: 1, left: 1, bottom: used.row + used.rows, right: used.column + used.columns };
  }

  /** Formulas that are not calculated now stand with the value they have. */
  addValues(area: Area): void {
    if (area.rows * area.columns <= FEW) {
      for (const [row, column] of cellsOf(area))
        this.putValue(row, column, this.sheet.get(row, column).value);
    } else for (const cell of this.sheet.cells(area)) this.putValue(cell.row, cell.column, cell.value);
  }

  addFormula({ row, column, formula, array }: Task, extent: Extent): void {
    const text = endedWithCells(fromFile(formula), extent);
    if (!array)
      return this.put(row, column, { type: CellType.Formula, formula: text, model: { formula: text } });
    for (const [r, c] of cellsOf(array)) this.put(r, c, { type: CellType.Formula });
    const model = { formula: text, shareType: 'array', ref: areaText(array) };
    this.put(row, column, { type: CellType.Formula, formula: text, model });
  }

  private putValue(row: number, column: number, value: CellValue): void {
    if (value !== null) this.put(row, column, { type: CellType.Number, value });
  }

  private put(row: number, column: number, cell: Partial<EngineCell> & { type: number }): void {
    let line = this.rows.get(row + 1);
    if (!line) this.rows.set(row + 1, (line = new Map()));
    line.set(column + 1, {
      row: row + 1,
      col: column + 1,
      model: {},
      value: null,
      result: undefined,
      ...cell,
    });
  }

  eachRow(first: unknown, second?: unknown): void {
    const visit = (second ?? first) as (row: RowView, rowNumber: number) => void;
    const lines = [...this.rows].sort(([a], [b]) => a - b);
    for (const [number, cells] of lines)
      visit(new RowView(this.sheet.rows.hidden(number - 1), cells), number);
  }

  findCell(row: number, column: number): EngineCell | undefined {
    return this.rows.get(row)?.get(column);
  }

  /** Asked for when a result spills; those cells are not part of the workbook, so what lands there is dropped. */
  getCell(row: number, col: number): EngineCell {
    const blank = { row, col, type: CellType.Null, model: {}, value: null, result: undefined };
    return this.findCell(row, col) ?? blank;
  }

  getTables(): object[] {
    return this.sheet.tables.items.map((table) => ({
      table: {
        name: table.name,
        tl: { row: table.area.row + 1, col: table.area.column + 1 },
        columns: table.columns.map(({ name }) => ({ name })),
        rows: Array.from({
          length: table.area.rows - (table.showHeaders ? 1 : 0) - (table.showTotals ? 1 : 0),
        }),
        headerRow: table.showHeaders,
        totalsRow: table.showTotals,
      },
    }));
  }
}

class RowView {
  constructor(
    readonly hidden: boolean,
    private readonly cells: ReadonlyMap<number, EngineCell>,
  ) {}

  eachCell(first: unknown, second?: unknown): void {
    const visit = (second ?? first) as (cell: EngineCell, column: number) => void;
    for (const [column, cell] of [...this.cells].sort(([a], [b]) => a - b)) visit(cell, column);
  }
}

interface NameEntry {
  readonly name: string;
  readonly ranges: string[];
  readonly localSheetId?: number;
}

/** Names that are references; the engine knows no others, and formulas that use them are left without a result. */
function nameEntries(document: Document): NameEntry[] {
  const positions = new Map(document.sheets.map((sheet, index) => [sheet.id, index]));
  return document.names.items.flatMap((entry) => {
    if (!/!/.test(entry.formula) || /[("]/.test(entry.formula)) return [];
    const position = entry.scope === null ? undefined : positions.get(entry.scope);
    const place = position === undefined ? {} : { localSheetId: position };
    return [{ name: entry.name, ranges: [entry.formula], ...place }];
  });
}
