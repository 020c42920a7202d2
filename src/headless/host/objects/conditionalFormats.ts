import {
  cellValueHandle,
  customHandle,
  itemOf,
  presetHandle,
  ruleOf,
  textHandle,
  update,
  type RuleRef,
} from './conditionalRules';
import type { ConditionalFormat, ConditionalRule } from '../../documentFeatures';
import { assertAllowed, assertUnshared } from '../access';
import { count, flag, integer, oneOf, text } from '../args';
import { HostError, itemNotFound } from '../errors';
import { announceFormat } from '../formatting';
import { bind, does, gives, type Handle, objectType } from '../objectType';
import { overlaps } from '../../xlsx/features/areas';
import { type RangeRef } from '../ranges';
import { rangeHandle } from './range';

export const conditionalFormatsHandle = (range: RangeRef): Handle => bind(conditionalFormats, range);

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
  assertUnshared(range.session);
  const rule = FRESH[type];
  if (!rule) throw new HostError('UnsupportedOperation', `This host makes no ${type} rules.`);
  const id = range.sheet.conditionalFormats.add(range.areas, rule);
  range.session.ownRules.add(id);
  announceFormat(range);
  return handleOf(range, id);
}

const typeOf = (item: ConditionalFormat): keyof typeof TYPES =>
  FROM_FILE[item.rule?.type ?? item.type] ?? FROM_FILE[item.type] ?? 'PresetCriteria';

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
