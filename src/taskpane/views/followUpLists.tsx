import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { FollowUpRow, OwnerState } from '../../domain/followUp';
import { ownerKey } from '../../domain/ownerKey';
import { ofOwner, shortOwner, type ShownFollowUp } from '../followUp';
import { oneLine } from '../oneLine';
import { usePane } from '../pane';
import { Button, Icon } from './parts';
import { CellRow, Paged } from './rows';

/** The lists in the order of what matters most. */
const kinds = ['late', 'missing', 'yearlyNotDone', 'repeated', 'bare'] as const;

/** What a person should look at, by kind; each row leads to its cell. */
export function ControlLists({ shown }: { shown: ShownFollowUp }): JSX.Element {
  const { words } = usePane();
  const { lists } = words.followUpTab;
  const found = kinds
    .map((kind) => ({ kind, rows: ofOwner(shown.period.state[kind], shown.owner) }))
    .filter(({ rows }) => rows.length > 0);
  return (
    <section class="to-look-at" aria-labelledby="look-title">
      <h2 id="look-title">{lists.title}</h2>
      {found.length === 0 ? (
        <p class="quiet">{lists.nothing}</p>
      ) : (
        <ul class="groups">
          {found.map(({ kind, rows }) => (
            <li key={kind}>
              <Fold title={lists[kind].title} count={rows.length}>
                <p class="explanation">{lists[kind].help}</p>
                <Rows rows={rows} shown={shown} />
              </Fold>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Each owner with how far they have come; folded out, what they have left. */
export function Owners({ shown }: { shown: ShownFollowUp }): JSX.Element | null {
  const { words } = usePane();
  const { owners } = shown.period.state;
  if (owners.length < 2) return null;
  return (
    <section class="owners" aria-labelledby="owners-title">
      <h2 id="owners-title">{words.followUpTab.owners}</h2>
      <ul class="groups">
        {owners.map((owner) => (
          <li key={owner.key}>
            <Owner owner={owner} shown={shown} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Owner({
  owner: { key, owner, total, missing, late },
  shown,
}: {
  owner: OwnerState;
  shown: ShownFollowUp;
}) {
  const { words, send } = usePane();
  const { followUpTab } = words;
  const { state } = shown.period;
  const left = [...new Set([...state.late, ...state.missing])].filter((row) => ownerKey(row) === key);
  return (
    <Fold
      title={shortOwner(owner) || followUpTab.noOwner}
      {...(late > 0 && { context: followUpTab.ownerLate(late) })}
      count={followUpTab.ownerState(total - missing, total)}
    >
      {left.length === 0 ? (
        <p class="quiet">{followUpTab.allReported}</p>
      ) : (
        <Rows rows={left} shown={shown} />
      )}
      <Button look="link" onClick={() => send({ type: 'followUpViewed', view: { owner: key } })}>
        {followUpTab.showOwner}
      </Button>
    </Fold>
  );
}

interface FoldProps {
  readonly title: string;
  readonly count: number | string;
  readonly context?: string;
  readonly children: ComponentChildren;
}

/** What is inside is drawn when it is opened: a plan may have thousands of rows. */
function Fold({ title, count, context, children }: FoldProps): JSX.Element {
  const { text } = usePane();
  const [open, setOpen] = useState(false);
  return (
    <details class="group" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Icon name="chevron" />
        <span class="group-title">
          {title}
          {context !== undefined && <span class="context">{context}</span>}
        </span>
        <span class="count">{typeof count === 'number' ? text.number(count) : count}</span>
      </summary>
      {open && <div class="group-body">{children}</div>}
    </details>
  );
}

/** As many as are drawn at first and for each "show more". */
const page = 20;

function Rows({ rows, shown }: { rows: readonly FollowUpRow[]; shown: ShownFollowUp }): JSX.Element {
  return (
    <Paged items={rows} page={page} keyOf={({ row }) => row}>
      {(row) => <Row row={row} shown={shown} />}
    </Paged>
  );
}

function Row({ row, shown }: { row: FollowUpRow; shown: ShownFollowUp }): JSX.Element {
  const { words } = usePane();
  const { followUpTab } = words;
  const [sheet, cell] = [shown.plan.sheet, `${shown.period.column}${row.row}`];
  const owner = shown.owner === null ? row.owner || followUpTab.noOwner : '';
  const due = row.dueDate === '' ? '' : followUpTab.due(row.dueDate);
  return (
    <CellRow place={{ sheet, cell }}>
      <span class="message">{oneLine(row.control)}</span>
      <span class="context">{[oneLine(owner), due].filter(Boolean).join(' · ')}</span>
    </CellRow>
  );
}
