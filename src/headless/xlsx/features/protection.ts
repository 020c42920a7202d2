/** Sheet protection (ECMA-376 part 1, 18.3.1.85). Passwords are recognised, not cracked: we set and lift protection without one. */
import type { SheetProtection } from '../../documentFeatures';
import type { SheetPart } from '../parts';
import { XlsxError } from '../xlsxError';
import { attr, boolAttr, element, setAttr, type XmlElement } from '../xmlTree';
import { serialiseElement } from '../xml';
import { readSection } from './sheetElement';

/** Office.js's option, the file's attribute (which says what is locked), and what is locked when it is left out. */
const OPTIONS: readonly [option: string, attribute: string, locked: boolean][] = [
  ['allowEditObjects', 'objects', false],
  ['allowEditScenarios', 'scenarios', false],
  ['allowFormatCells', 'formatCells', true],
  ['allowFormatColumns', 'formatColumns', true],
  ['allowFormatRows', 'formatRows', true],
  ['allowInsertColumns', 'insertColumns', true],
  ['allowInsertRows', 'insertRows', true],
  ['allowInsertHyperlinks', 'insertHyperlinks', true],
  ['allowDeleteColumns', 'deleteColumns', true],
  ['allowDeleteRows', 'deleteRows', true],
  ['allowSort', 'sort', true],
  ['allowAutoFilter', 'autoFilter', true],
  ['allowPivotTables', 'pivotTables', true],
];

export function openProtection(sheet: SheetPart): SheetProtection {
  const read = () => readSection(sheet, 'sheetProtection');
  return {
    get protected() {
      return boolAttr(read(), 'sheet');
    },
    get options() {
      const node = read();
      return Object.fromEntries([
        ...OPTIONS.map(([option, attribute, locked]) => [option, !boolAttr(node, attribute, locked)]),
        ['allowSelectLockedCells', !boolAttr(node, 'selectLockedCells')],
        ['allowSelectUnlockedCells', !boolAttr(node, 'selectUnlockedCells')],
      ]);
    },
    get hasPassword() {
      return hasPassword(read());
    },
    protect(options, password) {
      if (password !== undefined) throw new XlsxError('bad-value', { what: 'password-unsupported' });
      sheet.setSection('sheetProtection', serialiseElement(protectionElement(sheet, options)));
    },
    unprotect() {
      if (hasPassword(read())) return false;
      sheet.setSection('sheetProtection', undefined);
      return true;
    },
  };
}

function hasPassword(node: XmlElement | undefined): boolean {
  return attr(node, 'password') !== undefined || attr(node, 'hashValue') !== undefined;
}

/** Everything is locked that is not allowed; attributes at their default are left out. */
function protectionElement(sheet: SheetPart, options: Readonly<Record<string, boolean>>): XmlElement {
  const node = element(`${sheet.prefix}sheetProtection`, { sheet: true });
  for (const [option, attribute, locked] of OPTIONS) {
    const wanted = !options[option];
    if (wanted !== locked) setAttr(node, attribute, wanted);
  }
  const selection = selectionLocks(options);
  for (const [attribute, wanted] of Object.entries(selection)) setAttr(node, attribute, wanted || undefined);
  return node;
}

/** Office.js's selectionMode in the two words of the file; both may be selected unless told otherwise. */
function selectionLocks(options: Readonly<Record<string, boolean>>): Record<string, boolean> {
  return {
    selectLockedCells: options['allowSelectLockedCells'] === false,
    selectUnlockedCells: options['allowSelectUnlockedCells'] === false,
  };
}
