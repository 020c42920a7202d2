/** Defined names in workbook.xml (ECMA-376 part 1, 18.2.5), Excel's own (_xlnm.…) included. */
import type { DefinedName, NameList } from '../../documentFeatures';
import type { SheetPart, WorkbookPart } from '../parts';
import { XlsxError } from '../xlsxError';
import {
  attr,
  boolAttr,
  child,
  childName,
  element,
  elements,
  ensureChild,
  numberAttr,
  removeChild,
  setAttr,
  textOf,
  type XmlElement,
} from '../xmlTree';
import { decodeXstring, encodeXstring } from '../xstring';
import { parseArea } from './areas';

const WORKBOOK_ORDER = (
  'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences ' +
  'definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing ' +
  'fileRecoveryPr webPublishObjects extLst'
).split(' ');

export function openNames(workbook: WorkbookPart): NameList {
  return {
    get items() {
      return nameElements(workbook).map((node) => readName(workbook, node));
    },
    get(name, scope) {
      const found = findName(workbook, name, scope);
      return found && readName(workbook, found);
    },
    add: (name) => addName(workbook, name),
    update: (name, scope, change) => updateName(workbook, name, scope, change),
    delete: (name, scope) => deleteName(workbook, name, scope),
  };
}

/** Excel's own name for a sheet ('_xlnm.Print_Area'): its formula, undefined without. */
export function builtInName(sheet: SheetPart, name: string): string | undefined {
  return textOf(findName(sheet.workbook, name, sheet.doc.id)) || undefined;
}

export function setBuiltInName(
  sheet: SheetPart,
  name: string,
  formula: string | undefined,
  hidden = false,
): void {
  const { workbook, doc } = sheet;
  if (formula === undefined) {
    if (findName(workbook, name, doc.id)) remove(workbook, name, doc.id);
    return;
  }
  const found = findName(workbook, name, doc.id) ?? append(workbook, name, doc.id);
  found.children = [formula];
  if (hidden) setAttr(found, 'hidden', true);
  workbook.changed();
}

/** Whether a table or name may be called so: Excel's rules for names, without those that look like cells. */
export function isValidName(name: string): boolean {
  return (
    name.length <= 255 &&
    /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) &&
    !/^[RC]$/i.test(name) &&
    !/^R\d*C\d*$/i.test(name) &&
    !(/\d/.test(name) && parseArea(name))
  );
}

function nameElements(workbook: WorkbookPart): XmlElement[] {
  return elements(child(workbook.root, 'definedNames'), 'definedName');
}

function findName(workbook: WorkbookPart, name: string, scope: string | null): XmlElement | undefined {
  const wanted = name.toLowerCase();
  return nameElements(workbook).find(
    (node) => nameOf(node).toLowerCase() === wanted && scopeOf(workbook, node) === scope,
  );
}

function nameOf(node: XmlElement): string {
  return decodeXstring(attr(node, 'name') ?? '');
}

/** Names of chart sheets, which the document does not list, belong to nobody that can be asked about. */
function scopeOf(workbook: WorkbookPart, node: XmlElement): string | null | undefined {
  const index = numberAttr(node, 'localSheetId');
  return index === undefined ? null : workbook.sheetByLocalId(index)?.doc.id;
}

function readName(workbook: WorkbookPart, node: XmlElement): DefinedName {
  const comment = attr(node, 'comment');
  return {
    name: nameOf(node),
    scope: scopeOf(workbook, node) ?? null,
    formula: textOf(node),
    ...(comment === undefined ? {} : { comment: decodeXstring(comment) }),
    ...(boolAttr(node, 'hidden') ? { hidden: true } : {}),
  };
}

function addName(workbook: WorkbookPart, name: DefinedName): void {
  refuseBadName(workbook, name.name, name.scope);
  write(append(workbook, name.name, name.scope), name);
  workbook.changed();
  workbook.formulasChanged();
}

function updateName(
  workbook: WorkbookPart,
  name: string,
  scope: string | null,
  change: Partial<DefinedName>,
): void {
  const found = findName(workbook, name, scope);
  if (!found) throw new RangeError(`no name ${name}`);
  const renamed = change.name !== undefined && change.name.toLowerCase() !== name.toLowerCase();
  if (renamed) refuseBadName(workbook, change.name ?? '', scope);
  write(found, change);
  workbook.changed();
  if (change.formula !== undefined || change.name !== undefined) workbook.formulasChanged();
}

function deleteName(workbook: WorkbookPart, name: string, scope: string | null): boolean {
  if (!findName(workbook, name, scope)) return false;
  remove(workbook, name, scope);
  workbook.formulasChanged();
  return true;
}

function refuseBadName(workbook: WorkbookPart, name: string, scope: string | null): void {
  if (!isValidName(name)) throw new XlsxError('bad-name', { name });
  if (findName(workbook, name, scope)) throw new XlsxError('name-taken', { name });
}

function append(workbook: WorkbookPart, name: string, scope: string | null): XmlElement {
  const list = ensureChild(workbook.root, 'definedNames', WORKBOOK_ORDER);
  const made = element(childName(list, 'definedName'), {
    name: encodeXstring(name),
    localSheetId: scope === null ? undefined : localSheetId(workbook, scope),
  });
  list.children.push(made);
  return made;
}

function localSheetId(workbook: WorkbookPart, scope: string): number {
  const sheet = workbook.sheetParts.find((part) => part.doc.id === scope);
  if (!sheet) throw new RangeError(`no sheet ${scope}`);
  return workbook.localSheetId(sheet);
}

function remove(workbook: WorkbookPart, name: string, scope: string | null): void {
  const list = child(workbook.root, 'definedNames');
  const found = findName(workbook, name, scope);
  if (!list || !found) return;
  removeChild(list, found);
  // CT_DefinedNames may not be empty.
  if (elements(list).length === 0) removeChild(workbook.root, list);
  workbook.changed();
}

function write(node: XmlElement, change: Partial<DefinedName>): void {
  if (change.name !== undefined) setAttr(node, 'name', encodeXstring(change.name));
  if (change.comment !== undefined) setAttr(node, 'comment', encodeXstring(change.comment) || undefined);
  if (change.hidden !== undefined) setAttr(node, 'hidden', change.hidden || undefined);
  if (change.formula !== undefined) node.children = [change.formula];
}
