import { does, type Method } from '../objectType';
import { EVENTS, type EventName } from '../events';

/** The `_Register…`/`_Unregister…` calls behind `onX.add` and `remove()`. The client itself sorts out who listens. */
export function eventMethods(events: readonly EventName[]): Record<string, Method<unknown>> {
  const names = events.map((event) => EVENTS[event].register);
  return Object.fromEntries(
    names.flatMap((name) => [
      [`_Register${name}`, does([], () => null)],
      [`_Unregister${name}`, does([], () => null)],
    ]),
  );
}

/** What a worksheet tells of; the collection tells of the same for all of them, and of sheets that come and go. */
export const SHEET_EVENTS = [
  'changed',
  'activated',
  'deactivated',
  'selectionChanged',
  'calculated',
  'formatChanged',
  'rowSorted',
  'columnSorted',
  'rowHiddenChanged',
  'protectionChanged',
] as const satisfies readonly EventName[];
