import type { Text } from '..';

/** What the tab Matrix says about the start of the year. */
export const matrixTab: Text['matrixTab'] = {
  from: {
    picture: (sheet, known, of) =>
      known === of
        ? `The risks as they were assessed when the sheet “${sheet}” was made.`
        : `The risks as they were assessed when the sheet “${sheet}” was made: ${known} of ${of} are there.`,
    plan: (sheet, known, of) =>
      `By the scores in the sheet “${sheet}”, which has ${known} of ${of} risks. Make the year’s risk register to follow all of them.`,
  },
  moves: (lowered, raised) => {
    const told = [lowered === 0 ? '' : `lowered: ${lowered}`, raised === 0 ? '' : `raised: ${raised}`].filter(
      Boolean,
    );
    return told.length === 0
      ? 'No risk has another score than at the start of the year.'
      : `Risks since the start of the year, ${told.join(', ')}.`;
  },
  moved: {
    lowered: (from, to) => `Lowered from ${from} to ${to}`,
    raised: (from, to) => `Raised from ${from} to ${to}`,
  },
  make: 'Create risk register',
  update: 'Update risk register',
  help: 'A sheet with all risks of the year, where they are assessed anew each period, and one with the risk matrix. What you write there stays.',
  made: (sheet, count) => `The sheet “${sheet}” holds ${count} ${count === 1 ? 'risk' : 'risks'}.`,
  unchanged: 'The risk register is already up to date.',
  conflicts: (count) => `Cells changed both there and in the risk analysis: ${count}. Your text is kept.`,
};
