import type { ConditionalFormat, ConditionalRule } from '../../documentFeatures';
import type { DifferentialFormat } from '../../documentStyles';
import { assertAllowed } from '../access';
import { oneOf, shape, text } from '../args';
import { HostError, invalidArgument, itemNotFound } from '../errors';
import { announceFormat } from '../formatting';
import { fromFile, toFile } from '../formulaText';
import { bind, objectType, type Handle } from '../objectType';
import { bounding, type RangeRef } from '../ranges';
import type { Session } from '../session';
import { shiftFormula } from '../shiftFormula';
import { conditionalFormatParts, type FormatOwner } from './conditionalRangeFormat';

/** One rule, seen through the range it was fetched from: relative references are answered for that range (#5194). */
export interface RuleRef {
  readonly range: RangeRef;
  readonly id: string;
}

export function itemOf({ range, id }: RuleRef): ConditionalFormat {
  const item = range.sheet.conditionalFormats.get(id);
  if (!item) throw itemNotFound(`conditional format ${id}`);
  return item;
}

export function ruleOf(self: RuleRef): ConditionalRule {
  const { rule, type } = itemOf(self);
  if (!rule) throw new HostError('UnsupportedOperation', `This host does not read ${type} rules.`);
  return rule;
}

export function update(self: RuleRef, rule: ConditionalRule): void {
  assertAllowed(self.range.session, self.range.sheet, 'allowFormatCells');
  self.range.sheet.conditionalFormats.update(self.id, rule);
  announceFormat(self.range);
}

/** The rule's format as something that can be read and patched. */
const formatOwner = (self: RuleRef): FormatOwner => ({
  read: (): DifferentialFormat => ruleOf(self).format,
  write: (format) => update(self, { ...ruleOf(self), format }),
});

export const customHandle = (self: RuleRef): Handle => bind(custom, self);
export const cellValueHandle = (self: RuleRef): Handle => bind(cellValue, self);
export const textHandle = (self: RuleRef): Handle => bind(textComparison, self);
export const presetHandle = (self: RuleRef): Handle => bind(preset, self);

const custom = objectType<RuleRef>({
  name: 'CustomConditionalFormat',
  links: {
    rule: (self) => bind(customRule, self),
    format: (self) => conditionalFormatParts(formatOwner(self)),
  },
});

/** The first cell of the rule, from which the file counts relative references. */
function anchor(areas: RangeRef['areas']): { row: number; column: number } {
  const [first = { row: 0, column: 0, rows: 1, columns: 1 }, ...others] = areas;
  return others.reduce(bounding, first);
}

const customRule = objectType<RuleRef>({
  name: 'ConditionalFormatRule',
  scalars: {
    formula: {
      get: (self) => {
        const rule = ruleOf(self);
        if (rule.type !== 'expression') throw invalidArgument('not a formula rule');
        return `=${fromFile(relocated(self, rule.formula, 'toRange'))}`;
      },
      set: (self, value) => {
        const formula = formulaText(self.range.session, value);
        const rule = ruleOf(self);
        update(self, { type: 'expression', formula: relocated(self, formula, 'toRule'), ...kept(rule) });
      },
    },
  },
});

const kept = ({ stopIfTrue, format }: ConditionalRule): Pick<ConditionalRule, 'stopIfTrue' | 'format'> => ({
  ...(stopIfTrue === undefined ? {} : { stopIfTrue }),
  format,
});

function formulaText(session: Session, value: unknown): string {
  const given = text(value);
  if (!given.startsWith('=') || !session.calculation.isFormula(given.slice(1)))
    throw invalidArgument(`the formula ${given.slice(0, 60)}`);
  return toFile(given.slice(1));
}

function relocated(self: RuleRef, formula: string, way: 'toRange' | 'toRule'): string {
  const rule = anchor(itemOf(self).areas);
  const range = anchor(self.range.areas);
  const sign = way === 'toRange' ? 1 : -1;
  return shiftFormula(formula, sign * (range.row - rule.row), sign * (range.column - rule.column));
}

