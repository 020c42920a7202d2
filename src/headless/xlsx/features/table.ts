/** One table, read from and written to its part on every call. */
import type { SortKey, TableDoc } from '../../documentFeatures';
import type { SheetPart } from '../parts';
import { editTree } from '../partTree';
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
import { readTable, removeTablePart } from './tableParts';
import { forgetTable, renameTable } from './tableNames';

const TABLE_ORDER = ['autoFilter', 'sortState', 'tableColumns', 'tableStyleInfo', 'extLst'];

export function openTable(sheet: SheetPart, part: string): TableDoc {
  const root = () => readTable(sheet, part);
  const edit = (change: (node: XmlElement) => void) => editTree(sheet.package, part, change);
  const flag = (name: string) => boolAttr(child(root(), 'tableStyleInfo'), name);
  const setFlag = (name: string, on: boolean) => edit((node) => setAttr(styleInfo(node), name, on));
  const filtered = (change: (filter: XmlElement) => void) => {
    edit((node) => {
      change(child(node, 'autoFilter') ?? addFilter(node));
    });
    applyFilter(sheet, child(root(), 'autoFilter'), dataArea(root()));
  };
  return {
    get id() {
      return numberAttr(root(), 'id') ?? 0;
    },
    get name() {
      return attr(root(), 'displayName') ?? '';
    },
    set name(name) {
      renameTable(sheet, part, name);
    },
    get area() {
      return tableArea(root());
    },
    get showHeaders() {
      return headerRows(root()) > 0;
    },
    get showTotals() {
      return totalsRows(root()) > 0;
    },
    set showTotals(shown) {
      setTotals(sheet, part, shown);
    },
    get style() {
      return attr(child(root(), 'tableStyleInfo'), 'name') ?? null;
    },
    set style(name) {
      edit((node) => setAttr(styleInfo(node), 'name', name ?? undefined));
    },
    get showBandedRows() {
      return flag('showRowStripes');
    },
    set showBandedRows(on) {
      setFlag('showRowStripes', on);
    },
    get showBandedColumns() {
      return flag('showColumnStripes');
    },
    set showBandedColumns(on) {
      setFlag('showColumnStripes', on);
    },
    get showFirstColumn() {
      return flag('showFirstColumn');
    },
    set showFirstColumn(on) {
      setFlag('showFirstColumn', on);
    },
    get showLastColumn() {
      return flag('showLastColumn');
    },
    set showLastColumn(on) {
      setFlag('showLastColumn', on);
    },
    get showFilterButton() {
      return child(root(), 'autoFilter') !== undefined;
    },
    set showFilterButton(shown) {
      if (shown === (child(root(), 'autoFilter') !== undefined)) return;
      if (!shown) this.clearFilter();
      edit((node) => {
        if (shown) addFilter(node);
        else removeChild(node, child(node, 'autoFilter'));
      });
    },
    get columns() {
      return columnElements(root()).map((node) => ({
        id: numberAttr(node, 'id') ?? 0,
        name: nameOfColumn(node),
      }));
    },
    syncHeaders: () => syncHeaders(sheet, part),
    resize: (area) => resizeTable(sheet, part, area),
    get isFiltered() {
      return hidesRows(sheet, child(root(), 'autoFilter'), dataArea(root()));
    },
    filter: (column, values) => filtered((filter) => setValuesFilter(filter, column, values)),
    clearFilter(column) {
      if (child(root(), 'autoFilter')) filtered((filter) => clearCriteria(filter, column));
    },
    get sort() {
      return readSort(root());
    },
    set sort(keys) {
      edit((node) => writeSort(node, keys));
    },
    convertToRange() {
      this.clearFilter();
      forgetTable(sheet, part);
      removeTablePart(sheet, part);
    },
    delete() {
      const { area } = this;
      this.convertToRange();
      sheet.doc.clear(area, 'contents');
    },
  };
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
