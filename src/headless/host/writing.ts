import type { Area, AreaContent, CellValue, SheetDoc } from '../document';
import { MAX_COLUMNS, MAX_ROWS } from '../document';
import { assertUnlocked } from './access';
import { areaText } from './addresses';
import { coerce, type CellChange } from './coerce';
import { HostError, invalidArgument } from './errors';
import { originFields } from './events';
import { toFile } from './formulaText';
import { overlaps } from '../xlsx/features/areas';
import { contains, intersect, type RangeRef } from './ranges';
import { valueType, wireValue } from './reading';

/**
 * `Range.values` or `Range.formulas`: a single value for every cell, or a rectangle of exactly the range's size.
 * Everything is decided before the first cell changes, so a refusal leaves the range as it was.
 */
export function writeValues(range: RangeRef, given: unknown): void {
  const { area, sheet, session } = range;
  if (area.rows === MAX_ROWS || area.columns === MAX_COLUMNS)
    throw invalidArgument('whole rows and columns cannot be given values');
  assertUnlocked(session, sheet, [area]);
  const { styles } = sheet.readArea(area);
  const changes = decide(range, asRectangle(given, area), styles);
  const expanding = tablesToExpand(sheet, area, changes);
  const before = area.rows * area.columns === 1 ? sheet.get(area.row, area.column).value : null;
  const targets = targetRows(range);
  apply(range, changes, targets, styles);
  expanding.forEach((expand) => expand());
  contentChanged(range, before);
}

/** Lays a scalar (or a 1 × 1 rectangle) over the whole area; any other size must be the area's. */
export function asRectangle(given: unknown, area: Area): unknown[][] {
  if (!Array.isArray(given)) return filled(given, area);
  const rows = given as unknown[];
  const width = Array.isArray(rows[0]) ? rows[0].length : -1;
  const even = width > 0 && rows.every((row) => Array.isArray(row) && row.length === width);
  if (!even) throw invalidArgument('a two-dimensional array with rows of one length is needed');
  const matrix = rows as unknown[][];
  if (matrix.length === 1 && width === 1) return filled(matrix[0]?.[0], area);
  if (matrix.length !== area.rows || width !== area.columns)
    throw invalidArgument(
      `the array is ${matrix.length} × ${width}, the range ${area.rows} × ${area.columns}`,
    );
  return matrix;
}

const filled = (value: unknown, area: Area): unknown[][] =>
  Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, () => value));

type Styles = AreaContent['styles'];

/** `found`: the styles of the range's cells, row by row. */
function decide(range: RangeRef, matrix: readonly (readonly unknown[])[], found: Styles): CellChange[][] {
  const { area, session } = range;
  const { styles } = session.document;
  const isFormula = (text: string) => session.calculation.isFormula(text);
  const culture = session.origin === 'add-in' ? 'en-US' : session.options.culture;
  return matrix.map((line, row) =>
    line.map((value, column) => {
      const style = styles.resolve(found[row * area.columns + column] ?? 0);
      return coerce(value, style, isFormula, culture);
    }),
  );
}

/**
 * The sheet rows that the lines of the array go to. Over hidden rows of a filter Excel hands them to the visible rows in
 * turn (#224, also seen through COM); what is left over is lost. That is reproduced, or refused, as the options say.
 */
function targetRows(range: RangeRef): number[] {
  const { area, sheet, session } = range;
  const rows = Array.from({ length: area.rows }, (_, index) => area.row + index);
  if (!isFilteredAt(sheet, area)) return rows;
  const visible = rows.filter((row) => !sheet.rows.hidden(row));
  if (visible.length === rows.length) return rows;
  if (session.options.filteredWrites === 'refuse')
    throw new HostError('FilteredRangeConflict', 'The range has rows that a filter hides.');
  return visible;
}

/** Whether rows of the area belong to a filtered range; columns beside it are hit as well, being in the same rows. */
function isFilteredAt(sheet: SheetDoc, area: Area): boolean {
  const sameRows = (other: Area): boolean =>
    overlaps({ ...other, column: area.column, columns: area.columns }, area);
  const { autoFilter } = sheet;
  const bySheet = autoFilter.isFiltered && autoFilter.area !== null && sameRows(autoFilter.area);
  return bySheet || sheet.tables.items.some((table) => table.isFiltered && sameRows(table.area));
}

function apply(
  range: RangeRef,
  changes: readonly (readonly CellChange[])[],
  rows: readonly number[],
  found: Styles,
): void {
  const { area, sheet, session } = range;
  const merges = sheet.merges.areas;
  const shownAtOnce = session.calculation.shownAtOnce();
  for (let line = 0; line < rows.length; line++) {
    const row = rows[line]!;
    const isOwn = row === area.row + line;
    const changed = changes[line] ?? [];
    for (let offset = 0; offset < changed.length; offset++) {
      const change = changed[offset]!;
      const column = area.column + offset;
      if (change.kind === 'skip' || isUnderMerge(merges, row, column)) continue;
      const style = isOwn ? found[line * area.columns + offset]! : sheet.get(row, column).style;
      applyOne(range, { row, column }, change, style, shownAtOnce);
      session.counters.cellsWritten++;
    }
  }
}

