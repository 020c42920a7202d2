/**
 * A spreadsheet grid in plain DOM: real text in role=grid, only what is in sight drawn, frozen rows and columns by
 * position: sticky in one scroller. It shows a SheetView and says what the user does; it never changes anything itself.
 */
import type { Area } from '../../sheets/grid';
import type { CellStyles } from './cellStyles';
import type { Brush } from './drawing';
import { drawCharts } from './charts';
import { createLayout, placeAt, rectangle, scrollTo, visiblePart } from './layout';
import type { Drawn, Extent, Hit, Layout, Rectangle, Viewport } from './layout';
import { markSelection } from './marks';
import { fitRows } from './measure';
import { createRowBoard, layRow, type RowBoard } from './rows';
import { anchor, overlaps, selectedArea, single, type Place, type Selection } from './selection';
import type { SheetView } from './sheetView';

export interface Grid {
  readonly view: SheetView;
  readonly layout: Layout;
  readonly selection: Selection;
  /** The selected rectangle. */
  readonly area: Area;
  /** The scrolling element. */
  readonly scroller: HTMLElement;
  /** Another sheet, or the same one in another workbook. */
  show(view: SheetView, selection: Selection): void;
  /** The sheet's contents have changed: everything in sight is shown anew, focus and scroll position stay. */
  refresh(): void;
  select(selection: Selection, options?: SelectOptions): void;
  focus(): void;
  /** Where an area is in the viewport of the scroller, for editors and lists laid over it; null when out of sight. */
  boxOf(area: Area): Rectangle | null;
  /** What lies under a point given in page coordinates. */
  hit(clientX: number, clientY: number): Hit;
  /** Rows and columns that can be moved to; the sheet shown grows when the selection goes beyond. */
  reach(place: Place): void;
  cellElement(place: Place): HTMLElement | undefined;
}

export interface SelectOptions {
  /** `jump`: from elsewhere, not step by step. */
  readonly scroll?: boolean | 'jump';
  readonly focus?: boolean;
}

export interface GridEvents {
  readonly onSelect: (selection: Selection, area: Area) => void;
  /** The scroller moved or the layout changed: what lies over the cells must follow. */
  readonly onMove: () => void;
}

export function createGrid(
  host: HTMLElement,
  styles: CellStyles,
  first: SheetView,
  events: GridEvents,
): Grid {
  const { scroller, canvas, head, body } = createScaffold(host);
  const board = createRowBoard(head, body);
  let view = first;
  let grown: Extent = { rows: 0, columns: 0 };
  let layout = createLayout(view, grown, viewport());
  let selection = single(0, 0);
  let drawn: Drawn = { rows: [], columns: [] };
  let pending = false;

  function viewport(): Viewport {
    return {
      left: scroller.scrollLeft,
      top: scroller.scrollTop,
      width: scroller.clientWidth,
      height: scroller.clientHeight,
    };
  }
  const active = (): Place => anchor(view.merges, selection.from);
  const area = (): Area => selectedArea(selection, view.merges);
  const brush = (): Brush => ({ view, layout, styles, merges: mergesIn(view, drawn) });

  function size(): void {
    canvas.style.width = `${layout.columns.total + layout.header.width}px`;
    canvas.style.height = `${layout.rows.total + layout.header.height}px`;
    head.style.height = `${layout.header.height + layout.rows.offset(layout.frozen.rows)}px`;
    canvas.setAttribute('aria-rowcount', String(layout.rows.count));
    canvas.setAttribute('aria-colcount', String(layout.columns.count));
    canvas.setAttribute('aria-label', view.name);
    canvas.classList.toggle('plain', !view.gridlines);
  }
  function draw(repaint: boolean): void {
    drawn = visiblePart(layout, viewport(), view.merges, active());
    board.draw(brush(), drawn, repaint);
    if (fitRows(view, layout, board.rows)) settle();
    markSelection(board, head, area(), active());
    events.onMove();
  }
  /** Rows have other heights than thought: everything drawn moves, and what stands at the top stays there. */
  function settle(): void {
    const top = layout.rows.at(scroller.scrollTop + layout.rows.offset(layout.frozen.rows));
    const before = board.rows.get(top)?.element.offsetTop ?? 0;
    size();
    for (const [row, parts] of board.rows) layRow({ layout }, row, parts);
    for (const merge of mergesIn(view, drawn)) stretch(board, layout, merge);
    const after = board.rows.get(top)?.element.offsetTop ?? 0;
    if (scroller.scrollTop > 0 && after !== before) scroller.scrollTop += after - before;
    drawCharts(body, view, layout);
  }
  function restart(): void {
    layout = createLayout(view, grown, viewport());
    board.clear();
    size();
    drawCharts(body, view, layout);
  }
  function whileKeepingFocus(change: () => void): void {
    const held = body.contains(document.activeElement) || head.contains(document.activeElement);
    change();
    if (held) focus();
  }
  function refresh(): void {
    whileKeepingFocus(() => {
      const heights = layout;
      const next = createLayout(view, grown, viewport());
      if (sameShape(heights, next)) keepHeights(heights, next, view);
      layout = next;
      if (!sameFrozen(heights, next)) board.clear();
      size();
      draw(true);
      drawCharts(body, view, layout);
    });
  }
  function reach(place: Place): void {
    const rows = Math.max(grown.rows, place.row + 30);
    const columns = Math.max(grown.columns, place.column + 6);
    if (place.row < layout.rows.count - 2 && place.column < layout.columns.count - 2) return;
    grown = { rows, columns };
    refresh();
  }
  function focus(): void {
    board.cell(active().row, active().column)?.focus({ preventScroll: true });
  }
  function select(next: Selection, options: SelectOptions = {}): void {
    const whole = isWhole(layout, next);
    selection = next;
    if (!whole) reach(next.to);
    if (whole || options.scroll === false) draw(false);
    else drawInSight(next.to, options.scroll === 'jump');
    if (options.focus !== false) focus();
    events.onSelect(selection, area());
  }
  /** Rows that have not been measured may push the place out of sight again once they are. */
  function drawInSight(place: Place, jump = false): void {
    for (let tries = 0; tries < 4; tries++) {
      const before = scroller.scrollTop;
      bringIntoSight(place, jump && tries === 0);
      draw(false);
      if (tries > 0 && scroller.scrollTop === before) return;
    }
  }
  function bringIntoSight(place: Place, jump: boolean): void {
    const target = selectedArea({ from: place, to: place }, view.merges);
    scroller.scrollTo({ ...scrollTo(layout, viewport(), target, jump), behavior: 'instant' });
  }
  const later = (): void => {
    if (pending) return;
    pending = true;
    requestAnimationFrame(() => {
      pending = false;
      if (!scroller.isConnected) return;
      const atEnd = scroller.scrollTop + scroller.clientHeight + 2 > canvas.offsetHeight;
      if (atEnd && scroller.scrollTop > 0) reach({ row: layout.rows.count + 100, column: 0 });
      draw(false);
    });
  };
  scroller.addEventListener('scroll', later, { passive: true });
  new ResizeObserver(() => whileKeepingFocus(refresh)).observe(scroller);
  restart();
  draw(true);

  return {
    get view() {
      return view;
    },
    get layout() {
      return layout;
    },
    get selection() {
      return selection;
    },
    get area() {
      return area();
    },
    scroller,
    show: (next, nextSelection) => {
      view = next;
      selection = nextSelection;
      grown = { rows: nextSelection.to.row + 30, columns: nextSelection.to.column + 6 };
      whileKeepingFocus(() => {
        restart();
        scroller.scrollTo({ left: 0, top: 0, behavior: 'instant' });
        drawInSight(selection.to);
      });
    },
    refresh,
    select,
    focus,
    boxOf: (wanted) => boxOf(layout, viewport(), wanted),
    hit: (x, y) => {
      const box = scroller.getBoundingClientRect();
      return placeAt(layout, viewport(), x - box.left, y - box.top);
    },
    reach,
    cellElement: (place) => board.cell(place.row, place.column),
  };
}

