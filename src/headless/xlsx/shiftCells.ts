/** Inserts and deletes cells, rows and columns: decides whether everything can follow, then moves it all. */
import { MAX_COLUMNS, MAX_ROWS, type Area } from '../document';
import { moveCells } from './cellMover';
import { expandShared } from './cellFormulas';
import { CellTable } from './cellTable';
import { areaName, intersection, overlaps, parseArea } from './features/areas';
import { shiftRuleFormula } from './features/shiftRules';
import { fillNewHeaders, forgetShiftedColumns, losesCriterion } from './features/tableColumnShift';
import { tableParts, readTable } from './features/tableParts';
import { headerRows, tableArea } from './features/tableShape';
import { mayMention } from './references';
import type { Sheet } from './sheet';
import { affected, isTorn, isWhole, shiftArea, shiftFormula, type Shift } from './shift';
import { shiftParts } from './shiftParts';
import { shiftSections } from './shiftSections';
import { readTree } from './partTree';
import { rewriteAllFormulas } from './workbookFormulas';
import { XlsxError } from './xlsxError';
import { attr, child } from './xmlTree';

export function shiftCells(sheet: Sheet, shift: Shift): void {
  refuse(sheet, shift);
  const { workbook } = sheet;
  const name = sheet.doc.name;
  expandShared(sheet.cells);
  forgetShiftedColumns(sheet, shift);
  rewriteAllFormulas(
    workbook,
    (formula, where, _, areas) => {
      if (where === sheet && areas) return shiftRuleFormula(formula, areas, name, shift);
      if (where !== sheet && !mayMention(formula, name)) return formula;
      return shiftFormula(formula, where?.doc.name, name, shift);
    },
    false,
  );
  // Before the columns move: what a cell inherits decides whether it must be written.
  const before = sheet.cells.toBytes();
  shiftSections(sheet, shift);
  shiftParts(sheet, shift);
  replaceCells(sheet, before, shift);
  fillNewHeaders(sheet, shift);
  workbook.contentsChanged = true;
  workbook.formulasChanged();
}

function replaceCells(sheet: Sheet, before: Uint8Array, shift: Shift): void {
  const old = sheet.cells;
  const bytes = moveCells(before, sheet.prefix, sheet.partName, shift, neighbourStyle(old, shift));
  const moved = new CellTable(
    sheet.cellContext(() => sheet.prefix),
    bytes,
    0,
  );
  moved.revision = old.revision + 1;
  sheet.cells = moved;
}

/** Of the cell above what is inserted, or to its left, when it exists. */
function neighbourStyle(cells: CellTable, { area, vertical }: Shift) {
  const before = vertical ? area.row - 1 : area.column - 1;
  return (row: number, column: number) => {
    if (before < 0) return undefined;
    const place: readonly [number, number] = vertical ? [before, column] : [row, before];
    return cells.exists(...place) ? cells.styleAt(...place) : undefined;
  };
}

function refuse(sheet: Sheet, shift: Shift): void {
  const { area } = shift;
  if (shift.vertical ? area.rows === MAX_ROWS : area.columns === MAX_COLUMNS) deny('sheet', area);
  if (shift.kind === 'insert') refusePushedOut(sheet, shift);
  for (const merge of sheet.doc.merges.areas) if (isTorn(merge, shift)) deny('merge', merge);
  for (const array of sheet.cells.arrays) refuseArray(array.area, array.isDataTable, shift);
  for (const part of tableParts(sheet)) refuseTable(readTable(sheet, part), shift);
  refuseFilter(sheet, shift);
  refusePivots(sheet, shift);
  refuseObjects(sheet);
}

function deny(what: string, area: Area): never {
  throw new XlsxError('shift-refused', { what, area: areaName(area) });
}

/** Content at the far end of the sheet would be lost. */
function refusePushedOut(sheet: Sheet, { area, vertical }: Shift): void {
  const edge: Area = vertical
    ? { row: MAX_ROWS - area.rows, rows: area.rows, column: area.column, columns: area.columns }
    : { row: area.row, rows: area.rows, column: MAX_COLUMNS - area.columns, columns: area.columns };
  for (const cell of sheet.doc.cells(edge)) {
    if (cell.value !== null || cell.formula !== undefined) deny('edge', edge);
  }
}

/** An array formula moves whole or not at all; a what-if table also names its input cells, so it stays where it is. */
function refuseArray(array: Area, isDataTable: boolean, shift: Shift): void {
  const touched = intersection(array, affected(shift));
  if (!touched) return;
  const moved = shiftArea(array, shift);
  const isCut = moved && (moved.rows !== array.rows || moved.columns !== array.columns);
  if (isDataTable || isTorn(array, shift) || isCut) deny(isDataTable ? 'data-table' : 'array', array);
}

/** Rows and columns may come and go inside a table, but not its heading, all of it, or a column that is filtered by. */
function refuseTable(root: ReturnType<typeof readTable>, shift: Shift): void {
  const table = tableArea(root);
  if (isTorn(table, shift)) deny('table', table);
  if (!overlaps(table, affected(shift))) return;
  const moved = shiftArea(table, shift);
  if (!moved) {
    if (!isWhole(shift)) deny('table', table);
    return;
  }
  if (losesCriterion(root, shift)) deny('filter', table);
  const head = { ...table, rows: headerRows(root) };
  const isHeadLost = head.rows > 0 && shift.kind === 'delete' && shift.vertical && overlaps(head, shift.area);
  if (isHeadLost || moved.rows <= head.rows) deny('table', table);
}

/** Criteria count columns from the filter's left edge. */
function refuseFilter(sheet: Sheet, shift: Shift): void {
  const filter = sheet.doc.autoFilter.area;
  if (!filter) return;
  const moved = shiftArea(filter, shift);
  if (isTorn(filter, shift)) deny('filter', filter);
  if (moved && moved.columns !== filter.columns && sheet.doc.autoFilter.isFiltered) deny('filter', filter);
}

function refusePivots(sheet: Sheet, shift: Shift): void {
  const pkg = sheet.package;
  for (const { target } of pkg.relationships(sheet.partName).byKind('pivotTable')) {
    if (!pkg.has(target)) continue;
    const area = parseArea(attr(child(readTree(pkg, target).root, 'location'), 'ref') ?? '');
    if (area && overlaps(area, affected(shift))) deny('pivot', area);
  }
}

/** Form controls and embedded objects are anchored in several places at once. */
function refuseObjects(sheet: Sheet): void {
  const kinds = ['control', 'ctrlProp', 'oleObject', 'package'];
  const found = sheet.package
    .relationships(sheet.partName)
    .items.find((relation) => kinds.includes(relation.kind));
  if (found) throw new XlsxError('shift-refused', { what: 'controls' });
}
