/** Mouse and touch on the grid: select by pressing and dragging, whole rows and columns by their headers. */
import type { Grid } from './grid';
import type { Hit } from './layout';
import { anchor, type Place, type Selection } from './selection';

export interface PointerEvents {
  /** Called before the selection moves; false keeps it where it is (an edit that was refused). */
  readonly leaving: () => Promise<boolean>;
  readonly select: (selection: Selection) => void;
  /** A click on a cell, without dragging. */
  readonly clicked: (place: Place) => void;
  readonly doubleClicked: (place: Place) => void;
}

export function listenToPointer(grid: Grid, events: PointerEvents): void {
  const { scroller } = grid;
  scroller.addEventListener('pointerdown', (event) => {
    if (event.button !== 0 || !overContent(grid, event)) return;
    const hit = grid.hit(event.clientX, event.clientY);
    void events.leaving().then((free) => free && press(grid, events, event, hit));
  });
  // The browser would put the focus on whatever element lies there, or on nothing.
  scroller.addEventListener('mousedown', (event) => {
    if (overContent(grid, event)) event.preventDefault();
  });
  scroller.addEventListener('dblclick', (event) => {
    const hit = grid.hit(event.clientX, event.clientY);
    if (!hit.inLetters && !hit.inNumbers && overContent(grid, event)) events.doubleClicked(hit);
  });
}

/** Scroll bars belong to the scroller too. */
function overContent({ scroller }: Grid, event: MouseEvent): boolean {
  const box = scroller.getBoundingClientRect();
  return event.clientX - box.left < scroller.clientWidth && event.clientY - box.top < scroller.clientHeight;
}

function press(grid: Grid, events: PointerEvents, down: PointerEvent, hit: Hit): void {
  const start = down.shiftKey ? grid.selection.from : anchor(grid.view.merges, hit);
  events.select(spanned(grid, hit, start, hit));
  // A finger scrolls the sheet; only mouse and pen draw a selection.
  if (down.pointerType === 'touch') return events.clicked(hit);
  follow(grid, events, hit, start);
}

function follow(grid: Grid, events: PointerEvents, hit: Hit, start: Place): void {
  let last: Place = hit;
  const move = (event: PointerEvent): void => {
    const now = grid.hit(event.clientX, event.clientY);
    if (now.row === last.row && now.column === last.column) return;
    last = now;
    events.select(spanned(grid, hit, start, now));
  };
  const end = (): void => {
    document.removeEventListener('pointermove', move);
    document.removeEventListener('pointerup', end);
    document.removeEventListener('pointercancel', end);
    if (last === hit && !hit.inLetters && !hit.inNumbers) events.clicked(hit);
  };
  document.addEventListener('pointermove', move);
  document.addEventListener('pointerup', end);
  document.addEventListener('pointercancel', end);
}

/** A press in a header takes whole rows or columns: as far as the view reaches. */
function spanned({ layout }: Grid, hit: Hit, start: Place, end: Place): Selection {
  const rows = layout.rows.count - 1;
  const columns = layout.columns.count - 1;
  if (hit.inLetters && hit.inNumbers)
    return { from: { row: 0, column: 0 }, to: { row: rows, column: columns } };
  if (hit.inLetters) return { from: { row: 0, column: start.column }, to: { row: rows, column: end.column } };
  if (hit.inNumbers) return { from: { row: start.row, column: 0 }, to: { row: end.row, column: columns } };
  return { from: start, to: end };
}
