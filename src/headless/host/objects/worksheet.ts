import type { SheetDoc, Visibility } from '../../document';
import { assertAllowed, assertStructure } from '../access';
import { anything, count, flag, integer, number, oneOf, optional, or, text } from '../args';
import { HostError, invalidArgument, itemNotFound } from '../errors';
import { originFields } from '../events';
import { bind, does, gives, type Handle, objectType } from '../objectType';
import { onGrid, type RangeRef } from '../ranges';
import type { Session } from '../session';
import { parseAddresses } from '../addresses';
import { autoFilterHandle } from './autoFilter';
import { color } from './colors';
import { chartsHandle } from './charts';
import { commentsHandle } from './comments';
import { eventMethods } from './eventMethods';
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

const docOf = ({ session, id }: SheetRef): SheetDoc => session.sheetById(id);

const VISIBILITY = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;
const MAX_NAME = 31;

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
    Calculate: does([or(flag, false)], (self, _allDirty) => self.session.calculation.settle()),
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
    ...eventMethods([
      'changed',
      'activated',
      'deactivated',
      'selectionChanged',
      'calculated',
      'formatChanged',
      'rowSorted',
      'columnSorted',
      'rowHiddenChanged',
      'protectionChanged',
    ]),
  },
});

function rename(self: SheetRef, name: string): void {
  assertStructure(self.session);
  if (name.length > MAX_NAME) throw invalidArgument(`a sheet name has at most ${MAX_NAME} characters`);
  self.session.document.renameSheet(docOf(self), name);
  self.session.calculation.structureChanged();
}

function move(self: SheetRef, position: number): void {
  assertStructure(self.session);
  if (position >= self.session.document.sheets.length) throw invalidArgument(`position ${position}`);
  self.session.document.moveSheet(docOf(self), position);
}

function setVisibility(self: SheetRef, wanted: 'Visible' | 'Hidden' | 'VeryHidden'): void {
  assertStructure(self.session);
  const sheet = docOf(self);
  const { document } = self.session;
  const others = document.sheets.filter((each) => each.id !== sheet.id && each.visibility === 'visible');
  if (wanted !== 'Visible' && others.length === 0)
    throw new HostError('InvalidOperation', 'A workbook keeps at least one visible sheet.');
  sheet.visibility = VISIBLE_AS[wanted];
  const [next] = others;
  if (wanted !== 'Visible' && document.activeSheet.id === sheet.id && next) activate(self.session, next);
}

const VISIBLE_AS: Readonly<Record<'Visible' | 'Hidden' | 'VeryHidden', Visibility>> = {
  Visible: 'visible',
  Hidden: 'hidden',
  VeryHidden: 'veryHidden',
};

/** Hidden sheets cannot be activated (docs: Worksheet.activate). */
export function activate(session: Session, sheet: SheetDoc): void {
  const { document } = session;
  if (sheet.visibility !== 'visible') throw new HostError('InvalidOperation', 'The sheet is hidden.');
  const before = document.activeSheet;
  if (before.id === sheet.id) return;
  document.activeSheet = sheet;
  session.select(sheet, [{ row: 0, column: 0, rows: 1, columns: 1 }]);
  session.outbox.post('deactivated', before.id, { worksheetId: before.id });
  session.outbox.post('activated', sheet.id, { worksheetId: sheet.id });
}

function remove(self: SheetRef): void {
  assertStructure(self.session);
  const { document, outbox, origin } = self.session;
  const sheet = docOf(self);
  // Deleting a very hidden sheet is refused (docs: Worksheet.delete).
  if (sheet.visibility === 'veryHidden') throw new HostError('InvalidOperation', 'The sheet is very hidden.');
  const wasActive = document.activeSheet.id === sheet.id;
  document.deleteSheet(sheet);
  outbox.post('deleted', sheet.id, { worksheetId: sheet.id, ...originFields(origin) });
  if (self.session.selection.sheet.id === sheet.id)
    self.session.select(document.activeSheet, [{ row: 0, column: 0, rows: 1, columns: 1 }]);
  const next = document.activeSheet.id;
  if (wasActive) outbox.post('activated', next, { worksheetId: next });
  self.session.calculation.structureChanged();
}

function copy(self: SheetRef, where: string, other: unknown): Handle {
  assertStructure(self.session);
  const { document, session } = { document: self.session.document, session: self.session };
  const sheet = docOf(self);
  const beside = other === null ? sheet : docOf((other as Handle).self as SheetRef);
  const positions: Readonly<Record<string, number>> = {
    Before: beside.position,
    After: beside.position + 1,
    Beginning: 0,
    End: document.sheets.length,
    None: sheet.position,
  };
  const made = document.copySheet(sheet, copyName(session, sheet.name), positions[where] ?? 0);
  session.outbox.post('added', made.id, { worksheetId: made.id, ...originFields(session.origin) });
  session.calculation.structureChanged();
  return worksheetHandle(session, made);
}

/** "Blad1 (2)", as Excel names copies. */
function copyName(session: Session, name: string): string {
  for (let n = 2; ; n++) {
    const suffix = ` (${n})`;
    const candidate = name.slice(0, MAX_NAME - suffix.length) + suffix;
    if (!session.document.sheet(candidate)) return candidate;
  }
}

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

/** Shows outline levels up to the given ones and hides the deeper; 0 leaves rows or columns as they are. */
function showOutline(self: SheetRef, rows: number, columns: number): void {
  const sheet = docOf(self);
  assertAllowed(self.session, sheet, 'allowFormatRows');
  const area = sheet.usedRange(false);
  if (!area) return;
  for (let row = 0; rows > 0 && row < area.row + area.rows; row++)
    if (sheet.rows.outlineLevel(row) > 0) sheet.rows.setHidden(row, 1, sheet.rows.outlineLevel(row) >= rows);
  for (let column = 0; columns > 0 && column < area.column + area.columns; column++)
    if (sheet.columns.outlineLevel(column) > 0)
      sheet.columns.setHidden(column, 1, sheet.columns.outlineLevel(column) >= columns);
}
