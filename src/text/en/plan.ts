import type { Text } from '..';
import { freezing } from './freezing';

export const plan: Text['plan'] = {
  sheetName: (year) => `Control plan ${year}`,
  listSheetName: 'Internal control lists',
  title: (year) => `Internal control plan ${year}`,
  committee: (name) => `Committee: ${name}`,
  scale: (likelihood, consequence) =>
    `Scale: likelihood ${likelihood}; consequence ${consequence}. Score = likelihood × consequence.`,
  levels: (levels) => `Risk levels: ${levels.join(', ')}.`,
  inclusion: {
    decision: (limit) =>
      `Included: risks with Yes in the column for the control plan; without such a column, scores of ${limit} or more.`,
    limit: (limit) => `Included: risks with a score of ${limit} or more.`,
    both: (limit) =>
      `Included: risks with Yes in the column for the control plan, or with a score of ${limit} or more.`,
  },
  made: (date, sheets) =>
    sheets.length === 0
      ? `Made on ${date}.`
      : `Made on ${date} from the ${sheets.length === 1 ? 'sheet' : 'sheets'} ${sheets.map((name) => `“${name}”`).join(', ')}.`,
  headings: {
    number: 'No.',
    change: 'Change',
    area: 'Area',
    risk: 'Risk',
    score: 'Score',
    level: 'Risk level',
    control: 'Control',
    method: 'Method',
    owner: 'Owner',
    frequency: 'Frequency',
    dueDate: 'Due date',
    source: 'Source',
    trace: 'Trace',
  },
  status: (period) => `Status ${period}`,
  comment: (period) => `Comment ${period}`,
  period: {
    tertial: (n, year) => `T${n} ${year}`,
    'half-year': (n, year) => `H${n} ${year}`,
  },
  unscored: 'Not assessed',
  sourceRow: (sheet) => `${sheet} row `,
  leaving: 'Leaving: the risk is no longer in the risk analysis',
  leavingMark: 'Leaving',
  statusAlert: {
    title: 'Status',
    message:
      'The text is not one of the statuses. The follow-up only counts statuses from the list; write other things in the comment. Use the text anyway?',
  },
  freezing,
  footerPages: 'Page &P of &N',
};
