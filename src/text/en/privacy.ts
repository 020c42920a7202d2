import type { support } from '../sv/support';

/** The English half of privacy.html. */
export const privacy: typeof support = {
  language: 'en',
  title: 'Privacy in Internal control for Excel',
  sections: [
    {
      heading: 'In brief',
      paragraphs: [
        'The add-in collects nothing. What the workbook holds is handled by Excel on your own computer or in your browser and goes no further.',
        'There is no server behind the add-in, no account, no statistics, no cookies and no advertising. The web server that the pane is loaded from only hands out finished files. It may log that they are fetched, as for any other page of whoever runs it.',
      ],
    },
    {
      heading: 'What is read and written',
      paragraphs: [
        'The add-in has the permission ReadWriteDocument: it may read and change the workbook that is open, and nothing else. It reads the cells of the sheets to find the risk analysis and the plan.',
        'It writes when you ask it to: the plan, reports, marks, formulas in empty score cells, and the choices that you make in the pane.',
      ],
    },
    {
      heading: 'What is stored, and where',
      paragraphs: [
        'In the workbook: plans and reports on sheets of their own, your settings, and which sheets, rows and columns you have pointed out. A hidden column of the plan holds numbers and checksums, by which the add-in knows what it wrote itself. All of this goes along when the workbook is shared or handed out.',
        'In the browser in which Excel shows the pane: your choice of appearance, and that you have seen the introduction. It goes away with the browser’s stored data.',
      ],
    },
    {
      heading: 'Personal data',
      paragraphs: [
        'The workbook may hold personal data, such as names of those in charge. Your organisation is the controller of them, as of the rest of the workbook. Whoever made the add-in never gets to see them.',
        'The add-in says so when a cell seems to hold a personal identity number or a person’s name. The search takes place in the workbook.',
      ],
    },
    {
      heading: 'Microsoft’s script',
      paragraphs: [
        'The pane normally loads the script office.js from Microsoft (appsforoffice.microsoft.com), as all Office add-ins do. Microsoft then sees that the script is loaded, as when Excel is used. Your IT department may put the script on your own server instead.',
        'Excel itself, OneDrive and SharePoint are covered by your agreement with Microsoft. The add-in changes nothing of that.',
      ],
    },
  ],
};
