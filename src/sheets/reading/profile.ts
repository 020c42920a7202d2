import { noWords, statusWords, strategyWords, yesWords } from '../../text/words';
import { isDateFormat } from './cellText';
import { fold } from './fold';
import { gradeOf } from './rating';
import type { View } from './view';

/** What the cells of a column look like. Shares are of the filled cells (0–1), over at most a few hundred rows. */
export interface Profile {
  readonly index: number;
  /** Rows looked at, and how many of them have something in this column. */
  readonly rows: number;
  readonly filled: number;
  /** Numbers or numbers written as text. */
  readonly numeric: number;
  readonly largest: number;
  /** Cells that read as a rating: a number 0–100, "Hög", "3 (middels)". */
  readonly grades: number;
  /** Ratings with a number in them. */
  readonly gradeNumbers: number;
  /** Ratings with a word in them. */
  readonly gradeWords: number;
  readonly yesNo: number;
  readonly dates: number;
  /** Texts of four words or more, or 25 characters. */
  readonly prose: number;
  /** Text that is neither number, rating, date nor yes/no. */
  readonly text: number;
  readonly status: number;
  /** "Reducera", "Acceptera": ways of treating a risk. */
  readonly strategies: number;
  readonly averageLength: number;
  /** Distinct values among the filled cells, 0–1. */
  readonly distinct: number;
  readonly distinctCount: number;
  /** Steps of one from row to row, or codes that never repeat: an id column. */
  readonly sequence: number;
  readonly formulas: number;
  /** Columns that this one multiplies, by its formulas or by its values in every row. */
  readonly factors: readonly number[];
  readonly factorsBy: 'formula' | 'values' | null;
}

const MOST_ROWS = 400;

/** Profiles of the columns over the rows; rows are thinned evenly when there are many. */
export function profilesOf(
  view: View,
  columns: readonly number[],
  rows: readonly number[],
): ReadonlyMap<number, Profile> {
  const step = Math.max(1, Math.ceil(rows.length / MOST_ROWS));
  const sample = rows.filter((_, i) => i % step === 0);
  const numbers = new Map(
    columns.map((column) => [column, sample.map((row) => numberAt(view, row, column))]),
  );
  return new Map(columns.map((column) => [column, profile(view, column, sample, numbers)]));
}

type Numbers = ReadonlyMap<number, readonly (number | null)[]>;

function profile(view: View, column: number, rows: readonly number[], numbers: Numbers): Profile {
  const cells = rows.flatMap((row) =>
    isPlaceholder(view.text(row, column)) ? [] : [{ row, text: view.text(row, column) }],
  );
  const filled = cells.length;
  const share = (test: (cell: { row: number; text: string }) => boolean) =>
    filled ? cells.filter(test).length / filled : 0;
  const isDate = ({ row, text }: { row: number; text: string }) => dateAt(view, row, column, text);
  const grades = new Map(cells.map((cell) => [cell, isDate(cell) ? null : gradeOf(cell.text)]));
  const own = (numbers.get(column) ?? []).filter((n) => n !== null);
  const plain = (cell: { row: number; text: string }) =>
    !isDate(cell) && !grades.get(cell) && !isYesNo(cell.text) && /\p{L}{2}/u.test(cell.text);
  const kinds = new Set(cells.map(({ text }) => fold(text)));
  return {
    index: column,
    rows: rows.length,
    filled,
    numeric: filled ? own.length / filled : 0,
    largest: Math.max(0, ...own),
    grades: share((cell) => grades.get(cell) !== null),
    gradeNumbers: share((cell) => (grades.get(cell)?.number ?? null) !== null),
    gradeWords: share((cell) => (grades.get(cell)?.rank ?? null) !== null),
    yesNo: share(({ text }) => isYesNo(text)),
    dates: share(isDate),
    prose: share((cell) => plain(cell) && (cell.text.length >= 25 || cell.text.split(/\s+/).length >= 4)),
    text: share(plain),
    status: share(({ text }) => statuses.has(fold(text))),
    strategies: share(({ text }) => strategies.has(fold(text))),
    averageLength: filled ? cells.reduce((sum, { text }) => sum + text.length, 0) / filled : 0,
    distinct: filled ? kinds.size / filled : 0,
    distinctCount: kinds.size,
    sequence: sequenceShare(cells.map(({ text }) => text)),
    formulas: share(({ row }) => view.formula(row, column) !== null),
    ...factorsOf(view, column, rows, numbers),
  };
}

const strategies: ReadonlySet<string> = new Set(strategyWords.map(fold));
const statuses: ReadonlySet<string> = new Set(statusWords.map(fold));
const yesNo: ReadonlySet<string> = new Set([...yesWords, ...noWords].map(fold));

function isYesNo(text: string): boolean {
  return text.length <= 9 && yesNo.has(fold(text)) && !/^[-–01]$/.test(text);
}

/** "-", "?", "N/A" and the like say that there is nothing. */
export function isPlaceholder(text: string): boolean {
  return text === '' || /^(?:[-–—?.*_/]+|n\/?a|\.\.\.|…)$/i.test(text);
}

function numberAt(view: View, row: number, column: number): number | null {
  const value = view.value(row, column);
  if (typeof value === 'number') return value;
  const text = view.text(row, column);
  return /^\d{1,6}(?:[.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : null;
}

function dateAt(view: View, row: number, column: number, text: string): boolean {
  const value = view.value(row, column);
  if (typeof value === 'number') return value > 366 && isDateFormat(view.grid.formats[row]?.[column] ?? '');
  return (
    /\b(?:19|20)\d\d[-./]\d{1,2}\b|\b\d{1,2}[./]\d{1,2}[./-](?:19|20)?\d\d\b|\b(?:Q[1-4]|[HV]T)[\s-]?(?:20)?\d\d\b|^(?:19|20)\d\d$|^v(?:ecka)?\.?\s?\d{1,2}$/i.test(
      text,
    ) && text.length <= 40
  );
}

/** How many neighbours rise by one, or how many codes such as "R-01" there are, each once. */
function sequenceShare(texts: readonly string[]): number {
  if (texts.length < 2)
    return texts.length && /^[A-ZÅÄÖ]{0,5}[-. ]?\d{1,4}(?:\.\d+)*\.?$/i.test(texts[0] ?? '') ? 0.5 : 0;
  const numbers = texts.map((text) => Number(/(\d+)\.?$/.exec(text)?.[1] ?? NaN));
  const rising =
    numbers.filter((n, i) => i > 0 && n - (numbers[i - 1] ?? NaN) === 1).length / (texts.length - 1);
  const codes = texts.filter(
    (text) => /^[A-ZÅÄÖ]{0,6}[-_. ]?\d{1,5}(?:[.-]\d+)*\.?[a-z]?$/i.test(text) && /[A-Z.\-_]/i.test(text),
  ).length;
  const unique = new Set(texts).size === texts.length;
  return Math.max(rising, unique ? codes / texts.length : 0);
}

// ——— products: R = S × K ———

function factorsOf(
  view: View,
  column: number,
  rows: readonly number[],
  numbers: Numbers,
): Pick<Profile, 'factors' | 'factorsBy'> {
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
