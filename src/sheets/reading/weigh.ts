import type { Field } from '../../domain/field';
import type { Meaning } from '../../text/headings';
import { affinityTable, NONE, type Affinity, type Evidence } from './affinity';
import { coreChoices, coreTotal, rivalsOf, type Core, type Rival } from './core';
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
  const rest = assignRest(evidence, affinity, best.choice);
  return {
    columns: { ...best.choice, ...rest.columns },
    total: best.total + rest.total,
    rivals: rivalsOf(scored, best),
    contested: rest.contested,
    affinity,
  };
}
