import type { PeriodFollowUp, PlanFollowUp } from '../actions/followUps';
import type { FollowUpRow } from '../domain/followUp';
import { ownerKey } from '../domain/ownerKey';
import type { PlanPeriod } from './followUpSession';
import { oneLine } from './oneLine';
import type { State } from './state';

/** What the user has chosen to see; null for what the pane would choose. */
export interface FollowUpView {
  readonly year: number | null;
  /** 1-based. */
  readonly period: number | null;
  /** ownerKey of the only owner to show. */
  readonly owner: string | null;
}

/** The period that is shown: the user's, else the likely one of the policy's year, else of the newest plan. */
export interface ShownFollowUp {
  readonly plan: PlanFollowUp;
  /** 1-based. */
  readonly number: number;
  readonly period: PeriodFollowUp;
  /** null where the chosen owner has left the plan. */
  readonly owner: string | null;
}

export function shownFollowUp({ check, followUp, policy, excel }: State): ShownFollowUp | null {
  const plans = check?.followUps ?? [];
  const ofYear = (year: number | null) => plans.find((plan) => plan.year === year);
  const plan = ofYear(followUp.year) ?? ofYear(policy.year ?? excel.year) ?? plans[0];
  const number = Math.min(followUp.period ?? plan?.likely ?? 1, plan?.periods.length ?? 1);
  const period = plan?.periods[number - 1];
  if (!plan || !period) return null;
  const isOwner = period.state.owners.some(({ key }) => key === followUp.owner);
  return { plan, number, period, owner: isOwner ? followUp.owner : null };
}

/** What a report is about: the shown period; of the policy's year where there is no plan. */
export function shownPeriod(state: State): PlanPeriod {
  const shown = shownFollowUp(state);
  if (shown) return { year: shown.plan.year, period: shown.number };
  return { year: state.policy.year ?? state.excel.year, period: 1 };
}

export function ofOwner(rows: readonly FollowUpRow[], owner: string | null): readonly FollowUpRow[] {
  return owner === null ? rows : rows.filter((row) => ownerKey(row) === owner);
}

/** As much of an owner as a list has room for: some write a whole paragraph there. */
export function shortOwner(owner: string): string {
  const line = oneLine(owner);
  return line.length <= OWNER ? line : `${line.slice(0, OWNER - 1).trimEnd()}…`;
}

const OWNER = 60;
