import { findForeignPlans, type ForeignPlan } from '../sheets/reading/foreignPlans';
import type { Grid } from '../sheets/grid';
import { isReport } from '../sheets/reports/reportSheet';
import type { Book } from './action';
import type { Understood } from './analysis';

/** Plans in the workbook that somebody else made, with the grid of each. */
export interface FoundPlan {
  readonly plan: ForeignPlan;
  readonly grid: Grid;
}

/**
 * The plans that were not made by us, best first. Our own plans and reports are none, however another program has saved them, and neither
 * is a sheet that is read as a risk analysis with certainty.
 */
export function foreignPlansIn(
  book: Book,
  { readings, plans }: Pick<Understood, 'readings' | 'plans'>,
): FoundPlan[] {
  const own = new Set(plans.map(({ grid }) => grid.sheet.id));
  const analyses = new Set(readings.flatMap(({ certain, sheetId }) => (certain ? sheetId : [])));
  const grids = book.grids.filter(
    (grid) => !own.has(grid.sheet.id) && !analyses.has(grid.sheet.id) && !isReport(grid),
  );
  return findForeignPlans(grids).flatMap((plan) => {
    const grid = grids.find(({ sheet }) => sheet.id === plan.sheetId);
    return grid ? { plan, grid } : [];
  });
}
