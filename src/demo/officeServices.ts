/**
 * The services of Office that are no part of Excel's object model: whether the pane is shown, and that the commands of
 * a shared runtime are ready. The client sends them as batches of their own, on objects named "Microsoft.…Service".
 */
import {
  ActionType,
  type RequestBatch,
  type ResponseBatch,
  type WireAction,
} from '../headless/host/protocol';
import type { PaneEvent } from './pane/messages';

export interface OfficeServices {
  /** Null when the batch is for the workbook. */
  answer(batch: RequestBatch): ResponseBatch | null;
  /** The event that Office.addin.onVisibilityModeChanged listens for. */
  visibilityEvent(shown: boolean): PaneEvent;
}

/** ObjectPathType of a service. */
const SERVICE = 2;
/** messageType of the runtime's visibility event in the client. */
const VISIBILITY_CHANGED = 65_539;

type Call = (argument: unknown) => unknown;

export function createOfficeServices(isShown: () => boolean, show: (shown: boolean) => void): OfficeServices {
  let startState = 'Inactive';
  const calls: Readonly<Record<string, Call>> = {
    NotifyActionHandlerReady: () => null,
    GetAppRuntimeState: () => (isShown() ? 'Visible' : 'Background'),
    SetAppRuntimeState: (state) => {
      show(state === 'Visible');
      return null;
    },
    GetAppRuntimeStartState: () => startState,
    SetAppRuntimeStartState: (state) => {
      startState = String(state);
      return null;
    },
  };
  return {
    answer: (batch) => {
      const forServices = Object.values(batch.ObjectPaths).some((path) => path.ObjectPathType === SERVICE);
      return forServices ? carryOut(batch, calls) : null;
    },
    visibilityEvent: (shown) => ({
      messageCategory: 65_536,
      messageType: VISIBILITY_CHANGED,
      targetId: '',
      message: JSON.stringify({ visibility: shown ? 'Visible' : 'Hidden' }),
    }),
  };
}

function carryOut(batch: RequestBatch, calls: Readonly<Record<string, Call>>): ResponseBatch {
  const results: { ActionId: number; Value: unknown }[] = [];
  for (const [index, action] of batch.Actions.entries()) {
    const call = action.ActionType === ActionType.Call ? calls[action.Name] : () => ({});
    if (!call) return { Results: results, Error: notSupported(action, index) };
    results.push({ ActionId: action.Id, Value: call(action.ArgumentInfo?.Arguments?.[0]) });
  }
  return { Results: results };
}

function notSupported(action: WireAction, index: number): NonNullable<ResponseBatch['Error']> {
  const message = `${action.Name} is not supported here.`;
  return {
    Code: 'ApiNotFound',
    Message: message,
    Location: action.Name,
    ActionIndex: index,
    HttpStatusCode: 400,
  };
}
