import { fold } from './fold';
import { pairControls } from './pairControls';
import { pairRisks } from './pairRisks';
import { byId, riskText, sameRow, textOf, type Group, type Sides } from './sides';

/** Why an existing row is taken to be a wanted one. */
export type MatchedBy = 'key' | 'text' | 'similar';

export interface Match {
  /** Indices among the rows given. */
  readonly existing: number;
  readonly wanted: number;
  readonly by: MatchedBy;
}

export interface Recognised {
  readonly matches: readonly Match[];
  /** Per traced existing row the key that its risk has now; rows of a risk that is gone are left out. */
  readonly keys: ReadonlyMap<number, string>;
}

/**
 * Which existing plan row is which wanted one. First the risks that have rows with a trace (pairRisks), then, within each, its
 * kontrollmoment (pairControls). A row without a trace is a person's own, and becomes the plan's only when area, risk and kontrollmoment
 * are exactly what is wanted; but when no row at all has a trace (the column was deleted, or the plan is not ours), its rows are
 * recognised like traced ones, by their text.
 */
export function recognise(sides: Sides): Recognised {
  const { existing, wanted } = sides;
  if (existing.length === 0) return { matches: [], keys: new Map() };
  const traced = [...existing.keys()].filter((index) => existing[index]?.trace);
  const known = pairGroups(sides, byKey(sides, traced), byWantedKey(sides, [...wanted.keys()]));
  const own = [...existing.keys()].filter((index) => !existing[index]?.trace);
  const exact = spelledOut(sides, own, openIn(wanted, known.matches, 'wanted'));
  const matches = [...known.matches, ...exact];
  if (traced.length > 0) return { matches, keys: known.keys };
  const bare = byText(sides, openIn(existing, matches, 'existing'));
  const rest = byWantedKey(sides, openIn(wanted, matches, 'wanted'));
  return { matches: [...matches, ...pairGroups(sides, bare, rest).matches], keys: known.keys };
}

function pairGroups(sides: Sides, plan: readonly Group[], risks: readonly Group[]): Recognised {
  const keys = new Map<number, string>();
  const matches = pairRisks(sides, plan, risks).flatMap(({ left, right, by }) => {
    const [rows, wants] = [plan[left]?.rows ?? [], risks[right]?.rows ?? []];
    for (const row of rows) keys.set(row, risks[right]?.key ?? '');
    return pairControls(sides, rows, wants).map((match) => ({ ...match, by: weaker(by, match.by) }));
  });
  return { matches, keys };
}

/** People's rows that say word for word what is wanted and not in the plan yet. */
function spelledOut({ existing, wanted }: Sides, own: readonly number[], open: readonly number[]): Match[] {
  if (own.length === 0) return [];
  const waiting = byId(open, (index) => sameRow(wanted[index]?.cells) || null);
  const places = new Map(waiting.map(({ id, rows }) => [id, rows.values()]));
  return own.flatMap((index) => {
    const next = places.get(sameRow(existing[index]?.row.cells))?.next().value;
    return next === undefined ? [] : { existing: index, wanted: next, by: 'text' };
  });
}

function byKey({ existing }: Sides, rows: readonly number[]): Group[] {
  return byId(rows, (index) => existing[index]?.trace?.key ?? null).map((group) => ({
    ...group,
    key: group.id,
  }));
}

function byWantedKey({ wanted }: Sides, rows: readonly number[]): Group[] {
  return byId(rows, (index) => wanted[index]?.key ?? null).map((group) => ({ ...group, key: group.id }));
}

/** A row that says nothing about a risk is not one of ours, whatever else stands in it. */
function byText({ existing }: Sides, rows: readonly number[]): Group[] {
  return byId(rows, (index) => {
    const cells = existing[index]?.row.cells;
    return fold(riskText(cells)) === '' ? null : textOf(cells);
  }).map((group) => ({ ...group, key: null }));
}

function openIn(rows: readonly unknown[], matches: readonly Match[], side: 'existing' | 'wanted'): number[] {
  const taken = new Set(matches.map((match) => match[side]));
  return [...rows.keys()].filter((index) => !taken.has(index));
}

/** The weaker of two reasons. */
function weaker(one: MatchedBy, other: MatchedBy): MatchedBy {
  const strongestFirst: readonly MatchedBy[] = ['text', 'key', 'similar'];
  return strongestFirst.indexOf(one) > strongestFirst.indexOf(other) ? one : other;
}
