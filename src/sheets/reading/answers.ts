import type { Field } from '../../domain/field';
import { headingKeys, tableKey, withAnswer, type ColumnMemory } from './memory';
import type { Reading } from './reading';

/** What a person has said about how the workbook is to be read. */
export type ReadingAnswer =
  /** The field stands in this column (0-based on the sheet), or in none (null). */
  | {
      readonly kind: 'column';
      readonly table: Reading;
      readonly field: Field;
      readonly column: number | null;
    }
  /** Which of the tables that look like one are the risk analysis: any number of them, also none. */
  | { readonly kind: 'tables'; readonly all: readonly Reading[]; readonly risk: readonly Reading[] }
  /** The sheets to work with, of those that hold a risk analysis. */
  | { readonly kind: 'sheets'; readonly all: readonly string[]; readonly used: readonly string[] }
  /** The headings stand in a row with these texts; `instead` was wrongly taken for the risk analysis. */
  | {
      readonly kind: 'row';
      readonly sheet: string;
      readonly texts: readonly string[];
      readonly instead: Reading | null;
    }
  /** The scale of the settings stays, whatever the sheet ("5×5") seems to use. */
  | { readonly kind: 'keepScale'; readonly seen: string };

type Kind = ReadingAnswer['kind'];
type Handlers = {
  [K in Kind]: (memory: ColumnMemory, answer: Extract<ReadingAnswer, { kind: K }>) => ColumnMemory;
};

/** The memory with one more answer. Later answers stand over earlier ones. */
export function remembering(memory: ColumnMemory, answer: ReadingAnswer): ColumnMemory {
  return handlers[answer.kind](memory, answer as never);
}

const handlers: Handlers = {
  column: (memory, { table, field, column }) => {
    const at = table.headings.findIndex((heading) => heading.column === column);
    const keys = headingKeys(table.headings.map(({ text }) => text));
    return withAnswer(memory, field, column === null ? null : (keys[at] ?? null), keys);
  },
  tables: (memory, { all, risk }) =>
    risk.reduce(
      asRisk,
      all
        .filter((table) => !risk.includes(table))
        .reduce((next, table) => asOther(next, table, risk), memory),
    ),
  sheets: (memory, { all, used }) => ({
    ...memory,
    sheets: {
      ...memory.sheets,
      ...Object.fromEntries(all.map((name) => [name, used.includes(name) ? 'use' : 'leave'] as const)),
    },
  }),
  row: (memory, { sheet, texts, instead }) => {
    const rest = instead ? asOther(memory, instead, []) : memory;
    const row = tableKey(texts.filter((text) => text.trim() !== ''));
    return {
      ...rest,
      rows: [...rest.rows.filter((other) => other !== row), row],
      sheets: used(rest.sheets, sheet),
    };
  },
  keepScale: (memory, { seen }) => ({ ...memory, keptFrom: [...new Set([...memory.keptFrom, seen])] }),
};

function asRisk(memory: ColumnMemory, table: Reading): ColumnMemory {
  return {
    ...memory,
    tables: { ...memory.tables, [keyOf(table)]: 'risk' },
    sheets: used(memory.sheets, table.sheet),
  };
}

/** Tables with the same headings are told apart by their sheets; any other is known by its headings, on whatever sheet. */
function asOther(memory: ColumnMemory, table: Reading, risk: readonly Reading[]): ColumnMemory {
  const key = keyOf(table);
  const isShared = risk.some(({ pointed }) => pointed === table.pointed);
  const rows = isShared ? memory.rows : memory.rows.filter((row) => row !== table.pointed);
  return risk.some((other) => keyOf(other) === key)
    ? { ...memory, rows, sheets: { ...memory.sheets, [table.sheet]: 'leave' } }
    : { ...memory, rows, tables: { ...memory.tables, [key]: 'other' } };
}

function used(sheets: ColumnMemory['sheets'], name: string): ColumnMemory['sheets'] {
  return sheets[name] === 'leave' ? { ...sheets, [name]: 'use' } : sheets;
}

function keyOf({ headings }: Reading): string {
  return tableKey(headings.map(({ text }) => text));
}
