/**
 * Office.js worksheet.customProperties, as Excel stores them: customPr elements, each with a binary part that holds the
 * value in UTF-16LE without byte order mark. Keys are compared without regard to case.
 */
import type { StringStore } from '../../documentFeatures';
import type { SheetPart } from '../parts';
import { attr, element, elements, removeChild, type XmlElement } from '../xmlTree';
import { decodeXstring, encodeXstring } from '../xstring';
import { editList, readSection } from './sheetElement';

const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty';

export function openCustomProperties(sheet: SheetPart): StringStore {
  const all = () => elements(readSection(sheet, 'customProperties'), 'customPr');
  const find = (key: string) => all().find((node) => sameKey(node, key));
  return {
    keys: () => all().map(keyOf),
    get(key) {
      const found = find(key);
      return found && readValue(sheet, found);
    },
    set(key, value) {
      const part = partOf(sheet, find(key)) ?? addProperty(sheet, key);
      sheet.package.writeBytes(part, utf16(value), CONTENT_TYPE);
    },
    delete(key) {
      const found = find(key);
      if (found) removeProperty(sheet, key, found);
      return found !== undefined;
    },
  };
}

function keyOf(node: XmlElement): string {
  return decodeXstring(attr(node, 'name') ?? '');
}

function sameKey(node: XmlElement, key: string): boolean {
  return keyOf(node).toLowerCase() === key.toLowerCase();
}

function partOf(sheet: SheetPart, node: XmlElement | undefined): string | undefined {
  return sheet.package.relationships(sheet.partName).byId(attr(node, 'id'))?.target;
}

function readValue(sheet: SheetPart, node: XmlElement): string | undefined {
  const part = partOf(sheet, node);
  if (part === undefined || !sheet.package.has(part)) return undefined;
  return new TextDecoder('utf-16le').decode(sheet.package.readBytes(part));
}

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), true);
  return bytes;
}

function addProperty(sheet: SheetPart, key: string): string {
  const folder = sheet.partName.replace(/worksheets\/[^/]*$/, '');
  const part = sheet.package.freeName(`${folder}customProperty#.bin`);
  const id = sheet.package.relationships(sheet.partName).add('customProperty', part);
  const made = element(`${sheet.prefix}customPr`, { name: encodeXstring(key) });
  made.attributes.set(`${sheet.relationPrefix()}id`, id);
  editList(sheet, 'customProperties', (list) => list.children.push(made), false);
  return part;
}

function removeProperty(sheet: SheetPart, key: string, found: XmlElement): void {
  const part = partOf(sheet, found);
  const id = attr(found, 'id');
  editList(
    sheet,
    'customProperties',
    (list) =>
      removeChild(
        list,
        elements(list, 'customPr').find((node) => sameKey(node, key)),
      ),
    false,
  );
  if (id !== undefined) sheet.package.relationships(sheet.partName).remove(id);
  if (part !== undefined) sheet.package.remove(part);
}
