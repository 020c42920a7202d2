/** Hyperlinks (ECMA-376 part 1, 18.3.1.47); addresses outside the workbook are relationships of the sheet. */
import type { Area } from '../../document';
import type { Hyperlink, HyperlinkList } from '../../documentFeatures';
import type { SheetPart } from '../parts';
import { attr, element, elements, removeChild, type XmlElement } from '../xmlTree';
import { decodeXstring, encodeXstring } from '../xstring';
import { areaName, contains, overlaps, parseArea } from './areas';
import { editList, readSection } from './sheetElement';

export function openHyperlinks(sheet: SheetPart): HyperlinkList {
  const items = () =>
    elements(readSection(sheet, 'hyperlinks'), 'hyperlink').flatMap((node) => readLink(sheet, node) ?? []);
  return {
    get items() {
      return items();
    },
    at: (row, column) => items().find((link) => contains(link.area, row, column)),
    set(link) {
      removeLinks(sheet, (area) => contains(link.area, area.row, area.column));
      const made = linkElement(sheet, link);
      editList(sheet, 'hyperlinks', (list) => list.children.push(made), false);
    },
    clear: (area) => removeLinks(sheet, (other) => overlaps(other, area)),
  };
}

function readLink(sheet: SheetPart, node: XmlElement): Hyperlink | undefined {
  const area = parseArea(attr(node, 'ref') ?? '');
  const address = sheet.package.relationships(sheet.partName).byId(relationOf(node))?.target;
  const texts = ['location', 'tooltip', 'display'].flatMap((name) => {
    const text = attr(node, name);
    return text === undefined ? [] : [[name, decodeXstring(text)]];
  });
  return area && { area, ...(address === undefined ? {} : { address }), ...Object.fromEntries(texts) };
}

function relationOf(node: XmlElement): string | undefined {
  return attr(node, 'id');
}

function linkElement(sheet: SheetPart, { area, address, location, tooltip, display }: Hyperlink): XmlElement {
  const made = element(`${sheet.prefix}hyperlink`, { ref: areaName(area) });
  if (address !== undefined) {
    const id = sheet.package.relationships(sheet.partName).add('hyperlink', address, true);
    made.attributes.set(`${sheet.relationPrefix()}id`, id);
  }
  for (const [name, value] of Object.entries({ location, tooltip, display })) {
    if (value !== undefined) made.attributes.set(name, encodeXstring(value));
  }
  return made;
}

/** Takes links away together with relationships that no other link uses. */
export function removeLinks(sheet: SheetPart, isGone: (area: Area) => boolean): void {
  const gone = (node: XmlElement) => {
    const area = parseArea(attr(node, 'ref') ?? '');
    return area !== undefined && isGone(area);
  };
  const removed = elements(readSection(sheet, 'hyperlinks'), 'hyperlink').filter(gone);
  if (removed.length === 0) return;
  editList(
    sheet,
    'hyperlinks',
    (list) =>
      elements(list, 'hyperlink')
        .filter(gone)
        .forEach((node) => removeChild(list, node)),
    false,
  );
  const used = new Set(elements(readSection(sheet, 'hyperlinks'), 'hyperlink').map(relationOf));
  for (const id of removed.map(relationOf)) {
    if (id !== undefined && !used.has(id)) sheet.package.relationships(sheet.partName).remove(id);
  }
}
