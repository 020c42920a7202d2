import { parseScore } from '../domain/reportScore';
import type { Policy } from '../domain/policy';
import { levelByScore, levelLabel } from '../domain/score';
import { planColumns, withMore, type OwnKey, type PlanColumn } from './planColumns';
import { sourceLink, type PlanCells } from './planSheet';
import type { NewCell } from './model';
import { gradeOf } from './reading/rating';
import type { ForeignPlan, ForeignRow } from './reading/foreignPlans';
import { destinations, ownHeading, type Destination, type DestinationSetting } from './takenColumns';
import { fittedWidths } from './fittedWidths';

/** Plans that somebody else made as the rows and columns of one of ours. */
export interface TakenPlan {
  readonly rows: readonly PlanCells[];
  readonly columns: readonly PlanColumn[];
  /** Scores that the policy's scale cannot give: no levels are worked out then. */
  readonly offScale: readonly number[];
  /** Where each column of each plan went, in the plans' order. */
  readonly destinations: readonly (readonly Destination[])[];
}

export type TakeOverSetting = Omit<DestinationSetting, 'policy'> & { readonly policy: Policy };

/**
 * Every text of the plans in a plan of ours: what has a column there goes into it, and everything else into columns of its own, as it
 * was written. Rows keep their order, and Källa leads back to them. No trace is written: the rows are people's, and a risk
 * analysis that comes later recognises them by their texts (recognise.ts).
 */
export function takeOver(plans: readonly ForeignPlan[], setting: TakeOverSetting): TakenPlan {
  const { policy, year, text } = setting;
  const places = plans.map((plan) => destinations(plan, setting));
  const scored = plans.map((plan, index) =>
    plan.rows.map((row) => ratingOf(plan, row, places[index] ?? [], setting)),
  );
  const offScale = offScaleIn(scored.flat(), policy);
  const own = ownColumns(
    plans,
    places,
    scored.flat().some(({ group }) => group !== ''),
    setting,
  );
  const rows = plans.flatMap((plan, p) =>
    plan.rows.map((row, r) => {
      const rating = scored[p]?.[r] ?? noRating;
      return rowCells(row, places[p] ?? [], own.keys, rating, {
        ...setting,
        withLevels: offScale.length === 0,
      });
    }),
  );
  const numbered = rows.map((cells, index): PlanCells => new Map([...cells, ['number', index + 1]]));
  const columns = withMore(planColumns(policy, year, text.plan), { own: own.columns });
  return { rows: numbered, columns: fittedWidths(columns, numbered), offScale, destinations: places };
}

// ——— score and level ———

interface TakenRating {
  readonly score: number | null;
  /** As the cell shall say it. */
  readonly scoreText: string;
  /** As written, '' where the plan says none. */
  readonly level: string;
  /** The group heading where it is a subject, not a score. */
  readonly area: string;
  /** The group heading where it has no other place. */
  readonly group: string;
}

const noRating: TakenRating = { score: null, scoreText: '', level: '', area: '', group: '' };

function ratingOf(
  plan: ForeignPlan,
  row: ForeignRow,
  places: readonly Destination[],
  { text }: TakeOverSetting,
): TakenRating {
  const under = (key: 'score' | 'level') =>
    row.cells[places.findIndex((place) => place.kind === 'plan' && place.key === key)] ?? '';
  const [written, level] = [under('score'), under('level')];
  const wordy = levelAndNumber(written) ?? levelAndNumber(level);
  const grouped = groupScore(row.group);
  const hasArea = plan.columns.area !== undefined;
  const fromGroup = written === '' && level === '' ? grouped : null;
  const number = fromGroup && fromGroup.score !== null ? text.score.number(fromGroup.score) : '';
  const isUsed = row.group === '' || fromGroup !== null;
  return {
    score: wordy ? Number(wordy.number.replace(',', '.')) : (fromGroup?.score ?? parseScore(written).score),
    scoreText: wordy ? wordy.number : fromGroup ? text.carry.score(number, fromGroup.words) : written,
    level: wordy ? wordy.level : level,
    area: isUsed || hasArea ? '' : row.group,
    group: !isUsed && hasArea ? row.group : '',
  };
}

/** "Medium (9)", "Hög 12": a level with its number. */
function levelAndNumber(cell: string): { readonly level: string; readonly number: string } | null {
  const match = /^(\p{L}[\p{L} -]*?)\s*\(?(\d+(?:[.,]\d+)?)\)?$/u.exec(cell.trim());
  const [, level = '', number = ''] = match ?? [];
  return match && gradeOf(level) !== null ? { level, number } : null;
}

/** "Skattning 16: sannolik risk, allvarliga konsekvenser"; a numbered heading ("1.1 …") is none. */
function groupScore(group: string): { readonly score: number; readonly words: string } | null {
  const match = /^\p{L}+\s+(\d{1,2})\b(?![.,]\d)\s*[:–—-]?\s*(.*)$/su.exec(group);
  return match ? { score: Number(match[1]), words: match[2] ?? '' } : null;
}

/** Scores that are no product of the policy's steps, highest first. */
function offScaleIn(ratings: readonly TakenRating[], { matrix }: Policy): number[] {
  const possible = new Set(matrix.flatMap((line, l) => line.map((_, c) => (l + 1) * (c + 1))));
  const scores = new Set(
    ratings.flatMap(({ score, level }) => (score === null || level !== '' ? [] : score)),
  );
  return [...scores].filter((score) => !possible.has(score)).sort((one, other) => other - one);
}

// ——— columns of their own ———

interface OwnColumns {
  readonly columns: readonly PlanColumn[];
  /** Key by heading. */
  readonly keys: ReadonlyMap<string, OwnKey>;
}

const OWN_WIDTH = 90;

function ownColumns(
  plans: readonly ForeignPlan[],
  places: readonly (readonly Destination[])[],
  withGroups: boolean,
  { text }: TakeOverSetting,
): OwnColumns {
  const told = plans.flatMap((plan, p) =>
    (places[p] ?? []).flatMap((place, index) =>
      place.kind === 'own' && plan.rows.some(({ cells }) => cells[index] !== '') ? [place.heading] : [],
    ),
  );
  const headings = [...new Set([...(withGroups ? [ownHeading(text.carry.group, { text })] : []), ...told])];
  const columns = headings.map((heading, index): PlanColumn & { key: OwnKey } => ({
    key: `own${index + 1}`,
    heading,
    width: OWN_WIDTH,
    horizontal: 'Left',
  }));
  return { columns, keys: new Map(columns.map(({ heading, key }) => [heading, key])) };
}

// ——— rows ———

function rowCells(
  row: ForeignRow,
  places: readonly Destination[],
  own: OwnColumns['keys'],
  rating: TakenRating,
  { policy, text, withLevels }: TakeOverSetting & { readonly withLevels: boolean },
): PlanCells {
  const cells = places.flatMap((place, index): [PlanColumn['key'], NewCell][] => {
    const key = place.kind === 'plan' ? place.key : own.get(place.heading);
    return key === undefined ? [] : [[key, row.cells[index] ?? '']];
  });
  const derived =
    withLevels && rating.score !== null ? levelLabel(levelByScore(rating.score, policy), policy) : '';
  const group = own.get(text.carry.group);
  const area = rating.area || row.texts.area;
  return new Map<PlanColumn['key'], NewCell>([
    ...cells,
    ['area', area],
    ['score', rating.scoreText],
    ['level', rating.level || derived],
    ...(group === undefined ? [] : ([[group, rating.group]] as const)),
    ['source', sourceLink(row.source, text.plan)],
  ]);
}
