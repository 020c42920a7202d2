import type { Field } from '../../domain/field';
import type { Meaning } from '../../text/headings';
import { affinityTable, NONE, type Affinity, type AffinityOf, type Evidence } from './affinity';
import { coreChoices, coreTotal, rivalsOf, type Choice, type Core, type Rival } from './core';
import { assignRest } from './rest';
import type { ColumnsOf } from './rows';

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

/** Tries every combination of the likeliest columns for the core fields, then gives the others what is left. */
export function weigh(evidence: Evidence): Weighed {
  const affinities = affinityTable(evidence);
  const affinity = (column: number, meaning: Meaning) => affinities.get(column)?.get(meaning) ?? NONE;
  const choices = coreChoices(evidence, affinity);
  const scored = choices.map((choice) => ({ choice, total: coreTotal(evidence, affinity, choice) }));
  const best = scored.reduce((a, b) => (b.total > a.total ? b : a));
  const standIn = standInFor(evidence, affinity, best.choice);
  const choice = standIn === null ? best.choice : { ...best.choice, risk: standIn };
  const rest = assignRest(evidence, affinity, choice);
  return {
    columns: { ...choice, ...rest.columns },
    total: best.total + rest.total,
    rivals: rivalsOf(scored, best),
    contested: rest.contested,
    affinity: (column, meaning) =>
      column === standIn && meaning === 'risk' ? STANDS_IN : affinity(column, meaning),
  };
}

const STANDS_IN: Affinity = { weight: 0.3, heading: 0, fit: null, why: 'content' };
/** Above this a heading and its cells together leave no doubt. */
const PLAIN = 0.8;

/**
 * Where both ratings are plain and no column says that it is the risk ("Vad påverkas och hur?"), the longest running text before them may
 * be, or the only words: it is asked about. Null where there is none, or a risk is named.
 */
function standInFor(
  { block, profiles }: Evidence,
  affinity: AffinityOf,
  { risk, likelihood, consequence }: Choice,
): number | null {
  if (risk !== undefined || likelihood === undefined || consequence === undefined) return null;
  if (
    affinity(likelihood, 'likelihood').weight < PLAIN ||
    affinity(consequence, 'consequence').weight < PLAIN
  )
    return null;
  const before = block.columns
    .filter(({ index }) => index < Math.min(likelihood, consequence))
    .flatMap(({ index }) => profiles.get(index) ?? []);
  const texts = before.filter(({ prose }) => prose >= 0.5).sort((a, b) => b.averageLength - a.averageLength);
  const words = before.filter(({ text, distinct }) => text >= 0.8 && distinct >= 0.8);
  return texts[0]?.index ?? (words.length === 1 ? words[0]!.index : null);
}
