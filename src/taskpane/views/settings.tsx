import type { JSX } from 'preact';
import { fields } from '../../domain/field';
import { usePane } from '../pane';
import { isQuiet } from '../state';
import { Button, Check, Group, Icon, Radios, Segments, Select } from './parts';
import { FileSettings } from './settingsFile';
import { MatrixSettings } from './settingsMatrix';
import { TextField, useDraft } from './settingsParts';
import { ScaleSettings } from './settingsScale';

/** The municipality's choices. Nothing counts until it is saved; what is typed stays when one leaves and comes back. */
export function Settings(): JSX.Element {
  const { state, text } = usePane();
  return (
    <>
      <Problems />
      <p class="help">{text.settings.help}</p>
      <PlanSettings />
      <InclusionSettings />
      <ScaleSettings />
      <MatrixSettings />
      <RequiredSettings />
      <ListSettings />
      <AppearanceSettings />
      <FileSettings />
      {state.draft && <SaveBar />}
    </>
  );
}

/** Stored settings that could not be used: said once, with what was done instead. */
function Problems(): JSX.Element | null {
  const { state, text, words } = usePane();
  if (state.policyProblems.length === 0) return null;
  return (
    <section class="card broken">
      <h2 class="lead">
        <Icon name="warning" tone="warning" /> {text.settings.broken}
      </h2>
      <ul>
        {state.policyProblems.map((problem) => (
          <li key={`${problem.code}-${problem.path}`}>{words.policy.problem(problem)}</li>
        ))}
      </ul>
      <p class="quiet">{text.settings.brokenHelp}</p>
    </section>
  );
}

function PlanSettings(): JSX.Element {
  const { text } = usePane();
  const { draft, edit, error } = useDraft();
  const { settings } = text;
  return (
    <Group title={settings.plan} open>
      <TextField
        label={settings.committee}
        value={draft.committee}
        error={error('committee')}
        onInput={(committee) => edit({ committee })}
      />
      <TextField
        label={settings.year}
        value={draft.year}
        placeholder={settings.yearAuto}
        numeric
        error={error('year')}
        onInput={(year) => edit({ year })}
      />
      <Segments
        legend={settings.periods}
        name="periods"
        value={draft.periods}
        options={[
          ['tertial', settings.tertial],
          ['half-year', settings.halfYear],
        ]}
        onChange={(periods) => edit({ periods })}
      />
      <Check
        label={settings.split}
        checked={draft.splitMeasures}
        onChange={(splitMeasures) => edit({ splitMeasures })}
      />
    </Group>
  );
}

function InclusionSettings(): JSX.Element {
  const { text } = usePane();
  const { draft, edit, error } = useDraft();
  const { settings } = text;
  return (
    <Group title={settings.inclusion}>
      <Radios
        legend={settings.inclusion}
        name="basis"
        value={draft.basis}
        options={(['decision', 'limit', 'both'] as const).map(
          (basis) => [basis, settings.basis[basis]] as const,
        )}
        onChange={(basis) => edit({ basis })}
      />
      <TextField
        label={settings.limit}
        value={draft.limit}
        numeric
        help={settings.limitHelp}
        error={error('limit')}
        onInput={(limit) => edit({ limit })}
      />
    </Group>
  );
}

function RequiredSettings(): JSX.Element {
  const { text } = usePane();
  const { draft, edit } = useDraft();
  const judged = fields.filter((field) => requirable.has(field));
  return (
    <Group title={text.settings.required}>
      {judged.map((field) => (
        <Check
          key={field}
          label={text.analysis.fields[field]}
          checked={draft.required.includes(field)}
          onChange={(checked) =>
            edit({
              required: checked ? [...draft.required, field] : draft.required.filter((one) => one !== field),
            })
          }
        />
      ))}
    </Group>
  );
}

/** Fields that a rule looks for; asking for others would change nothing. */
const requirable: ReadonlySet<string> = new Set([
  'risk',
  'causes',
  'likelihood',
  'consequence',
  'score',
  'measure',
  'owner',
  'decision',
]);

function ListSettings(): JSX.Element {
  const { text } = usePane();
  const { draft, edit, error } = useDraft();
  const { settings } = text;
  return (
    <Group title={settings.lists}>
      {(['statuses', 'methods', 'frequencies'] as const).map((key) => (
        <TextField
          key={key}
          label={settings[key]}
          value={draft[key]}
          lines={6}
          help={settings.listHelp}
          error={error(key)}
          onInput={(value) => edit({ [key]: value })}
        />
      ))}
    </Group>
  );
}

function AppearanceSettings(): JSX.Element {
  const { state, text, run } = usePane();
  const { draft, edit } = useDraft();
  const { settings } = text;
  const { preferences } = state;
  return (
    <Group title={settings.appearance}>
      <Select
        label={settings.language}
        value={draft.language}
        options={(['auto', 'sv', 'en'] as const).map((key) => [key, settings.languages[key]] as const)}
        onChange={(language) => edit({ language })}
      />
      <Select
        label={settings.theme}
        value={preferences.theme}
        help={settings.themeHelp}
        options={(['auto', 'light', 'dark', 'hc'] as const).map(
          (key) => [key, settings.themes[key]] as const,
        )}
        onChange={(theme) => run.setPreferences({ ...preferences, theme })}
      />
    </Group>
  );
}

function SaveBar(): JSX.Element {
  const { state, send, run, text } = usePane();
  return (
    <footer class="save-bar">
      <p class="quiet">{text.settings.unsaved}</p>
      <div class="actions">
        <Button look="primary" off={!isQuiet(state.busy)} onClick={() => void run.savePolicy()}>
          {text.settings.save}
        </Button>
        <Button onClick={() => send({ type: 'policyEdited', draft: null })}>{text.settings.discard}</Button>
      </div>
    </footer>
  );
}
