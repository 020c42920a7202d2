import type { carryTab as swedish } from '../sv/carryTab';

const risks = (count: number) => (count === 1 ? '1 risk' : `${count} risks`);
const controlsOf = (count: number) => (count === 1 ? '1 control' : `${count} controls`);
const list = (parts: readonly string[]) =>
  [parts.slice(0, -1).join(', '), ...parts.slice(-1)].filter((part) => part !== '').join(' and ');

/** The part of the tab Plan that begins with what the workbook has already. */
export const carryTab: typeof swedish = {
  title: 'Start from what is there',
  offers: {
    takeOverPlan: {
      label: 'Take over the plan',
      help: (sheet) =>
        `The sheet “${sheet}” is a plan that somebody else made. It can become a working plan to follow up. The sheet is not changed.`,
    },
    nextYear: {
      label: 'New plan from last year',
      help: () =>
        'The controls go on, marked New, Kept, Changed or Leaving. Statuses start anew. Last year’s sheets are not changed.',
    },
    collectRisks: {
      label: 'Collect the risks in one list',
      help: () =>
        'The risks of all sheets are collected by level, each assessed on its own scale. The risk analyses are not changed.',
    },
  },
  about: {
    takeOverPlan: ({ risks: count, controls }) =>
      `${risks(count)} and ${controlsOf(controls)} are taken over to a new sheet.`,
    nextYear: ({ controls, carried }) =>
      carried
        ? `${controlsOf(controls)} from the sheet “${carried.from}”: ${list(
            [
              carried.kept > 0 ? `${carried.kept} kept` : '',
              carried.changed > 0 ? `${carried.changed} changed` : '',
              carried.new > 0 ? `${carried.new} new` : '',
              carried.leaving > 0 ? `${carried.leaving} leaving` : '',
            ].filter(Boolean),
          )}.`
        : `${controlsOf(controls)}.`,
    collectRisks: ({ risks: count }) => `${risks(count)} are collected in one list by level.`,
  },
  said: {
    takeOverPlan: (sheet) => `The plan is on the sheet “${sheet}”.`,
    nextYear: (sheet) =>
      `The new year’s plan is on the sheet “${sheet}”. The pane and the reports are now about that year, unless another one is chosen in Settings.`,
    collectRisks: (sheet) => `The risks are collected on the sheet “${sheet}”.`,
    there: (sheet) => `The plan is already on the sheet “${sheet}”. Nothing needs to be done.`,
  },
  notes: (count) => (count === 1 ? '1 thing to look at' : `${count} things to look at`),
  cancel: 'Cancel',
};
