import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Reading } from '../../sheets/reading/reading';
import { focusIfHere } from '../focus';
import { questionsOf, type Question } from '../questions';
import { usePane } from '../pane';
import { isQuiet } from '../state';
import type { Words } from '../words';
import { columnName, columnOptions } from './columns';
import { Button, Radios, Select } from './parts';
import { ScaleQuestion, scaleSentence } from './scale';

/** Where the focus goes when the last question has been answered. */
export const readingId = 'reading';
const questionId = 'question';

/** Puts the focus on what is asked, else on what was read; nowhere when there is neither. */
export function focusOnReading(): void {
  focusIfHere(document.getElementById(questionId) ?? document.getElementById(readingId));
}

/** What the reading is unsure of, one question at a time. */
export function Questions(): JSX.Element | null {
  const { state } = usePane();
  const all = state.check ? questionsOf(state.check) : [];
  const open = all.filter(({ key }) => !state.skipped.includes(key));
  const done = state.answered.filter((key) => !all.some((question) => question.key === key)).length;
  const [first] = open;
  const follow = useFollowedFocus(first?.key);
  if (!first) return all.length > 0 ? <Reopen /> : null;
  return (
    <Card
      key={first.key}
      question={first}
      number={done + all.length - open.length + 1}
      of={done + all.length}
      onDone={follow}
    />
  );
}

/** After an answer the focus goes to the next question, and after the last one to what has been read. */
function useFollowedFocus(key: string | undefined): () => void {
  const left = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (left.current === null || left.current === key) return;
    left.current = null;
    focusOnReading();
  }, [key]);
  return () => (left.current = key ?? null);
}

/** Questions that were put off can be had back. */
function Reopen(): JSX.Element {
  const { send, words } = usePane();
  return (
    <Button look="link" onClick={() => send({ type: 'questionsReopened' })}>
      {words.reading.question.again}
    </Button>
  );
}

interface CardProps<Q extends Question = Question> {
  readonly question: Q;
  readonly number: number;
  readonly of: number;
  /** Called when the question is left behind, by an answer or without one. */
  readonly onDone: () => void;
}

function Card({ question, number, of, onDone }: CardProps): JSX.Element {
  const { send, words } = usePane();
  const { question: text } = words.reading;
  const answered = () => {
    onDone();
    send({ type: 'questionAnswered', key: question.key });
  };
  const skip = () => {
    onDone();
    send({ type: 'questionSkipped', key: question.key });
  };
  return (
    <section
      class="card question"
      id={questionId}
      tabIndex={-1}
      aria-label={`${text.progress(number, of)}: ${sentenceOf(words, question)}`}
    >
      <p class="overline">{text.progress(number, of)}</p>
      {question.kind === 'column' && <ColumnQuestion {...{ question, answered, skip }} />}
      {question.kind === 'tables' && <TableQuestion {...{ question, answered, skip }} />}
      {question.kind === 'scale' && <ScaleQuestion seen={question.seen} answered={answered} />}
    </section>
  );
}

function sentenceOf(words: Words, question: Question): string {
  const { question: text } = words.reading;
  if (question.kind === 'column') return text.column(question.field);
  if (question.kind === 'scale') return scaleSentence(words, question.seen);
  const [only, ...others] = question.tables;
  return only && others.length === 0 ? text.isTable(only.sheet) : text.whichTable;
}

interface AskProps<K extends Question['kind']> {
  readonly question: Extract<Question, { readonly kind: K }>;
  readonly answered: () => void;
  readonly skip: () => void;
}

const NONE = 'none';
const OTHER = 'other';

/** The candidates, likely first; any other column of the table; none. */
function ColumnQuestion({ question, answered, skip }: AskProps<'column'>): JSX.Element {
  const { run, words } = usePane();
  const { question: text } = words.reading;
  const { table, field, candidates } = question;
  const likely = candidates.filter((column) => column !== null);
  const [choice, setChoice] = useState(String(likely[0] ?? NONE));
  const [other, setOther] = useState('');
  const chosen = choice === OTHER ? other : choice;
  const use = () => {
    answered();
    void run.answerColumn(table, field, chosen === NONE ? null : Number(chosen));
  };
  const named = likely.map((column) => [String(column), columnName(words, table, column, true)] as const);
  const none = [NONE, likely.length > 0 ? text.none : text.noColumn] as const;
  const any = [OTHER, text.other] as const;
  return (
    <Asked use={use} skip={skip} off={chosen === ''}>
      <Radios
        legend={sentenceOf(words, question)}
        name="question"
        value={choice}
        options={likely.length > 0 ? [...named, none, any] : [none, any]}
        onChange={setChoice}
      />
      {choice === OTHER && (
        <Select
          label={text.choose}
          hideLabel
          value={other}
          options={[['', text.choose], ...columnOptions(words, table)]}
          onChange={setOther}
        />
      )}
    </Asked>
  );
}

/** One table: yes or no. Several: which of them, all, or none. */
function TableQuestion({ question, answered, skip }: AskProps<'tables'>): JSX.Element {
  const { run, words } = usePane();
  const { question: text } = words.reading;
  const { tables } = question;
  const [choice, setChoice] = useState('0');
  const risk: readonly Reading[] =
    choice === 'all' ? tables : choice === NONE ? [] : tables.filter((_, index) => String(index) === choice);
  const use = () => {
    answered();
    void run.answerTables(tables, risk);
  };
  const single = tables.length === 1;
  const options = single
    ? [['0', text.yes] as const, [NONE, text.no] as const]
    : [
        ...tables.map(
          ({ sheet, headerRow, rows }, index) =>
            [String(index), text.table(sheet, headerRow + 1, rows.length)] as const,
        ),
        ['all', text.allTables] as const,
        [NONE, text.none] as const,
      ];
  return (
    <Asked use={use} skip={skip}>
      <Radios
        legend={sentenceOf(words, question)}
        name="question"
        value={choice}
        options={options}
        onChange={setChoice}
      />
    </Asked>
  );
}

/** The alternatives, what becomes of the answer, and the buttons. */
function Asked(props: {
  readonly children: ComponentChildren;
  readonly use: () => void;
  readonly skip: () => void;
  readonly off?: boolean;
}): JSX.Element {
  const { state, words } = usePane();
  const { question: text } = words.reading;
  return (
    <>
      {props.children}
      <p class="help">{text.remembered}</p>
      <div class="actions">
        <Button look="primary" off={props.off === true || !isQuiet(state.busy)} onClick={props.use}>
          {text.use}
        </Button>
        <Button look="subtle" onClick={props.skip}>
          {text.skip}
        </Button>
      </div>
    </>
  );
}
