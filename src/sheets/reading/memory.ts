import { fields, type Field } from '../../domain/field';
import { fold } from './fold';

/**
 * What the user has answered about this workbook's columns, by heading, so that next year's sheet is read without asking.
 * Plain JSON; kept in the workbook's settings.
 */
export interface ColumnMemory {
  /** Heading key (see `headingKeys`) → the field it holds, or null for "none of ours". */
  readonly headings: Readonly<Record<string, Field | null>>;
  /** Fields that the user said the sheet lacks. */
  readonly absent: readonly Field[];
  /** Table key (see `tableKey`) → whether the user said that it is the risk analysis. */
  readonly tables: Readonly<Record<string, 'risk' | 'other'>>;
}

export const emptyMemory: ColumnMemory = { headings: {}, absent: [], tables: {} };

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

/** One key for a table, by its headings: the same next year, whatever the sheet is called and wherever the table stands. */
export function tableKey(headings: readonly string[]): string {
  return headingKeys(headings)
    .filter((key) => !key.startsWith('@'))
    .sort()
    .join(' | ');
}

/** The memory with one more answer: `field` is in the column with this key, or nowhere (null). */
export function withAnswer(memory: ColumnMemory, field: Field, key: string | null): ColumnMemory {
  const others = Object.entries(memory.headings).filter(
    ([other, chosen]) => chosen !== field && other !== key,
  );
  return {
    ...memory,
    headings: Object.fromEntries(key === null ? others : [...others, [key, field] as const]),
    absent:
      key === null
        ? [...new Set([...memory.absent, field])]
        : memory.absent.filter((other) => other !== field),
  };
}

/** What was stored, as far as it still makes sense; anything else is forgotten. */
export function parseMemory(stored: unknown): ColumnMemory {
  const { headings, absent, tables } = record(stored);
  const isField = (value: unknown): value is Field => (fields as readonly unknown[]).includes(value);
  return {
    headings: Object.fromEntries(
      Object.entries(record(headings)).flatMap(([key, value]) =>
        value === null || isField(value) ? [[key, value] as const] : [],
      ),
    ),
    absent: Array.isArray(absent) ? absent.filter(isField) : [],
    tables: Object.fromEntries(
      Object.entries(record(tables)).flatMap(([key, value]) =>
        value === 'risk' || value === 'other' ? [[key, value] as const] : [],
      ),
    ),
  };
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}
