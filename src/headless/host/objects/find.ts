import type { Area, SheetDoc } from '../../document';
import { flag, oneOf, optional, shape } from '../args';
import { intersect } from '../ranges';
import { shownText } from '../../xlsx/numberText';
import type { Session } from '../session';

/** Excel.SearchCriteria and WorksheetSearchCriteria. */
export const SEARCH = optional(
  shape({ completeMatch: flag, matchCase: flag, searchDirection: oneOf('Forward', 'Backwards') }),
);

type Search = ReturnType<typeof SEARCH>;

/** Cells whose shown text holds what is sought, row by row; one area per cell. */
export function findAreas(
  session: Session,
  sheet: SheetDoc,
  within: readonly Area[],
  how: Search,
  what: string,
): Area[] {
  session.calculation.settle();
  const used = sheet.usedRange(true);
  if (!used) return [];
  const fold = (text: string): string => (how?.matchCase ? text : text.toLocaleLowerCase());
  const sought = fold(what);
  const found: Area[] = [];
  for (const area of within) {
    const part = intersect(area, used);
    for (const cell of part ? sheet.cells(part) : []) {
      const code = session.document.styles.resolve(cell.style).numberFormat;
      const shown = fold(shownText(cell.value, code, session.options.culture));
      if (how?.completeMatch ? shown === sought : shown.includes(sought) && shown !== '')
        found.push({ row: cell.row, column: cell.column, rows: 1, columns: 1 });
    }
  }
  return how?.searchDirection === 'Backwards' ? found.reverse() : found;
}
