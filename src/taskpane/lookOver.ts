import { emptySummary, findingsIn, outcome, understand } from '../actions/analysis';
import { followUpsIn } from '../actions/followUps';
import { otherScale } from '../actions/seenScale';
import type { Action, Book, Env } from '../actions/action';
import { assess } from '../domain/score';
import { cellAddress, type Grid } from '../sheets/grid';
import { cellCount } from '../sheets/model';
import { scoreDrawings, type ReadAnalysis } from '../sheets/riskSheet';
import { remembersAnything } from '../sheets/reading/memory';
import { sheetsOf } from './sheetRows';
import type { Check, RiskRow, SheetRows } from './session';

/**
 * The pane's own action: checkRisks and what the pane shows besides. It changes nothing, finds no reason to refuse, and hands what it
 * saw to `saw`. A quiet look does not ask for merged areas (that would empty Excel's undo list, office-js #5918) and
 * uses those of the last full look instead.
 */
export function lookOver(quiet: boolean, merges: Merges, saw: (seen: Seen) => void): Action {
  return {
    id: 'checkRisks',
    reads: { merges: !quiet },
    perform(book, env) {
      if (!quiet) merges.keep(book.grids);
      const whole = quiet ? merges.addTo(book) : book;
      saw({ check: checkOf(whole, env), sheets: sheetsOf(whole) });
      return outcome({ summary: emptySummary });
    },
  };
}

/** What the pane shows, and what can be pointed at. */
export interface Seen {
  readonly check: Check;
  readonly sheets: readonly SheetRows[];
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
    addTo(book) {
      const merged = (grid: Grid) => bySheet.get(grid.sheet.id) ?? [];
      // The same book again where nothing is merged: it has been understood already.
      if (book.grids.every((grid) => merged(grid).length === 0)) return book;
      return { ...book, grids: book.grids.map((grid) => ({ ...grid, merges: merged(grid) })) };
    },
  };
}

/** All that the pane shows of a workbook. */
function checkOf(book: Book, env: Env): Check {
  const understood = understand(book, env);
  const { readings, analyses, plans } = understood;
  const seen = otherScale(understood, env);
  const plan = plans.find(({ year }) => year === env.year);
  return {
    policy: env.policy,
    readings,
    used: analyses.map(({ reading }) => reading),
    scale: seen && { seen, isTaken: false },
    hasAnswers: remembersAnything(env.memory),
    findings: findingsIn(analyses, env),
    risks: analyses.flatMap((analysis) => riskRows(analysis, env)),
    fillable: cellCount(scoreDrawings(analyses)),
    plan: plan ? { sheet: plan.grid.sheet.name, start: [] } : null,
    followUps: followUpsIn(book, env),
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
