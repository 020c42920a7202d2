import { cellCount, noChanges, type Drawing } from '../sheets/model';
import { highlightDrawings, scoreDrawings, unmarkDrawing, type ReadAnalysis } from '../sheets/riskSheet';
import type { Action, Env, Outcome } from './action';
import { emptySummary, findingsIn, noAnalysis, outcome, understand } from './analysis';

/** Marks in the sheet what the check finds, until it is mended. */
export const highlightRisks: Action = {
  id: 'highlightRisks',
  reads: { merges: true },
  perform: (book, env) => {
    const { readings, analyses } = understand(book, env);
    if (analyses.length === 0) return noAnalysis(readings);
    return { ...onAnalyses(analyses, highlightDrawings(analyses, env.policy), env), readings };
  },
};

/** Formulas for S × K in score cells that are empty; a cell that holds anything is left as it is. */
export const fillScores: Action = {
  id: 'fillScores',
  reads: { merges: true },
  perform: (book, env) => {
    const { readings, analyses } = understand(book, env);
    if (analyses.length === 0) return noAnalysis(readings);
    return { ...onAnalyses(analyses, scoreDrawings(analyses), env), readings };
  },
};

/** Takes our marks away from every sheet of the user's, also from one that no longer looks like a risk analysis. */
export const removeHighlights: Action = {
  id: 'removeHighlights',
  reads: { merges: false },
  perform: ({ grids }) => {
    const theirs = grids.filter(({ sheet }) => Object.keys(sheet.properties).length === 0);
    return outcome({ changes: { ...noChanges, drawings: theirs.map(unmarkDrawing) } });
  },
};

function onAnalyses(analyses: readonly ReadAnalysis[], drawings: readonly Drawing[], env: Env): Outcome {
  const marks = drawings.flatMap((drawing) => drawing.marks ?? []);
  return outcome({
    findings: findingsIn(analyses, env),
    changes: { ...noChanges, drawings },
    summary: {
      ...emptySummary,
      sheet: analyses[0]!.grid.sheet.name,
      risks: analyses.reduce((sum, { risks }) => sum + risks.length, 0),
      marked: marks.length,
      cells: cellCount(drawings),
    },
  });
}
