import type { AddIn } from '../headless/document';

/** Whose settings the command line reads in a workbook: those that the add-in in Excel has stored. The id is manifest.xml's. */
export const addIn: AddIn = {
  id: 'b43ad757-4535-4e85-b602-cd7f329057d5',
  version: '0.1.0.0',
  store: 'developer',
  storeType: 'Registry',
};
