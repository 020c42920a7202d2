import type { JSX } from 'preact';
import { presetOf } from '../../domain/presets';
import type { Policy } from '../../domain/policy';
import type { SeenScale } from '../../sheets/reading/scaleSeen';
import { usePane } from '../pane';
import { isQuiet } from '../state';
import type { Words } from '../words';
import { Button, Icon } from './parts';

/** Asks whether the settings should change to the scale that the sheet uses. */
export function ScaleQuestion({ seen, answered }: { seen: SeenScale; answered: () => void }): JSX.Element {
  const { state, text, words, run } = usePane();
  const { scale } = words.reading;
  const off = !isQuiet(state.busy);
  const [name, own] = [nameOf(words, seen.policy), nameOf(words, state.policy)];
  const same = seen.hasSameSteps;
  const labelsOf = ({ likelihood }: Policy) => likelihood.map(({ label }) => label);
  const change = () => {
    answered();
    void run.changeScale(seen);
  };
  const keep = () => {
    answered();
    void run.keepScale(seen);
  };
  return (
    <>
      <h2 class="lead">{scaleSentence(words, seen)}</h2>
      <p>{scale.why(seen.because, own)}</p>
      <p class="help">{scale.labels(text.settings.likelihood, labelsOf(seen.policy))}</p>
      <p class="help">
        {scale.labels(
          text.settings.consequence,
          seen.policy.consequence.map(({ label }) => label),
        )}
      </p>
      <div class="actions">
        <Button look="primary" off={off} onClick={change}>
          {same ? scale.changeWords : scale.change(name)}
        </Button>
        <Button off={off} onClick={keep}>
          {same ? scale.keepWords : scale.keep(own)}
        </Button>
      </div>
    </>
  );
}

export function scaleSentence(words: Words, { policy, hasSameSteps }: SeenScale): string {
  return words.reading.scale.ask(nameOf(words, policy), hasSameSteps);
}

/** Says that the scale comes from the sheet, where nobody has chosen one. */
export function ScaleTaken(): JSX.Element | null {
  const { state, words } = usePane();
  const scale = state.check?.scale;
  if (!scale?.isTaken) return null;
  const { policy } = scale.seen;
  const preset = presetOf(policy, words.policy.words);
  const label = preset ? words.policy.words.scales[preset].name : null;
  return (
    <p class="remark">
      <Icon name="info" tone="info" />
      <span>{words.reading.scale.taken(nameOf(words, policy), label)}</span>
    </p>
  );
}

function nameOf(words: Words, { likelihood, consequence }: Policy): string {
  return words.reading.scale.name(likelihood.length, consequence.length);
}
