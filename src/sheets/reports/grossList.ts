import { bandCounts, bands, inOrder, type CollectedRisk } from '../../domain/grossList';
import type { ReportSetting } from './reportSetting';
import type { Report, ReportRow } from './reportSheet';

/**
 * The risks of several analyses in one list by level, highest first, each with its own score as it was ("12 av 16"), how its level is known
 * and where it stands. `setting.sources` are the names of the workbooks or sheets.
 */
export function grossListReport(risks: readonly CollectedRisk[], setting: ReportSetting): Report {
  const { policy, year, today, text, sources } = setting;
  const words = text.grossList;
  const sorted = inOrder(risks);
  const numbers = new Map(sorted.map((risk, index) => [risk, index + 1]));
  const analyses = new Set(risks.map(({ file, sheet }) => `${file}\n${sheet}`)).size;
  return {
    kind: 'collected',
    language: text.language,
    year,
    period: 0,
    periods: policy.periods,
    sheetName: words.sheetName(year),
    title: words.title(year),
    lines: [
      policy.committee === '' ? '' : text.reports.committee(policy.committee),
      words.counts(risks.length, bandCounts(risks), analyses),
    ],
    paragraphs: [],
    notes: [words.explanation, words.made(today, sources), text.reports.disposableAnalysis],
    columns: [
      { heading: words.headings.number, width: 28 },
      { heading: words.headings.band, width: 56 },
      { heading: words.headings.score, width: 56 },
      { heading: words.headings.area, width: 104 },
      { heading: words.headings.risk, width: 200 },
      { heading: words.headings.measure, width: 150 },
      { heading: words.headings.owner, width: 80 },
      { heading: words.headings.decision, width: 52 },
      { heading: words.headings.basis, width: 84 },
      { heading: words.headings.source, width: 118 },
    ],
    groups: bands
      .map((band) => ({ band, own: sorted.filter((risk) => risk.band === band) }))
      .filter(({ own }) => own.length > 0)
      .map(({ band, own }) => ({
        heading: `${words.bands[band]} (${own.length})`,
        rows: own.map((risk) => row(risk, numbers.get(risk) ?? 0, setting)),
      })),
  };
}

function row(risk: CollectedRisk, number: number, { text }: ReportSetting): ReportRow {
  const words = text.grossList;
  const { band, score, max, area, risk: what, measure, owner, decision, basis, file, sheet, cell } = risk;
  const shown = score === null ? '' : words.score(text.score.number(score), max);
  return {
    cells: [
      String(number),
      words.bands[band],
      shown,
      area,
      what,
      measure,
      owner,
      decision,
      band === 'unrated' ? '' : words.basis(basis),
      words.source(file, sheet, cell),
    ],
    repeated: 0,
  };
}
