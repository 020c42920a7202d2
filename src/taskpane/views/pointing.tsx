import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { LEAST_HEADINGS } from '../operations/reading';
import { oneLine } from '../oneLine';
import { usePane } from '../pane';
import { isQuiet, type Pointing as Pointed } from '../state';
import { Button, Radios, Select } from './parts';

/** Rows shown at first and for each "more"; headings are seldom further down. */
const PAGE = 8;

/** Points out sheet and row of headings by hand: from lists, or by the row that is marked in Excel. */
export function Pointing({ pointing }: { pointing: Pointed }): JSX.Element {
  const { state, words, run } = usePane();
  const { point } = words.reading;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const off = !isQuiet(state.busy);
  return (
    <section class="card pointing">
      <h2 class="lead" ref={title} tabIndex={-1}>
        {point.title}
      </h2>
      <p class="help">{point.help}</p>
      <Button icon="sheet" off={off} onClick={() => void run.pointAtMarked()}>
        {point.marked}
      </Button>
      <Select
        label={point.sheet}
        value={pointing.sheet}
        options={pointing.sheets.map(({ name }) => [name, name] as const)}
        onChange={(sheet) => run.changePointing({ sheet, row: null })}
      />
      <Rows key={pointing.sheet} pointing={pointing} />
      <div class="actions">
        <Button look="primary" off={off} onClick={() => void run.pointOut()}>
          {point.use}
        </Button>
        <Button look="subtle" onClick={() => run.stopPointing()}>
          {point.cancel}
        </Button>
      </div>
    </section>
  );
}

/** Rows that could be headings, with their texts. */
function Rows({ pointing }: { pointing: Pointed }): JSX.Element {
  const { text, words, run } = usePane();
  const { point } = words.reading;
  const [shown, setShown] = useState(PAGE);
  const rows =
    pointing.sheets
      .find(({ name }) => name === pointing.sheet)
      ?.rows.filter(({ texts }) => texts.length >= LEAST_HEADINGS) ?? [];
  const chosen = rows.findIndex(({ row }) => row === pointing.row);
  const last = Math.max(shown, chosen + 1);
  if (rows.length === 0) return <p class="quiet">{point.empty}</p>;
  return (
    <>
      <Radios
        legend={point.row}
        name="row"
        value={String(pointing.row ?? '')}
        options={rows
          .slice(0, last)
          .map(({ row, texts }) => [String(row), point.rowTexts(row + 1, preview(texts))] as const)}
        onChange={(row) => run.changePointing({ row: Number(row) })}
      />
      {rows.length > last && (
        <Button look="link" onClick={() => setShown(last + PAGE)}>
          {text.showMore(Math.min(PAGE, rows.length - last))}
        </Button>
      )}
    </>
  );
}

const LONGEST_TEXT = 24;
const MOST_TEXTS = 6;

/** "Område · Risk · Sannolikhet · …" */
function preview(texts: readonly string[]): string {
  const short = texts.slice(0, MOST_TEXTS).map((text) => {
    const line = oneLine(text);
    return line.length > LONGEST_TEXT ? `${line.slice(0, LONGEST_TEXT).trimEnd()}…` : line;
  });
  return [...short, ...(texts.length > MOST_TEXTS ? ['…'] : [])].join(' · ');
}
