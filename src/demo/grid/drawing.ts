/** One cell as an element: text, format classes, edges. Nothing from a workbook is ever parsed as HTML. */
import type { Area } from '../../sheets/grid';
import { cellAddress } from '../../sheets/grid';
import { borderCss, type CellStyles } from './cellStyles';
import type { Layout } from './layout';
import { mergeAt } from './selection';
import type { ShownCell, SheetView } from './sheetView';

export interface Brush {
  readonly view: SheetView;
  readonly layout: Layout;
  readonly styles: CellStyles;
  /** Merged areas that touch what is drawn. */
  readonly merges: readonly Area[];
}

export function createCell(): HTMLElement {
  const element = document.createElement('div');
  element.setAttribute('role', 'gridcell');
  element.tabIndex = -1;
  const text = document.createElement('span');
  text.className = 't';
  element.append(text);
  return element;
}

/** False when the cell is covered by a merged area that begins elsewhere: it is not drawn at all. */
export function isDrawn(brush: Brush, row: number, column: number): boolean {
  const merge = mergeAt(brush.merges, row, column);
  if (merge && (merge.row !== row || merge.column !== column)) return false;
  return brush.layout.columns.size(column) > 0;
}

export function paintCell(brush: Brush, element: HTMLElement, row: number, column: number): void {
  const shown = brush.view.cell(row, column);
  const merge = mergeAt(brush.merges, row, column);
  const text = element.firstChild as HTMLElement;
  setText(text, shown.text);
  paintPlace(brush, element, row, column, merge);
  paintEdges(brush, element, merge ?? { row, column, rows: 1, columns: 1 });
  element.className = classesOf(brush, shown);
  // Painting takes the marks of the selection away: they are to be set anew.
  element.removeAttribute('aria-selected');
  paintOverflow(brush, text, shown, row, column, merge);
  setAttribute(element, 'aria-description', shown.note);
  element.dataset['cell'] = cellAddress(row, column);
}

function setText(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

export function setAttribute(element: HTMLElement, name: string, value: string): void {
  if (value === '') element.removeAttribute(name);
  else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

function classesOf(brush: Brush, shown: ShownCell): string {
  const filled = shown.overlay?.fill ?? shown.format.fill;
  return [
    'c',
    shown.kind === 'number' ? 'numeric' : shown.kind,
    brush.styles.base(shown.style, shown.format),
    shown.overlay ? brush.styles.overlay(shown.overlay) : '',
    filled ? 'filled' : '',
    shown.link ? 'link' : '',
    shown.note ? 'note' : '',
  ]
    .filter(Boolean)
    .join(' ');
}

function paintPlace(brush: Brush, element: HTMLElement, row: number, column: number, merge?: Area): void {
  const { columns, rows, header } = brush.layout;
  const width = columns.offset(column + (merge?.columns ?? 1)) - columns.offset(column);
  element.style.left = `${columns.offset(column) + header.width}px`;
  element.style.width = `${width}px`;
  element.style.height = merge ? `${rows.offset(row + merge.rows) - rows.offset(row)}px` : '';
  setAttribute(element, 'aria-colindex', String(column + 1));
  setAttribute(element, 'aria-colspan', merge && merge.columns > 1 ? String(merge.columns) : '');
  setAttribute(element, 'aria-rowspan', merge && merge.rows > 1 ? String(merge.rows) : '');
}

/** A line between two cells is drawn by the cell above or to the left, whichever of the two asked for it. */
function paintEdges(brush: Brush, element: HTMLElement, area: Area): void {
  const { view } = brush;
  const right = area.column + area.columns - 1;
  const bottom = area.row + area.rows - 1;
  element.style.borderRight =
    borderCss(view.cell(area.row, right).format.borders.right) ||
    borderCss(view.cell(area.row, right + 1).format.borders.left);
  element.style.borderBottom =
    borderCss(view.cell(bottom, area.column).format.borders.bottom) ||
    borderCss(view.cell(bottom + 1, area.column).format.borders.top);
}

/** Text that is not wrapped runs on over the empty cells to its right, as in Excel. */
function paintOverflow(
  brush: Brush,
  text: HTMLElement,
  shown: ShownCell,
  row: number,
  column: number,
  merge?: Area,
): void {
  const { alignment, font } = shown.format;
  const runsOn =
    shown.kind === 'text' &&
    // No letter is wider than its font is high (points, three to four pixels): a text this short has room enough.
    (shown.text.length * font.size * 4) / 3 > brush.layout.columns.size(column) &&
    !merge &&
    !alignment.wrapText &&
    alignment.textRotation === 0 &&
    (alignment.horizontal === 'general' || alignment.horizontal === 'left');
  const room = runsOn ? emptyRoom(brush, row, column) : 0;
  text.style.width = room > 0 ? `${brush.layout.columns.size(column) + room - 6}px` : '';
  text.classList.toggle('runs-on', room > 0);
}

/** Width of the empty cells after this one; looking further than a screen is of no use. */
function emptyRoom(brush: Brush, row: number, column: number): number {
  const { columns } = brush.layout;
  let room = 0;
  for (let next = column + 1; next < columns.count && room < 2000; next++) {
    if (brush.view.cell(row, next).kind !== 'empty' || mergeAt(brush.merges, row, next)) break;
    room += columns.size(next);
  }
  return room;
}
