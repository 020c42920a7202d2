/**
 * Office.js document settings, as Office stores them: the properties of the add-in's web extension part ([MS-OWEXML]
 * 2.2). A workbook that never met the add-in gets one, with its task pane closed.
 */
import type { AddIn } from '../../document';
import type { StringStore } from '../../documentFeatures';
import type { Package, WorkbookPart } from '../parts';
import { editTree, readTree } from '../partTree';
import { documentOf, serialiseXml } from '../xml';
import {
  attr,
  child,
  childName,
  element,
  elements,
  ensureChild,
  removeChild,
  setAttr,
  type XmlElement,
} from '../xmlTree';

/** Nobody in particular: takes the workbook's only add-in, whichever it is. */
export const ANY_ADD_IN: AddIn = {
  id: '00000000-0000-0000-0000-000000000000',
  version: '1.0.0.0',
  store: 'developer',
  storeType: 'Registry',
};

const EXTENSION_ORDER = ['reference', 'alternateReferences', 'properties', 'bindings', 'snapshot', 'extLst'];
const RELATIONS = 'http://schemas.microsoft.com/office/2011/relationships';
const WE = 'http://schemas.microsoft.com/office/webextensions/webextension/2010/11';
const WETP = 'http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11';
const OFFICE_RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const EXTENSION_TYPE = 'application/vnd.ms-office.webextension+xml';
const PANES_TYPE = 'application/vnd.ms-office.webextensiontaskpanes+xml';

export function openSettings(workbook: WorkbookPart, addIn: AddIn = ANY_ADD_IN): StringStore {
  const pkg = workbook.package;
  const part = () => findExtension(pkg, addIn);
  const properties = () => {
    const found = part();
    return found === undefined ? [] : elements(child(readTree(pkg, found).root, 'properties'), 'property');
  };
  return {
    keys: () => properties().map((node) => attr(node, 'name') ?? ''),
    get: (key) =>
      attr(
        properties().find((node) => attr(node, 'name') === key),
        'value',
      ),
    set: (key, value) =>
      editTree(pkg, part() ?? addExtension(pkg, addIn), (root) => setProperty(root, key, value)),
    delete(key) {
      const found = part();
      return found !== undefined && editTree(pkg, found, (root) => deleteProperty(root, key));
    },
  };
}

function setProperty(root: XmlElement, key: string, value: string): void {
  const list = ensureChild(root, 'properties', EXTENSION_ORDER);
  const found = elements(list, 'property').find((node) => attr(node, 'name') === key);
  if (found) setAttr(found, 'value', value);
  else list.children.push(element(childName(list, 'property'), { name: key, value }));
}

function deleteProperty(root: XmlElement, key: string): boolean {
  const list = child(root, 'properties');
  const found = elements(list, 'property').find((node) => attr(node, 'name') === key);
  if (list && found) removeChild(list, found);
  return found !== undefined;
}

function findExtension(pkg: Package, addIn: AddIn): string | undefined {
  const all = panesParts(pkg)
    .flatMap((panes) => pkg.relationships(panes).byKind('webextension'))
    .map((relation) => relation.target)
    .filter((part) => pkg.has(part));
  const own = all.find((part) => idOf(pkg, part).toLowerCase() === addIn.id.toLowerCase());
  return own ?? (addIn === ANY_ADD_IN && all.length === 1 ? all[0] : undefined);
}

/** Some writers put braces around the id. */
function idOf(pkg: Package, part: string): string {
  const id = attr(child(readTree(pkg, part).root, 'reference'), 'id') ?? '';
  return id.replace(/[{}]/g, '');
}

function panesParts(pkg: Package): string[] {
  const relations = pkg.relationships('').byKind('webextensiontaskpanes');
  return relations.map((relation) => relation.target).filter((part) => pkg.has(part));
}

function addExtension(pkg: Package, addIn: AddIn): string {
  const part = pkg.freeName('xl/webextensions/webextension#.xml');
  const root = element('we:webextension', { 'xmlns:we': WE, id: `{${addIn.id}}` }, [
    element('we:reference', { ...addIn }),
    element('we:alternateReferences'),
    element('we:properties'),
    element('we:bindings'),
    element('we:snapshot', { 'xmlns:r': OFFICE_RELATIONS }),
  ]);
  pkg.writeText(part, serialiseXml(documentOf(root)), EXTENSION_TYPE);
  const panes = panesParts(pkg)[0] ?? addPanes(pkg);
  const relation = pkg.relationships(panes).add(`${RELATIONS}/webextension`, part);
  editTree(pkg, panes, (list) => list.children.push(paneElement(list, relation)));
  return part;
}

function addPanes(pkg: Package): string {
  const part = 'xl/webextensions/taskpanes.xml';
  const root = element('wetp:taskpanes', { 'xmlns:wetp': WETP });
  pkg.writeText(part, serialiseXml(documentOf(root)), PANES_TYPE);
  pkg.relationships('').add(`${RELATIONS}/webextensiontaskpanes`, part);
  return part;
}

/** Visibility 0: the file does not open a pane by itself. */
function paneElement(panes: XmlElement, relation: string): XmlElement {
  const reference = element(childName(panes, 'webextensionref'), {
    'xmlns:r': OFFICE_RELATIONS,
    'r:id': relation,
  });
  const attributes = { dockstate: 'right', visibility: false, width: 350, row: elements(panes).length + 1 };
  return element(childName(panes, 'taskpane'), attributes, [reference]);
}
