import { fields, type Field } from '../../domain/field';
import { asides, type LetterCustom, type Meaning } from '../../text/headings';
import { customsIn, type Block, type Column } from './blocks';
import { fitOf } from './fits';
import { fold } from './fold';
import { headingKeys, type ColumnMemory } from './memory';
import type { Profile } from './profile';
import type { ColumnsOf } from './rows';

/** How well a column suits a meaning, and why. */
export interface Affinity {
  /** 0–1 by heading and cells together; 2 where the user has said so. */
  readonly weight: number;
  /** 0–1 by the heading alone. */
  readonly heading: number;
  /** 0–1 by the cells alone; null without cells. */
  readonly fit: number | null;
  readonly why: 'remembered' | 'heading' | 'heading-similar' | 'content' | 'neighbour';
}

/** The best way to read a block's columns, and how far the next best is behind. */
export interface Weighed {
  readonly columns: ColumnsOf;
  readonly total: number;
  /** For the core fields: every other choice for that field (null: none), nearest first, with what the reading as a whole loses by it. */
  readonly rivals: ReadonlyMap<Core, readonly Rival[]>;
  /** Fields outside the core that two columns claim about as strongly: the loser per field. */
  readonly contested: ReadonlyMap<Field, number>;
  affinity(column: number, meaning: Meaning): Affinity;
}

export interface Rival {
  readonly column: number | null;
  readonly loss: number;
}

export const core = ['risk', 'likelihood', 'consequence', 'score', 'level'] as const;
export type Core = (typeof core)[number];

const importance: Readonly<Record<Core, number>> = {
  risk: 3,
  likelihood: 3,
  consequence: 3,
  score: 1.6,
  level: 0.9,
};
const MOST_PER_FIELD = 4;
const LEAST_CORE = 0.12;
const LEAST_DERIVED = 0.3;
const LEAST_OTHER = 0.28;

export interface Evidence {
  readonly block: Block;
  readonly profiles: ReadonlyMap<number, Profile>;
  readonly legend: ReadonlyMap<string, Meaning>;
  readonly memory: ColumnMemory;
}

/** Tries every combination of the likeliest columns for the core fields, then gives the others what is left. */
export function weigh(evidence: Evidence): Weighed {
  const affinities = affinityTable(evidence);
  const affinity = (column: number, meaning: Meaning) => affinities.get(column)?.get(meaning) ?? NONE;
  const choices = coreChoices(evidence, affinity);
  const scored = choices.map((choice) => ({ choice, total: coreTotal(evidence, affinity, choice) }));
  const best = scored.reduce((a, b) => (b.total > a.total ? b : a));
  const rest = assignRest(evidence, affinity, best.choice);
  return {
    columns: { ...best.choice, ...rest.columns },
    total: best.total + rest.total,
    rivals: rivalsOf(scored, best),
    contested: rest.contested,
    affinity,
  };
}

// ——— one column, one meaning ———

const NONE: Affinity = { weight: 0, heading: 0, fit: null, why: 'content' };
type AffinityOf = (column: number, meaning: Meaning) => Affinity;
const meanings: readonly Meaning[] = [...fields, ...asides];

function affinityTable({
  block,
  profiles,
  legend,
  memory,
}: Evidence): ReadonlyMap<number, ReadonlyMap<Meaning, Affinity>> {
  const byHeading = headingWeights(block, legend);
  const keys = headingKeys(block.columns.map(({ heading }) => heading));
  return new Map(
    block.columns.map((column, i) => {
      const told = memory.headings[keys[i] ?? ''];
      const profile = profiles.get(column.index);
      const of = (meaning: Meaning): Affinity => {
        const fit = profile ? fitOf(profile, meaning) : null;
        if (told !== undefined)
          return {
            weight: told === meaning ? 2 : 0,
            heading: told === meaning ? 1 : 0,
            fit,
            why: 'remembered',
          };
        if (isAbsent(memory, meaning)) return NONE;
        return byEvidence(column, profile, meaning, byHeading.get(column.index)?.get(meaning) ?? 0, fit);
      };
      return [column.index, new Map(meanings.map((meaning) => [meaning, of(meaning)]))];
    }),
  );
}

function isAbsent(memory: ColumnMemory, meaning: Meaning): boolean {
  return (memory.absent as readonly Meaning[]).includes(meaning);
}

/** What cells may say where the heading says nothing. */
const byCellsAlone: Readonly<Partial<Record<Meaning, number>>> = {
  risk: 0.34,
  likelihood: 0.3,
  consequence: 0.3,
  score: 0.12,
  id: 0.3,
  decision: 0.3,
};

