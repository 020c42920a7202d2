import type { Area, AreaContent, SheetDoc } from '../document';
import { assertAllowed, assertUnlocked } from './access';
import { HostError, invalidArgument } from './errors';
import { isEntireColumn, isEntireRow } from './addresses';
import { patchArea } from './formatting';
import { overlaps } from '../xlsx/features/areas';
import { type RangeRef } from './ranges';
import { announce, contentChanged } from './writing';
import { shiftFormula } from './shiftFormula';

export type ClearWhat = 'All' | 'Formats' | 'Contents' | 'Hyperlinks' | 'RemoveHyperlinks';

/** `Range.clear`: 'All' also takes validations, conditional formats and links, as Excel's Clear All does. */
export function clear(range: RangeRef, what: ClearWhat): void {
  const { session, sheet, areas } = range;
  assertUnlocked(session, sheet, areas);
  for (const area of areas) {
    if (what === 'All') sheet.clear(area, 'all');
    if (what === 'Contents') sheet.clear(area, 'contents');
    if (what === 'Formats') sheet.clear(area, 'formats');
    if (what !== 'Contents' && what !== 'Formats') sheet.hyperlinks.clear(area);
    if (what === 'RemoveHyperlinks')
      patchArea(range, area, { font: { underline: 'none', color: '#000000' } });
  }
  if (what === 'All' || what === 'Formats') sheet.conditionalFormats.clear(areas);
  if (what === 'All') sheet.dataValidations.clear(areas);
  for (const area of areas) if (what !== 'Formats') contentChanged(session.range(sheet, area));
}

/** `Range.insert`: what was there moves down or right; answers the new, empty cells. */
export function insert(range: RangeRef, shift: 'Down' | 'Right'): RangeRef {
  const { session, sheet, area } = range;
  assertAllowed(
    session,
    sheet,
    isEntireRow(area) || !isEntireColumn(area) ? 'allowInsertRows' : 'allowInsertColumns',
  );
  session.insertCells(sheet, area, shift === 'Down' ? 'down' : 'right');
  const made = session.range(sheet, area);
  session.calculation.structureChanged(sheet);
  announce(made, { changeType: inserted(area), shiftDirection: `ShiftCell${shift}` });
  return made;
}

const inserted = (area: Area): string =>
  isEntireRow(area) ? 'RowInserted' : isEntireColumn(area) ? 'ColumnInserted' : 'CellInserted';

export function deleteRange(range: RangeRef, shift: 'Up' | 'Left'): void {
  const { session, sheet, area } = range;
  assertAllowed(session, sheet, isEntireColumn(area) ? 'allowDeleteColumns' : 'allowDeleteRows');
  assertUnlocked(session, sheet, [area]);
  session.deleteCells(sheet, area, shift === 'Up' ? 'up' : 'left');
  session.calculation.structureChanged(sheet);
  const kind = isEntireRow(area) ? 'RowDeleted' : isEntireColumn(area) ? 'ColumnDeleted' : 'CellDeleted';
  announce(session.range(sheet, area), { changeType: kind, shiftDirection: `ShiftCell${shift}` });
}

/** Merging keeps the first cell's value and drops the others', as Excel does after its warning. */
export function merge(range: RangeRef, across: boolean): void {
  const { session, sheet, area } = range;
  assertAllowed(session, sheet, 'allowFormatCells');
  if (sheet.tables.items.some((table) => overlaps(table.area, area)))
    throw new HostError('MergedRangeConflict', 'Cells of a table cannot be merged.');
  const rows = across
    ? Array.from({ length: area.rows }, (_, row) => ({ ...area, row: area.row + row, rows: 1 }))
    : [area];
  for (const each of rows) {
    sheet.merges.remove(each);
    if (each.rows * each.columns === 1) continue;
    dropHidden(sheet, each);
    sheet.merges.add(each);
  }
  session.calculation.touched(sheet, area);
}

function dropHidden(sheet: SheetDoc, area: Area): void {
  for (const cell of [...sheet.cells(area)])
    if ((cell.row !== area.row || cell.column !== area.column) && cell.value !== null)
      sheet.setValue(cell.row, cell.column, null);
}

export function unmerge({ session, sheet, areas }: RangeRef): void {
  assertAllowed(session, sheet, 'allowFormatCells');
  for (const area of areas) sheet.merges.remove(area);
}

