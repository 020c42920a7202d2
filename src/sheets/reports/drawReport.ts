import type { Text } from '../../text';
import { columnLetter, gridWidth, type Area, type Grid } from '../grid';
import { marked } from '../marker';
import type { AreaStyle, Block, Drawing, Mark, Target } from '../model';
import { ink } from '../palette';
import { property } from '../planSheet';
import { contentHash } from './contentHash';
import { reportProperty, type Report } from './reportSheet';
import { wrapped } from './wrapped';

const MARK = 'report';

/** The whole sheet, written over what an earlier run has left on it (`before`), with nothing kept of how it was made to look since. */
export function drawReport(report: Report, target: Target, before: Grid | null, text: Text['plan']): Drawing {
  const { top, headerRow, body } = partsOf(report);
  const width = report.columns.length;
  const lines = reportLines(report);
  const whole = union({ row: 0, column: 0, rows: lines.length, columns: width }, before);
  const table = { row: headerRow, column: 0, rows: body.length + 1, columns: width };
  return {
    target,
    clear: true,
    properties: propertiesOf(report),
    blocks: [fullBlock(lines, whole)],
    styles: [plain(whole), ...headStyles(top), headerStyle(table), ...bodyStyles(body, headerRow + 1, width)],
    columns: report.columns.map((column, index) => ({ column: index, width: column.width, hidden: false })),
    fitRows: [whole],
    marks: [rowLines(table)],
    freezeRows: headerRow + 1,
    page: page(headerRow, text),
    look: { tabColor: ink.tab, gridlines: false },
    seal: { [reportProperty.content]: contentHash(lines), [property.state]: 'done' },
  };
}

/** Every cell of the sheet as text, row by row from A1. */
export function reportLines(report: Report): readonly (readonly string[])[] {
  const { top, headerRow, body } = partsOf(report);
  return [
    ...top.map(({ text: line }) => [line]),
    ...(headerRow > top.length ? [[]] : []),
    report.columns.map(({ heading }) => heading),
    ...body.map(({ cells }) => cells),
  ];
}

function partsOf(report: Report) {
  const top = headLines(report);
  // Small print right above the table gets a free line between.
  const headerRow = top.length + (top.at(-1)?.look === 'note' ? 1 : 0);
  return { top, headerRow, body: bodyLines(report) };
}

function propertiesOf({ kind, year, period }: Report): Record<string, string> {
  return {
    [property.kind]: 'report',
    [property.state]: 'drawing',
    [reportProperty.kind]: kind,
    [reportProperty.year]: String(year),
    [reportProperty.period]: String(period),
  };
}

function page(headerRow: number, text: Text['plan']): NonNullable<Drawing['page']> {
  return {
    orientation: 'Landscape',
    wide: 1,
    titleRows: { first: headerRow, count: 1 },
    footer: { left: '&A', center: '', right: text.footerPages },
    margins: { side: 1.2, top: 1.4, bottom: 1.5 },
  };
}

type HeadLook = 'title' | 'line' | 'heading' | 'paragraph' | 'note';

interface HeadLine {
  readonly look: HeadLook;
  readonly text: string;
}

/** Points of the font that each line above the table is written in. */
const sizes: Readonly<Record<HeadLook, number>> = {
  title: 20,
  line: 12,
  heading: 14,
  paragraph: 11,
  note: 9,
};

/** Everything above the table, one cell per line in column A: nothing is merged, and a screen reader meets the lines in order. */
function headLines({ title, lines, paragraphs, notes, columns }: Report): HeadLine[] {
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const broken = (look: HeadLook, texts: readonly string[]): HeadLine[] =>
    texts
      .filter((text) => text !== '')
      .flatMap((text) => wrapped(text, width, sizes[look]).map((line) => ({ look, text: line })));
  const body = paragraphs.flatMap((part): HeadLine[] => {
    if (typeof part !== 'string') return broken('heading', [part.heading]);
    return [...broken('paragraph', [part]), { look: 'paragraph', text: '' }];
  });
  return [
    ...broken('title', [title]),
    ...broken('line', lines),
    ...broken('note', notes),
    ...gap(body),
    ...body,
  ];
}

