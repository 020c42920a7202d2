import type { DecidedRisk } from '../../domain/reportDecisions';
import { levelLabel } from '../../domain/score';
import type { ReportSetting } from './reportSetting';
import type { Report, ReportGroup, ReportRow } from './reportSheet';

/**
 * The decisions behind the plan. Every risk stands once: first those where decision and score point different ways, since they are what
 * a nämnd asks about, then those taken in, then those left out, each with the reason that the plan went by.
 */
export function decisionsReport(risks: readonly DecidedRisk[], setting: ReportSetting): Report {
  const { policy, year, today, text, sources } = setting;
  const words = text.reports.decisions;
  const commented = risks.some(({ risk }) => risk.texts.comment !== '');
  const rowOf = (risk: DecidedRisk) => row(risk, setting, commented);
  const groups = [
    { heading: words.differing, members: risks.filter(({ gap }) => gap !== null) },
    { heading: words.included, members: risks.filter(({ gap, included }) => gap === null && included) },
    { heading: words.left, members: risks.filter(({ gap, included }) => gap === null && !included) },
  ];
  return {
    kind: 'decisions',
    language: text.language,
    year,
    period: 0,
    periods: policy.periods,
    sheetName: words.sheetName(year),
    title: words.title(year),
    lines: [policy.committee === '' ? '' : text.reports.committee(policy.committee)],
    paragraphs: [
      words.summary(countsOf(risks)),
      text.plan.inclusion[policy.inclusion.basis](policy.inclusion.limit),
    ],
    notes: [text.reports.made(today, sources), text.reports.disposableAnalysis],
    columns: [
      { heading: text.plan.headings.area, width: 120 },
      { heading: text.plan.headings.risk, width: 215 },
      { heading: text.plan.headings.score, width: 58 },
      { heading: text.plan.headings.level, width: 58 },
      { heading: words.decision, width: 54 },
      { heading: words.inPlan, width: 50 },
      { heading: words.reason, width: 180 },
      ...(commented ? [{ heading: words.comment, width: 130 }] : []),
      { heading: text.plan.headings.source, width: 92 },
    ],
    groups: groups
      .filter(({ members }) => members.length > 0)
      .map(({ heading, members }): ReportGroup => ({
        heading: heading(members.length),
        rows: members.map(rowOf),
      })),
  };
}

function row(decided: DecidedRisk, { policy, text }: ReportSetting, commented: boolean): ReportRow {
  const { risk, score, level, included, reason, gap } = decided;
  const words = text.reports.decisions;
  const { limit } = policy.inclusion;
  const shown = score === null ? text.plan.unscored : text.score.number(score);
  return {
    cells: [
      risk.texts.area,
      risk.texts.risk,
      score === null && level !== null ? '' : shown,
      levelLabel(level, policy),
      risk.decision.text,
      included ? words.yes : words.no,
      gap === null ? words.reasons[reason](limit) : words.gaps[gap](shown, limit),
      ...(commented ? [risk.texts.comment] : []),
      `${text.plan.sourceRow(risk.source.sheet)}${risk.source.row}`,
    ],
    repeated: 0,
  };
}

function countsOf(risks: readonly DecidedRisk[]) {
  const gaps = (kind: DecidedRisk['gap']) => risks.filter(({ gap }) => gap === kind).length;
  return {
    risks: risks.length,
    included: risks.filter(({ included }) => included).length,
    highNo: gaps('high-no'),
    lowYes: gaps('low-yes'),
    unscoredYes: gaps('unscored-yes'),
  };
}
