import { followUp, type FollowUp } from '../../domain/followUp';
import { summarise } from '../../domain/summary';
import type { Text } from '../../text';
import type { PlanEntry } from './planEntries';
import { plannedRisks, sincePeriodBefore, type PlannedRisk } from './plannedRisks';
import type { Reassessed } from './reassessments';
import type { ReportSetting } from './reportSetting';
import type { Report, ReportColumn, ReportRow } from './reportSheet';
import { uncounted } from './uncounted';

/**
 * The follow-up of one period: what has moved in words, and every risk with its assessment at the start and since (seed 004). A column
 * is empty where the plan says nothing about it, and the paragraph does not speak of what nobody has assessed.
 */
export function tertialReport(
  entries: readonly PlanEntry[],
  reassessed: (row: number) => readonly Reassessed[],
  period: number,
  setting: ReportSetting,
): Report {
  const { policy, year, today, text, sources } = setting;
  const words = text.reports.tertial;
  const name = text.plan.period[policy.periods](period, year);
  const risks = plannedRisks(
    entries.filter(({ leaving }) => !leaving),
    reassessed,
  );
  const facts = summarise(
    risks.map((risk) => sincePeriodBefore(risk, period, policy)),
    stateOf(risks, period, setting),
    { policy, year, period },
  );
  const reported = risks.some((risk) => risk.entries.some((entry) => said(entry, period) !== ''));
  return {
    kind: 'tertial',
    language: text.language,
    year,
    period,
    periods: policy.periods,
    sheetName: words.title[policy.periods](name),
    title: words.title[policy.periods](name),
    lines: [policy.committee === '' ? '' : text.reports.committee(policy.committee)],
    paragraphs: [{ heading: words.summary }, text.summary.paragraph(facts), { heading: words.table }],
    notes: [
      text.reports.made(today, sources),
      ...uncounted(
        risks.flatMap((risk) => risk.entries),
        text,
      ),
      text.reports.disposable,
    ],
    columns: columns(setting, reported),
    groups: [{ heading: '', rows: risks.map((risk) => row(risk, period, reported, setting)) }],
  };
}

function columns({ policy, text }: ReportSetting, reported: boolean): ReportColumn[] {
  const words = text.reports.tertial;
  return [
    { heading: text.plan.headings.risk, width: 190 },
    { heading: words.original, width: 80 },
    { heading: words.analysis, width: 300 },
    { heading: words.rating[policy.periods], width: 96 },
    ...(reported ? [{ heading: words.controls, width: 210 }] : []),
  ];
}

/** A row that has been left for a kontrollmoment to be written in is none yet. */
function stateOf(
  risks: readonly PlannedRisk[],
  period: number,
  { today, text }: ReportSetting,
): Pick<FollowUp, 'total' | 'meanings'> {
  const rows = risks.flatMap(({ entries }) => entries).filter(({ control }) => control !== '');
  return followUp(rows, { period: period - 1, today, words: text.followUp.words });
}

function row(risk: PlannedRisk, period: number, reported: boolean, setting: ReportSetting): ReportRow {
  const { policy, text, year } = setting;
  const { first, told, entries } = risk;
  const ratings = told.slice(0, period).flatMap(({ rating }, index) => {
    const name = text.plan.period[policy.periods](index + 1, year).split(' ')[0] ?? '';
    return rating === '' ? [] : `${name}: ${rating}`;
  });
  return {
    cells: [
      first.risk || first.area,
      originalText(first, text),
      told[period - 1]?.analysis ?? '',
      ratings.join('\n'),
      ...(reported ? [entries.map((entry) => controlText(entry, period, setting)).join('\n')] : []),
    ],
    repeated: 0,
  };
}

/** "Hög (12)", as municipalities write it. */
function originalText({ level, score: { score } }: PlanEntry, text: Text): string {
  const number = score === null ? '' : text.score.number(score);
  if (level === '' || number === '') return level || number || text.plan.unscored;
  return `${level} (${number})`;
}

function controlText(entry: PlanEntry, period: number, { text }: ReportSetting): string {
  if (entry.control === '') return said(entry, period);
  return `${entry.control}: ${said(entry, period) || text.reports.tertial.noStatus}`;
}

function said({ periods }: PlanEntry, period: number): string {
  const { status, comment } = periods[period - 1] ?? { status: '', comment: '' };
  return [status, comment].filter(Boolean).join('. ').replace(/\.\. /, '. ');
}
