import { findPlans, planOfYear, type ExistingPlan } from '../sheets/readPlan';
import { policyOf } from '../sheets/planPeriods';
import type { Action, Book, Env, Outcome } from './action';
import { outcome } from './analysis';

/** What is made of the year's plan, which must be there. Its year is divided as its own headings say, whatever the policy says now. */
export function onPlan(make: (plan: ExistingPlan, book: Book, env: Env) => Outcome): Action['perform'] {
  return (book, env) => {
    const plan = planOfYear(findPlans(book.grids), env.year);
    if (plan === null) return outcome({ refusal: { code: 'no-plan', sheet: '' } });
    return make(plan, book, { ...env, policy: policyOf(plan, env.policy) });
  };
}
