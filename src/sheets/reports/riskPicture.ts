import type { Text } from '../../text';
import { fold } from '../../domain/fold';
import type { PlanEntry } from './planEntries';
import { nameAndText } from './nameAndText';
import type { ReportSetting } from './reportSetting';
import type { Report, ReportColumn, ReportGroup, ReportRow } from './reportSheet';

/** A risk as the report tells it, from the register or straight from the analysis. */
export interface TellableRisk {
  readonly riskArea: string;
  readonly area: string;
  readonly risk: string;
  readonly description: string;
  readonly consequenceText: string;
  readonly existingControls: string;
  /** "Hög (12)" at the start of the year, and the level since; '' where nobody has assessed it. */
  readonly start: string;
  readonly now: string;
}

/**
 * Samlad riskbild (seed 003): the risks under their riskområde, each with its description, consequence and existing controls, and then its
 * measures with status, due date and comment. `measuresOf` gives the plan's rows of a risk.
 */
export function riskPictureReport<R extends TellableRisk>(
  risks: readonly R[],
  measuresOf: (risk: R) => readonly PlanEntry[],
  setting: ReportSetting,
): Report {
  const { policy, year, today, text, sources } = setting;
  const words = text.riskReport;
  const measures = new Map(
    risks.map((risk) => [risk, measuresOf(risk).filter(({ control }) => control !== '')]),
  );
  const told = risks.map((risk) => ({ risk, measures: measures.get(risk) ?? [] }));
  const shown = columnsFor(told, text);
  const groups = byArea(told);
  return {
    kind: 'riskPicture',
    language: text.language,
    year,
    period: 0,
    periods: policy.periods,
    sheetName: words.sheetName(year),
    title: words.title(year),
    lines: [policy.committee === '' ? '' : text.reports.committee(policy.committee)],
    paragraphs: [words.summary(countsOf(told, groups))],
    notes: [text.reports.made(today, sources), text.riskPicture.matrix.disposable],
    columns: shown.map(({ column }) => column),
    groups: groups.map(({ name, kind, members }, index) => {
      const number = `1.${index + 1}`;
      const heading = { riskArea: words.riskArea, area: words.area, none: words.noArea }[kind];
      return {
        heading: heading(number, name),
        rows: members.flatMap((member, at) => rowsOf(member, `${number}.${at + 1}`, shown)),
      } satisfies ReportGroup;
    }),
  };
}

interface Told {
  readonly risk: TellableRisk;
  readonly measures: readonly PlanEntry[];
}

/** A column, and what stands in it for a risk and one of its measures. */
interface ShownColumn {
  readonly column: ReportColumn;
  /** `name`: said on every line of the risk, quietly from the second on; `risk`: on its first; `measure`: one per line. */
  readonly about: 'name' | 'risk' | 'measure';
  readonly of: (told: Told, measure: PlanEntry | undefined, number: string) => string;
}

/** Columns that nothing would ever stand in are left out, but for those that the form always has. */
function columnsFor(told: readonly Told[], text: Text): readonly ShownColumn[] {
  const words = text.riskReport;
  const column = (
    about: ShownColumn['about'],
    heading: string,
    width: number,
    of: ShownColumn['of'],
  ): ShownColumn => ({ column: { heading, width }, about, of });
  const described = told.some(({ measures }) =>
    measures.some(({ control }) => nameAndText(control).text !== ''),
  );
  const assessed = told.some(({ risk }) => risk.start !== '' || risk.now !== '');
  return [
    column('name', words.number, 36, (_, __, number) => number),
    column('name', words.risk, 104, ({ risk }) => nameAndText(risk.risk).name),
    column('risk', words.description, 136, ({ risk }) => descriptionOf(risk)),
    column('risk', words.consequence, 150, ({ risk }) => risk.consequenceText),
    column('risk', words.existing, 110, ({ risk }) => risk.existingControls),
    ...(assessed ? [column('risk', words.level, 62, ({ risk }) => levelText(risk, words))] : []),
    column('measure', words.status, 70, (_, measure) =>
      measure === undefined ? '' : (latest(measure)?.status ?? '') || words.noStatus,
    ),
    column('measure', words.measure, 96, (_, measure) => nameAndText(measure?.control ?? '').name),
    column('measure', words.dueDate, 64, (_, measure) => measure?.dueDate ?? ''),
    ...(described
      ? [column('measure', words.measureText, 130, (_, measure) => nameAndText(measure?.control ?? '').text)]
      : []),
    column('measure', words.comment, 176, (_, measure) => (measure && latest(measure)?.comment) ?? ''),
  ];
}

