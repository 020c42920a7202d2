import type { ValidationRule } from '../../documentFeatures';
import { flag, number, oneOf, record, shape, text } from '../args';
import { invalidArgument } from '../errors';
import { fromFile, toFile } from '../formulaText';
import { RangeRef } from '../ranges';
import { sourceText } from './rangeArgs';

/** Longest list of items in one text ([MS-OI29500] dataValidation). */
const MAX_LIST = 255;

const OPERATORS = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
  GreaterThanOrEqualTo: 'greaterThanOrEqual',
  LessThanOrEqualTo: 'lessThanOrEqual',
} as const;

const COMPARED = {
  wholeNumber: 'whole',
  decimal: 'decimal',
  date: 'date',
  time: 'time',
  textLength: 'textLength',
} as const;

/** Excel.DataValidationRule: exactly one kind. */
export function ruleFrom(range: RangeRef, value: unknown): Partial<ValidationRule> {
  const given = record(value);
  const kinds = Object.keys(given).filter((key) => given[key] !== null && given[key] !== undefined);
  const [kind] = kinds;
  if (kinds.length !== 1 || kind === undefined) throw invalidArgument('a rule has exactly one kind');
  if (kind === 'list') return listFrom(range, given[kind]);
  if (kind === 'custom') return { type: 'custom', formula1: formulaFrom(range, customOf(given[kind])) };
  const type = COMPARED[kind as keyof typeof COMPARED];
  if (type === undefined) throw invalidArgument(`rule ${kind}`);
  return { type, ...comparison(range, given[kind]) };
}

function customOf(value: unknown): string {
  const { formula } = shape({ formula: text })(value);
  if (formula === undefined) throw invalidArgument('formula is needed');
  return formula.startsWith('=') ? formula : `=${formula}`;
}

/** Items in one text are separated by commas whatever the language (#2128), 255 characters at most. */
function listFrom(range: RangeRef, value: unknown): Partial<ValidationRule> {
  const { inCellDropDown = true, source } = shape({ inCellDropDown: flag, source: (each) => each })(value);
  return { type: 'list', inCellDropDown, formula1: listSource(range, source) };
}

function listSource(range: RangeRef, source: unknown): string {
  const self = (source as { self?: unknown } | undefined)?.self;
  if (self instanceof RangeRef) return sourceText(self);
  const given = text(source);
  if (given.startsWith('=')) return formulaFrom(range, given);
  if (given === '') throw invalidArgument('a list needs items');
  if (given.length > MAX_LIST) throw invalidArgument(`a list has more than ${MAX_LIST} characters`);
  return `"${given.replaceAll('"', '""')}"`;
}

function comparison(range: RangeRef, value: unknown): Partial<ValidationRule> {
  const { formula1, formula2, operator } = shape({
    formula1: (each) => each,
    formula2: (each) => each,
    operator: oneOf(...(Object.keys(OPERATORS) as (keyof typeof OPERATORS)[])),
  })(value);
  if (formula1 === undefined || operator === undefined)
    throw invalidArgument('formula1 and operator are needed');
  const needsTwo = operator === 'Between' || operator === 'NotBetween';
  if (needsTwo && formula2 === undefined) throw invalidArgument(`${operator} needs formula2`);
  const second = formula2 === undefined ? {} : { formula2: operand(range, formula2) };
  return { operator: OPERATORS[operator], formula1: operand(range, formula1), ...second };
}

function operand(range: RangeRef, value: unknown): string {
  const self = (value as { self?: unknown }).self;
  if (self instanceof RangeRef) return sourceText(self);
  if (typeof value === 'number') return String(number(value));
  const given = text(value);
  return given.startsWith('=') ? formulaFrom(range, given) : dateOrText(given);
}

/** Dates come as ISO texts (docs: DateTimeDataValidation). */
function dateOrText(given: string): string {
  const date = /^(\d{4})-(\d\d)-(\d\d)/.exec(given);
  if (!date) return given;
  return String(Date.UTC(Number(date[1]), Number(date[2]) - 1, Number(date[3])) / 86_400_000 + 25_569);
}

function formulaFrom(range: RangeRef, formula: string): string {
  const plain = formula.slice(1);
  if (!range.session.calculation.isFormula(plain))
    throw invalidArgument(`the formula ${formula.slice(0, 60)}`);
  return toFile(plain);
}

/** Excel.DataValidationRule of a validation. */
export function ruleAnswer(validation: ValidationRule): unknown {
  const { type, operator, formula1 = '', formula2, inCellDropDown } = validation;
  if (type === 'none') return {};
  if (type === 'list') return { list: { inCellDropDown, source: sourceOf(formula1) } };
  if (type === 'custom') return { custom: { formula: `=${fromFile(formula1)}` } };
  const key = Object.entries(COMPARED).find(([, file]) => file === type)?.[0] ?? type;
  const word = Object.entries(OPERATORS).find(([, file]) => file === (operator ?? 'between'))?.[0];
  const second = formula2 === undefined ? {} : { formula2: answered(formula2) };
  return { [key]: { formula1: answered(formula1), ...second, operator: word } };
}

const sourceOf = (formula: string): string =>
  formula.startsWith('"') ? formula.slice(1, -1).replaceAll('""', '"') : `=${fromFile(formula)}`;

const answered = (formula: string): string | number =>
  /^-?\d+(\.\d+)?$/.test(formula) ? Number(formula) : `=${fromFile(formula)}`;
