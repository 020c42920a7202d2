import type { JSX } from 'preact';
import type { IconName } from '../icons';
import { usePane } from '../pane';
import { NoticeBar } from './notice';
import { Button, Icon } from './parts';

const pictures: readonly IconName[] = ['analysis', 'plan', 'safe'];

/** Once per person: what the add-in does and does not. */
export function Introduction(): JSX.Element {
  const { text, run } = usePane();
  const { firstRun } = text;
  return (
    <main class="panel alone introduction" tabIndex={-1} data-focus-home>
      <NoticeBar />
      <img src="assets/icon-80.png" alt="" width="56" height="56" />
      <h1>{firstRun.title}</h1>
      <ul>
        {firstRun.points.map((point, index) => (
          <li key={point}>
            <Icon name={pictures[index] ?? 'info'} tone="brand" />
            <span>{point}</span>
          </li>
        ))}
      </ul>
      <div class="stack">
        <Button look="primary" wide onClick={() => void run.introduce(false)}>
          {firstRun.start}
        </Button>
        <Button look="subtle" wide onClick={() => void run.introduce(true)}>
          {firstRun.sample}
        </Button>
      </div>
    </main>
  );
}
