import { BookView } from './engineBook';
import type { Area, CellValue, Document, SheetDoc } from '../document';
import { isFaultyCall, isFaultyFormula } from './engineFaults';
import { fromFile } from './formulaText';
import { areaOf, childrenOf, NodeType, type Node } from './syntaxTree';

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
  /** True when the engine is known to get it wrong: then nothing is calculated. */
  readonly uncertain: boolean;
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

const LOOKS_ANYWHERE = new Set(['INDIRECT', 'OFFSET']);

function referencesOf(root: Node): References {
  const areas: { sheet?: string; area: Area }[] = [];
  const names: string[] = [];
  const tables: string[] = [];
  let anywhere = false;
  let uncertain = isFaultyFormula(root);
  const visit = (node: Node): void => {
    if (node.endSheet !== undefined) anywhere = true;
    const area = areaOf(node);
    const sheet = node.sheet ?? node.start?.sheet;
    if (area) return void areas.push(sheet === undefined ? { area } : { sheet, area });
    if (node.type === NodeType.Name && node.name !== undefined) names.push(node.name);
    if (node.type === NodeType.Structured) tables.push(node.tableName ?? '');
    if (isFaultyCall(node)) uncertain = true;
    if (LOOKS_ANYWHERE.has(node.name?.toUpperCase() ?? '')) anywhere = true;
    childrenOf(node).forEach(visit);
  };
  visit(root);
  return { areas, names, tables, anywhere, uncertain };
}
