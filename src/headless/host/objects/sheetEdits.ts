import type { SheetDoc, Visibility } from '../../document';
import { assertAllowed, assertStructure, assertUnshared } from '../access';
import { HostError, invalidArgument } from '../errors';
import { originFields } from '../events';
import type { Handle } from '../objectType';
import type { Session } from '../session';
import { docOf, worksheetHandle, type SheetRef } from './worksheet';

const MAX_NAME = 31;

export function rename(self: SheetRef, name: string): void {
  assertStructure(self.session);
  if (name.length > MAX_NAME) throw invalidArgument(`a sheet name has at most ${MAX_NAME} characters`);
  self.session.document.renameSheet(docOf(self), name);
  self.session.calculation.structureChanged();
}

export function move(self: SheetRef, position: number): void {
  assertStructure(self.session);
  if (position >= self.session.document.sheets.length) throw invalidArgument(`position ${position}`);
  self.session.document.moveSheet(docOf(self), position);
}

export function setVisibility(self: SheetRef, wanted: 'Visible' | 'Hidden' | 'VeryHidden'): void {
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

export function remove(self: SheetRef): void {
  assertStructure(self.session);
  assertUnshared(self.session);
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

export function copy(self: SheetRef, where: string, other: unknown): Handle {
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

/** Shows outline levels up to the given ones and hides the deeper; 0 leaves rows or columns as they are. */
export function showOutline(self: SheetRef, rows: number, columns: number): void {
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
