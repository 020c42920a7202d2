import type { Text } from '..';

const quoted = (name: string) => `“${name}”`;

const disposable =
  'This sheet is redrawn every time the report is made. Write changes in the plan, not here.';

export const reports: Text['reports'] = {
  disposable,
  made: (date, sheets) =>
    `Made on ${date} from the ${sheets.length === 1 ? 'sheet' : 'sheets'} ${sheets.map(quoted).join(', ')}.`,
  committee: (name) => `Committee: ${name}`,
  committeePlan: {
    sheetName: (year) => `Plan for committee ${year}`,
    title: (year) => `Internal control plan ${year}`,
    area: 'Area',
    areaAndRisk: 'Area and risk',
    score: (score, words) => `Score ${score}${words === '' ? '' : `: ${words}`}`,
    unscored: 'Risks that have not been assessed',
  },
};
