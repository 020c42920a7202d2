import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { columnLetter } from '../../sheets/grid';
import type { Doubt, Reading } from '../../sheets/reading/reading';
import { usePane } from '../pane';
import { isQuiet } from '../state';
import { Button, Radios } from './parts';
import { oneLine } from './source';

interface Open {
  readonly reading: Reading;
  readonly doubt: Doubt;
  readonly key: string;
}

/** What the reading is unsure of, one question at a time. */
export function DoubtCard({ readings }: { readings: readonly Reading[] }): JSX.Element | null {
  const { state } = usePane();
  const all = readings.flatMap((reading) =>
    reading.doubts.map((doubt) => ({ reading, doubt, key: keyOf(reading, doubt) })),
  );
  const open = all.filter(({ key }) => !state.skippedDoubts.includes(key));
  const [first] = open;
  return first ? (
    <Question key={first.key} open={first} number={all.length - open.length + 1} of={all.length} />
  ) : null;
}

function Question({ open, number, of }: { open: Open; number: number; of: number }): JSX.Element {
  const { state, send, run, text } = usePane();
  const { doubt: words } = text.analysis;
  const { reading, doubt } = open;
  const [choice, setChoice] = useState(String(doubt.candidates[0] ?? ''));
  const answer = () => {
    if (doubt.field === 'sheet') void run.chooseSheet(reading.sheetId);
    else void run.remember(reading.sheetId, doubt.field, choice === '' ? null : Number(choice));
  };
  return (
    <section class="card question">
      <p class="overline">{words.progress(number, of)}</p>
      {doubt.field === 'sheet' ? (
        <h2 class="lead">{words.sheet(reading.sheet)}</h2>
      ) : (
        <Radios
          legend={words.column(text.analysis.fields[doubt.field])}
          name={`doubt-${open.key}`}
          value={choice}
          options={doubt.candidates.map(
            (column) => [column === null ? '' : String(column), candidate(column)] as const,
          )}
          onChange={setChoice}
        />
      )}
      <p class="help">{words.remembered}</p>
      <div class="actions">
        <Button look="primary" off={!isQuiet(state.busy)} onClick={answer}>
          {words.use}
        </Button>
        <Button look="subtle" onClick={() => send({ type: 'doubtSkipped', key: open.key })}>
          {words.skip}
        </Button>
      </div>
    </section>
  );

  function candidate(column: number | null): string {
    if (column === null) return words.none;
    const heading = reading.headings.find((one) => one.column === column)?.text ?? '';
    return text.analysis.heading(columnLetter(column), oneLine(heading));
  }
}

function keyOf(reading: Reading, doubt: Doubt): string {
  return `${reading.sheetId}-${doubt.field}`;
}
