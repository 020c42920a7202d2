/** The order of the sheets in workbook.xml, and what counts them by position: names, the active tab. */
import type { Workbook } from './workbook';
import { attr, child, elements, numberAttr, removeChild, setAttr, type XmlElement } from './xmlTree';

/** Puts the sheet elements into a new order; those left out go, with the names that belong to them alone. */
export function reorderSheets(workbook: Workbook, order: readonly XmlElement[]): void {
  const before = workbook.sheetElements;
  const list = child(workbook.root, 'sheets');
  if (!list) return;
  const others = list.children.filter((node) => !before.includes(node as XmlElement));
  list.children = [...order, ...others.filter((node) => typeof node !== 'string')];
  const moved = (index: number | undefined) => (index === undefined ? -1 : order.indexOf(before[index]!));
  for (const view of elements(child(workbook.root, 'bookViews'), 'workbookView')) {
    for (const name of ['activeTab', 'firstSheet']) moveIndex(view, name, moved, order.length);
  }
  moveNames(workbook, moved);
  workbook.sheetParts = order.flatMap(
    (node) => workbook.sheetParts.find((sheet) => sheet.element === node) ?? [],
  );
  workbook.changed();
}

type Moved = (index: number | undefined) => number;

/** A tab that went lends its place to the one that stands there now. */
function moveIndex(view: XmlElement, name: string, moved: Moved, count: number): void {
  const index = numberAttr(view, name);
  if (index === undefined) return;
  const to = moved(index);
  setAttr(view, name, to >= 0 ? to : Math.min(index, count - 1));
}

function moveNames(workbook: Workbook, moved: Moved): void {
  const names = child(workbook.root, 'definedNames');
  for (const node of elements(names, 'definedName')) {
    const index = numberAttr(node, 'localSheetId');
    if (index === undefined || !names) continue;
    const to = moved(index);
    if (to >= 0) setAttr(node, 'localSheetId', to);
    else removeChild(names, node);
  }
  // An empty list is not allowed by the schema.
  if (names && elements(names, 'definedName').length === 0) removeChild(workbook.root, names);
}

/** Names of all sheets in tab order, chart sheets included. */
export function sheetNamesInOrder(workbook: Workbook): string[] {
  return workbook.sheetElements.map((node) => attr(node, 'name') ?? '');
}
