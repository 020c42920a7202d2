import type { JSX } from 'preact';
import { wordsOf } from '../words';
import { useDocument } from '../document';
import type { Obstacle } from '../office';
import { usePane } from '../pane';
import { NoticeBar } from './notice';
import { Button, Empty } from './parts';

export function Starting(): JSX.Element {
  const { state, text, run } = usePane();
  if (state.notice) {
    return (
      <main class="panel alone" tabIndex={-1} data-focus-home>
        <h1 class="lead">{text.title}</h1>
        <NoticeBar />
        <Button onClick={() => void run.start()}>{text.retry}</Button>
      </main>
    );
  }
  return (
    <main class="panel alone" aria-busy="true">
      <h1 class="quiet">{text.starting}</h1>
    </main>
  );
}

/**
 * What stands instead of the pane. `outage`: Microsoft's script did not arrive (its network was down on 2025-10-29, office-js #6249),
 * so nothing is known about the language, and the browser's decides.
 */
export function Reason({ reason }: { reason: Obstacle }): JSX.Element {
  const language = /^en\b/i.test(navigator.language) ? 'en' : 'sv';
  const { outage, ...others } = wordsOf[language].pane.noPane;
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  useDocument(language, dark ? 'dark' : 'light');
  return (
    <main class="panel alone">
      {reason === 'outage' ? (
        <Empty alone icon="offline" title={outage.title} body={outage.body}>
          <p>{outage.todo}</p>
          <p class="quiet">{outage.safe}</p>
          <Button look="primary" onClick={() => location.reload()}>
            {outage.retry}
          </Button>
        </Empty>
      ) : (
        <Empty alone icon="info" title={others[reason].title} body={others[reason].body}>
          <p class="quiet">{others[reason].safe}</p>
        </Empty>
      )}
    </main>
  );
}
