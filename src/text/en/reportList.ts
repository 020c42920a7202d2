import type { Text } from '..';

export const reportList: Text['reportList'] = {
  title: 'Reports',
  help: 'Each report gets a sheet of its own, ready to print. It is redrawn whole every time.',
  reports: {
    reportCommittee: {
      name: 'Control plan for the committee',
      purpose: 'The plan grouped by score, with the status of each period.',
    },
    reportTertial: {
      name: 'Follow-up of the period',
      purpose: 'A summary in words, and each risk with its assessment of the period.',
    },
    reportYearEnd: {
      name: 'Year-end follow-up of critical risks',
      purpose: 'The risks at or above the limit: how they are handled and whether that follows the plan.',
    },
    reportRiskPicture: {
      name: 'Risk picture',
      purpose: 'Every risk under its category, with measures, statuses and comments.',
    },
    reportDecisions: {
      name: 'List of decisions',
      purpose: 'What is in the plan and what is not, and where decision and score disagree.',
    },
  },
  about: (name, period) => `${name}, ${period}`,
  make: 'Make report',
  copy: 'Copy for Word',
  show: 'Show',
  of: (action, name) => `${action}: ${name}`,
  made: (sheet) => `The report is on the sheet “${sheet}”.`,
  kept: (sheet, kept) =>
    `The report is on the sheet “${sheet}”. Somebody has written on the sheet “${kept}”, so it is left as it was.`,
  copied: (title) => `“${title}” is copied. Paste it into Word with Ctrl+V.`,
  byHand: {
    title: 'Copy it yourself',
    body: 'Excel does not let the pane copy. The report is selected below: press Ctrl+C (Cmd+C on a Mac), and paste it into Word.',
    select: 'Select again',
    close: 'Close',
    region: (title) => `${title}, to copy`,
  },
};
