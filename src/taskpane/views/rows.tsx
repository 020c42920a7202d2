import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Place } from '../../sheets/model';
import { usePane } from '../pane';
import { Button } from './parts';

interface PagedProps<T> {
  readonly items: readonly T[];
  /** As many as are drawn at first and for each "show more". */
  readonly page: number;
  /** Class of the list. */
  readonly look?: string;
  /** What an item is known by from one drawing to the next; its place in the list when left out. */
  readonly keyOf?: (item: T) => string | number;
  readonly children: (item: T) => ComponentChildren;
}

/** A list that is drawn a page at a time: thousands of rows stay smooth. */
export function Paged<T>({ items, page, look = 'rows', keyOf, children }: PagedProps<T>): JSX.Element {
  const { text } = usePane();
  const [shown, setShown] = useState(page);
  const hidden = items.length - shown;
  return (
    <>
      <ul class={look}>
        {items.slice(0, shown).map((item, index) => (
          <li key={keyOf ? keyOf(item) : index}>{children(item)}</li>
        ))}
      </ul>
      {hidden > 0 && (
        <Button look="link" onClick={() => setShown(shown + page)}>
          {text.showMore(Math.min(page, hidden))}
        </Button>
      )}
    </>
  );
}

/** A row that leads to its cell, wherever on it one presses. */
export function CellRow({ place, children }: { place: Place; children: ComponentChildren }): JSX.Element {
  const { run, text } = usePane();
  const { sheet, cell } = place;
  return (
    <button
      type="button"
      class="row"
      title={text.goTo(sheet, cell)}
      onClick={() => void run.goTo({ sheet, cell })}
    >
      <span class="cell">{cell}</span>
      <span class="row-text">{children}</span>
    </button>
  );
}
