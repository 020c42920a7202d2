/** Charts of a sheet: those there are, and simple new ones. Everything else in the drawing stays as it is. */
import type { Area } from '../../document';
import type { ChartChange, ChartInfo, ChartList, NewChart } from '../../documentFeatures';
import type { SheetPart } from '../parts';
import { editTree, readTree } from '../partTree';
import { workbookPalette } from '../workbookPalette';
import { parseElement, serialiseElement } from '../xml';
import {
  attr,
  child,
  descendants,
  element,
  elements,
  find as findPath,
  numberAttr,
  prefixOf,
  removeChild,
  setAttr,
  textOf,
  type XmlElement,
} from '../xmlTree';
import { decodeXstring, encodeXstring } from '../xstring';
import { anchorXml, chartXml, drawingNamespaces, fillXml, markerXml, titleXml } from './chartXml';
import { readSection } from './sheetElement';

const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';
/** Of the theme's colours, after the two dark and the two light ones. */
const FIRST_ACCENT = 4;
const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';

export function openCharts(sheet: SheetPart): ChartList {
  const items = () => placedCharts(sheet).map(({ info }) => info);
  return {
    get items() {
      return items();
    },
    add: (chart) => addChart(sheet, chart),
    update: (id, change) => updateChart(sheet, find(sheet, id), change),
    delete: (id) => deleteChart(sheet, find(sheet, id)),
  };
}

function find(sheet: SheetPart, id: string): PlacedChart {
  const found = placedCharts(sheet).find(({ info }) => info.id === id);
  if (!found) throw new RangeError(`no chart ${id}`);
  return found;
}

interface PlacedChart {
  readonly info: ChartInfo;
  readonly drawing: string;
  readonly relation: string;
  readonly part: string;
}

function drawingPart(sheet: SheetPart): string | undefined {
  const id = attr(readSection(sheet, 'drawing'), 'id');
  const part = sheet.package.relationships(sheet.partName).byId(id)?.target;
  return part !== undefined && sheet.package.has(part) ? part : undefined;
}

function placedCharts(sheet: SheetPart): PlacedChart[] {
  const drawing = drawingPart(sheet);
  if (drawing === undefined) return [];
  const anchors = elements(readTree(sheet.package, drawing).root);
  return anchors.flatMap((anchor) => describe(sheet, drawing, anchor) ?? []);
}

function describe(sheet: SheetPart, drawing: string, anchor: XmlElement): PlacedChart | undefined {
  const relation = relationOf(anchor);
  const part = sheet.package.relationships(drawing).byId(relation)?.target;
  const properties = descendants(anchor, 'cNvPr')[0];
  if (relation === undefined || part === undefined || !sheet.package.has(part)) return undefined;
  const info = {
    id: attr(properties, 'id') ?? relation,
    name: decodeXstring(attr(properties, 'name') ?? ''),
    title: titleOf(readTree(sheet.package, part).root),
    series: seriesNames(readTree(sheet.package, part).root),
    area: areaOf(anchor),
  };
  return { info, drawing, relation, part };
}

function relationOf(anchor: XmlElement): string | undefined {
  return attr(descendants(anchor, 'chart')[0], 'id');
}

function titleOf(chart: XmlElement): string | null {
  const title = findPath(chart, 'chart', 'title', 'tx');
  if (!title) return null;
  const runs = [...descendants(title, 't'), ...descendants(title, 'v')];
  return decodeXstring(runs.map((run) => textOf(run)).join(''));
}

/** The cells an anchor covers; the lower right marker says where it ends, within a cell or at its very start. */
function areaOf(anchor: XmlElement): Area | null {
  const [from, to] = [child(anchor, 'from'), child(anchor, 'to')];
  if (!from || !to) return null;
  const number = (marker: XmlElement, local: string) => Number(textOf(child(marker, local))) || 0;
  const row = number(from, 'row');
  const column = number(from, 'col');
  const lastRow = number(to, 'row') + (number(to, 'rowOff') > 0 ? 1 : 0);
  const lastColumn = number(to, 'col') + (number(to, 'colOff') > 0 ? 1 : 0);
  return { row, column, rows: Math.max(1, lastRow - row), columns: Math.max(1, lastColumn - column) };
}

function addChart(sheet: SheetPart, chart: NewChart): ChartInfo {
  const pkg = sheet.package;
  const drawing = drawingPart(sheet) ?? addDrawing(sheet);
  const part = pkg.freeName(`${folderOf(sheet)}charts/chart#.xml`);
  const colors = workbookPalette(sheet.workbook).theme.slice(FIRST_ACCENT, FIRST_ACCENT + 6);
  pkg.writeText(part, chartXml(sheet.doc, chart, { strict: pkg.strict, colors }), CHART_TYPE);
  const relation = pkg.relationships(drawing).add('chart', part);
  const id = nextShapeId(readTree(pkg, drawing).root);
  const name = chart.name ?? `Chart ${id - 1}`;
  const altText = chart.altText ?? chart.title ?? name;
  const namespaces = drawingNamespaces(pkg.strict);
  editTree(pkg, drawing, (root) => {
    const frame = { id, name, altText, relation };
    root.children.push(parseElement(anchorXml(prefixOf(root.name), frame, chart.area, namespaces)));
  });
  return find(sheet, String(id)).info;
}

