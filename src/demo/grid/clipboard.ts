/** Cells as text on the clipboard, the way Excel puts them there: tabs between cells, quotes around what needs them. */
import type { Grid } from './grid';

/** Rows of shown texts as tab-separated lines. */
export function toTsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quoted).join('\t')).join('\r\n');
}

function quoted(text: string): string {
  return /[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Tab-separated text as rows of cells. A field is quoted only when it begins with a quote and the quotes close before
 * a tab or line end; else quotes are ordinary characters. A last line break ends the last row.
 */
export function fromTsv(text: string): string[][] {
  const rows: string[][] = [[]];
  const field = /("(?:[^"]|"")*"(?=[\t\r\n]|$)|[^\t\r\n]*)(\t|\r\n|\r|\n|$)/y;
  const trimmed = text.replace(/(\r\n|\r|\n)$/, '');
  for (let at = 0; at <= trimmed.length;) {
    field.lastIndex = at;
    const [whole, value = '', separator = ''] = field.exec(trimmed) ?? [''];
    rows.at(-1)!.push(unquoted(value));
    if (separator === '') break;
    if (separator !== '\t') rows.push([]);
    at += whole.length;
  }
  return rows;
}

function unquoted(field: string): string {
  return field.startsWith('"') && field.endsWith('"') && field.length > 1
    ? field.slice(1, -1).replaceAll('""', '"').replaceAll('\r\n', '\n')
    : field;
}

export interface ClipboardEvents {
  readonly copied: () => string;
  readonly cut: () => void;
  readonly pasted: (text: string) => void;
}

/** The browser's own copy, cut and paste while the focus is in the grid. */
export function listenToClipboard({ scroller }: Grid, events: ClipboardEvents): void {
  const onGrid = (): boolean => scroller.contains(document.activeElement);
  const copy = (event: ClipboardEvent): boolean => {
    if (!onGrid()) return false;
    event.clipboardData?.setData('text/plain', events.copied());
    event.preventDefault();
    return true;
  };
  document.addEventListener('copy', copy);
  document.addEventListener('cut', (event) => {
    if (copy(event)) events.cut();
  });
  document.addEventListener('paste', (event) => {
    if (!onGrid()) return;
    event.preventDefault();
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (text !== '') events.pasted(text);
  });
}
