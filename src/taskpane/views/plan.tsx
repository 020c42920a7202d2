import type { JSX } from 'preact';
import type { Summary } from '../../actions/action';
import { usePane } from '../pane';
import { isQuiet, type State } from '../state';
import type { Words } from '../words';
import type { Preview, RiskRow } from '../session';
import { CarryOn } from './carry';
import { Differences } from './differences';
import { DisclosureCheck } from './disclosure';
import { Button, Empty } from './parts';

type PaneText = Words['pane'];

/** The tab Plan: what would be made, making it, and what came of it. */
export function Plan(): JSX.Element {
  const { state, text, run } = usePane();
  const { check, preview, busy } = state;
  if (!check || check.readings.length === 0) {
    return (
      <>
        <CarryOn />
        <Empty
          icon="plan"
          title={text.plan.sheet(state.policy.year ?? state.excel.year)}
          body={text.plan.needsAnalysis}
        >
          <Button onClick={() => void run.openTab('analysis')}>{text.plan.toAnalysis}</Button>
        </Empty>
      </>
    );
  }
  if (busy === 'create') return <Progress />;
  if (!preview) return <Unprepared />;
  if (preview === 'nothing') return <Nothing risks={check.risks} />;
  return <Prepared preview={preview} />;
}

function Unprepared(): JSX.Element {
  const { state, text, run } = usePane();
  if (state.busy !== null) return <p class="quiet">{text.plan.preparing}</p>;
  return <Button onClick={() => void run.preview()}>{text.retry}</Button>;
}

/** Why none of the risks goes into the plan, and what can be done about it. */
function Nothing({ risks }: { risks: readonly RiskRow[] }): JSX.Element {
  const { state, send, text, run } = usePane();
  const { title, todo, why, settings } = text.plan.nothing;
  const reasons = (['no', 'undecided', 'unscored', 'under-limit'] as const)
    .map((reason) => [reason, risks.filter(({ inclusion }) => inclusion === reason).length] as const)
    .filter(([, count]) => count > 0)
    .map(([reason, count]) => why[reason](count, state.policy.inclusion.limit));
  return (
    <>
      <Empty icon="plan" title={title} body={todo}>
        <p>{reasons.join(' ')}</p>
        <Button look="primary" onClick={() => send({ type: 'settingsOpened' })}>
          {settings}
        </Button>
        <Button off={!isQuiet(state.busy)} onClick={() => void run.preview()}>
          {text.retry}
        </Button>
      </Empty>
      <CarryOn />
    </>
  );
}

function Prepared({ preview }: { preview: Preview }): JSX.Element {
  const { state, text, run } = usePane();
  const { summary, exists } = preview;
  const off = !isQuiet(state.busy);
  return (
    <>
      <section class="card">
        <h2 class="lead">{summary.sheet}</h2>
        <Figures summary={summary} />
        <p class="quiet">{situation(preview, text)}</p>
        <div class="stack">
          <Make preview={preview} off={off} />
          {exists && (
            <Button wide icon="sheet" onClick={() => void run.goTo({ sheet: summary.sheet, cell: 'A1' })}>
              {text.plan.show}
            </Button>
          )}
          {state.undoable && (
            <Button wide look="subtle" icon="undo" off={off} onClick={() => void run.undo()}>
              {text.plan.undo}
            </Button>
          )}
        </div>
      </section>
      <Missing />
      <Differences preview={preview} />
      <CarryOn />
      {exists && <DisclosureCheck />}
    </>
  );
}

/** The button that writes; none where there is nothing to write, neither from the analysis nor of what was decided. */
function Make({ preview, off }: { preview: Preview; off: boolean }): JSX.Element | null {
  const { state, text, words, run } = usePane();
  const { exists, filtered, summary } = preview;
  if (exists && summary.cells === 0 && decidedIn(preview, state.decisions) === 0) return null;
  const label = exists ? text.plan.update : words.actions.label.createPlan;
  return (
    <>
      {filtered && <p class="quiet">{text.plan.filtered}</p>}
      <Button look="primary" wide off={off} icon="plan" onClick={() => void run.createPlan(filtered)}>
        {filtered ? text.plan.clearAndUpdate : label}
      </Button>
    </>
  );
}

function decidedIn({ differences }: Preview, decisions: State['decisions']): number {
  return differences.filter(({ id = '' }) => decisions[id] !== undefined).length;
}

function situation({ exists, summary, differences }: Preview, { plan }: PaneText): string {
  const conflicts = differences.filter(({ kind }) => kind === 'conflict').length;
  if (!exists) return plan.firstTime;
  if (summary.cells > 0) return plan.again;
  return conflicts > 0 ? plan.undecided(conflicts) : plan.upToDate;
}

function Figures({ summary }: { summary: Summary }): JSX.Element {
  const { text } = usePane();
  const figures = [
    [summary.risks, text.plan.risks(summary.risks)],
    [summary.controls, text.plan.controls(summary.controls)],
    [summary.unscored, text.plan.unscored(summary.unscored)],
  ] as const;
  return (
    <dl class="figures">
      {figures.map(([number, name]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{text.number(number)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What is missing does not stop the plan, but it is told before rather than after. */
function Missing(): JSX.Element | null {
  const { state, text, run } = usePane();
  const findings = state.check?.findings.length ?? 0;
  if (findings === 0) return null;
  return (
    <p class="quiet">
      {text.plan.missingFollows(findings)}{' '}
      <Button look="link" onClick={() => void run.openTab('analysis')}>
        {text.plan.seeFindings}
      </Button>
    </p>
  );
}

function Progress(): JSX.Element {
  const { state, text, run } = usePane();
  const phase = state.progress ?? 'reading';
  return (
    <section class="card" aria-busy="true">
      <p class="lead" id="progress-words">
        {text.plan.phases[phase]}
      </p>
      <progress aria-labelledby="progress-words" />
      <div class="actions">
        <Button off={phase === 'writing'} onClick={run.stop}>
          {text.plan.stop}
        </Button>
      </div>
    </section>
  );
}