function byEvidence(
  column: Column,
  profile: Profile | undefined,
  meaning: Meaning,
  heading: number,
  fit: number | null,
): Affinity {
  const product =
    meaning === 'score' && profile?.factorsBy ? (profile.factorsBy === 'formula' ? 0.6 : 0.5) : 0;
  const silent =
    column.heading === ''
      ? (byCellsAlone[meaning] ?? 0) * (fit ?? 0)
      : (byCellsAlone[meaning] ?? 0) * (fit ?? 0) * 0.25;
  const contradicted = fit !== null && fit < 0.2 && (profile?.filled ?? 0) >= 2;
  const wordOnly =
    fit === null && meaning === 'score' && (column.sense.meanings.level ?? 0) > heading ? 0.4 : 1;
  const spoken = wordOnly * heading * (contradicted ? 0.12 : 0.3 + 0.7 * (fit ?? 0.55));
  const weight = Math.max(spoken, silent, product + spoken * 0.4);
  const why =
    weight > spoken
      ? column.heading === ''
        ? 'neighbour'
        : 'content'
      : column.sense.similar
        ? 'heading-similar'
        : 'heading';
  return { weight, heading, fit, why };
}

const secondRating: Readonly<Partial<Record<Meaning, Meaning>>> = {
  likelihood: 'residualLikelihood',
  consequence: 'residualConsequence',
  score: 'residualScore',
  level: 'residualScore',
};

/** Weights by heading alone: words, letters by custom or legend, "Efter åtgärd" groups, and the second of equal headings. */
function headingWeights(
  block: Block,
  legend: ReadonlyMap<string, Meaning>,
): ReadonlyMap<number, ReadonlyMap<Meaning, number>> {
  const letters = new Set(block.columns.flatMap(({ sense }) => (sense.letter ? [sense.letter] : [])));
  const customs = customsIn(letters);
  const seen = new Map<string, number>();
  return new Map(
    block.columns.map((column, i) => {
      const weights = new Map<Meaning, number>(Object.entries(column.sense.meanings) as [Meaning, number][]);
      if (column.sense.letter && column.sense.ideas.size === 0)
        addLetter(weights, column.sense.letter, customs, legend);
      const key = fold(column.heading);
      const first = key === '' || !isRating(weights) ? undefined : seen.get(key);
      if (first === undefined) seen.set(key, i);
      if (column.residual) toSecond(weights, 0.05);
      else if (first !== undefined) toSecond(weights, measuresBetween(block, first, i) ? 0.4 : 0.75);
      return [column.index, weights];
    }),
  );
}

/** Ratings, measures, the same ratings again: before and after. Without measures between, which set counts is anyone's guess. */
function measuresBetween(block: Block, first: number, second: number): boolean {
  return block.columns.slice(first, second).some(({ sense }) => (sense.meanings.measure ?? 0) >= 0.6);
}

/** Whether a rating is what the heading most plainly says. */
function isRating(weights: ReadonlyMap<Meaning, number>): boolean {
  const best = [...weights].sort((a, b) => b[1] - a[1])[0]?.[0];
  return best !== undefined && best in secondRating;
}

function addLetter(
  weights: Map<Meaning, number>,
  letter: string,
  customs: readonly LetterCustom[],
  legend: ReadonlyMap<string, Meaning>,
): void {
  const explained = legend.get(letter);
  for (const { letters, plain } of customs) {
    const meaning = letters[letter];
    const weight = customs.length === 1 && plain ? 0.9 : 0.7;
    if (meaning) weights.set(meaning, Math.max(weights.get(meaning) ?? 0, weight));
  }
  if (explained)
    for (const meaning of weights.keys()) weights.set(meaning, meaning === explained ? 0.97 : 0.1);
  if (explained) weights.set(explained, 0.97);
}

/** Turns first ratings into second ones, leaving `kept` of their weight. */
function toSecond(weights: Map<Meaning, number>, kept: number): void {
  for (const [first, second] of Object.entries(secondRating) as [Meaning, Meaning][]) {
    const weight = weights.get(first) ?? 0;
    if (weight === 0) continue;
    weights.set(second, Math.max(weights.get(second) ?? 0, weight));
    weights.set(first, weight * kept);
  }
}

// ——— the core fields, all together ———

type Choice = Readonly<Partial<Record<Core, number>>>;

function coreChoices({ block }: Evidence, affinity: AffinityOf): readonly Choice[] {
  let choices: readonly Choice[] = [{}];
  for (const field of core) {
    const candidates = block.columns
      .map(({ index }) => ({ index, weight: affinity(index, field).weight }))
      .filter(({ weight }) => weight >= (field === 'score' || field === 'level' ? LEAST_DERIVED : LEAST_CORE))
      .sort((a, b) => b.weight - a.weight)
      .slice(0, MOST_PER_FIELD)
      .map(({ index }) => index);
    choices = choices.flatMap((choice) => [
      choice,
      ...candidates
        .filter((index) => !Object.values(choice).includes(index))
        .map((index) => ({ ...choice, [field]: index })),
    ]);
  }
  return choices;
}

