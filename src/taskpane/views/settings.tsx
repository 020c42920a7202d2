import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { fields } from '../../domain/field';
import { policyFrom, type Draft, type DraftError } from '../draft';
import { defaults } from '../operations';
import { usePane } from '../pane';
import { editedPolicy } from '../state';
import { settingsButtonId } from './header';
import { NoticeBar } from './notice';
import { Button, Icon, IconButton, Radios, Segments, Select } from './parts';
import { FileSettings } from './settingsFile';
import { MatrixSettings } from './settingsMatrix';
import { ScaleSettings } from './settingsScale';

/** The municipality's choices. Nothing counts until it is saved; what is typed stays when one leaves and comes back. */
export function Settings(): JSX.Element {
  const { state, send, text } = usePane();
  const { settings } = text;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const leave = () => {
    send({ type: 'settingsClosed' });
    requestAnimationFrame(() => document.getElementById(settingsButtonId)?.focus());
  };
  return (
    <>
      <header class="header">
        <IconButton icon="back" label={text.back} onClick={leave} />
        <h1 ref={title} tabIndex={-1} data-focus-home>
          {settings.title}
        </h1>
      </header>
      <main class="panel settings">
        <NoticeBar />
        <Problems />
        <p class="help">{settings.help}</p>
        <PlanSettings />
        <InclusionSettings />
        <ScaleSettings />
        <MatrixSettings />
        <RequiredSettings />
        <ListSettings />
        <AppearanceSettings />
        <FileSettings />
      </main>
      {state.draft && <SaveBar />}
    </>
  );
}

/** A field group that folds away. */
export function Group({
  title,
  children,
  open,
}: {
  title: string;
  children: ComponentChildren;
  open?: boolean;
}): JSX.Element {
  return (
    <details class="fold setting" open={open}>
      <summary>
        <Icon name="chevron" />
        <h2>{title}</h2>
      </summary>
      <div class="setting-body">{children}</div>
    </details>
  );
}

/** The draft, what is wrong with it, and a way to change it. */
export function useDraft() {
  const { state, send, text } = usePane();
  const draft = editedPolicy(state);
  const { policy, errors } = policyFrom(draft, defaults(state));
  return {
    draft,
    policy,
    error: (path: string): string | undefined => words(errors[path], text.settings.errors),
    edit: (change: Partial<Draft>) => send({ type: 'policyEdited', draft: { ...draft, ...change } }),
    replace: (next: Draft) => send({ type: 'policyEdited', draft: next }),
  };
}

function words(error: DraftError | undefined, all: Readonly<Record<DraftError, string>>): string | undefined {
  return error && all[error];
}

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly error?: string | undefined;
  readonly help?: string;
  readonly numeric?: boolean;
  readonly lines?: number;
  readonly placeholder?: string;
  readonly hideLabel?: boolean;
}

export function TextField(props: TextFieldProps): JSX.Element {
  const { label, value, onInput, error, help, numeric, lines, placeholder, hideLabel } = props;
  const id = `field-${label.toLowerCase().replace(/[^\p{L}\d]+/gu, '-')}`;
  const shared = {
    value,
    placeholder,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': error ? `${id}-error` : help ? `${id}-help` : undefined,
    onInput: (event: JSX.TargetedInputEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      onInput(event.currentTarget.value),
  };
  return (
    <div class="field">
      <label class={hideLabel ? 'visually-hidden' : 'label'} for={id}>
        {label}
      </label>
      {lines ? (
        <textarea id={id} rows={lines} {...shared} />
      ) : (
        <input id={id} type="text" inputMode={numeric ? 'numeric' : undefined} {...shared} />
      )}
      {error && (
        <p class="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
      {help && !error && (
        <p class="help" id={`${id}-help`}>
          {help}
        </p>
      )}
    </div>
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

function Check(props: {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}): JSX.Element {
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={props.checked}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
      <span>{props.label}</span>
    </label>
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
        <Button look="primary" off={state.busy !== null} onClick={() => void run.savePolicy()}>
          {text.settings.save}
        </Button>
        <Button onClick={() => send({ type: 'policyEdited', draft: null })}>{text.settings.discard}</Button>
      </div>
    </footer>
  );
}
