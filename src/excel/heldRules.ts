import type { Area } from '../sheets/grid';
import type { Changes, Drawing } from '../sheets/model';
import { rangeOf } from './looks';
import { idOf } from './partEve';

/** The data validation of an area just before it gets another one. */
interface HeldRule {
  readonly sheet: string;
  readonly range: Excel.Range;
  readonly validation: Excel.DataValidation;
}

export type HeldRules = readonly HeldRule[];

/**
 * Queues the question for the rules that the changes replace, in the request that writes. Where rows are put in there is nothing to ask for:
 * only those rows get rules, and they go again when the writing is taken back.
 */
export function askForRules({ worksheets }: Excel.Workbook, { drawings }: Changes): HeldRules {
  return drawings.flatMap((drawing) => {
    const { target, insertRows = [] } = drawing;
    if (target.kind === 'new' || insertRows.length > 0) return [];
    const sheet = worksheets.getItem(target.id);
    return ruledAreas(drawing).map((area) => {
      const range = rangeOf(sheet, area);
      const validation = range.dataValidation.load('type,rule,prompt,errorAlert,ignoreBlanks');
      return { sheet: target.id, range, validation };
    });
  });
}

/** Areas whose data validation a drawing replaces. */
function ruledAreas({ freed = [], choices = [], warnings = [] }: Drawing): Area[] {
  return [...freed, ...[...choices, ...warnings].map(({ area }) => area)];
}

/**
 * Queues the putting back of the rules on the sheets that were written to. Cells of one area that had differing ones get none: a question
 * before a cell of somebody else's is worse than a drop-down that is missing until the next generation.
 */
export function putBackRules(rules: HeldRules, { drawings }: Changes): void {
  const done = new Set(drawings.map(idOf));
  for (const { sheet, range, validation } of rules) if (done.has(sheet)) putBack(range, validation);
}

function putBack(
  { dataValidation }: Excel.Range,
  { rule, prompt, errorAlert, ignoreBlanks }: Excel.DataValidation,
): void {
  dataValidation.clear();
  if (!hasRule(rule)) return;
  dataValidation.rule = rule;
  dataValidation.ignoreBlanks = ignoreBlanks;
  dataValidation.prompt = prompt;
  dataValidation.errorAlert = errorAlert;
}

/** Excel answers null where cells differ, and an empty rule where there is none. */
function hasRule(rule: Excel.DataValidationRule | null): boolean {
  return rule !== null && Object.keys(rule).length > 0;
}
