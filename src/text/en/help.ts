import type { help as swedish } from '../sv/help';

const todo: (typeof swedish)['todo'] = {
  'missing-risk': 'Write the risk on the row, or delete the row if it is not needed.',
  'missing-likelihood':
    'Write the likelihood in the cell. The plan can be made even if you do not know it yet.',
  'missing-consequence':
    'Write the consequence in the cell. The plan can be made even if you do not know it yet.',
  'missing-score': 'Choose Calculate missing scores in the pane, or write the number yourself.',
  'missing-causes': 'Write why the risk may occur. A short cause will do.',
  'missing-measure':
    'Write the measure or the control. Measures on lines of their own in the cell become a control each.',
  'missing-owner': 'Write a function, such as head of unit or chief financial officer.',
  'missing-decision': 'Write Ja or Nej in the cell.',
  'off-scale': 'Write a value that is on the scale, or choose your own scale under Settings.',
  'label-unmapped': 'Write one of the values of the scale, or change the words of the steps under Settings.',
  'score-mismatch': 'Compare the three cells and correct the one that is wrong.',
  'score-typed-over-formula': 'Copy the formula from the row above.',
  'score-unreadable': 'Write the score as a number. Explanations fit in another column.',
  'level-contradicts-score':
    'Correct the word or the number. If both are right with you: change the risk matrix under Settings.',
  'error-cell': 'Open the cell and correct the formula, or write the value.',
  'decision-gap-high-no': 'Change to Ja, or write why the risk shall not be in the plan.',
  'decision-gap-low-yes': 'Write why the risk shall be in the plan, or change to Nej.',
  'decision-gap-unscored-yes': 'Fill in likelihood and consequence.',
  'decision-unreadable': 'Write Ja or Nej. An explanation fits in another column.',
  'duplicate-risk': 'Delete one of the rows, or write what tells the risks apart.',
  'packed-measures':
    'If the measures are to be followed up one by one: turn on the splitting under Settings, unless it is on already. If they are to be followed up together: turn it off.',
  'packed-counts-differ': 'Write as many parts in each cell of the row, or correct the plan afterwards.',
  'score-words-contradict':
    'Change the score or the words in the plan, so that the same words always mean the same number.',
  'assessment-unreadable':
    'Write for example 3x3, 9 or Medel, and put the explanation into the risk analysis of the period.',
  'changed-since-start':
    'Write the new rating in the period of the risk picture if the risk has changed. If it was wrong from the start: correct the risk picture.',
  'personal-number': 'Remove the number unless it must stand in the cell.',
  'person-name': 'Write the function instead of the name, or let the name stand.',
  'taken-outside': 'Read the text on the old sheet and write what is needed into the new plan.',
  'taken-own-column': 'Nothing, if the column is to stay. Otherwise delete it.',
  'taken-no-period': 'Move the texts to the right period if they are to be followed up.',
  'taken-as-control': 'Read the controls through and rewrite those that cannot be checked.',
  'taken-uncertain': 'Compare the new plan with the old sheet row by row.',
  'taken-year': 'Check the year in the title of the plan.',
  'taken-other-year': 'Take over the plan of that year by itself.',
  'taken-levels':
    'Choose the scale that the plan was made with under Settings, and take over the plan again.',
  'unfinished-deviating': 'Decide how the deviation is taken care of during the new year.',
  'unfinished-leaving': 'Decide whether the control shall go on. If so, add a row of your own.',
  'unfinished-ongoing': 'Follow up the control in the first period of the new year.',
  'due-passed': 'Write a new due date.',
  'carried-empty': 'Nothing, if the column is to be used this year too. Otherwise delete it.',
  'collected-scale': 'Open the workbook, choose the scale under Settings and collect the list again.',
  'collected-uncertain': 'Compare the rows of the list with the original.',
  'collected-unrated': 'Correct the rating in the original and collect the list again.',
};

/** The help in English. */
export const help: typeof swedish = {
  start: {
    title: 'Making a plan',
    steps: [
      'Open the workbook with your risk analysis. The pane shows which sheet and columns it has read. Choose the right column where something is wrong.',
      'Go through the findings. Choose a row to come to the cell. What is missing does not stop the plan, it shows in it.',
      'Open the tab Plan, see what will be in it and choose Generate control plan. The plan gets a sheet of its own.',
      'Fill in method, owner and frequency on the sheet of the plan, and status after each period.',
      'When the risk analysis has changed: generate again. What you have written in the plan stays.',
    ],
  },
  findings: {
    title: 'The findings',
    intro:
      'Errors are what does not add up. Warnings are what is missing or needs a decision. Hints are worth a look, but need nothing done.',
    todo: 'What to do:',
  },
  todo,
  method: {
    title: 'The method in brief',
    quote: {
      before:
        'Chapter 6, section 6 of the Swedish Local Government Act (kommunallagen) says of the committees: ',
      words:
        'ska också se till att den interna kontrollen är tillräcklig och att verksamheten bedrivs på ett i övrigt tillfredsställande sätt',
      after:
        ' (that they shall see to it that internal control is sufficient and that operations are run satisfactorily in other respects). Older documents refer to section 7.',
    },
    paragraphs: [
      'The Swedish Association of Local Authorities and Regions describes four parts: a robust organisation, risk analyses that direct the work, planned measures and controls, and follow-up.',
      'The score is likelihood times consequence. Your scale and your risk matrix decide which level it gives.',
      'Ja or Nej in the risk analysis is a decision of the committee or the department. A high score and a Nej may be right, but the decision must be possible to understand afterwards.',
      'A risk may have several controls. Each control has its own method, owner and frequency, and is followed up by itself.',
      'A tertial is four months: T1 is January to April, T2 May to August and T3 September to December. You may follow up by half-year instead.',
      'The plan and the follow-up become public documents. Write functions rather than names, and no personal identity numbers.',
    ],
  },
  keys: {
    title: 'Keys',
    rows: [
      ['Tab, Shift+Tab', 'to the next or previous button, field or row'],
      ['Enter', 'presses the button, or goes to the cell'],
      ['Space', 'presses the button, ticks the box or opens the group'],
      ['← → Home End', 'between the tabs of the pane'],
      ['← → ↑ ↓', 'between the cells of the matrix, and between choices of one group'],
      ['F6', 'between sheet, ribbon and pane in Excel for Windows and on the web'],
    ],
  },
  about: {
    title: 'About the add-in',
    version: (version) => `Version ${version}`,
    local: 'The add-in works in the workbook and sends nothing anywhere.',
    links: {
      support: 'Help and contact',
      privacy: 'Privacy',
      licences: 'Licences in full',
    },
    opens: '(opens in the browser)',
    built: 'Built with',
  },
};