function folderOf(sheet: SheetPart): string {
  return sheet.partName.replace(/worksheets\/[^/]*$/, '');
}

/** 1 belongs to the drawing itself. */
function nextShapeId(drawing: XmlElement): number {
  return Math.max(1, ...descendants(drawing, 'cNvPr').map((node) => numberAttr(node, 'id') ?? 0)) + 1;
}

function addDrawing(sheet: SheetPart): string {
  const pkg = sheet.package;
  const { spreadsheet, main } = drawingNamespaces(pkg.strict);
  const part = pkg.freeName(`${folderOf(sheet)}drawings/drawing#.xml`);
  pkg.writeText(
    part,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<xdr:wsDr xmlns:xdr="${spreadsheet}" xmlns:a="${main}"/>`,
    DRAWING_TYPE,
  );
  const id = pkg.relationships(sheet.partName).add('drawing', part);
  const made = element(`${sheet.prefix}drawing`);
  made.attributes.set(`${sheet.relationPrefix()}id`, id);
  sheet.setSection('drawing', serialiseElement(made));
  return part;
}

function updateChart(
  sheet: SheetPart,
  chart: PlacedChart,
  { name, title, titleSize, area, legend, seriesColor }: ChartChange,
): void {
  if (title !== undefined)
    editTree(sheet.package, chart.part, (root) => setTitle(root, title, sheet.package.strict));
  if (titleSize !== undefined)
    editTree(sheet.package, chart.part, (root) => setTitleSize(root, titleSize, sheet.package.strict));
  if (legend !== undefined) editTree(sheet.package, chart.part, (root) => setLegend(root, legend));
  if (seriesColor !== undefined)
    editTree(sheet.package, chart.part, (root) =>
      setSeriesColor(root, seriesColor.series, seriesColor.color, sheet.package.strict),
    );
  if (name === undefined && area === undefined) return;
  editTree(sheet.package, chart.drawing, (root) => {
    const anchor = elements(root).find((candidate) => relationOf(candidate) === chart.relation);
    const properties = anchor && descendants(anchor, 'cNvPr')[0];
    if (properties && name !== undefined) setAttr(properties, 'name', encodeXstring(name));
    if (anchor && area) placeAnchor(anchor, area);
  });
}

function setTitle(root: XmlElement, title: string, strict: boolean): void {
  const chart = child(root, 'chart');
  if (!chart) return;
  for (const local of ['title', 'autoTitleDeleted']) removeChild(chart, child(chart, local));
  const { chart: c, main: a } = drawingNamespaces(strict);
  const wrapped = parseElement(
    `<c:chart xmlns:c="${c}" xmlns:a="${a}">${titleXml(title || undefined)}</c:chart>`,
  );
  for (const made of elements(wrapped)) {
    made.attributes.set('xmlns:c', c);
    made.attributes.set('xmlns:a', a);
  }
  chart.children.unshift(...elements(wrapped));
}

function seriesNames(chart: XmlElement): string[] {
  return descendants(chart, 'ser').map((series) => {
    const name = child(series, 'tx');
    return decodeXstring(name ? descendants(name, 'v').map(textOf).join('') : '');
  });
}

/** A run's properties come before its text; the size is in hundredths of a point. */
function setTitleSize(root: XmlElement, points: number, strict: boolean): void {
  const title = findPath(root, 'chart', 'title');
  const { main } = drawingNamespaces(strict);
  for (const run of title ? descendants(title, 'r') : []) {
    removeChild(run, child(run, 'rPr'));
    run.children.unshift(parseElement(`<a:rPr xmlns:a="${main}" sz="${Math.round(points * 100)}" b="1"/>`));
  }
}

function setLegend(root: XmlElement, side: NonNullable<ChartChange['legend']>): void {
  const position = findPath(root, 'chart', 'legend', 'legendPos');
  if (position) setAttr(position, 'val', side.charAt(0));
}

function setSeriesColor(root: XmlElement, index: number, color: string, strict: boolean): void {
  const series = descendants(root, 'ser')[index];
  const after =
    series &&
    series.children.findIndex(
      (node) => typeof node !== 'string' && 'name' in node && node.name.endsWith('tx'),
    );
  if (!series || after === undefined) return;
  removeChild(series, child(series, 'spPr'));
  series.children.splice(after + 1, 0, parseElement(fillXml(color, strict)));
}

/** Whatever bound it before, a chart that is told which cells to cover is bound to cells. */
function placeAnchor(anchor: XmlElement, area: Area): void {
  const xdr = prefixOf(anchor.name);
  const bounds = ['from', 'to', 'pos', 'ext'];
  for (const local of bounds) removeChild(anchor, child(anchor, local));
  anchor.name = `${xdr}twoCellAnchor`;
  const to = { row: area.row + area.rows, column: area.column + area.columns };
  const markers = [markerXml(xdr, 'from', area), markerXml(xdr, 'to', to)];
  anchor.children.unshift(...markers.map(parseElement));
}

/** An empty drawing may stay: other programs keep one too. */
function deleteChart(sheet: SheetPart, { drawing, relation, part }: PlacedChart): void {
  editTree(sheet.package, drawing, (root) => {
    removeChild(
      root,
      elements(root).find((anchor) => relationOf(anchor) === relation),
    );
  });
  sheet.package.relationships(drawing).remove(relation);
  sheet.package.remove(part);
}
