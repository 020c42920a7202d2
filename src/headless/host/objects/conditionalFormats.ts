import type { ConditionalFormat, ConditionalRule } from '../../documentFeatures';
import type { DifferentialFormat } from '../../documentStyles';
import { assertAllowed } from '../access';
import { count, flag, integer, oneOf, shape, text } from '../args';
import { HostError, invalidArgument, itemNotFound } from '../errors';
import { announceFormat } from '../formatting';
import { fromFile, toFile } from '../formulaText';
import { bind, does, gives, type Handle, objectType } from '../objectType';
import { bounding, overlaps, type RangeRef } from '../ranges';
import type { Session } from '../session';
import { shiftFormula } from '../shiftFormula';
import { conditionalFormatParts, type FormatOwner } from './conditionalRangeFormat';
import { rangeHandle } from './range';

export const conditionalFormatsHandle = (range: RangeRef): Handle => bind(conditionalFormats, range);

/** One rule, seen through the range it was fetched from: relative references are answered for that range (#5194). */
interface RuleRef {
  readonly range: RangeRef;
  readonly id: string;
}

const TYPES = {
  Custom: 'expression',
  CellValue: 'cellIs',
  ContainsText: 'text',
  PresetCriteria: 'preset',
  ColorScale: 'colorScale',
  DataBar: 'dataBar',
  IconSet: 'iconSet',
  TopBottom: 'top10',
} as const;

/** Kinds of rule of the file → the type Excel answers. */
const FROM_FILE: Readonly<Record<string, keyof typeof TYPES>> = {
  expression: 'Custom',
  cellIs: 'CellValue',
  containsText: 'ContainsText',
  notContainsText: 'ContainsText',
  beginsWith: 'ContainsText',
  endsWith: 'ContainsText',
  text: 'ContainsText',
  colorScale: 'ColorScale',
  dataBar: 'DataBar',
  iconSet: 'IconSet',
  top10: 'TopBottom',
};

/** What a new rule is before the add-in says more; until then it never applies. */
const FRESH: Readonly<Partial<Record<keyof typeof TYPES, ConditionalRule>>> = {
  Custom: { type: 'expression', formula: 'FALSE', format: {} },
  CellValue: { type: 'cellIs', operator: 'equal', formula1: '""', format: {} },
  ContainsText: { type: 'text', operator: 'containsText', text: '', format: {} },
  PresetCriteria: { type: 'blanks', format: {} },
};

const conditionalFormats = objectType<RangeRef>({
  name: 'ConditionalFormatCollection',
  items: {
    all: (range) => enumerate(range),
    get: (range, key) => byId(range, String(key)),
  },
  methods: {
    Add: gives([oneOf(...(Object.keys(TYPES) as (keyof typeof TYPES)[]))], add),
    GetItemOrNullObject: gives([text], (range, id) => byId(range, id)),
    GetItemAt: gives([integer], (range, index) => {
      const item = onRange(range)[index];
      if (!item) throw itemNotFound(`conditional format ${index}`);
      return handleOf(range, item.id);
    }),
    GetCount: does([], (range) => onRange(range).length),
    ClearAll: does([], (range) => {
      assertAllowed(range.session, range.sheet, 'allowFormatCells');
      range.sheet.conditionalFormats.clear(range.areas);
      announceFormat(range);
    }),
  },
});

const handleOf = (range: RangeRef, id: string): Handle => bind(conditionalFormat, { range, id });

/** The rules that touch the range, highest priority first. */
const onRange = (range: RangeRef): ConditionalFormat[] =>
  range.sheet.conditionalFormats.items.filter((item) =>
    item.areas.some((area) => range.areas.some((other) => overlaps(area, other))),
  );

/** Excel has thrown ItemNotFound when rules made by users are enumerated (#5222, #6827); a switch brings that back. */
function enumerate(range: RangeRef): Handle[] {
  const items = onRange(range);
  const { session } = range;
  if (session.options.brokenConditionalFormats && items.some((item) => !session.ownRules.has(item.id)))
    throw itemNotFound('a conditional format');
  return items.map((item) => handleOf(range, item.id));
}

function byId(range: RangeRef, id: string): Handle | null {
  const found = onRange(range).find((item) => item.id === id);
  return found ? handleOf(range, found.id) : null;
}

function add(range: RangeRef, type: keyof typeof TYPES): Handle {
  assertAllowed(range.session, range.sheet, 'allowFormatCells');
  const rule = FRESH[type];
  if (!rule) throw new HostError('UnsupportedOperation', `This host makes no ${type} rules.`);
  const id = range.sheet.conditionalFormats.add(range.areas, rule);
  range.session.ownRules.add(id);
  announceFormat(range);
  return handleOf(range, id);
}

