/** The filter of a sheet; those of its tables are the tables' own. */
import type { Area } from '../../document';
import type { AutoFilter } from '../../documentFeatures';
import { sheetPrefix } from '../formulaTokens';
import type { SheetPart } from '../parts';
import { XlsxError } from '../xlsxError';
import { attr, setAttr, type XmlElement } from '../xmlTree';
import { absoluteName, areaName, overlaps, parseArea, sameArea } from './areas';
import { applyFilter, clearCriteria, hidesRows, setValuesFilter } from './filters';
import { setBuiltInName } from './names';
import { editSection, readSection } from './sheetElement';

/** Excel keeps the filtered area under this hidden name as well, and LibreOffice reads it there. */
const FILTER_NAME = '_xlnm._FilterDatabase';

export function openAutoFilter(sheet: SheetPart): AutoFilter {
  const read = () => readSection(sheet, 'autoFilter');
  const areaOf = (node: XmlElement | undefined) => parseArea(attr(node, 'ref') ?? '') ?? null;
  const edit = (area: Area, change: (node: XmlElement) => void) => {
    editSection(sheet, 'autoFilter', change);
    applyFilter(sheet, read(), dataOf(area));
  };
  return {
    get area() {
      return areaOf(read());
    },
    get isFiltered() {
      const node = read();
      const area = areaOf(node);
      return area !== null && hidesRows(sheet, node, dataOf(area));
    },
    apply(area, column, values) {
      refuseTables(sheet, area);
      const old = areaOf(read());
      if (old && !sameArea(old, area)) this.remove();
      edit(area, (node) => {
        setAttr(node, 'ref', areaName(area));
        if (column !== undefined && values) setValuesFilter(node, column, values);
      });
      setBuiltInName(sheet, FILTER_NAME, sheetPrefix(sheet.doc.name) + absoluteName(area), true);
    },
    clearCriteria() {
      const area = areaOf(read());
      if (area) edit(area, (node) => clearCriteria(node));
    },
    remove() {
      this.clearCriteria();
      sheet.setSection('autoFilter', undefined);
      setBuiltInName(sheet, FILTER_NAME, undefined);
    },
  };
}

/** The first row holds the headings. */
function dataOf(area: Area): Area {
  return { ...area, row: area.row + 1, rows: area.rows - 1 };
}

function refuseTables(sheet: SheetPart, area: Area): void {
  const table = sheet.doc.tables.items.find((candidate) => overlaps(candidate.area, area));
  if (table) throw new XlsxError('table-conflict', { area: areaName(table.area) });
}
