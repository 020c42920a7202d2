import { planFor, type PlannedControl } from '../domain/plan';
import type { Grid } from '../sheets/grid';
import { cellCount, type Drawing, type Target } from '../sheets/model';
import { drawPlan, property, type PlanSetting } from '../sheets/planSheet';
import { TITLE_LINES } from '../sheets/planTitle';
import { newRows, updatePlan, wantedRows } from '../sheets/planUpdate';
import { differencesIn } from './differences';
import type { ExistingPlan } from '../sheets/readPlan';
import { freeSheetName } from '../sheets/sheetName';
import type { Action, Book, Env, Outcome, Summary } from './action';
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
  const target = planTarget(book, env);
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

/** A free sheet name for the year; or the empty sheet with just that name that an interrupted run has left behind. */
function planTarget({ grids, sheetNames }: Book, { year, text }: Env): Target {
  const wish = text.plan.sheetName(year);
  const left = grids.find((grid) => grid.sheet.name === wish && isLeftOver(grid));
  if (left) return { kind: 'ours', id: left.sheet.id, name: left.sheet.name };
  return { kind: 'new', name: freeSheetName(wish, sheetNames), visible: true };
}

/** Empty; or known as ours, with nothing on it yet but lines of the title: there is nothing of anybody's to lose. */
function isLeftOver({ sheet, values }: Grid): boolean {
  const titleOnly = values.length <= TITLE_LINES && values.every((line) => line.length === 1);
  return values.length === 0 || (sheet.properties[property.kind] === 'plan' && titleOnly);
}

function listTarget({ grids, sheetNames }: Book, wish: string): Target {
  const there = grids.find(({ sheet }) => sheet.properties[property.kind] === 'lists');
  if (there) return { kind: 'ours', id: there.sheet.id, name: there.sheet.name };
  return { kind: 'new', name: freeSheetName(wish, sheetNames), visible: false };
}

/** Tables and defined names share one name space; spaces are not allowed in it. */
function freeTableName(wish: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLocaleLowerCase('sv')));
  const base = wish.replace(/[^\p{L}\p{N}]+/gu, '_');
  for (let n = 1; ; n++) {
    const name = n === 1 ? base : `${base}_${n}`;
    if (!used.has(name.toLocaleLowerCase('sv'))) return name;
  }
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
