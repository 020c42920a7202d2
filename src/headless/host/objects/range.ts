import { anything, count, flag, integer, oneOf, optional, or, text } from '../args';
import { isEntireColumn, isEntireRow } from '../addresses';
import { bind, does, gives, type Handle, objectType } from '../objectType';
import { invalidArgument, itemNotFound } from '../errors';
import * as geometry from '../geometry';
import { RangeRef, bounding, intersect, onGrid, overlaps } from '../ranges';
import * as reading from '../reading';
import { writeValues } from '../writing';
import {
  clear,
  copyFrom,
  deleteRange,
  group,
  insert,
  merge,
  moveTo,
  setHidden,
  showDetails,
  unmerge,
} from '../rangeEdits';
import { conditionalFormatsHandle } from './conditionalFormats';
import { dataValidationHandle } from './dataValidation';
import { findAreas, SEARCH } from './find';
import { rangeFormatHandle } from './rangeFormat';
import { hyperlinkOf, setHyperlink } from './hyperlink';
import { placed, rangeOrText } from './rangeArgs';
import { rangeAreas } from './rangeAreas';
import { rangeSortHandle } from './sort';
import { setNumberFormat } from '../formatting';
import { specialCells } from '../specialCells';
import { tablesOn } from './tables';
import { visibleViewHandle } from './rangeView';
import { worksheetHandle } from './worksheet';
import { cellProperties, setCellProperties } from './cellProperties';

/** A Range, or a RangeAreas where it was asked for as one. */
export const rangeHandle = (range: RangeRef): Handle =>
  range.kind === 'Range' ? bind(rangeType, range) : bind(rangeAreas, range);

const SHIFT_DOWN = oneOf('Down', 'Right');
const CLEAR = or(oneOf('All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks'), 'All');
const GROUPING = oneOf('ByRows', 'ByColumns');
const COPY = or(oneOf('All', 'Formulas', 'Values', 'Formats', 'Link'), 'All');
const DIRECTION = oneOf('Left', 'Right', 'Up', 'Down');
const SPECIAL = oneOf(
  'ConditionalFormats',
  'DataValidations',
  'Blanks',
  'Constants',
  'Formulas',
  'SameConditionalFormat',
  'SameDataValidation',
  'Visible',
);
const SPECIAL_VALUES = optional(text);

