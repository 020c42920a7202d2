/** The chart part of a simple chart over a block of cells with headings (ECMA-376 part 1, 21.2). */
import type { Area, CellValue, SheetDoc } from '../../document';
import type { NewChart } from '../../documentFeatures';
import { sheetPrefix } from '../formulaTokens';
import { escapeAttribute, escapeText } from '../xml';
import { encodeXstring } from '../xstring';
import { absoluteName, type Place } from './areas';

export interface DrawingNamespaces {
  readonly chart: string;
  readonly main: string;
  readonly spreadsheet: string;
  readonly relations: string;
}

const OPEN = 'http://schemas.openxmlformats.org';
const STRICT = 'http://purl.oclc.org/ooxml';

export function drawingNamespaces(strict: boolean): DrawingNamespaces {
  const drawing = strict ? `${STRICT}/drawingml` : `${OPEN}/drawingml/2006`;
  return {
    chart: `${drawing}/chart`,
    main: `${drawing}/main`,
    spreadsheet: `${drawing}/spreadsheetDrawing`,
    relations: strict
      ? `${STRICT}/officeDocument/relationships`
      : `${OPEN}/officeDocument/2006/relationships`,
  };
}

interface Series {
  readonly name: Area;
  readonly categories: Area;
  readonly values: Area;
}

type ChartType = NewChart['type'];

/**
 * The part's text. Current values are written along, so that readers which do not calculate can draw it too; `colors` are
 * the series' in turn, for LibreOffice has none of its own for a workbook without a theme.
 */
export function chartXml(
  sheet: SheetDoc,
  chart: NewChart,
  { strict, colors }: { readonly strict: boolean; readonly colors: readonly string[] },
): string {
  const { chart: c, main, relations } = drawingNamespaces(strict);
  const all = seriesOf(chart);
  const series = (chart.type === 'pie' ? all.slice(0, 1) : all).map((one, at) =>
    seriesXml(sheet, one, at, shapeXml(chart.type, colors[at % colors.length] ?? '#000000')),
  );
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<c:chartSpace xmlns:c="${c}" xmlns:a="${main}" xmlns:r="${relations}"><c:roundedCorners val="0"/><c:chart>` +
    titleXml(chart.title) +
    `<c:plotArea><c:layout/>${PLOTS[chart.type](series.join(''))}${AXES[chart.type]}</c:plotArea>` +
    '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>' +
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>'
  );
}

/** The title, or that there shall be none. */
export function titleXml(title: string | undefined): string {
  if (title === undefined) return '<c:autoTitleDeleted val="1"/>';
  const run = `<a:r><a:t>${escapeText(encodeXstring(title))}</a:t></a:r>`;
  const rich = `<c:rich><a:bodyPr/><a:lstStyle/><a:p>${run}</a:p></c:rich>`;
  return `<c:title><c:tx>${rich}</c:tx><c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/>`;
}

/** The fill of a series, by itself. */
export function fillXml(color: string, strict: boolean): string {
  const { chart, main } = drawingNamespaces(strict);
  const fill = `<a:solidFill><a:srgbClr val="${color.slice(1)}"/></a:solidFill>`;
  return `<c:spPr xmlns:c="${chart}" xmlns:a="${main}">${fill}</c:spPr>`;
}

function seriesOf({ source, seriesBy }: NewChart): Series[] {
  const byColumns = seriesBy === 'columns';
  const count = (byColumns ? source.columns : source.rows) - 1;
  const length = (byColumns ? source.rows : source.columns) - 1;
  const cell = (line: number, at: number, size: number): Area =>
    byColumns
      ? { row: source.row + at, rows: size, column: source.column + line, columns: 1 }
      : { row: source.row + line, rows: 1, column: source.column + at, columns: size };
  return Array.from({ length: count }, (_, at) => ({
    name: cell(at + 1, 0, 1),
    categories: cell(0, 1, length),
    values: cell(at + 1, 1, length),
  }));
}

function seriesXml(sheet: SheetDoc, { name, categories, values }: Series, at: number, shape: string): string {
  return (
    `<c:ser><c:idx val="${at}"/><c:order val="${at}"/>` +
    `<c:tx><c:strRef>${formulaXml(sheet, name)}${cacheXml(sheet, name, 'strCache')}</c:strRef></c:tx>${shape}` +
    `<c:cat><c:strRef>${formulaXml(sheet, categories)}${cacheXml(sheet, categories, 'strCache')}</c:strRef></c:cat>` +
    `<c:val><c:numRef>${formulaXml(sheet, values)}${cacheXml(sheet, values, 'numCache')}</c:numRef></c:val></c:ser>`
  );
}

/** The slices of a pie differ by themselves. */
function shapeXml(type: ChartType, color: string): string {
  const fill = `<a:solidFill><a:srgbClr val="${color.slice(1)}"/></a:solidFill>`;
  if (type === 'pie') return '';
  return `<c:spPr>${type === 'line' ? `<a:ln w="28575">${fill}</a:ln>` : fill}</c:spPr>`;
}

function formulaXml(sheet: SheetDoc, area: Area): string {
  return `<c:f>${escapeText(sheetPrefix(sheet.name) + absoluteName(area))}</c:f>`;
}

function cacheXml(sheet: SheetDoc, area: Area, kind: 'strCache' | 'numCache'): string {
  const { values } = sheet.readArea(area);
  const points = values.map((value, at) => pointXml(value, at, kind)).join('');
  const format = kind === 'numCache' ? '<c:formatCode>General</c:formatCode>' : '';
  return `<c:${kind}>${format}<c:ptCount val="${values.length}"/>${points}</c:${kind}>`;
}

function pointXml(value: CellValue, at: number, kind: 'strCache' | 'numCache'): string {
  if (value === null || typeof value === 'object') return '';
  if (kind === 'numCache' && typeof value !== 'number') return '';
  return `<c:pt idx="${at}"><c:v>${escapeText(encodeXstring(String(value)))}</c:v></c:pt>`;
}

const AXIS_IDS = '<c:axId val="111111111"/><c:axId val="222222222"/>';

function bars(direction: 'col' | 'bar', grouping: 'clustered' | 'stacked') {
  const overlap = grouping === 'stacked' ? '<c:overlap val="100"/>' : '';
  return (series: string) =>
    `<c:barChart><c:barDir val="${direction}"/><c:grouping val="${grouping}"/><c:varyColors val="0"/>${series}` +
    `<c:gapWidth val="100"/>${overlap}${AXIS_IDS}</c:barChart>`;
}

const PLOTS: Readonly<Record<ChartType, (series: string) => string>> = {
  columnClustered: bars('col', 'clustered'),
  columnStacked: bars('col', 'stacked'),
  barClustered: bars('bar', 'clustered'),
  barStacked: bars('bar', 'stacked'),
  line: (series) =>
    `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${AXIS_IDS}</c:lineChart>`,
  pie: (series) => `<c:pieChart><c:varyColors val="1"/>${series}<c:firstSliceAng val="0"/></c:pieChart>`,
};

function axes(categories: 'b' | 'l', values: 'l' | 'b'): string {
  const common = (id: number, position: string, extra: string) =>
    `<c:axId val="${id}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/>` +
    `<c:axPos val="${position}"/>${extra}<c:numFmt formatCode="General" sourceLinked="1"/>` +
    '<c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>';
  return (
    `<c:catAx>${common(111111111, categories, '')}<c:crossAx val="222222222"/><c:crosses val="autoZero"/>` +
    '<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>' +
    `<c:valAx>${common(222222222, values, '<c:majorGridlines/>')}<c:crossAx val="111111111"/>` +
    '<c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>'
  );
}

