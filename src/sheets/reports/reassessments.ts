import { fold } from '../../domain/fold';
import type { Policy } from '../../domain/policy';
import { languages } from '../../text';
import { periodCount } from '../planColumns';
import type { ExistingPlan } from '../readPlan';
import { cellText } from '../reading/cellText';

/** What people have written about a risk in one period, in columns of their own; '' where they have not. */
export interface Reassessed {
  /** The new assessment as written: "Medium", "Hög (12)". */
  readonly rating: string;
  /** Why, in prose. */
  readonly analysis: string;
}

/**
 * Reads the columns that people have added to the plan for assessing risks anew: "Riskvärdering T1 2024" and "Periodens riskanalys T1
 * 2024", with or without the year. Given a 1-based row of the plan's sheet, one entry per period comes back.
 */
export function reassessments(
  { grid, layout, year }: ExistingPlan,
  { periods }: Pick<Policy, 'periods'>,
): (row: number) => readonly Reassessed[] {
  const header = layout.headerRow - grid.top;
  const headings = (grid.values[header] ?? []).map((_, column) => fold(cellText(grid, header, column)));
  const columns = Array.from({ length: periodCount(periods) }, (_, index) => ({
    rating: headings.findIndex((heading) => names(index + 1, periods, year, 'ratingColumn').has(heading)),
    analysis: headings.findIndex((heading) => names(index + 1, periods, year, 'analysis').has(heading)),
  }));
  return (row) =>
    columns.map(({ rating, analysis }) => ({
      rating: cellText(grid, row - 1 - grid.top, rating),
      analysis: cellText(grid, row - 1 - grid.top, analysis),
    }));
}

function names(
  n: number,
  periods: Policy['periods'],
  year: number,
  key: 'ratingColumn' | 'analysis',
): ReadonlySet<string> {
  return new Set(
    Object.values(languages).flatMap(({ plan, reports }) => {
      const period = plan.period[periods](n, year);
      const word = reports.tertial[key];
      return [fold(`${word} ${period}`), fold(`${word} ${period.replace(` ${year}`, '')}`)];
    }),
  );
}
