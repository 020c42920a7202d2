import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { usePane } from '../pane';
import { isQuiet } from '../state';
import { Findings } from './findings';
import { Button, Empty } from './parts';
import { Pointing } from './pointing';
import { focusOnReading, Questions } from './questions';
import { Forget, Sources } from './source';
import { Unread } from './unread';

/** The tab Riskanalys: what was read, what is asked, what was found. */
export function Analysis(): JSX.Element {
  const { state, text } = usePane();
  const { check } = state;
  useFocusAfter(state.pointing !== null);
  if (!check) return <Unread />;
  if (state.pointing) return <Pointing pointing={state.pointing} />;
  if (check.used.length === 0) return <NoAnalysis />;
  return (
    <>
      <Questions />
      <Sources readings={check.used} />
      {check.risks.length === 0 ? (
        <Empty icon="sheet" title={text.analysis.noRisks.title} body={text.analysis.noRisks.body} />
      ) : (
        <>
          <Actions />
          <Findings />
        </>
      )}
    </>
  );
}

/** When something has been pointed out, the focus goes to what came of it. */
function useFocusAfter(isPointing: boolean): void {
  const was = useRef(isPointing);
  useLayoutEffect(() => {
    if (was.current && !isPointing) focusOnReading();
    was.current = isPointing;
  }, [isPointing]);
}

function NoAnalysis(): JSX.Element {
  const { state, text, words, run } = usePane();
  const off = !isQuiet(state.busy);
  return (
    <Empty icon="analysis" title={text.analysis.none.title} body={text.analysis.none.body}>
      <Button look="primary" off={off} onClick={() => void run.check()}>
        {text.retry}
      </Button>
      <Button off={off} onClick={() => void run.addSample()}>
        {text.firstRun.sample}
      </Button>
      <Button off={off} onClick={() => run.startPointing(null)}>
        {words.reading.point.open}
      </Button>
      <Forget />
    </Empty>
  );
}

function Actions(): JSX.Element {
  const { state, text, words, run } = usePane();
  const off = !isQuiet(state.busy);
  const fillable = state.check?.fillable ?? 0;
  const { label } = words.actions;
  return (
    <div class="actions">
      <Button icon="highlight" off={off} onClick={() => void run.highlight()}>
        {label.highlightRisks}
      </Button>
      <Button icon="erase" look="subtle" off={off} onClick={() => void run.removeHighlights()}>
        {label.removeHighlights}
      </Button>
      {fillable > 0 && (
        <Button icon="calculate" off={off} onClick={() => void run.fillScores()}>
          {text.analysis.fillCount(fillable)}
        </Button>
      )}
    </div>
  );
}
