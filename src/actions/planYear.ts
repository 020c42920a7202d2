import { findPlans } from '../sheets/readPlan';
import type { ActionId, Book } from './action';

/**
 * The year that an action is about where neither the user nor the settings say: that of the newest plan in the workbook, else `thisYear`.
 * Generating never goes back to a plan whose year is over, since it would bring a finished year up to date with the new year's analysis.
 */
export function planYear(action: ActionId, { grids }: Book, thisYear: number): number {
  const newest = Math.max(0, ...findPlans(grids).map(({ year }) => year));
  if (newest === 0) return thisYear;
  return action === 'createPlan' ? Math.max(newest, thisYear) : newest;
}
