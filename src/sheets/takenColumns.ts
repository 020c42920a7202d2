import type { Field } from '../domain/field';
import type { Policy } from '../domain/policy';
import { languages, type Text } from '../text';
import { periodCount, type PlanKey } from './planColumns';
import { fold } from './reading/fold';
import type { ForeignPlan } from './reading/foreignPlans';
import type { PeriodColumn } from './reading/periods';

/** Where a column of somebody else's plan goes: into one of the plan's own, or beside them under a heading. */
export type Destination =
  | { readonly kind: 'plan'; readonly key: PlanKey }
  | {
      readonly kind: 'own';
      readonly heading: string;
      readonly because: 'no-place' | 'no-period' | 'reassessed';
    };

export interface DestinationSetting {
  readonly year: number;
  readonly policy: Pick<Policy, 'periods'>;
  readonly text: Text;
}

/** A destination per heading of the plan, in the order of its headings. No two columns go to the same place. */
export function destinations(plan: ForeignPlan, setting: DestinationSetting): Destination[] {
  const taken = new Set<string>();
  return plan.headings.map(({ column, text }) => {
    const wished = wish(plan, column, setting);
    const own = { kind: 'own', heading: ownHeading(text, setting), because: 'no-place' } as const;
    const there = wished ?? own;
    const place = placeOf(there);
    const free = taken.has(place) ? numbered(own, taken) : there;
    taken.add(placeOf(free));
    return free;
  });
}

function placeOf(destination: Destination): string {
  return destination.kind === 'plan' ? destination.key : `own ${fold(destination.heading)}`;
}

/** The same heading twice: "Kommentar", "Kommentar 2". */
function numbered(own: Extract<Destination, { kind: 'own' }>, taken: ReadonlySet<string>): Destination {
  for (let n = 1; ; n++) {
    const heading = n === 1 ? own.heading : `${own.heading} ${n}`;
    if (!taken.has(placeOf({ ...own, heading }))) return { ...own, heading };
  }
}

function wish(plan: ForeignPlan, column: number, setting: DestinationSetting): Destination | null {
  const period = plan.periods.find((each) => each.column === column);
  if (period) return periodPlace(period, plan, setting);
  const field = (Object.keys(plan.columns) as Field[]).find((each) => plan.columns[each] === column);
  if (field === undefined) return null;
  const key = fieldPlaces[field];
  if (key !== undefined && !(field === 'measure' && plan.columns.control !== undefined))
    return { kind: 'plan', key };
  if (field !== 'status' && field !== 'comment') return null;
  const heading = plan.headings.find((each) => each.column === column)?.text ?? '';
  return { kind: 'own', heading: ownHeading(heading, setting), because: 'no-period' };
}

/** A measure is the kontrollmoment of a plan that has no other. */
const fieldPlaces: Readonly<Partial<Record<Field, PlanKey>>> = {
  area: 'area',
  risk: 'risk',
  score: 'score',
  level: 'level',
  control: 'control',
  measure: 'control',
  method: 'method',
  owner: 'owner',
  frequency: 'frequency',
  dueDate: 'dueDate',
};

/** The period's own column where the plan has that period; a new assessment of the risk where the follow-up looks for it. */
function periodPlace(
  { what, tertial, year, heading }: PeriodColumn,
  plan: ForeignPlan,
  { year: planYear, policy, text }: DestinationSetting,
): Destination {
  const known = tertial !== null && policy.periods === 'tertial' && tertial <= periodCount(policy.periods);
  if (!known || (year !== null && year !== planYear)) {
    const because = known ? 'no-place' : 'no-period';
    return { kind: 'own', heading: ownHeading(heading, { text }), because };
  }
  const period = text.plan.period.tertial(tertial, planYear);
  const { ratingColumn, analysis } = text.reports.tertial;
  if (what === 'level') return { kind: 'own', heading: `${ratingColumn} ${period}`, because: 'reassessed' };
  const aboutRisk = plan.columns.control === undefined && plan.columns.measure === undefined;
  if (what === 'comment' && aboutRisk)
    return { kind: 'own', heading: `${analysis} ${period}`, because: 'reassessed' };
  return { kind: 'plan', key: what === 'status' ? `status${tertial}` : `comment${tertial}` };
}

/** On one line, and never one of the plan's own headings: those are how the plan is read. */
export function ownHeading(heading: string, { text }: Pick<DestinationSetting, 'text'>): string {
  const line =
    heading
      .replace(/\s*-\s*\n\s*(?=\p{Ll})/gu, '')
      .replace(/\s+/g, ' ')
      .trim() || text.carry.group;
  return reserved.has(fold(line)) ? text.carry.original(line) : line;
}

const reserved: ReadonlySet<string> = new Set(
  Object.values(languages).flatMap(({ plan }) => Object.values(plan.headings).map(fold)),
);
