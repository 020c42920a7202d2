import { fold } from './fold';
import type { MatchedBy } from './recognise';
import { riskText, sameControl, textOf, type Group, type Sides, type TracedRow } from './sides';
import { ALIKE, oneToOne, pairSimilar } from './similarity';
import { cellHash } from './trace';

/** A risk of the plan and a risk of the analysis, as indices among the groups given. */
export interface RiskPair {
  readonly left: number;
  readonly right: number;
  readonly by: MatchedBy;
}

/**
 * Which risk of the plan is which of the analysis, each in one pair at most. In this order: the key is the same and the
 * analysis says what it said last time; area and risk are the same, as they stand or as we last wrote them, and among equals the
 * one with most kontrollmoment in common; the key is the same; the text is similar.
 */
export function pairRisks(
  sides: Sides,
  plan: readonly Group[],
  risks: readonly Group[],
): readonly RiskPair[] {
  if (plan.length === 0 || risks.length === 0) return [];
  const certain = oneToOne(certainPairs(sides, plan, risks).sort(byCertainty));
  const lefts = new Set(certain.map(({ left }) => left));
  const rights = new Set(certain.map(({ right }) => right));
  const lost = [...plan.keys()].filter((l) => !lefts.has(l));
  const fresh = [...risks.keys()].filter((r) => !rights.has(r));
  const similar = pairSimilar(
    lost.map((l) => riskText(sides.existing[plan[l]?.rows[0] ?? -1]?.row.cells)),
    fresh.map((r) => sides.wanted[risks[r]?.rows[0] ?? -1]?.cells.risk ?? ''),
    ALIKE,
  );
  const named = similar.map(({ left, right }) => ({ left: lost[left] ?? -1, right: fresh[right] ?? -1 }));
  return [...certain, ...named.map((pair) => ({ ...pair, by: 'similar' as const }))];
}

interface CertainPair extends RiskPair {
  /** The analysis says the same as last time. */
  readonly settled: boolean;
  readonly sameKey: boolean;
  /** Kontrollmoment that both have, word for word. */
  readonly inCommon: number;
}

function certainPairs(sides: Sides, plan: readonly Group[], risks: readonly Group[]): CertainPair[] {
  const byText = risksByText(sides, risks);
  const byKey = new Map(risks.map(({ key }, right) => [key, right]));
  return plan.flatMap((group, left) => {
    const texts = group.rows.flatMap((index) => existingTexts(sides.existing[index]));
    const sameText = new Set(texts.flatMap((text) => byText.get(text) ?? []));
    const sameKey = group.key === null ? undefined : byKey.get(group.key);
    const rights = new Set([...sameText, ...(sameKey === undefined ? [] : [sameKey])]);
    return [...rights].map((right): CertainPair => {
      const risk = risks[right] ?? { key: null, rows: [] };
      return {
        left,
        right,
        by: sameText.has(right) ? 'text' : 'key',
        settled: right === sameKey && isSettled(sides, group, risk),
        sameKey: right === sameKey,
        inCommon: countCommon(sides, group, risk),
      };
    });
  });
}

function byCertainty(one: CertainPair, other: CertainPair): number {
  return (
    Number(other.settled) - Number(one.settled) ||
    Number(other.by === 'text') - Number(one.by === 'text') ||
    other.inCommon - one.inCommon ||
    Number(other.sameKey) - Number(one.sameKey) ||
    one.left - other.left ||
    one.right - other.right
  );
}

function isSettled({ existing, seen }: Sides, group: Group, risk: Group): boolean {
  const now = seen[risk.rows[0] ?? -1];
  return group.rows.some((index) => {
    const trace = existing[index]?.trace;
    return trace !== null && trace !== undefined && trace.ordinal > 0 && trace.seen === now;
  });
}

function countCommon({ existing, wanted }: Sides, group: Group, risk: Group): number {
  return risk.rows.filter((w) => group.rows.some((e) => sameControl(existing[e], wanted[w]))).length;
}

/** A text that so many risks have tells nothing; they are told apart by their keys. */
const COMMON = 50;

/** The risks behind a text, current or last written, as the existing rows know it. Risks without a text are left to their keys. */
function risksByText({ wanted }: Sides, risks: readonly Group[]): ReadonlyMap<string, readonly number[]> {
  const byText = new Map<string, number[]>();
  risks.forEach(({ rows }, right) => {
    const cells = wanted[rows[0] ?? -1]?.cells;
    if (!cells || fold(cells.risk) === '') return;
    const alone = aloneOf(cells.risk);
    for (const text of [textOf(cells), hashesOf(cellHash(cells.area), cellHash(cells.risk)), alone]) {
      byText.set(text, [...(byText.get(text) ?? []).slice(0, COMMON), right]);
    }
  });
  return new Map([...byText].filter(([, rights]) => rights.length <= COMMON));
}

/** Area and risk as they stand now, and as we last wrote them. */
function existingTexts(traced: TracedRow | undefined): readonly string[] {
  if (!traced) return [];
  const { area, risk } = traced.trace?.hashes ?? {};
  const { cells } = traced.row;
  const alone =
    fold(cells.risk ?? '') === '' && fold(cells.area ?? '') !== '' ? [aloneOf(cells.area ?? '')] : [];
  return [textOf(cells), ...(area && risk ? [hashesOf(area, risk)] : []), ...alone];
}

/** A plan that somebody else made may hold its risks under Område and have no column for risks (seed 001). */
function aloneOf(risk: string): string {
  return `alone ${fold(risk)}`;
}

function hashesOf(area: string, risk: string): string {
  return `#${area} ${risk}`;
}
