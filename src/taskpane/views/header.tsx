import type { JSX } from 'preact';
import { usePane } from '../pane';
import { IconButton } from './parts';

export const settingsButtonId = 'open-settings';
const helpButtonId = 'open-help';

/** Title and ways to the help and the settings. The upper right corner is left to Office's own menu. */
export function Header(): JSX.Element {
  const { text, send } = usePane();
  return (
    <header class="header">
      <img class="mark" src="assets/icon-32.png" alt="" width="24" height="24" />
      <h1>{text.title}</h1>
      <IconButton
        id={helpButtonId}
        icon="question"
        label={text.help.title}
        onClick={() => send({ type: 'helpOpened', topic: null, from: helpButtonId })}
      />
      <IconButton
        id={settingsButtonId}
        icon="settings"
        label={text.settingsButton}
        onClick={() => send({ type: 'settingsOpened' })}
      />
    </header>
  );
}
