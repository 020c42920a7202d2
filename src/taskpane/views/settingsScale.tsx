import type { JSX } from 'preact';
import { presetKeys, presetOf, withPreset, type PresetKey } from '../../domain/presets';
import { draftOf } from '../draft';
import {
  addedLevel,
  highestScore,
  levelCount,
  steps,
  withLevels,
  withSteps,
  withUpTo,
  type Axis,
} from '../draftEdit';
import { usePane } from '../pane';
import { Button, Group, Select } from './parts';
import { TextField, useDraft } from './settingsParts';

/** Scales and levels: a preset to start from, and every word and limit to change. */
export function ScaleSettings(): JSX.Element {
  const { text, words } = usePane();
  const { draft, policy, replace } = useDraft();
  const { settings } = text;
  const presetWords = words.policy.words;
  const preset = presetOf(policy, presetWords);
  const choose = (key: PresetKey | '') => {
    if (key === '') return;
    const { likelihood, consequence, levels, matrix, upTo, limit } = draftOf(
      withPreset(policy, key, presetWords),
    );
    replace({ ...draft, likelihood, consequence, levels, matrix, upTo, limit });
  };
  return (
    <Group title={settings.scale}>
      <Select
        label={settings.preset}
        value={preset ?? ''}
        options={[
          ...(preset ? [] : [['', settings.ownScale] as const]),
          ...presetKeys.map((key) => [key, presetWords.scales[key].name] as const),
        ]}
        onChange={choose}
      />
      <Steps axis="likelihood" title={settings.likelihood} />
      <Steps axis="consequence" title={settings.consequence} />
      <Levels />
    </Group>
  );
}

function Steps({ axis, title }: { axis: Axis; title: string }): JSX.Element {
  const { text } = usePane();
  const { draft, replace, error } = useDraft();
  const { settings } = text;
  const labels = draft[axis];
  return (
    <fieldset class="steps">
      <legend>{title}</legend>
      {labels.map((label, index) => (
        <div class="step" key={index}>
          <span class="step-number" aria-hidden="true">
            {index + 1}
          </span>
          <TextField
            label={settings.step(title, index + 1)}
            hideLabel
            value={label}
            error={error(`${axis}.${index}`)}
            onInput={(value) => replace(withSteps(draft, axis, labels.with(index, value)))}
          />
        </div>
      ))}
      <div class="actions">
        {labels.length < steps.max && (
          <Button icon="add" look="subtle" onClick={() => replace(withSteps(draft, axis, [...labels, '']))}>
            {settings.addStep}
          </Button>
        )}
        {labels.length > steps.min && (
          <Button
            icon="remove"
            look="subtle"
            onClick={() => replace(withSteps(draft, axis, labels.slice(0, -1)))}
          >
            {settings.removeStep}
          </Button>
        )}
      </div>
    </fieldset>
  );
}

function Levels(): JSX.Element {
  const { text } = usePane();
  const { draft, replace } = useDraft();
  const { settings } = text;
  const { levels } = draft;
  const byCells = draft.upTo.every((limit) => limit === '');
  return (
    <fieldset class="steps">
      <legend>{settings.levels}</legend>
      {levels.map((level, index) => (
        <LevelRow key={level.key} index={index} />
      ))}
      {byCells && <p class="help">{settings.byCells}</p>}
      <div class="actions">
        {levels.length < levelCount.max && (
          <Button
            icon="add"
            look="subtle"
            onClick={() => replace(withLevels(draft, [...levels, addedLevel(draft)]))}
          >
            {settings.addLevel}
          </Button>
        )}
        {levels.length > levelCount.min && (
          <Button icon="remove" look="subtle" onClick={() => replace(withLevels(draft, levels.slice(0, -1)))}>
            {settings.removeLevel}
          </Button>
        )}
      </div>
    </fieldset>
  );
}

function LevelRow({ index }: { index: number }): JSX.Element {
  const { text } = usePane();
  const { draft, replace, error } = useDraft();
  const { settings } = text;
  const level = draft.levels[index];
  const last = index === draft.levels.length - 1;
  const label = level?.label ?? '';
  return (
    <div class="step level-step">
      <TextField
        label={settings.level(index + 1)}
        hideLabel
        value={label}
        error={error(`levels.${index}`)}
        onInput={(value) =>
          replace(
            withLevels(
              draft,
              draft.levels.map((one, i) => (i === index ? { ...one, label: value } : one)),
            ),
          )
        }
      />
      {last ? (
        <p class="quiet">{settings.highest(highestScore(draft))}</p>
      ) : (
        <TextField
          label={settings.upToOf(label === '' ? settings.level(index + 1) : label)}
          hideLabel
          numeric
          placeholder={settings.upTo}
          value={draft.upTo[index] ?? ''}
          error={error(`upTo.${index}`)}
          onInput={(value) => replace(withUpTo(draft, index, value))}
        />
      )}
    </div>
  );
}
