import type { CellValue } from '../document';
import type { CellFormat } from '../documentStyles';
import { HostError, invalidArgument } from './errors';
import { isText, parseTyped, type Culture } from '../xlsx/numberText';

/** What one cell is going to hold: decided for the whole block before any cell changes. */
export type CellChange =
  | { readonly kind: 'skip' }
  | { readonly kind: 'clear' }
  /** `format` is given to the cell if it is General. */
  | { readonly kind: 'value'; readonly value: CellValue; readonly format?: string }
  /** Text behind an apostrophe, which the cell keeps as a mark and never answers. */
  | { readonly kind: 'quoted'; readonly text: string }
  /** Without the "=". */
  | { readonly kind: 'formula'; readonly formula: string };

/** Whether a text can be a formula at all. */
export type FormulaCheck = (formula: string) => boolean;

const MAX_TEXT = 32_767;
const MAX_FORMULA = 8192;

/**
 * One value of `Range.values` or `Range.formulas` as Excel takes it (office-js.md 2). null leaves the cell alone, ''
 * empties it. Texts are read: formulas, numbers, dates, percents, booleans, errors.
 */
export function coerce(
  value: unknown,
  cell: CellFormat,
  isFormula: FormulaCheck,
  culture: Culture,
): CellChange {
  if (value === null || value === undefined) return SKIP;
  if (value === '') return CLEAR;
  if (typeof value === 'boolean') return { kind: 'value', value };
  if (typeof value === 'number') return ofNumber(value, cell);
  if (typeof value === 'string') return ofText(value, cell, isFormula, culture);
  throw invalidArgument('a cell takes text, numbers and booleans');
}

const SKIP: CellChange = { kind: 'skip' };
const CLEAR: CellChange = { kind: 'clear' };

function ofNumber(value: number, cell: CellFormat): CellChange {
  if (!Number.isFinite(value)) throw invalidArgument('a cell takes finite numbers');
  // [guess] A cell formatted as text makes text of numbers, as it does through COM.
  return { kind: 'value', value: isText(cell.numberFormat) ? String(value) : value };
}

function ofText(text: string, cell: CellFormat, isFormula: FormulaCheck, culture: Culture): CellChange {
  if (text.length > MAX_TEXT) throw invalidArgument(`a cell holds at most ${MAX_TEXT} characters`);
  if (text.startsWith("'")) return { kind: 'quoted', text: text.slice(1) };
  if (isText(cell.numberFormat)) return { kind: 'value', value: text };
  const parsed = parseTyped(text, culture);
  if (parsed) return { kind: 'value', ...parsed };
  const error = text.includes('#') ? ERRORS.find((known) => known === text.trim().toUpperCase()) : undefined;
  if (error) return { kind: 'value', value: { error } };
  return formulaIn(text, isFormula) ?? { kind: 'value', value: text };
}

const ERRORS = ['#DIV/0!', '#N/A', '#NAME?', '#NULL!', '#NUM!', '#REF!', '#VALUE!'];

const LEADS = ['=', '+', '-', '@'];

/**
 * The first character decides: = + - begin a formula (type declarations of Range.values), and so does @ ([guess]: the
 * user interface takes it so, the API is silent). What then cannot be parsed is refused.
 */
function formulaIn(text: string, isFormula: FormulaCheck): CellChange | undefined {
  const lead = text.charAt(0);
  if (!LEADS.includes(lead) || text === '=') return undefined;
  const formula = lead === '=' || lead === '@' ? text.slice(1) : text;
  // A long text that begins with a minus fails in Excel with this code (#3256).
  if (formula.length > MAX_FORMULA) throw new HostError('GeneralException', 'The formula is too long.');
  if (!isFormula(formula)) throw invalidArgument(`the formula ${text.slice(0, 40)}`);
  return { kind: 'formula', formula };
}
