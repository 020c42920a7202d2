import { fields, type Field } from '../../domain/field';
import { fold } from './fold';

/**
 * What the user has answered about this workbook's columns, by heading, so that next year's sheet is read without asking.
 * Plain JSON; kept in the workbook's settings.
 */
export interface ColumnMemory {
  /** Heading key (see `headingKeys`) → the field it holds, or null for "none of ours". */
  readonly headings: Readonly<Record<string, Field | null>>;
  /**
   * Fields that the user said no column holds, with the heading keys that were turned down: a column that is new next year is looked
   * at like any other.
   */
  readonly absent: Readonly<Partial<Record<Field, readonly string[]>>>;
  /** Table key (see `tableKey`) → whether the user said that it is the risk analysis. */
  readonly tables: Readonly<Record<string, 'risk' | 'other'>>;
  /** Heading rows that the user has pointed out, each as the `tableKey` of its texts. */
  readonly rows: readonly string[];
  /** Sheet name → whether it is worked with, where the user has chosen among several. */
  readonly sheets: Readonly<Record<string, 'use' | 'leave'>>;
  /** Scales ("5×5") that a sheet seems to use and that the user has turned down. */
  readonly keptFrom: readonly string[];
}

export const emptyMemory: ColumnMemory = {
  headings: {},
  absent: {},
  tables: {},
  rows: [],
  sheets: {},
  keptFrom: [],
};

/**
 * Keys by which columns are remembered, left to right: the folded heading; the second of two equal headings gets "#2"; a column
 * without heading is remembered by its place, "@3" for the third column of the table.
 */
export function headingKeys(headings: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return headings.map((heading, i) => {
    const plain = fold(heading).replace(/\s+/g, ' ');
    if (plain === '') return `@${i + 1}`;
    const count = (seen.get(plain) ?? 0) + 1;
    seen.set(plain, count);
    return count === 1 ? plain : `${plain}#${count}`;
  });
}

/** Between the heading keys of a table key. */
export const KEY_SEPARATOR = ' | ';

/** One key for a table, by its headings: the same next year, whatever the sheet is called and wherever the table stands. */
export function tableKey(headings: readonly string[]): string {
  return headingKeys(headings)
    .filter((key) => !key.startsWith('@'))
    .sort()
    .join(KEY_SEPARATOR);
}

/** The memory with one more answer: `field` is in the column with this key, or in none of the columns with `keys` (null). */
export function withAnswer(
  memory: ColumnMemory,
  field: Field,
  key: string | null,
  keys: readonly string[],
): ColumnMemory {
  const others = Object.entries(memory.headings).filter(
    ([other, chosen]) => chosen !== field && other !== key,
  );
  const { [field]: _, ...absent } = memory.absent;
  return {
    ...memory,
    headings: Object.fromEntries(key === null ? others : [...others, [key, field] as const]),
    absent: key === null ? { ...absent, [field]: keys } : absent,
  };
}

/** What was stored, as far as it still makes sense; anything else is forgotten. */
export function parseMemory(stored: unknown): ColumnMemory {
  const { headings, absent, tables, rows, sheets, keptFrom } = record(stored);
  return {
    headings: entriesOf(headings, (value) => value === null || isField(value)),
    absent: Object.fromEntries(
      Object.entries(record(absent)).flatMap(([field, keys]) =>
        isField(field) ? [[field, textsIn(keys)]] : [],
      ),
    ),
    tables: entriesOf(tables, (value) => value === 'risk' || value === 'other'),
    rows: textsIn(rows),
    sheets: entriesOf(sheets, (value) => value === 'use' || value === 'leave'),
    keptFrom: textsIn(keptFrom),
  };
}

/** Whether there is anything to forget. */
export function remembersAnything(memory: ColumnMemory): boolean {
  return Object.values(memory).some((answers: object) => Object.keys(answers).length > 0);
}

function isField(value: unknown): value is Field {
  return (fields as readonly unknown[]).includes(value);
}

function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((text) => typeof text === 'string') : [];
}

function entriesOf<T>(value: unknown, isKept: (value: unknown) => boolean): Readonly<Record<string, T>> {
  const kept = Object.entries(record(value)).filter(([, each]) => isKept(each));
  return Object.fromEntries(kept) as Record<string, T>;
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}
