import type { Area } from './grid';
import type { Block, Choices } from './model';

/** Excel's limit for a literal list, separators included. */
const MAX_LITERAL = 255;

/** A list that a drop-down cannot hold as a literal: it is kept in a column of the list sheet. */
export interface LongList {
  readonly items: readonly string[];
  readonly column: number;
}

/**
 * Decides how a drop-down gets its items. A literal list is best, since nothing else is needed in the workbook; but it is split
 * at every comma whatever the language (office-js #2128) and holds 255 characters. Other lists lie on a hidden sheet of their own: in
 * hidden columns beside the plan they would be torn when someone deletes or sorts rows.
 */
export function choiceSource(
  items: readonly string[],
  sheet: string,
  longLists: LongList[],
): Choices['source'] {
  const list = tidy(items);
  if (fitsLiteral(list)) return list;
  const known = longLists.find((long) => long.items.join('\n') === list.join('\n'));
  const long = known ?? { items: list, column: longLists.length };
  if (!known) longLists.push(long);
  return { sheet, area: listArea(long) };
}

function fitsLiteral(items: readonly string[]): boolean {
  return items.join(',').length <= MAX_LITERAL && items.every((item) => !/[,"\n]|^[=\s]|\s$/.test(item));
}

/** The cells of the list sheet. */
export function listBlocks(longLists: readonly LongList[]): Block[] {
  return longLists.map((long) => ({
    row: 0,
    column: long.column,
    cells: long.items.map((item) => [item]),
  }));
}

function listArea(long: LongList): Area {
  return { row: 0, column: long.column, rows: long.items.length, columns: 1 };
}

/** Without blanks and doublets; Excel trims the items itself. */
function tidy(items: readonly string[]): string[] {
  return [...new Set(items.map((item) => item.trim()).filter((item) => item !== ''))];
}
