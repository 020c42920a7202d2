import type { Field } from '../../domain/field';
import type { Grid } from '../grid';
import { findReadings } from './findReadings';
import { headingKeys, tableKey, withAnswer, type ColumnMemory } from './memory';
import type { Reading } from './reading';

/** The memory after the user has pointed at a column for a field, or said that the table has none (null). Column as in the reading. */
export function remember(
  memory: ColumnMemory,
  reading: Reading,
  field: Field,
  column: number | null,
): ColumnMemory {
  const at = reading.headings.findIndex((heading) => heading.column === column);
  const keys = headingKeys(reading.headings.map(({ text }) => text));
  return withAnswer(memory, field, column === null ? null : (keys[at] ?? null));
}

/** The memory after the user has said whether this table is the risk analysis. */
export function rememberTable(memory: ColumnMemory, reading: Reading, isRiskAnalysis: boolean): ColumnMemory {
  const key = tableKey(reading.headings.map(({ text }) => text));
  return { ...memory, tables: { ...memory.tables, [key]: isRiskAnalysis ? 'risk' : 'other' } };
}

/**
 * The same table read again with one more answer, so that its rows, its other columns and its doubts follow. The reading itself where
 * the table is no longer found (the sheet has changed since).
 */
export function applyChoice(
  grids: readonly Grid[],
  reading: Reading,
  field: Field,
  column: number | null,
  memory: ColumnMemory,
): { readonly reading: Reading; readonly memory: ColumnMemory } {
  const next = remember(memory, reading, field, column);
  const again = findReadings(grids, next).find(
    (other) => other.sheetId === reading.sheetId && other.headerRow === reading.headerRow,
  );
  return { reading: again ?? reading, memory: next };
}
