import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Difference } from '../../actions/action';
import type { Choice } from '../../domain/resolve';
import { usePane } from '../pane';
import type { Preview } from '../session';
import { Button, Icon, Segments } from './parts';
import { Paged } from './rows';

/** What a person needs to decide on first. */
const order = ['conflict', 'struck', 'leaving', 'returned', 'changed', 'new'] as const;

/** As many as are drawn at first and for each "show more". */
const page = 20;

/** What updating the plan would change, by kind, with both texts of each conflict, decided one by one or all at once. */
export function Differences({ preview }: { preview: Preview }): JSX.Element | null {
  const { text } = usePane();
  const groups = order
    .map((kind) => [kind, preview.differences.filter((difference) => difference.kind === kind)] as const)
    .filter(([, differences]) => differences.length > 0);
  if (!preview.exists || groups.length === 0) return null;
  return (
    <section aria-labelledby="changes-title">
      <h2 id="changes-title">{text.plan.changes}</h2>
      <ul class="groups">
        {groups.map(([kind, differences]) => (
          <li key={kind}>
            <Kind kind={kind} differences={differences} />
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
  kind: (typeof order)[number];
  differences: readonly Difference[];
}): JSX.Element {
  const { text } = usePane();
  const [open, setOpen] = useState(kind === 'conflict');
  return (
    <details class="group" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Icon name="chevron" />
        <span class="group-title">{text.plan.difference[kind](differences.length)}</span>
      </summary>
      <div class="group-body">
        <p class="explanation">{text.plan.differenceHelp[kind]}</p>
        {kind === 'conflict' && differences.length > 1 && <All differences={differences} />}
        <Paged items={differences} page={page}>
          {(difference) => <Row difference={difference} />}
        </Paged>
      </div>
    </details>
  );
}

/** One press for all of them; each can still be decided otherwise. */
function All({ differences }: { differences: readonly Difference[] }): JSX.Element {
  const { text, send } = usePane();
  const decide = (choice: Choice) => () =>
    send({ type: 'decided', ids: differences.flatMap(({ id }) => id ?? []), choice });
  return (
    <div class="actions">
      <Button onClick={decide('mine')}>{text.plan.decide.allMine}</Button>
      <Button onClick={decide('theirs')}>{text.plan.decide.allTheirs}</Button>
    </div>
  );
}

function Row({ difference }: { difference: Difference }): JSX.Element {
  const { text, run } = usePane();
  const { kind, about, column, before, after, sheet, cell } = difference;
  return (
    <div class="difference">
      <p class="difference-title">
        {column === '' ? about : `${column}: ${about}`}{' '}
        {kind !== 'new' && kind !== 'struck' && (
          <Button
            look="link"
            label={text.plan.showCell(cell, about)}
            onClick={() => void run.goTo({ sheet, cell })}
          >
            {cell}
          </Button>
        )}
      </p>
      {(before !== '' || after !== '') && (
        <dl>
          <dt>{text.plan.before}</dt>
          <dd>{before === '' ? '–' : before}</dd>
          <dt>{text.plan.after}</dt>
          <dd>{after === '' ? '–' : after}</dd>
        </dl>
      )}
      {kind === 'conflict' && <Decision difference={difference} />}
      {kind === 'struck' && <TakeBack difference={difference} />}
    </div>
  );
}

/** Whose text stands from now on. Nothing is chosen at first: the person's text stands then too, and the question comes back. */
function Decision({ difference: { id = '', column, about } }: { difference: Difference }): JSX.Element {
  const { state, text, send } = usePane();
  const { mine, theirs, legend } = text.plan.decide;
  return (
    <Segments<Choice | ''>
      legend={legend(column, about)}
      hideLegend
      name={`decide ${id}`}
      value={state.decisions[id] ?? ''}
      options={[
        ['mine', mine],
        ['theirs', theirs],
      ]}
      onChange={(choice) => send({ type: 'decided', ids: [id], choice: choice === '' ? null : choice })}
    />
  );
}

function TakeBack({ difference: { id = '' } }: { difference: Difference }): JSX.Element {
  const { state, text, send } = usePane();
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={state.decisions[id] === 'theirs'}
        onChange={(event) =>
          send({ type: 'decided', ids: [id], choice: event.currentTarget.checked ? 'theirs' : null })
        }
      />
      <span>{text.plan.decide.takeBack}</span>
    </label>
  );
}
