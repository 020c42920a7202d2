import { carryOver, type CarriedColumn, type CarriedPlan, type CarriedRow } from '../domain/carryOver';
import { lastDayOf } from '../domain/dueDate';
import type { PlannedControl } from '../domain/plan';
import type { ExistingRow, WantedRow } from '../domain/planRow';
import type { Policy } from '../domain/policy';
import { writeTrace } from '../domain/trace';
import { languages, type Text } from '../text';
import { fittedWidths } from './fittedWidths';
import type { NewCell } from './model';
import { carriedCell, ownColumns, type OwnColumn } from './ownColumns';
import { planColumns, withMore, type PlanColumn, type PlanKey } from './planColumns';
import { property, sourceLink, type PlanCells } from './planSheet';
import { cellText } from './reading/cellText';
import type { ExistingPlan } from './readPlan';

/** The new year's plan, ready to be drawn. */
export interface NextPlan {
  readonly carried: CarriedPlan;
  /** One per row of `carried`. */
  readonly rows: readonly PlanCells[];
  readonly columns: readonly PlanColumn[];
  readonly own: readonly OwnColumn[];
  /** Due dates that the new year has left behind, by their row in last year's plan (1-based). */
  readonly passed: readonly { readonly row: number; readonly date: string }[];
}

export interface NextPlanSetting {
  /** The new year. */
  readonly year: number;
  readonly policy: Policy;
  readonly text: Text;
}

/**
 * Last year's plan as the new year's rows: statuses and comments empty, due dates of the old year empty, everything else as it stood or as
 * this year's analysis now says. `planned` is what that analysis wants; null where there is none.
 */
export function nextPlan(
  plan: ExistingPlan,
  planned: { readonly controls: readonly PlannedControl[]; readonly wanted: readonly WantedRow[] } | null,
  setting: NextPlanSetting,
): NextPlan {
  const { year, policy, text } = setting;
  const carried = carryOver(plan.rows, planned?.wanted ?? null, {
    lastNumber: Number(plan.grid.sheet.properties[property.number] ?? 0) || 0,
    leftMark: text.plan.leaving,
    hadLeft,
  });
  const own = ownColumns(plan, year, text);
  const dates = carried.rows.map((row) => dueDate(row, plan, setting));
  const rows = carried.rows.map((row, index): PlanCells => {
    const control = row.wanted === null ? undefined : planned?.controls[row.wanted];
    return new Map<PlanKey, NewCell>([
      ...shownCells(row, plan),
      ['number', row.number],
      ['change', text.carry.marks[row.mark]],
      ['dueDate', dates[index]?.kept ?? ''],
      ['source', control ? sourceLink(control.source, text.plan) : sourceOf(row, plan)],
      ['trace', row.trace === null ? '' : writeTrace(row.trace)],
      ...own.map(({ column, at, emptied }): [PlanKey, NewCell] => [
        column.key,
        emptied || row.row === null ? '' : carriedCell(plan.grid, row.row, at),
      ]),
    ]);
  });
  const columns = withMore(planColumns(policy, year, text.plan), {
    change: text.plan.headings.change,
    own: own.map(({ column }) => column),
  });
  return {
    carried,
    rows,
    columns: fittedWidths(columns, rows, (key) => !/^(?:status|comment)\d/.test(key)),
    own,
    passed: dates.flatMap(({ passed }, index) => {
      const row = carried.rows[index]?.row ?? null;
      return passed === '' || row === null ? [] : { row, date: passed };
    }),
  };
}

/** Källa says that the row has left the analysis, in any language. */
export function hadLeft({ cells }: ExistingRow): boolean {
  return Object.values(languages).some(({ plan }) => (cells.source ?? '').startsWith(plan.leavingMark));
}

const shown: readonly CarriedColumn[] = [
  'area',
  'risk',
  'score',
  'level',
  'control',
  'method',
  'owner',
  'frequency',
];

/** What the merge decided; a number or date that nothing has changed, as the cell shows it. */
function shownCells({ cells, row, changed }: CarriedRow, plan: ExistingPlan): [PlanKey, NewCell][] {
  return shown.map((key) => {
    const stands = row !== null && !changed.includes(key) ? textAt(plan, row, key) : null;
    const text = cells[key] ?? '';
    return [key, stands !== null && stands !== '' && isNumberOf(text, stands) ? stands : text];
  });
}

/** The merge reads "45000" where the cell shows a date. */
function isNumberOf(text: string, stands: string): boolean {
  return text !== stands && /^-?\d+(?:\.\d+)?$/.test(text);
}

function textAt({ grid, layout }: ExistingPlan, row: number, key: PlanKey): string {
  const column = layout.columns.get(key);
  return column === undefined ? '' : cellText(grid, row - 1 - grid.top, column - grid.left);
}

/** A date before the new year is over whatever it was for; "Löpande" and dates that cannot be read go on. */
function dueDate(
  { row, cells }: CarriedRow,
  plan: ExistingPlan,
  { year, text }: NextPlanSetting,
): { readonly kept: string; readonly passed: string } {
  const date = row === null ? (cells.dueDate ?? '') : textAt(plan, row, 'dueDate');
  const last = lastDayOf(date, text.followUp.words);
  const over = last !== null && last < `${year}-01-01`;
  return over ? { kept: '', passed: date } : { kept: date, passed: '' };
}

/** The link as it stands, so that it goes on following the rows of its sheet; text where it is none, or where its row is gone. */
function sourceOf({ row, cells, mark }: CarriedRow, { grid, layout }: ExistingPlan): NewCell {
  const text = cells.source ?? '';
  const column = layout.columns.get('source');
  if (mark === 'leaving' || row === null || column === undefined) return text;
  const formula = grid.formulas[row - 1 - grid.top]?.[column - grid.left];
  const isLink = typeof formula === 'string' && /^=HYPERLINK\(/i.test(formula) && !formula.includes('#REF!');
  return isLink ? { formula } : text;
}
