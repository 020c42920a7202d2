import type { Policy } from '../domain/policy';
import type { Text } from '../text';

/** What a column of the plan holds; the follow-up has one status and one comment for each period of the year. */
export type PlanKey =
  | 'number'
  | 'change'
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
  | OwnKey
  | 'source'
  | 'trace';

export type PeriodKey = `status${number}` | `comment${number}`;

/** A column that is a person's own: it is drawn once, with a plan that is taken over or carried on, and never looked at again. */
export type OwnKey = `own${number}`;

export interface PlanColumn<K extends string = PlanKey> {
  readonly key: K;
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
  const fixed = (key: FixedKey): PlanColumn => ({
    key,
    heading: text.headings[key],
    ...shapes[key],
  });
  const follow = Array.from({ length: periodCount(policy.periods) }, (_, index) =>
    periodColumns(index + 1, text.period[policy.periods](index + 1, year), text),
  ).flat();
  return [...before.map(fixed), ...follow, ...after.map(fixed)];
}

type FixedKey = Exclude<PlanKey, PeriodKey | OwnKey>;

/**
 * The plan's columns with more among them: how a row differs from last year's plan (`change`) beside the number, and people's own
 * columns before the link back.
 */
export function withMore(
  columns: readonly PlanColumn[],
  more: { readonly change?: string; readonly own: readonly PlanColumn[] },
): readonly PlanColumn[] {
  const change =
    more.change === undefined ? [] : [{ key: 'change' as const, heading: more.change, ...shapes.change }];
  return columns.flatMap((column) => {
    if (column.key === 'number') return [column, ...change];
    return column.key === 'source' ? [...more.own, column] : [column];
  });
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

const shapes: Record<FixedKey, Pick<PlanColumn, 'width' | 'horizontal'>> = {
  number: { width: 27, horizontal: 'Center' },
  change: { width: 58, horizontal: 'Left' },
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
