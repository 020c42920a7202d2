import { planFor, type PlannedControl } from '../domain/plan';
import { cellCount, type Drawing } from '../sheets/model';
import { drawPlan, type PlanSetting } from '../sheets/planSheet';
import { newRows, updatePlan, wantedRows } from '../sheets/planUpdate';
import { differencesIn } from './differences';
import type { ExistingPlan } from '../sheets/readPlan';
import type { Action, Book, Env, Outcome, Summary } from './action';
import { freeTableName, listTarget, planTarget } from './newPlanSheet';
import { findingsIn, noAnalysis, outcome, sheetNamesOf, understand, type Understood } from './analysis';

/**
 * Generera internkontrollplan: makes the year's plan from the risk analysis, or brings the one that is there up to date. What people
 * have typed in it stays (design.md 7). Pressing the button again changes nothing.
 */
export const createPlan: Action = {
  id: 'createPlan',
  reads: { merges: true },
  perform(book, env) {
    const understood = understand(book, env);
    const { readings, analyses, plans } = understood;
    if (analyses.length === 0) return noAnalysis(readings);
    const controls = planFor(
      analyses.flatMap(({ risks }) => risks),
      env.policy,
    );
    const found: Pick<Outcome, 'readings' | 'findings'> = { readings, findings: findingsIn(analyses, env) };
    const plan = plans.find(({ year }) => year === env.year);
    const made = plan
      ? update(plan, controls, book, env, understood)
      : create(controls, book, env, understood);
    return outcome({ ...found, ...made });
  },
};

type Made = Pick<Outcome, 'changes' | 'differences' | 'summary'> | Pick<Outcome, 'refusal'>;

function create(controls: readonly PlannedControl[], book: Book, env: Env, understood: Understood): Made {
  // An empty plan would look like a result; what is missing is a score, a Ja or another rule.
  if (controls.length === 0) return { refusal: { code: 'nothing-qualifies', sheet: '' } };
  if (book.structureProtected) return { refusal: { code: 'structure-protected', sheet: '' } };
  const wanted = wantedRows(controls, env.policy, env.text);
  const { rows, lastNumber } = newRows(controls, wanted, env.text.plan);
  const target = planTarget(book, env.text.plan, env.year);
  const drawings = drawPlan(rows, { ...setting(book, env, understood), target, lastNumber });
  return {
    differences: [],
    summary: summaryOf(controls, target.name, drawings),
    changes: { drawings, settings: {}, reveal: { sheet: target.name, cell: 'A1' } },
  };
}

function update(
  plan: ExistingPlan,
  controls: readonly PlannedControl[],
  book: Book,
  env: Env,
  understood: Understood,
): Made {
  const { name } = plan.grid.sheet;
  const wanted = wantedRows(controls, env.policy, env.text);
  const conflicts = env.options.conflicts ?? 'keep';
  const updated = updatePlan(plan, controls, wanted, { ...setting(book, env, understood), conflicts });
  if (updated.drawings.length > 0 && plan.grid.sheet.filtered) {
    return { refusal: { code: 'plan-filtered', sheet: name } };
  }
  return {
    differences: differencesIn(updated, plan, wanted, env),
    summary: summaryOf(controls, name, updated.drawings),
    changes: { drawings: updated.drawings, settings: {}, reveal: { sheet: name, cell: 'A1' } },
  };
}

function setting(book: Book, env: Env, { analyses }: Understood): Omit<PlanSetting, 'target' | 'lastNumber'> {
  const { policy, year, today } = env;
  const text = env.text.plan;
  return {
    policy,
    year,
    today,
    text,
    sources: sheetNamesOf(analyses),
    tableName: freeTableName(text.sheetName(year), book.tableNames),
    lists: { target: listTarget(book, text.listSheetName) },
  };
}

function summaryOf(
  controls: readonly PlannedControl[],
  sheet: string,
  drawings: readonly Drawing[],
): Summary {
  const risks = new Set(controls.map(({ riskKey }) => riskKey));
  const unscored = new Set(controls.filter(({ score }) => score === null).map(({ riskKey }) => riskKey));
  return {
    sheet,
    risks: risks.size,
    controls: controls.length,
    unscored: unscored.size,
    marked: 0,
    cells: cellCount(drawings),
  };
}
