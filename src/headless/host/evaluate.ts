import { BookView } from './engineBook';
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

const FORMULAS_KEPT = 20_000;

export async function loadEngine(): Promise<Engine> {
  const { calculateFormulas, parse, tokenize } = await import('@cj-tech-master/excelts/formula');
  const read = (formula: string): Node | null => {
    try {
      const tokens = tokenize(fromFile(formula));
      return tokens.length === 0 ? null : parse(tokens);
    } catch {
      return null;
    }
  };
  // What is written is asked about twice: may it be a formula at all, and, when it is calculated, what it looks at.
  const written = new Map<string, References | null>();
  const references = (formula: string): References | null => {
    const node = read(formula);
    return node && referencesOf(node);
  };
  return {
    isFormula: (formula) => {
      const found = references(formula);
      if (written.size >= FORMULAS_KEPT) written.clear();
      written.set(fromFile(formula), found);
      return found !== null;
    },
    references: (formula) => {
      const found = written.get(fromFile(formula));
      return found === undefined ? references(formula) : found;
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
