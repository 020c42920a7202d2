import { areaAddress, type Area } from '../sheets/grid';
import { sheetReference } from '../sheets/sheetName';
import { never } from '../sheets/marker';
import type { AreaStyle, ChartDrawing, Choices, Filters, Page, TableDrawing, Warning } from '../sheets/model';

/** Makes the table, or gives the one by that name its new area. */
export function placeTable(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  drawing: TableDrawing,
): void {
  if (drawing.action === 'resize') {
    context.workbook.tables.getItem(drawing.name).resize(rangeOf(sheet, drawing.area));
    return;
  }
  const table = sheet.tables.add(rangeOf(sheet, drawing.area), true);
  table.name = drawing.name;
  table.style = 'TableStyleLight1';
  table.showBandedRows = false;
}

/** Shows every row that a filter hides; the filter buttons stay. */
export function clearFilters(
  { workbook }: Excel.RequestContext,
  sheet: Excel.Worksheet,
  filters: Filters,
): void {
  if (filters.sheet) sheet.autoFilter.clearCriteria();
  for (const name of filters.tables) workbook.tables.getItem(name).clearFilters();
}

/** Takes away what a row inherits from the one above it and shall not have. */
export function makePlain(sheet: Excel.Worksheet, area: Area): void {
  const { fill, font } = rangeOf(sheet, area).format;
  fill.clear();
  font.bold = false;
  font.italic = false;
}

/** Sets what the style says and leaves the rest. */
export function applyStyle(sheet: Excel.Worksheet, { area, style }: AreaStyle): void {
  const range = rangeOf(sheet, area);
  const { format } = range;
  const { font } = format;
  if (style.fill !== undefined) format.fill.color = style.fill;
  if (style.color !== undefined) font.color = style.color;
  if (style.bold !== undefined) font.bold = style.bold;
  if (style.italic !== undefined) font.italic = style.italic;
  if (style.underline !== undefined) font.underline = style.underline ? 'Single' : 'None';
  if (style.size !== undefined) font.size = style.size;
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  if (style.vertical !== undefined) format.verticalAlignment = style.vertical;
  if (style.horizontal !== undefined) format.horizontalAlignment = style.horizontal;
  if (style.format !== undefined) range.numberFormat = [[style.format]];
  for (const { edge, color, weight } of style.borders ?? []) {
    const border = format.borders.getItem(edge);
    border.style = 'Continuous';
    border.color = color;
    border.weight = weight;
  }
}

/** Cleared first: a rule set over cells that carry differing ones is refused (office-js #2594). */
export function offerChoices(sheet: Excel.Worksheet, { area, source, alert }: Choices): void {
  const { dataValidation } = rangeOf(sheet, area);
  dataValidation.clear();
  dataValidation.rule = { list: { inCellDropDown: true, source: listSource(source) } };
  dataValidation.ignoreBlanks = true;
  dataValidation.errorAlert =
    alert === null
      ? { showAlert: false, style: 'Information', title: '', message: '' }
      : { showAlert: true, style: 'Warning', ...alert };
}

/**
 * A rule that nothing can follow, with a question instead of a refusal. Blank is something too: emptying the cell by typing is asked about.
 * Pasting and the Delete key pass by every rule in Excel.
 */
export function warn(sheet: Excel.Worksheet, { area, prompt, alert }: Warning): void {
  const { dataValidation } = rangeOf(sheet, area);
  dataValidation.clear();
  dataValidation.rule = { custom: { formula: never(WARNING) } };
  dataValidation.ignoreBlanks = false;
  dataValidation.prompt = { showPrompt: true, ...prompt };
  dataValidation.errorAlert = { showAlert: true, style: 'Warning', ...alert };
}

/** Name of our warnings in their formulas. */
const WARNING = 'frozen';

/** Takes away formats and rules, merged areas, and what hides rows and columns. */
export function clearLooks(sheet: Excel.Worksheet): void {
  const all = sheet.getRange();
  all.unmerge();
  all.clear('Formats');
  all.conditionalFormats.clearAll();
  all.dataValidation.clear();
  all.rowHidden = false;
  all.columnHidden = false;
}

/** The separator is a comma in every language (office-js #2128). */
function listSource(source: Choices['source']): string {
  if (!('sheet' in source)) return source.join(',');
  const { row, column, rows } = source.area;
  const address = areaAddress({ row, column, rows, columns: 1 }).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
  return `=${sheetReference(source.sheet)}!${address}`;
}

/** Draws a chart over cells that have been written; an earlier one of that name goes. */
export function placeChart(sheet: Excel.Worksheet, drawing: ChartDrawing): void {
  sheet.charts.getItemOrNullObject(drawing.name).delete();
  const chart = sheet.charts.add(drawing.type, rangeOf(sheet, drawing.source), drawing.seriesBy);
  chart.name = drawing.name;
  chart.title.text = drawing.title;
  chart.title.format.font.size = 12;
  chart.legend.position = 'Right';
  drawing.colors?.forEach((color, index) => {
    chart.series.getItemAt(index).format.fill.setSolidColor(color);
  });
  const { row, column, rows, columns } = drawing.area;
  const last = { row: row + rows - 1, column: column + columns - 1, rows: 1, columns: 1 };
  chart.setPosition(areaAddress({ row, column, rows: 1, columns: 1 }), areaAddress(last));
}

/** Paper, margins, repeated rows and footer. */
export function setUpPage(layout: Excel.PageLayout, page: Page): void {
  const { side, top, bottom } = page.margins;
  layout.orientation = page.orientation;
  layout.paperSize = 'A4';
  // Only as a whole object; a part set by itself is ignored.
  layout.zoom = { horizontalFitToPages: page.wide, verticalFitToPages: page.tall ?? 0 };
  layout.setPrintMargins('Centimeters', {
    left: side,
    right: side,
    top,
    bottom,
    footer: bottom / 2,
    header: top / 2,
  });
  const { first, count } = page.titleRows;
  layout.setPrintTitleRows(`$${first + 1}:$${first + count}`);
  const texts = layout.headersFooters.defaultForAllPages;
  texts.leftFooter = page.footer.left;
  texts.centerFooter = page.footer.center;
  texts.rightFooter = page.footer.right;
}

/** The range of an area of the sheet. */
export function rangeOf(sheet: Excel.Worksheet, { row, column, rows, columns }: Area): Excel.Range {
  return sheet.getRangeByIndexes(row, column, rows, columns);
}
