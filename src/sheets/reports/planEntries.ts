import { fold } from '../../domain/fold';
import type { Policy } from '../../domain/policy';
import { parseScore, type ScoreHeading } from '../../domain/reportScore';
import { readTrace } from '../../domain/trace';
import { languages } from '../../text';
import { periodCount, type PeriodKey, type PlanKey } from '../planColumns';
import type { ExistingPlan } from '../readPlan';
import { cellText } from '../reading/cellText';

/** One kontrollmoment of the plan as a report shows it: what the cells say, whoever wrote it. */
export interface PlanEntry {
  /** 1-based row of the plan's sheet. */
  readonly row: number;
  /** What the rows of one risk have in common: its key in the trace, else the texts themselves. */
  readonly riskKey: string;
  readonly area: string;
  readonly risk: string;
  readonly score: ScoreHeading;
  readonly level: string;
  readonly control: string;
  readonly method: string;
  readonly owner: string;
  readonly frequency: string;
  readonly dueDate: string;
  /** One per tertial or half-year, in order. */
  readonly periods: readonly { readonly status: string; readonly comment: string }[];
  /** The risk is no longer in the analysis ("Utgår"). */
  readonly leaving: boolean;
}

/** Every row of the plan that says something, in the order of the sheet. */
export function planEntries(
  { grid, layout, rows }: ExistingPlan,
  policy: Pick<Policy, 'periods'>,
): PlanEntry[] {
  const periods = Array.from({ length: periodCount(policy.periods) }, (_, index) => index + 1);
  return rows.flatMap(({ row, cells }) => {
    const text = (key: PlanKey): string => {
      const column = layout.columns.get(key);
      return column === undefined ? '' : cellText(grid, row - 1 - grid.top, column - grid.left);
    };
    const [area, risk, control] = [text('area'), text('risk'), text('control')];
    if (area === '' && risk === '' && control === '') return [];
    return [
      {
        row,
        riskKey: readTrace(text('trace'))?.key ?? `${area}\n${risk}`,
        area,
        risk,
        score: parseScore(isUnscored(text('score')) ? '' : text('score')),
        level: text('level'),
        control,
        method: text('method'),
        owner: text('owner'),
        frequency: text('frequency'),
        dueDate: text('dueDate'),
        periods: periods.map((n) => ({
          status: text(`status${n}` as PeriodKey),
          comment: text(`comment${n}` as PeriodKey),
        })),
        leaving: isLeaving(cells.source ?? ''),
      },
    ];
  });
}

function isLeaving(source: string): boolean {
  return Object.values(languages).some(({ plan }) => source.startsWith(plan.leavingMark));
}

function isUnscored(score: string): boolean {
  return Object.values(languages).some(({ plan }) => fold(score) === fold(plan.unscored));
}
