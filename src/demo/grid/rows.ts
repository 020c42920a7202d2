/**
 * The drawn rows as elements. Rows and cells that stay in sight keep their elements, so that focus, screen readers and
 * tests never lose hold of a cell; those that leave are removed.
 */
import { columnLetter } from '../../sheets/grid';
import { demo } from '../../text/sv/demo';
import { createCell, isDrawn, paintCell, setAttribute, type Brush } from './drawing';
import type { Drawn, Layout } from './layout';

export interface DrawnRow {
  readonly element: HTMLElement;
  /** Row number and frozen cells: stands still when the sheet is scrolled sideways. */
  readonly side: HTMLElement;
  readonly cells: Map<number, HTMLElement>;
  /** Its height is known to hold its text; false again when something in it has been painted. */
  measured: boolean;
}

export interface RowBoard {
  readonly rows: ReadonlyMap<number, DrawnRow>;
  cell(row: number, column: number): HTMLElement | undefined;
  /** Draws what is new, removes what has left; `repaint` also brings what stays up to date. */
  draw(brush: Brush, drawn: Drawn, repaint: boolean): void;
  clear(): void;
}

/** `head` holds the column letters and the frozen rows and never scrolls away; `body` holds the others. */
export function createRowBoard(head: HTMLElement, body: HTMLElement): RowBoard {
  const rows = new Map<number, DrawnRow>();
  const letters = createLetters(head);

  const drawRow = (brush: Brush, row: number, columns: readonly number[], repaint: boolean): void => {
    const known = rows.get(row);
    const drawn = known ?? createRow(row);
    if (!known) place(rows, row, drawn, row < brush.layout.frozen.rows ? head : body);
    if (!known || repaint) layRow(brush, row, drawn);
    drawCells(brush, row, drawn, columns, repaint);
  };
  return {
    rows,
    cell: (row, column) => rows.get(row)?.cells.get(column),
    draw: (brush, drawn, repaint) => {
      const shown = drawn.rows.filter((row) => brush.layout.rows.size(row) > 0);
      const wanted = new Set(shown);
      for (const [row, { element }] of rows) {
        if (wanted.has(row)) continue;
        element.remove();
        rows.delete(row);
      }
      letters.draw(brush.layout, drawn.columns, repaint);
      for (const row of shown) drawRow(brush, row, drawn.columns, repaint);
    },
    clear: () => {
      for (const { element } of rows.values()) element.remove();
      rows.clear();
    },
  };
}

function createRow(row: number): DrawnRow {
  const element = document.createElement('div');
  element.setAttribute('role', 'row');
  element.className = 'row';
  element.setAttribute('aria-rowindex', String(row + 1));
  const side = document.createElement('div');
  side.className = 'side';
  const number = document.createElement('div');
  number.setAttribute('role', 'rowheader');
  number.className = 'rownum';
  number.textContent = String(row + 1);
  side.append(number);
  element.append(side);
  return { element, side, cells: new Map(), measured: false };
}

/** Rows stand in the document in their order: that is the order screen readers go in. */
function place(rows: Map<number, DrawnRow>, row: number, drawn: DrawnRow, parent: HTMLElement): void {
  const after = [...rows.entries()]
    .filter(([other, { element }]) => other > row && element.parentElement === parent)
    .sort(([a], [b]) => a - b)[0];
  parent.insertBefore(drawn.element, after?.[1].element ?? null);
  rows.set(row, drawn);
}

/** Position and height of a row, and the width of its part that stands still. */
export function layRow({ layout }: Pick<Brush, 'layout'>, row: number, drawn: DrawnRow): void {
  const { rows, columns, header, frozen } = layout;
  const above = row < frozen.rows ? header.height : -rows.offset(frozen.rows);
  drawn.element.style.top = `${rows.offset(row) + above}px`;
  drawn.element.style.height = `${rows.size(row)}px`;
  drawn.side.style.width = `${header.width + columns.offset(frozen.columns)}px`;
  (drawn.side.firstElementChild as HTMLElement).style.width = `${header.width}px`;
}

function drawCells(
  brush: Brush,
  row: number,
  drawn: DrawnRow,
  columns: readonly number[],
  repaint: boolean,
): void {
  const shown = columns.filter((column) => isDrawn(brush, row, column));
  const wanted = new Set(shown);
  for (const [column, element] of drawn.cells) {
    if (wanted.has(column)) continue;
    element.remove();
    drawn.cells.delete(column);
  }
  const frozen = brush.layout.frozen.columns;
  let previous = new Map<HTMLElement, HTMLElement | null>();
  for (const column of shown) {
    const parent = column < frozen ? drawn.side : drawn.element;
    const known = drawn.cells.get(column);
    const element = known ?? createCell();
    const before = previous.get(parent) ?? (parent.firstElementChild as HTMLElement);
    if (before.nextElementSibling !== element) before.after(element);
    previous = previous.set(parent, element);
    if (known && !repaint) continue;
    drawn.cells.set(column, element);
    drawn.measured = false;
    paintCell(brush, element, row, column);
  }
}

interface Letters {
  draw(layout: Layout, columns: readonly number[], repaint: boolean): void;
}

function createLetters(head: HTMLElement): Letters {
  const drawn = createRow(0);
  drawn.element.removeAttribute('aria-rowindex');
  drawn.element.className = 'row letters';
  const corner = drawn.side.firstElementChild as HTMLElement;
  corner.className = 'corner';
  corner.setAttribute('role', 'columnheader');
  const label = document.createElement('span');
  label.className = 'unseen';
  label.textContent = demo.selectAll;
  corner.replaceChildren(label);
  head.append(drawn.element);
  return {
    draw: (layout, columns, repaint) => {
      const known = columns.length === drawn.cells.size && columns.every((column) => drawn.cells.has(column));
      if (known && !repaint) return;
      for (const element of drawn.cells.values()) element.remove();
      drawn.cells.clear();
      drawn.element.style.height = `${layout.header.height}px`;
      drawn.side.style.width = `${layout.header.width + layout.columns.offset(layout.frozen.columns)}px`;
      corner.style.width = `${layout.header.width}px`;
      for (const column of columns) drawLetter(layout, drawn, column);
    },
  };
}

function drawLetter(layout: Layout, drawn: DrawnRow, column: number): void {
  const width = layout.columns.size(column);
  if (width === 0) return;
  const element = document.createElement('div');
  element.setAttribute('role', 'columnheader');
  element.className = 'letter';
  element.style.left = `${layout.columns.offset(column) + layout.header.width}px`;
  element.style.width = `${width}px`;
  setAttribute(element, 'aria-colindex', String(column + 1));
  element.textContent = columnLetter(column);
  (column < layout.frozen.columns ? drawn.side : drawn.element).append(element);
  drawn.cells.set(column, element);
}
