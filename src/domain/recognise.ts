import { fold } from './fold';
import type { ExistingRow, WantedRow } from './planRow';
import { oneToOne, pairSimilar } from './similarity';
import { cellHash, type Trace } from './trace';

/** An existing row with its trace; null when it has none, or when its trace is a copy of another row's. */
export interface TracedRow {
  readonly row: ExistingRow;
  readonly trace: Trace | null;
}

/** Why an existing row is taken to be a wanted one. */
export type MatchedBy = 'key' | 'text' | 'similar';

export interface Match {
  /** Indices among the rows given. */
  readonly existing: number;
  readonly wanted: number;
  readonly by: MatchedBy;
}

/** How alike two texts must be to be taken for the same, reworded: over the 0.54 of different risks in seed 000. */
const ALIKE = 0.6;

/**
 * Which existing plan row is which wanted one. First the risks: by the same text (as it stands, or as we last wrote it), where several
 * have it the one with most kontrollmoment in common; then by key; then by similar text. Then, within each risk, its
 * kontrollmoment: by text, by similar text, and what is left over in order, so that a rewritten measure keeps its row.
 *
 * A row without a trace is a person's own and is recognised by exactly the same text only, unless no row of the plan has a trace (the
 * column was deleted, or the plan is not ours): then similar text counts too. A row that has left the plan comes back only by its text.
 */
export function recognise(existing: readonly TracedRow[], wanted: readonly WantedRow[]): readonly Match[] {
  const sides: Sides = {
    existing,
    wanted,
    plan: groupExisting(existing),
    risks: groupWanted(wanted),
    anyTrace: existing.some(({ trace }) => trace !== null),
  };
  return matchRisks(sides).flatMap(({ left, right, by }) =>
    matchControls(sides, left, right).map((match) => ({ ...match, by: weaker(by, match.by) })),
  );
}

/** Both sides, row by row and grouped by risk. */
interface Sides {
  readonly existing: readonly TracedRow[];
  readonly wanted: readonly WantedRow[];
  readonly plan: readonly Group[];
  readonly risks: readonly Group[];
  readonly anyTrace: boolean;
}

/** Rows of one risk, by index. */
interface Group {
  readonly key: string | null;
  readonly rows: number[];
}

function groupExisting(existing: readonly TracedRow[]): Group[] {
  return groups(existing.length, (index) => {
    const { row, trace } = existing[index] ?? {};
    if (trace) return { key: trace.key, id: `key ${trace.key}` };
    const text = row ? currentText(row) : '';
    // A row that says nothing about a risk is not one of ours, whatever else stands in it.
    return fold(row?.cells.risk ?? '') === '' ? null : { key: null, id: `text ${text}` };
  });
}

function groupWanted(wanted: readonly WantedRow[]): Group[] {
  return groups(wanted.length, (index) => {
    const key = wanted[index]?.key ?? '';
    return { key, id: key };
  });
}

function groups(
  count: number,
  nameOf: (index: number) => { readonly key: string | null; readonly id: string } | null,
): Group[] {
  const byId = new Map<string, Group>();
  for (let index = 0; index < count; index++) {
    const name = nameOf(index);
    if (!name) continue;
    const group = byId.get(name.id) ?? { key: name.key, rows: [] };
    group.rows.push(index);
    byId.set(name.id, group);
  }
  return [...byId.values()];
}

interface RiskPair {
  /** Indices among the groups. */
  readonly left: number;
  readonly right: number;
  readonly by: MatchedBy;
  readonly sameKey: boolean;
  /** Kontrollmoment that both have, word for word. */
  readonly inCommon: number;
}

function matchRisks(sides: Sides): readonly Pick<RiskPair, 'left' | 'right' | 'by'>[] {
  const { plan, risks, existing, wanted, anyTrace } = sides;
  const certain = oneToOne(certainPairs(sides).sort(byCertainty));
  const lefts = new Set(certain.map(({ left }) => left));
  const rights = new Set(certain.map(({ right }) => right));
  const lost = [...plan.keys()].filter((l) => !lefts.has(l) && (!anyTrace || plan[l]?.key !== null));
  const fresh = [...risks.keys()].filter((r) => !rights.has(r));
  const similar = pairSimilar(
    lost.map((l) => existing[plan[l]?.rows[0] ?? -1]?.row.cells.risk ?? ''),
    fresh.map((r) => wanted[risks[r]?.rows[0] ?? -1]?.cells.risk ?? ''),
    ALIKE,
  );
  const named = similar.map(({ left, right }) => ({ left: lost[left] ?? -1, right: fresh[right] ?? -1 }));
  return [...certain, ...named.map((pair) => ({ ...pair, by: 'similar' as const }))];
}

function certainPairs(sides: Sides): RiskPair[] {
  const byText = risksByText(sides);
  const byKey = new Map(sides.risks.map(({ key }, right) => [key, right]));
  return sides.plan.flatMap(({ key, rows }, left) => {
    const texts = rows.flatMap((index) => existingTexts(sides.existing[index]));
    const sameText = new Set(texts.flatMap((text) => byText.get(text) ?? []));
    const sameKey = key === null ? undefined : byKey.get(key);
    const rights = new Set([...sameText, ...(sameKey === undefined ? [] : [sameKey])]);
    return [...rights].map((right) => ({
      left,
      right,
      by: sameText.has(right) ? ('text' as const) : ('key' as const),
      sameKey: right === sameKey,
      inCommon: countCommon(sides, left, right),
    }));
  });
}

