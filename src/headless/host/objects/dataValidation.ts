import type { DataValidation, ValidationRule } from '../../documentFeatures';
import { assertAllowed } from '../access';
import { flag, number, oneOf, record, shape, text, type Spec } from '../args';
import { invalidArgument } from '../errors';
import { fromFile, toFile } from '../formulaText';
import { bind, does, type Handle, objectType } from '../objectType';
import { overlaps, RangeRef } from '../ranges';
import { sourceText } from './rangeArgs';

export const dataValidationHandle = (range: RangeRef): Handle => bind(dataValidation, range);

/** [MS-OI29500] dataValidation: what Excel accepts. */
const MAX = { title: 32, prompt: 255, error: 224, list: 255 };

const NONE: ValidationRule = {
  type: 'none',
  ignoreBlanks: true,
  inCellDropDown: true,
  prompt: { show: true, title: '', message: '' },
  errorAlert: { show: true, style: 'stop', title: '', message: '' },
};

const dataValidation = objectType<RangeRef>({
  name: 'DataValidation',
  scalars: {
    type: { get: (range) => typeOf(range) },
    rule: {
      get: (range) => ruleOf(range),
      set: (range, value) => change(range, () => ruleFrom(range, value)),
    },
    prompt: {
      get: (range) => {
        const { show, title, message } = current(range).prompt;
        return { showPrompt: show, title, message };
      },
      set: (range, value) => change(range, () => ({ prompt: promptFrom(value) })),
    },
    errorAlert: {
      get: (range) => {
        const { show, style, title, message } = current(range).errorAlert;
        return { showAlert: show, style: capitalised(style), title, message };
      },
      set: (range, value) => change(range, () => ({ errorAlert: alertFrom(value) })),
    },
    ignoreBlanks: {
      get: (range) => current(range).ignoreBlanks,
      set: (range, value) => change(range, () => ({ ignoreBlanks: flag(value) })),
    },
    // Only ever answered for ranges without rule; checking values by formula is Excel's.
    valid: { get: (range) => (touching(range).length === 0 ? true : null) },
  },
  methods: {
    Clear: does([], (range) => {
      assertAllowed(range.session, range.sheet, 'allowFormatCells');
      range.sheet.dataValidations.clear(range.areas);
    }),
  },
});

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const touching = ({ sheet, areas }: RangeRef): DataValidation[] =>
  sheet.dataValidations.items.filter((item) =>
    item.areas.some((area) => areas.some((mine) => overlaps(area, mine))),
  );

/** All cells validated by the same rule, several rules, or none. */
function state(range: RangeRef): 'none' | 'mixed' | DataValidation {
  const found = touching(range);
  const [only, ...others] = found;
  if (!only) return 'none';
  return others.length === 0 && coversAll(range, only) ? only : 'mixed';
}

function coversAll(range: RangeRef, validation: DataValidation): boolean {
  return range.areas.every((mine) => {
    const common = validation.areas.reduce((cells, area) => cells + sharedCells(mine, area), 0);
    return common === mine.rows * mine.columns;
  });
}

function sharedCells(a: RangeRef['areas'][number], b: RangeRef['areas'][number]): number {
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - Math.max(a.row, b.row);
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - Math.max(a.column, b.column);
  return Math.max(rows, 0) * Math.max(columns, 0);
}

function current(range: RangeRef): ValidationRule {
  const found = state(range);
  return typeof found === 'string' ? NONE : found;
}

const TYPE_NAMES: Readonly<Record<ValidationRule['type'], string>> = {
  none: 'None',
  list: 'List',
  whole: 'WholeNumber',
  decimal: 'Decimal',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
  custom: 'Custom',
};

function typeOf(range: RangeRef): string {
  const found = state(range);
  if (found === 'none') return 'None';
  // Excel answers MixedCriteria or Inconsistent (docs: DataValidationType).
  return found === 'mixed'
    ? touching(range).length > 1
      ? 'Inconsistent'
      : 'MixedCriteria'
    : TYPE_NAMES[found.type];
}

/**
 * Changing one side of a validation keeps the others. On cells that are validated in different ways Excel answers
 * InvalidArgument (#2594): clear them first.
 */
function change(range: RangeRef, patch: () => Partial<ValidationRule>): void {
  assertAllowed(range.session, range.sheet, 'allowFormatCells');
  if (state(range) === 'mixed')
    throw invalidArgument('the cells are validated in different ways: clear them first');
  range.sheet.dataValidations.set(range.areas, { ...current(range), ...patch() });
}

const limited =
  (max: number): Spec<string> =>
  (value) => {
    const given = text(value);
    if (given.length > max) throw invalidArgument(`the text has more than ${max} characters`);
    return given;
  };

const PROMPT = shape({ showPrompt: flag, title: limited(MAX.title), message: limited(MAX.prompt) });
const ALERT = shape({
  showAlert: flag,
  style: oneOf('Stop', 'Warning', 'Information'),
  title: limited(MAX.title),
  message: limited(MAX.error),
});

function promptFrom(value: unknown): ValidationRule['prompt'] {
  const { showPrompt = true, title = '', message = '' } = PROMPT(value);
  return { show: showPrompt, title, message };
}

function alertFrom(value: unknown): ValidationRule['errorAlert'] {
  const { showAlert = true, style = 'Stop', title = '', message = '' } = ALERT(value);
  return {
    show: showAlert,
    style: style.toLowerCase() as 'stop' | 'warning' | 'information',
    title,
    message,
  };
}

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
function ruleFrom(range: RangeRef, value: unknown): Partial<ValidationRule> {
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
  if (given.length > MAX.list) throw invalidArgument(`a list has more than ${MAX.list} characters`);
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

/** null where the cells are validated differently; `{}`-like only for none (docs: DataValidation.rule). */
function ruleOf(range: RangeRef): unknown {
  const found = state(range);
  if (found === 'mixed') return null;
  if (found === 'none') return {};
  const { type, operator, formula1 = '', formula2, inCellDropDown } = found;
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
