import type { JSX } from 'preact';
import { usePane } from '../pane';
import { DrillDown } from './drillDown';
import { later } from './later';

const HelpPages = later(() =>
  import(/* webpackChunkName: "help" */ './help').then(({ HelpPages }) => HelpPages),
);

/** The help as a page of the pane. */
export function HelpPage(): JSX.Element | null {
  const { state, send, text } = usePane();
  const { help } = state;
  if (help === null) return null;
  return (
    <DrillDown
      title={text.help.title}
      look="settings help"
      from={help.from}
      leave={() => send({ type: 'helpClosed' })}
    >
      <HelpPages topic={help.topic} />
    </DrillDown>
  );
}
