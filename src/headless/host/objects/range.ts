import { MAX_COLUMNS, MAX_ROWS } from '../../document';
import {
  at,
  common,
  edge,
  either,
  findIn,
  hiddenColumns,
  hiddenRows,
  inside,
  mergedAreas,
  onSameSheet,
  part,
  special,
  strip,
  surrounding,
  usedPart,
} from './rangeNavigation';
import { anything, count, flag, integer, oneOf, optional, or, text } from '../args';
import { isEntireColumn, isEntireRow } from '../addresses';
import { bind, does, gives, type Handle, objectType } from '../objectType';
import { invalidArgument, itemNotFound } from '../errors';
import * as geometry from '../geometry';
import { RangeRef, bounding } from '../ranges';
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
import { SEARCH } from './find';
import { rangeFormatHandle } from './rangeFormat';
import { hyperlinkOf, setHyperlink } from './hyperlink';
import { placed, rangeOrText } from './rangeArgs';
import { rangeAreas } from './rangeAreas';
import { rangeSortHandle } from './sort';
import { setNumberFormat } from '../formatting';
import { tablesOn } from './tables';
import { visibleViewHandle } from './rangeView';
import { worksheetHandle } from './worksheet';
import { cellProperties, columnProperties, rowProperties, setCellProperties } from './cellProperties';

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
    GetEntireRow: gives([], (self) => at(self, self.area.row, 0, self.area.rows, MAX_COLUMNS)),
    GetEntireColumn: gives([], (self) => at(self, 0, self.area.column, MAX_ROWS, self.area.columns)),
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
      const shared = common(self, other);
      if (!shared) throw itemNotFound('the ranges do not meet');
      return shared;
    }),
    GetIntersectionOrNullObject: gives([rangeOrText], (self, other) => common(self, other)),
    GetUsedRange: gives([or(flag, false)], (self, valuesOnly) => {
      const used = usedPart(self, valuesOnly);
      // An empty range answers its first cell (docs: Range.getUsedRange).
      return used ?? part(self, 0, 0, 1, 1);
    }),
    GetUsedRangeOrNullObject: gives([or(flag, false)], (self, valuesOnly) => usedPart(self, valuesOnly)),
    GetSurroundingRegion: gives([], (self) => surrounding(self)),
    GetRangeEdge: gives([DIRECTION, optional(rangeOrText)], (self, direction, from) =>
      edge(self, direction, from),
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
    GetRowProperties: does([anything], rowProperties),
    GetColumnProperties: does([anything], columnProperties),
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
