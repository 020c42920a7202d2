import type { JSX } from 'preact';
import { usePane } from '../pane';
import { Button, Empty } from './parts';

/** The tab Uppföljning: how far the plan has been followed up, and what is still to come in the product. */
export function FollowUp(): JSX.Element {
  const { state, text, run } = usePane();
  const { followUp } = text;
  const plan = state.check?.plan ?? null;
  return (
    <>
      {plan === null ? (
        <Empty icon="plan" title={followUp.title} body={followUp.noPlan}>
          <Button onClick={() => void run.openTab('plan')}>{followUp.toPlan}</Button>
        </Empty>
      ) : (
        <section class="card">
          <h2 class="lead">{plan.sheet}</h2>
          <p class="quiet">{followUp.filled}</p>
          <ul class="periods">
            {plan.periods.map(({ name, filled, of }) => (
              <li key={name}>
                <label>
                  <span>{followUp.period(name, filled, of)}</span>
                  <progress value={filled} max={Math.max(of, 1)} />
                </label>
              </li>
            ))}
          </ul>
          <p class="quiet">{followUp.where}</p>
          <div class="actions">
            <Button icon="sheet" onClick={() => void run.goTo({ sheet: plan.sheet, cell: 'A1' })}>
              {followUp.showPlan}
            </Button>
          </div>
        </section>
      )}
      <section class="coming" aria-labelledby="coming-title">
        <h2 id="coming-title">{followUp.coming}</h2>
        <ul>
          {followUp.comingList.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
    </>
  );
}
