import type { ComponentType, JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { fetchWords, isFetched, wordsOf } from './words';
import { useDocument } from './document';
import { focusIfHere } from './focus';
import type { Language } from '../text';
import type { Operations } from './operations/operations';
import type { PaneStore } from './operations/work';
import { PaneContext, usePane } from './pane';
import { isQuiet, languageOf, themeOf, type State } from './state';
import { useStore } from './store';
import { Analysis } from './views/analysis';
import { Header } from './views/header';
import { HelpPage } from './views/helpPage';
import { Introduction } from './views/introduction';
import { laterViews } from './views/laterViews';
import { NoticeBar, Said } from './views/notice';
import { SettingsPage } from './views/settingsPage';
import { panelId, Tabs, tabId } from './views/tabs';
import { Unread } from './views/unread';

/** The whole pane over a store and the operations that work on it. */
export function App({ store, run }: { store: PaneStore; run: Operations }): JSX.Element {
  const state = useStore(store);
  const Screen = state.preferences.introduced ? Inside : Introduction;
  const words = wordsOf(languageOf(state));
  useWords(languageOf(state), store);
  useDocument(languageOf(state), themeOf(state));
  useKeptFocus();
  return (
    <PaneContext.Provider value={{ state, send: store.send, run, words, text: words.pane }}>
      <Said />
      <Screen />
    </PaneContext.Provider>
  );
}

/** Fetches the words of a language that the pane is to speak and does not have yet; until then it speaks Swedish. */
function useWords(language: Language, store: PaneStore): void {
  useEffect(() => {
    if (isFetched(language)) return;
    fetchWords(language).then(
      () => store.send({ type: 'wordsCame' }),
      // No English is no obstacle: the pane speaks Swedish.
      () => undefined,
    );
  }, [language, store]);
}

function Inside(): JSX.Element {
  const { state } = usePane();
  const Panel = state.check ? panels[state.tab] : Unread;
  if (state.help) return <HelpPage />;
  if (state.settingsOpen) return <SettingsPage />;
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
  plan: laterViews.Plan,
  matrix: laterViews.Matrix,
  followUp: laterViews.FollowUp,
};

/** A line that moves while something takes time. */
function Working(): JSX.Element {
  const { busy } = usePane().state;
  return <div class={isQuiet(busy) ? 'working' : 'working on'} aria-hidden="true" />;
}

/**
 * When what had the focus is gone after a change, the focus goes to the panel instead of nowhere. Where the user has gone on to the sheet
 * meanwhile, it is not taken from there, but given when they come back.
 */
function useKeptFocus(): void {
  const last = useRef<Element | null>(null);
  const keep = () => {
    if (!last.current || last.current.isConnected || document.activeElement !== document.body) return;
    focusIfHere(document.querySelector<HTMLElement>('[data-focus-home]'), { preventScroll: true });
  };
  useEffect(() => {
    const remember = (event: FocusEvent) => (last.current = event.target as Element);
    document.addEventListener('focusin', remember);
    window.addEventListener('focus', keep);
    return () => {
      document.removeEventListener('focusin', remember);
      window.removeEventListener('focus', keep);
    };
  }, []);
  useLayoutEffect(keep);
}
