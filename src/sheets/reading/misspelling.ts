/** What a word may have after its stem: an inflection. */
export const LONGEST_ENDING = 4;

/**
 * Whether `stem` becomes a beginning of `token` (leaving at most four letters of inflection) within so many edits: a letter
 * wrong, missing, too much, or two swapped. Only the band around the diagonal is computed.
 */
export function withinEdits(token: string, stem: string, allowed: number): boolean {
  const far = allowed + 1;
  let before: number[] = [];
  let row = Array.from({ length: stem.length + 1 }, (_, j) => j);
  const last = Math.min(token.length, stem.length + allowed);
  for (let i = 1; i <= last; i++) {
    const next: number[] = new Array<number>(stem.length + 1).fill(far);
    next[0] = i;
    let least = i;
    for (let j = Math.max(1, i - allowed); j <= Math.min(stem.length, i + allowed); j++) {
      const cost = editCost(token, stem, i, j, { before, row, next });
      next[j] = cost;
      if (cost < least) least = cost;
    }
    if (token.length - i <= LONGEST_ENDING && (next[stem.length] ?? far) <= allowed) return true;
    if (least > allowed) return false;
    [before, row] = [row, next];
  }
  return false;
}

interface EditRows {
  readonly before: readonly number[];
  readonly row: readonly number[];
  readonly next: readonly number[];
}

function editCost(
  token: string,
  stem: string,
  i: number,
  j: number,
  { before, row, next }: EditRows,
): number {
  const same = token.charCodeAt(i - 1) === stem.charCodeAt(j - 1) ? 0 : 1;
  const plain = Math.min((row[j - 1] ?? 99) + same, (row[j] ?? 99) + 1, (next[j - 1] ?? 99) + 1);
  const swapped =
    same === 1 &&
    token.charCodeAt(i - 1) === stem.charCodeAt(j - 2) &&
    token.charCodeAt(i - 2) === stem.charCodeAt(j - 1);
  return swapped ? Math.min(plain, (before[j - 2] ?? 99) + 1) : plain;
}
