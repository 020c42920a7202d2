import type { Text } from '..';

export const errors: Text['errors'] = {
  'cell-edit': 'A cell is being edited. Finish with Enter or Esc and try again.',
  'sheet-protected': (sheet) =>
    `The sheet “${sheet}” is protected. Remove the protection under Review > Unprotect Sheet and try again.`,
  'structure-protected':
    'The structure of the workbook is protected, so no sheet can be added. Remove the protection under Review > Protect Workbook and try again.',
  'read-only':
    'The workbook is read-only, or you may not change it. Save a copy of your own and try again there.',
  'plan-filtered': (sheet) =>
    `The plan on the sheet “${sheet}” is filtered, and hidden rows could be overwritten. Clear the filter under Data > Clear and try again.`,
  'sheet-filtered': (sheet) =>
    `The sheet “${sheet}” is filtered. Clear the filter under Data > Clear and try again.`,
  'too-much-data':
    'The workbook is too large for Excel on the web. Open it in Excel on the computer and try again.',
  'sheet-too-large': (sheet) =>
    `The sheet “${sheet}” has contents so far down or to the right that it cannot be read. Press Ctrl+End to see where, remove what should not be there and try again.`,
  'not-allowed':
    'Excel does not allow the change in this workbook. If the title bar says Shared, the workbook is shared in the old way, and no tables, charts or drop-down lists can be added. Stop sharing it under Review > Share Workbook and try again.',
  'not-answering':
    'Excel could not answer. Wait a moment and try again. If it happens again, save, close and reopen the workbook.',
  'connection-lost':
    'The connection to Excel was lost. Wait a moment, check the sheet and run the command again.',
  'workbook-changed':
    'Somebody changed the workbook at the same time, several times over. Wait until the changes are done and try again.',
  busy: 'A command is already running. Wait until it has finished.',
  cancelled: 'The command was cancelled.',
  'not-found':
    'A sheet or table disappeared while the command was running. Check that nothing was deleted or renamed and try again.',
  'name-taken':
    'Somebody added a sheet or table with the same name while the command was running. Try again.',
  'merged-cells': (sheet) =>
    `Merged cells on the sheet “${sheet}” are in the way of the plan's table. Unmerge them and try again.`,
  'cells-in-the-way': (sheet) =>
    `Another table or a protected area on the sheet “${sheet}” is in the way. Move it and try again.`,
  'cell-not-empty': (sheet) => `A cell to be filled on the sheet “${sheet}” is no longer empty. Try again.`,
  'text-too-long': (cell) =>
    `The text in ${cell} is longer than the 32,767 characters that fit in a cell. Shorten it and try again.`,
  'too-old':
    'This version of Excel is too old. The add-in needs Excel 2021, Microsoft 365 or Excel on the web.',
  'nothing-qualifies':
    'No risk meets the rule for what goes into the plan. Fill in what is missing in the risk analysis, or change the rule under Settings.',
  'no-analysis':
    'No risk analysis was found. What is needed is a heading row with risk and assessment (likelihood and consequence) on some sheet.',
  'plan-to-take-over': (sheet: string) =>
    `No risk analysis was found, but the sheet “${sheet}” is a plan that can be taken over.`,
  'no-foreign-plan':
    'No plan to take over was found. What is needed is a row of headings with controls or risks and what has been followed up.',
  'no-plan-to-carry':
    'The workbook has no plan to carry on to next year. Generate the plan, or take over an existing one, first.',
  'nothing-to-collect':
    'No risk analysis to collect was found. What is needed is a row of headings with risk and assessment on at least one sheet.',
  'no-plan':
    'The workbook has no internal control plan for that year. Generate the plan first, or choose another year.',
  'nothing-to-undo': 'There is nothing to undo: the sheet with the plan is no longer in the workbook.',
  'plan-worked-in': (sheet: string) =>
    `Somebody has worked on the sheet “${sheet}” since it was made, so it stays as it is. Delete the sheet yourself if you do not want it.`,
  'no-period':
    'The plan has no such period. The year is divided into three terms (T1–T3) or two half-years (H1–H2), by the settings.',
  nothingChanged: 'Nothing has been changed.',
  partlyChanged: 'Some of it may have been written. Run the command again to finish.',
  unknown:
    'Something went wrong in Excel. Check the sheet and try again. If it happens again, save, close and reopen the workbook.',
};
