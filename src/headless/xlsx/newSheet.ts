/** An empty worksheet, as Excel makes one. */
import { readSection } from './features/sheetElement';
import { mainNamespace, relationNamespace } from './relationNamespace';
import type { Workbook } from './workbook';
import { numberAttr } from './xmlTree';

export const WORKSHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

/** Row height as on the first sheet: it follows from the workbook's font. */
export function newSheetXml(workbook: Workbook): string {
  const { package: pkg } = workbook;
  const [first] = workbook.sheetParts;
  const height = (first && numberAttr(readSection(first, 'sheetFormatPr'), 'defaultRowHeight')) ?? 15;
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<worksheet xmlns="${mainNamespace(pkg)}" xmlns:r="${relationNamespace(pkg)}"><dimension ref="A1"/>` +
    '<sheetViews><sheetView workbookViewId="0"/></sheetViews>' +
    `<sheetFormatPr defaultRowHeight="${height}"/><sheetData/>` +
    '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>'
  );
}
