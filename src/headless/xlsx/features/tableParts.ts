/** Where the tables of a workbook lie: parts related to sheets, listed in their tableParts sections. */
import type { SheetPart, WorkbookPart } from '../parts';
import { readTree } from '../partTree';
import { attr, element, elements, numberAttr, removeChild, type XmlElement } from '../xmlTree';
import { parseElement } from '../xml';
import { editList } from './sheetElement';

const TABLE_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml';

/** Part names of a sheet's tables, in the order of the section; `read` is for whoever asks often and remembers the section. */
export function tableParts(sheet: SheetPart, read = tableRelations): string[] {
  const ids = read(sheet.section('tableParts') ?? '');
  if (ids.length === 0) return [];
  // Of relations that say the same id, the first counts.
  const relations = sheet.package.relationships(sheet.partName).items;
  const targets = new Map([...relations].reverse().map(({ id, target }) => [id, target]));
  return ids
    .map((id) => targets.get(id ?? ''))
    .filter((part): part is string => part !== undefined && sheet.package.has(part));
}

/** Ids of relationships that a tableParts section names, '' for a section that is not there. */
export function tableRelations(section: string): (string | undefined)[] {
  const parts = section === '' ? [] : elements(parseElement(section), 'tablePart');
  return parts.map((node) => attr(node, 'id'));
}

export function readTable(sheet: SheetPart, part: string): XmlElement {
  return readTree(sheet.package, part).root;
}

/** Ids and names in use, upper-cased, over all sheets. */
export function takenTables(workbook: WorkbookPart): { ids: number[]; names: Set<string> } {
  const all = workbook.sheetParts.flatMap((sheet) => tableParts(sheet).map((part) => readTable(sheet, part)));
  return {
    ids: all.map((root) => numberAttr(root, 'id') ?? 0),
    names: new Set(all.map((root) => (attr(root, 'displayName') ?? '').toUpperCase())),
  };
}

/** Puts a new part beside the sheet and relates it; the text is the caller's. */
export function addTablePart(sheet: SheetPart, text: string): string {
  const folder = sheet.partName.replace(/worksheets\/[^/]*$/, '');
  const part = sheet.package.freeName(`${folder}tables/table#.xml`);
  sheet.package.writeText(part, text, TABLE_TYPE);
  const id = sheet.package.relationships(sheet.partName).add('table', part);
  const made = element(`${sheet.prefix}tablePart`);
  made.attributes.set(`${sheet.relationPrefix()}id`, id);
  editList(sheet, 'tableParts', (list) => list.children.push(made));
  return part;
}

export function removeTablePart(sheet: SheetPart, part: string): void {
  const relations = sheet.package.relationships(sheet.partName);
  const relation = relations.byKind('table').find((item) => item.target.toLowerCase() === part.toLowerCase());
  if (relation) {
    editList(sheet, 'tableParts', (list) =>
      removeChild(
        list,
        elements(list, 'tablePart').find((node) => attr(node, 'id') === relation.id),
      ),
    );
    relations.remove(relation.id);
  }
  sheet.package.remove(part);
}
