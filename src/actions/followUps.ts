import { followUp, type FollowUp } from '../domain/followUp';
import { likelyPeriod } from '../domain/likelyPeriod';
import { movesOf, type Moves } from '../domain/summary';
import { frozenPeriods } from '../sheets/frozenPeriods';
import { columnLetter } from '../sheets/grid';
import { periodCount } from '../sheets/planColumns';
import { policyOf } from '../sheets/planPeriods';
import { findPlans, type ExistingPlan } from '../sheets/readPlan';
import { planEntries, type PlanEntry } from '../sheets/reports/planEntries';
import { plannedRisks, sinceStart, type PlannedRisk } from '../sheets/reports/plannedRisks';
import type { Book, Env } from './action';
import { reassessedIn } from './reassessed';

/** How far one plan has been followed up, for the pane. */
export interface PlanFollowUp {
  readonly sheet: string;
  readonly year: number;
  /** Its tertials or half-years in order. */
  readonly periods: readonly PeriodFollowUp[];
  /** 1-based period that is most likely followed up today. */
  readonly likely: number;
}

export interface PeriodFollowUp {
  /** "T1 2026". */
  readonly name: string;
  /** Letter of the column to go to: the period's status, or the kontrollmoment where that column is gone. */
  readonly column: string;
  /** The plan has a column for the period's status or comment. */
  readonly isThere: boolean;
  readonly frozen: boolean;
  readonly state: FollowUp;
  /** Risks that have another level, or score, than at the start of the year. */
  readonly moves: Moves;
  /** Risks with a new assessment up to the period. */
  readonly reassessed: number;
}

/** The state of every plan of the workbook, newest year first. */
export function followUpsIn(book: Book, env: Env): readonly PlanFollowUp[] {
  return findPlans(book.grids)
    .map((plan) => ofPlan(plan, book, { ...env, year: plan.year, policy: policyOf(plan, env.policy) }))
    .sort((one, other) => other.year - one.year);
}

function ofPlan(plan: ExistingPlan, book: Book, env: Env): PlanFollowUp {
  const count = periodCount(env.policy.periods);
  const entries = planEntries(plan, env.policy).filter(({ leaving }) => !leaving);
  const risks = plannedRisks(entries, reassessedIn(plan, book, env));
  return {
    sheet: plan.grid.sheet.name,
    year: plan.year,
    periods: Array.from({ length: count }, (_, index) => ofPeriod(plan, entries, risks, index + 1, env)),
    likely: likelyPeriod(env.today, plan.year, count),
  };
}

function ofPeriod(
  { grid, layout, year }: ExistingPlan,
  entries: readonly PlanEntry[],
  risks: readonly PlannedRisk[],
  period: number,
  { policy, text, today }: Env,
): PeriodFollowUp {
  const status = layout.columns.get(`status${period}`);
  const column = status ?? layout.columns.get(`comment${period}`);
  const since = risks.map((risk) => sinceStart(risk, period, policy));
  return {
    name: text.plan.period[policy.periods](period, year),
    column: columnLetter(column ?? layout.columns.get('control') ?? 0),
    isThere: column !== undefined,
    frozen: frozenPeriods(grid, layout.headerRow).includes(period),
    state: followUp(reportable(entries), { period: period - 1, today, words: text.followUp.words }),
    moves: movesOf(since, policy),
    reassessed: since.filter(({ now }) => now.level !== null || now.score !== null).length,
  };
}

/** A row that waits for a kontrollmoment to be written in has nothing to report. */
export function reportable(entries: readonly PlanEntry[]): readonly PlanEntry[] {
  return entries.filter(({ control }) => control !== '');
}
