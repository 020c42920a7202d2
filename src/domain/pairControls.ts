import type { Match, MatchedBy } from './recognise';
import { sameControl, type Sides } from './sides';
import { ALIKE, oneToOne, pairSimilar } from './similarity';

/**
 * Which existing row of a risk is which of its wanted kontrollmoment, each in one match at most: by text, by similar text, and what is
 * left over in order, so that a rewritten measure keeps its row and its statuses. A row that has left the plan comes back by its text only.
 */
export function pairControls(
  { existing, wanted }: Sides,
  rows: readonly number[],
  wants: readonly number[],
): Match[] {
  const equal = oneToOne(
    rows
      .flatMap((left) => wants.map((right) => ({ left, right })))
      .filter(({ left, right }) => sameControl(existing[left], wanted[right]))
      .sort((one, other) => rank(one) - rank(other)),
  );
  const [open, asked] = [rest(rows, equal, 'left'), rest(wants, equal, 'right')];
  const similar = pairSimilar(
    open.map((index) => existing[index]?.row.cells.control ?? ''),
    asked.map((index) => wanted[index]?.cells.control ?? ''),
    ALIKE,
  ).map(({ left, right }) => ({ left: open[left] ?? -1, right: asked[right] ?? -1 }));
  const last = rest(open, similar, 'left').filter((index) => ordinalOf(index) !== 0);
  const inOrder = rest(asked, similar, 'right')
    .slice(0, last.length)
    .map((right, n) => ({ left: last[n] ?? -1, right }));
  return [...tell(equal, 'text'), ...tell(similar, 'similar'), ...tell(inOrder, 'key')];

  function ordinalOf(index: number): number | undefined {
    return existing[index]?.trace?.ordinal;
  }

  /** Of equal texts, rows that are still in the plan before those that left it, and the same place before another. */
  function rank({ left, right }: Sided): number {
    if (ordinalOf(left) === 0) return 2;
    return ordinalOf(left) === wanted[right]?.ordinal ? 0 : 1;
  }
}

interface Sided {
  readonly left: number;
  readonly right: number;
}

function rest(all: readonly number[], pairs: readonly Sided[], side: keyof Sided): number[] {
  const taken = new Set(pairs.map((pair) => pair[side]));
  return all.filter((index) => !taken.has(index));
}

function tell(pairs: readonly Sided[], by: MatchedBy): Match[] {
  return pairs.map(({ left, right }) => ({ existing: left, wanted: right, by }));
}
