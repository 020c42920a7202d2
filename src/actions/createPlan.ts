import { planFor, type PlannedControl } from '../domain/plan';
import { controlNames } from '../domain/struckRows';
import { cellCount, type Drawing } from '../sheets/model';
import { drawPlan, type PlanSetting } from '../sheets/planSheet';
import { newRows, STRUCK, updatePlan, wantedRows, type Decide } from '../sheets/planUpdate';
import { differencesIn } from './differences';
import { planOfYear, type ExistingPlan } from '../sheets/readPlan';
import type { Grid } from '../sheets/grid';
import type { Action, Book, Env, Options, Outcome, Summary } from './action';
import { foreignPlansIn } from './foreignPlansIn';
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
    if (analyses.length === 0) return takeOverInstead(book, understood) ?? noAnalysis(readings);
    const controls = planFor(
      analyses.flatMap(({ risks }) => risks),
      env.policy,
    );
    const found: Pick<Outcome, 'readings' | 'findings'> = { readings, findings: findingsIn(analyses, env) };
    const plan = planOfYear(plans, env.year);
    const made = plan
      ? update(plan, controls, book, env, understood)
      : create(controls, book, env, understood);
    return outcome({ ...found, ...made });
  },
};

/** A workbook with no analysis but a plan that somebody else made: what to do instead. */
function takeOverInstead(book: Book, understood: Understood): Outcome | null {
  const found = foreignPlansIn(book, understood)[0];
  return found ? outcome({ refusal: { code: 'plan-to-take-over', sheet: found.plan.sheet } }) : null;
}

type Made = Pick<Outcome, 'changes' | 'differences' | 'summary'> | Pick<Outcome, 'refusal'>;

function create(controls: readonly PlannedControl[], book: Book, env: Env, understood: Understood): Made {
  // An empty plan would look like a result; what is missing is a score, a Ja or another rule.
  if (controls.length === 0) return { refusal: { code: 'nothing-qualifies', sheet: '' } };
  if (book.structureProtected) return { refusal: { code: 'structure-protected', sheet: '' } };
  const wanted = wantedRows(controls, env.policy, env.text);
  const { rows, lastNumber } = newRows(controls, wanted, env.text.plan);
  const target = planTarget(book, env.text.plan, env.year);
  const drawings = drawPlan(rows, {
    ...setting(book, env, understood),
    target,
    lastNumber,
    had: controlNames(wanted),
  });
  return {
    differences: [],
    summary: { ...summaryOf(controls, target.name, drawings), ...olderThan(env.year, understood) },
    changes: { drawings, settings: {}, reveal: { sheet: target.name, cell: 'A1' } },
  };
}

/** Whoever makes a plan beside last year's may have meant to carry that one on. */
function olderThan(year: number, { plans }: Understood): Pick<Summary, 'olderPlan'> {
  const older = plans.map((plan) => plan.year).filter((each) => each > 0 && each < year);
  return older.length === 0 ? {} : { olderPlan: Math.max(...older) };
}

function update(
  plan: ExistingPlan,
  controls: readonly PlannedControl[],
  book: Book,
  env: Env,
  understood: Understood,
): Made {
  const { name, visibility } = plan.grid.sheet;
  const wanted = wantedRows(controls, env.policy, env.text);
  const updated = updatePlan(plan, controls, wanted, {
    ...setting(book, env, understood),
    decide: decisionsIn(env.options),
  });
  const drawings = unfiltered(updated.drawings, plan.grid, env.options);
  if (drawings === null) return { refusal: { code: 'plan-filtered', sheet: name } };
  // A sheet that somebody has hidden cannot be shown without unhiding it.
  const reveal = visibility === 'visible' ? { sheet: name, cell: 'A1' } : null;
  return {
    differences: differencesIn(updated, plan, env),
    summary: summaryOf(controls, name, drawings),
    changes: { drawings, settings: {}, reveal },
  };
}

function decisionsIn({ decisions = {}, conflicts }: Options): Decide {
  return (id) => decisions[id] ?? (id.startsWith(STRUCK) ? null : (conflicts ?? null));
}

/** The drawings with the plan's filter emptied where a person has said so; null where it is in the way. */
function unfiltered(
  drawings: readonly Drawing[],
  { sheet: { id, filtered, filteredItself = false, tables } }: Grid,
  { clearFilter }: Options,
): readonly Drawing[] | null {
  if (drawings.length === 0 || !filtered) return drawings;
  if (clearFilter !== true) return null;
  const named = tables.filter((table) => table.filtered === true).map((table) => table.name);
  const clearFilters = { sheet: filteredItself, tables: named };
  return drawings.map((drawing) =>
    drawing.target.kind !== 'new' && drawing.target.id === id ? { ...drawing, clearFilters } : drawing,
  );
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
