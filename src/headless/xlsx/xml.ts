/**
 * A small element tree for the XML parts of a package. It keeps everything that carries meaning: prefixes, attribute order,
 * white space, comments, CDATA sections and processing instructions. Names are matched by their local part, so the same
 * code reads transitional, strict and prefixed files (`<x:worksheet xmlns:x="http://purl.oclc.org/ooxml/…">`).
 */
import { SaxesParser } from 'saxes';

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

/** A whole part: the declaration is written anew (UTF-8), keeping `standalone`. */
export interface XmlDocument {
  readonly standalone: string | undefined;
  readonly before: XmlOther[];
  readonly root: XmlElement;
  readonly after: XmlOther[];
}

/** Bounds against hostile files; Excel itself never nests beyond some forty elements. */
export const XML_LIMITS = { depth: 256, nodes: 20_000_000, characters: 512 * 1024 * 1024 };

/** Not well-formed, too deep, too large, or with a document type declaration. */
export class XmlError extends Error {
  override readonly name = 'XmlError';
}

/** Reads a whole part. A leading byte order mark is tolerated. Throws XmlError. */
export function parseXml(text: string, limits = XML_LIMITS): XmlDocument {
  if (text.length > limits.characters) throw new XmlError('the XML part is too large');
  const before: XmlOther[] = [];
  const after: XmlOther[] = [];
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  let standalone: string | undefined;
  let nodes = 0;

  const add = (node: XmlNode) => {
    if (++nodes > limits.nodes) throw new XmlError('the XML part has too many nodes');
    const parent = open[open.length - 1];
    if (parent) parent.children.push(node);
    else if (typeof node !== 'string' && !isElement(node)) (root ? after : before).push(node);
  };

  const parser = new SaxesParser<{ xmlns: false; position: boolean }>({ xmlns: false, position: false });
  parser.on('error', (error) => {
    throw new XmlError(error.message);
  });
  parser.on('doctype', () => {
    throw new XmlError('document type declarations are not allowed');
  });
  parser.on('xmldecl', (declaration) => (standalone = declaration.standalone));
  parser.on('opentag', (tag) => {
    const opened = element(tag.name, tag.attributes);
    add(opened);
    root ??= opened;
    if (open.push(opened) > limits.depth) throw new XmlError('the XML part is nested too deeply');
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', add);
  parser.on('cdata', (cdata) => add({ cdata }));
  parser.on('comment', (comment) => add({ comment }));
  parser.on('processinginstruction', ({ target, body }) => add({ instruction: target, body }));
  parser.write(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text).close();
  if (!root) throw new XmlError('the XML part has no root element');
  return { standalone, before, root, after };
}

/** Reads one element, for example a section cut out of a sheet; prefixes declared further out may be used. */
export function parseElement(text: string): XmlElement {
  return parseXml(text).root;
}

/** The whole part as text, with its declaration. */
export function serialiseXml(document: XmlDocument): string {
  const standalone = document.standalone ? ` standalone="${document.standalone}"` : '';
  const parts = [`<?xml version="1.0" encoding="UTF-8"${standalone}?>\n`];
  for (const node of [...document.before, document.root, ...document.after]) write(node, parts);
  return parts.join('');
}

/** One element as text, without declaration. Throws XmlError on characters that XML cannot hold: see `encodeXstring`. */
export function serialiseElement(node: XmlElement): string {
  const parts: string[] = [];
  write(node, parts);
  return parts.join('');
}

/** A fresh document around a root. Excel writes standalone="yes" on every part. */
export function documentOf(root: XmlElement): XmlDocument {
  return { standalone: 'yes', before: [], root, after: [] };
}

// ---- building and finding --------------------------------------------------------------------------------------

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

// ---- text ------------------------------------------------------------------------------------------------------

/**
 * SpreadsheetML's escape for characters that XML cannot hold (ECMA-376 part 1, 22.9.2.19 ST_Xstring): `_x0007_`; a
 * literal `_x0007_` in the text becomes `_x005F_x0007_`. For cell texts, table headers, comments, prompts.
 */
export function encodeXstring(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_').replace(UNWRITABLE, escapeUnit);
}

/** The text behind ST_Xstring. */
export function decodeXstring(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

export function escapeUnit(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}

// Controls other than tab, line feed and carriage return, halves of surrogate pairs, and the two non-characters.
const UNWRITABLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
};

/** Text for between tags. */
export function escapeText(text: string): string {
  refuseUnwritable(text);
  return text.replace(/[&<>\r]/g, (character) => ESCAPES[character] ?? character);
}

/** Text for a double-quoted attribute; line breaks and tabs survive the reader's white space normalisation. */
export function escapeAttribute(text: string): string {
  refuseUnwritable(text);
  return text.replace(/[&<>"\r\n\t]/g, (character) => ESCAPES[character] ?? character);
}

function refuseUnwritable(text: string): void {
  if (text.search(UNWRITABLE) >= 0) throw new XmlError('the text holds a character that XML cannot hold');
}

function write(node: XmlNode, parts: string[]): void {
  if (typeof node === 'string') parts.push(escapeText(node));
  else if (isElement(node)) writeElement(node, parts);
  else if ('cdata' in node) parts.push(`<![CDATA[${node.cdata}]]>`);
  else if ('comment' in node) parts.push(`<!--${node.comment}-->`);
  else parts.push(`<?${node.instruction}${node.body ? ` ${node.body}` : ''}?>`);
}

function writeElement(node: XmlElement, parts: string[]): void {
  parts.push('<', node.name);
  for (const [key, value] of node.attributes) parts.push(` ${key}="${escapeAttribute(value)}"`);
  if (node.children.length === 0) {
    parts.push('/>');
    return;
  }
  parts.push('>');
  for (const item of node.children) write(item, parts);
  parts.push(`</${node.name}>`);
}
