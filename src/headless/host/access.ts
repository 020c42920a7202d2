import type { Area, SheetDoc } from '../document';
import { HostError } from './errors';
import { readStyles } from './reading';
import type { Session } from './session';

const denied = (message: string): HostError => new HostError('AccessDenied', message);

/** Refuses every change of a workbook that is opened for reading only. */
export function assertWritable(session: Session): void {
  if (session.options.readOnly) throw denied('The workbook is read-only.');
}

/** Refuses to change locked cells of a protected sheet. */
export function assertUnlocked(session: Session, sheet: SheetDoc, areas: readonly Area[]): void {
  assertWritable(session);
  if (!sheet.protection.protected) return;
  const { styles } = session.document;
  for (const area of areas) {
    for (const style of readStyles(sheet, area))
      if (styles.resolve(style).locked) throw denied(`The sheet ${sheet.name} is protected.`);
  }
}

/** Refuses what a protected sheet does not allow; `option` is a key of WorksheetProtectionOptions. */
export function assertAllowed(session: Session, sheet: SheetDoc, option: string): void {
  assertWritable(session);
  if (!sheet.protection.protected || sheet.protection.options[option] === true) return;
  throw denied(`The sheet ${sheet.name} is protected: ${option} is off.`);
}

/**
 * A workbook that is shared in the old way takes no tables, charts, conditional formats or drop-downs, and no sheet can be deleted (Microsoft's help,
 * "Use a shared workbook to collaborate"). [guess] Which code Excel refuses with is documented nowhere.
 */
export function assertUnshared(session: Session): void {
  if (session.document.shared)
    throw new HostError('UnsupportedOperation', 'The workbook is shared, and this cannot be done in it.');
}

/** Refuses to add, delete, move, hide or rename sheets of a protected workbook. */
export function assertStructure(session: Session): void {
  assertWritable(session);
  if (session.document.structureProtected) throw denied('The structure of the workbook is protected.');
}
