import type { JSX } from 'preact';
import { usePane } from '../pane';
import { tabs, type Tab } from '../state';

export const panelId = 'panel';
export const tabId = (tab: Tab) => `tab-${tab}`;

/** Where a key moves to, from tab `at`. */
const moves: Readonly<Record<string, (at: number) => number>> = {
  ArrowRight: (at) => (at + 1) % tabs.length,
  ArrowLeft: (at) => (at + tabs.length - 1) % tabs.length,
  Home: () => 0,
  End: () => tabs.length - 1,
};

/** Tabs as WAI-ARIA describes them: one stop for the Tab key, arrows between them, chosen as they get the focus. */
export function Tabs(): JSX.Element {
  const { state, run, text } = usePane();
  const move = (event: KeyboardEvent) => {
    const next = tabs[moves[event.key]?.(tabs.indexOf(state.tab)) ?? -1];
    if (!next) return;
    event.preventDefault();
    void run.openTab(next);
    document.getElementById(tabId(next))?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={text.tabsLabel} onKeyDown={move}>
      {tabs.map((tab) => (
        <button
          key={tab}
          type="button"
          role="tab"
          class="tab"
          id={tabId(tab)}
          aria-selected={tab === state.tab}
          aria-controls={panelId}
          tabIndex={tab === state.tab ? 0 : -1}
          onClick={() => void run.openTab(tab)}
        >
          <span data-text={text.tabs[tab]}>{text.tabs[tab]}</span>
        </button>
      ))}
    </div>
  );
}
