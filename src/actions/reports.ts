import type { Finding } from '../domain/finding';
import { groupBy } from '../domain/groupBy';
import { decideAll } from '../domain/reportDecisions';
import { contradictoryWords } from '../domain/reportScore';
import type { Risk } from '../domain/risk';
import { riskKeys } from '../domain/riskKeys';
import { cellAddress } from '../sheets/grid';
import { cellCount, type Target } from '../sheets/model';
import { periodCount } from '../sheets/planColumns';
import { policyOf } from '../sheets/planPeriods';
import { planOfYear, type ExistingPlan } from '../sheets/readPlan';
import { committeeReport } from '../sheets/reports/committee';
import { decisionsReport } from '../sheets/reports/decisions';
import { drawReport } from '../sheets/reports/drawReport';
import { planEntries, type PlanEntry } from '../sheets/reports/planEntries';
import type { Reassessed } from '../sheets/reports/reassessments';
import type { ReportSetting } from '../sheets/reports/reportSetting';
import { earlierReports } from '../sheets/reports/earlierReports';
import type { Report } from '../sheets/reports/reportSheet';
import { tertialReport } from '../sheets/reports/tertial';
import { yearEndReport } from '../sheets/reports/yearEnd';
import { freeSheetName } from '../sheets/sheetName';
import type { Action, Book, Env, Outcome, PlacedFinding } from './action';
import { emptySummary, noAnalysis, outcome, sheetNamesOf, understand } from './analysis';
import { onPlan } from './onPlan';
import { reassessedIn } from './reassessed';
import { pictureOfYear } from './riskPicture';
import { toldInPicture } from './toldInPicture';

/** Internkontrollplan, nämndversion: the year's plan with its statuses, grouped by score, ready for the nämnd. */
export const reportCommittee: Action = {
  id: 'reportCommittee',
  reads: { merges: false },
  perform: onPlan((plan, book, env) => {
    const entries = planEntries(plan, env.policy);
    const report = committeeReport(entries, settingOf(env, [plan.grid.sheet.name]));
    return drawn(report, book, env, {
      findings: contradictions(plan, entries, env),
      summary: countsOf(entries),
    });
  }),
};

/** Tertialuppföljning: what has moved in a period of the year's plan, in words and risk by risk. */
export const reportTertial: Action = {
  id: 'reportTertial',
  reads: { merges: false },
  perform: onPlan((plan, book, env) => {
    const entries = planEntries(plan, env.policy);
    const reassessed = reassessedIn(plan, book, env);
    const period = env.options.period ?? latestPeriod(entries, reassessed);
    if (period < 1 || period > periodCount(env.policy.periods))
      return outcome({ refusal: { code: 'no-period', sheet: '' } });
    const setting = settingOf(env, [plan.grid.sheet.name]);
    const report = tertialReport(entries, reassessed, period, setting);
    return drawn(report, book, env, { findings: [], summary: countsOf(entries) });
  }),
};

/** Helårsuppföljning: the critical risks of the analysis, how they have been handled, and whether that followed the plan. */
export const reportYearEnd: Action = {
  id: 'reportYearEnd',
  reads: { merges: true },
  perform(book, env) {
    const { readings, analyses, plans } = understand(book, env);
    if (analyses.length === 0) return noAnalysis(readings);
    const picture = pictureOfYear(book, env);
    const read = analyses.flatMap((analysis) => analysis.risks);
    const plan = planOfYear(plans, env.year);
    const policy = plan ? policyOf(plan, env.policy) : env.policy;
    const entries = plan ? planEntries(plan, policy) : [];
    const used = [plan, picture].flatMap((sheet) => (sheet ? [sheet.grid.sheet.name] : []));
    const setting = settingOf({ ...env, policy }, [...sheetNamesOf(analyses), ...used]);
    const { risks, sinceStart } = toldInPicture(read, picture, policy);
    const report = yearEndReport(risks, { planned: plannedFor(risks, entries), sinceStart }, setting);
    const made = drawn(report, book, env, {
      findings: [],
      summary: { risks: report.groups.flatMap(({ rows }) => rows).length, controls: 0 },
    });
    return { ...made, readings };
  },
};

