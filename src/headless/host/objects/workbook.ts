import { does, ignoring, gives, bind, type Handle, objectType } from '../objectType';
import { oneOf, optional, or, text } from '../args';
import { HostError, itemNotFound } from '../errors';
import type { Session } from '../session';
import { applicationHandle, runtimeHandle } from './application';
import { commentsHandle } from './comments';
import { documentPropertiesHandle } from './documentProperties';
import { eventMethods } from './eventMethods';
import { functionsHandle } from './functions';
import { namesHandle } from './names';
import { rangeHandle } from './range';
import { settingsHandle } from './settings';
import { tablesHandle } from './tables';
import { workbookProtectionHandle } from './protection';
import { worksheetsHandle } from './worksheets';

export const workbookHandle = (session: Session): Handle => bind(workbook, session);

const workbook = objectType<Session>({
  name: 'Workbook',
  scalars: {
    name: { get: (session) => session.options.fileName },
    readOnly: { get: (session) => session.options.readOnly },
    isDirty: { get: (session) => session.document.isDirty },
    autoSave: { get: () => false },
    previouslySaved: { get: () => true },
  },
  links: {
    application: (session) => applicationHandle(session),
    _Runtime: (session) => runtimeHandle(session),
    worksheets: (session) => worksheetsHandle(session),
    tables: (session) => tablesHandle(session, null),
    names: (session) => namesHandle(session, null),
    functions: (session) => functionsHandle(session),
    settings: (session) => settingsHandle(session),
    comments: (session) => commentsHandle(session, null),
    protection: (session) => workbookProtectionHandle(session),
    properties: (session) => documentPropertiesHandle(session),
  },
  methods: {
    GetSelectedRange: gives([], (session) => rangeHandle(selected(session, 'single'))),
    GetSelectedRanges: gives([], (session) => rangeHandle(selected(session, 'all'))),
    GetActiveCell: gives([], (session) => {
      const { sheet, area } = session.selection;
      return rangeHandle(session.range(sheet, { row: area.row, column: area.column, rows: 1, columns: 1 }));
    }),
    GetIsActiveCollabSession: does([], () => false),
    // The host keeps the bytes; who opened it decides when they are written (Host.save).
    Save: ignoring([optional(oneOf('Save', 'Prompt'))], () => null),
    _RemoveReference: does([text], (session, id) => session.release(id)),
    _GetReferenceCount: does([], (session) => session.keptReferences),
    _GetRangeForEventByReferenceId: gives([text], (session, id) => eventRange(session, id)),
    _GetRangeOrNullObjectForEventByReferenceId: gives([text], (session, id) => eventRangeOrNull(session, id)),
    // Sent by the shared runtime when the pane starts (recorded in host-poc).
    NotifyActionHandlerReady: ignoring([optional(text), optional(text)], () => null),
    SetAppRuntimeState: ignoring([or(text, 'Visible')], () => null),
    GetAppRuntimeState: does([], () => 'Visible'),
    ...eventMethods(['activated']),
  },
});

function selected(session: Session, what: 'single' | 'all') {
  const { sheet, areas, area } = session.selection;
  if (what === 'all') return session.rangeAreas(sheet, areas);
  // Excel refuses getSelectedRange when several areas are selected.
  if (areas.length > 1) throw new HostError('InvalidSelection', 'The current selection has several areas.');
  return session.range(sheet, area);
}

/** Events carry "sheet id|address" as their reference id. */
function eventRangeOrNull(session: Session, id: string): Handle | null {
  try {
    return rangeHandle(session.reference(id));
  } catch {
    return null;
  }
}

function eventRange(session: Session, id: string): Handle {
  const found = eventRangeOrNull(session, id);
  if (!found) throw itemNotFound(`the range of event ${id}`);
  return found;
}
