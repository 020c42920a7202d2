/** Sheets come, go, move and change their names; whatever counts or names them follows. */
import { sameName } from './formulaTokens';
import { newSheetXml, WORKSHEET_TYPE } from './newSheet';
import { editTree, readTree } from './partTree';
import { deleteSheetIn, mayMention, renameSheetIn } from './references';
import { Sheet } from './sheet';
import { freeSheetName, refuseBadName, refuseTakenName } from './sheetNames';
import { reorderSheets, sheetNamesInOrder } from './sheetOrder';
import { refuseLastVisible, refuseProtected, setTabSelected } from './sheetView';
import { relationNamespace } from './relationNamespace';
import { relationId, type Workbook } from './workbook';
import { rewriteAllFormulas } from './workbookFormulas';
import {
  attr,
  child,
  childName,
  descendants,
  element,
  numberAttr,
  setAttr,
  type XmlElement,
} from './xmlTree';

/** See Document.addSheet. */
export function addSheet(workbook: Workbook, name = freeSheetName(workbook), position?: number): Sheet {
  return insertSheet(workbook, name, newSheetXml(workbook), position);
}

/** A new sheet with this XML. */
export function insertSheet(workbook: Workbook, name: string, xml: string, position?: number): Sheet {
  refuseProtected(workbook);
  refuseBadName(name);
  refuseTakenName(workbook, name);
  const pkg = workbook.package;
  const folder = workbook.partName.slice(0, workbook.partName.lastIndexOf('/') + 1);
  const part = pkg.freeName(`${folder}worksheets/sheet#.xml`);
  pkg.writeText(part, xml, WORKSHEET_TYPE);
  const node = sheetElement(workbook, name, pkg.relationships(workbook.partName).add('worksheet', part));
  const sheet = new Sheet(workbook, node, part);
  const at = position === undefined ? undefined : workbook.sheetParts[position];
  child(workbook.root, 'sheets')?.children.push(node);
  workbook.sheetParts.push(sheet);
  if (at) placeBefore(workbook, sheet, at);
  workbook.changed();
  return sheet;
}

/** See Document.deleteSheet. */
export function deleteSheet(workbook: Workbook, sheet: Sheet): void {
  refuseProtected(workbook);
  refuseLastVisible(workbook, sheet);
  const name = sheet.doc.name;
  const order = sheetNamesInOrder(workbook);
  const active = workbook.activeSheet;
  // Names of the sheet itself go with it; what is left of the others is #REF!.
  reorderSheets(
    workbook,
    workbook.sheetElements.filter((node) => node !== sheet.element),
  );
  rewriteAllFormulas(
    workbook,
    (formula) => (mayMention(formula, name) ? deleteSheetIn(formula, name, order) : formula),
    true,
  );
  const relations = workbook.package.relationships(workbook.partName);
  relations.remove(relationId(sheet.element) ?? '');
  workbook.package.remove(sheet.partName);
  selectTab(workbook, active === sheet ? undefined : active);
}

/** See Document.moveSheet. */
export function moveSheet(workbook: Workbook, sheet: Sheet, position: number): void {
  refuseProtected(workbook);
  const others = workbook.sheetParts.filter((other) => other !== sheet);
  const next = others[position];
  if (next) placeBefore(workbook, sheet, next);
  else
    reorderSheets(workbook, [
      ...workbook.sheetElements.filter((node) => node !== sheet.element),
      sheet.element,
    ]);
}

/** See Document.renameSheet. */
export function renameSheet(workbook: Workbook, sheet: Sheet, name: string): void {
  const before = sheet.doc.name;
  if (name === before) return;
  refuseProtected(workbook);
  refuseBadName(name);
  refuseTakenName(workbook, name, sheet.element);
  setAttr(sheet.element, 'name', name);
  workbook.changed();
  rewriteAllFormulas(
    workbook,
    (formula) => (mayMention(formula, before) ? renameSheetIn(formula, before, name) : formula),
    true,
  );
  renamePivotSources(workbook, before, name);
}

function sheetElement(workbook: Workbook, name: string, relation: string) {
  const sheets = child(workbook.root, 'sheets') ?? workbook.root;
  const ids = workbook.sheetElements.map((node) => numberAttr(node, 'sheetId') ?? 0);
  const relations = relationNamespace(workbook.package);
  const prefix = prefixFor(relations, [sheets, workbook.root]);
  return element(childName(sheets, 'sheet'), {
    ...(prefix === undefined && { 'xmlns:r': relations }),
    name,
    sheetId: Math.max(0, ...ids) + 1,
    [`${prefix ?? 'r'}:id`]: relation,
  });
}

/** The prefix that the enclosing elements, innermost first, bind to a namespace; some writers bind it on each sheet instead. */
function prefixFor(namespace: string, enclosing: readonly XmlElement[]): string | undefined {
  const bindings = enclosing.flatMap(({ attributes }) => [...attributes]);
  const name = bindings.find(([key, value]) => key.startsWith('xmlns:') && value === namespace)?.[0];
  return name?.slice('xmlns:'.length);
}

function placeBefore(workbook: Workbook, sheet: Sheet, next: Sheet): void {
  const others = workbook.sheetElements.filter((node) => node !== sheet.element);
  const at = others.indexOf(next.element);
  reorderSheets(workbook, [...others.slice(0, at), sheet.element, ...others.slice(at)]);
}

/** After a deletion: the active tab stays where it was, or the tab that took its place is shown. */
function selectTab(workbook: Workbook, active: Sheet | undefined): void {
  const shown = active ?? workbook.activeSheet;
  const visible = shown.doc.visibility === 'visible' ? shown : workbook.sheetParts.find(isVisible);
  if (!visible) return;
  workbook.activeSheet = visible;
  for (const sheet of workbook.sheetParts) setTabSelected(sheet, sheet === visible);
}

function isVisible(sheet: Sheet): boolean {
  return sheet.doc.visibility === 'visible';
}

/** Pivot caches name their source's sheet in an attribute (ECMA-376 part 1, 18.10.1.95). */
function renamePivotSources(workbook: Workbook, from: string, to: string): void {
  const pkg = workbook.package;
  for (const { target } of pkg.relationships(workbook.partName).byKind('pivotCacheDefinition')) {
    if (!pkg.has(target)) continue;
    const sources = descendants(readTree(pkg, target).root, 'worksheetSource');
    if (!sources.some((source) => sameName(attr(source, 'sheet') ?? '', from))) continue;
    editTree(pkg, target, (root) => {
      for (const source of descendants(root, 'worksheetSource')) {
        if (sameName(attr(source, 'sheet') ?? '', from)) setAttr(source, 'sheet', to);
      }
    });
  }
}
