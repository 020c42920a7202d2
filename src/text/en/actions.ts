import type { Text } from '..';

const risks = (count: number) => (count === 1 ? '1 risk' : `${count} risks`);
const columns = (count: number) => (count === 1 ? '1 column' : `${count} columns`);
const cells = (count: number) => (count === 1 ? '1 cell' : `${count} cells`);

export const actions: Text['actions'] = {
  label: {
    checkRisks: 'Check the risk analysis',
    highlightRisks: 'Highlight in the sheet',
    removeHighlights: 'Remove highlights',
    fillScores: 'Calculate missing scores',
    createPlan: 'Generate control plan',
    followUp: 'Follow-up',
    reports: 'Reports',
  },
  checked: (read, findings) =>
    findings === 0
      ? `${risks(read)} read. No findings.`
      : `${risks(read)} read, ${findings === 1 ? '1 finding' : `${findings} findings`}.`,
  highlighted: (count) =>
    `Highlights were added to ${columns(count)}. They disappear when the cell is filled in.`,
  unhighlighted: "The add-in's highlights have been removed.",
  filled: (count) =>
    count === 0 ? 'No empty scores to fill in.' : `Formulas were added to ${cells(count)}.`,
  planned: (sheet, count, controls) =>
    `The sheet “${sheet}” holds ${risks(count)} and ${controls === 1 ? '1 control' : `${controls} controls`}.`,
  unchanged: 'The plan is up to date. Nothing needed to change.',
  readBack: (cell) => `Excel shows something else than what was written in ${cell}. Check the cell.`,
};