const rangeType = objectType<RangeRef>({
  name: 'Range',
  identity: (self) => ({ _ReferenceId: self.id }),
  scalars: {
    address: { get: (self) => self.address },
    addressLocal: { get: (self) => self.address },
    rowIndex: { get: (self) => self.area.row },
    columnIndex: { get: (self) => self.area.column },
    rowCount: { get: (self) => self.area.rows },
    columnCount: { get: (self) => self.area.columns },
    cellCount: { get: (self) => self.cellCount },
    isEntireRow: { get: (self) => isEntireRow(self.area) },
    isEntireColumn: { get: (self) => isEntireColumn(self.area) },
    values: { get: reading.values, set: writeValues },
    formulas: { get: reading.formulas, set: writeValues },
    text: { get: reading.texts },
    valueTypes: { get: reading.valueTypes },
    numberFormat: { get: reading.numberFormats, set: setNumberFormat },
    rowHidden: {
      get: (self) => hiddenRows(self),
      set: (self, value) => setHidden(self, 'rows', flag(value)),
    },
    columnHidden: {
      get: (self) => hiddenColumns(self),
      set: (self, value) => setHidden(self, 'columns', flag(value)),
    },
    hidden: { get: (self) => either(hiddenRows(self), hiddenColumns(self)) },
    hyperlink: { get: hyperlinkOf, set: setHyperlink },
    hasSpill: { get: () => false },
    top: { get: (self) => geometry.top(self.sheet, self.area.row) },
    left: { get: (self) => geometry.left(self.session.document, self.sheet, self.area.column) },
    width: { get: (self) => geometry.width(self.session.document, self.sheet, self.area) },
    height: { get: (self) => geometry.height(self.sheet, self.area) },
    _ReferenceId: { get: (self) => self.id },
  },
  links: {
    format: (self) => rangeFormatHandle(self),
    worksheet: (self) => worksheetHandle(self.session, self.sheet),
    conditionalFormats: (self) => conditionalFormatsHandle(self),
    dataValidation: (self) => dataValidationHandle(self),
    sort: (self) => rangeSortHandle(self),
  },
  methods: {
    GetCell: gives([integer, integer], (self, row, column) => part(self, row, column, 1, 1)),
    GetRow: gives([integer], (self, row) => part(self, inside(row, self.area.rows), 0, 1, self.area.columns)),
    GetColumn: gives([integer], (self, column) =>
      part(self, 0, inside(column, self.area.columns), self.area.rows, 1),
    ),
    GetLastRow: gives([], (self) => part(self, self.area.rows - 1, 0, 1, self.area.columns)),
    GetLastColumn: gives([], (self) => part(self, 0, self.area.columns - 1, self.area.rows, 1)),
    GetLastCell: gives([], (self) => part(self, self.area.rows - 1, self.area.columns - 1, 1, 1)),
    GetEntireRow: gives([], (self) => on(self, 0, 0, self.area.rows, 16_384, { row: self.area.row })),
    GetEntireColumn: gives([], (self) =>
      on(self, 0, 0, 1_048_576, self.area.columns, { column: self.area.column }),
    ),
    GetOffsetRange: gives([integer, integer], (self, rows, columns) =>
      part(self, rows, columns, self.area.rows, self.area.columns),
    ),
    GetResizedRange: gives([integer, integer], (self, rows, columns) =>
      part(self, 0, 0, self.area.rows + rows, self.area.columns + columns),
    ),
    GetAbsoluteResizedRange: gives([count, count], (self, rows, columns) => part(self, 0, 0, rows, columns)),
    GetRowsAbove: gives([or(integer, 1)], (self, n) => strip(self, -n, 'rows')),
    GetRowsBelow: gives([or(integer, 1)], (self, n) => strip(self, n, 'rows')),
    GetColumnsBefore: gives([or(integer, 1)], (self, n) => strip(self, -n, 'columns')),
    GetColumnsAfter: gives([or(integer, 1)], (self, n) => strip(self, n, 'columns')),
    GetBoundingRect: gives([rangeOrText], (self, other) =>
      rangeHandle(self.session.range(self.sheet, bounding(self.area, onSameSheet(self, other).area))),
    ),
    GetIntersection: gives([rangeOrText], (self, other) => {
      const common = common2(self, other);
      if (!common) throw itemNotFound('the ranges do not meet');
      return common;
    }),
    GetIntersectionOrNullObject: gives([rangeOrText], (self, other) => common2(self, other)),
    GetUsedRange: gives([or(flag, false)], (self, valuesOnly) => {
      const used = usedPart(self, valuesOnly);
      // An empty range answers its first cell (docs: Range.getUsedRange).
      return used ?? part(self, 0, 0, 1, 1);
    }),
    GetUsedRangeOrNullObject: gives([or(flag, false)], (self, valuesOnly) => usedPart(self, valuesOnly)),
    GetSurroundingRegion: gives([], (self) => surrounding(self)),
    GetRangeEdge: gives([DIRECTION, optional(rangeOrText)], (self, direction, _from) =>
      edge(self, direction),
    ),
    GetMergedAreasOrNullObject: gives([], (self) => mergedAreas(self)),
    GetSpecialCells: gives([SPECIAL, SPECIAL_VALUES], (self, what, which) => {
      const found = special(self, what, which);
      if (!found) throw itemNotFound('no such cells');
      return found;
    }),
    GetSpecialCellsOrNullObject: gives([SPECIAL, SPECIAL_VALUES], special),
    GetTables: gives([or(flag, false)], (self, whole) => tablesOn(self, whole)),
    GetVisibleView: gives([], (self) => visibleViewHandle(self)),
    Find: gives([text, SEARCH], (self, what, how) => {
      const found = findIn(self, what, how);
      if (!found) throw itemNotFound(what);
      return found;
    }),
    FindOrNullObject: gives([text, SEARCH], findIn),
    Insert: gives([SHIFT_DOWN], (self, shift) => rangeHandle(insert(self, shift))),
    Delete: does([oneOf('Up', 'Left')], deleteRange),
    Clear: does([CLEAR], clear),
    Merge: does([or(flag, false)], merge),
    Unmerge: does([], unmerge),
    CopyFrom: does([rangeOrText, COPY, or(flag, false), or(flag, false)], (self, source, what, skip, turn) =>
      copyFrom(self, placed(self.session, self.sheet, source), what, skip, turn),
    ),
    MoveTo: does([rangeOrText], (self, target) => moveTo(self, placed(self.session, self.sheet, target))),
    Group: does([GROUPING], (self, by) => group(self, by, 1)),
    Ungroup: does([GROUPING], (self, by) => group(self, by, -1)),
    HideGroupDetails: does([GROUPING], (self, by) => showDetails(self, by, false)),
    ShowGroupDetails: does([GROUPING], (self, by) => showDetails(self, by, true)),
    Select: does([], (self) => self.session.selectByUser(self.sheet, self.areas)),
    Calculate: does([], (self) => self.session.calculation.settle()),
    SetDirty: does([], (self) => self.session.calculation.touched(self.sheet, self.area)),
    GetCellProperties: does([anything], cellProperties),
    SetCellProperties: does([anything], setCellProperties),
    _KeepReference: does([], (self) => self.session.keep(self)),
    // Announces the size of an array that follows in chunks; a wrong one stops the batch before any chunk.
    _ValidateArraySize: does([integer, integer], (self, rows, columns) => {
      if (rows !== self.area.rows || columns !== self.area.columns)
        throw invalidArgument(
          `the array is ${rows} × ${columns}, the range ${self.area.rows} × ${self.area.columns}`,
        );
    }),
  },
});

