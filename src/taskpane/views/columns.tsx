import type { JSX } from 'preact';
import { fields, type Field } from '../../domain/field';
import { columnLetter } from '../../sheets/grid';
import type { Reading } from '../../sheets/reading/reading';
import { oneLine } from '../oneLine';
import { usePane } from '../pane';
import { isQuiet } from '../state';
import type { Words } from '../words';
import { Fold, Icon, Select } from './parts';

/** Columns that matter for every analysis: always listed, found or not. */
const core: readonly Field[] = [
  'area',
  'risk',
  'causes',
  'likelihood',
  'consequence',
  'score',
  'measure',
  'owner',
  'decision',
];

/** What each column was read as, each to fold out for the reason and another choice. */
export function Columns({ reading }: { reading: Reading }): JSX.Element {
  const { text, words } = usePane();
  const isListed = (field: Field) => core.includes(field) || reading.columns[field] !== undefined;
  return (
    <div class="columns">
      <p class="help">{words.reading.source.help}</p>
      <ColumnList reading={reading} listed={fields.filter(isListed)} />
      <Fold summary={text.analysis.otherColumns}>
        {() => <ColumnList reading={reading} listed={fields.filter((field) => !isListed(field))} />}
      </Fold>
    </div>
  );
}

function ColumnList({ reading, listed }: { reading: Reading; listed: readonly Field[] }): JSX.Element {
  return (
    <ul class="column-list">
      {listed.map((field) => (
        <li key={field}>
          <Column reading={reading} field={field} />
        </li>
      ))}
    </ul>
  );
}

function Column({ reading, field }: { reading: Reading; field: Field }): JSX.Element {
  const { text, words } = usePane();
  const column = reading.columns[field];
  const isAsked = reading.doubts.some((doubt) => doubt.field === field);
  return (
    <Fold
      look="column"
      summary={
        <>
          <span class="column-field">{text.analysis.fields[field]}</span>
          <span class={column === undefined ? 'column-name missing' : 'column-name'}>
            {column === undefined ? text.analysis.noColumn : columnName(words, reading, column)}
          </span>
          {isAsked && <Icon name="question" tone="warning" />}
        </>
      }
    >
      {() => (
        <div class="column-body">
          <Why reading={reading} field={field} />
          <ColumnChoice reading={reading} field={field} />
        </div>
      )}
    </Fold>
  );
}

/** "K tolkas som konsekvens: …", and what else it could be. */
function Why({ reading, field }: { reading: Reading; field: Field }): JSX.Element {
  const { words } = usePane();
  const reason = reading.reasons.find((each) => each.field === field);
  const doubt = reading.doubts.find((each) => each.field === field);
  const candidates =
    doubt?.candidates.flatMap((column) => (column === null ? [] : columnLetter(column))) ?? [];
  return (
    <>
      <p>
        {reason
          ? words.reading.reason({ ...reason, column: columnLetter(reason.column) })
          : words.reading.notFound(field)}
      </p>
      {doubt && candidates.length > 1 && <p>{words.reading.doubt(field, candidates)}</p>}
    </>
  );
}

function ColumnChoice({ reading, field }: { reading: Reading; field: Field }): JSX.Element {
  const { state, text, words, run } = usePane();
  const column = reading.columns[field];
  const choose = (value: string) => {
    if (isQuiet(state.busy)) void run.answerColumn(reading, field, value === '' ? null : Number(value));
  };
  return (
    <Select
      label={words.reading.source.readFrom(field)}
      value={column === undefined ? '' : String(column)}
      options={[['', text.analysis.noColumn], ...columnOptions(words, reading)]}
      onChange={choose}
    />
  );
}

/** The columns of a table to choose from, by letter and heading. */
export function columnOptions(words: Words, table: Reading): readonly (readonly [string, string])[] {
  return table.headings.map(({ column }) => [String(column), columnName(words, table, column)] as const);
}

/** "E – Konsekvens (1–4)", with an example of its cells where `known` by that too. */
export function columnName(words: Words, table: Reading, column: number, withExample = false): string {
  const heading = table.headings.find((each) => each.column === column);
  const name = words.pane.analysis.heading(columnLetter(column), oneLine(heading?.text ?? ''));
  const example = oneLine(heading?.example ?? '');
  return withExample && example !== '' ? words.reading.question.example(name, example) : name;
}
