/** What the root of a table part says about its area and columns (ECMA-376 part 1, 18.5.1.2). */
import type { Area } from '../../document';
import { attr, child, elements, numberAttr, type XmlElement } from '../xmlTree';
import { areaName, parseArea } from './areas';
import { decodeName } from './tableHeaders';

const EMPTY: Area = { row: 0, column: 0, rows: 0, columns: 0 };

export function tableArea(root: XmlElement): Area {
  return parseArea(attr(root, 'ref') ?? '') ?? EMPTY;
}

export function headerRows(root: XmlElement): number {
  return numberAttr(root, 'headerRowCount') ?? 1;
}

export function totalsRows(root: XmlElement): number {
  return numberAttr(root, 'totalsRowCount') ?? 0;
}

/** Between header and totals. */
export function dataArea(root: XmlElement): Area {
  const area = tableArea(root);
  const head = headerRows(root);
  return { ...area, row: area.row + head, rows: area.rows - head - totalsRows(root) };
}

export function columnElements(root: XmlElement): XmlElement[] {
  return elements(child(root, 'tableColumns'), 'tableColumn');
}

/** Totals are no part of the filter. */
export function filterRef(root: XmlElement): string {
  const area = tableArea(root);
  return areaName({ ...area, rows: area.rows - totalsRows(root) });
}

export function columnNames(root: XmlElement): string[] {
  return columnElements(root).map(nameOfColumn);
}

export function nameOfColumn(node: XmlElement): string {
  return decodeName(attr(node, 'name') ?? '');
}
