import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { PlacedDisclosure } from '../../actions/action';
import { usePane } from '../pane';
import { isQuiet } from '../state';
import { Button, Icon } from './parts';

/** As many as are drawn at first and for each "show more". */
const page = 20;

/** What lies in the workbook and is easily forgotten when it is handed out; looked for when asked, nothing of it is removed. */
export function DisclosureCheck(): JSX.Element {
  const { state, words, run } = usePane();
  const { disclosures, busy } = state;
  const text = words.disclosureTab;
  return (
    <section class="card" aria-labelledby="disclosure-title">
      <h2 id="disclosure-title">{text.heading}</h2>
      <p class="quiet">{text.intro}</p>
      <Button wide icon="search" off={!isQuiet(busy)} onClick={() => void run.checkDisclosure()}>
        {disclosures === null ? text.look : text.again}
      </Button>
      {disclosures !== null && <Found disclosures={disclosures} />}
    </section>
  );
}

function Found({ disclosures }: { disclosures: readonly PlacedDisclosure[] }): JSX.Element {
  const { words } = usePane();
  if (disclosures.length === 0) return <p>{words.disclosureTab.none}</p>;
  const titles = [...new Set(disclosures.map(({ title }) => title))];
  return (
    <ul class="groups">
      {titles.map((title) => (
        <li key={title}>
          <Kind title={title} disclosures={disclosures.filter((found) => found.title === title)} />
        </li>
      ))}
    </ul>
  );
}

function Kind(props: { title: string; disclosures: readonly PlacedDisclosure[] }): JSX.Element {
  const { text } = usePane();
  const [shown, setShown] = useState(page);
  const hidden = props.disclosures.length - shown;
  return (
    <details class="group">
      <summary>
        <Icon name="chevron" />
        <span class="group-title">{props.title}</span>
        <span class="count">{text.number(props.disclosures.length)}</span>
      </summary>
      <div class="group-body">
        <ul class="rows">
          {props.disclosures.slice(0, shown).map((disclosure, index) => (
            <li key={index}>
              <Row disclosure={disclosure} />
            </li>
          ))}
        </ul>
        {hidden > 0 && (
          <Button look="link" onClick={() => setShown(shown + page)}>
            {text.showMore(Math.min(page, hidden))}
          </Button>
        )}
      </div>
    </details>
  );
}

/** The row leads to its cell; what Excel cannot show (a hidden sheet, the file itself) is only told. */
function Row({ disclosure }: { disclosure: PlacedDisclosure }): JSX.Element {
  const { run, text } = usePane();
  const { kind, sheet, cell, message } = disclosure;
  const said = (
    <span class="row-text">
      {sheet !== '' && <span class="context">{sheet}</span>}
      <span class="message">{message}</span>
    </span>
  );
  if (cell === '' || kind === 'hidden-sheet') return <div class="row told">{said}</div>;
  return (
    <button
      type="button"
      class="row"
      title={text.goTo(sheet, cell)}
      onClick={() => void run.goTo({ sheet, cell })}
    >
      <span class="cell">{cell}</span>
      {said}
    </button>
  );
}
