import type { JSX } from 'preact';
import type { PlacedFinding } from '../../actions/action';
import type { CarryId, Carrying } from '../carrySession';
import { usePane } from '../pane';
import type { Check } from '../session';
import { isQuiet } from '../state';
import { Button } from './parts';
import { Paged } from './rows';

/** What can be made of what the workbook holds besides its risk analysis; what was asked for is shown before it is done. */
export function CarryOn(): JSX.Element | null {
  const { state, words } = usePane();
  const { check, carrying } = state;
  if (!check) return null;
  const offers = offersIn(check);
  if (carrying !== null) return <Prepared carrying={carrying} />;
  if (offers.length === 0) return null;
  return (
    <section class="card" aria-labelledby="carry-title">
      <h2 id="carry-title">{words.carryTab.title}</h2>
      {offers.map((id) => (
        <Offer key={id} id={id} />
      ))}
    </section>
  );
}

function offersIn({ planToTakeOver, followUps, used }: Check): CarryId[] {
  const sheets = new Set(used.map(({ sheetId }) => sheetId));
  return [
    ...(planToTakeOver !== undefined ? (['takeOverPlan'] as const) : []),
    ...(followUps.length > 0 ? (['nextYear'] as const) : []),
    ...(sheets.size > 1 ? (['collectRisks'] as const) : []),
  ];
}

function Offer({ id }: { id: CarryId }): JSX.Element {
  const { state, words, run } = usePane();
  const { label, help } = words.carryTab.offers[id];
  const sheet = state.check?.planToTakeOver ?? '';
  return (
    <>
      <p class="quiet">{help(sheet)}</p>
      <Button wide off={!isQuiet(state.busy)} onClick={() => void run.prepareCarry(id)}>
        {label}
      </Button>
    </>
  );
}

function Prepared({ carrying }: { carrying: Carrying }): JSX.Element {
  const { state, words, run } = usePane();
  const { carryTab } = words;
  const { id, summary, findings, changes } = carrying;
  const off = !isQuiet(state.busy);
  return (
    <section class="card" aria-labelledby="carry-title">
      <h2 id="carry-title" class="lead">
        {summary.sheet}
      </h2>
      <p>{changes ? carryTab.about[id](summary) : carryTab.said.there(summary.sheet)}</p>
      <div class="stack">
        {changes && (
          <Button look="primary" wide off={off} icon="plan" onClick={() => void run.carry(id)}>
            {carryTab.offers[id].label}
          </Button>
        )}
        {!changes && (
          <Button wide icon="sheet" onClick={() => void run.goTo({ sheet: summary.sheet, cell: 'A1' })}>
            {words.pane.plan.show}
          </Button>
        )}
        <Button wide look="subtle" off={off} onClick={run.closeCarry}>
          {carryTab.cancel}
        </Button>
      </div>
      <Notes findings={findings} />
    </section>
  );
}

/** As many as are drawn at first and for each "show more". */
const page = 10;

/** What there is doubt about and what was left undone, each with a way to its cell. */
function Notes({ findings }: { findings: readonly PlacedFinding[] }): JSX.Element | null {
  const { words, run } = usePane();
  if (findings.length === 0) return null;
  return (
    <>
      <h3>{words.carryTab.notes(findings.length)}</h3>
      <Paged items={findings} page={page}>
        {({ sheet, cell, message }) => (
          <>
            <p>{message}</p>
            <Button look="link" onClick={() => void run.goTo({ sheet, cell })}>
              {`${sheet}!${cell}`}
            </Button>
          </>
        )}
      </Paged>
    </>
  );
}
