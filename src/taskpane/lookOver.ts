import { emptySummary, findingsIn, outcome, understand } from '../actions/analysis';
import type { Action, Book, Env } from '../actions/action';
import { assess } from '../domain/score';
import { cellAddress, type Grid } from '../sheets/grid';
import { cellCount } from '../sheets/model';
import { periodCount, type PeriodKey } from '../sheets/planColumns';
import type { ExistingPlan } from '../sheets/readPlan';
import { scoreDrawings, type ReadAnalysis } from '../sheets/riskSheet';
import type { Check, PlanState, RiskRow } from './session';

/**
 * The pane's own action: checkRisks and what the pane shows besides. It changes nothing, finds no reason to refuse, and hands what it
 * saw to `saw`. A quiet look does not ask for merged areas (that would empty Excel's undo list, office-js #5918) and
 * uses those of the last full look instead.
 */
export function lookOver(quiet: boolean, merges: Merges, saw: (check: Check) => void): Action {
  return {
    id: 'checkRisks',
    reads: { merges: !quiet },
    perform(book, env) {
      if (!quiet) merges.keep(book.grids);
      saw(checkOf(quiet ? merges.addTo(book) : book, env));
      return outcome({ summary: emptySummary });
    },
  };
}

/** Merged areas by sheet, from the last time they were asked for. */
export interface Merges {
  keep(grids: readonly Grid[]): void;
  addTo(book: Book): Book;
}

export function rememberedMerges(): Merges {
  let bySheet: ReadonlyMap<string, Grid['merges']> = new Map();
  return {
    keep(grids) {
      bySheet = new Map(grids.map(({ sheet, merges }) => [sheet.id, merges]));
    },
    addTo: (book) => ({
      ...book,
      grids: book.grids.map((grid) => ({ ...grid, merges: bySheet.get(grid.sheet.id) ?? [] })),
    }),
  };
}

/** All that the pane shows of a workbook. */
function checkOf(book: Book, env: Env): Check {
  const { readings, analyses, plans } = understand(book, env);
  const plan = plans.find(({ year }) => year === env.year);
  return {
    readings,
    used: [...new Set(analyses.map(({ reading }) => reading.sheetId))],
    findings: findingsIn(analyses, env),
    risks: analyses.flatMap((analysis) => riskRows(analysis, env)),
    fillable: cellCount(scoreDrawings(analyses)),
    plan: plan ? planState(plan, env) : null,
  };
}

function riskRows({ reading, risks }: ReadAnalysis, { policy }: Env): RiskRow[] {
  const column = reading.columns.risk ?? 0;
  return risks.map((risk) => {
    const { sheet, row } = risk.source;
    const { area, risk: text } = risk.texts;
    const cell = cellAddress(row - 1, column);
    return { sheet, cell, row, area, risk: text, decision: risk.decision.kind, ...assess(risk, policy) };
  });
}

/** How many of the plan's rows have a status, for each period that it has columns for. */
function planState({ grid, layout, rows }: ExistingPlan, { policy, text, year }: Env): PlanState {
  const periods = Array.from({ length: periodCount(policy.periods) }, (_, index) => {
    const column = layout.columns.get(`status${index + 1}` satisfies PeriodKey);
    const isFilled = (row: number) =>
      column !== undefined &&
      String(grid.values[row - 1 - grid.top]?.[column - grid.left] ?? '').trim() !== '';
    return {
      name: text.plan.period[policy.periods](index + 1, year),
      filled: rows.filter(({ row }) => isFilled(row)).length,
      of: rows.length,
    };
  });
  return { sheet: grid.sheet.name, periods, start: [] };
}
