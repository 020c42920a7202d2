/** Conditional formats as the grid shows them: which rules hold for a cell, and what they lay over it together. */
import type { Area, CellValue, SheetDoc } from '../../headless/document';
import type { ConditionalFormat, ConditionalRule } from '../../headless/documentFeatures';
import type { DifferentialFormat } from '../../headless/documentStyles';
import { inArea, type Place } from './selection';

/** Value of a formula written for the cell `origin`, moved to the cell `at` as Excel moves relative references. */
export type Evaluate = (formula: string, at: Place, origin: Place) => CellValue;

/** A formula that will be asked for. */
export interface Question {
  readonly formula: string;
  readonly at: Place;
  readonly origin: Place;
}

/** Every formula that the rules ask for in an area, so that they can be worked out together. */
export function questionsIn(formats: readonly ConditionalFormat[], area: Area): Question[] {
  return formats.flatMap(({ areas, rule }) => {
    const formulas = rule ? formulasOf(rule) : [];
    const origin = areas[0];
    if (formulas.length === 0 || !origin) return [];
    const cells = areas.flatMap((each) => cellsOf(intersection(each, area)));
    return cells.flatMap((at) => formulas.map((formula) => ({ formula, at, origin })));
  });
}

function formulasOf(rule: ConditionalRule): string[] {
  if (rule.type === 'expression') return [rule.formula];
  if (rule.type !== 'cellIs') return [];
  return rule.formula2 === undefined ? [rule.formula1] : [rule.formula1, rule.formula2];
}

function intersection(a: Area, b: Area): Area {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(0, Math.min(a.row + a.rows, b.row + b.rows) - row),
    columns: Math.max(0, Math.min(a.column + a.columns, b.column + b.columns) - column),
  };
}

function cellsOf({ row, column, rows, columns }: Area): Place[] {
  return Array.from({ length: rows * columns }, (_, index) => ({
    row: row + Math.floor(index / columns),
    column: column + (index % columns),
  }));
}

type Test<Rule> = (rule: Rule, value: CellValue, context: Context) => boolean;

interface Context {
  readonly evaluate: (formula: string) => CellValue;
  /** How many cells of the rule's areas hold the same value. */
  readonly sameValues: () => number;
}

/** What the rules lay over a cell; null where none of them holds. Rules of other kinds than these show nothing. */
export function conditionalOverlay(
  sheet: SheetDoc,
  formats: readonly ConditionalFormat[],
  at: Place,
  evaluate: Evaluate,
): DifferentialFormat | null {
  const value = sheet.get(at.row, at.column).value;
  let overlay: DifferentialFormat | null = null;
  for (const { areas, rule } of formats) {
    if (!rule || !areas.some((area) => inArea(area, at.row, at.column))) continue;
    if (!holds(rule, value, contextOf(sheet, areas, at, value, evaluate))) continue;
    overlay = below(overlay, rule.format);
    if (rule.stopIfTrue) break;
  }
  return overlay;
}

function contextOf(
  sheet: SheetDoc,
  areas: readonly Area[],
  at: Place,
  value: CellValue,
  evaluate: Evaluate,
): Context {
  const first = areas[0]!;
  const origin = { row: first.row, column: first.column };
  return {
    evaluate: (formula) => evaluate(formula, at, origin),
    sameValues: () => countSame(sheet, areas, value),
  };
}

function holds(rule: ConditionalRule, value: CellValue, context: Context): boolean {
  const test = tests[rule.type] as Test<ConditionalRule>;
  return test(rule, value, context);
}

