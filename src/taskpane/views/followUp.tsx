import type { JSX } from 'preact';
import { statusMeanings } from '../../domain/statusMeaning';
import { ofOwner, shortOwner, shownFollowUp, type ShownFollowUp } from '../followUp';
import { usePane } from '../pane';
import { isQuiet } from '../state';
import { ControlLists, Owners } from './followUpLists';
import { Button, Empty, Segments, Select } from './parts';
import { Reports } from './reports';

/** The tab Uppföljning: how far a period of the plan has come, what to look at, and the reports. */
export function FollowUp(): JSX.Element {
  const { state } = usePane();
  const shown = shownFollowUp(state);
  return (
    <>
      {shown === null ? <NoPlan /> : <Period shown={shown} />}
      <Reports />
    </>
  );
}

function NoPlan(): JSX.Element {
  const { words, run } = usePane();
  const { title, body, action } = words.followUpTab.noPlan;
  return (
    <Empty icon="plan" title={title} body={body}>
      <Button onClick={() => void run.openTab('plan')}>{action}</Button>
    </Empty>
  );
}

function Period({ shown }: { shown: ShownFollowUp }): JSX.Element {
  const { words } = usePane();
  const { followUpTab } = words;
  const { name, isThere, state } = shown.period;
  return (
    <>
      <section class="card" aria-labelledby="follow-up-title">
        <h2 id="follow-up-title" class="lead">
          {shown.plan.sheet}
        </h2>
        <Choices shown={shown} />
        {!isThere && <p>{followUpTab.notThere(name)}</p>}
        {state.total === 0 ? <p class="quiet">{followUpTab.noControls}</p> : <Progress shown={shown} />}
        <ShowPlan shown={shown} />
      </section>
      {state.total > 0 && <ControlLists shown={shown} />}
      {shown.owner === null && <Owners shown={shown} />}
      <Moves shown={shown} />
      <Freeze shown={shown} />
    </>
  );
}

/** Which plan, period and owner. A choice of one is none. */
function Choices({ shown }: { shown: ShownFollowUp }): JSX.Element {
  const { state, send, words } = usePane();
  const { followUpTab } = words;
  const plans = state.check?.followUps ?? [];
  const { owners } = shown.period.state;
  return (
    <>
      {plans.length > 1 && (
        <Select
          label={followUpTab.year}
          value={String(shown.plan.year)}
          options={plans.map(({ year, sheet }) => [String(year), followUpTab.yearOption(year, sheet)])}
          onChange={(year) =>
            send({ type: 'followUpViewed', view: { year: Number(year), period: null, owner: null } })
          }
        />
      )}
      <Segments
        legend={followUpTab.period}
        name="period"
        value={String(shown.number)}
        options={shown.plan.periods.map(({ name, frozen }, index) => [
          String(index + 1),
          frozen ? `${name}, ${followUpTab.frozen}` : name,
        ])}
        onChange={(period) => send({ type: 'followUpViewed', view: { period: Number(period) } })}
      />
      {owners.length > 1 && (
        <Select
          label={followUpTab.owner}
          value={shown.owner === null ? EVERYONE : ONE + shown.owner}
          options={[
            [EVERYONE, followUpTab.allOwners],
            ...owners.map(
              ({ key, owner, total }) =>
                [
                  ONE + key,
                  followUpTab.ownerOption(shortOwner(owner) || followUpTab.noOwner, total),
                ] as const,
            ),
          ]}
          onChange={(value) =>
            send({
              type: 'followUpViewed',
              view: { owner: value === EVERYONE ? null : value.slice(ONE.length) },
            })
          }
        />
      )}
    </>
  );
}

/** Values of the list of owners: rows without an owner have the empty key. */
const [EVERYONE, ONE] = ['all', 'one:'] as const;

function Progress({ shown }: { shown: ShownFollowUp }): JSX.Element {
  const { words } = usePane();
  const { followUpTab } = words;
  const { state, name } = shown.period;
  const of = ofOwner([...state.reported, ...state.missing], shown.owner).length;
  const done = ofOwner(state.reported, shown.owner).length;
  return (
    <>
      <div class="period-progress">
        <p id="progress-words" aria-live="polite">
          {followUpTab.progress(name, done, of)}
        </p>
        <progress aria-labelledby="progress-words" value={done} max={Math.max(of, 1)} />
      </div>
      <Meanings shown={shown} />
    </>
  );
}

function Meanings({ shown }: { shown: ShownFollowUp }): JSX.Element {
  const { words, text } = usePane();
  const { meanings } = words.followUpTab;
  const { state } = shown.period;
  const counts = (state.owners.find(({ key }) => key === shown.owner) ?? state).meanings;
  const kinds = [...statusMeanings, 'other', 'none'] as const;
  return (
    <dl class="meanings" aria-label={words.followUpTab.statuses}>
      {kinds.flatMap((kind) => {
        const count = counts?.[kind] ?? 0;
        if (count === 0) return [];
        return [
          <div key={kind}>
            <dt>{meanings[kind]}</dt>
            <dd>{text.number(count)}</dd>
          </div>,
        ];
      })}
    </dl>
  );
}

function ShowPlan({ shown }: { shown: ShownFollowUp }): JSX.Element {
  const { words, run } = usePane();
  return (
    <>
      <p class="quiet">{words.followUpTab.where}</p>
      <div class="actions">
        <Button icon="sheet" onClick={() => void run.goTo({ sheet: shown.plan.sheet, cell: 'A1' })}>
          {words.followUpTab.showPlan}
        </Button>
      </div>
    </>
  );
}

/** Risks whose level is another than at the start of the year. */
function Moves({ shown }: { shown: ShownFollowUp }): JSX.Element {
  const { words } = usePane();
  const { moves } = words.followUpTab;
  const { lowered, raised } = shown.period.moves;
  const told = [
    ...raised.map((move) => ({ ...move, way: moves.raised })),
    ...lowered.map((move) => ({ ...move, way: moves.lowered })),
  ];
  return (
    <section class="moves" aria-labelledby="moves-title">
      <h2 id="moves-title">{moves.title}</h2>
      {told.length === 0 ? (
        <p class="quiet">{shown.period.reassessed === 0 ? moves.noneAssessed : moves.none}</p>
      ) : (
        <ul>
          {told.map(({ risk, way, from, to }, index) => (
            <li key={index}>
              <span>{risk}</span>
              <span class="quiet">{`${way}: ${moves.move(from, to)}`}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Freeze({ shown }: { shown: ShownFollowUp }): JSX.Element | null {
  const { state, words, run } = usePane();
  const { freeze } = words.followUpTab;
  const { name, frozen, isThere } = shown.period;
  if (!isThere) return null;
  return (
    <section class="freeze">
      <p class="quiet">{frozen ? freeze.isFrozen(name) : freeze.help}</p>
      <Button off={!isQuiet(state.busy)} onClick={() => void run.freeze()}>
        {frozen ? freeze.thaw(name) : freeze.action(name)}
      </Button>
    </section>
  );
}
