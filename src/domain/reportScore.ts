/** A score as the plan's cell says it, taken apart for headings: "16 – sannolik risk, allvarliga konsekvenser". */
export interface ScoreHeading {
  /** null where the cell does not begin with a number ("Ej bedömd", empty). */
  readonly score: number | null;
  /** What stands after the number, or the whole cell where there is none. */
  readonly words: string;
}

export function parseScore(cell: string): ScoreHeading {
  const match = /^(\d+(?:[.,]\d+)?)(?![\d\p{L}])\s*[-–—:,.]?\s*(.*)$/su.exec(cell.trim());
  if (!match) return { score: null, words: cell.trim() };
  return { score: Number((match[1] ?? '').replace(',', '.')), words: (match[2] ?? '').trim() };
}

/** Items under the same score with the same words, highest score first; those without a number last, in the order they came. */
export function byScore<T extends { readonly score: ScoreHeading }>(
  items: readonly T[],
): { readonly score: ScoreHeading; readonly items: readonly T[] }[] {
  const groups = new Map<string, { score: ScoreHeading; items: T[] }>();
  for (const item of items) {
    const { score, words } = item.score;
    const key = score === null ? '' : `${score} ${words.toLowerCase()}`;
    const group = groups.get(key);
    if (group) group.items.push(item);
    else groups.set(key, { score: item.score, items: [item] });
  }
  const rank = ({ score }: { score: ScoreHeading }) => score.score ?? -Infinity;
  return [...groups.values()].sort((one, other) => rank(other) - rank(one) || 0);
}

/** Words that head more than one score: "kännbara" for both 12 and 9 cannot both be right (seed 001). */
export function contradictoryWords(
  scores: readonly ScoreHeading[],
): { readonly words: string; readonly scores: readonly number[] }[] {
  const heads = new Map<string, Set<number>>();
  for (const { score, words } of scores) {
    if (score === null || words === '') continue;
    heads.set(words, (heads.get(words) ?? new Set()).add(score));
  }
  return [...heads]
    .filter(([, numbers]) => numbers.size > 1)
    .map(([words, numbers]) => ({ words, scores: [...numbers].sort((a, b) => b - a) }));
}