/** A free line between the small print and the running text. */
function gap(body: readonly HeadLine[]): HeadLine[] {
  return body.length === 0 ? [] : [{ look: 'note', text: '' }];
}

interface BodyLine {
  readonly heading: boolean;
  readonly cells: readonly string[];
  readonly repeated: number;
}

function bodyLines({ groups }: Report): BodyLine[] {
  return groups.flatMap(({ heading, rows }) => [
    ...(heading === '' ? [] : [{ heading: true, cells: [heading], repeated: 0 }]),
    ...rows.map((row) => ({ heading: false, ...row })),
  ]);
}

/** Every cell of the area, so that nothing of an earlier run is left between or below what is said now. */
function fullBlock(lines: readonly (readonly string[])[], { rows, columns }: Area): Block {
  const cells = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => lines[row]?.[column] ?? ''),
  );
  return { row: 0, column: 0, cells };
}

function union(area: Area, before: Grid | null): Area {
  if (before === null) return area;
  const rows = before.top + before.values.length;
  const columns = before.left + gridWidth(before);
  return { ...area, rows: Math.max(area.rows, rows), columns: Math.max(area.columns, columns) };
}

/** White paper: what an earlier run or a person has coloured is as before. */
function plain(area: Area): AreaStyle {
  return {
    area,
    style: {
      fill: ink.paper, color: ink.body, bold: false, italic: false, underline: false, size: 11,
      wrap: false, vertical: 'Top', horizontal: 'Left', format: 'General',
    },
  }; // prettier-ignore
}

function headStyles(top: readonly HeadLine[]): AreaStyle[] {
  return top.map(({ look }, row) => ({
    area: { row, column: 0, rows: 1, columns: 1 },
    style: {
      size: sizes[look],
      bold: look === 'title' || look === 'line' || look === 'heading',
      color: look === 'title' || look === 'heading' ? ink.title : look === 'note' ? ink.quiet : ink.body,
    },
  }));
}

function headerStyle(table: Area): AreaStyle {
  const style = {
    fill: ink.headerFill,
    color: ink.header,
    bold: true,
    wrap: true,
    vertical: 'Center',
  } as const;
  return { area: { ...table, rows: 1 }, style };
}

/** Headings of groups, and rows in as few stretches as they make. */
function bodyStyles(body: readonly BodyLine[], first: number, columns: number): AreaStyle[] {
  const area = (index: number, rows = 1, count = columns): Area => ({
    row: first + index, column: 0, rows, columns: count,
  }); // prettier-ignore
  return [
    ...stretches(body.map(({ heading }) => !heading)).map(([index, rows]) => ({
      area: area(index, rows),
      style: { wrap: true },
    })),
    ...body.flatMap(({ heading }, index) =>
      heading
        ? [{ area: area(index), style: { bold: true, size: 12, fill: ink.groupFill, color: ink.title } }]
        : [],
    ),
    ...body.flatMap(({ repeated }, index) =>
      repeated > 0 ? [{ area: area(index, 1, repeated), style: { color: ink.quiet } }] : [],
    ),
  ];
}

/** Where a list is true, as [first, how many]. */
function stretches(flags: readonly boolean[]): [first: number, count: number][] {
  const found: [number, number][] = [];
  flags.forEach((flag, index) => {
    const last = found.at(-1);
    if (flag && last && last[0] + last[1] === index) last[1]++;
    else if (flag) found.push([index, 1]);
  });
  return found;
}

/** A thin line under every row. A conditional format, since one of ours can be taken away again before the sheet is redrawn. */
function rowLines(table: Area): Mark {
  const cells = `$${columnLetter(0)}${table.row + 1}:$${columnLetter(table.columns - 1)}${table.row + 1}`;
  return { area: table, formula: marked(MARK, `COUNTA(${cells})>0`), look: { edges: { bottom: ink.line } } };
}
