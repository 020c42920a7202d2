/** What a sheet may be called. */
import { sameName } from './formulaTokens';
import type { Workbook } from './workbook';
import { XlsxError } from './xlsxError';
import { attr, type XmlElement } from './xmlTree';
import { UNWRITABLE } from './xstring';

/** Excel's rules: 1–31 characters, none of []:*?/\, no apostrophe at either end, not the reserved "History"; nor what no file can hold. */
export function refuseBadName(name: string): void {
  const isBad =
    name.length < 1 ||
    name.length > 31 ||
    /[[\]:*?/\\\u0000-\u001f]|^'|'$/.test(name) ||
    name.trim() === '' ||
    name.search(UNWRITABLE) >= 0 ||
    sameName(name, 'History');
  if (isBad) throw new XlsxError('bad-sheet-name', { name });
}

/** Names are unique without regard to case, chart sheets included. `self` may keep its own. */
export function refuseTakenName(workbook: Workbook, name: string, self?: XmlElement): void {
  const taken = workbook.sheetElements.some(
    (node) => node !== self && sameName(attr(node, 'name') ?? '', name),
  );
  if (taken) throw new XlsxError('sheet-name-taken', { name });
}

/** "Sheet1", "Sheet2" …: the first that is free. */
export function freeSheetName(workbook: Workbook): string {
  const taken = new Set(workbook.sheetElements.map((node) => (attr(node, 'name') ?? '').toUpperCase()));
  for (let number = 1; ; number++) if (!taken.has(`SHEET${number}`)) return `Sheet${number}`;
}