/** A rectangle relative to the range's first cell; it may reach outside the range but not outside the sheet. */
function part(self: RangeRef, row: number, column: number, rows: number, columns: number): Handle {
  return on(self, row, column, rows, columns);
}

function on(
  self: RangeRef,
  row: number,
  column: number,
  rows: number,
  columns: number,
  from: { row?: number; column?: number } = self.area,
): Handle {
  const area = onGrid((from.row ?? 0) + row, (from.column ?? 0) + column, rows, columns);
  return rangeHandle(self.session.range(self.sheet, area));
}

function inside(index: number, size: number): number {
  if (index < 0 || index >= size) throw invalidArgument(`index ${index} of ${size}`);
  return index;
}

/** n rows or columns next to the range: below or after when positive, above or before when negative. */
function strip(self: RangeRef, n: number, along: 'rows' | 'columns'): Handle {
  const { area } = self;
  if (along === 'rows') return part(self, n > 0 ? area.rows : n, 0, Math.abs(n), area.columns);
  return part(self, 0, n > 0 ? area.columns : n, area.rows, Math.abs(n));
}

function onSameSheet(self: RangeRef, other: RangeRef | string): RangeRef {
  const range = placed(self.session, self.sheet, other);
  if (range.sheet.id !== self.sheet.id) throw invalidArgument('the ranges lie on different sheets');
  return range;
}

function common2(self: RangeRef, other: RangeRef | string): Handle | null {
  const area = intersect(self.area, onSameSheet(self, other).area);
  return area ? rangeHandle(self.session.range(self.sheet, area)) : null;
}

/** The bounding area of what the range holds, not of what lies beside it. */
function usedPart(self: RangeRef, valuesOnly: boolean): Handle | null {
  const whole = self.sheet.usedRange(valuesOnly);
  const within = whole && intersect(whole, self.area);
  if (!within) return null;
  let found: typeof within | null = null;
  const { styles } = self.session.document;
  for (const cell of self.sheet.cells(within)) {
    const counts = cell.value !== null || cell.formula !== undefined || (!valuesOnly && cell.style !== 0);
    const area = { row: cell.row, column: cell.column, rows: 1, columns: 1 };
    if (counts && (valuesOnly || styles.resolve(cell.style))) found = found ? bounding(found, area) : area;
  }
  return found ? rangeHandle(self.session.range(self.sheet, found)) : null;
}

