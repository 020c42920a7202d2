/** Changes to the shape of a table: its area, its columns, its totals row. */
import type { Area } from '../../document';
import type { SheetPart } from '../parts';
import { editTree } from '../partTree';
import { XlsxError } from '../xlsxError';
import { child, childName, element, numberAttr, setAttr, type XmlElement } from '../xmlTree';
import { areaName, overlaps } from './areas';
import { encodeName, settleHeaders } from './tableHeaders';
import { readTable } from './tableParts';
import { renameColumns } from './tableNames';
import { refuseConflicts } from './tableRules';
import {
  columnElements,
  columnNames,
  dataArea,
  filterRef,
  headerRows,
  nameOfColumn,
  tableArea,
  totalsRows,
} from './tableShape';

/** Takes the names from the header cells; formulas that spell a changed one follow. */
export function syncHeaders(sheet: SheetPart, part: string): void {
  const root = readTable(sheet, part);
  if (headerRows(root) === 0) return;
  const before = columnNames(root);
  const names = settleHeaders(sheet, { ...tableArea(root), rows: 1 }, before);
  if (names.every((name, at) => name === before[at])) return;
  editTree(sheet.package, part, (node) => setNames(node, names));
  renameColumns(sheet, part, before, names);
}

/**
 * The header stays in its row and the new area overlaps the old one, as Excel demands. Columns keep their ids and what
 * they calculate; new ones are named by their header cells.
 */
export function resizeTable(sheet: SheetPart, part: string, area: Area): void {
  const root = readTable(sheet, part);
  const old = tableArea(root);
  const least = headerRows(root) + totalsRows(root) + 1;
  if (area.row !== old.row || !overlaps(area, old) || area.rows < least) {
    throw new XlsxError('table-conflict', { area: areaName(old) });
  }
  refuseConflicts(sheet, area, numberAttr(root, 'id'));
  const kept = columnElements(root);
  const columns = Array.from({ length: area.columns }, (_, at) => kept[area.column + at - old.column]);
  const fallbacks = columns.map((node, at) => (node ? nameOfColumn(node) : `Column${at + 1}`));
  const hasHeader = headerRows(root) > 0;
  const names = hasHeader ? settleHeaders(sheet, { ...area, rows: 1 }, fallbacks) : fallbacks;
  editTree(sheet.package, part, (node) => {
    setArea(node, area);
    placeColumns(node, area.column - old.column, names);
  });
}

/** The totals row takes a row below the table, which what lies there makes room for, and gives it back. */
export function setTotals(sheet: SheetPart, part: string, shown: boolean): void {
  const root = readTable(sheet, part);
  if (totalsRows(root) > 0 === shown) return;
  const area = tableArea(root);
  if (shown) sheet.doc.insertCells({ ...area, row: area.row + area.rows, rows: 1 }, 'down');
  editTree(sheet.package, part, (node) => {
    setAttr(node, 'totalsRowCount', shown ? 1 : undefined);
    setAttr(node, 'totalsRowShown', shown ? undefined : false);
    if (!shown) columnElements(node).forEach(forgetTotals);
    setArea(node, { ...area, rows: area.rows + (shown ? 1 : -1) });
  });
  if (!shown) sheet.doc.deleteCells({ ...area, row: area.row + area.rows - 1, rows: 1 }, 'up');
}

function setNames(root: XmlElement, names: readonly string[]): void {
  columnElements(root).forEach((node, at) =>
    setAttr(node, 'name', encodeName(names[at] ?? nameOfColumn(node))),
  );
}

function setArea(root: XmlElement, area: Area): void {
  setAttr(root, 'ref', areaName(area));
  const filter = child(root, 'autoFilter');
  if (filter) setAttr(filter, 'ref', filterRef(root));
  const sort = child(root, 'sortState');
  if (sort) setAttr(sort, 'ref', areaName(dataArea(root)));
}

/** `shift`: by how many columns the left edge has moved right. */
function placeColumns(root: XmlElement, shift: number, names: readonly string[]): void {
  const list = child(root, 'tableColumns');
  if (!list) return;
  const old = columnElements(root);
  let nextId = Math.max(0, ...old.map((node) => numberAttr(node, 'id') ?? 0)) + 1;
  list.children = names.map((name, at) => {
    const node = old[at + shift] ?? element(childName(list, 'tableColumn'), { id: nextId++ });
    setAttr(node, 'name', encodeName(name));
    return node;
  });
  setAttr(list, 'count', names.length);
  moveFilters(root, shift, names.length);
}

/** Criteria go with their columns; sort keys that have left the table go. */
function moveFilters(root: XmlElement, shift: number, count: number): void {
  const filter = child(root, 'autoFilter');
  if (!filter) return;
  filter.children = filter.children.filter((node) => {
    if (typeof node === 'string' || !('attributes' in node)) return true;
    const id = numberAttr(node, 'colId');
    if (id === undefined) return true;
    setAttr(node, 'colId', id - shift);
    return id - shift >= 0 && id - shift < count;
  });
}

function forgetTotals(node: XmlElement): void {
  for (const name of ['totalsRowLabel', 'totalsRowFunction', 'totalsRowDxfId'])
    setAttr(node, name, undefined);
  node.children = node.children.filter(
    (item) => typeof item === 'string' || !('name' in item) || !item.name.endsWith('totalsRowFormula'),
  );
}
