/** The grid with all that lies over it: selection, editor, lists and hints, wired to the workbook and the window. */
import { cellAddress, type Area } from '../sheets/grid';
import { demo } from '../text/sv/demo';
import type { Book, LinkTarget, TypedCell } from './book';
import { createCellStyles } from './grid/cellStyles';
import { createChoices, type Choices } from './grid/choices';
import { listenToClipboard } from './grid/clipboard';
import { createEditing, type Editing } from './grid/editing';
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
  const over: { choices?: Choices; editing?: Editing; hint?: HintNote } = {};
  const grid = createGrid(slot, createCellStyles(document), book().view(book().activeSheet), {
    onSelect: () => selected(),
    onMove: () => Object.values(over).forEach((each) => each.follow()),
  });
  const sheet = (): string => grid.view.id;
  const active = (): Place => anchor(grid.view.merges, grid.selection.from);
  const content = (place: Place): string => book().content(sheet(), place);
  const write = async (changes: readonly TypedCell[], what: string): Promise<boolean> => {
    const problem = await book().write(sheet(), changes, what);
    if (problem) await tellProblem(store, problem);
    return problem === null;
  };

  const editing = createEditing(overlay, grid, {
    activePlace: active,
    contentOf: content,
    objection: (place, text) => objectionTo(store, book(), sheet(), place, text),
    write: (place, text) => writeTyped(store, book(), sheet(), place, text),
    goTo: (place) => grid.select({ from: place, to: place }),
    moved: (direction) => actions.perform({ do: 'next', direction }),
    changed: (text, mode) => {
      store.send({ content: text, mode });
      book().setEditing(mode !== 'ready');
    },
    label: demo.editCell,
  });
  const choices = createChoices(overlay, grid, {
    choicesOf: (place) => book().choices(sheet(), place),
    currentOf: (place) => grid.view.cell(place.row, place.column).text,
    chosen: (place, text) =>
      void write([{ ...place, text }], demo.did.type(cellAddress(place.row, place.column))),
    arrowLabel: demo.openChoices,
    listLabel: ({ row, column }) => demo.choices(cellAddress(row, column)),
  });
  const hint = createHint(overlay, grid);
  Object.assign(over, { choices, editing, hint });
  const actions: GridActions = createGridActions({
    grid,
    editing,
    choices,
    active,
    content,
    write,
    ...services,
  });

  function selected(): void {
    const place = active();
    book().select(sheet(), grid.area);
    choices.offer(grid.view.cell(place.row, place.column).choice ? place : null);
    hint.show(place, book().hint(sheet(), place));
    store.send({
      address: cellAddress(place.row, place.column),
      content: content(place),
      summary: summarize(book(), sheet(), grid.area, grid.view.used),
    });
  }
  grid.scroller.addEventListener('keydown', (event) => {
    const command = event.isComposing ? null : gridCommand(event);
    if (!command) return;
    // The key that begins an edit must still reach the editor.
    const types = command.do === 'edit' && command.text === 'empty' && event.key !== 'Backspace';
    if (!types) event.preventDefault();
    actions.perform(command);
  });
  listenToPointer(grid, {
    leaving: () => editing.commit(null),
    select: (selection) => grid.select(selection),
    clicked: (place) => {
      const target = book().link(sheet(), anchor(grid.view.merges, place));
      if (target) services.follow(target);
    },
    doubleClicked: () => editing.begin(content(active()), 'edit'),
  });
  listenToClipboard(grid, {
    copied: () => shownTexts(grid),
    cut: () => actions.clear('cut'),
    pasted: (text) => void actions.paste(text),
  });
  selected();
  return {
    grid,
    editing,
    show: (id, area, { quiet = false } = {}) => {
      const next = book().view(id);
      if (next === grid.view) return grid.select(selectionOf(area), { focus: false, scroll: 'jump' });
      grid.show(next, selectionOf(area));
      selected();
      if (!quiet) announce(store, next.name);
    },
    refresh: () => {
      grid.refresh();
      if (!editing.place) selected();
    },
  };
}

function selectionOf(area: Area): Selection {
  const to = { row: area.row + area.rows - 1, column: area.column + area.columns - 1 };
  return { from: { row: area.row, column: area.column }, to };
}