/** [guess] Only the first cell of a merged area can hold anything; what is written to the others vanishes. */
function isUnderMerge(merges: readonly Area[], row: number, column: number): boolean {
  if (merges.length === 0) return false;
  const cell = { row, column, rows: 1, columns: 1 };
  return merges.some((merge) => contains(merge, cell) && (merge.row !== row || merge.column !== column));
}

function applyOne(
  range: RangeRef,
  { row, column }: { readonly row: number; readonly column: number },
  change: CellChange,
  style: number,
  shownAtOnce: (formula: string) => CellValue,
): void {
  const { sheet, session } = range;
  const { styles } = session.document;
  const format = styles.resolve(style);
  const quoted = change.kind === 'quoted';
  const reformat = change.kind === 'value' && change.format && format.numberFormat === 'General';
  const numberFormat = reformat ? { numberFormat: change.format } : {};
  if (reformat || quoted !== format.quotePrefix)
    sheet.setStyle(row, column, styles.derive(style, { ...numberFormat, quotePrefix: quoted }));
  if (change.kind === 'clear') sheet.setValue(row, column, null);
  else if (change.kind === 'quoted') sheet.setValue(row, column, change.text);
  else if (change.kind === 'value') sheet.setValue(row, column, change.value);
  else if (change.kind === 'formula') {
    const table = sheet.tables.items.find((each) =>
      contains(each.area, { row, column, rows: 1, columns: 1 }),
    );
    const shown = shownAtOnce(change.formula);
    // What is shown at once is made of texts and rows alone, which people and files write alike.
    const formula = shown === null ? toFile(change.formula, table?.name) : change.formula;
    sheet.setFormula(row, column, formula, shown);
    session.calculation.formulaWritten(sheet, row, column, shown !== null);
  }
}

/**
 * Values written right below a table make it longer (docs: co-authoring in add-ins recommends exactly that instead of
 * rows.add), if the row was empty and the table has no totals row. [guess] as many rows as were written.
 */
function tablesToExpand(
  sheet: SheetDoc,
  area: Area,
  changes: readonly (readonly CellChange[])[],
): (() => void)[] {
  const writes = changes[0]?.some((change) => change.kind !== 'skip' && change.kind !== 'clear');
  if (!writes) return [];
  return sheet.tables.items.flatMap((table) => {
    const below = { ...table.area, row: table.area.row + table.area.rows, rows: 1 };
    const touches = area.row === below.row && intersect(area, below) !== null && !table.showTotals;
    const withinColumns =
      area.column >= below.column && area.column + area.columns <= below.column + below.columns;
    if (!touches || !withinColumns || sheet.readArea(below).values.some((value) => value !== null)) return [];
    return [() => table.resize({ ...table.area, rows: table.area.rows + area.rows })];
  });
}

/** After contents changed, whoever did it: table headings follow, formulas are due again, listeners hear of it. */
export function contentChanged(range: RangeRef, before: CellValue = null): void {
  const { area, sheet, session } = range;
  for (const table of sheet.tables.items) {
    const header = { ...table.area, rows: 1 };
    if (table.showHeaders && overlaps(header, area)) table.syncHeaders();
  }
  session.calculation.touched(sheet, area);
  announce(range, { changeType: 'RangeEdited', ...detailsOf(range, before) });
}

/** `details` exist for single cells only (#5347). */
function detailsOf(range: RangeRef, before: CellValue): Readonly<Record<string, unknown>> {
  const { area, sheet } = range;
  if (area.rows !== 1 || area.columns !== 1) return {};
  const after = sheet.get(area.row, area.column).value;
  return {
    valueBefore: wireValue(before),
    valueAfter: wireValue(after),
    valueTypeBefore: valueType(before),
    valueTypeAfter: valueType(after),
  };
}

/** Tells the sheet's and the workbook's onChanged handlers, and those of tables that were touched. */
export function announce(range: RangeRef, change: Readonly<Record<string, unknown>>): void {
  const { area, sheet, session } = range;
  const address = areaText(area);
  const fields = { address, ...originFields(session.origin), shiftDirection: 'None', ...change };
  session.outbox.post('changed', sheet.id, { worksheetId: sheet.id, ...fields });
  for (const table of sheet.tables.items) {
    if (!overlaps(table.area, area)) continue;
    const message = { tableId: String(table.id), worksheetId: sheet.id, ...fields };
    session.outbox.post('tableChanged', String(table.id), message);
  }
}
