import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { FindingCode } from '../../domain/finding';
import { addIn } from '../../excel/addIn';
import { help as english } from '../../text/en/help';
import { help as swedish } from '../../text/sv/help';
import { usePane } from '../pane';
import { languageOf } from '../state';
import { Group, Icon } from './parts';

const words = { sv: swedish, en: english };

/** Packages that are in the site, as `about` names them; a test holds them against what the build bundles. All are MIT. */
export const builtWith = ['Fluent UI (Microsoft)', 'personnummer', 'Preact', 'Zod'] as const;

/** The pages of help below the title: a file of its own, loaded when the help is opened. `topic` is unfolded and shown. */
export function HelpPages({ topic }: { topic: FindingCode | null }): JSX.Element {
  const { state } = usePane();
  const text = words[languageOf(state)];
  return (
    <>
      <Group title={text.start.title} open={topic === null}>
        <ol class="help-steps">
          {text.start.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </Group>
      <Group title={text.findings.title} open={topic !== null}>
        <p>{text.findings.intro}</p>
        <Entries topic={topic} text={text} />
      </Group>
      <Group title={text.method.title}>
        <p>
          {text.method.quote.before}
          <q lang="sv">{text.method.quote.words}</q>
          {text.method.quote.after}
        </p>
        {text.method.paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </Group>
      <Group title={text.keys.title}>
        <dl class="help-keys">
          {text.keys.rows.map(([key, what]) => (
            <div key={key}>
              <dt>{key}</dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
      </Group>
      <About text={text} />
    </>
  );
}

/** What each kind of finding means, and what to do about it. */
function Entries({ topic, text }: { topic: FindingCode | null; text: typeof swedish }): JSX.Element {
  const { kinds } = usePane().words.findings;
  return (
    <>
      {(Object.keys(kinds) as FindingCode[]).map((code) => (
        <Entry key={code} title={kinds[code].title} shown={code === topic}>
          <p>{kinds[code].explanation}</p>
          <p>
            <strong>{text.findings.todo}</strong> {text.todo[code]}
          </p>
        </Entry>
      ))}
    </>
  );
}

/** Where somebody asked about just this kind, they come to it: unfolded, in sight and with the focus. */
function Entry(props: { title: string; shown: boolean; children: ComponentChildren }): JSX.Element {
  const summary = useRef<HTMLElement>(null);
  useEffect(() => {
    if (props.shown) summary.current?.focus();
  }, [props.shown]);
  return (
    <details class="fold help-entry" open={props.shown}>
      <summary ref={summary}>
        <Icon name="chevron" />
        {props.title}
      </summary>
      {props.children}
    </details>
  );
}

function About({ text }: { text: typeof swedish }): JSX.Element {
  const { about } = text;
  return (
    <Group title={about.title}>
      <p>
        {about.version(addIn.version.replace(/\.0$/, ''))}. {about.local}
      </p>
      <ul class="help-links">
        <Out to="support.html" name={about.links.support} opens={about.opens} />
        <Out to="privacy.html" name={about.links.privacy} opens={about.opens} />
        <Out to="LICENSES.txt" name={about.links.licences} opens={about.opens} />
      </ul>
      <p class="quiet">
        {about.built} {builtWith.join(', ')}.
      </p>
    </Group>
  );
}

/** Another page of the site; beside the pane rather than in its place. */
function Out({ to, name, opens }: { to: string; name: string; opens: string }): JSX.Element {
  return (
    <li>
      <a href={to} target="_blank" rel="noopener noreferrer">
        {name}
      </a>{' '}
      <span class="quiet">{opens}</span>
    </li>
  );
}
