import type { JSX } from 'preact';
import { wordsOf, type Words } from '../words';
import { useDocument } from '../document';
import { browserLanguage, type Obstacle } from '../office';
import { Button, Empty } from './parts';

/**
 * What stands instead of the pane. `outage`: Microsoft's script did not arrive (its network was down on 2025-10-29, office-js #6249),
 * so nothing is known about the language, and the browser's decides.
 */
export function Reason({ reason }: { reason: Obstacle }): JSX.Element {
  const language = browserLanguage();
  const { outage, incomplete, ...others } = wordsOf(language).pane.noPane;
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  useDocument(language, dark ? 'dark' : 'light');
  return (
    <main class="panel alone">
      {reason === 'outage' || reason === 'incomplete' ? (
        <TryAgain {...(reason === 'outage' ? outage : incomplete)} />
      ) : (
        <Empty alone icon="info" title={others[reason].title} body={others[reason].body}>
          <p class="quiet">{others[reason].safe}</p>
        </Empty>
      )}
    </main>
  );
}

function TryAgain(text: Words['pane']['noPane']['outage']): JSX.Element {
  return (
    <Empty alone icon="offline" title={text.title} body={text.body}>
      <p>{text.todo}</p>
      <p class="quiet">{text.safe}</p>
      <Button look="primary" onClick={() => location.reload()}>
        {text.retry}
      </Button>
    </Empty>
  );
}
