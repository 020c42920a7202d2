import type { JSX } from 'preact';
import { usePane } from '../pane';
import { DrillDown } from './drillDown';
import { settingsButtonId } from './header';
import { NoticeBar } from './notice';
import { laterViews } from './laterViews';
import { Unread } from './unread';

/** The settings as a page of the pane. */
export function SettingsPage(): JSX.Element {
  const { state, send, text } = usePane();
  return (
    <DrillDown
      title={text.settings.title}
      look="settings"
      from={settingsButtonId}
      leave={() => send({ type: 'settingsClosed' })}
    >
      <NoticeBar />
      {state.check ? <laterViews.Settings /> : <Unread />}
    </DrillDown>
  );
}
