import type { ExistingPlan } from '../sheets/readPlan';
import { reassessments, type Reassessed } from '../sheets/reports/reassessments';
import type { Book, Env } from './action';

/** What people have said about the plan's risks period by period, wherever they have written it; asked by the plan's 1-based rows. */
export function reassessedIn(
  plan: ExistingPlan,
  _book: Book,
  { policy }: Env,
): (row: number) => readonly Reassessed[] {
  return reassessments(plan, policy);
}
