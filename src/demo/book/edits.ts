/** Everything that a person does to the workbook: typing, moving about, undoing, saving. */
import { activate } from '../../headless/host/objects/worksheet';
import { areaAddress, type Area } from '../../sheets/grid';
import type { BookEdits, TypedCell, WriteProblem } from './book';
import type { History } from './history';
import { noticeChange, sheetOf, type HostState } from './hostState';
import { writeProblem, writeTypedCells } from './userEdits';

export function editsIn(state: HostState, history: History): BookEdits {
  return {
    write: (id, changes, what) => write(state, history, id, changes, what),
    activate: (id) => {
      const act = state.host.act('user', 'activate', (session) => activate(session, sheetOf(state, id)));
      act.catch(state.events.crashed);
    },
    select: (id, area) => select(state, id, area),
    undo: () => history.undo(),
    redo: () => history.redo(),
    save: () => state.host.save(),
  };
}

async function write(
  state: HostState,
  history: History,
  id: string,
  changes: readonly TypedCell[],
  what: string,
): Promise<WriteProblem | null> {
  const sheet = sheetOf(state, id);
  const before = history.beforeCells(sheet, changes);
  try {
    await writeTypedCells(state.host, sheet, changes, what);
    history.afterCells(before, sheet, what);
    return null;
  } catch (error) {
    const problem = writeProblem(error);
    if (problem === 'other') console.error(error);
    return problem;
  } finally {
    noticeChange(state);
  }
}

function select(state: HostState, id: string, area: Area): void {
  const { host, selections, events } = state;
  const known = selections.get(id);
  const same = known && areaAddress(known) === areaAddress(area) && host.document.activeSheet.id === id;
  if (same) return;
  selections.set(id, area);
  host.select(sheetOf(state, id).name, areaAddress(area)).catch(events.crashed);
}
