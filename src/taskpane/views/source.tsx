import type { JSX } from 'preact';
import type { Reading } from '../../sheets/reading/reading';
import { usePane } from '../pane';
import { isQuiet } from '../state';
import { Columns } from './columns';
import { Button, Fold, Icon } from './parts';
import { readingId } from './questions';
import { ScaleTaken } from './scale';
import { SheetChoice } from './sheetChoice';

/** What was read: sheet, row of headings, and each column with the reason for it. Several sheets fold away one by one. */
export function Sources({ readings }: { readings: readonly Reading[] }): JSX.Element {
  const { state, text, words, run } = usePane();
  const [first] = readings;
  const single = readings.length === 1 ? first : undefined;
  const risks = readings.reduce((sum, { rows }) => sum + rows.length, 0);
  return (
    <section class="card source" id={readingId} tabIndex={-1} aria-label={text.analysis.readFrom}>
      <h2 class="overline">{text.analysis.readFrom}</h2>
      {single ? (
        <Place reading={single} />
      ) : (
        <p class="lead">{words.reading.sheets.together(readings.length, risks)}</p>
      )}
      {readings.some(({ certain }) => !certain) && (
        <p class="remark">
          <Icon name="question" tone="warning" />
          <span>{words.reading.source.uncertain}</span>
        </p>
      )}
      <ScaleTaken />
      {readings.map((reading) => (
        <Fold
          key={`${reading.sheetId} ${reading.headerRow}`}
          summary={single ? words.reading.source.columns : reading.sheet}
        >
          {() => (
            <>
              {!single && (
                <p class="quiet">{text.analysis.source(reading.headerRow + 1, reading.rows.length)}</p>
              )}
              <Columns reading={reading} />
              <Button look="link" off={!isQuiet(state.busy)} onClick={() => run.startPointing(reading)}>
                {words.reading.source.wrong}
              </Button>
            </>
          )}
        </Fold>
      ))}
      <SheetChoice />
      <Forget />
    </section>
  );
}

/** The sheet, and a way to its headings. */
function Place({ reading }: { reading: Reading }): JSX.Element {
  const { text, run } = usePane();
  const row = reading.headerRow + 1;
  return (
    <>
      <p class="lead">{reading.sheet}</p>
      <Button look="link" onClick={() => void run.goTo({ sheet: reading.sheet, cell: `A${row}` })}>
        {text.analysis.source(row, reading.rows.length)}
      </Button>
    </>
  );
}

/** Takes back everything that was answered and pointed out in this workbook. */
export function Forget(): JSX.Element | null {
  const { state, words, run } = usePane();
  if (!state.check?.hasAnswers) return null;
  return (
    <Button look="link" off={!isQuiet(state.busy)} onClick={() => void run.forget()}>
      {words.reading.source.forget}
    </Button>
  );
}
