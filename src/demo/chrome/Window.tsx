import { useEffect, useRef } from 'preact/hooks';
import { useStore } from '../../taskpane/store';
import { demo } from '../../text/sv/demo';
import type { App } from '../app/app';
import { Dialog } from './Dialog';
import { FormulaBar } from './FormulaBar';
import { PaneFrame } from './PaneFrame';
import { Ribbon } from './Ribbon';
import { SheetTabs } from './SheetTabs';
import { StatusBar } from './StatusBar';
import { TitleBar } from './TitleBar';

/** The whole page: a window that looks and works like Excel's, with the real task pane in it. */
export function Window({ app }: { readonly app: App }) {
  const state = useStore(app.store);
  const sheet = useRef<HTMLDivElement>(null);
  useEffect(() => app.mountGrid(sheet.current!), [app]);
  useEffect(() => {
    document.title = demo.title(state.fileName);
  }, [state.fileName]);
  return (
    <div class="window">
      <TitleBar app={app} state={state} />
      <Ribbon app={app} state={state} />
      <div class="work">
        <main class="book" aria-label={demo.regions.book}>
          <FormulaBar app={app} state={state} />
          <div
            class="sheet"
            id="sheet"
            role="tabpanel"
            aria-label={demo.regions.sheet}
            aria-description={demo.gridHelp}
            data-region="sheet"
            ref={sheet}
          />
          <SheetTabs app={app} state={state} />
        </main>
        <PaneFrame app={app} state={state} />
      </div>
      <StatusBar app={app} state={state} />
      {state.dialog && <Dialog dialog={state.dialog} key={state.dialog.title + state.dialog.text} />}
      {state.dropping && <div class="drop-note">{demo.dropHere}</div>}
      <div class="announcer" aria-live="polite" key="announcer">
        <span key={state.announcement.serial}>{state.announcement.text}</span>
      </div>
    </div>
  );
}
