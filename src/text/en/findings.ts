import { carryFindings } from './carryFindings';
import type { Finding, FindingCode } from '../../domain/finding';
import type { FindingText } from '../sv/findings';

const kinds: Readonly<Record<FindingCode, FindingText>> = {
  'missing-risk': {
    title: 'Risk is missing',
    message: () => 'The row does not say what the risk is. Write what can go wrong.',
    explanation:
      'A risk describes something that may happen and what it may lead to. Without it the row cannot be followed up.',
  },
  'missing-likelihood': {
    title: 'Likelihood is missing',
    message: ({ max }) => `The likelihood is missing. Write a value from 1 to ${max}.`,
    explanation:
      'The score is calculated from the likelihood. Until it is there, the plan says that the risk is not assessed.',
  },
  'missing-consequence': {
    title: 'Consequence is missing',
    message: ({ max }) => `The consequence is missing. Write a value from 1 to ${max}.`,
    explanation:
      'The score is calculated from the consequence. Until it is there, the plan says that the risk is not assessed.',
  },
  'missing-score': {
    title: 'Score is missing',
    message: ({ likelihood, consequence, product, max }) =>
      product === undefined
        ? `The score is missing. Write a number from 1 to ${max}.`
        : `The score is missing. ${likelihood} × ${consequence} is ${product}: write it, or choose to calculate missing scores.`,
    explanation:
      'The score is likelihood times consequence. The plan calculates it anyway, but the sheet is easier to read with it.',
  },
  'missing-causes': {
    title: 'Causes are missing',
    message: () => 'The causes are missing. Write why the risk may occur.',
    explanation: 'Knowing why something may happen makes it easier to see which measure or control helps.',
  },
  'missing-measure': {
    title: 'Measure is missing',
    message: () => 'The measure is missing. Write how the risk is to be removed, reduced or controlled.',
    explanation:
      'The measure becomes a control in the plan. Without it the risk gets a row with an empty control.',
  },
  'missing-owner': {
    title: 'Owner is missing',
    message: () => 'The owner is missing. Write which function is responsible, such as head of unit.',
    explanation: 'Without a responsible function nobody carries out the control or follows it up.',
  },
  'missing-decision': {
    title: 'Decision on the plan is missing',
    message: () => 'The row does not say whether the risk goes into the plan. Write Ja or Nej.',
    explanation:
      'When you choose risks by Ja or Nej, only those with Ja go into the plan. A Nej shows that you have decided.',
  },
  'off-scale': {
    title: 'The value is not on the scale',
    message: ({ value, max, scale }) => `“${value}” is not on the scale 1–${max}. Write one of ${scale}.`,
    explanation:
      'A value outside the scale does not count. If you use another scale, choose it under Settings.',
  },
  'label-unmapped': {
    title: 'The word is not on the scale',
    message: ({ value, scale }) => `“${value}” cannot be read as a step of the scale. Write one of ${scale}.`,
    explanation:
      'Words count when they agree with those of the scale. If your steps have other words, change them under Settings.',
  },
  'score-mismatch': {
    title: 'The score is not right',
    message: ({ score, likelihood, consequence, product }) =>
      `The score is ${score}, but ${likelihood} × ${consequence} is ${product}. Correct the score or the other two.`,
    explanation:
      'The score is likelihood times consequence. The plan uses the product until the cells agree.',
  },
  'score-typed-over-formula': {
    title: 'The score is typed over a formula',
    message: ({ score }) =>
      `The score ${score} is typed by hand, but is calculated in the other rows. Copy the formula here.`,
    explanation:
      'A typed score does not follow when likelihood or consequence changes, and then goes wrong unseen.',
  },
  'score-unreadable': {
    title: 'The score is not a number',
    message: ({ value, max }) => `The score “${value}” is not a number. Write a number from 1 to ${max}.`,
    explanation: 'The plan is sorted by the score. Text in the cell cannot be calculated with.',
  },
  'level-contradicts-score': {
    title: 'The level does not fit the score',
    message: ({ told, score, level }) =>
      `The level is “${told}”, but the score ${score} gives the level ${level}. Correct the level or the score.`,
    explanation: 'Your risk matrix decides which level a score gives. Change it under Settings.',
  },
  'error-cell': {
    title: 'The cell shows an error',
    message: ({ error }) => `The cell shows the error ${error}. Correct the formula or write the value.`,
    explanation:
      'The formula in the cell refers to something that cannot be calculated or is no longer there.',
  },
  'decision-gap-high-no': {
    title: 'High score but Nej',
    message: ({ score, limit }) =>
      `The score ${score} reaches the limit ${limit}, but the decision is Nej. Change it to Ja or give the reason.`,
    explanation:
      'Leaving the risk out may be right, but the committee needs to see why. Change the limit under Settings.',
  },
  'decision-gap-low-yes': {
    title: 'Low score but Ja',
    message: ({ score, limit }) =>
      `The score ${score} is under the limit ${limit}, but the decision is Ja. Give the reason or change it to Nej.`,
    explanation: 'The risk goes into the plan. That may be right, but the committee needs to see why.',
  },
  'decision-gap-unscored-yes': {
    title: 'Ja but not assessed',
    message: () => 'The decision is Ja, but the risk is not assessed. Fill in likelihood and consequence.',
    explanation: 'The risk goes into the plan, last and marked as not assessed, until it has a score.',
  },
  'decision-unreadable': {
    title: 'The decision cannot be read',
    message: ({ value }) => `“${value}” cannot be read as Ja or Nej. Write Ja or Nej.`,
    explanation:
      'When you choose risks by Ja or Nej, only those with Ja go into the plan. This row does not count as Ja.',
  },
  'duplicate-risk': {
    title: 'The same risk twice',
    message: ({ row, sheet }) =>
      `The same risk is already in row ${row}${sheet === '' ? '' : ` of the sheet “${sheet}”`}. Remove one of them, or write what makes them different.`,
    explanation: 'Two equal risks in the same area become two rows of the plan and are followed up twice.',
  },
  'packed-measures': {
    title: 'Several measures in one cell',
    message: ({ count, split }) =>
      split === 1
        ? `The cell holds ${count} measures. They become ${count} controls in the plan.`
        : `The cell holds ${count} measures, which become a single control in the plan. Put each in a row of its own, or turn on splitting under Settings.`,
    explanation: 'Each control is followed up by itself, with its own method, owner and status.',
  },
  'packed-counts-differ': {
    title: 'Different number of parts',
    message: ({ count }) =>
      `The row has ${count} measures, but the list here has another length. The whole text goes with every control. Write as many parts, or correct the plan.`,
    explanation:
      'When the cells have equally many parts, the right method, owner and frequency end up with each control.',
  },
  'score-words-contradict': {
    title: 'The same words for different scores',
    message: ({ words, scores }) =>
      `“${words}” stands for several scores (${scores}). Change the score or the words, so that they agree.`,
    explanation:
      'The report shows what the plan says. The same words cannot give different scores on one scale.',
  },
  'assessment-unreadable': {
    title: 'An assessment that cannot be read',
    message: ({ value }) => `“${value}” cannot be read as an assessment. Write for example 3x3, 9 or Medium.`,
    explanation:
      'A new assessment is likelihood x consequence, a score on the scale or only a level. Why it has changed is written in the risk analysis of the period.',
  },
  'changed-since-start': {
    title: 'The risk analysis has changed since the start of the year',
    message: ({ now, then, column }) =>
      `The risk analysis now says ${now}, but the register says ${then === '' ? 'something else' : then} at the start of the year. If the risk has changed, write the new assessment in “${column}”. If it was wrong from the start, correct L and C here.`,
    explanation:
      'The register keeps how the risk was assessed at the start of the year, so that one can see what has happened since.',
  },
  'personal-number': {
    title: 'Personal identity number in the text',
    message: ({ personal, coordination }) => {
      const count = Number(personal) + Number(coordination);
      const what =
        count === 1 ? 'a Swedish personal identity number' : `${count} Swedish personal identity numbers`;
      return `The cell holds ${what}. Remove it unless it has to be here.`;
    },
    explanation:
      'The plan becomes a public document. Personal identity numbers should be shown as little as possible.',
  },
  ...carryFindings,
  'person-name': {
    title: 'Personal name instead of a function',
    message: ({ name }) =>
      `“${name}” looks like a person’s name. Better write a function, such as head of unit.`,
    explanation:
      'A function still holds when someone leaves, and the plan becomes a public document. The name may stay if you wish.',
  },
};

export const findings = {
  kinds,
  message: (finding: Pick<Finding, 'code' | 'params'>): string => kinds[finding.code].message(finding.params),
};
