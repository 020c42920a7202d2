import type { Text } from '..';

/** Words of the report "Risk picture". */
export const riskReport: Text['riskReport'] = {
  sheetName: (year) => `Risk picture ${year}`,
  title: (year) => `Risk picture with measures ${year}`,
  riskArea: (number, name) => `${number} Risk category: ${name}`,
  area: (number, name) => `${number} ${name}`,
  noArea: (number) => `${number} Risks without a category`,
  number: 'No.',
  risk: 'Risk',
  description: 'Risk description',
  consequence: 'Consequence description',
  existing: 'Existing controls',
  level: 'Risk level',
  status: 'Status of the measure',
  measure: 'Measure',
  dueDate: 'Due date',
  measureText: 'Description of the measure',
  comment: 'Comment at the latest follow-up',
  moved: (from, to) => `${from} → ${to}`,
  noStatus: 'No status',
  withoutControl: (count) => `Rows of the plan without a control, not counted: ${count}.`,
  moves: ({ lowered, raised }) => {
    const told = [
      lowered.length === 0 ? '' : `lowered: ${lowered.length}`,
      raised.length === 0 ? '' : `raised: ${raised.length}`,
    ].filter(Boolean);
    return told.length === 0 ? '' : `Assessed anew during the year, ${told.join(', ')}.`;
  },
  summary: ({ risks, areas, measures, statuses, without }) =>
    [
      `Risks in the register: ${risks}${areas > 1 ? `, in ${areas} categories` : ''}.`,
      measures === 0
        ? ''
        : `Measures: ${measures} (${statuses.map(({ status, count }) => `${count} ${status === '' ? 'without status' : `“${status}”`}`).join(', ')}).`,
      without === 0 ? '' : `Risks without a measure in the plan: ${without}.`,
    ]
      .filter(Boolean)
      .join(' '),
};
