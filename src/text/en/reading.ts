import type { Field } from '../../domain/field';
import type { reading as swedish, ReadingReason } from '../sv/reading';
import { pane } from './pane';
import { countFormat } from '../numbers';

const numbers = countFormat('en-GB');
const count = (n: number, one: string, many: string) => `${numbers.format(n)} ${n === 1 ? one : many}`;

const looks: Readonly<Partial<Record<Field, string>>> = {
  date: 'are dates',
  dueDate: 'are dates',
  likelihood: 'are ratings',
  consequence: 'are ratings',
  score: 'are scores',
  level: 'are levels',
  decision: 'are Yes or No',
  followsPlan: 'are Yes or No',
};

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
const quoted = (text: string) => `“${oneLine(text)}”`;
const nameOf = (field: Field) => pane.analysis.fields[field].toLocaleLowerCase('en');
const span = ([lowest, highest]: readonly [number, number]) =>
  lowest === highest ? numbers.format(lowest) : `${numbers.format(lowest)}–${numbers.format(highest)}`;

const because: Readonly<Record<ReadingReason['code'], (heading: string) => string>> = {
  remembered: () => 'your choice',
  heading: (heading) => `the heading ${quoted(heading)}`,
  'heading-similar': (heading) => `the heading ${quoted(heading)} resembles it`,
  content: (heading) => `the cells; the heading is ${quoted(heading)}`,
  neighbour: () => 'the cells and the place; there is no heading',
};

export const reading: typeof swedish = {
  reason: ({ field, column, code, heading, fitting, cells, range }) => {
    const look = range ? `are ${span(range)}` : (looks[field] ?? 'are filled in');
    const counted = `, ${numbers.format(fitting)} of ${numbers.format(cells)} cells ${look}`;
    return `${column} is read as ${nameOf(field)}: ${because[code](heading)}${cells === 0 ? '' : counted}`;
  },
  doubt: (field, columns) =>
    columns.length === 0
      ? `No column is surely ${nameOf(field)}.`
      : `${pane.analysis.fields[field]} may be column ${columns.join(' or ')}, or missing.`,
  sheetDoubt: (sheet) =>
    `It is not certain that the table on the sheet ${quoted(sheet)} is the risk analysis.`,
  notFound: (field) => `No column is read as ${nameOf(field)}.`,

  source: {
    columns: 'How the columns are read',
    help: 'Open a column to see why, or to choose another. The choice is saved in the workbook.',
    readFrom: (field) => `${pane.analysis.fields[field]} is read from`,
    uncertain: 'The reading is uncertain. Look over the columns.',
    wrong: 'Wrong table? Point out the right one',
    forget: 'Forget what I have pointed out',
    forgotten: 'What you pointed out and answered is forgotten. The workbook has been read anew.',
  },

  question: {
    progress: (n, of) => `Question ${numbers.format(n)} of ${numbers.format(of)}`,
    column: (field) => `Which column is ${pane.analysis.fields[field]}?`,
    example: (column, example) => `${column}, for example ${quoted(example)}`,
    none: 'None of them',
    noColumn: 'No column',
    other: 'Another column',
    choose: 'Choose a column',
    isTable: (sheet) => `Is the table on the sheet ${quoted(sheet)} the risk analysis?`,
    yes: 'Yes',
    no: 'No, it is no risk analysis',
    whichTable: 'Which table is the risk analysis?',
    table: (sheet, headerRow, risks) =>
      `${oneLine(sheet)}, headings in row ${numbers.format(headerRow)}, ${count(risks, 'row', 'rows')}`,
    allTables: 'All of them together',
    use: 'Use',
    skip: 'Not now',
    again: 'Show the questions',
    remembered:
      'The answer is saved in the workbook. Next year’s sheet with the same headings is read without asking again.',
  },

  saved: {
    column: (field, column) => `Saved: ${nameOf(field)} is read from column ${column}.`,
    noColumn: (field) => `Saved: no column is ${nameOf(field)}.`,
    tables: (sheets) =>
      sheets.length === 0
        ? 'Saved: the table is not used.'
        : `Saved: the risk analysis is read from ${sheets.map(quoted).join(' and ')}.`,
    row: (sheet, row) =>
      `Saved: the headings are read from row ${numbers.format(row)} on the sheet ${quoted(sheet)}.`,
    scale: (scale) => `The scale is now ${scale}.`,
    keepScale: (scale) => `The scale ${scale} is kept.`,
  },

  sheets: {
    together: (tables, risks) => `${count(tables, 'table', 'tables')}, ${count(risks, 'risk', 'risks')}`,
    title: (used, of) =>
      used === of
        ? `Reading ${of === 2 ? 'both' : `all ${numbers.format(of)}`} risk analyses`
        : `Reading ${numbers.format(used)} of ${numbers.format(of)} risk analyses`,
    help: 'The risks are read together. In the plan, the column Source tells which sheet a row comes from.',
    sheet: (sheet, risks) => `${oneLine(sheet)}, ${count(risks, 'risk', 'risks')}`,
    least: 'At least one sheet has to be read.',
    more: 'Read one more sheet',
  },

  point: {
    open: 'Point out the risk analysis',
    title: 'Point out the risk analysis',
    help: 'Choose the sheet and the row that holds the headings. You choose the columns afterwards.',
    sheet: 'Sheet',
    row: 'Row of headings',
    rowTexts: (row, texts) => `Row ${numbers.format(row)}: ${texts}`,
    marked: 'Use the row marked in Excel',
    more: 'Show more rows',
    empty: 'The sheet has no row with at least two texts.',
    tooFew: (row) =>
      `Row ${numbers.format(row)} has too few headings. Mark a row with at least two headings and try again.`,
    use: 'Read from there',
    cancel: 'Cancel',
    chooseRow: 'Choose the row that holds the headings.',
    notRead:
      'The table could not be read as a risk analysis. See to it that there are risks below the headings.',
  },

  scale: {
    name: (likelihood, consequence) =>
      likelihood === consequence
        ? `1–${likelihood}`
        : `1–${likelihood} for likelihood and 1–${consequence} for consequence`,
    ask: (scale, same) =>
      same
        ? 'The sheet seems to use other words for the steps of the scale. Change scale?'
        : `The sheet seems to use the scale ${scale}. Change scale?`,
    why: (reason, own) =>
      reason.kind === 'heading'
        ? `The heading is ${quoted(reason.heading)}, and the settings say ${own}.`
        : `${count(reason.count, 'rating is', 'ratings are')} not on the settings’ scale ${own}, for example ${quoted(reason.example)}.`,
    labels: (axis, labels) => `${axis}: ${labels.join(', ')}`,
    change: (scale) => `Change to ${scale}`,
    keep: (scale) => `Keep ${scale}`,
    changeWords: 'Change scale',
    keepWords: 'Keep the scale',
    taken: (scale, name) =>
      `The scale ${scale} is taken from the sheet, since no settings are saved${name === null ? '' : ` (${name})`}. You can change it in the settings.`,
  },
};
