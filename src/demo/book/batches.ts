/** What a batch of the client is about to do, as far as undo must know before it happens. */
import {
  ActionType,
  PathType,
  type RequestBatch,
  type WireAction,
  type WirePath,
} from '../../headless/host/protocol';

/** Calls that change nothing a person sees on a sheet. */
const harmless = /^(Get|Find|Load|_|Activate|Select|Suspend|Calculate|ShowTaskpane)/;
/** What lies beside the sheets: stored choices, the program's own state, and functions that only compute. */
const beside = new Set(['Settings', 'CustomProperties', '_Runtime', 'Runtime', 'Application', 'Functions']);

/** Whether the batch may change sheets: such a batch begins or continues an undoable step. */
export function writesSheets(batch: RequestBatch): boolean {
  return batch.Actions.some((action) => writes(batch, action));
}

function writes(batch: RequestBatch, action: WireAction): boolean {
  const path = batch.ObjectPaths[action.ObjectPathId];
  if (!path || isBeside(batch, path)) return false;
  if (action.ActionType === ActionType.Set) return true;
  if (action.ActionType === ActionType.Call) return !harmless.test(action.Name);
  return (
    action.ActionType === ActionType.New &&
    path.ObjectPathType === PathType.Method &&
    !harmless.test(path.Name)
  );
}

function isBeside(batch: RequestBatch, path: WirePath): boolean {
  for (let each: WirePath | undefined = path; each; each = parentOf(batch, each))
    if (beside.has(each.Name)) return true;
  return false;
}

function parentOf(batch: RequestBatch, path: WirePath): WirePath | undefined {
  return path.ParentObjectPathId === undefined ? undefined : batch.ObjectPaths[path.ParentObjectPathId];
}
