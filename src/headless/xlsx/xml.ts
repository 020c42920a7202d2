/**
 * Reads and writes the XML parts of a package. Everything that carries meaning is kept: prefixes, attribute order, white
 * space, comments, CDATA sections and processing instructions.
 */
import { SaxesParser } from 'saxes';
import { XmlError } from './xmlError';
import { element, isElement, type XmlElement, type XmlNode, type XmlOther } from './xmlTree';
import { UNWRITABLE } from './xstring';

/** A whole part: the declaration is written anew (UTF-8), keeping `standalone`. */
export interface XmlDocument {
  readonly standalone: string | undefined;
  readonly before: XmlOther[];
  readonly root: XmlElement;
  readonly after: XmlOther[];
}

/** Bounds against hostile files; Excel itself never nests beyond some forty elements. */
const XML_LIMITS = { depth: 256, nodes: 2_000_000, characters: 64 * 1024 * 1024 };

/** Reads a whole part. A leading byte order mark is tolerated. Throws XmlError. */
export function parseXml(text: string, limits = XML_LIMITS): XmlDocument {
  if (text.length > limits.characters) throw new XmlError('the XML part is too large', 'too-big');
  const before: XmlOther[] = [];
  const after: XmlOther[] = [];
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  let standalone: string | undefined;
  let nodes = 0;

  const add = (node: XmlNode) => {
    if (++nodes > limits.nodes) throw new XmlError('the XML part has too many nodes', 'too-big');
    const parent = open[open.length - 1];
    if (parent) parent.children.push(node);
    else if (typeof node !== 'string' && !isElement(node)) (root ? after : before).push(node);
  };

  const parser = new SaxesParser<{ xmlns: false; position: boolean }>({ xmlns: false, position: false });
  parser.on('error', (error) => {
    throw new XmlError(error.message);
  });
  parser.on('doctype', () => {
    throw new XmlError('document type declarations are not allowed', 'dtd-refused');
  });
  parser.on('xmldecl', (declaration) => (standalone = declaration.standalone));
  parser.on('opentag', (tag) => {
    const opened = element(tag.name, tag.attributes);
    add(opened);
    root ??= opened;
    if (open.push(opened) > limits.depth) throw new XmlError('the XML part is nested too deeply', 'too-big');
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
