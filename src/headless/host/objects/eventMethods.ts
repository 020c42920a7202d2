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
