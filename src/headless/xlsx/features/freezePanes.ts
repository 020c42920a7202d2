/** Frozen panes (ECMA-376 part 1, 18.3.1.66): the pane of every view of the sheet, and the selections that go with it. */
import type { FreezePanes } from '../../documentFeatures';
import type { SheetPart } from '../parts';
import {
  attr,
  child,
  childName,
  element,
  elements,
  insertInOrder,
  numberAttr,
  removeChild,
  setAttr,
  type XmlElement,
} from '../xmlTree';
import { cellName, parseArea } from './areas';
import { editSection, readSection } from './sheetElement';

const VIEW_ORDER = ['pane', 'selection', 'pivotSelection', 'extLst'];

export function openFreezePanes(sheet: SheetPart): FreezePanes {
  const counts = () => readCounts(child(readSection(sheet, 'sheetViews'), 'sheetView'));
  return {
    get rows() {
      return counts().rows;
    },
    get columns() {
      return counts().columns;
    },
    set: (rows, columns) =>
      editSection(sheet, 'sheetViews', (views) => {
        if (elements(views, 'sheetView').length === 0) {
          views.children.unshift(element(childName(views, 'sheetView'), { workbookViewId: 0 }));
        }
        for (const view of elements(views, 'sheetView')) freeze(view, rows, columns);
      }),
  };
}

/** A view scrolled away before it was frozen keeps what lies above it frozen and out of sight. */
function readCounts(view: XmlElement | undefined): { rows: number; columns: number } {
  const pane = child(view, 'pane');
  if (!attr(pane, 'state')?.startsWith('frozen')) return { rows: 0, columns: 0 };
  const top = parseArea(attr(view, 'topLeftCell') ?? '') ?? { row: 0, column: 0 };
  const count = (split: string, before: number) => {
    const own = numberAttr(pane, split) ?? 0;
    return own > 0 ? own + before : 0;
  };
  return { rows: count('ySplit', top.row), columns: count('xSplit', top.column) };
}

function freeze(view: XmlElement, rows: number, columns: number): void {
  const selections = elements(view, 'selection');
  const active = attr(child(view, 'pane'), 'activePane') ?? 'topLeft';
  const current = selections.find((node) => (attr(node, 'pane') ?? 'topLeft') === active) ?? selections[0];
  for (const node of [child(view, 'pane'), ...selections]) removeChild(view, node);
  setAttr(view, 'topLeftCell', undefined);
  const panes = paneNames(rows, columns);
  const last = panes[panes.length - 1];
  if (last) insertInOrder(view, paneElement(view, rows, columns, last), VIEW_ORDER);
  for (const pane of panes.length > 0 ? panes : [undefined]) {
    const selection = element(childName(view, 'selection'), { pane });
    // Where the cursor stands is a matter of the active pane only.
    if (current && pane === last) copyCursor(current, selection);
    if (pane !== undefined || current) insertInOrder(view, selection, VIEW_ORDER);
  }
}

/** The panes beside the top left one; the last is the one that scrolls both ways, and the active one. */
function paneNames(rows: number, columns: number): string[] {
  if (rows > 0 && columns > 0) return ['topRight', 'bottomLeft', 'bottomRight'];
  if (rows > 0) return ['bottomLeft'];
  return columns > 0 ? ['topRight'] : [];
}

function paneElement(view: XmlElement, rows: number, columns: number, activePane: string): XmlElement {
  return element(childName(view, 'pane'), {
    xSplit: columns || undefined,
    ySplit: rows || undefined,
    topLeftCell: cellName(rows, columns),
    activePane,
    state: 'frozen',
  });
}

function copyCursor(from: XmlElement, to: XmlElement): void {
  for (const name of ['activeCell', 'activeCellId', 'sqref']) setAttr(to, name, attr(from, name));
}
