/** What each command of the grid does. */
import { areaAddress, cellAddress } from '../sheets/grid';
import { demo } from '../text/sv/demo';
import type { TypedCell } from './book/book';
import type { Choices } from './grid/choices';
import { fromTsv } from './grid/clipboard';
import type { Editing } from './grid/editing';
import type { Grid } from './grid/grid';
import {
  cellsOf,
  everything,
  filled,
  lastUsed,
  pageFrom,
  pastedCells,
  wholeColumns,
  wholeRows,
} from './grid/gridAreas';
import type { GridCommand } from './grid/gridKeys';
import { leap, step, type Place, type Selection, type Terrain } from './grid/selection';

export interface GridActions {
  perform(command: GridCommand): void;
  clear(how: 'clear' | 'cut'): void;
  paste(text: string): Promise<void>;
}

export interface ActionServices {
  readonly grid: Grid;
  readonly editing: Editing;
  readonly choices: Choices;
  readonly active: () => Place;
  readonly content: (place: Place) => string;
  /** False when nothing was written; the person has been told why. */
  readonly write: (changes: readonly TypedCell[], what: string) => Promise<boolean>;
  readonly undo: () => void;
  readonly redo: () => void;
}

type Actions = { readonly [Do in GridCommand['do']]: (command: Extract<GridCommand, { do: Do }>) => void };

export function createGridActions(services: ActionServices): GridActions {
  const { grid, editing, choices, active, content, write } = services;
  const go = (to: Place, extend = false): void =>
    grid.select({ from: extend ? grid.selection.from : to, to } satisfies Selection);
  const clear = (how: 'clear' | 'cut'): void =>
    void write(filled(grid, ''), demo.did[how](areaAddress(grid.area)));

  const actions: Actions = {
    move: ({ direction, far, extend }) => {
      const from = extend ? grid.selection.to : active();
      go((far ? leap : step)(terrainOf(grid), from, direction), extend);
    },
    next: ({ direction }) => go(step(terrainOf(grid), active(), direction)),
    page: ({ direction, extend }) => go(pageFrom(grid, direction, extend), extend),
    'row-start': ({ extend }) => go({ row: grid.selection.to.row, column: 0 }, extend),
    'sheet-start': ({ extend }) => go({ row: 0, column: 0 }, extend),
    'sheet-end': ({ extend }) => go(lastUsed(grid), extend),
    edit: ({ text }) =>
      text === 'keep' ? editing.begin(content(active()), 'edit') : editing.begin('', 'enter'),
    clear: () => clear('clear'),
    'select-all': () => grid.select(everything(grid)),
    'select-row': () => grid.select(wholeRows(grid)),
    'select-column': () => grid.select(wholeColumns(grid)),
    'fill-down': () => void fillDown(services),
    undo: services.undo,
    redo: services.redo,
    choices: () => choices.open(),
    collapse: () => go(active()),
  };
  return {
    perform: (command) => (actions[command.do] as (command: GridCommand) => void)(command),
    clear,
    paste: async (text) => {
      const changes = pastedCells(grid, fromTsv(text));
      const [from, to] = [changes[0], changes.at(-1)];
      if (!from || !to) return;
      const done = await write(changes, demo.did.paste(cellAddress(from.row, from.column)));
      if (done) grid.select({ from, to }, { scroll: false });
    },
  };
}

function terrainOf({ layout, view }: Grid): Terrain {
  return {
    rows: layout.rows,
    columns: layout.columns,
    merges: view.merges,
    used: view.used,
    filled: (row, column) => view.cell(row, column).kind !== 'empty',
  };
}

/** The first row of the selection into the rows below it. */
async function fillDown({ grid, content, write }: ActionServices): Promise<void> {
  const { area } = grid;
  const below = cellsOf(area).filter(({ row }) => row > area.row);
  if (below.length === 0) return;
  const changes = below.map((place) => ({
    ...place,
    text: content({ row: area.row, column: place.column }),
  }));
  await write(changes, demo.did.fill(areaAddress(area)));
}
