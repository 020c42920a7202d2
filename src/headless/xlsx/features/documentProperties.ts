/**
 * What File › Info shows: core properties (ECMA-376 part 2, 11), extended properties (part 1, 22.2) and properties of
 * one's own (22.3), each in its part under docProps, made when it is first written to.
 */
import type { StringStore } from '../../documentFeatures';
import type { Package, WorkbookPart } from '../parts';
import { editTree, readTree } from '../partTree';
import { documentOf, serialiseXml } from '../xml';
import {
  attr,
  child,
  declaredPrefix,
  element,
  elements,
  numberAttr,
  prefixOf,
  removeChild,
  textOf,
  type XmlElement,
} from '../xmlTree';

interface PropertyPart {
  readonly kind: string;
  readonly relation: string;
  readonly part: string;
  readonly contentType: string;
  readonly root: string;
  readonly namespaces: Readonly<Record<string, string>>;
}

const DC = 'http://purl.org/dc/elements/1.1/';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006';
const VALUE_TYPES = `${DOCUMENT}/docPropsVTypes`;

const CORE: PropertyPart = {
  kind: 'core-properties',
  relation: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
  part: 'docProps/core.xml',
  contentType: 'application/vnd.openxmlformats-package.core-properties+xml',
  root: 'cp:coreProperties',
  namespaces: {
    'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
    'xmlns:dc': DC,
    'xmlns:dcterms': 'http://purl.org/dc/terms/',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  },
};

const EXTENDED: PropertyPart = {
  kind: 'extended-properties',
  relation: 'extended-properties',
  part: 'docProps/app.xml',
  contentType: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
  root: 'Properties',
  namespaces: { xmlns: `${DOCUMENT}/extended-properties` },
};

const CUSTOM: PropertyPart = {
  kind: 'custom-properties',
  relation: 'custom-properties',
  part: 'docProps/custom.xml',
  contentType: 'application/vnd.openxmlformats-officedocument.custom-properties+xml',
  root: 'Properties',
  namespaces: { xmlns: `${DOCUMENT}/custom-properties`, 'xmlns:vt': VALUE_TYPES },
};

/** Office.js's name of a property, the part it is in, the element's local name, and whether that is a Dublin Core one. */
const PROPERTIES: readonly [key: string, where: PropertyPart, local: string, dublinCore: boolean][] = [
  ['title', CORE, 'title', true],
  ['subject', CORE, 'subject', true],
  ['author', CORE, 'creator', true],
  ['comments', CORE, 'description', true],
  ['keywords', CORE, 'keywords', false],
  ['category', CORE, 'category', false],
  ['lastAuthor', CORE, 'lastModifiedBy', false],
  ['manager', EXTENDED, 'Manager', false],
  ['company', EXTENDED, 'Company', false],
];

/** Keys are those of Office.js DocumentProperties; other keys are refused with RangeError. */
export function openDocumentProperties(workbook: WorkbookPart): StringStore {
  const pkg = workbook.package;
  const read = ([, where, local]: (typeof PROPERTIES)[number]) => {
    const found = child(readRoot(pkg, where), local);
    return found && textOf(found);
  };
  return {
    keys: () => PROPERTIES.filter((property) => read(property) !== undefined).map(([key]) => key),
    get: (key) => read(propertyOf(key)),
    set(key, value) {
      const [, where, local, dublinCore] = propertyOf(key);
      editRoot(pkg, where, (root) => {
        const name = dublinCore ? dublinCoreName(root, local) : prefixOf(root.name) + local;
        const found = child(root, local) ?? element(name);
        if (!root.children.includes(found)) root.children.push(found);
        found.children = value === '' ? [] : [value];
      });
    },
    delete(key) {
      const [, where, local] = propertyOf(key);
      if (!child(readRoot(pkg, where), local)) return false;
      editRoot(pkg, where, (root) => removeChild(root, child(root, local)));
      return true;
    },
  };
}

/** Properties of one's own. Values of every type are answered as text; new ones are texts. */
export function openOwnProperties(workbook: WorkbookPart): StringStore {
  const pkg = workbook.package;
  const all = () => elements(readRoot(pkg, CUSTOM), 'property');
  const isCalled = (key: string) => (node: XmlElement) =>
    attr(node, 'name')?.toLowerCase() === key.toLowerCase();
  return {
    keys: () => all().map((node) => attr(node, 'name') ?? ''),
    get(key) {
      const found = all().find(isCalled(key));
      return found && textOf(found);
    },
    set: (key, value) =>
      editRoot(pkg, CUSTOM, (root) => {
        const found = elements(root, 'property').find(isCalled(key)) ?? addProperty(root, key);
        found.children = [element(`${valuePrefix(root)}lpwstr`, {}, value === '' ? [] : [value])];
      }),
    delete(key) {
      if (!all().some(isCalled(key))) return false;
      editRoot(pkg, CUSTOM, (root) => removeChild(root, elements(root, 'property').find(isCalled(key))));
      return true;
    },
  };
}

function propertyOf(key: string): (typeof PROPERTIES)[number] {
  const found = PROPERTIES.find(([name]) => name === key);
  if (!found) throw new RangeError(`no document property ${key}`);
  return found;
}

function partOf(pkg: Package, { kind }: PropertyPart): string | undefined {
  const part = pkg.relationships('').byKind(kind)[0]?.target;
  return part !== undefined && pkg.has(part) ? part : undefined;
}

function readRoot(pkg: Package, where: PropertyPart): XmlElement | undefined {
  const part = partOf(pkg, where);
  return part === undefined ? undefined : readTree(pkg, part).root;
}

function editRoot(pkg: Package, where: PropertyPart, change: (root: XmlElement) => void): void {
  editTree(pkg, partOf(pkg, where) ?? addPart(pkg, where), change);
}

function addPart(pkg: Package, { relation, part, contentType, root, namespaces }: PropertyPart): string {
  pkg.writeText(part, serialiseXml(documentOf(element(root, namespaces))), contentType);
  pkg.relationships('').add(relation, part);
  return part;
}

function dublinCoreName(root: XmlElement, local: string): string {
  const declared = declaredPrefix(root, [DC]);
  if (declared === undefined) root.attributes.set('xmlns:dc', DC);
  return (declared ?? 'dc:') + local;
}

/** Strict files spell the namespace otherwise. */
function valuePrefix(root: XmlElement): string {
  const known = [VALUE_TYPES, 'http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes'];
  const declared = declaredPrefix(root, known);
  if (declared === undefined) root.attributes.set('xmlns:vt', VALUE_TYPES);
  return declared ?? 'vt:';
}

/** The format id is the same for all, ids count from 2 ([MS-OSHARED] 2.3.3.2.3). */
function addProperty(root: XmlElement, name: string): XmlElement {
  const pid = Math.max(1, ...elements(root, 'property').map((node) => numberAttr(node, 'pid') ?? 0)) + 1;
  const fmtid = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';
  const made = element(`${prefixOf(root.name)}property`, { fmtid, pid, name });
  root.children.push(made);
  return made;
}
