import type { Action } from './action';
import { emptySummary, findingsIn, noAnalysis, outcome, understand } from './analysis';

/** Tells what is missing, wrong or worth a decision in the risk analysis. Changes nothing. */
export const checkRisks: Action = {
  id: 'checkRisks',
  reads: { merges: true },
  perform(book, env) {
    const { readings, analyses } = understand(book, env);
    if (analyses.length === 0) return noAnalysis(readings);
    const risks = analyses.reduce((sum, analysis) => sum + analysis.risks.length, 0);
    return outcome({
      readings,
      findings: findingsIn(analyses, env),
      summary: { ...emptySummary, sheet: analyses[0]!.grid.sheet.name, risks },
    });
  },
};
