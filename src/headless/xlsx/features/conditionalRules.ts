/** cfRule elements (ECMA-376 part 1, 18.3.1.10) to rules and back. */
import type { ConditionalRule, ConditionalTest } from '../../documentFeatures';
import type { DifferentialFormat } from '../../documentStyles';
import { attr, boolAttr, element, elements, numberAttr, textOf, type XmlElement } from '../xmlTree';

/** What the file calls a rule that looks at text, and the operator it repeats beside that. */
const TEXT_TYPES = {
  containsText: 'containsText',
  notContains: 'notContainsText',
  beginsWith: 'beginsWith',
  endsWith: 'endsWith',
} as const;

const PLAIN_TYPES = {
  blanks: 'containsBlanks',
  notBlanks: 'notContainsBlanks',
  errors: 'containsErrors',
  notErrors: 'notContainsErrors',
  duplicateValues: 'duplicateValues',
  uniqueValues: 'uniqueValues',
} as const;

type TextOperator = keyof typeof TEXT_TYPES;
type PlainType = keyof typeof PLAIN_TYPES;

/** The test behind a rule; undefined for kinds that are kept, but neither read nor written. */
function readTest(rule: XmlElement): ConditionalTest | undefined {
  const type = attr(rule, 'type');
  const [formula1, formula2] = formulasOf(rule);
  if (type === 'expression') return { type, formula: formula1 ?? '' };
  if (type === 'cellIs') {
    const operator = attr(rule, 'operator') ?? 'lessThan';
    const test = { type, operator, formula1: formula1 ?? '' } as const;
    return formula2 === undefined ? test : { ...test, formula2 };
  }
  const operator = keyOf(TEXT_TYPES, type);
  if (operator) return { type: 'text', operator, text: attr(rule, 'text') ?? '' };
  const plain = keyOf(PLAIN_TYPES, type);
  return plain && { type: plain };
}

function keyOf<K extends string>(
  table: Readonly<Record<K, string>>,
  value: string | undefined,
): K | undefined {
  return (Object.keys(table) as K[]).find((key) => table[key] === value);
}

/** The whole rule, with the format that the caller has looked up. */
export function readRule(rule: XmlElement, format: DifferentialFormat): ConditionalRule | undefined {
  const test = readTest(rule);
  if (!test) return undefined;
  return { ...test, format, ...(boolAttr(rule, 'stopIfTrue') ? { stopIfTrue: true } : {}) };
}

/** A new cfRule. `anchor` is the name of the cell that relative references start from. */
export function ruleElement(
  prefix: string,
  rule: ConditionalRule,
  place: { readonly anchor: string; readonly priority: number; readonly dxfId: number | undefined },
): XmlElement {
  const { attributes, formulas } = written(rule, place.anchor);
  return element(
    `${prefix}cfRule`,
    {
      type: attributes.type,
      dxfId: place.dxfId,
      priority: place.priority,
      stopIfTrue: rule.stopIfTrue || undefined,
      operator: attributes.operator,
      text: attributes.text,
    },
    formulas.map((formula) => element(`${prefix}formula`, {}, [formula])),
  );
}

interface Written {
  readonly attributes: { readonly type: string; readonly operator?: string; readonly text?: string };
  readonly formulas: readonly string[];
}

function written(test: ConditionalTest, anchor: string): Written {
  if (test.type === 'expression') return { attributes: { type: test.type }, formulas: [test.formula] };
  if (test.type === 'cellIs') {
    const { type, operator, formula1, formula2 } = test;
    const formulas = formula2 === undefined ? [formula1] : [formula1, formula2];
    return { attributes: { type, operator }, formulas };
  }
  if (test.type === 'text') {
    const { operator, text } = test;
    return {
      attributes: { type: TEXT_TYPES[operator], operator, text },
      formulas: [TEXT_FORMULAS[operator](quoted(text), anchor)],
    };
  }
  const formula = PLAIN_FORMULAS[test.type]?.(anchor);
  return { attributes: { type: PLAIN_TYPES[test.type] }, formulas: formula === undefined ? [] : [formula] };
}

// Excel evaluates these formulas, not the text attribute; it writes them exactly so.
const TEXT_FORMULAS: Readonly<Record<TextOperator, (text: string, cell: string) => string>> = {
  containsText: (text, cell) => `NOT(ISERROR(SEARCH(${text},${cell})))`,
  notContains: (text, cell) => `ISERROR(SEARCH(${text},${cell}))`,
  beginsWith: (text, cell) => `LEFT(${cell},LEN(${text}))=${text}`,
  endsWith: (text, cell) => `RIGHT(${cell},LEN(${text}))=${text}`,
};

const PLAIN_FORMULAS: Readonly<Partial<Record<PlainType, (cell: string) => string>>> = {
  blanks: (cell) => `LEN(TRIM(${cell}))=0`,
  notBlanks: (cell) => `LEN(TRIM(${cell}))>0`,
  errors: (cell) => `ISERROR(${cell})`,
  notErrors: (cell) => `NOT(ISERROR(${cell}))`,
};

function quoted(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}

/** The formulas of a main or an x14 rule (`formula`, `xm:f`), without those of colour scales and bars. */
export function formulasOf(rule: XmlElement): string[] {
  return formulaElements(rule).map((node) => textOf(node));
}

export function formulaElements(rule: XmlElement): XmlElement[] {
  return [...elements(rule, 'formula'), ...elements(rule, 'f')];
}

/** Lower is earlier; a rule without a priority comes last. */
export function priorityOf(rule: XmlElement): number {
  return numberAttr(rule, 'priority') ?? Number.MAX_SAFE_INTEGER;
}