/** Hides or shows whole rows or columns of the range. */
export function setHidden(
  { session, sheet, area }: RangeRef,
  what: 'rows' | 'columns',
  hidden: boolean,
): void {
  assertAllowed(session, sheet, what === 'rows' ? 'allowFormatRows' : 'allowFormatColumns');
  if (what === 'columns') sheet.columns.setHidden(area.column, area.columns, hidden);
  else {
    sheet.rows.setHidden(area.row, area.rows, hidden);
    const message = { worksheetId: sheet.id, address: `${area.row + 1}:${area.row + area.rows}` };
    session.outbox.post('rowHiddenChanged', sheet.id, {
      ...message,
      changeType: hidden ? 'Hidden' : 'Unhidden',
    });
  }
}

/** `Range.group` wants whole rows or columns (docs), and eight levels are the most there are. */
export function group({ session, sheet, area }: RangeRef, by: 'ByRows' | 'ByColumns', step: 1 | -1): void {
  assertAllowed(session, sheet, by === 'ByRows' ? 'allowFormatRows' : 'allowFormatColumns');
  if (by === 'ByRows' ? !isEntireRow(area) : !isEntireColumn(area))
    throw invalidArgument('entire rows or columns are needed');
  const [lines, first, size] =
    by === 'ByRows'
      ? ([sheet.rows, area.row, area.rows] as const)
      : ([sheet.columns, area.column, area.columns] as const);
  for (let index = first; index < first + size; index++) {
    const level = lines.outlineLevel(index) + step;
    if (level > 7) throw new HostError('InvalidOperation', 'There are at most eight outline levels.');
    lines.setOutlineLevel(index, 1, Math.max(level, 0));
  }
}

export function showDetails(range: RangeRef, by: 'ByRows' | 'ByColumns', show: boolean): void {
  const { sheet, area } = range;
  const [lines, first, size] =
    by === 'ByRows'
      ? ([sheet.rows, area.row, area.rows] as const)
      : ([sheet.columns, area.column, area.columns] as const);
  assertAllowed(range.session, sheet, by === 'ByRows' ? 'allowFormatRows' : 'allowFormatColumns');
  for (let index = first; index < first + size; index++)
    if (lines.outlineLevel(index) > 0) lines.setHidden(index, 1, !show);
}

export type CopyWhat = 'All' | 'Formulas' | 'Values' | 'Formats' | 'Link';

/** `Range.copyFrom`: the source is repeated over a larger target; relative references move along. */
export function copyFrom(
  range: RangeRef,
  source: RangeRef,
  what: CopyWhat,
  skipBlanks: boolean,
  transpose: boolean,
): void {
  const { session, sheet } = range;
  if (what === 'Link')
    throw new HostError('UnsupportedOperation', 'copyFrom with links is not supported by this host.');
  const from = source.area;
  const [rows, columns] = transpose ? [from.columns, from.rows] : [from.rows, from.columns];
  const repeats = range.area.rows % rows === 0 && range.area.columns % columns === 0;
  const target: Area = repeats ? range.area : { ...range.area, rows, columns };
  assertUnlocked(session, sheet, [target]);
  session.calculation.settle();
  const content = source.sheet.readArea(from);
  for (let row = 0; row < target.rows; row++)
    for (let column = 0; column < target.columns; column++) {
      const [r, c] = transpose ? [column, row] : [row, column];
      const index = (r % from.rows) * from.columns + (c % from.columns);
      copyCell(
        range,
        content,
        index,
        { row: target.row + row, column: target.column + column },
        what,
        skipBlanks,
      );
    }
  contentChanged(session.range(sheet, target));
}

function copyCell(
  { session, sheet }: RangeRef,
  content: AreaContent,
  index: number,
  to: { readonly row: number; readonly column: number },
  what: CopyWhat,
  skipBlanks: boolean,
): void {
  const { area } = content;
  const value = content.values[index] ?? null;
  const formula = content.formulas.get(index);
  if (skipBlanks && value === null && formula === undefined) return;
  if (what === 'All' || what === 'Formats') sheet.setStyle(to.row, to.column, content.styles[index] ?? 0);
  if (what === 'Formats') return;
  session.counters.cellsWritten++;
  if (formula === undefined || what === 'Values') return sheet.setValue(to.row, to.column, value);
  const down = to.row - (area.row + Math.floor(index / area.columns));
  const right = to.column - (area.column + (index % area.columns));
  sheet.setFormula(to.row, to.column, shiftFormula(formula, down, right));
  session.calculation.formulaWritten(sheet, to.row, to.column);
}

/** `Range.moveTo` of plain cells; formulas elsewhere that point at them do not follow, so those are refused. */
export function moveTo(range: RangeRef, target: RangeRef): void {
  throw new HostError(
    'UnsupportedOperation',
    `moveTo from ${range.address} to ${target.address} is not supported by this host.`,
  );
}
