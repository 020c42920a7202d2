import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { demo } from '../../text/sv/demo';
import type { WindowState } from '../state';
import type { App } from '../app/app';
import { Icon } from './Icon';

/** Name box and formula bar: where the active cell is and what really stands in it. */
export function FormulaBar({ app, state }: { readonly app: App; readonly state: WindowState }) {
  const editing = state.mode !== 'ready';
  return (
    <section class="formula" aria-label={demo.regions.formula} data-region="formula">
      <NameBox app={app} address={state.address} />
      <div class="formula-buttons">
        <button
          type="button"
          class="square"
          aria-label={demo.cancel}
          title={demo.cancel}
          disabled={!editing}
          onClick={() => app.editing.cancel()}
        >
          <Icon name="cancel" />
        </button>
        <button
          type="button"
          class="square"
          aria-label={demo.accept}
          title={demo.accept}
          disabled={!editing}
          onClick={() => void app.editing.commit(null)}
        >
          <Icon name="accept" />
        </button>
        <span class="fx" aria-hidden="true">
          fx
        </span>
      </div>
      <ContentBox app={app} content={state.content} />
    </section>
  );
}

function NameBox({ app, address }: { readonly app: App; readonly address: string }) {
  const [typed, setTyped] = useState<string | null>(null);
  const leave = (): void => setTyped(null);
  return (
    <input
      class="name-box"
      aria-label={demo.nameBox}
      value={typed ?? address}
      autocomplete="off"
      spellcheck={false}
      onFocus={(event) => event.currentTarget.select()}
      onInput={(event) => setTyped(event.currentTarget.value)}
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.key === 'Enter') app.goToAddress(event.currentTarget.value);
        if (event.key === 'Enter' || event.key === 'Escape') leave();
        if (event.key === 'Escape') app.focusGrid();
      }}
    />
  );
}

/** The same text as in the cell's own editor; typing in either shows in both. */
function ContentBox({ app, content }: { readonly app: App; readonly content: string }) {
  const box = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (box.current && box.current.value !== content) box.current.value = content;
  }, [content]);
  return (
    <textarea
      ref={box}
      class="content-box"
      rows={1}
      aria-label={demo.formulaBar}
      spellcheck={false}
      autocomplete="off"
      onFocus={() => app.editing.fromBar()}
      onInput={(event) => app.editing.typed(event.currentTarget.value)}
      onKeyDown={(event) => app.editing.key(event)}
    />
  );
}
