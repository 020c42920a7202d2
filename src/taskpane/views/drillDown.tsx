import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { usePane } from '../pane';
import { IconButton } from './parts';

interface DrillDownProps {
  readonly title: string;
  /** Class of the contents. */
  readonly look: string;
  /** Id of what has the focus again afterwards. */
  readonly from: string;
  readonly leave: () => void;
  readonly children: ComponentChildren;
}

/** A page in front of the tabs, with a way back to where one came from. */
export function DrillDown({ title, look, from, leave, children }: DrillDownProps): JSX.Element {
  const { text } = usePane();
  const heading = useRef<HTMLHeadingElement>(null);
  // Before the effects of what is inside, which may want the focus for itself.
  useLayoutEffect(() => heading.current?.focus(), []);
  const back = () => {
    leave();
    requestAnimationFrame(() => document.getElementById(from)?.focus());
  };
  return (
    <>
      <header class="header">
        <IconButton icon="back" label={text.back} onClick={back} />
        <h1 ref={heading} tabIndex={-1} data-focus-home>
          {title}
        </h1>
      </header>
      <main class={`panel ${look}`}>{children}</main>
    </>
  );
}
