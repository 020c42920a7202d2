import type { DisclosureKind, PropertyName } from '../../domain/disclosure';
import type { DisclosureText, disclosure as swedish } from '../sv/disclosure';

const properties: Readonly<Record<PropertyName, string>> = {
  author: 'author',
  lastAuthor: 'last modified by',
  manager: 'manager',
  company: 'company',
};

const cells = (count: string | number | undefined) => (count === 1 ? 'one cell' : `${count} cells`);
const by = (author: string | number | undefined) => (author === '' ? '' : ` by ${author}`);

const kinds: Readonly<Record<DisclosureKind, DisclosureText>> = {
  'personal-number': {
    title: 'Personal identity numbers',
    message: ({ count }) =>
      count === 1
        ? 'The cell holds a personal identity number. Remove it unless it has to be there.'
        : `The cell holds ${count} personal identity numbers. Remove them unless they have to be there.`,
  },
  'person-name': {
    title: 'Names under Owner',
    message: ({ name, count }) =>
      `“${name}” is named as owner in ${cells(count)}. Rather write the function, such as head of unit.`,
  },
  'hidden-sheet': {
    title: 'Hidden sheets',
    message: () =>
      'The sheet is hidden but goes along. Unhide it by right-clicking a sheet tab, and read it through.',
  },
  'very-hidden-sheet': {
    title: 'Sheets that Excel does not show',
    message: () =>
      'The sheet is hidden so that Excel does not list it among the hidden ones. Ask whoever made the workbook to bring it out.',
  },
  'hidden-rows': {
    title: 'Hidden rows',
    message: ({ which, count, filtered }) =>
      `${count === 1 ? `Row ${which} is hidden` : `Rows ${which} are hidden`}${filtered === 1 ? ', wholly or partly by a filter,' : ''} but ${count === 1 ? 'goes' : 'go'} along. Show ${count === 1 ? 'it' : 'them'} and read through.`,
  },
  'hidden-columns': {
    title: 'Hidden columns',
    message: ({ which, count }) =>
      count === 1
        ? `Column ${which} is hidden but goes along. Show it and read through.`
        : `Columns ${which} are hidden but go along. Show them and read through.`,
  },
  'hidden-unknown': {
    title: 'Not checked',
    message: () => 'The sheet is too large to see whether it hides rows or columns. Look for yourself.',
  },
  comment: {
    title: 'Comments',
    message: ({ author, text }) => `Comment${by(author)}: “${text}”. Remove it if it should not go along.`,
  },
  note: {
    title: 'Notes',
    message: ({ author, text }) => `Note${by(author)}: “${text}”. Remove it if it should not go along.`,
  },
  'notes-unknown': {
    title: 'Not checked',
    message: () => 'This version of Excel cannot list notes. See them under Review > Notes > Show All Notes.',
  },
  property: {
    title: 'Document properties',
    message: ({ name, value }) =>
      `The file’s property ${properties[name as PropertyName]} is “${value}”. Change it under File > Info.`,
  },
};

export const disclosure: typeof swedish = {
  title: (kind) => kinds[kind].title,
  message: (kind, params) => kinds[kind].message(params),
};
