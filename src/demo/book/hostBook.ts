/** The window's workbook over the headless host: shown through documentView, changed only as a user changes it in Excel. */
import { addInOn } from './addIn';
import type { Book, BookEvents } from './book';
import { editsIn } from './edits';
import { createHistory } from './history';
import { openState, sheetOf } from './hostState';
import { lookupsIn } from './lookups';
import { restore } from './restore';

/** Opens a workbook; throws what the package layer throws when it refuses the bytes. */
export async function openHostBook(name: string, bytes: Uint8Array, events: BookEvents): Promise<Book> {
  const state = await openState(name, bytes, events);
  const history = createHistory({
    snapshot: () => state.host.document.save(),
    restore: (saved) => restore(state, saved),
    write: (id, change) => state.host.act('user', 'undo', (session) => change(session, sheetOf(state, id))),
    changed: events.undoable,
    now: () => performance.now(),
  });
  return { name, ...lookupsIn(state), ...editsIn(state, history), ...addInOn(state, history) };
}
