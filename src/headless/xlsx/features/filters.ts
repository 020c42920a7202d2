/**
 * The autoFilter element of a sheet or a table (ECMA-376 part 1, 18.3.2) and the rows it hides. We write lists of values;
 * other criteria (top ten, colours, dates …) stay as they are, and so do the rows they hid.
 */
import type { Area } from '../../document';
import { shownText } from '../numberText';
import type { SheetPart } from '../parts';
import {
  attr,
  boolAttr,
  child,
  childName,
  element,
  elements,
  insertInOrder,
  numberAttr,
  removeChild,
  type XmlElement,
} from '../xmlTree';
import { decodeXstring, encodeXstring } from '../xstring';

const FILTER_ORDER = ['filterColumn', 'sortState', 'extLst'];

/** True when at least one column has a criterion, not merely a hidden button. */
function hasCriteria(filter: XmlElement | undefined): boolean {
  return criteria(filter).length > 0;
}

/** True when a criterion of the filter over `data` (without header and totals) hides rows now. */
export function hidesRows(sheet: SheetPart, filter: XmlElement | undefined, data: Area): boolean {
  if (!hasCriteria(filter)) return false;
  for (let row = data.row; row < data.row + data.rows; row++) if (sheet.doc.rows.hidden(row)) return true;
  return false;
}

/** Keeps rows whose shown text in the 0-based column is one of the values; '' stands for empty cells. */
export function setValuesFilter(filter: XmlElement, column: number, values: readonly string[]): void {
  clearCriteria(filter, column);
  const name = (local: string) => childName(filter, local);
  const filled = values.filter((value) => value !== '');
  const list = element(
    name('filters'),
    { blank: filled.length < values.length || undefined },
    filled.map((value) => element(name('filter'), { val: encodeXstring(value) })),
  );
  const made = element(name('filterColumn'), { colId: column }, [list]);
  insertInOrder(filter, made, FILTER_ORDER);
  const sorted = elements(filter, 'filterColumn').sort(
    (one, other) => (numberAttr(one, 'colId') ?? 0) - (numberAttr(other, 'colId') ?? 0),
  );
  const others = filter.children.filter((node) => !sorted.includes(node as XmlElement));
  filter.children = [...sorted, ...others];
}

/** Of one column, or of all. */
export function clearCriteria(filter: XmlElement, column?: number): void {
  for (const node of elements(filter, 'filterColumn')) {
    if (column === undefined || numberAttr(node, 'colId') === column) removeChild(filter, node);
  }
}

/** Hides and shows the rows of `data` as the criteria say. */
export function applyFilter(sheet: SheetPart, filter: XmlElement | undefined, data: Area): void {
  const columns = criteria(filter);
  const lists = columns.flatMap((node) => readList(node) ?? []);
  // What an unknown criterion hid stays hidden until that criterion goes.
  const isUnknown = lists.length < columns.length;
  const keeps = (row: number) =>
    lists.every((list) => list.keeps(textAt(sheet, row, data.column + list.column)));
  let from = data.row;
  let state: boolean | undefined;
  for (let row = data.row; row <= data.row + data.rows; row++) {
    const end = row === data.row + data.rows;
    const hidden = end ? undefined : !keeps(row) || (isUnknown && sheet.doc.rows.hidden(row));
    if (hidden === state) continue;
    if (state !== undefined) hideRun(sheet, from, row - from, state);
    from = row;
    state = hidden;
  }
}

/** Rows that are so already are not touched. */
function hideRun(sheet: SheetPart, first: number, count: number, hidden: boolean): void {
  for (let row = first; row < first + count; row++) {
    if (sheet.doc.rows.hidden(row) !== hidden) return sheet.doc.rows.setHidden(first, count, hidden);
  }
}

function criteria(filter: XmlElement | undefined): XmlElement[] {
  return elements(filter, 'filterColumn').filter((node) =>
    elements(node).some((inner) => !inner.name.endsWith('extLst')),
  );
}

interface ValueList {
  readonly column: number;
  keeps(text: string): boolean;
}

function readList(node: XmlElement): ValueList | undefined {
  const filters = child(node, 'filters');
  if (!filters || child(filters, 'dateGroupItem')) return undefined;
  const kept = new Set(
    elements(filters, 'filter').map((item) => folded(decodeXstring(attr(item, 'val') ?? ''))),
  );
  const blank = boolAttr(filters, 'blank');
  return {
    column: numberAttr(node, 'colId') ?? 0,
    keeps: (text) => (text === '' ? blank : kept.has(folded(text))),
  };
}

/** Excel's filter does not tell case apart. */
function folded(text: string): string {
  return text.toUpperCase();
}

function textAt(sheet: SheetPart, row: number, column: number): string {
  const { value, style } = sheet.doc.get(row, column);
  return shownText(value, sheet.workbook.styles.resolve(style).numberFormat, 'sv-SE');
}
