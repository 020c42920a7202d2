import { fold } from '../../domain/fold';
import { yearEnd, type Follows } from '../../domain/reportYearEnd';
import type { Risk } from '../../domain/risk';
import { movesOf, type SummaryRisk } from '../../domain/summary';
import { assess, levelLabel } from '../../domain/score';
import { noWords, yesWords } from '../../text/words';
import type { PlanEntry } from './planEntries';
import type { ReportSetting } from './reportSetting';
import type { Report, ReportRow } from './reportSheet';

/**
 * The year's follow-up of the critical risks (seed 002). Given the risks of the analysis, what the year's plan says about each, and how it has
 * moved by the register. The analysis speaks first; where it has no controls or comment, the plan's own are shown.
 */
export function yearEndReport(
  risks: readonly Risk[],
  { planned, sinceStart }: YearEndSources,
  setting: ReportSetting,
): Report {
  const { policy, year, today, text, sources } = setting;
  const words = text.reports.yearEnd;
  const facts = yearEnd(risks, policy, followsOf);
  const moves = movesOf(
    facts.critical.flatMap((risk) => sinceStart(risk) ?? []),
    policy,
  );
  const counts = { ...facts, critical: facts.critical.length, limit: policy.inclusion.limit };
  return {
    kind: 'yearEnd',
    language: text.language,
    year,
    period: 0,
    periods: policy.periods,
    sheetName: words.sheetName(year),
    title: words.title(year),
    lines: [policy.committee === '' ? '' : text.reports.committee(policy.committee)],
    paragraphs: [[words.summary(counts), text.riskReport.moves(moves)].filter(Boolean).join(' ')],
    notes: [text.reports.made(today, sources), text.reports.disposableAnalysis],
    columns: [
      { heading: words.area, width: 120 },
      { heading: text.plan.headings.risk, width: 160 },
      { heading: words.score, width: 56 },
      { heading: words.existing, width: 165 },
      { heading: words.handling, width: 165 },
      { heading: words.follows, width: 52 },
      { heading: words.comment, width: 180 },
    ],
    groups: [
      { heading: '', rows: facts.critical.map((risk) => row(risk, { planned, sinceStart }, setting)) },
    ],
  };
}

/** What is known of a critical risk besides the analysis. */
export interface YearEndSources {
  readonly planned: (risk: Risk) => readonly PlanEntry[];
  /** null where nobody has assessed the risk anew. */
  readonly sinceStart: (risk: Risk) => SummaryRisk | null;
}

/** "12", or "12 → Medel" where the risk has another level, or score, than at the start of the year. */
function scoreText(start: string, moved: SummaryRisk | null, { policy, text }: ReportSetting): string {
  const { lowered, raised } = movesOf(moved === null ? [] : [moved], policy);
  const move = lowered[0] ?? raised[0];
  return (move ? text.riskReport.moved(start, move.to) : start).replace('.', ',');
}

/** "Ja", "Nej, försenat", "x"; anything else does not say. */
function followsOf(text: string): Follows {
  const first = /^[\p{L}\p{N}✓✔✅☑✗✘❌☐]+/u.exec(fold(text))?.[0] ?? '';
  if (yesWords.includes(first)) return 'yes';
  return noWords.includes(first) ? 'no' : 'unknown';
}

function row(risk: Risk, { planned, sinceStart }: YearEndSources, setting: ReportSetting): ReportRow {
  const { policy, text, year } = setting;
  const entries = planned(risk);
  const { texts } = risk;
  const { score, level } = assess(risk, policy);
  const controls = entries.map(({ control }) => control).filter(Boolean);
  return {
    cells: [
      texts.area,
      texts.risk,
      scoreText(
        score === null ? levelLabel(level, policy) : text.score.number(score),
        sinceStart(risk),
        setting,
      ),
      texts.existingControls || texts.control || controls.join('\n'),
      // An analysis without a column for the handling plans it in its measures.
      texts.handling || texts.measure,
      texts.followsPlan,
      texts.comment ||
        entries
          .flatMap((entry) => latest(entry, (n) => text.plan.period[policy.periods](n, year)))
          .join('\n'),
    ],
    repeated: 0,
  };
}

/** The last thing reported about a kontrollmoment, with its period: "T3 2026: Loggkontroll: Avslutad." */
function latest({ control, periods }: PlanEntry, periodName: (n: number) => string): string[] {
  const index = periods.findLastIndex(({ status, comment }) => status !== '' || comment !== '');
  const told = periods[index];
  if (told === undefined) return [];
  const said = [told.status, told.comment].filter(Boolean).join('. ').replace('.. ', '. ');
  return [[periodName(index + 1), control, said].filter(Boolean).join(': ')];
}
