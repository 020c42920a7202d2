import { isAboutSheet, type Report, type ReportGroup } from './reportSheet';

/** A report as the clipboard takes it. */
export interface CopiedReport {
  readonly title: string;
  /** A whole page; Word keeps its headings, tables and language. */
  readonly html: string;
  /** What is inside that page. */
  readonly body: string;
  /** For programs that take text only: cells with tabs between them. */
  readonly plain: string;
}

/**
 * A report as a page of headings and tables: each group under a heading of its own, with a table that has its own heading cells. Looks are
 * left to where it is pasted but for what tables need to be read; they are attributes, since a style would be stopped by the pane's own policy.
 * `x:str` says to Excel that the cells are texts, so that one that begins with "=" is not calculated where somebody pastes the report into a
 * sheet (Microsoft Office HTML and XML Reference, str attribute; [guess] that today's Excel heeds it as it did).
 */
export function copiedReport(report: Report): CopiedReport {
  return { title: report.title, html: page(report), body: reportBody(report), plain: plainText(report) };
}

function page(report: Report): string {
  const { title, language } = report;
  const head = `<head><meta charset="utf-8"><title>${escaped(title)}</title></head>`;
  return `<!doctype html><html lang="${language}" xmlns:x="urn:schemas-microsoft-com:office:excel">${head}<body lang="${language}">${reportBody(report)}</body></html>`;
}

function reportBody(report: Report): string {
  const { title, lines, paragraphs, notes, groups } = report;
  return [
    `<h1>${escaped(title)}</h1>`,
    ...lines.filter(Boolean).map((line) => `<p><strong>${escaped(line)}</strong></p>`),
    ...paragraphs.map((part) =>
      typeof part === 'string' ? `<p>${escaped(part)}</p>` : `<h2>${escaped(part.heading)}</h2>`,
    ),
    ...groups.map((group) => groupHtml(group, report)),
    ...notes.filter((note) => !isAboutSheet(note)).map((note) => `<p><small>${escaped(note)}</small></p>`),
  ].join('\n');
}

function groupHtml({ heading, rows }: ReportGroup, { columns }: Report): string {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  const cols = columns.map(({ width }) => `<col width="${Math.round((width / whole) * 100)}%">`).join('');
  const head = columns.map(
    (column) => `<th scope="col" align="left" bgcolor="#E3EBF0">${escaped(column.heading)}</th>`,
  );
  const body = rows.map(
    ({ cells }) => `<tr>${cells.map((cell) => `<td valign="top">${escaped(cell)}</td>`).join('')}</tr>`,
  );
  return [
    ...(heading === '' ? [] : [`<h2>${escaped(heading)}</h2>`]),
    '<table x:str border="1" cellspacing="0" cellpadding="4" width="100%">',
    `<colgroup>${cols}</colgroup>`,
    `<thead><tr>${head.join('')}</tr></thead>`,
    `<tbody>${body.join('\n')}</tbody>`,
    '</table>',
  ].join('\n');
}

function plainText({ title, lines, paragraphs, notes, columns, groups }: Report): string {
  const row = (cells: readonly string[]) => cells.map((cell) => cell.replace(/\s+/g, ' ')).join('\t');
  const tables = groups.map(({ heading, rows }) =>
    [heading, row(columns.map((column) => column.heading)), ...rows.map(({ cells }) => row(cells))]
      .filter(Boolean)
      .join('\n'),
  );
  const texts = paragraphs.map((part) => (typeof part === 'string' ? part : part.heading));
  const said = [title, ...lines, ...texts, ...tables, ...notes.filter((note) => !isAboutSheet(note))];
  return said.filter(Boolean).join('\n\n');
}

/** Text that stays text, whatever it looks like; its line breaks are kept. */
function escaped(text: string): string {
  return text.replace(/[&<>"']|\r\n|[\r\n]/g, (sign) => signs[sign] ?? '<br>');
}

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
