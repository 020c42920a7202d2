import type { Field } from '../../domain/field';
import type { reading as swedish, ReadingReason } from '../sv/reading';
import { pane } from './pane';

const numbers = new Intl.NumberFormat('en-GB');

const looks: Readonly<Partial<Record<Field, string>>> = {
  id: 'are numbers',
  date: 'are dates',
  dueDate: 'are dates',
  likelihood: 'are ratings',
  consequence: 'are ratings',
  score: 'are scores',
  level: 'are levels',
  decision: 'are Yes or No',
  followsPlan: 'are Yes or No',
};

const oneLine = (heading: string) => `“${heading.replace(/\s+/g, ' ').trim()}”`;
const nameOf = (field: Field) => pane.analysis.fields[field].toLocaleLowerCase('en');

const because: Readonly<Record<ReadingReason['code'], (heading: string) => string>> = {
  remembered: () => 'your choice',
  heading: (heading) => `the heading ${oneLine(heading)}`,
  'heading-similar': (heading) => `the heading ${oneLine(heading)} resembles it`,
  content: (heading) => `the cells; the heading is ${oneLine(heading)}`,
  neighbour: () => 'the cells and the place; there is no heading',
};

export const reading: typeof swedish = {
  reason: ({ field, column, code, heading, fitting, filled }) => {
    const cells = `${numbers.format(fitting)} of ${numbers.format(filled)} cells ${looks[field] ?? 'are text'}`;
    return `${column} is read as ${nameOf(field)}: ${because[code](heading)}${filled === 0 ? '' : `, ${cells}`}`;
  },
  doubt: (field, columns) =>
    columns.length === 0
      ? `No column is surely ${nameOf(field)}.`
      : `${pane.analysis.fields[field]} may be column ${columns.join(' or ')}, or missing.`,
  sheetDoubt: (sheet) => `It is not certain that the table on the sheet “${sheet}” is the risk analysis.`,
};
