import type { ComponentType, JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { wordsOf } from './words';
import { useDocument } from './document';
import type { Operations } from './operations/operations';
import type { PaneStore } from './operations/work';
import { PaneContext, usePane } from './pane';
import { isQuiet, languageOf, themeOf, type State } from './state';
import { useStore } from './store';
import { Analysis } from './views/analysis';
import { FollowUp } from './views/followUp';
import { Header } from './views/header';
import { HelpPage } from './views/helpPage';
import { Introduction } from './views/introduction';
import { Matrix } from './views/matrix';
import { NoticeBar, Said } from './views/notice';
import { Starting } from './views/outside';
import { Plan } from './views/plan';
import { Settings } from './views/settings';
import { panelId, Tabs, tabId } from './views/tabs';

/** The whole pane over a store and the operations that work on it. */
export function App({ store, run }: { store: PaneStore; run: Operations }): JSX.Element {
  const state = useStore(store);
  const Screen = outside[state.phase] ?? Inside;
  const words = wordsOf[languageOf(state)];
  useDocument(languageOf(state), themeOf(state));
  useKeptFocus();
  return (
    <PaneContext.Provider value={{ state, send: store.send, run, words, text: words.pane }}>
      <Said />
      <Screen />
    </PaneContext.Provider>
  );
}

/** What is shown before, or instead of, the pane itself. */
const outside: Partial<Record<State['phase'], ComponentType>> = {
  starting: Starting,
  introduction: Introduction,
};

function Inside(): JSX.Element {
  const { state } = usePane();
  const Panel = panels[state.tab];
  if (state.help) return <HelpPage />;
  if (state.settingsOpen) return <Settings />;
  return (
    <>
      <Header />
      <main class="page">
        <Tabs />
        <Working />
        <div
          class="panel"
          role="tabpanel"
          id={panelId}
          aria-labelledby={tabId(state.tab)}
          tabIndex={-1}
          data-focus-home
        >
          <NoticeBar />
          <Panel />
        </div>
      </main>
    </>
  );
}

const panels: Record<State['tab'], ComponentType> = {
  analysis: Analysis,
  plan: Plan,
  matrix: Matrix,
  followUp: FollowUp,
};

/** A line that moves while something takes time. */
function Working(): JSX.Element {
  const { busy } = usePane().state;
  return <div class={isQuiet(busy) ? 'working' : 'working on'} aria-hidden="true" />;
}

/** When what had the focus is gone after a change, the focus goes to the panel instead of nowhere. */
function useKeptFocus(): void {
  const last = useRef<Element | null>(null);
  useEffect(() => {
    const remember = (event: FocusEvent) => (last.current = event.target as Element);
    document.addEventListener('focusin', remember);
    return () => document.removeEventListener('focusin', remember);
  }, []);
  useLayoutEffect(() => {
    if (!last.current || last.current.isConnected || document.activeElement !== document.body) return;
    document.querySelector<HTMLElement>('[data-focus-home]')?.focus({ preventScroll: true });
  });
}
