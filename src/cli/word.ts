import type { ITableCellOptions, Paragraph as ParagraphType, TableRow as TableRowType } from 'docx';
import { isAboutSheet, type Report, type ReportGroup } from '../sheets/reports/reportSheet';
import { word } from '../text/sv/word';

/** Twentieths of a point: A4 in landscape and its margins. */
const page = { width: 16_838, height: 11_906, margin: 850 } as const;

const tags = { sv: 'sv-SE', en: 'en-GB' } as const;

/**
 * A report as a Word file: real headings, a table per group whose heading row is repeated on every page, rows that are kept whole, and the
 * language that a screen reader shall speak. The library is loaded here and nowhere else: the pane never needs it.
 */
export async function wordFile(report: Report): Promise<Uint8Array> {
  const docx = await import('docx');
  const { title, language } = report;
  const file = new docx.Document({
    title: plain(title),
    creator: word.creator,
    styles: {
      default: {
        document: { run: { font: 'Calibri', size: 22, language: { value: tags[language] } } },
        heading1: { run: { size: 36, bold: true, color: '1F3A4D' }, paragraph: { spacing: { after: 120 } } },
        heading2: {
          run: { size: 26, bold: true, color: '1F3A4D' },
          paragraph: { spacing: { before: 280, after: 100 }, keepNext: true },
        },
      },
    },
    sections: [
      {
        properties: {
          page: {
            // The library turns the sides round itself.
            size: { width: page.height, height: page.width, orientation: docx.PageOrientation.LANDSCAPE },
            margin: { top: page.margin, bottom: page.margin, left: page.margin, right: page.margin },
          },
        },
        footers: { default: footer(docx, language) },
        children: contents(docx, report),
      },
    ],
  });
  return docx.Packer.toBuffer(file);
}

type Docx = typeof import('docx');

function contents(docx: Docx, report: Report) {
  const { title, lines, paragraphs, notes, groups } = report;
  const heading = (text: string, level: 'HEADING_1' | 'HEADING_2') =>
    new docx.Paragraph({ heading: docx.HeadingLevel[level], children: runs(docx, text) });
  return [
    heading(title, 'HEADING_1'),
    ...lines
      .filter(Boolean)
      .map((line) => new docx.Paragraph({ children: runs(docx, line, { bold: true }) })),
    ...paragraphs.map((part) =>
      typeof part === 'string'
        ? new docx.Paragraph({ children: runs(docx, part), spacing: { after: 120 } })
        : heading(part.heading, 'HEADING_2'),
    ),
    ...groups.flatMap((group) => [
      ...(group.heading === '' ? [] : [heading(group.heading, 'HEADING_2')]),
      table(docx, group, report),
    ]),
    ...notes
      .filter((note) => !isAboutSheet(note))
      .map(
        (note) => new docx.Paragraph({ children: runs(docx, note, { size: 18 }), spacing: { before: 200 } }),
      ),
  ];
}

function table(docx: Docx, { rows }: ReportGroup, { columns }: Report) {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => Math.floor((width / whole) * (page.width - 2 * page.margin)));
  const row = (cells: readonly string[], isHeading: boolean): TableRowType =>
    new docx.TableRow({
      tableHeader: isHeading,
      cantSplit: true,
      children: widths.map(
        (width, index) => new docx.TableCell(cell(docx, cells[index] ?? '', width, isHeading)),
      ),
    });
  return new docx.Table({
    columnWidths: widths,
    width: { size: 100, type: docx.WidthType.PERCENTAGE },
    layout: docx.TableLayoutType.FIXED,
    borders: borders(docx),
    rows: [
      row(
        columns.map(({ heading }) => heading),
        true,
      ),
      ...rows.map(({ cells }) => row(cells, false)),
    ],
  });
}

function cell(docx: Docx, text: string, width: number, isHeading: boolean): ITableCellOptions {
  const paragraphs = plain(text).split('\n');
  return {
    width: { size: width, type: docx.WidthType.DXA },
    margins: { top: 50, bottom: 50, left: 60, right: 60 },
    ...(isHeading && { shading: { type: docx.ShadingType.CLEAR, fill: 'E3EBF0' } }),
    children: paragraphs.map(
      (line): ParagraphType =>
        new docx.Paragraph({ children: runs(docx, line, { size: 19, bold: isHeading }) }),
    ),
  };
}

function borders({ BorderStyle }: Docx) {
  const line = { style: BorderStyle.SINGLE, size: 4, color: 'B3C1CB' };
  return {
    top: line,
    bottom: line,
    left: line,
    right: line,
    insideHorizontal: line,
    insideVertical: line,
  };
}

function footer(docx: Docx, language: Report['language']) {
  const [before, between] = word.page[language];
  return new docx.Footer({
    children: [
      new docx.Paragraph({
        alignment: docx.AlignmentType.RIGHT,
        children: [
          new docx.TextRun({
            children: [before, docx.PageNumber.CURRENT, between, docx.PageNumber.TOTAL_PAGES],
            size: 18,
          }),
        ],
      }),
    ],
  });
}

/** Text with its line breaks. */
function runs(docx: Docx, text: string, look: { readonly bold?: boolean; readonly size?: number } = {}) {
  return plain(text)
    .split('\n')
    .map((line, index) => new docx.TextRun({ text: line, ...look, ...(index > 0 && { break: 1 }) }));
}

/** Without what XML cannot hold: control characters, and halves of characters. */
function plain(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, (sign) => (sign === '\n' || sign === '\t' ? sign : ''));
}
