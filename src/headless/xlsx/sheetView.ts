/** A sheet's tab and how it is shown: its entry in workbook.xml, `<sheetPr>` and `<sheetViews>`. */
import type { Visibility } from '../document';
import { argb, colorOf, paletteOf } from './colors';
import { editSection, readSection } from './features/sheetElement';
import { readTree } from './partTree';
import type { Sheet } from './sheet';
import type { Workbook } from './workbook';
import { XlsxError } from './xlsxError';
import {
  attr,
  boolAttr,
  child,
  childName,
  element,
  elements,
  ensureChild,
  removeChild,
  setAttr,
  type XmlElement,
} from './xmlTree';

const SHEET_PR_ORDER = ['tabColor', 'outlinePr', 'pageSetUpPr'];

/** Of a sheet's entry in the workbook's list; what nobody knows is visible. */
export function visibilityOf(entry: XmlElement): Visibility {
  const state = attr(entry, 'state');
  return state === 'hidden' || state === 'veryHidden' ? state : 'visible';
}

/** Excel refuses to hide the last visible sheet. */
export function setVisibility(sheet: Sheet, visibility: Visibility): void {
  const { workbook } = sheet;
  refuseProtected(workbook);
  if (visibility !== 'visible') refuseLastVisible(workbook, sheet);
  setAttr(sheet.element, 'state', visibility === 'visible' ? undefined : visibility);
  workbook.changed();
  if (visibility !== 'visible' && workbook.activeSheet === sheet) {
    const shown = workbook.sheetParts.find((other) => other.doc.visibility === 'visible');
    if (shown) workbook.activeSheet = shown;
  }
}

/** The sheet must not be hidden or deleted when nothing would be left to see; chart sheets count. */
export function refuseLastVisible(workbook: Workbook, sheet: Sheet): void {
  const others = workbook.sheetElements.filter(
    (node) => node !== sheet.element && (attr(node, 'state') ?? 'visible') === 'visible',
  );
  if (others.length === 0) throw new XlsxError('last-visible-sheet');
}

/** With a protected structure sheets may not be added, deleted, moved, renamed, hidden or shown. */
export function refuseProtected(workbook: Workbook): void {
  if (workbook.structureProtected) throw new XlsxError('structure-protected');
}

/** "#RRGGBB", theme and indexed colours resolved. */
export function readTabColor(sheet: Sheet): string | null {
  const color = child(readSection(sheet, 'sheetPr'), 'tabColor');
  return color ? (colorOf(color, palette(sheet.workbook)) ?? null) : null;
}

export function setTabColor(sheet: Sheet, color: string | null): void {
  editSection(sheet, 'sheetPr', (node) => {
    removeChild(node, child(node, 'tabColor'));
    if (color !== null) setAttr(ensureChild(node, 'tabColor', SHEET_PR_ORDER), 'rgb', argb(color));
  });
}

/** The view of the first window. */
export function readView(sheet: Sheet) {
  return child(readSection(sheet, 'sheetViews'), 'sheetView');
}

export function setGridlines(sheet: Sheet, shown: boolean): void {
  editViews(sheet, 'showGridLines', shown ? undefined : '0');
}

/** Row numbers and column letters on screen. */
export function setHeadings(sheet: Sheet, shown: boolean): void {
  editViews(sheet, 'showRowColHeaders', shown ? undefined : '0');
}

/** Selected tabs form a group that Excel edits together, so exactly one is. */
export function setTabSelected(sheet: Sheet, selected: boolean): void {
  if (boolAttr(readView(sheet), 'tabSelected') === selected) return;
  editViews(sheet, 'tabSelected', selected ? '1' : undefined);
}

function editViews(sheet: Sheet, name: string, value: string | undefined): void {
  editSection(sheet, 'sheetViews', (views) => {
    if (elements(views, 'sheetView').length === 0) {
      views.children.push(element(childName(views, 'sheetView'), { workbookViewId: 0 }));
    }
    for (const view of elements(views, 'sheetView')) setAttr(view, name, value);
  });
}

function palette(workbook: Workbook) {
  const root = (kind: string) => {
    const part = workbook.relatedPart(kind);
    return part === undefined ? undefined : readTree(workbook.package, part).root;
  };
  return paletteOf(root('theme'), root('styles'));
}
