import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Difference } from '../../actions/action';
import { usePane } from '../pane';
import type { Preview } from '../session';
import { Button, Icon, Radios } from './parts';

/** What a person needs to decide on first. */
const order: readonly Difference['kind'][] = ['conflict', 'leaving', 'returned', 'changed', 'new'];

/** As many as are drawn at first and for each "show more". */
const page = 20;

/** What updating the plan would change, by kind, with both texts of each conflict. */
export function Differences({ preview }: { preview: Preview }): JSX.Element | null {
  const { state, send, text } = usePane();
  const kinds = order.filter((kind) => preview.differences.some((difference) => difference.kind === kind));
  if (!preview.exists || kinds.length === 0) return null;
  return (
    <section aria-labelledby="changes-title">
      <h2 id="changes-title">{text.plan.changes}</h2>
      {kinds.includes('conflict') && (
        <Radios
          legend={text.plan.conflicts.legend}
          name="conflicts"
          value={state.conflicts}
          options={[
            ['keep', text.plan.conflicts.keep],
            ['take', text.plan.conflicts.take],
          ]}
          onChange={(conflicts) => send({ type: 'conflictsChosen', conflicts })}
        />
      )}
      <ul class="groups">
        {kinds.map((kind) => (
          <li key={kind}>
            <Kind
              kind={kind}
              differences={preview.differences.filter((difference) => difference.kind === kind)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Kind({
  kind,
  differences,
}: {
  kind: Difference['kind'];
  differences: readonly Difference[];
}): JSX.Element {
  const { text } = usePane();
  const [open, setOpen] = useState(kind === 'conflict');
  const [shown, setShown] = useState(page);
  const hidden = differences.length - shown;
  return (
    <details class="group" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Icon name="chevron" />
        <span class="group-title">{text.plan.difference[kind](differences.length)}</span>
      </summary>
      <div class="group-body">
        <p class="explanation">{text.plan.differenceHelp[kind]}</p>
        <ul class="rows">
          {differences.slice(0, shown).map((difference, index) => (
            <li key={index}>
              <Row difference={difference} />
            </li>
          ))}
        </ul>
        {hidden > 0 && (
          <Button look="link" onClick={() => setShown(shown + page)}>
            {text.showMore(Math.min(page, hidden))}
          </Button>
        )}
      </div>
    </details>
  );
}

function Row({ difference }: { difference: Difference }): JSX.Element {
  const { text } = usePane();
  const { about, column, before, after } = difference;
  return (
    <div class="difference">
      <p class="difference-title">{column === '' ? about : `${column}: ${about}`}</p>
      {(before !== '' || after !== '') && (
        <dl>
          <dt>{text.plan.before}</dt>
          <dd>{before === '' ? '–' : before}</dd>
          <dt>{text.plan.after}</dt>
          <dd>{after === '' ? '–' : after}</dd>
        </dl>
      )}
    </div>
  );
}
