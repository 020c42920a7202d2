import type { disclosureTab as swedish } from '../sv/disclosureTab';

export const disclosureTab: typeof swedish = {
  heading: 'Before the plan is handed out',
  intro:
    'A plan that has been sent or decided on is a public document, and everything in the file goes along. Here is what is often forgotten. Nothing is removed by itself.',
  look: 'Look through the workbook',
  again: 'Look again',
  nothing: 'Nothing to look at was found.',
  none: 'Nothing to look at was found: no personal identity numbers, hidden parts, comments, names of owners or people in the file’s properties.',
  found: (count) => (count === 1 ? '1 thing to look at.' : `${count} things to look at.`),
};
