/** Where everything on the shown sheet lies, and which rows and columns a scroll position brings into sight. */
import type { Area } from '../../sheets/grid';
import { createAxis, type Axis } from './axis';
import { overlaps, type Place } from './selection';
import type { SheetView } from './sheetView';

export interface Layout {
  readonly rows: Axis;
  readonly columns: Axis;
  /** Frozen rows and columns, none where they would leave no room to scroll in. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** Size of the column letters' row and the row numbers' column. */
  readonly header: { readonly width: number; readonly height: number };
}

/** What can be seen of the scrolling part: the size of the viewport and how far it has been scrolled. */
export interface Viewport {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const HEADER_HEIGHT = 22;
/** Empty rows and columns that are offered after what is in use. */
const SPARE = { rows: 60, columns: 8 };
/** Never fewer than an empty sheet shows. */
const LEAST = { rows: 100, columns: 20 };
/** Browsers stop placing things at about 17 million pixels (Firefox); sheets are cut well before. */
const TALLEST = 15_000_000;
/** Rows made before and after those in sight, so that scrolling does not show gaps. */
const OVERSCAN = 4;

/** Up to so many columns are all drawn: a row's height then never depends on which of them are in sight. */
const ALL_COLUMNS = 40;

export interface Extent {
  readonly rows: number;
  readonly columns: number;
}

export function createLayout(view: SheetView, atLeast: Extent, viewport: Viewport): Layout {
  const rowCount = Math.max(view.used.rows + SPARE.rows, LEAST.rows, atLeast.rows);
  const columnCount = Math.max(view.used.columns + SPARE.columns, LEAST.columns, atLeast.columns);
  const rows = createAxis(cut(rowCount, view), (row) => view.rowHeight(row).px);
  const columns = createAxis(Math.min(columnCount, 16_384), (column) => view.columnWidth(column));
  const header = { width: 18 + 8 * Math.max(2, String(rowCount).length), height: HEADER_HEIGHT };
  return { rows, columns, header, frozen: frozenThatFits(view, rows, columns, viewport) };
}

function cut(rows: number, view: SheetView): number {
  const typical = view.rowHeight(Math.max(0, view.used.rows - 1)).px || 20;
  return Math.min(rows, 1_048_576, Math.max(LEAST.rows, Math.floor(TALLEST / typical)));
}

/** On a small screen (or zoomed in) frozen rows and columns are let go: more than half of the room may not stand still. */
function frozenThatFits(view: SheetView, rows: Axis, columns: Axis, viewport: Viewport): Layout['frozen'] {
  const high = rows.offset(view.frozen.rows) + HEADER_HEIGHT;
  const wide = columns.offset(view.frozen.columns);
  return {
    rows: high > viewport.height * 0.6 ? 0 : view.frozen.rows,
    columns: wide > viewport.width * 0.6 ? 0 : view.frozen.columns,
  };
}

/** Rows and columns to draw: in sight, a few around them, and those where a merged area in sight begins. */
export function visiblePart(layout: Layout, viewport: Viewport, merges: readonly Area[], keep: Place): Drawn {
  const scrolled = spans(layout, viewport);
  const shown = merges.filter((merge) => overlaps(merge, scrolled));
  return {
    rows: ordered(layout.frozen.rows, scrolled.row, scrolled.rows, [keep.row, ...shown.map((m) => m.row)]),
    columns: ordered(layout.frozen.columns, scrolled.column, scrolled.columns, [
      keep.column,
      ...shown.map((merge) => merge.column),
    ]),
  };
}

export interface Drawn {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

function spans(layout: Layout, viewport: Viewport): Area {
  const { rows, columns, frozen, header } = layout;
  const top = viewport.top + rows.offset(frozen.rows);
  const left = viewport.left + columns.offset(frozen.columns);
  const row = Math.max(frozen.rows, rows.at(top) - OVERSCAN);
  const column = Math.max(frozen.columns, columns.at(left) - OVERSCAN);
  const lastRow = Math.min(
    rows.count - 1,
    rows.at(viewport.top + viewport.height - header.height) + OVERSCAN,
  );
  const lastColumn = Math.min(
    columns.count - 1,
    columns.at(viewport.left + viewport.width - header.width) + OVERSCAN,
  );
  const tall = { row, rows: lastRow - row + 1 };
  if (columns.count <= ALL_COLUMNS) return { ...tall, column: 0, columns: columns.count };
  return { ...tall, column, columns: lastColumn - column + 1 };
}

function ordered(frozen: number, first: number, count: number, extra: readonly number[]): number[] {
  const wanted = new Set<number>(extra);
  for (let i = 0; i < frozen; i++) wanted.add(i);
  for (let i = first; i < first + count; i++) wanted.add(i);
  return [...wanted].sort((a, b) => a - b);
}

/** An area's rectangle on the sheet, measured from the top left of A1. */
export function rectangle(layout: Layout, area: Area): Rectangle {
  const left = layout.columns.offset(area.column);
  const top = layout.rows.offset(area.row);
  return {
    left,
    top,
    width: layout.columns.offset(area.column + area.columns) - left,
    height: layout.rows.offset(area.row + area.rows) - top,
  };
}

/** The cell under a point of the viewport (0, 0 is the corner between the headers), and whether it lies in a header. */
export function placeAt(layout: Layout, viewport: Viewport, x: number, y: number): Hit {
  const { header, frozen, rows, columns } = layout;
  const fromLeft = x - header.width;
  const fromTop = y - header.height;
  const column = columns.at(fromLeft < columns.offset(frozen.columns) ? fromLeft : fromLeft + viewport.left);
  const row = rows.at(fromTop < rows.offset(frozen.rows) ? fromTop : fromTop + viewport.top);
  return { row, column, inLetters: fromTop < 0, inNumbers: fromLeft < 0 };
}

export interface Hit extends Place {
  readonly inLetters: boolean;
  readonly inNumbers: boolean;
}

/**
 * The scroll position that brings an area into sight with the least movement; frozen parts never move. A jump from
 * elsewhere puts what was out of sight a third of the way down, so that one sees what stands around it.
 */
export function scrollTo(
  layout: Layout,
  viewport: Viewport,
  area: Area,
  jump = false,
): { left: number; top: number } {
  const box = rectangle(layout, area);
  const { header, frozen, rows, columns } = layout;
  const wide: Span = {
    scroll: viewport.left,
    room: viewport.width - header.width,
    frozen: columns.offset(frozen.columns),
  };
  const tall: Span = {
    scroll: viewport.top,
    room: viewport.height - header.height,
    frozen: rows.offset(frozen.rows),
  };
  const left = area.column < frozen.columns ? viewport.left : least(wide, box.left, box.width);
  if (area.row < frozen.rows) return { left, top: viewport.top };
  const top = least(tall, box.top, box.height);
  const third = Math.max(0, box.top - tall.frozen - (tall.room - tall.frozen) / 3);
  return { left, top: jump && top !== viewport.top ? third : top };
}

/** One direction of the viewport: how far it is scrolled, how long it is, and how much of that stands still. */
interface Span {
  readonly scroll: number;
  readonly room: number;
  readonly frozen: number;
}

function least({ scroll, room, frozen }: Span, start: number, size: number): number {
  if (start - frozen < scroll || size > room - frozen) return Math.max(0, start - frozen);
  return start + size > scroll + room ? start + size - room : scroll;
}

/** The part of an area that can be seen, in the scroller's viewport; null when it is scrolled away. */
export function boxOf(layout: Layout, viewport: Viewport, area: Area): Rectangle | null {
  const { header, frozen, rows, columns } = layout;
  const box = rectangle(layout, area);
  const left = box.left - (area.column < frozen.columns ? 0 : viewport.left) + header.width;
  const top = box.top - (area.row < frozen.rows ? 0 : viewport.top) + header.height;
  const edgeLeft = header.width + (area.column < frozen.columns ? 0 : columns.offset(frozen.columns));
  const edgeTop = header.height + (area.row < frozen.rows ? 0 : rows.offset(frozen.rows));
  const before = left + box.width <= edgeLeft || top + box.height <= edgeTop;
  const after = left >= viewport.width || top >= viewport.height;
  return before || after ? null : { left, top, width: box.width, height: box.height };
}
