import { fold } from '../../domain/fold';
import { groupBy } from '../../domain/groupBy';
import { byScore, type ScoreHeading } from '../../domain/reportScore';
import type { Text } from '../../text';
import { periodCount } from '../planColumns';
import type { PlanEntry } from './planEntries';
import type { ReportSetting } from './reportSetting';
import type { Report, ReportGroup, ReportRow } from './reportSheet';
import { uncounted } from './uncounted';

/**
 * The plan as a nämnd reads it: kontrollmoment under the score of their risk, highest first, with what has been reported in each period
 * (seed 001). Risks that have left the analysis stand last, since what was reported about them during the year is still told.
 */
export function committeeReport(entries: readonly PlanEntry[], setting: ReportSetting): Report {
  const { policy, year, today, text, sources } = setting;
  const words = text.reports.committeePlan;
  const staying = entries.filter(({ leaving }) => !leaving);
  const left = entries.filter(({ leaving }) => leaving);
  const groups = byScore(staying).map(({ score, items }) => group(scoreHeading(score, text), items));
  return {
    kind: 'committee',
    language: text.language,
    year,
    period: 0,
    periods: policy.periods,
    sheetName: words.sheetName(year),
    title: words.title(year),
    lines: [policy.committee === '' ? '' : text.reports.committee(policy.committee)],
    paragraphs: [],
    notes: [text.reports.made(today, sources), ...uncounted(staying, text), text.reports.disposable],
    columns: columns(entries, setting),
    groups: left.length === 0 ? groups : [...groups, group(text.plan.leaving, left)],
  };
}

function columns(entries: readonly PlanEntry[], { policy, year, text }: ReportSetting): Report['columns'] {
  const { headings, period, status } = text.plan;
  const { area, areaAndRisk } = text.reports.committeePlan;
  const both = entries.some((entry) => subject(entry).includes('\n'));
  return [
    { heading: both ? areaAndRisk : area, width: 150 },
    { heading: headings.control, width: 150 },
    { heading: headings.method, width: 112 },
    { heading: headings.owner, width: 82 },
    { heading: headings.frequency, width: 70 },
    ...Array.from({ length: periodCount(policy.periods) }, (_, index) => ({
      heading: status(period[policy.periods](index + 1, year)),
      width: 118,
    })),
  ];
}

function scoreHeading({ score, words }: ScoreHeading, text: Text): string {
  const { committeePlan } = text.reports;
  if (score === null) return words === '' ? committeePlan.unscored : words;
  return committeePlan.score(text.score.number(score), words);
}

function group(heading: string, entries: readonly PlanEntry[]): ReportGroup {
  const lines = together(entries).map(cells);
  return {
    heading,
    rows: lines.map((line, index): ReportRow => ({
      cells: line,
      repeated: line[0] === lines[index - 1]?.[0] && line[0] !== '' ? 1 : 0,
    })),
  };
}

/** The controls of each risk after one another, where a person has sorted the plan otherwise. */
function together(entries: readonly PlanEntry[]): PlanEntry[] {
  return [...groupBy(entries, ({ riskKey }) => riskKey).values()].flat();
}

function cells(entry: PlanEntry): string[] {
  const { control, method, owner, frequency, periods } = entry;
  return [subject(entry), control, method, owner, frequency, ...periods.map(told)];
}

/** What the row is about: the area with its risk under it, or the one of them that is there. */
function subject({ area, risk }: PlanEntry): string {
  if (area === '' || risk === '' || fold(area) === fold(risk)) return area || risk;
  return `${area}\n${risk}`;
}

/** Status and comment of a period as one text. */
function told({ status, comment }: PlanEntry['periods'][number]): string {
  return fold(status) === fold(comment) ? status : [status, comment].filter(Boolean).join('\n');
}
