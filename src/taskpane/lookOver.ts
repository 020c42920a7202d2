import { emptySummary, findingsIn, outcome, understand, type Understood } from '../actions/analysis';
import { followUpsIn } from '../actions/followUps';
import { foreignPlansIn } from '../actions/foreignPlansIn';
import type { Action, Book, Env } from '../actions/action';
import { yearStart, type YearStart } from '../actions/yearStart';
import { inclusionOf } from '../domain/inclusion';
import { assess } from '../domain/score';
import { cellAddress, type Grid } from '../sheets/grid';
import { cellCount } from '../sheets/model';
import { planOfYear } from '../sheets/readPlan';
import { scoreDrawings, type ReadAnalysis } from '../sheets/riskSheet';
import { reportPlaces } from '../sheets/reports/reportSheet';
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
    prepare(book) {
      if (quiet) return merges.addTo(book);
      merges.keep(book.grids);
      return book;
    },
    perform(book, env) {
      saw({ check: checkOf(book, env), sheets: sheetsOf(book) });
      return outcome({ summary: emptySummary });
    },
  };
}

/** All that the look itself can tell; what is stored is the performer's to say. */
type Looked = Omit<Check, 'scale'>;

/** What the pane shows, and what can be pointed at. */
export interface Seen {
  readonly check: Looked;
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
    addTo: (book) => ({
      ...book,
      grids: book.grids.map((grid) => ({ ...grid, merges: bySheet.get(grid.sheet.id) ?? [] })),
    }),
  };
}

/** All that the pane shows of a workbook. */
function checkOf(book: Book, env: Env): Looked {
  const understood = understand(book, env);
  const { readings, analyses, plans } = understood;
  const began = yearStart(book, env, understood);
  const plan = planOfYear(plans, env.year);
  return {
    policy: env.policy,
    readings,
    used: analyses.map(({ reading }) => reading),
    hasAnswers: remembersAnything(env.memory),
    findings: findingsIn(analyses, env),
    risks: analyses.flatMap((analysis) => riskRows(analysis, began, env)),
    ...(began && { start: { source: began.source, sheet: began.sheet } }),
    fillable: cellCount(scoreDrawings(analyses)),
    plan: plan ? { sheet: plan.grid.sheet.name } : null,
    followUps: followUpsIn(book, env),
    ...planToTakeOver(book, understood),
    reports: reportPlaces(book.grids),
  };
}

/** Looking for one takes as long as looking for an analysis, so it is only done where there is nothing else to start from. */
function planToTakeOver(book: Book, understood: Understood): Pick<Looked, 'planToTakeOver'> {
  if (understood.readings.length > 0 || understood.plans.length > 0) return {};
  const found = foreignPlansIn(book, understood)[0];
  return found ? { planToTakeOver: found.plan.sheet } : {};
}

/** A risk is shown as it stands now: by its latest assessment in the register, else by the analysis. */
function riskRows({ reading, risks }: ReadAnalysis, began: YearStart | null, { policy }: Env): RiskRow[] {
  const column = reading.columns.risk ?? 0;
  return risks.map((risk) => {
    const { sheet, row } = risk.source;
    const { area, risk: text } = risk.texts;
    const cell = cellAddress(row - 1, column);
    const told = began?.of(risk) ?? null;
    const now = told?.now ?? assess(risk, policy);
    const about = { sheet, cell, row, area, risk: text, inclusion: inclusionOf(risk, policy).reason };
    return { ...about, ...now, ...(told && { start: told.start }) };
  });
}
