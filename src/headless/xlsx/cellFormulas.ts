/** Changes to many formulas of a sheet at once. */
import type { Area } from '../document';
import type { CellEdit } from './cellEdits';
import type { CellTable } from './cellTable';
import { areaName, intersection, sameArea, type Place } from './features/areas';
import { XlsxError } from './xlsxError';

type Change = (formula: string, place: Place) => string;

/**
 * Every formula text of the sheet, changed where `change` answers another. Texts that several cells share are changed once
 * for all of them (`inPlace`), or cell by cell as each reads them: the change may then differ from row to row.
 * Answers whether anything changed.
 */
export function rewriteFormulas(table: CellTable, change: Change, inPlace: boolean): boolean {
  const before = table.revision;
  for (const [row, { cells }] of table.edits.rows) {
    for (let at = 0; at < cells.edits.length; at++) {
      const edit = cells.edits[at]!;
      if (edit.content?.formula !== undefined)
        rewriteEdit(table, edit, { row, column: cells.columns[at]! }, change);
    }
  }
  const { store } = table;
  for (let index = 0; index < store.cellCount; index++) {
    if (store.formula[index] !== 0) rewriteCell(table, index, change, inPlace);
  }
  return table.revision !== before;
}

/** Gives every cell of a shared formula its own: they are about to move apart. */
export function expandShared(table: CellTable): void {
  const { special } = table.file;
  for (const cell of special) {
    const { groups } = table.file;
    const place = groups.placeOf(cell);
    const content = table.edits.cell(place.row, place.column)?.content;
    if ((content && !content.keepsFormula) || !groups.isShared(cell)) continue;
    const value = content ? content.value : table.file.value(cell);
    table.edit(place.row, place.column, cell).content = { value, formula: groups.formulaAt(cell, place) };
  }
}

/** Refuses to change a part of an array formula, as Excel does. `area`: all that is changed in one go. */
export function refuseArrayParts(table: CellTable, area: Area): void {
  for (const array of table.arrays) {
    const shared = intersection(array.area, area);
    if (!shared || sameArea(shared, array.area)) continue;
    throw new XlsxError('array-conflict', { area: areaName(array.area) });
  }
}

function rewriteEdit(table: CellTable, edit: CellEdit, place: Place, change: Change): void {
  const { content } = edit;
  if (content?.formula === undefined || content.keepsFormula) return;
  const formula = change(content.formula, place);
  if (formula === content.formula) return;
  edit.content = { ...content, formula };
  table.revision++;
}

function rewriteCell(table: CellTable, index: number, change: Change, inPlace: boolean): void {
  const { groups } = table.file;
  const place = groups.placeOf(index);
  const content = table.edits.cell(place.row, place.column)?.content;
  if (content && !content.keepsFormula) return;
  const keeps = inPlace || table.arrayAt(place.row, place.column) !== undefined;
  const before = keeps ? groups.ownText(index) : groups.formulaAt(index, place);
  const formula = before === '' ? '' : change(before, place);
  if (formula === before) return;
  const value = content ? content.value : table.file.value(index);
  if (!keeps) return table.setContent(place.row, place.column, { value, formula });
  groups.rewrite(index, formula);
  table.edit(place.row, place.column, index).content = { value, formula, keepsFormula: true };
}
