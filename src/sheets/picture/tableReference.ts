import { areaAddress, type TableInfo } from '../grid';
import { sheetReference } from '../sheetName';

/** A column's cells as formulas on another sheet name them. */
export type ColumnReference<K extends string> = (key: K) => string | null;

/** Where a table lies, whether it is one already or about to be made. */
export interface ReferredTable<K extends string> {
  /** Name of its sheet. */
  readonly sheet: string;
  /** null when somebody has turned it into a plain range. */
  readonly table: Pick<TableInfo, 'name'> | null;
  /** Positions of its columns, and the 0-based rows of its body. */
  readonly columns: ReadonlyMap<K, number>;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly headingOf: (key: K) => string;
}

/**
 * `Riskbild_2026[S]`, which grows with the table; plain cells where there is no table any more. null where the column is gone.
 */
export function columnReference<K extends string>(table: ReferredTable<K>): ColumnReference<K> {
  return (key) => {
    const column = table.columns.get(key);
    if (column === undefined) return null;
    if (table.table !== null) return `${table.table.name}[${escaped(table.headingOf(key))}]`;
    const rows = table.lastRow - table.firstRow + 1;
    const area = areaAddress({ row: table.firstRow, column, rows, columns: 1 });
    const fixed = area.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
    return `${sheetReference(table.sheet)}!${fixed}`;
  };
}

/** Signs that mean something in a structured reference are written with an apostrophe before them (Excel's own rule). */
function escaped(heading: string): string {
  return heading.replace(/['#[\]@]/g, "'$&");
}
