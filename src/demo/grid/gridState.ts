/** What the grid holds while it is open: its elements, the sheet it shows and where in it one is. */
import type { Area } from '../../sheets/grid';
import type { CellStyles } from './cellStyles';
import { createLayout, type Drawn, type Extent, type Layout, type Viewport } from './layout';
import { createRowBoard, type RowBoard } from './rows';
import { anchor, overlaps, selectedArea, single, type Place, type Selection } from './selection';
import type { SheetView } from './sheetView';

export interface GridState {
  readonly elements: Scaffold;
  readonly board: RowBoard;
  readonly styles: CellStyles;
  readonly events: GridEvents;
  view: SheetView;
  layout: Layout;
  selection: Selection;
  /** Rows and columns that are in the document now. */
  drawn: Drawn;
  /** How far beyond what is in use one has gone. */
  grown: Extent;
  /** A drawing is on its way. */
  pending: boolean;
}

export interface GridEvents {
  readonly onSelect: (selection: Selection, area: Area) => void;
  /** The scroller moved or the layout changed: what lies over the cells must follow. */
  readonly onMove: () => void;
}

/** The scroller holds the canvas as large as the sheet; `head` stands still in it, `body` scrolls. */
export type Scaffold = Readonly<Record<'scroller' | 'canvas' | 'head' | 'body', HTMLElement>>;

export function createState(
  host: HTMLElement,
  styles: CellStyles,
  view: SheetView,
  events: GridEvents,
): GridState {
  const elements = createScaffold(host);
  const grown = { rows: 0, columns: 0 };
  return {
    elements,
    board: createRowBoard(elements.head, elements.body),
    styles,
    events,
    view,
    layout: createLayout(view, grown, viewportOf(elements)),
    selection: single(0, 0),
    drawn: { rows: [], columns: [] },
    grown,
    pending: false,
  };
}

function createScaffold(host: HTMLElement): Scaffold {
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

function part(name: string): HTMLElement {
  const element = document.createElement('div');
  element.className = name;
  return element;
}

export function viewportOf({ scroller }: Scaffold): Viewport {
  return {
    left: scroller.scrollLeft,
    top: scroller.scrollTop,
    width: scroller.clientWidth,
    height: scroller.clientHeight,
  };
}

/** The active cell: where a merged area is selected, the one that holds its content. */
export function activePlace({ view, selection }: GridState): Place {
  return anchor(view.merges, selection.from);
}

export function selectionArea({ view, selection }: GridState): Area {
  return selectedArea(selection, view.merges);
}

/** Only the merged areas that what is drawn can meet: sheets may have thousands. */
export function drawnMerges({ view, drawn: { rows, columns } }: GridState): readonly Area[] {
  if (rows.length === 0 || columns.length === 0) return [];
  const [row, column] = [rows[0]!, columns[0]!];
  const shown = { row, column, rows: rows.at(-1)! - row + 1, columns: columns.at(-1)! - column + 2 };
  return view.merges.filter((merge) => overlaps(merge, shown));
}
