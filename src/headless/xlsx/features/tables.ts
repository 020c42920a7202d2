/** Tables of a sheet: finding them, and making new ones (ECMA-376 part 1, 18.5.1). */
import type { Area } from '../../document';
import type { TableDoc, TableList } from '../../documentFeatures';
import type { SheetPart } from '../parts';
import { lastAnswer } from '../partTree';
import { documentOf, serialiseXml } from '../xml';
import { element, type XmlElement } from '../xmlTree';
import { areaName } from './areas';
import { checkedTableName, freeTableName, refuseConflicts } from './tableRules';
import { openTable } from './table';
import { encodeName, settleHeaders } from './tableHeaders';
import { addTablePart, tableParts, tableRelations, takenTables } from './tableParts';

const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const STRICT_NAMESPACE = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
/** What Excel gives a table that says nothing else. */
const DEFAULT_STYLE = 'TableStyleMedium2';

export function openTables(sheet: SheetPart): TableList {
  const known = new Map<string, TableDoc>();
  const open = (part: string) => {
    const found = known.get(part) ?? openTable(sheet, part);
    known.set(part, found);
    return found;
  };
  const relations = lastAnswer(tableRelations);
  return {
    get items() {
      return tableParts(sheet, relations).map(open);
    },
    add: (area, hasHeaders, name) => open(addTable(sheet, area, hasHeaders, name)),
  };
}

function addTable(sheet: SheetPart, wanted: Area, hasHeaders: boolean, name: string | undefined): string {
  // A table has at least one row below its header; without headers Excel pushes the data down to make room for them.
  const rows = hasHeaders ? Math.max(wanted.rows, 2) : wanted.rows + 1;
  const area = { ...wanted, rows };
  refuseConflicts(sheet, area);
  const taken = takenTables(sheet.workbook);
  const displayName = name === undefined ? freeTableName(sheet, taken.names) : checkedTableName(sheet, name);
  const header = { ...area, rows: 1 };
  if (!hasHeaders) sheet.doc.insertCells(header, 'down');
  const columns = settleHeaders(sheet, header);
  const root = tableElement(sheet, Math.max(0, ...taken.ids) + 1, displayName, area, columns);
  return addTablePart(sheet, serialiseXml(documentOf(root)));
}

function tableElement(
  sheet: SheetPart,
  id: number,
  displayName: string,
  area: Area,
  columns: readonly string[],
): XmlElement {
  const ref = areaName(area);
  const columnElements = columns.map((name, at) =>
    element('tableColumn', { id: at + 1, name: encodeName(name) }),
  );
  const xmlns = sheet.package.strict ? STRICT_NAMESPACE : NAMESPACE;
  return element('table', { xmlns, id, name: displayName, displayName, ref, totalsRowShown: false }, [
    element('autoFilter', { ref }),
    element('tableColumns', { count: columns.length }, columnElements),
    element('tableStyleInfo', {
      name: DEFAULT_STYLE,
      showFirstColumn: false,
      showLastColumn: false,
      showRowStripes: true,
      showColumnStripes: false,
    }),
  ]);
}
