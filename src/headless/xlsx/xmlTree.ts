/**
 * The element tree and the ways to walk and change it. Names are matched by their local part, so the same code reads
 * transitional, strict and prefixed files (`<x:worksheet xmlns:x="http://purl.oclc.org/ooxml/…">`).
 */
import { XmlError } from './xmlError';

export interface XmlElement {
  /** Qualified name as written: 'row', 'x14:cfRule'. */
  name: string;
  /** In document order; values decoded. */
  readonly attributes: Map<string, string>;
  children: XmlNode[];
}

/** Text is a plain string (decoded); everything else that is no element says what it is. */
export type XmlNode = XmlElement | string | XmlOther;

export type XmlOther =
  | { readonly cdata: string }
  | { readonly comment: string }
  | { readonly instruction: string; readonly body: string };

type AttributeValues = Readonly<Record<string, string | number | boolean | undefined>>;

/** A new element. Attributes that are undefined are left out; booleans are written 1 and 0, as Excel does. */
export function element(
  name: string,
  attributes: AttributeValues = {},
  children: XmlNode[] = [],
): XmlElement {
  const made: XmlElement = { name, attributes: new Map(), children };
  for (const [key, value] of Object.entries(attributes)) setAttr(made, key, value);
  return made;
}

export function isElement(node: XmlNode): node is XmlElement {
  return typeof node !== 'string' && 'attributes' in node;
}

/** 'cfRule' of 'x14:cfRule'. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** 'x14:' of 'x14:cfRule', '' where there is none: put it before the names of children in the same namespace. */
export function prefixOf(name: string): string {
  return name.slice(0, name.indexOf(':') + 1);
}

/** The child elements, all of them or those with this local name. */
export function elements(parent: XmlElement | undefined, local?: string): XmlElement[] {
  const found = (parent?.children ?? []).filter(isElement);
  return local === undefined ? found : found.filter((node) => localName(node.name) === local);
}

/** The first child element with this local name. */
export function child(parent: XmlElement | undefined, local: string): XmlElement | undefined {
  return parent?.children.find(
    (node): node is XmlElement => isElement(node) && localName(node.name) === local,
  );
}

/** Walks down a path of local names: find(styles, 'fills', 'fill'). */
export function find(parent: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
  return path.reduce((node, local) => child(node, local), parent);
}

/** Every element below with this local name, in document order, the start itself excepted. */
export function descendants(parent: XmlElement, local: string): XmlElement[] {
  return elements(parent).flatMap((node) => [
    ...(localName(node.name) === local ? [node] : []),
    ...descendants(node, local),
  ]);
}

/**
 * An attribute by local name: the one without a prefix when there is one (SpreadsheetML's own are never prefixed), else
 * the first with any prefix, so that attr(sheet, 'id') finds r:id.
 */
export function attr(node: XmlElement | undefined, local: string): string | undefined {
  if (!node) return undefined;
  const own = node.attributes.get(local);
  if (own !== undefined) return own;
  for (const [key, value] of node.attributes) {
    if (key.endsWith(`:${local}`) && !key.startsWith('xmlns:')) return value;
  }
  return undefined;
}

/** A numeric attribute; undefined when it is missing, empty or no number. */
export function numberAttr(node: XmlElement | undefined, local: string): number | undefined {
  const text = attr(node, local)?.trim();
  if (!text) return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}

/** An xsd:boolean attribute ('1', 'true', 'on' of older files); `otherwise` when it is missing. */
export function boolAttr(node: XmlElement | undefined, local: string, otherwise = false): boolean {
  const text = attr(node, local)?.trim();
  return text ? text === '1' || text === 'true' || text === 'on' : otherwise;
}

/** Sets or (undefined) removes an attribute; an existing one keeps its place. */
export function setAttr(node: XmlElement, name: string, value: string | number | boolean | undefined): void {
  if (value === undefined) node.attributes.delete(name);
  else node.attributes.set(name, typeof value === 'boolean' ? (value ? '1' : '0') : String(value));
}

/** All text and CDATA below an element, joined. */
export function textOf(node: XmlElement | undefined): string {
  return (node?.children ?? [])
    .map((item) => {
      if (typeof item === 'string') return item;
      if (isElement(item)) return textOf(item);
      return 'cdata' in item ? item.cdata : '';
    })
    .join('');
}

/** A new child name in the parent's own namespace: childName('x:worksheet', 'cols') is 'x:cols'. */
export function childName(parent: XmlElement, local: string): string {
  return prefixOf(parent.name) + local;
}

/**
 * Inserts a child where its schema sequence wants it: before the first sibling that comes later in `order`. Siblings the
 * order does not know are passed over; mc:AlternateContent counts as what it wraps.
 */
export function insertInOrder(parent: XmlElement, added: XmlElement, order: readonly string[]): XmlElement {
  const rank = order.indexOf(localName(added.name));
  if (rank < 0) throw new XmlError(`${added.name} has no place in ${parent.name}`);
  const at = parent.children.findIndex((node) => isElement(node) && order.indexOf(meantName(node)) > rank);
  parent.children.splice(at < 0 ? parent.children.length : at, 0, added);
  return added;
}

/** The child of this local name, made at its schema position when it is missing. */
export function ensureChild(parent: XmlElement, local: string, order: readonly string[]): XmlElement {
  return child(parent, local) ?? insertInOrder(parent, element(childName(parent, local)), order);
}

export function removeChild(parent: XmlElement, node: XmlElement | undefined): void {
  parent.children = parent.children.filter((item) => item !== node);
}

/** The prefix under which a namespace is declared on this element, '' for the default one, undefined when it is not. */
export function declaredPrefix(node: XmlElement, namespaces: readonly string[]): string | undefined {
  for (const [key, value] of node.attributes) {
    if (!namespaces.includes(value)) continue;
    if (key === 'xmlns') return '';
    if (key.startsWith('xmlns:')) return `${key.slice(6)}:`;
  }
  return undefined;
}

/** A deep copy that shares nothing. */
export function cloneElement(node: XmlElement): XmlElement {
  return {
    name: node.name,
    attributes: new Map(node.attributes),
    children: node.children.map((item) => (isElement(item) ? cloneElement(item) : item)),
  };
}

function meantName(node: XmlElement): string {
  const local = localName(node.name);
  if (local !== 'AlternateContent') return local;
  const wrapped = elements(child(node, 'Choice') ?? child(node, 'Fallback'))[0];
  return wrapped ? localName(wrapped.name) : local;
}
