import { noWords, statusWords, strategyWords, termWords, weekWords, yesWords } from '../../text/words';
import { isDateFormat } from './cellText';
import { fold } from './fold';
import { factorsOf, type Factors, type Numbers } from './products';
import { gradeOf, type Grade } from './rating';
import type { View } from './view';

/** What the cells of a column look like. Shares are of the filled cells (0–1), over at most a few hundred rows. */
export interface Profile extends Factors {
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
}

const MOST_ROWS = 250;

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

function profile(view: View, column: number, rows: readonly number[], numbers: Numbers): Profile {
  const looks = rows.flatMap((row) => lookOf(view, row, column) ?? []);
  const filled = looks.length;
  const share = (test: (look: Look) => boolean) => (filled ? looks.filter(test).length / filled : 0);
  const own = (numbers.get(column) ?? []).filter((n) => n !== null);
  const kinds = new Set(looks.map(({ folded }) => folded)).size;
  return {
    index: column,
    rows: rows.length,
    filled,
    numeric: filled ? own.length / filled : 0,
    largest: Math.max(0, ...own),
    grades: share(({ grade }) => grade !== null),
    gradeNumbers: share(({ grade }) => (grade?.number ?? null) !== null),
    gradeWords: share(({ grade }) => (grade?.rank ?? null) !== null),
    yesNo: share(({ answers }) => answers),
    dates: share(({ dated }) => dated),
    prose: share(({ plain, text }) => plain && (text.length >= 25 || text.split(/\s+/).length >= 4)),
    text: share(({ plain }) => plain),
    status: share(({ folded }) => statuses.has(folded)),
    strategies: share(({ folded }) => strategies.has(folded)),
    averageLength: filled ? looks.reduce((sum, { text }) => sum + text.length, 0) / filled : 0,
    distinct: filled ? kinds / filled : 0,
    distinctCount: kinds,
    sequence: sequenceShare(looks.map(({ text }) => text)),
    formulas: share(({ row }) => view.formula(row, column) !== null),
    ...factorsOf(view, column, rows, numbers),
  };
}

/** What one filled cell looks like. */
interface Look {
  readonly row: number;
  readonly text: string;
  readonly folded: string;
  readonly grade: Grade | null;
  readonly dated: boolean;
  readonly answers: boolean;
  /** Words that are none of the others. */
  readonly plain: boolean;
}

const LONGEST_COMPARED = 60;

function lookOf(view: View, row: number, column: number): Look | null {
  const text = view.text(row, column);
  if (isPlaceholder(text)) return null;
  const folded = text.length > LONGEST_COMPARED ? text : fold(text);
  const dated = dateAt(view, row, column, text);
  const grade = dated ? null : gradeOf(text);
  const answers = isYesNo(folded);
  return {
    row,
    text,
    folded,
    grade,
    dated,
    answers,
    plain: !dated && !grade && !answers && /\p{L}{2}/u.test(text),
  };
}

const strategies: ReadonlySet<string> = new Set(strategyWords.map(fold));
const statuses: ReadonlySet<string> = new Set(statusWords.map(fold));
const yesNo: ReadonlySet<string> = new Set([...yesWords, ...noWords].map(fold));

function isYesNo(folded: string): boolean {
  return folded.length <= 9 && yesNo.has(folded) && !/^[-–01]$/.test(folded);
}

/** "-", "?", "N/A" and the like say that there is nothing. */
export function isPlaceholder(text: string): boolean {
  if (text.length > 4) return false;
  return text === '' || /^(?:[-–—?.*_/]+|n\/?a|\.\.\.|…)$/i.test(text);
}

function numberAt(view: View, row: number, column: number): number | null {
  const value = view.value(row, column);
  if (typeof value === 'number') return value;
  const text = view.text(row, column);
  return /^\d{1,6}(?:[.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : null;
}

const LONGEST_DATE = 40;

/** "2022-05", "1/6 2024", "VT-22", "Q3 2025", "T2 2025", "2024", "vecka 12". */
const datePatterns: readonly RegExp[] = [
  /\b(?:19|20)\d\d[-./]\d{1,2}\b/,
  /\b\d{1,2}[./]\d{1,2}[./-](?:19|20)?\d\d\b/,
  new RegExp(`\\b(?:Q[1-4]|T[1-3]|${termWords.join('|')})[\\s-]?(?:20)?\\d\\d\\b`, 'i'),
  /^(?:19|20)\d\d$/,
  new RegExp(`^(?:${weekWords.join('|')})\\.?\\s?\\d{1,2}$`, 'i'),
];

function dateAt(view: View, row: number, column: number, text: string): boolean {
  const value = view.value(row, column);
  if (typeof value === 'number') return value > 366 && isDateFormat(view.grid.formats[row]?.[column] ?? '');
  return text.length <= LONGEST_DATE && datePatterns.some((pattern) => pattern.test(text));
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