/** A text that so many risks have tells nothing; they are told apart by their keys. */
const COMMON = 50;

/** The risks behind a text, current or last written, as the existing rows know it. Risks without a text are left to their keys. */
function risksByText({ risks, wanted }: Sides): ReadonlyMap<string, readonly number[]> {
  const byText = new Map<string, number[]>();
  risks.forEach(({ rows }, right) => {
    const first = wanted[rows[0] ?? -1];
    if (!first || fold(first.cells.risk) === '') return;
    for (const text of wantedTexts(first))
      byText.set(text, [...(byText.get(text) ?? []).slice(0, COMMON), right]);
  });
  return new Map([...byText].filter(([, rights]) => rights.length <= COMMON));
}

function byCertainty(one: RiskPair, other: RiskPair): number {
  return (
    Number(other.by === 'text') - Number(one.by === 'text') ||
    other.inCommon - one.inCommon ||
    Number(other.sameKey) - Number(one.sameKey) ||
    one.left - other.left ||
    one.right - other.right
  );
}

function countCommon({ plan, risks, existing, wanted }: Sides, left: number, right: number): number {
  const wantedRows = risks[right]?.rows ?? [];
  const common = plan[left]?.rows.filter((e) => wantedRows.some((w) => sameControl(existing[e], wanted[w])));
  return common?.length ?? 0;
}

/** Area and risk as they stand now, and as we last wrote them. */
function existingTexts(traced: TracedRow | undefined): readonly string[] {
  if (!traced) return [];
  const { area, risk } = traced.trace?.hashes ?? {};
  return [currentText(traced.row), ...(area && risk ? [`${area} ${risk}`] : [])];
}

function wantedTexts({ cells }: WantedRow): readonly string[] {
  return [textOf(cells.area, cells.risk), `${cellHash(cells.area)} ${cellHash(cells.risk)}`];
}

function currentText({ cells }: ExistingRow): string {
  return textOf(cells.area ?? '', cells.risk ?? '');
}

function textOf(area: string, risk: string): string {
  return `${fold(area)}\n${fold(risk)}`;
}

/** The rows of one risk: each wanted kontrollmoment to one existing row at most. */
function matchControls(
  { plan, risks, existing, wanted, anyTrace }: Sides,
  left: number,
  right: number,
): Match[] {
  const ordinal = (e: number) => existing[e]?.trace?.ordinal;
  const rows = plan[left]?.rows ?? [];
  const wants = risks[right]?.rows ?? [];
  const equal = oneToOne(
    rows
      .flatMap((e) => wants.map((w) => ({ left: e, right: w })))
      .filter((pair) => sameControl(existing[pair.left], wanted[pair.right]))
      .sort((a, b) => rank(a) - rank(b)),
  );
  // A person's own row is not taken for a kontrollmoment that it does not spell out.
  const open = rest(rows, equal, 'left').filter((e) => !anyTrace || existing[e]?.trace);
  const asked = rest(wants, equal, 'right');
  const similar = pairSimilar(
    open.map((e) => existing[e]?.row.cells.control ?? ''),
    asked.map((w) => wanted[w]?.cells.control ?? ''),
    ALIKE,
  ).map((pair) => ({ left: open[pair.left] ?? -1, right: asked[pair.right] ?? -1 }));
  const last = rest(open, similar, 'left').filter((e) => ordinal(e) !== 0);
  const inOrder = rest(asked, similar, 'right')
    .slice(0, last.length)
    .map((w, n) => ({ left: last[n] ?? -1, right: w }));
  return [...tell(equal, 'text'), ...tell(similar, 'similar'), ...tell(inOrder, 'key')];

  /** Rows that are still in the plan before those that left it; the same place before another. */
  function rank(pair: { readonly left: number; readonly right: number }): number {
    if (ordinal(pair.left) === 0) return 2;
    return ordinal(pair.left) === wanted[pair.right]?.ordinal ? 0 : 1;
  }
}

type Sided = { readonly left: number; readonly right: number };

function rest(all: readonly number[], pairs: readonly Sided[], side: keyof Sided): number[] {
  const taken = new Set(pairs.map((pair) => pair[side]));
  return all.filter((index) => !taken.has(index));
}

function tell(pairs: readonly Sided[], by: MatchedBy): Match[] {
  return pairs.map(({ left, right }) => ({ existing: left, wanted: right, by }));
}

function sameControl(traced: TracedRow | undefined, wanted: WantedRow | undefined): boolean {
  if (!traced || !wanted) return false;
  const { control } = wanted.cells;
  return (
    traced.trace?.hashes.control === cellHash(control) ||
    fold(traced.row.cells.control ?? '') === fold(control)
  );
}

/** The weaker of two reasons. */
function weaker(one: MatchedBy, other: MatchedBy): MatchedBy {
  const strongestFirst: readonly MatchedBy[] = ['text', 'key', 'similar'];
  return strongestFirst.indexOf(one) > strongestFirst.indexOf(other) ? one : other;
}
