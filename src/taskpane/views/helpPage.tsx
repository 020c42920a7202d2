import type { ComponentType, JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { FindingCode } from '../../domain/finding';
import { usePane } from '../pane';
import { Button, IconButton } from './parts';

type Pages = ComponentType<{ topic: FindingCode | null }>;

/** The help as a page of the pane. Its contents are fetched when it is first opened, so that the pane starts as fast without it. */
export function HelpPage(): JSX.Element | null {
  const { state, send, text } = usePane();
  const { help } = state;
  const title = useRef<HTMLHeadingElement>(null);
  const { Pages, failed, load } = usePages();
  useEffect(() => title.current?.focus(), []);
  if (help === null) return null;
  const leave = () => {
    send({ type: 'helpClosed' });
    requestAnimationFrame(() => document.getElementById(help.from)?.focus());
  };
  return (
    <>
      <header class="header">
        <IconButton icon="back" label={text.back} onClick={leave} />
        <h1 ref={title} tabIndex={-1} data-focus-home>
          {text.help.title}
        </h1>
      </header>
      <main class="panel settings help">
        {Pages && <Pages topic={help.topic} />}
        {failed && (
          <div role="alert">
            <p>{text.help.missing}</p>
            <Button onClick={load}>{text.retry}</Button>
          </div>
        )}
      </main>
    </>
  );
}

/** The contents once they are there; `failed` when they could not be fetched. */
function usePages() {
  const [pages, setPages] = useState<{ readonly Pages: Pages | null; readonly failed: boolean }>({
    Pages: null,
    failed: false,
  });
  const load = () => {
    setPages({ Pages: null, failed: false });
    import(/* webpackChunkName: "help" */ './help').then(
      ({ HelpPages }) => setPages({ Pages: HelpPages, failed: false }),
      () => setPages({ Pages: null, failed: true }),
    );
  };
  useEffect(load, []);
  return { ...pages, load };
}
