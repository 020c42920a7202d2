import { ruleAnswer, ruleFrom } from './validationRules';
import type { DataValidation, ValidationRule } from '../../documentFeatures';
import { assertAllowed, assertUnshared } from '../access';
import { flag, oneOf, shape, text, type Spec } from '../args';
import { invalidArgument } from '../errors';
import { bind, does, type Handle, objectType } from '../objectType';
import { overlaps } from '../../xlsx/features/areas';
import { RangeRef } from '../ranges';

export const dataValidationHandle = (range: RangeRef): Handle => bind(dataValidation, range);

/** [MS-OI29500] dataValidation: what Excel accepts. */
const MAX = { title: 32, prompt: 255, error: 224 };

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
  assertUnshared(range.session);
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

/** null where the cells are validated in different ways, an empty rule where they are not validated. */
function ruleOf(range: RangeRef): unknown {
  const found = state(range);
  return found === 'mixed' ? null : found === 'none' ? {} : ruleAnswer(found);
}
