import type { support as swedish } from '../sv/support';

export const support: typeof swedish = {
  language: 'en',
  title: 'Help with Internal control for Excel',
  sections: [
    {
      heading: 'Getting started',
      paragraphs: [
        'Open the workbook with your risk analysis. Choose the tab Internal control, then Check the risk analysis. The pane shows which sheet and columns were read, and what is missing.',
        'Choose Generate control plan when you are content. The plan gets a sheet of its own. The risk analysis is not changed.',
      ],
    },
    {
      heading: 'What is stored',
      paragraphs: [
        'Everything stays in the workbook. The add-in has no server and no account, and sends nothing.',
        'Your settings are kept in the workbook. The choice of appearance is kept in the browser in which Excel shows the pane.',
      ],
    },
    {
      heading: 'If the pane does not start',
      paragraphs: [
        'The pane needs Excel 2021 or later, Microsoft 365 or Excel on the web. It loads Microsoft’s script office.js, unless your IT department serves it themselves.',
        'Close the pane, wait a while and open it again. If that does not help, ask whoever installed the add-in, usually your IT department.',
      ],
    },
    {
      heading: 'Whom to ask',
      paragraphs: [
        'Questions about the risk analysis and the plan: your coordinator of internal control or controller. The help of the pane (the question mark at the upper right) tells what each finding means.',
        'Faults in the add-in: the IT department, who can report them where they got the add-in. Do not send the workbook; it may hold what must not be spread.',
      ],
    },
  ],
};
