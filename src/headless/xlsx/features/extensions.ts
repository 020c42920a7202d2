/** The worksheet's extLst: what Excel 2010 and later keep beside the original schema. */
import type { SheetPart } from '../parts';
import { parseElement, serialiseElement } from '../xml';
import { attr, elements, type XmlElement } from '../xmlTree';

/** [MS-XLSX] 2.3.1: which uri carries which extension. */
export const CONDITIONAL_FORMATS_URI = '{78C0D931-6437-407d-A8EE-F0AAD7539E65}';
export const DATA_VALIDATIONS_URI = '{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}';

/** The content of one extension of a sheet (e.g. x14:dataValidations); undefined when it has none. */
export function extension(sheet: SheetPart, uri: string): XmlElement | undefined {
  return elements(findExtension(readList(sheet), uri))[0];
}

/**
 * Writes the content of an existing extension back. Without children the extension goes, and the list when it was the
 * last one. Other extensions stay as they are.
 */
export function setExtension(sheet: SheetPart, uri: string, content: XmlElement): void {
  const list = readList(sheet);
  const found = findExtension(list, uri);
  if (!list || !found) return;
  if (elements(content).length > 0) found.children = [content];
  else list.children = list.children.filter((node) => node !== found);
  sheet.setSection('extLst', elements(list).length > 0 ? serialiseElement(list) : undefined);
}

function readList(sheet: SheetPart): XmlElement | undefined {
  const slice = sheet.section('extLst');
  return slice === undefined ? undefined : parseElement(slice);
}

function findExtension(list: XmlElement | undefined, uri: string): XmlElement | undefined {
  return elements(list, 'ext').find((node) => attr(node, 'uri')?.toLowerCase() === uri.toLowerCase());
}
