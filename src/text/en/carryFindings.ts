import type { carryFindings as swedish } from '../sv/carryFindings';

/** What taking over a plan, next year's plan and the collected list of risks tell besides their result. */
export const carryFindings: typeof swedish = {
  'taken-outside': {
    title: 'Text outside the plan’s table',
    message: ({ text }) =>
      `“${text}” stands outside the table and was not taken over. It is still on its sheet.`,
    explanation:
      'Titles, dates and notes around the table have no place in the plan. The sheet is untouched.',
  },
  'taken-own-column': {
    title: 'Column without a counterpart',
    message: ({ heading }) =>
      `The column “${heading}” has no counterpart in the plan. It was taken over as a column of your own.`,
    explanation: 'The add-in never changes columns of your own.',
  },
  'taken-no-period': {
    title: 'Status or comment without a period',
    message: ({ heading }) =>
      `It is not clear which period the column “${heading}” is about. It was taken over as a column of your own. Move the texts to the right period if they are to be followed up.`,
    explanation: 'The follow-up only counts what stands in the periods’ own columns.',
  },
  'taken-as-control': {
    title: 'Measures as controls',
    message: ({ heading }) =>
      `The plan has no column for controls. The texts under “${heading}” became controls. Check that this is right.`,
    explanation: 'Every row of the plan is followed up as one control.',
  },
  'taken-uncertain': {
    title: 'Uncertain reading of the plan',
    message: ({ sheet }) =>
      `The sheet “${sheet}” was read as a plan, but its headings leave room for doubt. Compare it with the new plan.`,
    explanation: 'The old sheet is untouched. If something is wrong, the new plan can be deleted.',
  },
  'taken-year': {
    title: 'The plan’s year is not stated',
    message: ({ year }) => `It is not stated which year the plan is for. ${year} was assumed.`,
    explanation: 'The year is read from headings, the name of the sheet and due dates.',
  },
  'taken-other-year': {
    title: 'A plan for another year',
    message: ({ sheet, year }) =>
      `The sheet “${sheet}” is a plan for ${year} and was not taken over. Take it over by itself by choosing that year.`,
    explanation: 'Every year has its own plan.',
  },
  'taken-levels': {
    title: 'Another scale than the settings’',
    message: ({ scores, max }) =>
      `Score ${scores} is not on the scale up to ${max} that is chosen in Settings. The risk levels were therefore left empty.`,
    explanation: 'Levels are only worked out when all scores of the plan are on the chosen scale.',
  },
  'unfinished-deviating': {
    title: 'Not done last year: deviation',
    message: ({ control, status }) => `“${control}” had a deviation at the end of the year: ${status}`,
    explanation: 'Deviations need to be dealt with even when a new year begins.',
  },
  'unfinished-leaving': {
    title: 'Leaving without being done',
    message: ({ control, status }) =>
      `“${control}” leaves the plan but was not done: ${status} Decide whether it shall go on.`,
    explanation: 'The risk is no longer in the risk analysis, but the control was never finished.',
  },
  'unfinished-ongoing': {
    title: 'Not done last year',
    message: ({ control, status }) => `“${control}” was not done at the end of the year: ${status}`,
    explanation: 'The control goes on into the new year, but its status starts anew.',
  },
  'due-passed': {
    title: 'Due date before the new year',
    message: ({ date, year }) =>
      `The due date ${date} is before ${year} and was left empty. Write a new one.`,
    explanation: 'Last year’s dates are still in last year’s plan.',
  },
  'carried-empty': {
    title: 'Column of last year’s follow-up',
    message: ({ heading }) =>
      `The column “${heading}” is about last year’s follow-up and was carried on empty.`,
    explanation: 'Last year’s texts are still in last year’s plan.',
  },
  'collected-scale': {
    title: 'The scale is not stated',
    message: ({ sheet, max }) =>
      `It is not clear which scale the sheet “${sheet}” is assessed on${Number(max) > 0 ? ` (the highest value used is ${max})` : ''}. Its risks stand under “Level not known”. Tell the scale, or store it in the workbook’s settings.`,
    explanation: 'The same score means different things on different scales, so it is never guessed.',
  },
  'collected-uncertain': {
    title: 'Uncertain reading of the risk analysis',
    message: ({ sheet }) =>
      `The reading of the sheet “${sheet}” is uncertain. Check its rows in the list against the original.`,
    explanation:
      'Open the workbook in Excel and answer the questions in the pane, and the sheet is read with certainty next time.',
  },
  'collected-unrated': {
    title: 'Assessment that cannot be read',
    message: ({ value }) =>
      `The assessment “${value}” cannot be read on the scale of its sheet. The risk stands under “Level not known”.`,
    explanation: 'The risk is in the list with what its cells say.',
  },
};
