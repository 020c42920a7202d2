/** Where a table may lie and what it may be called. */
import type { Area } from '../../document';
import type { SheetPart } from '../parts';
import { XlsxError } from '../xlsxError';
import { areaName, overlaps } from './areas';
import { isValidName, openNames } from './names';
import { takenTables } from './tableParts';

export function refuseConflicts(sheet: SheetPart, area: Area, except?: number): void {
  const tables = sheet.doc.tables.items.filter((table) => table.id !== except);
  const filter = sheet.doc.autoFilter.area;
  const table = [...tables.map((other) => other.area), ...(filter ? [filter] : [])].find((other) =>
    overlaps(other, area),
  );
  if (table) throw new XlsxError('table-conflict', { area: areaName(table) });
  const merge = sheet.doc.merges.areas.find((other) => overlaps(other, area));
  if (merge) throw new XlsxError('merge-conflict', { area: areaName(merge) });
}

/** Tables and names share one list of names. */
export function checkedTableName(sheet: SheetPart, name: string, except?: string): string {
  if (!isValidName(name)) throw new XlsxError('bad-name', { name });
  const taken = namesInUse(sheet, takenTables(sheet.workbook).names);
  if (except !== undefined) taken.delete(except.toUpperCase());
  if (taken.has(name.toUpperCase())) throw new XlsxError('name-taken', { name });
  return name;
}

export function freeTableName(sheet: SheetPart, tables: ReadonlySet<string>): string {
  const taken = namesInUse(sheet, tables);
  for (let number = 1; ; number++) if (!taken.has(`TABLE${number}`)) return `Table${number}`;
}

function namesInUse(sheet: SheetPart, tables: ReadonlySet<string>): Set<string> {
  const names = openNames(sheet.workbook).items.map((item) => item.name.toUpperCase());
  return new Set([...tables, ...names]);
}