function rowsOf(told: Told, number: string, columns: readonly ShownColumn[]): ReportRow[] {
  const measures = told.measures.length === 0 ? [undefined] : told.measures;
  const names = columns.filter(({ about }) => about === 'name').length;
  return measures.map((measure, index) => ({
    cells: columns.map(({ of, about }) => (index > 0 && about === 'risk' ? '' : of(told, measure, number))),
    repeated: index === 0 ? 0 : names,
  }));
}

function descriptionOf(risk: TellableRisk): string {
  const own = nameAndText(risk.risk).text;
  return [own, risk.description]
    .filter((part, index, all) => part !== '' && all.indexOf(part) === index)
    .join('\n');
}

function levelText({ start, now }: TellableRisk, words: Text['riskReport']): string {
  if (now === '' || start === '') return now || start;
  return words.moved(start, now);
}

/** What was reported last about a measure. */
function latest({ periods }: PlanEntry): PlanEntry['periods'][number] | undefined {
  return periods.findLast(({ status, comment }) => status !== '' || comment !== '');
}

interface AreaGroup {
  readonly kind: 'riskArea' | 'area' | 'none';
  readonly name: string;
  readonly members: readonly Told[];
}

/** By riskområde in the order of the register; risks without one stand under their area, last those without either. */
function byArea(told: readonly Told[]): readonly AreaGroup[] {
  const groups = new Map<string, { kind: AreaGroup['kind']; name: string; members: Told[] }>();
  for (const each of told) {
    const name = headingName(each.risk.riskArea);
    const kind = name !== '' ? 'riskArea' : each.risk.area !== '' ? 'area' : 'none';
    const shown = name || each.risk.area;
    const key = `${kind} ${fold(shown)}`;
    const group = groups.get(key) ?? { kind, name: shown, members: [] };
    group.members.push(each);
    groups.set(key, group);
  }
  return [...groups.values()].sort(
    (one, other) => Number(one.kind === 'none') - Number(other.kind === 'none'),
  );
}

/** "1.2 Riskområde: Lagar följs inte" says its number and what it is in the heading anyway. */
function headingName(riskArea: string): string {
  return riskArea
    .replace(/^\s*\d+(?:\.\d+)*\.?\s+/, '')
    .replace(/^\p{L}*område\s*:\s*/iu, '')
    .trim();
}

function countsOf(
  told: readonly Told[],
  groups: readonly AreaGroup[],
): Parameters<Text['riskReport']['summary']>[0] {
  const measures = told.flatMap((each) => each.measures);
  const counts = new Map<string, number>();
  for (const measure of measures) {
    const status = latest(measure)?.status ?? '';
    counts.set(status, (counts.get(status) ?? 0) + 1);
  }
  return {
    risks: told.length,
    areas: groups.filter(({ kind }) => kind !== 'none').length,
    isRiskArea: groups.some(({ kind }) => kind === 'riskArea'),
    measures: measures.length,
    statuses: [...counts]
      .map(([status, count]) => ({ status, count }))
      .sort(
        (one, other) => Number(one.status === '') - Number(other.status === '') || other.count - one.count,
      ),
    without: told.filter((each) => each.measures.length === 0).length,
  };
}