const OPERATORS = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
  GreaterThanOrEqual: 'greaterThanOrEqual',
  LessThanOrEqual: 'lessThanOrEqual',
} as const;

const CELL_RULE = shape({
  formula1: (value) => (typeof value === 'number' ? String(value) : text(value)),
  formula2: (value) => (typeof value === 'number' ? String(value) : text(value)),
  operator: oneOf(...(Object.keys(OPERATORS) as (keyof typeof OPERATORS)[])),
});

const unsigned = (formula: string): string => toFile(formula.replace(/^=/, ''));

const cellValue = objectType<RuleRef>({
  name: 'CellValueConditionalFormat',
  scalars: {
    rule: {
      get: (self) => {
        const rule = ruleOf(self);
        if (rule.type !== 'cellIs') throw invalidArgument('not a cell value rule');
        const operator = Object.entries(OPERATORS).find(([, file]) => file === rule.operator)?.[0];
        const second = rule.formula2 === undefined ? {} : { formula2: `=${fromFile(rule.formula2)}` };
        return { formula1: `=${fromFile(rule.formula1)}`, ...second, operator };
      },
      set: (self, value) => {
        const { formula1, formula2, operator } = CELL_RULE(value);
        if (formula1 === undefined || operator === undefined)
          throw invalidArgument('formula1 and operator are needed');
        const second = formula2 === undefined ? {} : { formula2: unsigned(formula2) };
        const test = {
          type: 'cellIs',
          operator: OPERATORS[operator],
          formula1: unsigned(formula1),
          ...second,
        } as const;
        update(self, { ...test, ...kept(ruleOf(self)) });
      },
    },
  },
  links: { format: (self) => conditionalFormatParts(formatOwner(self)) },
});

const TEXT_OPERATORS = {
  Contains: 'containsText',
  NotContains: 'notContains',
  BeginsWith: 'beginsWith',
  EndsWith: 'endsWith',
} as const;

const TEXT_RULE = shape({
  operator: oneOf(...(Object.keys(TEXT_OPERATORS) as (keyof typeof TEXT_OPERATORS)[])),
  text,
});

const textComparison = objectType<RuleRef>({
  name: 'TextConditionalFormat',
  scalars: {
    rule: {
      get: (self) => {
        const rule = ruleOf(self);
        if (rule.type !== 'text') throw invalidArgument('not a text rule');
        const operator = Object.entries(TEXT_OPERATORS).find(([, file]) => file === rule.operator)?.[0];
        return { operator, text: rule.text };
      },
      set: (self, value) => {
        const { operator, text: sought } = TEXT_RULE(value);
        if (operator === undefined || sought === undefined)
          throw invalidArgument('operator and text are needed');
        const test = { type: 'text', operator: TEXT_OPERATORS[operator], text: sought } as const;
        update(self, { ...test, ...kept(ruleOf(self)) });
      },
    },
  },
  links: { format: (self) => conditionalFormatParts(formatOwner(self)) },
});

const PRESETS = {
  Blanks: 'blanks',
  NonBlanks: 'notBlanks',
  Errors: 'errors',
  NonErrors: 'notErrors',
  DuplicateValues: 'duplicateValues',
  UniqueValues: 'uniqueValues',
} as const;

const PRESET_RULE = shape({ criterion: oneOf(...(Object.keys(PRESETS) as (keyof typeof PRESETS)[])) });

const preset = objectType<RuleRef>({
  name: 'PresetCriteriaConditionalFormat',
  scalars: {
    rule: {
      get: (self) => {
        const { type } = ruleOf(self);
        return { criterion: Object.entries(PRESETS).find(([, file]) => file === type)?.[0] };
      },
      set: (self, value) => {
        const { criterion } = PRESET_RULE(value);
        if (criterion === undefined) throw invalidArgument('criterion is needed');
        update(self, { type: PRESETS[criterion], ...kept(ruleOf(self)) });
      },
    },
  },
  links: { format: (self) => conditionalFormatParts(formatOwner(self)) },
});
