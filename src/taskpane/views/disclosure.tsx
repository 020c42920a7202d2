import type { JSX } from 'preact';
import type { PlacedDisclosure } from '../../actions/action';
import { usePane } from '../pane';
import { isQuiet } from '../state';
import { Button, Icon } from './parts';
import { CellRow, Paged } from './rows';

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
  return (
    <details class="group">
      <summary>
        <Icon name="chevron" />
        <span class="group-title">{props.title}</span>
        <span class="count">{text.number(props.disclosures.length)}</span>
      </summary>
      <div class="group-body">
        <Paged items={props.disclosures} page={page}>
          {(disclosure) => <Row disclosure={disclosure} />}
        </Paged>
      </div>
    </details>
  );
}

/** The row leads to its cell; what Excel cannot show (a hidden sheet, the file itself) is only told. */
function Row({ disclosure }: { disclosure: PlacedDisclosure }): JSX.Element {
  const { kind, sheet, cell, message } = disclosure;
  const said = (
    <>
      {sheet !== '' && <span class="context">{sheet}</span>}
      <span class="message">{message}</span>
    </>
  );
  if (cell !== '' && kind !== 'hidden-sheet') return <CellRow place={disclosure}>{said}</CellRow>;
  return (
    <div class="row told">
      <span class="row-text">{said}</span>
    </div>
  );
}
