import { activate, copy, move, remove, rename, setVisibility, showOutline } from './sheetEdits';
export { activate } from './sheetEdits';
import type { SheetDoc } from '../../document';
import { assertStructure } from '../access';
import { anything, count, flag, integer, number, oneOf, optional, or, text } from '../args';
import { invalidArgument, itemNotFound } from '../errors';
import { bind, does, ignoring, gives, type Handle, objectType } from '../objectType';
import { onGrid, type RangeRef } from '../ranges';
import type { Session } from '../session';
import { parseAddresses } from '../addresses';
import { autoFilterHandle } from './autoFilter';
import { color } from './colors';
import { chartsHandle } from './charts';
import { commentsHandle } from './comments';
import { eventMethods, SHEET_EVENTS } from './eventMethods';
import { findAreas, SEARCH } from './find';
import { freezePanesHandle } from './freezePanes';
import { namesHandle } from './names';
import { pageLayoutHandle } from './pageLayout';
import { protectionHandle } from './protection';
import { rangeHandle } from './range';
import { placed } from './rangeArgs';
import { sheetPropertiesHandle } from './settings';
import { tablesHandle } from './tables';
import { pointsOfWidth, widthOfPoints } from '../geometry';

/** A worksheet by its id: renaming and moving do not lose it, deleting does. */
export interface SheetRef {
  readonly session: Session;
  readonly id: string;
}

export const worksheetHandle = (session: Session, sheet: SheetDoc): Handle =>
  bind(worksheet, { session, id: sheet.id });

export const docOf = ({ session, id }: SheetRef): SheetDoc => session.sheetById(id);

const VISIBILITY = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

const worksheet = objectType<SheetRef>({
  name: 'Worksheet',
  identity: (self) => ({ Id: self.id }),
  scalars: {
    id: { get: (self) => self.id },
    name: { get: (self) => docOf(self).name, set: (self, value) => rename(self, text(value)) },
    position: { get: (self) => docOf(self).position, set: (self, value) => move(self, count(value)) },
    visibility: {
      get: (self) => VISIBILITY[docOf(self).visibility],
      set: (self, value) => setVisibility(self, oneOf('Visible', 'Hidden', 'VeryHidden')(value)),
    },
    tabColor: {
      get: (self) => docOf(self).tabColor ?? '',
      set: (self, value) => {
        assertStructure(self.session);
        docOf(self).tabColor = value === '' ? null : color(value);
      },
    },
    // Read under one name, set under another: the client's own asymmetry (wire.md 2.7).
    showGridlines: { get: (self) => docOf(self).gridlines },
    gridlines: { set: (self, value) => void (docOf(self).gridlines = flag(value)) },
    showHeadings: { get: (self) => docOf(self).headings },
    headings: { set: (self, value) => void (docOf(self).headings = flag(value)) },
    standardWidth: {
      get: (self) => pointsOfWidth(self.session.document, docOf(self).columns.defaultWidth),
      set: (self, value) => {
        docOf(self).columns.defaultWidth = widthOfPoints(self.session.document, number(value));
      },
    },
    standardHeight: { get: (self) => docOf(self).rows.defaultHeight },
    enableCalculation: { get: () => true },
  },
  links: {
    autoFilter: (self) => autoFilterHandle(self.session, docOf(self)),
    charts: (self) => chartsHandle(self.session, docOf(self)),
    comments: (self) => commentsHandle(self.session, docOf(self)),
    customProperties: (self) => sheetPropertiesHandle(self.session, docOf(self)),
    freezePanes: (self) => freezePanesHandle(self.session, docOf(self)),
    names: (self) => namesHandle(self.session, docOf(self)),
    pageLayout: (self) => pageLayoutHandle(self.session, docOf(self)),
    protection: (self) => protectionHandle(self.session, docOf(self)),
    tables: (self) => tablesHandle(self.session, docOf(self)),
  },
  methods: {
    Activate: does([], (self) => activate(self.session, docOf(self))),
    Calculate: ignoring([or(flag, false)], (self) => self.session.calculation.settle()),
    Delete: does([], (self) => remove(self)),
    Copy: gives(
      [or(oneOf('None', 'Before', 'After', 'Beginning', 'End'), 'None'), anything],
      (self, where, other) => copy(self, where, other),
    ),
    GetRange: gives([optional(text)], (self, address) => rangeHandle(rangeAt(self, address))),
    GetRanges: gives([optional(text)], (self, address) => rangeHandle(rangesAt(self, address))),
    GetCell: gives([integer, integer], (self, row, column) =>
      rangeHandle(self.session.range(docOf(self), onGrid(row, column, 1, 1))),
    ),
    GetRangeByIndexes: gives([integer, integer, integer, integer], (self, row, column, rows, columns) =>
      rangeHandle(self.session.range(docOf(self), onGrid(row, column, rows, columns))),
    ),
    GetUsedRange: gives(
      [or(flag, false)],
      // An empty sheet answers its first cell (docs: Worksheet.getUsedRange).
      (self, valuesOnly) => used(self, valuesOnly) ?? rangeHandle(rangeAt(self, 'A1')),
    ),
    GetUsedRangeOrNullObject: gives([or(flag, false)], (self, valuesOnly) => used(self, valuesOnly)),
    GetNext: gives([or(flag, false)], (self, visible) => existing(neighbour(self, 1, visible))),
    GetNextOrNullObject: gives([or(flag, false)], (self, visible) => neighbour(self, 1, visible)),
    GetPrevious: gives([or(flag, false)], (self, visible) => existing(neighbour(self, -1, visible))),
    GetPreviousOrNullObject: gives([or(flag, false)], (self, visible) => neighbour(self, -1, visible)),
    FindAll: gives([text, SEARCH], (self, what, how) => existing(found(self, what, how))),
    FindAllOrNullObject: gives([text, SEARCH], (self, what, how) => found(self, what, how)),
    ShowOutlineLevels: does([count, count], (self, rows, columns) => showOutline(self, rows, columns)),
    _GetSheetById: gives([text], (self, id) => worksheetHandle(self.session, self.session.sheetById(id))),
    ...eventMethods(SHEET_EVENTS),
  },
});

