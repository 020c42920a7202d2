import { useLayoutEffect, useState } from 'preact/hooks';

/** A state that changes only by events through one pure function. */
export interface Store<S, E> {
  get(): S;
  send(event: E): void;
  /** Called after every change; the value stops it. */
  subscribe(listener: () => void): () => void;
}

export function createStore<S, E>(reduce: (state: S, event: E) => S, initial: S): Store<S, E> {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    send(event) {
      const next = reduce(state, event);
      if (next === state) return;
      state = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The state, with the component drawn again when it changes. */
export function useStore<S, E>(store: Store<S, E>): S {
  const [state, setState] = useState(store.get());
  useLayoutEffect(() => {
    // A change between the first drawing and this effect must not be missed.
    setState(store.get());
    return store.subscribe(() => setState(store.get()));
  }, [store]);
  return state;
}