function coreTotal({ block, profiles }: Evidence, affinity: AffinityOf, choice: Choice): number {
  let total = 0;
  for (const field of core) {
    const column = choice[field];
    if (column === undefined) continue;
    total += importance[field] * affinity(column, field).weight - 0.02 * placeOf(block, column);
  }
  return total + productBonus(profiles, choice) + neighbourBonus(choice) + kinshipBonus(profiles, choice);
}

function placeOf(block: Block, column: number): number {
  return block.columns.findIndex(({ index }) => index === column) / Math.max(1, block.columns.length);
}

/** R = S × K: the score's factors should be the likelihood and the consequence. */
function productBonus(
  profiles: ReadonlyMap<number, Profile>,
  { likelihood, consequence, score }: Choice,
): number {
  const factors = score === undefined ? [] : (profiles.get(score)?.factors ?? []);
  if (factors.length < 2) return 0;
  const hits = [likelihood, consequence].filter(
    (column) => column !== undefined && factors.includes(column),
  ).length;
  return hits === 2 ? 0.8 : -0.4 * (2 - hits);
}

function neighbourBonus({ risk, likelihood, consequence, score, level }: Choice): number {
  const apart =
    likelihood === undefined || consequence === undefined ? 9 : Math.abs(likelihood - consequence);
  const firstRating = Math.min(likelihood ?? Infinity, consequence ?? Infinity);
  const inOrder = score !== undefined && level !== undefined && score < level ? 0.05 : 0;
  const beside = apart === 1 ? 0.15 : apart === 2 ? 0.08 : 0;
  return inOrder + beside + (risk !== undefined && risk < firstRating ? 0.12 : 0);
}

/** Likelihood and consequence are usually written the same way: both digits or both words. */
function kinshipBonus(profiles: ReadonlyMap<number, Profile>, { likelihood, consequence }: Choice): number {
  const [a, b] = [likelihood, consequence].map((column) =>
    column === undefined ? undefined : profiles.get(column),
  );
  return a && b && a.filled > 0 && b.filled > 0 && Math.abs(a.numeric - b.numeric) < 0.3 ? 0.1 : 0;
}

function rivalsOf(
  scored: readonly { choice: Choice; total: number }[],
  best: { choice: Choice; total: number },
): ReadonlyMap<Core, readonly Rival[]> {
  return new Map(
    core.map((field) => {
      const losses = new Map<number | null, number>();
      for (const { choice, total } of scored) {
        const column = choice[field] ?? null;
        if (column === (best.choice[field] ?? null)) continue;
        losses.set(column, Math.min(losses.get(column) ?? Infinity, best.total - total));
      }
      return [field, [...losses].map(([column, loss]) => ({ column, loss })).sort((a, b) => a.loss - b.loss)];
    }),
  );
}

// ——— the other fields ———

interface Rest {
  readonly columns: ColumnsOf;
  readonly total: number;
  readonly contested: ReadonlyMap<Field, number>;
}

const CONTEST = 0.8;

/** The strongest pair of free column and free meaning first, until nothing plausible is left. */
function assignRest({ block, profiles }: Evidence, affinity: AffinityOf, choice: Choice): Rest {
  const taken = new Map<number, Meaning>(
    Object.entries(choice).map(([field, column]) => [column, field as Core]),
  );
  const given = new Map<Meaning, number>();
  const pairs = block.columns
    .filter(({ index }) => !taken.has(index))
    .flatMap(({ index }) =>
      meanings
        .filter((meaning) => !isCore(meaning))
        .map((meaning) => ({ index, meaning, weight: orderly(affinity, block, index, meaning) })),
    )
    .filter(({ weight }) => weight >= LEAST_OTHER)
    .sort((a, b) => b.weight - a.weight);
  const contested = new Map<Field, number>();
  let total = 0;
  for (const { index, meaning, weight } of pairs) {
    const holder = given.get(meaning);
    if (taken.has(index)) continue;
    if (holder !== undefined) {
      const field = asField(meaning);
      if (
        field &&
        weight >= CONTEST * orderly(affinity, block, holder, meaning) &&
        (profiles.get(index)?.filled ?? 0) > 0
      )
        contested.set(field, index);
      continue;
    }
    given.set(meaning, index);
    taken.set(index, meaning);
    total += weight * (asField(meaning) ? 0.5 : 0.15);
  }
  const columns = Object.fromEntries([...given].filter(([meaning]) => asField(meaning))) as ColumnsOf;
  for (const [field, column] of contested) if (taken.has(column)) contested.delete(field);
  return { columns, total, contested };
}

function isCore(meaning: Meaning): meaning is Core {
  return (core as readonly Meaning[]).includes(meaning);
}

function asField(meaning: Meaning): Field | null {
  return (fields as readonly Meaning[]).includes(meaning) ? (meaning as Field) : null;
}

/** Of equals the left one wins. */
function orderly(affinity: AffinityOf, block: Block, column: number, meaning: Meaning): number {
  return affinity(column, meaning).weight - 0.03 * placeOf(block, column);
}
