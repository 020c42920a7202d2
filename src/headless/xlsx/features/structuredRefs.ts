/** Structured references (`Plan[Status]`, `[@Status]`; [MS-XLSX] 2.2.2) turned into plain ones when a table goes. */
import type { Area } from '../../document';
import { mapTokens, sameName, sheetPrefix } from '../formulaTokens';
import { REF_ERROR } from '../references';
import { absoluteName, areaName, contains } from './areas';
import type { Place } from './areas';

export interface TableShape {
  readonly name: string;
  readonly sheet: string;
  /** With header and totals row. */
  readonly area: Area;
  readonly headerRows: number;
  readonly totalsRows: number;
  readonly columns: readonly string[];
}

/**
 * The formula without the table. `place` is where it stands when that is a cell of the table's own sheet: `[@Status]` and
 * `#This Row` mean its row, and a reference without a name means the table around it.
 */
export function withoutTable(
  formula: string,
  table: TableShape,
  sheet: string,
  place: Place | undefined,
): string {
  const inside =
    place !== undefined && sameName(sheet, table.sheet) && contains(table.area, place.row, place.column);
  return mapTokens(formula, (token) => {
    if (token.kind !== 'table') return undefined;
    if (token.name === '' ? !inside : !sameName(token.name, table.name)) return undefined;
    const area = areaOf(token.brackets, table, place);
    if (!area) return REF_ERROR;
    const prefix = sameName(sheet, table.sheet) ? '' : sheetPrefix(table.sheet);
    return prefix + (isThisRow(token.brackets) ? rowName(area) : absoluteName(area));
  });
}

function isThisRow(brackets: string): boolean {
  return /^\[@/.test(brackets) || /\[#This Row\]/i.test(brackets);
}

/** In its own row a formula shall still be filled down: column fixed, row relative. */
function rowName(area: Area): string {
  return areaName(area).replace(/([A-Z]+)(\d+)/g, '$$$1$2');
}

function areaOf(brackets: string, table: TableShape, place: Place | undefined): Area | undefined {
  const parts = partsOf(brackets.slice(1, -1));
  const rows = rowsOf(parts.items, table, place);
  if (!rows) return undefined;
  const indices = parts.columns.map((name) => table.columns.findIndex((column) => sameName(column, name)));
  if (indices.includes(-1)) return undefined;
  const first = Math.min(...(indices.length > 0 ? indices : [0]));
  const last = Math.max(...(indices.length > 0 ? indices : [table.columns.length - 1]));
  return { ...rows, column: table.area.column + first, columns: last - first + 1 };
}

/** The columns that a reference's brackets name. */
export function columnsIn(brackets: string): string[] {
  return partsOf(brackets.slice(1, -1)).columns;
}

/** '#All', '@', and column names, with their escapes taken away. */
function partsOf(inner: string): { items: string[]; columns: string[] } {
  const thisRow = inner.startsWith('@');
  const text = thisRow ? inner.slice(1) : inner;
  const bracketed = [...text.matchAll(/\[((?:'.|[^\]'])*)\]/g)].map((match) => match[1] ?? '');
  const all = bracketed.length > 0 ? bracketed : text.trim() === '' ? [] : [text];
  const isItem = (part: string) => /^#(All|Data|Headers|Totals|This Row)$/i.test(part);
  return {
    items: [...(thisRow ? ['#This Row'] : []), ...all.filter(isItem)],
    columns: all.filter((part) => !isItem(part)).map((part) => part.replace(/'(.)/g, '$1')),
  };
}

type Rows = Pick<Area, 'row' | 'rows' | 'column' | 'columns'>;

function rowsOf(items: readonly string[], table: TableShape, place: Place | undefined): Rows | undefined {
  const { area, headerRows, totalsRows } = table;
  const data = { first: area.row + headerRows, last: area.row + area.rows - totalsRows - 1 };
  const known: Readonly<Record<string, { first: number; last: number } | undefined>> = {
    '#ALL': { first: area.row, last: area.row + area.rows - 1 },
    '#DATA': data,
    '#HEADERS': headerRows > 0 ? { first: area.row, last: data.first - 1 } : undefined,
    '#TOTALS': totalsRows > 0 ? { first: data.last + 1, last: data.last + totalsRows } : undefined,
    '#THIS ROW':
      place && place.row >= data.first && place.row <= data.last
        ? { first: place.row, last: place.row }
        : undefined,
  };
  const bands = (items.length > 0 ? items : ['#Data']).map((item) => known[item.toUpperCase()]);
  const found = bands.filter((band) => band !== undefined);
  if (found.length < bands.length) return undefined;
  const row = Math.min(...found.map((band) => band.first));
  return { ...area, row, rows: Math.max(...found.map((band) => band.last)) - row + 1 };
}
