/** Merged cells. What they hold is the caller's business. */
import type { Area } from '../../document';
import type { MergeList } from '../../documentFeatures';
import type { SheetPart } from '../parts';
import { XlsxError } from '../xlsxError';
import { lastAnswer } from '../partTree';
import { parseElement } from '../xml';
import { attr, element, elements, type XmlElement } from '../xmlTree';
import { areaName, overlaps, parseArea } from './areas';
import { editList } from './sheetElement';

export function openMerges(sheet: SheetPart): MergeList {
  const read = lastAnswer((slice) =>
    slice === '' ? [] : elements(parseElement(slice), 'mergeCell').flatMap(mergeArea),
  );
  const areas = () => read(sheet.section('mergeCells') ?? '');
  return {
    get areas() {
      return areas();
    },
    add(area) {
      refuseConflicts(sheet, area, areas());
      editList(sheet, 'mergeCells', (list) => {
        list.children.push(element(`${sheet.prefix}mergeCell`, { ref: areaName(area) }));
      });
    },
    remove(area) {
      if (!areas().some((merge) => overlaps(merge, area))) return;
      editList(sheet, 'mergeCells', (list) => {
        list.children = list.children.filter(
          (node) => typeof node === 'string' || !('name' in node) || !touches(node, area),
        );
      });
    },
  };
}

function refuseConflicts(sheet: SheetPart, area: Area, merges: readonly Area[]): void {
  const tables = sheet.doc.tables.items.map((table) => table.area);
  const conflict = [...merges, ...tables].find((other) => overlaps(other, area));
  if (conflict) throw new XlsxError('merge-conflict', { area: areaName(conflict) });
  if (area.rows * area.columns < 2) throw new RangeError('a merge needs two cells');
}

function mergeArea(node: XmlElement): Area[] {
  return [parseArea(attr(node, 'ref') ?? '')].flatMap((area) => area ?? []);
}

function touches(node: XmlElement, area: Area): boolean {
  return mergeArea(node).some((merge) => overlaps(merge, area));
}