/** The block around the range, bounded by empty rows and columns (docs: Range.getSurroundingRegion). */
function surrounding(self: RangeRef): Handle {
  const used = self.sheet.usedRange(true);
  let area = self.area;
  for (let grown = true; grown && used;) {
    const wider = {
      row: Math.max(area.row - 1, 0),
      column: Math.max(area.column - 1, 0),
      rows: area.rows + (area.row > 0 ? 2 : 1),
      columns: area.columns + (area.column > 0 ? 2 : 1),
    };
    const around = intersect(wider, used);
    const next = [...(around ? self.sheet.cells(around) : [])]
      .filter((cell) => cell.value !== null)
      .reduce(
        (sum, cell) => bounding(sum, { row: cell.row, column: cell.column, rows: 1, columns: 1 }),
        area,
      );
    grown = next.rows !== area.rows || next.columns !== area.columns;
    area = next;
  }
  return rangeHandle(self.session.range(self.sheet, area));
}

/** Ctrl+arrow from the range's first cell. */
function edge(self: RangeRef, direction: 'Left' | 'Right' | 'Up' | 'Down'): Handle {
  const [down, across] = { Up: [-1, 0], Down: [1, 0], Left: [0, -1], Right: [0, 1] }[direction] as [
    number,
    number,
  ];
  const used = self.sheet.usedRange(true) ?? { row: 0, column: 0, rows: 1, columns: 1 };
  const limit = { row: used.row + used.rows - 1, column: used.column + used.columns - 1 };
  let { row, column } = self.area;
  const filled = (r: number, c: number): boolean => self.sheet.get(r, c).value !== null;
  const possible = (r: number, c: number): boolean => r >= 0 && c >= 0 && r <= limit.row && c <= limit.column;
  const run =
    possible(row + down, column + across) && filled(row, column) && filled(row + down, column + across);
  while (possible(row + down, column + across)) {
    if (run && !filled(row + down, column + across)) break;
    row += down;
    column += across;
    if (!run && filled(row, column)) break;
  }
  return rangeHandle(self.session.range(self.sheet, { row, column, rows: 1, columns: 1 }));
}

/** Only merges whose first cell lies in the range are answered: Excel's own limitation (#3611). */
function mergedAreas(self: RangeRef): Handle | null {
  const { area, sheet } = self;
  const areas = sheet.merges.areas.filter((merge) =>
    overlaps(area, { row: merge.row, column: merge.column, rows: 1, columns: 1 }),
  );
  return areas.length > 0 ? rangeHandle(self.session.rangeAreas(sheet, areas)) : null;
}

function special(self: RangeRef, what: string, which: string | null): Handle | null {
  const areas = specialCells(self, what, which);
  return areas.length > 0 ? rangeHandle(self.session.rangeAreas(self.sheet, areas)) : null;
}

function findIn(self: RangeRef, what: string, how: Parameters<typeof findAreas>[3]): Handle | null {
  const [first] = findAreas(self.session, self.sheet, self.areas, how, what);
  return first ? rangeHandle(self.session.range(self.sheet, first)) : null;
}

/** true, false, or null where the rows differ. */
function hiddenRows({ sheet, area }: RangeRef): boolean | null {
  const last = isEntireColumn(area) ? (sheet.usedRange(false)?.rows ?? 1) : area.rows;
  return uniform(last, (index) => sheet.rows.hidden(area.row + index));
}

function hiddenColumns({ sheet, area }: RangeRef): boolean | null {
  const last = isEntireRow(area) ? (sheet.usedRange(false)?.columns ?? 1) : area.columns;
  return uniform(last, (index) => sheet.columns.hidden(area.column + index));
}

function uniform(size: number, hidden: (index: number) => boolean): boolean | null {
  const first = hidden(0);
  for (let index = 1; index < size; index++) if (hidden(index) !== first) return null;
  return first;
}

const either = (a: boolean | null, b: boolean | null): boolean | null =>
  a === true || b === true ? true : a === null || b === null ? null : false;