function itemOf({ range, id }: RuleRef): ConditionalFormat {
  const item = range.sheet.conditionalFormats.items.find((each) => each.id === id);
  if (!item) throw itemNotFound(`conditional format ${id}`);
  return item;
}

const typeOf = (item: ConditionalFormat): keyof typeof TYPES =>
  FROM_FILE[item.rule?.type ?? item.type] ?? FROM_FILE[item.type] ?? 'PresetCriteria';

function ruleOf(self: RuleRef): ConditionalRule {
  const { rule, type } = itemOf(self);
  if (!rule) throw new HostError('UnsupportedOperation', `This host does not read ${type} rules.`);
  return rule;
}

function update(self: RuleRef, rule: ConditionalRule): void {
  assertAllowed(self.range.session, self.range.sheet, 'allowFormatCells');
  self.range.sheet.conditionalFormats.update(self.id, rule);
  announceFormat(self.range);
}

const conditionalFormat = objectType<RuleRef>({
  name: 'ConditionalFormat',
  identity: (self) => ({ Id: self.id }),
  scalars: {
    id: { get: (self) => self.id },
    type: { get: (self) => typeOf(itemOf(self)) },
    priority: {
      get: (self) => itemOf(self).priority,
      set: (self, value) => self.range.sheet.conditionalFormats.setPriority(self.id, count(value)),
    },
    stopIfTrue: {
      get: (self) => itemOf(self).rule?.stopIfTrue ?? false,
      set: (self, value) => update(self, { ...ruleOf(self), stopIfTrue: flag(value) }),
    },
  },
  links: {
    custom: (self) => must(self, 'Custom', customHandle),
    customOrNullObject: (self) => maybe(self, 'Custom', customHandle),
    cellValue: (self) => must(self, 'CellValue', cellValueHandle),
    cellValueOrNullObject: (self) => maybe(self, 'CellValue', cellValueHandle),
    textComparison: (self) => must(self, 'ContainsText', textHandle),
    textComparisonOrNullObject: (self) => maybe(self, 'ContainsText', textHandle),
    preset: (self) => must(self, 'PresetCriteria', presetHandle),
    presetOrNullObject: (self) => maybe(self, 'PresetCriteria', presetHandle),
    colorScaleOrNullObject: () => null,
    dataBarOrNullObject: () => null,
    iconSetOrNullObject: () => null,
    topBottomOrNullObject: () => null,
  },
  methods: {
    Delete: does([], (self) => {
      assertAllowed(self.range.session, self.range.sheet, 'allowFormatCells');
      itemOf(self);
      self.range.sheet.conditionalFormats.delete(self.id);
      announceFormat(self.range);
    }),
    GetRange: gives([], (self) => {
      const { areas } = itemOf(self);
      if (areas.length !== 1)
        throw new HostError('InvalidOperation', 'The rule has several areas: use getRanges.');
      return rangeOf(self);
    }),
    GetRangeOrNullObject: gives([], (self) => (itemOf(self).areas.length === 1 ? rangeOf(self) : null)),
    GetRanges: gives([], (self) => {
      const { session, sheet } = self.range;
      return rangeHandle(session.rangeAreas(sheet, itemOf(self).areas));
    }),
  },
});

function rangeOf(self: RuleRef): Handle {
  const [area] = itemOf(self).areas;
  if (!area) throw itemNotFound('the range of the rule');
  return rangeHandle(self.range.session.range(self.range.sheet, area));
}

function maybe(self: RuleRef, type: keyof typeof TYPES, handle: (self: RuleRef) => Handle): Handle | null {
  return typeOf(itemOf(self)) === type && itemOf(self).rule ? handle(self) : null;
}

function must(self: RuleRef, type: keyof typeof TYPES, handle: (self: RuleRef) => Handle): Handle {
  const found = maybe(self, type, handle);
  // [guess] for the code: asking a rule for what it is not.
  if (!found) throw new HostError('InvalidOperation', `The conditional format is not of type ${type}.`);
  return found;
}

/** The rule's format as something that can be read and patched. */
const formatOwner = (self: RuleRef): FormatOwner => ({
  read: (): DifferentialFormat => ruleOf(self).format,
  write: (format) => update(self, { ...ruleOf(self), format }),
});

const customHandle = (self: RuleRef): Handle => bind(custom, self);
const cellValueHandle = (self: RuleRef): Handle => bind(cellValue, self);
const textHandle = (self: RuleRef): Handle => bind(textComparison, self);
const presetHandle = (self: RuleRef): Handle => bind(preset, self);

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
