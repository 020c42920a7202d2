import { fields, type Field } from '../../domain/field';
import { perText } from '../../domain/perText';
import type { Policy } from '../../domain/policy';
import type { Decision, Risk, ScoreCell, TextField } from '../../domain/risk';
import { noWords, yesWords } from '../../text/words';
import type { Area, Grid } from '../grid';
import { cellText, isErrorText } from './cellText';
import { fold } from './fold';
import { isPlaceholder } from './profile';
import { gradeOf } from './rating';
import type { Reading } from './reading';
import { scaleReader } from './scale';
import { viewOf, type View } from './view';

const notTexts: ReadonlySet<Field> = new Set(['likelihood', 'consequence', 'score', 'decision']);
const textFields = fields.filter((field): field is TextField => !notTexts.has(field));

/**
 * The risks that a reading points at, every field as it was written. Blank and merged area cells take the area above; a risk
 * over several rows gets the texts of all of them, line by line. Never throws, never invents a number.
 */
export function readRisks(grid: Grid, reading: Reading, policy: Policy): Risk[] {
  const cells = cellsOf(grid, reading);
  const rate = {
    likelihood: scaleReader(
      policy.likelihood,
      reading.rows.map((row) => cells.text(row, 'likelihood')),
    ),
    consequence: scaleReader(
      policy.consequence,
      reading.rows.map((row) => cells.text(row, 'consequence')),
    ),
  };
  const readScore = scoreReader(cells, reading);
  const areas = areasOf(cells, reading);
  return reading.rows.map((row) => {
    const likelihood = rate.likelihood(cells.text(row, 'likelihood'));
    const consequence = rate.consequence(cells.text(row, 'consequence'));
    return {
      source: { sheet: reading.sheet, row: row + 1 },
      texts: textsOf(cells, reading, row, areas.get(row) ?? ''),
      likelihood,
      consequence,
      score: readScore(row, likelihood.kind === 'empty' && consequence.kind === 'empty'),
      decision: decisionOf(cells, reading, row),
      errors: cells.errors(row),
    };
  });
}

/** Cells by absolute row and field; merged cells give the text of their first cell. */
interface Cells {
  /** The texts that the sheet has a column for: most sheets have one for a third of them. */
  readonly textFields: readonly TextField[];
  text(row: number, field: Field): string;
  /** The text, but '' where a formula failed: nobody wrote that. An error text that somebody typed is theirs and stays. */
  written(row: number, field: Field): string;
  isFormula(row: number, field: Field): boolean;
  errors(row: number): Readonly<Partial<Record<Field, string>>>;
}

function cellsOf(grid: Grid, reading: Reading): Cells {
  const view = viewOf(grid);
  const present = Object.keys(reading.columns) as Field[];
  const text = (row: number, field: Field) => {
    const column = reading.columns[field];
    if (column === undefined) return '';
    const area = view.merge(row - grid.top, column - grid.left);
    return area ? textAt(view, ...firstOf(area)) : textAt(view, row - grid.top, column - grid.left);
  };
  const isFormula = (row: number, field: Field) => {
    const column = reading.columns[field];
    if (column === undefined) return false;
    const area = view.merge(row - grid.top, column - grid.left);
    return (
      (area ? view.formula(...firstOf(area)) : view.formula(row - grid.top, column - grid.left)) !== null
    );
  };
  return {
    textFields: textFields.filter((field) => reading.columns[field] !== undefined),
    text,
    isFormula,
    written: (row, field) => {
      const shown = text(row, field);
      return isErrorText(shown) && isFormula(row, field) ? '' : shown;
    },
    errors: (row) => {
      const wrong = present.filter((field) => isErrorText(text(row, field)));
      return wrong.length === 0
        ? noErrors
        : Object.fromEntries(wrong.map((field) => [field, text(row, field)]));
    },
  };
}

const noErrors = {};

/** A cell as its owner wrote it (cellText); what is text already, the view has ready. */
function textAt(view: View, row: number, column: number): string {
  return typeof view.value(row, column) === 'string'
    ? view.text(row, column)
    : cellText(view.grid, row, column);
}

