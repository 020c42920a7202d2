import type { Area, CellValue, Document, SheetDoc } from '../document';
import { MAX_COLUMNS, MAX_ROWS } from '../document';
import { columnIndex } from './addresses';
import { fromFile } from './formulaText';

/** Beyond 10,000 distinct formulas in one go the engine silently leaves the rest (measured); this is well below. */
export const FORMULAS_PER_RUN = 8_500;

/** What a formula looks at, before names and tables are resolved. */
export interface References {
  readonly areas: readonly { readonly sheet?: string; readonly area: Area }[];
  readonly names: readonly string[];
  /** Table names; '' is the table that the formula's own cell lies in. */
  readonly tables: readonly string[];
  /** True when it may look anywhere: INDIRECT, OFFSET, references over several sheets. */
  readonly anywhere: boolean;
  readonly functions: readonly string[];
}

/** A formula to be calculated, and where its result goes. */
export interface Task {
  readonly sheet: SheetDoc;
  readonly row: number;
  readonly column: number;
  /** As the file writes it. */
  readonly formula: string;
  /** The area of an array formula, whose first cell this is. */
  readonly array?: Area;
}

export interface Result {
  readonly sheet: SheetDoc;
  readonly row: number;
  readonly column: number;
  /** undefined: the engine could not say. */
  readonly value: CellValue | undefined;
}

/** Cells that a calculation may look at: by sheet, the areas wanted. 'everything' where a formula may look anywhere. */
export type Inputs = ReadonlyMap<SheetDoc, readonly Area[]> | 'everything';

/**
 * The formula engine behind one small interface, so that it can be exchanged. It is loaded when the first batch writes.
 * We never write an engine ourselves (stack.md): this one calculates what it is given and everything is checked.
 */
export interface Engine {
  /** Whether a text (without "=") can be a formula. */
  isFormula(formula: string): boolean;
  /** null when the formula cannot be read. */
  references(formula: string): References | null;
  /** At most FORMULAS_PER_RUN tasks; what they look at must be among the inputs or the tasks. */
  run(document: Document, tasks: readonly Task[], inputs: Inputs): Result[];
}

export async function loadEngine(): Promise<Engine> {
  const { calculateFormulas, parse, tokenize } = await import('@cj-tech-master/excelts/formula');
  const read = (formula: string): Node | null => {
    try {
      const tokens = tokenize(fromFile(formula));
      return tokens.length === 0 ? null : (parse(tokens) as unknown as Node);
    } catch {
      return null;
    }
  };
  return {
    isFormula: (formula) => read(formula) !== null,
    references: (formula) => {
      const node = read(formula);
      return node && referencesOf(node);
    },
    run(document, tasks, inputs) {
      const book = new BookView(document, tasks, inputs);
      calculateFormulas(book);
      return book.results(tasks);
    },
  };
}

/** The engine's syntax tree, of which only this much is used; the numbers are its NodeType (10.2.0). */
interface Node {
  readonly type: number;
  readonly name?: string;
  readonly col?: string;
  readonly row?: string;
  readonly sheet?: string;
  readonly endSheet?: string;
  readonly start?: Node;
  readonly end?: Node;
  readonly startCol?: string;
  readonly endCol?: string;
  readonly startRow?: number;
  readonly endRow?: number;
  readonly tableName?: string;
}

const NodeType = { Cell: 5, Range: 6, Function: 9, Name: 12, Columns: 13, Rows: 14, Structured: 15 } as const;
const LOOKS_ANYWHERE = new Set(['INDIRECT', 'OFFSET']);

function referencesOf(root: Node): References {
  const areas: { sheet?: string; area: Area }[] = [];
  const names: string[] = [];
  const tables: string[] = [];
  const functions: string[] = [];
  let anywhere = false;
  const visit = (node: Node): void => {
    if (node.endSheet !== undefined) anywhere = true;
    const area = areaOf(node);
    const sheet = node.sheet ?? node.start?.sheet;
    if (area) return void areas.push(sheet === undefined ? { area } : { sheet, area });
    if (node.type === NodeType.Name && node.name !== undefined) names.push(node.name);
    if (node.type === NodeType.Structured) tables.push(node.tableName ?? '');
    if (node.type === NodeType.Function && node.name !== undefined) functions.push(node.name.toUpperCase());
    if (LOOKS_ANYWHERE.has(node.name?.toUpperCase() ?? '')) anywhere = true;
    for (const child of Object.values(node)) children(child).forEach(visit);
  };
  visit(root);
  return { areas, names, tables, functions, anywhere };
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'number';

const children = (value: unknown): Node[] =>
  Array.isArray(value) ? value.flatMap(children) : isNode(value) ? [value] : [];

function areaOf(node: Node): Area | undefined {
  if (node.type === NodeType.Cell) return between(node, node);
  if (node.type === NodeType.Range && node.start && node.end) return between(node.start, node.end);
  if (node.type === NodeType.Columns && node.startCol !== undefined && node.endCol !== undefined) {
    const [first, last] = sorted(columnIndex(node.startCol), columnIndex(node.endCol));
    return { row: 0, column: first, rows: MAX_ROWS, columns: last - first + 1 };
  }
  if (node.type === NodeType.Rows && node.startRow !== undefined && node.endRow !== undefined) {
    const [first, last] = sorted(node.startRow - 1, node.endRow - 1);
    return { row: first, column: 0, rows: last - first + 1, columns: MAX_COLUMNS };
  }
  return undefined;
}

function between(start: Node, end: Node): Area {
  const [top, bottom] = sorted(Number(start.row) - 1, Number(end.row) - 1);
  const [left, right] = sorted(columnIndex(start.col ?? 'A'), columnIndex(end.col ?? 'A'));
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

const sorted = (a: number, b: number): [number, number] => (a <= b ? [a, b] : [b, a]);

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
class BookView {
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
    for (const task of tasks) byId.get(task.sheet.id)?.addFormula(task);
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

  get dimensions(): { top: number; left: number; bottom: number; right: number } | null {
    const used = this.sheet.usedRange(true);
    return (
      used && {
        top: used.row + 1,
        left: used.column + 1,
        bottom: used.row + used.rows,
        right: used.column + used.columns,
      }
    );
  }

  /** Formulas that are not calculated now stand with the value they have. */
  addValues(area: Area): void {
    if (area.rows * area.columns <= FEW) {
      for (const [row, column] of cellsOf(area))
        this.putValue(row, column, this.sheet.get(row, column).value);
    } else for (const cell of this.sheet.cells(area)) this.putValue(cell.row, cell.column, cell.value);
  }

  addFormula({ row, column, formula, array }: Task): void {
    const text = fromFile(formula);
    if (!array)
      return this.put(row, column, { type: CellType.Formula, formula: text, model: { formula: text } });
    for (const [r, c] of cellsOf(array)) this.put(r, c, { type: CellType.Formula });
    const model = { formula: text, shareType: 'array', ref: reference(array) };
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

const reference = (area: Area): string =>
  `${letters(area.column)}${area.row + 1}:${letters(area.column + area.columns - 1)}${area.row + area.rows}`;

const letters = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : letters(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26));

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
