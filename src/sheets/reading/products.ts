import type { View } from './view';

/** Numbers per column, row by row over the rows looked at; null where there is none. */
export type Numbers = ReadonlyMap<number, readonly (number | null)[]>;

export interface Factors {
  readonly factors: readonly number[];
  readonly factorsBy: 'formula' | 'values' | null;
}

/** The columns that a column multiplies, R = S × K: by its formulas, else by its values in every row. Indices relative to the grid. */
export function factorsOf(view: View, column: number, rows: readonly number[], numbers: Numbers): Factors {
  const formulas = rows.flatMap((row) => factorsInFormula(view, row, column) ?? []);
  const common = mostCommon(formulas.map((factors) => factors.join()));
  if (common) return { factors: common.split(',').map(Number), factorsBy: 'formula' };
  const factors = factorsByValue(column, numbers);
  return { factors: factors ?? [], factorsBy: factors ? 'values' : null };
}

function mostCommon(keys: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const best = [...counts].sort((a, b) => b[1] - a[1])[0];
  return best && best[1] * 2 >= keys.length ? best[0] : null;
}

/** "=D5*E5", "=IF(D5="";"";D5*E5)", "=PRODUCT(D5:E5)": the multiplied columns of the same row, relative to the grid. */
function factorsInFormula(view: View, row: number, column: number): readonly [readonly number[]] | null {
  const formula = view.formula(row, column);
  if (!formula) return null;
  const reference = '\\$?([A-Z]{1,3})\\$?(\\d+)';
  const product =
    new RegExp(`${reference}\\s*\\*\\s*${reference}(?:\\s*\\*\\s*${reference})?`, 'i').exec(formula) ??
    new RegExp(`PRODUCT\\(\\s*${reference}\\s*[:,;]\\s*${reference}`, 'i').exec(formula);
  if (!product) return null;
  const cells = [
    [product[1], product[2]],
    [product[3], product[4]],
    [product[5], product[6]],
  ].filter(([letters]) => letters);
  const sameRow = cells.every(([, digits]) => Number(digits) - 1 - view.grid.top === row);
  return sameRow ? [cells.map(([letters]) => columnNumber(letters ?? '') - view.grid.left)] : null;
}

function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

const LEAST_PRODUCTS = 3;

/** Two columns whose product this column is in every row where all three hold numbers, and not by accident. */
function factorsByValue(column: number, numbers: Numbers): readonly number[] | null {
  const own = numbers.get(column) ?? [];
  if (own.filter((n) => n !== null).length < LEAST_PRODUCTS) return null;
  const others = [...numbers.keys()].filter(
    (other) =>
      other !== column && (numbers.get(other) ?? []).filter((n) => n !== null).length >= LEAST_PRODUCTS,
  );
  for (const [i, a] of others.slice(0, 16).entries()) {
    for (const b of others.slice(i + 1, 16)) {
      if (isProduct(own, numbers.get(a) ?? [], numbers.get(b) ?? [])) return [a, b];
    }
  }
  return null;
}

function isProduct(
  product: readonly (number | null)[],
  a: readonly (number | null)[],
  b: readonly (number | null)[],
): boolean {
  let fits = 0;
  let misses = 0;
  const telling = new Set<string>();
  for (const [i, p] of product.entries()) {
    const [x, y] = [a[i] ?? null, b[i] ?? null];
    if (p === null || x === null || y === null) continue;
    if (Math.abs(p - x * y) < 0.011) fits++;
    else misses++;
    if (x > 0 && y > 0 && x !== 1 && y !== 1) telling.add(`${x}×${y}`);
  }
  return fits >= LEAST_PRODUCTS && telling.size >= 2 && misses <= fits * 0.15;
}
