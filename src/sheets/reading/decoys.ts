import { gradeOf } from './rating';
import type { ColumnsOf } from './rows';
import type { View } from './view';

const LONGEST_SCALE = 11;
const SCALE = 4;

/**
 * A scale table ("1 Osannolik, 2 Möjlig, …") looks like a small risk table, but every rating in it occurs once and in order.
 * What a reading loses when all its rating columns look like that.
 */
export function scalePenalty(view: View, columns: ColumnsOf, rows: readonly number[]): number {
  const ratings = [columns.likelihood, columns.consequence, columns.score, columns.level].filter(
    (column) => column !== undefined,
  );
  if (ratings.length === 0 || rows.length < 3 || rows.length > LONGEST_SCALE) return 0;
  const steps = ratings.filter((column) => isScale(rows.map((row) => view.text(row, column))));
  const sure = ratings.length > 1 || rows.length > 4;
  return steps.length === ratings.length ? (sure ? SCALE : SCALE / 3) : 0;
}

/** Strictly rising or falling all the way, by number or by rank. */
function isScale(texts: readonly string[]): boolean {
  const values = texts.map((text) => {
    const grade = gradeOf(text);
    return grade?.number ?? grade?.rank ?? null;
  });
  const steps = values.slice(1).map((value, i) => {
    const before = values[i] ?? null;
    return value === null || before === null ? 0 : Math.sign(value - before);
  });
  return steps.every((step) => step === 1) || steps.every((step) => step === -1);
}
