/** The columns of a table when cells of the sheet move right or left through it. */
import type { Area } from '../../document';
import type { SheetPart } from '../parts';
import { shiftArea, type Shift } from '../shift';
import {
  child,
  childName,
  element,
  elements,
  numberAttr,
  removeChild,
  setAttr,
  type XmlElement,
} from '../xmlTree';
import { intersection } from './areas';
import { syncHeaders } from './tableEdits';
import { encodeName } from './tableHeaders';
import { forgetColumns } from './tableNames';
import { readTable, tableParts } from './tableParts';
import { columnElements, columnNames, tableArea } from './tableShape';

/** Columns of the table that the shift brings or takes, counted from its left edge; undefined when it does neither. */
function columnsShifted(table: Area, shift: Shift): { at: number; count: number } | undefined {
  const moved = shift.vertical ? undefined : shiftArea(table, shift);
  if (!moved || moved.columns === table.columns) return undefined;
  if (shift.kind === 'insert') return { at: shift.area.column - table.column, count: shift.area.columns };
  const gone = intersection(table, shift.area);
  return gone && { at: gone.column - table.column, count: gone.columns };
}

/** True when a column with a criterion would go: its rows would stay hidden for no reason to be seen. */
export function losesCriterion(root: XmlElement, shift: Shift): boolean {
  const change = shift.kind === 'delete' ? columnsShifted(tableArea(root), shift) : undefined;
  return elements(child(root, 'autoFilter'), 'filterColumn').some((node) => {
    const id = numberAttr(node, 'colId') ?? 0;
    return change !== undefined && id >= change.at && id < change.at + change.count;
  });
}

/** `table` is its area before; its references have been moved already. */
export function shiftTableColumns(root: XmlElement, table: Area, shift: Shift): void {
  const change = columnsShifted(table, shift);
  const list = child(root, 'tableColumns');
  if (!change || !list) return;
  const columns = columnElements(root);
  const { at, count } = change;
  if (shift.kind === 'delete') columns.splice(at, count);
  else columns.splice(at, 0, ...newColumns(list, columnNames(root), count));
  list.children = columns;
  setAttr(list, 'count', columns.length);
  for (const node of elements(child(root, 'autoFilter'), 'filterColumn')) {
    const id = numberAttr(node, 'colId') ?? 0;
    const isGone = shift.kind === 'delete' && id >= at && id < at + count;
    if (isGone) removeChild(child(root, 'autoFilter')!, node);
    else if (id >= at) setAttr(node, 'colId', shift.kind === 'delete' ? id - count : id + count);
  }
}

/** Structured references to columns that are about to go become #REF!. */
export function forgetShiftedColumns(sheet: SheetPart, shift: Shift): void {
  if (shift.kind !== 'delete') return;
  for (const part of tableParts(sheet)) {
    const root = readTable(sheet, part);
    const change = columnsShifted(tableArea(root), shift);
    if (change) forgetColumns(sheet, part, columnNames(root).slice(change.at, change.at + change.count));
  }
}

/** Once the cells have moved, new columns' headings are written into theirs. */
export function fillNewHeaders(sheet: SheetPart, shift: Shift): void {
  if (shift.kind !== 'insert' || shift.vertical) return;
  for (const part of tableParts(sheet)) {
    if (intersection(tableArea(readTable(sheet, part)), shift.area)) syncHeaders(sheet, part);
  }
}

/** "Column1", "Column2" …, whatever is free. */
function newColumns(list: XmlElement, names: readonly string[], count: number): XmlElement[] {
  const taken = new Set(names.map((name) => name.toUpperCase()));
  let id = Math.max(0, ...elements(list).map((node) => numberAttr(node, 'id') ?? 0));
  let number = 0;
  return Array.from({ length: count }, () => {
    do number++;
    while (taken.has(`COLUMN${number}`));
    return element(childName(list, 'tableColumn'), { id: ++id, name: encodeName(`Column${number}`) });
  });
}
