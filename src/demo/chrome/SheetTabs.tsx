import { useEffect, useRef } from 'preact/hooks';
import { demo } from '../../text/sv/demo';
import type { SheetTab, WindowState } from '../state';
import type { App } from '../app/app';
import { Icon } from './Icon';

/** The sheets of the workbook. One stop in the tab order; arrows move between the sheets. */
export function SheetTabs({ app, state }: { readonly app: App; readonly state: WindowState }) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current
      ?.querySelector('[aria-selected=true]')
      ?.scrollIntoView({ inline: 'nearest', block: 'nearest' });
  }, [state.activeSheet, state.tabs]);
  const scroll = (distance: number) => () => list.current?.scrollBy({ left: distance, behavior: 'smooth' });
  return (
    <nav class="sheet-tabs" aria-label={demo.regions.tabs} data-region="tabs">
      <ScrollButton label={demo.previousSheets} icon="left" onClick={scroll(-200)} />
      <ScrollButton label={demo.nextSheets} icon="right" onClick={scroll(200)} />
      <div class="tab-list" role="tablist" aria-label={demo.regions.tabs} ref={list}>
        {state.tabs.map((tab, index) => (
          <Tab app={app} tab={tab} index={index} state={state} key={tab.id} />
        ))}
      </div>
    </nav>
  );
}

interface TabProps {
  readonly app: App;
  readonly tab: SheetTab;
  readonly index: number;
  readonly state: WindowState;
}

function Tab({ app, tab, index, state }: TabProps) {
  const active = tab.id === state.activeSheet;
  const element = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (element.current) element.current.style.setProperty('--tab-color', tab.color ?? 'transparent');
  }, [tab.color]);
  return (
    <button
      ref={element}
      type="button"
      role="tab"
      id={`sheet-tab-${index}`}
      aria-selected={active}
      aria-controls="sheet"
      tabIndex={active ? 0 : -1}
      onClick={() => app.activate(tab.id)}
      onKeyDown={(event) => moveFocus(event, app, state, index)}
    >
      {tab.name}
    </button>
  );
}

const moves: Readonly<Record<string, (index: number, last: number) => number>> = {
  ArrowLeft: (index, last) => (index === 0 ? last : index - 1),
  ArrowRight: (index, last) => (index === last ? 0 : index + 1),
  Home: () => 0,
  End: (_index, last) => last,
};

function moveFocus(event: KeyboardEvent, app: App, state: WindowState, index: number): void {
  const move = moves[event.key];
  if (!move) return;
  event.preventDefault();
  const next = move(index, state.tabs.length - 1);
  const list = (event.currentTarget as HTMLElement).parentElement!;
  app.activate(state.tabs[next]!.id, { focus: false });
  (list.children[next] as HTMLElement).focus();
}

function ScrollButton(props: {
  readonly label: string;
  readonly icon: string;
  readonly onClick: () => void;
}) {
  return (
    <button
      type="button"
      class="square"
      tabIndex={-1}
      aria-label={props.label}
      title={props.label}
      onClick={props.onClick}
    >
      <Icon name={props.icon} />
    </button>
  );
}
