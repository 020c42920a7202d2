import type { Policy } from '../domain/policy';
import { languages, type Text } from '../text';
import type { Area, Grid } from './grid';
import type { Block, Choices, Warning } from './model';
import type { PeriodKey } from './planColumns';
import type { PlanLayout } from './planLayout';
import { planPeriods } from './planPeriods';
import type { ExistingPlan } from './readPlan';

/** Key of the sheet property with the numbers of the frozen periods, "1,2". */
export const FROZEN = 'internkontroll.frozen';

/**
 * Periods of a plan (1-based) that are frozen: as a property of its sheet says, or the line above its headings where another program has saved
 * the workbook without properties. What freezes them is their data validation (office-js: a rule with the style Warning).
 */
export function frozenPeriods(grid: Grid, headerRow: number): readonly number[] {
  const stored = (grid.sheet.properties[FROZEN] ?? '').split(',').map(Number);
  const told = [...lineAbove(grid, headerRow).matchAll(/\b[TH]([1-3]) \d{4}\b/g)].map(([, n]) => Number(n));
  return [...new Set([...stored, ...(isOurLine(lineAbove(grid, headerRow)) ? told : [])])]
    .filter((period) => period >= 1)
    .sort((one, other) => one - other);
}

/** The line above the headings with what is frozen now. Nothing where a person has written something else there, or made it the first row. */
export function frozenLine(
  grid: Grid,
  headerRow: number,
  names: readonly string[],
  text: Text['plan'],
): Block[] {
  const there = lineAbove(grid, headerRow);
  if (headerRow === 0 || (there !== '' && !isOurLine(there))) return [];
  return [{ row: headerRow - 1, column: 0, cells: [[names.length === 0 ? '' : text.freezing.line(names)]] }];
}

/** Drop-downs of the rows `first` to `last` of a plan that is there: where a period is frozen, its warning stands instead. */
export function choicesAndWarnings(
  plan: ExistingPlan,
  choices: readonly Choices[],
  rows: { readonly first: number; readonly last: number },
  { policy, text }: { readonly policy: Policy; readonly text: Text['plan'] },
): { readonly choices: readonly Choices[]; readonly warnings: readonly Warning[] } {
  const { grid, layout, year } = plan;
  const periods = frozenPeriods(grid, layout.headerRow).map((period) => ({
    period,
    name: text.period[planPeriods(plan, policy)](period, year),
  }));
  const frozen = new Set(periods.map(({ period }) => layout.columns.get(`status${period}`)));
  return {
    choices: choices.filter(({ area }) => !frozen.has(area.column)),
    warnings: frozenWarnings(layout, periods, rows, text),
  };
}

/** What asks before status and comment of a frozen period are changed, in the rows `first` to `last`. */
export function frozenWarnings(
  { columns }: Pick<PlanLayout, 'columns'>,
  periods: readonly { readonly period: number; readonly name: string }[],
  { first, last }: { readonly first: number; readonly last: number },
  { freezing: { prompt, alert } }: Text['plan'],
): Warning[] {
  return periods.flatMap(({ period, name }) =>
    periodAreas({ columns }, period, first, last).map((area) => ({
      area,
      prompt: { title: prompt.title(name), message: prompt.message },
      alert: { title: alert.title(name), message: alert.message(name) },
    })),
  );
}

/** Status and comment of a period in the rows `first` to `last`, as far as the columns are there. */
export function periodAreas(
  { columns }: Pick<PlanLayout, 'columns'>,
  period: number,
  first: number,
  last: number,
): Area[] {
  const keys: readonly PeriodKey[] = [`status${period}`, `comment${period}`];
  return keys.flatMap((key) => {
    const column = columns.get(key);
    return column === undefined ? [] : [{ row: first, column, rows: last - first + 1, columns: 1 }];
  });
}

function lineAbove(grid: Grid, headerRow: number): string {
  return String(grid.values[headerRow - 1 - grid.top]?.[0 - grid.left] ?? '');
}

function isOurLine(line: string): boolean {
  return Object.values(languages).some(({ plan }) => line.startsWith(plan.freezing.lineStart));
}
