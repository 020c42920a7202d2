import { fold } from '../domain/fold';
import type { Policy } from '../domain/policy';
import { languages } from '../text';
import { periodCount } from './planColumns';
import type { ExistingPlan } from './readPlan';

/**
 * How the year of a plan is divided, by its own headings: "Status H1 2026" is a half-year whatever the policy says now. The policy's way
 * where the plan has no such heading left.
 */
export function planPeriods({ grid, layout, year }: ExistingPlan, policy: Policy): Policy['periods'] {
  const headings = new Set(
    (grid.values[layout.headerRow - grid.top] ?? []).map((cell) => fold(String(cell))),
  );
  const isThere = (periods: Policy['periods']) =>
    Object.values(languages).some(({ plan: { period, status } }) =>
      Array.from({ length: periodCount(periods) }, (_, index) =>
        status(period[periods](index + 1, year)),
      ).some((heading) => headings.has(fold(heading))),
    );
  const other = policy.periods === 'tertial' ? 'half-year' : 'tertial';
  return !isThere(policy.periods) && isThere(other) ? other : policy.periods;
}

/** The policy as it was when the plan was made, as far as its sheet tells. */
export function policyOf(plan: ExistingPlan, policy: Policy): Policy {
  return { ...policy, periods: planPeriods(plan, policy) };
}
