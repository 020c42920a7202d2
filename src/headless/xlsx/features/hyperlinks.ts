/** Hyperlinks (ECMA-376 part 1, 18.3.1.47); addresses outside the workbook are relationships of the sheet. */
import type { Area } from '../../document';
import type { Hyperlink, HyperlinkList } from '../../documentFeatures';
import type { SheetPart } from '../parts';
import { parseElement, serialiseElement } from '../xml';
import { attr, element, elements, removeChild, type XmlElement } from '../xmlTree';
import { decodeXstring, encodeXstring } from '../xstring';
import { areaName, contains, overlaps, parseArea } from './areas';
import { editList, readSection } from './sheetElement';

/** A link as it stands in the section. */
interface Placed {
  readonly area: Area;
  readonly node: XmlElement;
}

export function openHyperlinks(sheet: SheetPart): HyperlinkList {
  const links = new PlacedLinks(sheet);
  return {
    get items() {
      return links.all.map((placed) => readLink(sheet, placed));
    },
    at(row, column) {
      const found = links.all.find(({ area }) => contains(area, row, column));
      return found && readLink(sheet, found);
    },
    set(link) {
      const isReplaced = (area: Area) => contains(link.area, area.row, area.column);
      if (links.all.some(({ area }) => isReplaced(area))) removeLinks(sheet, isReplaced);
      links.append(linkElement(sheet, link), link.area);
    },
    clear: (area) => removeLinks(sheet, (other) => overlaps(other, area)),
  };
}

/** The section's links. A plan has one per row: each is added without reading all the others again. */
class PlacedLinks {
  private known: { readonly text: string; readonly links: Placed[] } | undefined;

  constructor(private readonly sheet: SheetPart) {}

  get all(): readonly Placed[] {
    return this.read().links;
  }

  append(node: XmlElement, area: Area): void {
    const { text: before, links } = this.read();
    const name = `${this.sheet.prefix}hyperlinks`;
    const end = before.lastIndexOf(`</${name}>`);
    const start = end < 0 ? `<${name}>` : before.slice(0, end);
    const text = `${start}${serialiseElement(node)}</${name}>`;
    this.sheet.setSection('hyperlinks', text);
    links.push({ area, node });
    this.known = { text, links };
  }

  private read(): { readonly text: string; readonly links: Placed[] } {
    const text = this.sheet.section('hyperlinks') ?? '';
    if (this.known?.text !== text) this.known = { text, links: text === '' ? [] : placedLinks(text) };
    return this.known;
  }
}

function placedLinks(text: string): Placed[] {
  return elements(parseElement(text), 'hyperlink').flatMap((node) => {
    const area = parseArea(attr(node, 'ref') ?? '');
    return area ? [{ area, node }] : [];
  });
}

function readLink(sheet: SheetPart, { area, node }: Placed): Hyperlink {
  const address = sheet.package.relationships(sheet.partName).byId(relationOf(node))?.target;
  const texts = ['location', 'tooltip', 'display'].flatMap((name) => {
    const text = attr(node, name);
    return text === undefined ? [] : [[name, decodeXstring(text)]];
  });
  return { area, ...(address === undefined ? {} : { address }), ...Object.fromEntries(texts) };
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
