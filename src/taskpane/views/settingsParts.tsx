import type { JSX } from 'preact';
import type { Draft } from '../draft';
import { policyFrom, type DraftError } from '../draftEdit';
import { defaults } from '../operations/work';
import { usePane } from '../pane';
import { editedPolicy } from '../state';

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
