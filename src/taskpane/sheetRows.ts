import type { Book } from '../actions/action';
import type { Grid } from '../sheets/grid';
import { cellText } from '../sheets/reading/cellText';
import type { SheetRows } from './session';

/** Headings stand near the top; a person who looks further down marks the row in Excel. */
const MOST_ROWS = 400;

/** The sheets that may hold a risk analysis, with their first rows as texts, for a person to point at. Rows 0-based. */
export function sheetsOf({ grids }: Book): readonly SheetRows[] {
  return grids.filter(isTheUsers).map((grid) => ({ name: grid.sheet.name, rows: rowsOf(grid) }));
}

function isTheUsers({ sheet }: Grid): boolean {
  const isOurs = Object.keys(sheet.properties).some((key) => key.startsWith('internkontroll'));
  return !isOurs && sheet.visibility === 'visible';
}

function rowsOf(grid: Grid): SheetRows['rows'] {
  return grid.values.slice(0, MOST_ROWS).flatMap((line, row) => {
    const texts = line.map((_, column) => cellText(grid, row, column)).filter((text) => text !== '');
    return texts.length === 0 ? [] : [{ row: row + grid.top, texts }];
  });
}
