/** The sections of a sheet after cells were inserted or deleted: every area they name follows. */
import type { Area } from '../document';
import { areaName, areaNames, parseArea, parseAreas } from './features/areas';
import { readSpans, writeSpans } from './features/columns';
import { removeLinks } from './features/hyperlinks';
import type { SectionName } from './parts';
import type { Sheet } from './sheet';
import { isWhole, shiftArea, shiftPieces, type Shift } from './shift';
import { parseElement, serialiseElement } from './xml';
import { attr, elements, localName, numberAttr, setAttr, textOf, type XmlElement } from './xmlTree';

/** Sections that hold areas. What is merely shown (selection, panes) stays. */
const SECTIONS: readonly SectionName[] = [
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'mergeCells',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'cellWatches',
  'ignoredErrors',
  'extLst',
];

export function shiftSections(sheet: Sheet, shift: Shift): void {
  removeLinks(sheet, (area) => shiftArea(area, shift) === undefined);
  for (const name of SECTIONS) shiftSection(sheet, name, shift);
  if (!isWhole(shift)) return;
  shiftBreaks(sheet, shift);
  if (!shift.vertical) shiftColumns(sheet, shift);
}

/** Areas in an element and below it. False when it has lost all of its own: it should go. */
export function shiftElement(node: XmlElement, shift: Shift): boolean {
  if (!shiftOwn(node, shift)) return false;
  const before = elements(node);
  const gone = new Set(before.filter((item) => !shiftElement(item, shift)));
  if (gone.size > 0) {
    node.children = node.children.filter((item) => !gone.has(item as XmlElement));
    if (node.attributes.has('count')) setAttr(node, 'count', elements(node).length);
  }
  // An extension's sqref is an element: without it what it belongs to goes, and a list without members too.
  // The list of notes alone must be there even when it is empty.
  if (localName(node.name) === 'commentList') return true;
  const lostAreas = [...gone].some((item) => localName(item.name) === 'sqref');
  return !lostAreas && !(before.length > 0 && gone.size === before.length);
}

function shiftSection(sheet: Sheet, name: SectionName, shift: Shift): void {
  const slices = sheet.sections(name);
  if (slices.length === 0) return;
  const shifted = slices.flatMap((slice) => {
    const root = parseElement(slice);
    if (!shiftElement(root, shift)) return [];
    const text = serialiseElement(root);
    return [text];
  });
  sheet.setSections(name, shifted);
}

function shiftOwn(node: XmlElement, shift: Shift): boolean {
  const local = localName(node.name);
  if (local === 'sqref') return shiftText(node, shift);
  if (local === 'mergeCell') return shiftMerge(node, shift);
  const single = local === 'cellWatch' || local === 'inputCells' ? 'r' : 'ref';
  return shiftSingle(node, single, shift) && shiftList(node, shift);
}

function shiftSingle(node: XmlElement, name: string, shift: Shift): boolean {
  const area = parseArea(node.attributes.get(name) ?? '');
  if (!area) return true;
  const moved = shiftArea(area, shift);
  if (moved) setAttr(node, name, areaName(moved));
  return moved !== undefined;
}

function shiftList(node: XmlElement, shift: Shift): boolean {
  const sqref = node.attributes.get('sqref');
  if (sqref === undefined) return true;
  const moved = shiftAll(parseAreas(sqref), shift);
  setAttr(node, 'sqref', areaNames(moved));
  return moved.length > 0;
}

function shiftText(node: XmlElement, shift: Shift): boolean {
  const moved = shiftAll(parseAreas(textOf(node)), shift);
  node.children = [areaNames(moved)];
  return moved.length > 0;
}

/** One cell is no merge. */
function shiftMerge(node: XmlElement, shift: Shift): boolean {
  if (!shiftSingle(node, 'ref', shift)) return false;
  const area = parseArea(attr(node, 'ref') ?? '');
  return area !== undefined && area.rows * area.columns > 1;
}

function shiftAll(areas: readonly Area[], shift: Shift): Area[] {
  return areas.flatMap((area) => shiftPieces(area, shift));
}

/** A page break's id is the number of the row or column after it. */
function shiftBreaks(sheet: Sheet, shift: Shift): void {
  const name = shift.vertical ? 'rowBreaks' : 'colBreaks';
  const slice = sheet.section(name);
  if (slice === undefined) return;
  const root = parseElement(slice);
  root.children = elements(root).filter((node) => {
    const id = numberAttr(node, 'id') ?? 0;
    const place = shift.vertical ? { row: id, column: 0 } : { row: 0, column: id };
    const moved = shiftArea({ ...place, rows: 1, columns: 1 }, shift);
    if (moved) setAttr(node, 'id', shift.vertical ? moved.row : moved.column);
    return moved !== undefined;
  });
  const count = root.children.length;
  setAttr(root, 'count', count);
  setAttr(root, 'manualBreakCount', elements(root).filter((node) => attr(node, 'man') === '1').length);
  sheet.setSection(name, count > 0 ? serialiseElement(root) : undefined);
}

/** Inserted columns look like the one to their left. */
function shiftColumns(sheet: Sheet, shift: Shift): void {
  const { column: at, columns: count } = shift.area;
  const spans = readSpans(sheet.section('cols') ?? '').flatMap((span) => {
    const area: Area = { row: 0, rows: 1, column: span.first, columns: span.last - span.first + 1 };
    const moved = shiftArea(area, { ...shift, area: { ...shift.area, row: 0, rows: 1 } });
    if (!moved) return [];
    const grows = shift.kind === 'insert' && span.last === at - 1 ? count : 0;
    return [{ ...span, first: moved.column, last: moved.column + moved.columns - 1 + grows }];
  });
  writeSpans(sheet, spans);
}