function rangeAt(self: SheetRef, address: string | null): RangeRef {
  const sheet = docOf(self);
  if (address === null || address === '') return self.session.range(sheet, onGrid(0, 0, 1_048_576, 16_384));
  const range = placed(self.session, sheet, address);
  // An address may spell the sheet's own name, not another's.
  if (range.sheet.id !== sheet.id) throw invalidArgument(`${address} lies on another sheet`);
  if (range.kind === 'RangeAreas') throw invalidArgument(`${address} has several areas`);
  return range;
}

function rangesAt(self: SheetRef, address: string | null): RangeRef {
  if (address === null) return self.session.rangeAreas(docOf(self), rangeAt(self, null).areas);
  const parts = parseAddresses(address);
  if (
    parts.some((part) => part.sheet !== undefined && self.session.document.sheet(part.sheet)?.id !== self.id)
  )
    throw invalidArgument(`${address.slice(0, 60)} lies on another sheet`);
  return self.session.rangeAreas(
    docOf(self),
    parts.map((part) => part.area),
  );
}

function used(self: SheetRef, valuesOnly: boolean): Handle | null {
  const sheet = docOf(self);
  const area = sheet.usedRange(valuesOnly);
  return area ? rangeHandle(self.session.range(sheet, area)) : null;
}

function neighbour(self: SheetRef, step: 1 | -1, visibleOnly: boolean): Handle | null {
  const { sheets } = self.session.document;
  for (let index = docOf(self).position + step; index >= 0 && index < sheets.length; index += step) {
    const sheet = sheets[index];
    if (sheet && (!visibleOnly || sheet.visibility === 'visible'))
      return worksheetHandle(self.session, sheet);
  }
  return null;
}

function found(self: SheetRef, what: string, how: Parameters<typeof findAreas>[3]): Handle | null {
  const sheet = docOf(self);
  const whole = sheet.usedRange(true);
  const areas = whole ? findAreas(self.session, sheet, [whole], how, what) : [];
  return areas.length > 0 ? rangeHandle(self.session.rangeAreas(sheet, areas)) : null;
}

function existing(handle: Handle | null): Handle {
  if (!handle) throw itemNotFound('nothing was found');
  return handle;
}
