/** One table, read from its part and written to it on every call. */
import type { Area } from '../../document';
import type { SortKey, TableColumn, TableDoc } from '../../documentFeatures';
import type { SheetPart } from '../parts';
import { partTree } from '../partText';
import { editTree, lastAnswer } from '../partTree';
import {
  attr,
  boolAttr,
  child,
  childName,
  element,
  elements,
  ensureChild,
  insertInOrder,
  numberAttr,
  removeChild,
  setAttr,
  type XmlElement,
} from '../xmlTree';
import { areaName, parseArea } from './areas';
import {
  columnElements,
  dataArea,
  filterRef,
  headerRows,
  nameOfColumn,
  tableArea,
  totalsRows,
} from './tableShape';
import { applyFilter, clearCriteria, hidesRows, setValuesFilter } from './filters';
import { resizeTable, setTotals, syncHeaders } from './tableEdits';
import { removeTablePart } from './tableParts';
import { forgetTable, renameTable } from './tableNames';

const TABLE_ORDER = ['autoFilter', 'sortState', 'tableColumns', 'tableStyleInfo', 'extLst'];

export function openTable(sheet: SheetPart, part: string): TableDoc {
  return new Table(sheet, part);
}

class Table implements TableDoc {
  /** Every property asks: the part is read anew only when it has changed. */
  private readonly read = lastAnswer((text: string) => partTree(this.part, text).root);

  constructor(
    private readonly sheet: SheetPart,
    private readonly part: string,
  ) {}

  get id(): number {
    return numberAttr(this.root, 'id') ?? 0;
  }

  get name(): string {
    return attr(this.root, 'displayName') ?? '';
  }

  set name(name: string) {
    renameTable(this.sheet, this.part, name);
  }

  get area(): Area {
    return tableArea(this.root);
  }

  get showHeaders(): boolean {
    return headerRows(this.root) > 0;
  }

  get showTotals(): boolean {
    return totalsRows(this.root) > 0;
  }

  set showTotals(shown: boolean) {
    setTotals(this.sheet, this.part, shown);
  }

  get style(): string | null {
    return attr(child(this.root, 'tableStyleInfo'), 'name') ?? null;
  }

  set style(name: string | null) {
    this.edit((root) => setAttr(styleInfo(root), 'name', name ?? undefined));
  }

  get showBandedRows(): boolean {
    return this.flag('showRowStripes');
  }

  set showBandedRows(on: boolean) {
    this.setFlag('showRowStripes', on);
  }

  get showBandedColumns(): boolean {
    return this.flag('showColumnStripes');
  }

  set showBandedColumns(on: boolean) {
    this.setFlag('showColumnStripes', on);
  }

  get showFirstColumn(): boolean {
    return this.flag('showFirstColumn');
  }

  set showFirstColumn(on: boolean) {
    this.setFlag('showFirstColumn', on);
  }

  get showLastColumn(): boolean {
    return this.flag('showLastColumn');
  }

  set showLastColumn(on: boolean) {
    this.setFlag('showLastColumn', on);
  }

  get showFilterButton(): boolean {
    return child(this.root, 'autoFilter') !== undefined;
  }

  set showFilterButton(shown: boolean) {
    if (shown === this.showFilterButton) return;
    if (!shown) this.clearFilter();
    this.edit((root) => {
      if (shown) addFilter(root);
      else removeChild(root, child(root, 'autoFilter'));
    });
  }

  get columns(): TableColumn[] {
    return columnElements(this.root).map((node) => ({
      id: numberAttr(node, 'id') ?? 0,
      name: nameOfColumn(node),
    }));
  }

  syncHeaders(): void {
    syncHeaders(this.sheet, this.part);
  }

  resize(area: Area): void {
    resizeTable(this.sheet, this.part, area);
  }

  get isFiltered(): boolean {
    const { root } = this;
    return hidesRows(this.sheet, child(root, 'autoFilter'), dataArea(root));
  }

  filter(column: number, values: readonly string[]): void {
    this.editFilter((filter) => setValuesFilter(filter, column, values));
  }

  clearFilter(column?: number): void {
    if (this.showFilterButton) this.editFilter((filter) => clearCriteria(filter, column));
  }

  get sort(): readonly SortKey[] {
    return readSort(this.root);
  }

  set sort(keys: readonly SortKey[]) {
    this.edit((root) => writeSort(root, keys));
  }

  convertToRange(): void {
    this.clearFilter();
    forgetTable(this.sheet, this.part);
    removeTablePart(this.sheet, this.part);
  }

  delete(): void {
    const { area } = this;
    this.convertToRange();
    this.sheet.doc.clear(area, 'contents');
  }

  private get root(): XmlElement {
    return this.read(this.sheet.package.readText(this.part));
  }

  private edit(change: (root: XmlElement) => void): void {
    editTree(this.sheet.package, this.part, change);
  }

  private editFilter(change: (filter: XmlElement) => void): void {
    this.edit((root) => change(child(root, 'autoFilter') ?? addFilter(root)));
    const { root } = this;
    applyFilter(this.sheet, child(root, 'autoFilter'), dataArea(root));
  }

  private flag(name: string): boolean {
    return boolAttr(child(this.root, 'tableStyleInfo'), name);
  }

  private setFlag(name: string, on: boolean): void {
    this.edit((root) => setAttr(styleInfo(root), name, on));
  }
}

function addFilter(root: XmlElement): XmlElement {
  const made = element(childName(root, 'autoFilter'), { ref: filterRef(root) });
  return insertInOrder(root, made, TABLE_ORDER);
}

function styleInfo(root: XmlElement): XmlElement {
  return ensureChild(root, 'tableStyleInfo', TABLE_ORDER);
}

/** Keys count from the table's first column; sortState holds references (18.3.1.92). */
function readSort(root: XmlElement): SortKey[] {
  const { column } = tableArea(root);
  return elements(child(root, 'sortState'), 'sortCondition').flatMap((node) => {
    const area = parseArea(attr(node, 'ref') ?? '');
    return area ? [{ column: area.column - column, ascending: !boolAttr(node, 'descending') }] : [];
  });
}

function writeSort(root: XmlElement, keys: readonly SortKey[]): void {
  removeChild(root, child(root, 'sortState'));
  if (keys.length === 0) return;
  const data = dataArea(root);
  const conditions = keys.map(({ column, ascending }) =>
    element(childName(root, 'sortCondition'), {
      descending: ascending ? undefined : true,
      ref: areaName({ ...data, column: data.column + column, columns: 1 }),
    }),
  );
  const state = element(childName(root, 'sortState'), { ref: areaName(data) }, conditions);
  insertInOrder(root, state, TABLE_ORDER);
}
