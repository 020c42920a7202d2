import type { SheetDoc } from '../../document';
import { assertStructure } from '../access';
import { flag, optional, or, text } from '../args';
import { bind, does, gives, type Handle, objectType } from '../objectType';
import type { Session } from '../session';
import { eventMethods, SHEET_EVENTS } from './eventMethods';
import { worksheetHandle } from './worksheet';
import { originFields } from '../events';

export const worksheetsHandle = (session: Session): Handle => bind(worksheets, session);

const worksheets = objectType<Session>({
  name: 'WorksheetCollection',
  items: {
    all: (session) => session.document.sheets.map((sheet) => worksheetHandle(session, sheet)),
    get: (session, key) => handleOf(session, session.document.sheet(String(key))),
  },
  methods: {
    GetItemOrNullObject: gives([text], (session, key) => handleOf(session, session.document.sheet(key))),
    Add: gives([optional(text)], (session, name) => add(session, name)),
    GetActiveWorksheet: gives([], (session) => worksheetHandle(session, session.document.activeSheet)),
    GetCount: does([or(flag, false)], (session, visibleOnly) => listed(session, visibleOnly).length),
    GetFirst: gives([or(flag, false)], (session, visibleOnly) => {
      const [first] = listed(session, visibleOnly);
      return first ? worksheetHandle(session, first) : null;
    }),
    GetLast: gives([or(flag, false)], (session, visibleOnly) =>
      handleOf(session, listed(session, visibleOnly).at(-1)),
    ),
    ...eventMethods([...SHEET_EVENTS, 'added', 'deleted']),
  },
});

const handleOf = (session: Session, sheet: SheetDoc | undefined): Handle | null =>
  sheet ? worksheetHandle(session, sheet) : null;

function listed(session: Session, visibleOnly: boolean): readonly SheetDoc[] {
  const { sheets } = session.document;
  return visibleOnly ? sheets.filter((sheet) => sheet.visibility === 'visible') : sheets;
}

function add(session: Session, name: string | null): Handle {
  assertStructure(session);
  const sheet = session.document.addSheet(name ?? undefined);
  session.outbox.post('added', sheet.id, { worksheetId: sheet.id, ...originFields(session.origin) });
  return worksheetHandle(session, sheet);
}
