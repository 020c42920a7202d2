/** The workbook as the add-in's client meets it: batches in, answers out, and what the window must know of them. */
import type { Area } from '../../headless/document';
import type { RequestBatch, ResponseBatch } from '../../headless/host/protocol';
import type { Answer, Host } from '../../headless/index';
import { areaAddress } from '../../sheets/grid';
import { writesSheets } from './batches';
import type { BookAddIn } from './book';
import type { History } from './history';
import { A1, noticeChange, type HostState } from './hostState';

export function addInOn(state: HostState, history: History): BookAddIn {
  return {
    startStep: (what) => history.startStep(what),
    setEditing: (editing) => {
      const { faults } = state.host;
      if (editing) faults.startCellEdit();
      else faults.endCellEdit();
    },
    execute: async (body, flags) => {
      try {
        return received(await carryOut(state, history, body as RequestBatch, flags));
      } catch (error) {
        state.events.crashed(error);
        return failed(error);
      }
    },
    settings: () => {
      const { settings } = state.host.document;
      return Object.fromEntries(settings.keys().map((key) => [key, settings.get(key)!]));
    },
    saveSettings: (next) => {
      const { settings } = state.host.document;
      for (const key of settings.keys()) if (!(key in next)) settings.delete(key);
      for (const [key, value] of Object.entries(next)) settings.set(key, value);
    },
  };
}

async function carryOut(
  state: HostState,
  history: History,
  batch: RequestBatch,
  flags: number,
): Promise<Answer> {
  const writing = writesSheets(batch);
  if (writing) history.beforeAddIn();
  const before = selectionKey(state.host);
  const answer = await state.host.execute(batch, flags);
  if (writing) {
    history.afterAddIn(answer.body?.Error === undefined);
    noticeChange(state);
  }
  if (selectionKey(state.host) !== before) noticeSelection(state);
  return answer;
}

/** Sheet and areas of the selection, to see whether a batch has moved it. */
function selectionKey(host: Host): string {
  const { sheet, areas } = host.selection;
  return [host.document.activeSheet.id, sheet, ...areas.map(areaAddress)].join('|');
}

function noticeSelection({ host, selections, events }: HostState): void {
  const { id } = host.document.activeSheet;
  const area = selectedOn(host, id) ?? selections.get(id) ?? A1;
  selections.set(id, area);
  events.selected(id, area);
}

function selectedOn(host: Host, id: string): Area | null {
  const { sheet, areas } = host.selection;
  return host.document.sheet(sheet)?.id === id ? (areas[0] ?? null) : null;
}

/** What the client takes: results, and the error if there was one. */
function received(answer: Answer): ResponseBatch {
  if (answer.body) return answer.body;
  const { code, message, status } = answer.failure;
  return failedWith(code, message, status);
}

/** A defect of the host must not leave the pane waiting for ever. */
function failed(error: unknown): ResponseBatch {
  return failedWith('GeneralException', error instanceof Error ? error.message : String(error), 500);
}

function failedWith(code: string, message: string, status: number): ResponseBatch {
  const error = { Code: code, Message: message, Location: '', ActionIndex: 0, HttpStatusCode: status };
  return { Results: [], Error: error };
}
