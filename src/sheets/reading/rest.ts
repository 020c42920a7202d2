import { fields, type Field } from '../../domain/field';
import type { Meaning } from '../../text/headings';
import { meanings, type AffinityOf, type Evidence } from './affinity';
import type { Block } from './blocks';
import { core, placeOf, type Choice, type Core } from './core';
import type { ColumnsOf } from './rows';

const LEAST_OTHER = 0.28;

/** What the other fields get, and which of them two columns claim about as strongly (the loser per field). */
export interface Rest {
  readonly columns: ColumnsOf;
  readonly total: number;
  readonly contested: ReadonlyMap<Field, number>;
}

const CONTEST = 0.8;

/** The strongest pair of free column and free meaning first, until nothing plausible is left. */
export function assignRest(evidence: Evidence, affinity: AffinityOf, choice: Choice): Rest {
  const taken = new Set<number>(Object.values(choice));
  const given = new Map<Meaning, Pair>();
  const losers: Pair[] = [];
  for (const pair of pairsByWeight(evidence, affinity, choice)) {
    const holder = given.get(pair.meaning);
    if (taken.has(pair.index)) continue;
    if (holder) {
      if (pair.weight >= CONTEST * holder.weight) losers.push(pair);
    } else {
      given.set(pair.meaning, pair);
      taken.add(pair.index);
    }
  }
  const held = [...given.values()];
  return {
    columns: Object.fromEntries(
      held.filter(({ meaning }) => asField(meaning)).map(({ meaning, index }) => [meaning, index]),
    ),
    total: held.reduce(
      (sum, { weight, meaning }) => sum + weight * (asField(meaning) ? FIELD_WORTH : ASIDE_WORTH),
      0,
    ),
    contested: contests(
      evidence,
      losers.filter(({ index }) => !taken.has(index)),
    ),
  };
}

const FIELD_WORTH = 0.5;
const ASIDE_WORTH = 0.15;

interface Pair {
  readonly index: number;
  readonly meaning: Meaning;
  readonly weight: number;
}

function pairsByWeight({ block }: Evidence, affinity: AffinityOf, choice: Choice): readonly Pair[] {
  const taken = new Set(Object.values(choice));
  return block.columns
    .filter(({ index }) => !taken.has(index))
    .flatMap(({ index }) =>
      meanings
        .filter((meaning) => !isCore(meaning))
        .map((meaning) => ({ index, meaning, weight: orderly(affinity, block, index, meaning, choice) })),
    )
    .filter(({ weight }) => weight >= LEAST_OTHER)
    .sort((a, b) => b.weight - a.weight);
}

/** Columns with something in them that are left over though a field of ours went to another by a hair. */
function contests({ profiles }: Evidence, losers: readonly Pair[]): ReadonlyMap<Field, number> {
  return new Map(
    losers.flatMap(({ index, meaning }) => {
      const field = asField(meaning);
      return field && (profiles.get(index)?.filled ?? 0) > 0 ? [[field, index] as const] : [];
    }),
  );
}

function isCore(meaning: Meaning): meaning is Core {
  return (core as readonly Meaning[]).includes(meaning);
}

function asField(meaning: Meaning): Field | null {
  return (fields as readonly Meaning[]).includes(meaning) ? (meaning as Field) : null;
}

/** Where a column usually stands, seen from the risk; decides what headings like "Aktivitet" or "Behandling" leave open. */
const beforeRisk: ReadonlySet<Meaning> = new Set(['id', 'area']);
const afterRisk: ReadonlySet<Meaning> = new Set([
  'measure',
  'handling',
  'owner',
  'dueDate',
  'status',
  'comment',
]);
const WRONG_SIDE = 0.05;

/** Of equals the one on its usual side wins, then the left one. */
function orderly(
  affinity: AffinityOf,
  block: Block,
  column: number,
  meaning: Meaning,
  { risk }: Choice,
): number {
  const usual = column < (risk ?? 0) ? !afterRisk.has(meaning) : !beforeRisk.has(meaning);
  return affinity(column, meaning).weight - 0.03 * placeOf(block, column) - (usual ? 0 : WRONG_SIDE);
}
