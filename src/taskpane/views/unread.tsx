import type { JSX } from 'preact';
import { usePane } from '../pane';
import { Button } from './parts';

/** What a page shows until the workbook has been read: that it is being read, or when it could not be, the way to try again. */
export function Unread(): JSX.Element {
  const { state, text, run } = usePane();
  if (state.busy === null) return <Button onClick={() => void run.start()}>{text.retry}</Button>;
  return (
    <p class="quiet" aria-busy="true">
      {text.starting}
    </p>
  );
}
