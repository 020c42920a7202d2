import { fields } from '../../domain/field';
import { asides, type LetterCustom, type Meaning } from '../../text/headings';
import type { Block } from './blocks';
import type { Column } from './columns';
import { fitOf } from './fits';
import { fold } from './fold';
import { customsIn } from './headerRows';
import { isRiskAlone } from './headingWords';
import { headingKeys, type ColumnMemory } from './memory';
import type { Profile } from './profile';

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

/** What there is to go by when the columns of a block are understood. */
export interface Evidence {
  readonly block: Block;
  readonly profiles: ReadonlyMap<number, Profile>;
  readonly legend: ReadonlyMap<string, Meaning>;
  readonly memory: ColumnMemory;
}

export const NONE: Affinity = { weight: 0, heading: 0, fit: null, why: 'content' };
export type AffinityOf = (column: number, meaning: Meaning) => Affinity;
/** Everything a column can be. */
export const meanings: readonly Meaning[] = [...fields, ...asides];

/** Column → meaning → how well they suit each other. */
export function affinityTable({
  block,
  profiles,
  legend,
  memory,
}: Evidence): ReadonlyMap<number, ReadonlyMap<Meaning, Affinity>> {
  const byHeading = headingWeights(block, legend, profiles);
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
        if (isTurnedDown(memory, meaning, keys[i] ?? '')) return NONE;
        const heading = headingFor(meaning, byHeading.get(column.index), profile);
        return byEvidence(column, profile, meaning, heading, fit);
      };
      return [column.index, new Map(meanings.map((meaning) => [meaning, of(meaning)]))];
    }),
  );
}

function isTurnedDown({ absent }: ColumnMemory, meaning: Meaning, key: string): boolean {
  return (absent as Readonly<Partial<Record<Meaning, readonly string[]>>>)[meaning]?.includes(key) === true;
}

/** What the heading says; a "Riskvärde" that holds only words is a level. */
function headingFor(
  meaning: Meaning,
  weights: ReadonlyMap<Meaning, number> | undefined,
  profile: Profile | undefined,
): number {
  const own = weights?.get(meaning) ?? 0;
  const inWords = profile !== undefined && profile.gradeWords >= 0.7 && profile.gradeNumbers < 0.3;
  return meaning === 'level' && inWords ? Math.max(own, 0.9 * (weights?.get('score') ?? 0)) : own;
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
  const silent = (byCellsAlone[meaning] ?? 0) * (fit ?? 0) * silence(column, meaning);
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

/** How much the cells may say by themselves: all without a heading, much where the heading is no word of ours, little against it. */
function silence({ heading, sense }: Column, meaning: Meaning): number {
  if (heading === '') return 1;
  return meaning === 'risk' && sense.ideas.size === 0 && sense.letter === '' ? 0.8 : 0.25;
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
  profiles: ReadonlyMap<number, Profile>,
): ReadonlyMap<number, ReadonlyMap<Meaning, number>> {
  const customs = customsOf(block);
  const seen = new Map<string, number>();
  const severityIsLevel = isRated(block, profiles, 'likelihood') && isRated(block, profiles, 'effect');
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
      const { ideas } = column.sense;
      if (severityIsLevel && ideas.has('severity') && !ideas.has('effect')) toLevel(weights);
      if (isRiskAlone(ideas)) {
        if (isCode(profiles.get(column.index))) weights.set('id', 0.8);
        const isSecond = block.columns.slice(0, i).some(({ sense }) => isRiskAlone(sense.ideas));
        if (isSecond && isSentence(column.heading)) weights.set('risk', 0.5).set('consequenceText', 0.85);
      }
      return [column.index, weights];
    }),
  );
}

/** Whether one column alone says that it is the first rating of this kind, and holds ratings; of several kinds of impact, severity is what they come to. */
function isRated(
  { columns }: Block,
  profiles: ReadonlyMap<number, Profile>,
  idea: 'likelihood' | 'effect',
): boolean {
  const rated = columns.filter(
    ({ index, sense: { ideas }, residual }) =>
      ideas.has(idea) &&
      !(['severity', 'residual', 'text'] as const).some((other) => ideas.has(other)) &&
      !residual &&
      (profiles.get(index)?.grades ?? 0) >= 0.7,
  );
  return rated.length === 1;
}

/** "Severity" beside "Likelihood" and "Impact" is what they make together. */
function toLevel(weights: Map<Meaning, number>): void {
  const weight = weights.get('consequence') ?? 0;
  weights
    .set('level', 0.9 * weight)
    .set('score', 0.8 * weight)
    .set('consequence', 0.3 * weight);
}

/** "Vad kan hända?" behind "Risk" is what comes of it. */
const isSentence = (heading: string): boolean => heading.trim().split(/\s+/).length >= 3;

/** "R1", "R2", "R3" under "Risk": the risks' numbers, and what they are stands beside. */
function isCode(profile: Profile | undefined): boolean {
  return profile !== undefined && profile.sequence >= 0.6 && profile.averageLength <= 8;
}

/** The customs that may be meant. A heading "S × A" among letters tells which two are multiplied: then nothing else is. */
function customsOf({ columns }: Block): readonly LetterCustom[] {
  const letters = new Set(columns.flatMap(({ sense }) => (sense.letter ? [sense.letter] : [])));
  const customs = customsIn(letters);
  const products = columns.flatMap(({ heading }) => multiplied(heading));
  const told = customs.filter(({ letters: all }) =>
    products.some((factors) => factors.every((letter) => isFactor(all[letter]))),
  );
  return told.length > 0 ? told.map((custom) => ({ ...custom, plain: told.length === 1 })) : customs;
}

/** The letters in "S × K", "Risk (P*K)", "SxAxU", "p x k"; a small x between small letters is a letter itself. */
function multiplied(heading: string): readonly (readonly string[])[] {
  const products = heading.matchAll(
    /(?<!\p{L})(?:\p{Lu}{1,3}(?:x\p{Lu}{1,3})+|\p{L}{1,3}(?:(?:\s+[xX]\s+|\s*[×*·]\s*)\p{L}{1,3})+)(?!\p{L})/gu,
  );
  return Array.from(products, ([product]) =>
    product.split(/\s+X\s+|\s*[x×*·]\s*/).map((letter) => letter.toUpperCase()),
  );
}

function isFactor(meaning: Meaning | undefined): boolean {
  return meaning === 'likelihood' || meaning === 'consequence' || meaning === 'detection';
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