const tests: { readonly [Type in ConditionalRule['type']]: Test<Extract<ConditionalRule, { type: Type }>> } =
  {
    expression: (rule, _value, { evaluate }) => isTrue(evaluate(rule.formula)),
    cellIs: (rule, value, { evaluate }) => {
      const first = evaluate(rule.formula1);
      const second = rule.formula2 === undefined ? first : evaluate(rule.formula2);
      return comparisons[rule.operator]?.(value, first, second) ?? false;
    },
    text: (rule, value) => {
      const shown = textOf(value).toLocaleLowerCase('sv');
      return texts[rule.operator](shown, rule.text.toLocaleLowerCase('sv'));
    },
    blanks: (_rule, value) => textOf(value).trim() === '',
    notBlanks: (_rule, value) => textOf(value).trim() !== '',
    errors: (_rule, value) => isError(value),
    notErrors: (_rule, value) => !isError(value),
    duplicateValues: (_rule, value, { sameValues }) => value !== null && sameValues() > 1,
    uniqueValues: (_rule, value, { sameValues }) => value !== null && sameValues() === 1,
  };

type Compare = (value: CellValue, first: CellValue, second: CellValue) => boolean;

const comparisons: Readonly<Record<string, Compare>> = {
  equal: (value, first) => order(value, first) === 0,
  notEqual: (value, first) => order(value, first) !== 0,
  greaterThan: (value, first) => over(value, first),
  lessThan: (value, first) => over(first, value),
  greaterThanOrEqual: (value, first) => over(value, first) || order(value, first) === 0,
  lessThanOrEqual: (value, first) => over(first, value) || order(value, first) === 0,
  between: (value, first, second) => within(value, first, second),
  notBetween: (value, first, second) => !within(value, first, second),
};

const texts = {
  containsText: (shown: string, wanted: string) => shown.includes(wanted),
  notContains: (shown: string, wanted: string) => !shown.includes(wanted),
  beginsWith: (shown: string, wanted: string) => shown.startsWith(wanted),
  endsWith: (shown: string, wanted: string) => shown.endsWith(wanted),
} as const;

function within(value: CellValue, first: CellValue, second: CellValue): boolean {
  const [low, high] = over(first, second) ? [second, first] : [first, second];
  return !over(low, value) && !over(value, high) && !isError(value);
}

const over: (a: CellValue, b: CellValue) => boolean = (a, b) => {
  const found = order(a, b);
  return found !== null && found > 0;
};

/** Excel's order: numbers before texts before booleans; an empty cell counts as 0 against numbers, '' against texts. */
function order(a: CellValue, b: CellValue): number | null {
  if (isError(a) || isError(b)) return null;
  const [left, right] = [a ?? emptyLike(b), b ?? emptyLike(a)];
  const kinds = ranks[typeof left as Ranked] - ranks[typeof right as Ranked];
  if (kinds !== 0) return kinds;
  if (typeof left === 'string') return left.localeCompare(right as string, 'sv', { sensitivity: 'accent' });
  return Number(left) - Number(right);
}

type Ranked = 'number' | 'string' | 'boolean';
const ranks: Readonly<Record<Ranked, number>> = { number: 0, string: 1, boolean: 2 };

function emptyLike(other: CellValue): number | string | boolean {
  return typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0;
}

function isError(value: CellValue): boolean {
  return typeof value === 'object' && value !== null;
}

function isTrue(value: CellValue): boolean {
  return value === true || (typeof value === 'number' && value !== 0);
}

function textOf(value: CellValue): string {
  return value === null ? '' : typeof value === 'object' ? value.error : String(value);
}

function countSame(sheet: SheetDoc, areas: readonly Area[], value: CellValue): number {
  let count = 0;
  for (const area of areas) for (const cell of sheet.cells(area)) if (order(cell.value, value) === 0) count++;
  return count;
}

/** The rule with the higher priority came first and wins where both say something. */
function below(upper: DifferentialFormat | null, lower: DifferentialFormat): DifferentialFormat {
  if (!upper) return lower;
  const fill = upper.fill ?? lower.fill;
  return {
    ...lower,
    ...upper,
    ...(fill === undefined ? {} : { fill }),
    font: { ...lower.font, ...upper.font },
    borders: { ...lower.borders, ...upper.borders },
  };
}