/** The cell of a merged area that holds its text. */
function firstOf({ row, column }: Area): [row: number, column: number] {
  return [Math.max(0, row), Math.max(0, column)];
}

// ——— texts ———

const once: ReadonlySet<TextField> = new Set(['id', 'area', 'risk', 'date', 'level']);

/** Nothing in any field: what a risk's texts are made from. */
const noTexts = Object.fromEntries(textFields.map((field) => [field, ''])) as Readonly<
  Record<TextField, string>
>;

function textsOf(cells: Cells, reading: Reading, row: number, area: string): Record<TextField, string> {
  const texts = { ...noTexts };
  const more = reading.continued?.[row];
  for (const field of cells.textFields)
    texts[field] = more ? joined(cells, field, row, more) : cells.written(row, field);
  texts.area = area;
  return texts;
}

/** What a risk over several rows says in a field, line by line, each text once. */
function joined(cells: Cells, field: TextField, row: number, more: readonly number[]): string {
  const rows = once.has(field) ? [row] : [row, ...more];
  const texts = rows.map((each) => cells.written(each, field)).filter((text) => text !== '');
  return [...new Set(texts)].join('\n');
}

/** Areas by row: as written, else the area above in the same section, else the section's title. */
function areasOf(cells: Cells, reading: Reading): ReadonlyMap<number, string> {
  const areas = new Map<number, string>();
  let area = '';
  let section: string | undefined;
  for (const row of reading.rows) {
    const title = reading.sections?.[row];
    if (title !== section) area = '';
    section = title;
    area = cells.written(row, 'area') || area;
    areas.set(row, area || (reading.columns.area === undefined ? (title ?? '') : ''));
  }
  return areas;
}

// ——— score and decision ———

function scoreReader(cells: Cells, reading: Reading): (row: number, unrated: boolean) => ScoreCell {
  const filled = reading.rows.filter((row) => cells.text(row, 'score') !== '');
  const formulas = filled.filter((row) => cells.isFormula(row, 'score')).length;
  const computed = formulas >= 2 && formulas * 2 >= filled.length;
  return (row, unrated) => {
    const text = cells.text(row, 'score');
    const formula = cells.isFormula(row, 'score');
    const value = scoreValue(text);
    if (isPlaceholder(text) || (formula && unrated && !value))
      return { text: '', value: null, kind: 'empty' };
    if (value === null) return { text, value, kind: 'unreadable' };
    return { text, value, kind: formula ? 'formula' : computed ? 'typed-over-formula' : 'number' };
  };
}

/** "16", "16,5", "Hög (12)", "15 – høy"; null where there is no number to see. */
const scoreValue = perText((text): number | null => {
  const plain = /^-?\d+(?:[.,]\d+)?$/.exec(text.trim())?.[0];
  return plain ? Number(plain.replace(',', '.')) : (gradeOf(text)?.number ?? null);
});

const yes: ReadonlySet<string> = new Set(yesWords.map(fold));
const no: ReadonlySet<string> = new Set(noWords.map(fold));

function decisionOf(cells: Cells, reading: Reading, row: number): Decision {
  return reading.columns.decision === undefined ? absent : decisionIn(cells.text(row, 'decision'));
}

const absent: Decision = { text: '', kind: 'absent' };

const decisionIn = perText((text): Decision => ({
  text,
  kind: isPlaceholder(text) ? 'empty' : answerOf(fold(text)),
}));

/** "Ja", "x", "Ja, från T2" and their opposites; "Ja/Nej" left as it was printed is no answer. */
function answerOf(text: string): 'yes' | 'no' | 'unreadable' {
  if (yes.has(text)) return 'yes';
  if (no.has(text)) return 'no';
  const first = /^(\p{L}+)\s*(?:[,.;:(–—-]|\s(?!\/))/u.exec(text)?.[1] ?? '';
  if (first.length > 1 && yes.has(first)) return 'yes';
  return first.length > 1 && no.has(first) ? 'no' : 'unreadable';
}
