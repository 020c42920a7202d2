import type { Policy } from '../domain/policy';
import type { Text } from '../text';

/** What a column of the plan holds; the follow-up has one status and one comment for each period of the year. */
export type PlanKey =
  | 'number'
  | 'area'
  | 'risk'
  | 'score'
  | 'level'
  | 'control'
  | 'method'
  | 'owner'
  | 'frequency'
  | 'dueDate'
  | PeriodKey
  | 'source'
  | 'trace';

export type PeriodKey = `status${number}` | `comment${number}`;

export interface PlanColumn {
  readonly key: PlanKey;
  readonly heading: string;
  /** Points. Together they make an A4 page in landscape that is still read without a magnifying glass. */
  readonly width: number;
  readonly horizontal: 'Left' | 'Center';
}

/** The plan's columns in order (design.md 3). */
export function planColumns(
  policy: Pick<Policy, 'periods'>,
  year: number,
  text: Text['plan'],
): readonly PlanColumn[] {
  const fixed = (key: Exclude<PlanKey, PeriodKey>): PlanColumn => ({
    key,
    heading: text.headings[key],
    ...shapes[key],
  });
  const follow = Array.from({ length: periodCount(policy.periods) }, (_, index) =>
    periodColumns(index + 1, text.period[policy.periods](index + 1, year), text),
  ).flat();
  return [...before.map(fixed), ...follow, ...after.map(fixed)];
}

/** Three tertials or two half-years. */
export function periodCount(periods: Policy['periods']): number {
  return { tertial: 3, 'half-year': 2 }[periods];
}

const before = [
  'number',
  'area',
  'risk',
  'score',
  'level',
  'control',
  'method',
  'owner',
  'frequency',
  'dueDate',
] as const;
const after = ['source', 'trace'] as const;

const shapes: Record<Exclude<PlanKey, PeriodKey>, Pick<PlanColumn, 'width' | 'horizontal'>> = {
  number: { width: 27, horizontal: 'Center' },
  area: { width: 92, horizontal: 'Left' },
  risk: { width: 168, horizontal: 'Left' },
  score: { width: 84, horizontal: 'Left' },
  level: { width: 54, horizontal: 'Center' },
  control: { width: 168, horizontal: 'Left' },
  method: { width: 78, horizontal: 'Left' },
  owner: { width: 96, horizontal: 'Left' },
  frequency: { width: 62, horizontal: 'Left' },
  dueDate: { width: 60, horizontal: 'Left' },
  source: { width: 56, horizontal: 'Left' },
  trace: { width: 54, horizontal: 'Left' },
};

function periodColumns(n: number, period: string, text: Text['plan']): PlanColumn[] {
  return [
    { key: `status${n}`, heading: text.status(period), width: 62, horizontal: 'Left' },
    { key: `comment${n}`, heading: text.comment(period), width: 88, horizontal: 'Left' },
  ];
}
