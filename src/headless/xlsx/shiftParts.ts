/** The parts that hang on a sheet after cells were inserted or deleted: tables, notes, drawings, pivot sources. */
import { areaName, parseArea } from './features/areas';
import { shiftTableColumns } from './features/tableColumnShift';
import { removeTablePart, tableParts } from './features/tableParts';
import { sameName } from './formulaTokens';
import { editTree, readTree } from './partTree';
import type { Sheet } from './sheet';
import { isWhole, shiftArea, type Shift } from './shift';
import { shiftElement } from './shiftSections';
import { shiftNoteShapes } from './vmlNotes';
import { attr, child, descendants, elements, setAttr, textOf, type XmlElement } from './xmlTree';

export function shiftParts(sheet: Sheet, shift: Shift): void {
  for (const part of tableParts(sheet)) shiftTable(sheet, part, shift);
  for (const kind of ['comments', 'threadedComment']) {
    for (const part of related(sheet, kind))
      editTree(sheet.package, part, (root) => shiftElement(root, shift));
  }
  for (const part of related(sheet, 'vmlDrawing')) {
    sheet.package.writeText(part, shiftNoteShapes(sheet.package.readText(part), shift));
  }
  if (isWhole(shift)) for (const part of related(sheet, 'drawing')) shiftDrawing(sheet, part, shift);
  shiftPivotSources(sheet, shift);
}

function related(sheet: Sheet, kind: string): string[] {
  return sheet.package
    .relationships(sheet.partName)
    .byKind(kind)
    .map((relation) => relation.target)
    .filter((part) => sheet.package.has(part));
}

function shiftTable(sheet: Sheet, part: string, shift: Shift): void {
  const area = parseArea(attr(readTree(sheet.package, part).root, 'ref') ?? '');
  if (area && !shiftArea(area, shift)) return removeTablePart(sheet, part);
  editTree(sheet.package, part, (root) => {
    shiftElement(root, shift);
    if (area) shiftTableColumns(root, area, shift);
  });
}

/** Anchors hold on to the cells under them, those that say editAs="absolute" excepted (ECMA-376 part 1, 20.5.2). */
function shiftDrawing(sheet: Sheet, part: string, shift: Shift): void {
  editTree(sheet.package, part, (root) => {
    const anchors = elements(root).filter((anchor) => attr(anchor, 'editAs') !== 'absolute');
    for (const anchor of anchors) {
      for (const name of ['from', 'to']) shiftMarker(child(anchor, name), shift);
    }
  });
}

function shiftMarker(marker: XmlElement | undefined, shift: Shift): void {
  const [name, offset] = shift.vertical ? ['row', 'rowOff'] : ['col', 'colOff'];
  const node = child(marker, name);
  if (!node) return;
  const index = Number(textOf(node));
  const place = shift.vertical ? { row: index, column: 0 } : { row: 0, column: index };
  const moved = shiftArea({ ...place, rows: 1, columns: 1 }, shift);
  node.children = [String(moved ? (shift.vertical ? moved.row : moved.column) : startOf(shift))];
  // Its cell is gone, and with it the distance from that cell's edge.
  const distance = child(marker, offset);
  if (!moved && distance) distance.children = ['0'];
}

function startOf({ area, vertical }: Shift): number {
  return vertical ? area.row : area.column;
}

function shiftPivotSources(sheet: Sheet, shift: Shift): void {
  const { workbook, package: pkg } = sheet;
  for (const { target } of pkg.relationships(workbook.partName).byKind('pivotCacheDefinition')) {
    if (!pkg.has(target)) continue;
    const isOurs = (source: XmlElement) => sameName(attr(source, 'sheet') ?? '', sheet.doc.name);
    if (!descendants(readTree(pkg, target).root, 'worksheetSource').some(isOurs)) continue;
    editTree(pkg, target, (root) => {
      for (const source of descendants(root, 'worksheetSource').filter(isOurs)) shiftSource(source, shift);
    });
  }
}

/** A source that is gone stays as it was written: Excel then says that it cannot be refreshed. */
function shiftSource(source: XmlElement, shift: Shift): void {
  const area = parseArea(attr(source, 'ref') ?? '');
  const moved = area && shiftArea(area, shift);
  if (moved) setAttr(source, 'ref', areaName(moved));
}
