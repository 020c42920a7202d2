/**
 * A spreadsheet grid in plain DOM: real text in role=grid, only what is in sight drawn, frozen rows and columns by
 * position: sticky in one scroller. It shows a SheetView and says what the user does; it never changes anything itself.
 */
import type { Area } from '../../sheets/grid';
import type { CellStyles } from './cellStyles';
import {
  draw,
  drawInSight,
  drawSoon,
  focusActive,
  keepingFocus,
  reach,
  refresh,
  restart,
} from './gridDrawing';
import { createState, selectionArea, viewportOf, type GridEvents, type GridState } from './gridState';
import { boxOf, placeAt, type Hit, type Layout, type Rectangle } from './layout';
import type { Place, Selection } from './selection';
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
  cellElement(place: Place): HTMLElement | undefined;
}

export interface SelectOptions {
  /** `jump`: from elsewhere, not step by step. */
  readonly scroll?: boolean | 'jump';
  readonly focus?: boolean;
}

export function createGrid(
  host: HTMLElement,
  styles: CellStyles,
  first: SheetView,
  events: GridEvents,
): Grid {
  const state = createState(host, styles, first, events);
  const { scroller } = state.elements;
  scroller.addEventListener('scroll', () => drawSoon(state), { passive: true });
  new ResizeObserver(() => refresh(state)).observe(scroller);
  restart(state);
  draw(state, true);
  return {
    get view() {
      return state.view;
    },
    get layout() {
      return state.layout;
    },
    get selection() {
      return state.selection;
    },
    get area() {
      return selectionArea(state);
    },
    scroller,
    show: (view, selection) => show(state, view, selection),
    refresh: () => refresh(state),
    select: (selection, options) => select(state, selection, options),
    focus: () => focusActive(state),
    boxOf: (area) => boxOf(state.layout, viewportOf(state.elements), area),
    hit: (x, y) => hit(state, x, y),
    cellElement: ({ row, column }) => state.board.cell(row, column),
  };
}

function show(state: GridState, view: SheetView, selection: Selection): void {
  keepingFocus(state, () => {
    const grown = { rows: selection.to.row + 30, columns: selection.to.column + 6 };
    Object.assign(state, { view, selection, grown });
    restart(state);
    state.elements.scroller.scrollTo({ left: 0, top: 0, behavior: 'instant' });
    drawInSight(state, selection.to);
  });
}

function select(
  state: GridState,
  selection: Selection,
  { scroll = true, focus = true }: SelectOptions = {},
): void {
  const whole = isWhole(state.layout, selection);
  state.selection = selection;
  if (!whole) reach(state, selection.to);
  if (whole || !scroll) draw(state, false);
  else drawInSight(state, selection.to, scroll === 'jump');
  if (focus) focusActive(state);
  state.events.onSelect(selection, selectionArea(state));
}

/** Whole rows or columns are selected without going to their end. */
function isWhole({ rows, columns }: Layout, { from, to }: Selection): boolean {
  const height = Math.abs(to.row - from.row) + 1;
  const width = Math.abs(to.column - from.column) + 1;
  return height >= rows.count || width >= columns.count;
}

function hit(state: GridState, x: number, y: number): Hit {
  const box = state.elements.scroller.getBoundingClientRect();
  return placeAt(state.layout, viewportOf(state.elements), x - box.left, y - box.top);
}
