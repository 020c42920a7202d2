import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import { icons, type IconName } from '../icons';

/** A picture beside words; screen readers pass it by. */
export function Icon({ name, tone }: { name: IconName; tone?: string }): JSX.Element {
  return (
    <svg class={tone ? `icon icon-${tone}` : 'icon'} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={icons[name]} />
    </svg>
  );
}

interface ButtonProps {
  readonly onClick: () => void;
  readonly children: ComponentChildren;
  readonly look?: 'primary' | 'secondary' | 'subtle' | 'link';
  readonly icon?: IconName;
  /** Says that it cannot be pressed now, without taking the focus away as `disabled` would. */
  readonly off?: boolean;
  readonly label?: string;
  readonly wide?: boolean;
}

export function Button({
  onClick,
  children,
  look = 'secondary',
  icon,
  off,
  label,
  wide,
}: ButtonProps): JSX.Element {
  return (
    <button
      type="button"
      class={`button ${look}${wide ? ' wide' : ''}`}
      aria-disabled={off ? 'true' : undefined}
      aria-label={label}
      onClick={() => (off ? undefined : onClick())}
    >
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}

/** A button that is only a picture; `label` is its name and its tooltip. */
export function IconButton(props: {
  icon: IconName;
  label: string;
  onClick: () => void;
  id?: string;
}): JSX.Element {
  return (
    <button
      type="button"
      class="button icon-only"
      id={props.id}
      aria-label={props.label}
      title={props.label}
      onClick={props.onClick}
    >
      <Icon name={props.icon} />
    </button>
  );
}

/** Words for a place where there is nothing to show, with what to do about it. */
export function Empty(props: {
  icon: IconName;
  title: string;
  /** It is all there is on the page. */ alone?: boolean;
  body: string;
  tone?: string;
  children?: ComponentChildren;
}): JSX.Element {
  return (
    <section class="empty">
      <span class={`empty-picture${props.tone ? ` ${props.tone}` : ''}`}>
        <Icon name={props.icon} />
      </span>
      {props.alone ? <h1>{props.title}</h1> : <h2>{props.title}</h2>}
      <p>{props.body}</p>
      {props.children && <div class="actions">{props.children}</div>}
    </section>
  );
}

interface ChoiceProps<T extends string> {
  readonly legend: string;
  readonly name: string;
  readonly value: T;
  readonly options: readonly (readonly [value: T, label: string])[];
  readonly onChange: (value: T) => void;
}

/** A few alternatives side by side: radio buttons that look like one control. */
export function Segments<T extends string>(
  props: ChoiceProps<T> & {
    /** What stands above says it to those who see. */ readonly hideLegend?: boolean;
  },
): JSX.Element {
  return (
    <fieldset class="segments">
      <legend class={props.hideLegend ? 'visually-hidden' : undefined}>{props.legend}</legend>
      <div class="segment-row">{radioButtons(props, 'segment')}</div>
    </fieldset>
  );
}

/** Alternatives under each other, for labels that are sentences. */
export function Radios<T extends string>(props: ChoiceProps<T>): JSX.Element {
  return (
    <fieldset class="radios">
      <legend>{props.legend}</legend>
      {radioButtons(props, 'check')}
    </fieldset>
  );
}

function radioButtons<T extends string>(
  { name, value, options, onChange }: ChoiceProps<T>,
  look: string,
): JSX.Element[] {
  return options.map(([option, label]) => (
    <label key={option} class={look}>
      <input type="radio" name={name} checked={option === value} onChange={() => onChange(option)} />
      <span>{label}</span>
    </label>
  ));
}

export function Select<T extends string>(props: {
  label: string;
  value: T;
  options: readonly (readonly [value: T, label: string])[];
  onChange: (value: T) => void;
  hideLabel?: boolean;
  help?: string;
}): JSX.Element {
  return (
    <label class="field">
      <span class={props.hideLabel ? 'visually-hidden' : 'label'}>{props.label}</span>
      <select value={props.value} onChange={(event) => props.onChange(event.currentTarget.value as T)}>
        {props.options.map(([value, label]) => (
          <option key={value} value={value} selected={value === props.value}>
            {label}
          </option>
        ))}
      </select>
      {props.help && <span class="help">{props.help}</span>}
    </label>
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

/** A box to tick. */
export function Check(props: {
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

/** A part that folds away. What is inside is drawn when it is first unfolded: most of it never is. */
export function Fold(props: {
  readonly summary: ComponentChildren;
  readonly look?: string;
  readonly children: () => ComponentChildren;
}): JSX.Element {
  const [drawn, setDrawn] = useState(false);
  return (
    <details
      class={`fold${props.look ? ` ${props.look}` : ''}`}
      onToggle={(event) => event.currentTarget.open && setDrawn(true)}
    >
      <summary>
        <Icon name="chevron" />
        {props.summary}
      </summary>
      {drawn && props.children()}
    </details>
  );
}