function createScaffold(host: HTMLElement): Record<'scroller' | 'canvas' | 'head' | 'body', HTMLElement> {
  const [scroller, canvas, head, body] = [part('scroller'), part('grid'), part('head'), part('body')];
  canvas.setAttribute('role', 'grid');
  canvas.setAttribute('aria-multiselectable', 'true');
  head.setAttribute('role', 'rowgroup');
  body.setAttribute('role', 'rowgroup');
  canvas.append(head, body);
  scroller.append(canvas);
  host.prepend(scroller);
  return { scroller, canvas, head, body };
}

/** A merged cell is as high as the rows that it covers. */
function stretch(board: RowBoard, { rows }: Layout, merge: Area): void {
  const cell = board.cell(merge.row, merge.column);
  if (cell) cell.style.height = `${rows.offset(merge.row + merge.rows) - rows.offset(merge.row)}px`;
}

function part(name: string): HTMLElement {
  const element = document.createElement('div');
  element.className = name;
  return element;
}

/** Only the merged areas that what is drawn can meet: sheets may have thousands. */
function mergesIn(view: SheetView, { rows, columns }: Drawn): readonly Area[] {
  if (rows.length === 0 || columns.length === 0) return [];
  const [row, column] = [rows[0]!, columns[0]!];
  const shown = { row, column, rows: rows.at(-1)! - row + 1, columns: columns.at(-1)! - column + 2 };
  return view.merges.filter((merge) => overlaps(merge, shown));
}

/** Whole rows or columns are selected without going to their end. */
function isWhole({ rows, columns }: Layout, { from, to }: Selection): boolean {
  const height = Math.abs(to.row - from.row) + 1;
  const width = Math.abs(to.column - from.column) + 1;
  return height >= rows.count || width >= columns.count;
}

function sameShape(a: Layout, b: Layout): boolean {
  return a.rows.count <= b.rows.count;
}

function sameFrozen(a: Layout, b: Layout): boolean {
  return a.frozen.rows === b.frozen.rows && a.frozen.columns === b.frozen.columns;
}

/** Rows that grew with their text keep their size until they are measured again: else everything would jump twice. */
function keepHeights(from: Layout, to: Layout, view: SheetView): void {
  for (let row = 0; row < from.rows.count; row++) {
    const said = to.rows.size(row);
    if (said > 0 && from.rows.size(row) > said && view.rowHeight(row).fits)
      to.rows.resize(row, from.rows.size(row));
  }
}

/** The part of an area that can be seen, in the scroller's viewport. */
function boxOf(layout: Layout, viewport: Viewport, area: Area): Rectangle | null {
  const { header, frozen, rows, columns } = layout;
  const box = rectangle(layout, area);
  const left = box.left - (area.column < frozen.columns ? 0 : viewport.left) + header.width;
  const top = box.top - (area.row < frozen.rows ? 0 : viewport.top) + header.height;
  const edgeLeft =
    area.column < frozen.columns ? header.width : header.width + columns.offset(frozen.columns);
  const edgeTop = area.row < frozen.rows ? header.height : header.height + rows.offset(frozen.rows);
  const hidden =
    left + box.width <= edgeLeft ||
    top + box.height <= edgeTop ||
    left >= viewport.width ||
    top >= viewport.height;
  return hidden ? null : { left, top, width: box.width, height: box.height };
}
