import type { Field } from '../../domain/field';
import { perText } from '../../domain/perText';
import { noWords, yesWords } from '../../text/words';
import { isDateFormat } from './cellText';
import { fold } from './fold';
import { isPlaceholder } from './profile';
import { gradeOf } from './rating';
import type { View } from './view';

/** What the cells of a column say for its field, counted cell by cell, so that it can be told to a person. */
export interface CellCount {
  readonly fitting: number;
  readonly cells: number;
  readonly range: readonly [lowest: number, highest: number] | null;
}

type Looks = (view: View, row: number, column: number) => boolean;

const graded: Looks = (view, row, column) => gradeOf(view.text(row, column)) !== null;
const numbered: Looks = (view, row, column) => numberIn(view, row, column) !== null;
const answered: Looks = (view, row, column) => answers.has(firstWord(view.text(row, column)));
const answers: ReadonlySet<string> = new Set([...yesWords, ...noWords].map(fold));
const dated: Looks = (view, row, column) =>
  typeof view.value(row, column) === 'number'
    ? isDateFormat(view.grid.formats[row]?.[column] ?? 'General')
    : /\d/.test(view.text(row, column));
const written: Looks = () => true;

/** How a cell that holds something must look for a field; the fields that are not here hold text. */
const looks: Readonly<Partial<Record<Field, Looks>>> = {
  likelihood: graded,
  consequence: graded,
  score: numbered,
  level: graded,
  decision: answered,
  followsPlan: answered,
  date: dated,
  dueDate: dated,
};

const ranged: ReadonlySet<Field> = new Set(['likelihood', 'consequence', 'score']);

/** Counts over the rows that hold a risk; rows and column relative to the grid. */
export function countCells(view: View, field: Field, column: number, rows: readonly number[]): CellCount {
  const fits = looks[field] ?? written;
  const fitting = rows.filter((row) => !isPlaceholder(view.text(row, column)) && fits(view, row, column));
  return {
    fitting: fitting.length,
    cells: rows.length,
    range: ranged.has(field) ? rangeOf(view, column, fitting) : null,
  };
}

function rangeOf(view: View, column: number, rows: readonly number[]): CellCount['range'] {
  let [lowest, highest] = [Infinity, -Infinity];
  for (const row of rows) {
    const number = numberIn(view, row, column);
    if (number === null) return null;
    lowest = Math.min(lowest, number);
    highest = Math.max(highest, number);
  }
  return rows.length === 0 ? null : [lowest, highest];
}

function numberIn(view: View, row: number, column: number): number | null {
  const value = view.value(row, column);
  return typeof value === 'number' ? value : (gradeOf(view.text(row, column))?.number ?? null);
}

const firstWord = perText((text): string => fold(text).split(/[\s,.;:(]/)[0] ?? '');
