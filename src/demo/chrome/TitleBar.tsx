import { demo } from '../../text/sv/demo';
import type { WindowState } from '../state';
import type { App } from '../app/app';
import { Icon } from './Icon';

/** File name, undo, open and download: what Excel keeps in its title bar and File menu. */
export function TitleBar({ app, state }: { readonly app: App; readonly state: WindowState }) {
  return (
    <header class="titlebar" aria-label={demo.regions.title}>
      <a class="skip" href="#sheet" onClick={(event) => skip(event, app)}>
        {demo.skip}
      </a>
      <div class="brand" aria-hidden="true">
        <img src="assets/icon-32.png" width="20" height="20" alt="" />
      </div>
      <UndoButton app={app} kind="undo" what={state.undo} />
      <UndoButton app={app} kind="redo" what={state.redo} />
      <h1 class="filename">
        <span class="name">{state.fileName}</span>
        <span class="trial">{demo.trial}</span>
      </h1>
      <div class="files">
        <button type="button" class="bar-button" onClick={() => void app.openSample()}>
          <Icon name="sample" />
          <span>{demo.openSample}</span>
        </button>
        <button type="button" class="bar-button" onClick={() => app.chooseFile()}>
          <Icon name="open" />
          <span>{demo.open}</span>
        </button>
        <button type="button" class="bar-button strong" onClick={() => void app.download()}>
          <Icon name="download" />
          <span>{demo.download}</span>
        </button>
      </div>
    </header>
  );
}

function UndoButton(props: {
  readonly app: App;
  readonly kind: 'undo' | 'redo';
  readonly what: string | null;
}) {
  const { app, kind, what } = props;
  const label = what === null ? demo[kind] : kind === 'undo' ? demo.undoWhat(what) : demo.redoWhat(what);
  return (
    <button
      type="button"
      class="bar-button square"
      aria-label={label}
      title={label}
      aria-disabled={what === null}
      onClick={() => void app[kind]()}
    >
      <Icon name={kind} />
    </button>
  );
}

function skip(event: Event, app: App): void {
  event.preventDefault();
  app.focusGrid();
}
