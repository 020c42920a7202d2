import type { AffinityOf, Evidence } from './affinity';
import type { Block } from './blocks';
import type { Profile } from './profile';

/** The fields that make a risk analysis; they are chosen together. */
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

/** A column for each core field; none where it has none. */
export type Choice = Readonly<Partial<Record<Core, number>>>;

/** Every combination of the likeliest columns. */
export function coreChoices({ block }: Evidence, affinity: AffinityOf): readonly Choice[] {
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

/** What a combination is worth: each column for itself, and how they stand to each other. */
export function coreTotal({ block, profiles }: Evidence, affinity: AffinityOf, choice: Choice): number {
  let total = 0;
  for (const field of core) {
    const column = choice[field];
    if (column === undefined) continue;
    total += importance[field] * affinity(column, field).weight - 0.02 * placeOf(block, column);
  }
  return total + productBonus(profiles, choice) + neighbourBonus(choice) + kinshipBonus(profiles, choice);
}

export function placeOf(block: Block, column: number): number {
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

/** For each core field, every other choice and what the best combination with it loses. */
export function rivalsOf(
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

/** Another choice for a core field (null: none), and what the reading as a whole loses by it. */
export interface Rival {
  readonly column: number | null;
  readonly loss: number;
}
