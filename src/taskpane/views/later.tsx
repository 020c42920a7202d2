import type { ComponentType, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { usePane } from '../pane';
import { Button } from './parts';

/**
 * A view in a file of its own, fetched when it is first shown or before that by `fetchViews`: the pane starts as fast without it. What
 * could not be fetched is told, and asked for again when the user wants to.
 */
export function later<P extends object>(
  fetch: () => Promise<ComponentType<P>>,
): ComponentType<P> & { readonly fetch: () => Promise<void> } {
  let View: ComponentType<P> | null = null;
  const get = async () => {
    View ??= await fetch();
  };
  function Later(props: P): JSX.Element | null {
    const [, drawAgain] = useState(0);
    const [failed, setFailed] = useState(false);
    const load = () => {
      setFailed(false);
      get().then(
        () => drawAgain((times) => times + 1),
        () => setFailed(true),
      );
    };
    useEffect(() => (View ? undefined : load()), []);
    if (View) return <View {...props} />;
    return failed ? <NotFetched again={load} /> : null;
  }
  return Object.assign(Later, { fetch: get });
}

function NotFetched({ again }: { again: () => void }): JSX.Element {
  const { text } = usePane();
  return (
    <div role="alert">
      <p>{text.notFetched}</p>
      <Button onClick={again}>{text.retry}</Button>
    </div>
  );
}
