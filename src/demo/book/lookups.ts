/** Everything that the window asks of the workbook without changing it. */
import type { BookLookups } from './book';
import { shownContent } from './cellTexts';
import { findPlace } from './findPlace';
import { A1, sheetOf, viewOf, type HostState } from './hostState';
import { linkOf } from './links';
import { choicesOf, hintOf, judge } from './validation';

export function lookupsIn(state: HostState): BookLookups {
  const document = () => state.host.document;
  return {
    tabs: () =>
      document()
        .sheets.filter(({ visibility }) => visibility === 'visible')
        .map(({ id, name, tabColor }) => ({ id, name, color: tabColor })),
    activeSheet: () => document().activeSheet.id,
    view: (id) => viewOf(state, id),
    content: (id, place) => shownContent(document(), sheetOf(state, id), place),
    number: (id, { row, column }) => {
      const { value } = sheetOf(state, id).get(row, column);
      return typeof value === 'number' ? value : null;
    },
    choices: (id, place) => choicesOf(document(), sheetOf(state, id), place),
    hint: (id, place) => hintOf(sheetOf(state, id), place),
    link: (id, place) => linkOf(sheetOf(state, id), place, state.evaluator),
    selectedArea: (id) => state.selections.get(id) ?? A1,
    find: (typed) => findPlace(document(), typed),
    judge: (id, place, text) => judge(document(), sheetOf(state, id), place, text, state.evaluator),
  };
}
