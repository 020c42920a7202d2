/** The grid with all that lies over it: selection, editor, lists and hints, wired to the workbook and the window. */
import { cellAddress, type Area } from '../sheets/grid';
import { demo } from '../text/sv/demo';
import type { Book, LinkTarget, TypedCell } from './book/book';
import { createCellStyles } from './grid/cellStyles';
import { createChoices, type Choices, type ChoicesEvents } from './grid/choices';
import { listenToClipboard } from './grid/clipboard';
import { createEditing, type Editing, type EditingEvents } from './grid/editing';
import { createGrid, type Grid } from './grid/grid';
import { shownTexts } from './grid/gridAreas';
import { gridCommand } from './grid/gridKeys';
import { createHint, type HintNote } from './grid/hint';
import { listenToPointer } from './grid/pointer';
import { anchor, type Place, type Selection } from './grid/selection';
import { createGridActions, type GridActions } from './gridActions';
import { announce, type WindowStore } from './state';
import { summarize } from './summary';
import { objectionTo, tellProblem, writeTyped } from './writing';

export interface GridController {
  readonly grid: Grid;
  readonly editing: Editing;
  /** Shows a sheet and what is selected on it, and says its name unless something else is being said. */
  show(sheet: string, area: Area, options?: { readonly quiet?: boolean }): void;
  refresh(): void;
}

export interface ControllerServices {
  readonly store: WindowStore;
  readonly book: () => Book;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly follow: (target: LinkTarget) => void;
}

export function createGridController(slot: HTMLElement, services: ControllerServices): GridController {
  const { store, book } = services;
  const overlay = document.createElement('div');
  overlay.className = 'overlay';
  slot.append(overlay);
  const over: Partial<Over> = {};
  const grid = createGrid(slot, createCellStyles(document), book().view(book().activeSheet()), {
    onSelect: () => selected(desk),
    onMove: () => Object.values(over).forEach((each) => each.follow()),
  });
  const desk: Desk = { ...services, grid, over: over as Over };
  over.choices = createChoices(overlay, grid, choicesEvents(desk));
  over.hint = createHint(overlay, grid);
  over.editing = createEditing(
    overlay,
    grid,
    editingEvents(desk, () => actions),
  );
  const actions = createGridActions({
    ...services,
    ...desk.over,
    grid,
    active: () => active(desk),
    content: (place) => content(desk, place),
    write: (changes, what) => write(desk, changes, what),
  });
  listen(desk, actions);
  selected(desk);
  return {
    grid,
    editing: desk.over.editing,
    show: (sheet, area, { quiet = false } = {}) => {
      const next = book().view(sheet);
      if (next === grid.view) return grid.select(selectionOf(area), { focus: false, scroll: 'jump' });
      grid.show(next, selectionOf(area));
      selected(desk);
      if (!quiet) announce(store, next.name);
    },
    refresh: () => {
      grid.refresh();
      if (!desk.over.editing.place) selected(desk);
    },
  };
}

/** What lies over the cells and follows them when they move. */
interface Over {
  editing: Editing;
  choices: Choices;
  hint: HintNote;
}

/** The grid on its sheet, with everything that works on it. */
interface Desk extends ControllerServices {
  readonly grid: Grid;
  readonly over: Over;
}

const active = ({ grid }: Desk): Place => anchor(grid.view.merges, grid.selection.from);
const content = ({ book, grid }: Desk, place: Place): string => book().content(grid.view.id, place);

async function write(
  { book, grid, store }: Desk,
  changes: readonly TypedCell[],
  what: string,
): Promise<boolean> {
  const problem = await book().write(grid.view.id, changes, what);
  if (problem) await tellProblem(store, problem);
  return problem === null;
}

/** The window follows the selection: name box, formula bar, sums, and what the cell offers. */
function selected(desk: Desk): void {
  const { book, grid, over, store } = desk;
  const place = active(desk);
  const sheet = grid.view.id;
  book().select(sheet, grid.area);
  over.choices.offer(grid.view.cell(place.row, place.column).choice ? place : null);
  over.hint.show(place, book().hint(sheet, place));
  store.send({
    address: cellAddress(place.row, place.column),
    content: content(desk, place),
    summary: summarize(book(), sheet, grid.area, grid.view.used),
  });
}

/** The actions are made after the editor, which needs them to move on. */
function editingEvents(desk: Desk, actions: () => GridActions): EditingEvents {
  const { book, grid, store } = desk;
  return {
    activePlace: () => active(desk),
    contentOf: (place) => content(desk, place),
    objection: (place, text) => objectionTo(store, book(), grid.view.id, place, text),
    write: (place, text) => writeTyped(store, book(), grid.view.id, place, text),
    goTo: (place) => grid.select({ from: place, to: place }),
    moved: (direction) => actions().perform({ do: 'next', direction }),
    changed: (text, mode) => {
      store.send({ content: text, mode });
      book().setEditing(mode !== 'ready');
    },
    label: demo.editCell,
  };
}

function choicesEvents(desk: Desk): ChoicesEvents {
  const { book, grid } = desk;
  return {
    choicesOf: (place) => book().choices(grid.view.id, place),
    currentOf: ({ row, column }) => grid.view.cell(row, column).text,
    chosen: ({ row, column }, text) =>
      void write(desk, [{ row, column, text }], demo.did.type(cellAddress(row, column))),
    arrowLabel: demo.openChoices,
    listLabel: ({ row, column }) => demo.choices(cellAddress(row, column)),
  };
}

function listen(desk: Desk, actions: GridActions): void {
  const { book, follow, grid, over } = desk;
  grid.scroller.addEventListener('keydown', (event) => {
    const command = event.isComposing ? null : gridCommand(event);
    if (!command) return;
    // The key that begins an edit must still reach the editor.
    const types = command.do === 'edit' && command.text === 'empty' && event.key !== 'Backspace';
    if (!types) event.preventDefault();
    actions.perform(command);
  });
  listenToPointer(grid, {
    leaving: () => over.editing.commit(null),
    select: (selection) => grid.select(selection),
    clicked: (place) => {
      const target = book().link(grid.view.id, anchor(grid.view.merges, place));
      if (target) follow(target);
    },
    doubleClicked: () => over.editing.begin(content(desk, active(desk)), 'edit'),
  });
  listenToClipboard(grid, {
    copied: () => shownTexts(grid),
    cut: () => actions.clear('cut'),
    pasted: (text) => void actions.paste(text),
  });
}

function selectionOf(area: Area): Selection {
  const to = { row: area.row + area.rows - 1, column: area.column + area.columns - 1 };
  return { from: { row: area.row, column: area.column }, to };
}
