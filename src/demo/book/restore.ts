/** Goes back to a saved state of the workbook, and tells the add-in what it would hear if a person had done all that by hand. */
import type { SheetDoc } from '../../headless/document';
import { originFields } from '../../headless/host/events';
import { activate } from '../../headless/host/objects/worksheet';
import type { Session } from '../../headless/host/session';
import { contentChanged } from '../../headless/host/writing';
import { exchange, type HostState } from './hostState';

export async function restore(state: HostState, saved: Uint8Array): Promise<void> {
  const before = state.host.document.sheets.map(({ id }) => id);
  const shown = state.host.document.activeSheet.name;
  await exchange(state, saved);
  const { host } = state;
  await host.act('user', 'undo', (session) => {
    const sheet = host.document.sheet(shown);
    if (sheet) activate(session, sheet);
    tellSheets(session, before, host.document.sheets);
    for (const each of host.document.sheets) tellContent(session, each);
  });
}

function tellSheets(session: Session, before: readonly string[], sheets: readonly SheetDoc[]): void {
  const now = sheets.map(({ id }) => id);
  const tell = (event: 'added' | 'deleted', ids: readonly string[]): void => {
    for (const id of ids) session.outbox.post(event, id, { worksheetId: id, ...originFields('user') });
  };
  tell(
    'deleted',
    before.filter((id) => !now.includes(id)),
  );
  tell(
    'added',
    now.filter((id) => !before.includes(id)),
  );
}

function tellContent(session: Session, sheet: SheetDoc): void {
  const used = sheet.usedRange(true);
  if (used) contentChanged(session.range(sheet, used));
}
