/** Brings the document in line with the grid's state: sizes, rows in sight, measured heights, the marks of the selection. */
import type { Area } from '../../sheets/grid';
import { drawCharts } from './charts';
import { activePlace, drawnMerges, selectionArea, viewportOf, type GridState } from './gridState';
import { createLayout, scrollTo, visiblePart, type Layout } from './layout';
import { markSelection } from './marks';
import { fitRows } from './measure';
import { layRow } from './rows';
import { selectedArea, type Place } from './selection';
import type { SheetView } from './sheetView';

/** Draws what is in sight; `repaint` also brings up to date what was there. */
export function draw(state: GridState, repaint: boolean): void {
  const { board, view, layout, styles, elements } = state;
  state.drawn = visiblePart(layout, viewportOf(elements), view.merges, activePlace(state));
  board.draw({ view, layout, styles, merges: drawnMerges(state) }, state.drawn, repaint);
  if (fitRows(view, layout, board.rows)) settle(state);
  markSelection(board, elements.head, selectionArea(state), activePlace(state));
  state.events.onMove();
}

/** Draws at the next frame, however often it is asked for until then. */
export function drawSoon(state: GridState): void {
  if (state.pending) return;
  state.pending = true;
  requestAnimationFrame(() => {
    state.pending = false;
    const { scroller, canvas } = state.elements;
    if (!scroller.isConnected) return;
    const atEnd = scroller.scrollTop + scroller.clientHeight + 2 > canvas.offsetHeight;
    if (atEnd && scroller.scrollTop > 0) reach(state, { row: state.layout.rows.count + 100, column: 0 });
    draw(state, false);
  });
}

/** Another sheet: nothing that is drawn can stay. */
export function restart(state: GridState): void {
  state.layout = createLayout(state.view, state.grown, viewportOf(state.elements));
  state.board.clear();
  size(state);
}

/** The same sheet with other contents: everything in sight is shown anew, focus and scroll position stay. */
export function refresh(state: GridState): void {
  keepingFocus(state, () => {
    const before = state.layout;
    state.layout = createLayout(state.view, state.grown, viewportOf(state.elements));
    keepHeights(before, state.layout, state.view);
    if (!sameFrozen(before, state.layout)) state.board.clear();
    size(state);
    draw(state, true);
  });
}

/** The part of the sheet that is shown grows when one goes beyond it. */
export function reach(state: GridState, place: Place): void {
  const { rows, columns } = state.layout;
  if (place.row < rows.count - 2 && place.column < columns.count - 2) return;
  state.grown = {
    rows: Math.max(state.grown.rows, place.row + 30),
    columns: Math.max(state.grown.columns, place.column + 6),
  };
  refresh(state);
}

/** Rows that have not been measured may push the place out of sight again once they are. */
export function drawInSight(state: GridState, place: Place, jump = false): void {
  const { scroller } = state.elements;
  for (let tries = 0; tries < 4; tries++) {
    const before = scroller.scrollTop;
    const target = selectedArea({ from: place, to: place }, state.view.merges);
    const position = scrollTo(state.layout, viewportOf(state.elements), target, jump && tries === 0);
    scroller.scrollTo({ ...position, behavior: 'instant' });
    draw(state, false);
    if (tries > 0 && scroller.scrollTop === before) return;
  }
}

export function focusActive(state: GridState): void {
  const { row, column } = activePlace(state);
  state.board.cell(row, column)?.focus({ preventScroll: true });
}

/** A change that may take the focused cell away gives the focus to the active one. */
export function keepingFocus(state: GridState, change: () => void): void {
  const held = state.elements.canvas.contains(document.activeElement);
  change();
  if (held) focusActive(state);
}

function size(state: GridState): void {
  const { layout, view } = state;
  const { canvas, head, body } = state.elements;
  canvas.style.width = `${layout.columns.total + layout.header.width}px`;
  canvas.style.height = `${layout.rows.total + layout.header.height}px`;
  head.style.height = `${layout.header.height + layout.rows.offset(layout.frozen.rows)}px`;
  canvas.setAttribute('aria-rowcount', String(layout.rows.count));
  canvas.setAttribute('aria-colcount', String(layout.columns.count));
  canvas.setAttribute('aria-label', view.name);
  canvas.classList.toggle('plain', !view.gridlines);
  drawCharts(body, view, layout);
}

/** Rows have other heights than thought: everything drawn moves, and what stands at the top stays there. */
function settle(state: GridState): void {
  const { board, layout } = state;
  const { scroller } = state.elements;
  const top = layout.rows.at(scroller.scrollTop + layout.rows.offset(layout.frozen.rows));
  const before = board.rows.get(top)?.element.offsetTop ?? 0;
  size(state);
  for (const [row, parts] of board.rows) layRow({ layout }, row, parts);
  for (const merge of drawnMerges(state)) stretch(state, merge);
  const after = board.rows.get(top)?.element.offsetTop ?? 0;
  if (scroller.scrollTop > 0 && after !== before) scroller.scrollTop += after - before;
}

/** A merged cell is as high as the rows that it covers. */
function stretch({ board, layout: { rows } }: GridState, merge: Area): void {
  const cell = board.cell(merge.row, merge.column);
  if (cell) cell.style.height = `${rows.offset(merge.row + merge.rows) - rows.offset(merge.row)}px`;
}

function sameFrozen(a: Layout, b: Layout): boolean {
  return a.frozen.rows === b.frozen.rows && a.frozen.columns === b.frozen.columns;
}

/** Rows that grew with their text keep their size until they are measured again: else everything would jump twice. */
function keepHeights(from: Layout, to: Layout, view: SheetView): void {
  const shared = Math.min(from.rows.count, to.rows.count);
  for (let row = 0; row < shared; row++) {
    const said = to.rows.size(row);
    if (said > 0 && from.rows.size(row) > said && view.rowHeight(row).fits)
      to.rows.resize(row, from.rows.size(row));
  }
}