const AXES: Readonly<Record<ChartType, string>> = {
  columnClustered: axes('b', 'l'),
  columnStacked: axes('b', 'l'),
  barClustered: axes('l', 'b'),
  barStacked: axes('l', 'b'),
  line: axes('b', 'l'),
  pie: '',
};

/** The anchor that shows a chart over an area, in a drawing whose elements start with `xdr`. */
export function anchorXml(
  xdr: string,
  frame: { readonly id: number; readonly name: string; readonly altText: string; readonly relation: string },
  area: Area,
  namespaces: DrawingNamespaces,
): string {
  const { id, relation } = frame;
  const name = escapeAttribute(encodeXstring(frame.name));
  const altText = escapeAttribute(encodeXstring(frame.altText));
  return (
    `<${xdr}twoCellAnchor>${markerXml(xdr, 'from', area)}` +
    markerXml(xdr, 'to', { row: area.row + area.rows, column: area.column + area.columns }) +
    `<${xdr}graphicFrame macro=""><${xdr}nvGraphicFramePr><${xdr}cNvPr id="${id}" name="${name}" descr="${altText}"/>` +
    `<${xdr}cNvGraphicFramePr/></${xdr}nvGraphicFramePr>` +
    `<${xdr}xfrm><a:off xmlns:a="${namespaces.main}" x="0" y="0"/><a:ext xmlns:a="${namespaces.main}" cx="0" cy="0"/></${xdr}xfrm>` +
    `<a:graphic xmlns:a="${namespaces.main}"><a:graphicData uri="${namespaces.chart}">` +
    `<c:chart xmlns:c="${namespaces.chart}" xmlns:r="${namespaces.relations}" r:id="${relation}"/>` +
    `</a:graphicData></a:graphic></${xdr}graphicFrame><${xdr}clientData/></${xdr}twoCellAnchor>`
  );
}

/** A corner of an anchor, at the upper left of a cell. */
export function markerXml(xdr: string, local: string, { row, column }: Place): string {
  return (
    `<${xdr}${local}><${xdr}col>${column}</${xdr}col><${xdr}colOff>0</${xdr}colOff>` +
    `<${xdr}row>${row}</${xdr}row><${xdr}rowOff>0</${xdr}rowOff></${xdr}${local}>`
  );
}