/** The rows of the plan that belong to a risk of the analysis, by the key in their trace. */
function plannedFor(
  risks: readonly Risk[],
  entries: readonly PlanEntry[],
): (risk: Risk) => readonly PlanEntry[] {
  const keys = riskKeys(risks);
  const keyOf = new Map(risks.map((risk, index) => [risk, keys[index]]));
  const byKey = groupBy(entries, ({ riskKey }) => riskKey);
  return (risk) => byKey.get(keyOf.get(risk) ?? '') ?? [];
}

/** The last period that anybody has written anything about; the first when nobody has. */
function latestPeriod(
  entries: readonly PlanEntry[],
  reassessed: (row: number) => readonly Reassessed[],
): number {
  const told = entries.flatMap(({ row, periods }) => [
    ...periods.flatMap(({ status, comment }, index) => (status + comment === '' ? [] : index + 1)),
    ...reassessed(row).flatMap(({ rating, analysis }, index) => (rating + analysis === '' ? [] : index + 1)),
  ]);
  return told.reduce((last, period) => Math.max(last, period), 1);
}

/** Beslutslista: which risks are in the plan and which are not, and where decision and score point different ways. */
export const reportDecisions: Action = {
  id: 'reportDecisions',
  reads: { merges: true },
  perform(book, env) {
    const { readings, analyses } = understand(book, env);
    if (analyses.length === 0) return noAnalysis(readings);
    const risks = analyses.flatMap((analysis) => analysis.risks);
    const report = decisionsReport(decideAll(risks, env.policy), settingOf(env, sheetNamesOf(analyses)));
    const made = drawn(report, book, env, { findings: [], summary: { risks: risks.length, controls: 0 } });
    return { ...made, readings };
  },
};

function settingOf({ policy, year, today, text }: Env, sources: readonly string[]): ReportSetting {
  return { policy, year, today, text, sources };
}

/**
 * A report's outcome: the sheet of an earlier run redrawn where nothing but our own texts stand on it, else a new one under a free name. What
 * somebody has written on an earlier one stays there, and they are told.
 */
export function drawn(
  report: Report,
  book: Book,
  env: Env,
  about: {
    readonly findings: readonly PlacedFinding[];
    readonly summary: Pick<Outcome['summary'], 'risks' | 'controls'>;
  },
): Outcome {
  const { untouched, touched } = earlierReports(book.grids, report);
  if (untouched === null && book.structureProtected)
    return outcome({ report, refusal: { code: 'structure-protected', sheet: '' } });
  const target: Target = untouched
    ? { kind: 'ours', id: untouched.sheet.id, name: untouched.sheet.name }
    : { kind: 'new', name: freeSheetName(report.sheetName, book.sheetNames), visible: true };
  const drawings = [drawReport(report, target, untouched, env.text.plan)];
  return outcome({
    findings: about.findings,
    summary: { ...emptySummary, ...about.summary, sheet: target.name, cells: cellCount(drawings) },
    changes: { drawings, settings: {}, reveal: { sheet: target.name, cell: 'A1' } },
    report,
    kept: untouched === null ? (touched?.sheet.name ?? '') : '',
  });
}

/** Rows that wait for a kontrollmoment to be written are none yet. */
function countsOf(entries: readonly PlanEntry[]): { risks: number; controls: number } {
  return {
    risks: new Set(entries.map(({ riskKey }) => riskKey)).size,
    controls: entries.filter(({ control }) => control !== '').length,
  };
}

/** The first row under each heading whose words also head another score. */
function contradictions(plan: ExistingPlan, entries: readonly PlanEntry[], { text }: Env): PlacedFinding[] {
  const sheet = plan.grid.sheet.name;
  return contradictoryWords(entries.map(({ score }) => score)).flatMap(({ words, scores }) => {
    const row = entries.find(({ score }) => score.words === words && score.score === scores.at(-1))?.row ?? 0;
    const finding: Finding = {
      code: 'score-words-contradict',
      severity: 'warning',
      source: { sheet, row },
      field: 'score',
      params: { words, scores: scores.join(', ') },
    };
    const cell = cellAddress(row - 1, plan.layout.columns.get('score') ?? 0);
    return { ...finding, sheet, cell, message: text.findings.message(finding) };
  });
}
