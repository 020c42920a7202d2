/** Sections of a sheet that occur once, as elements. */
import type { SectionName, SheetPart } from '../parts';
import { parseElement, serialiseElement } from '../xml';
import { element, elements, type XmlElement } from '../xmlTree';

export function readSection(sheet: SheetPart, name: SectionName): XmlElement | undefined {
  const slice = sheet.section(name);
  return slice === undefined ? undefined : parseElement(slice);
}

/** Changes a section, which is made when it is missing; one left without attributes and children goes. */
export function editSection(sheet: SheetPart, name: SectionName, change: (node: XmlElement) => void): void {
  const node = readSection(sheet, name) ?? element(sheet.prefix + name);
  change(node);
  const isEmpty = node.attributes.size === 0 && elements(node).length === 0;
  sheet.setSection(name, isEmpty ? undefined : serialiseElement(node));
}

/** The section's children, changed as a list: without children there is no section. `count` is kept right. */
export function editList(
  sheet: SheetPart,
  name: SectionName,
  change: (node: XmlElement) => void,
  counted = true,
): void {
  const node = readSection(sheet, name) ?? element(sheet.prefix + name);
  change(node);
  const count = elements(node).length;
  if (counted) node.attributes.set('count', String(count));
  sheet.setSection(name, count > 0 ? serialiseElement(node) : undefined);
}
