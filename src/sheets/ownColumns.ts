import type { CellValue, Grid } from './grid';
import { cellText, isDateFormat } from './reading/cellText';
import { headingReader } from './reading/heading';
import type { NewCell } from './model';
import type { PlanColumn } from './planColumns';
import type { ExistingPlan } from './readPlan';
import { ownHeading } from './takenColumns';
import type { Text } from '../text';

/** A column that people have added to the plan, as it goes on into the next year. */
export interface OwnColumn {
  readonly column: PlanColumn;
  /** 0-based position in last year's plan. */
  readonly at: number;
  /** Holds what was said about the year that is over: it goes on empty. */
  readonly emptied: boolean;
}

const WIDTH = 90;

/**
 * People's own columns of a plan, from left to right, with the next year in their headings. Those that hold follow-up (a status, a comment,
 * something with the year in its heading) are emptied like the plan's own.
 */
export function ownColumns(plan: ExistingPlan, nextYear: number, text: Text): OwnColumn[] {
  const read = headingReader();
  const { grid, layout, year, table } = plan;
  const known = new Set(layout.columns.values());
  const header = layout.headerRow - grid.top;
  const headings = (grid.values[header] ?? []).map((_, index) => cellText(grid, header, index));
  const [first, last] = headedAround(
    headings,
    table ? table.area.column - grid.left : 0,
    table ? table.area.columns : headings.length,
  );
  return headings
    .map((heading, index) => ({ at: index + grid.left, heading }))
    .slice(first, last + 1)
    .filter(({ at, heading }) => !known.has(at) && heading !== '')
    .map(({ at, heading }, index) => {
      const dated = year > 0 && heading.includes(String(year));
      const next = dated ? heading.replaceAll(String(year), String(nextYear)) : heading;
      const column = {
        key: `own${index + 1}`,
        heading: ownHeading(next, { text }),
        width: WIDTH,
        horizontal: 'Left',
      } as const;
      return { column, at, emptied: dated || isFollowUp(read(heading).meanings) };
    });
}

/** The table's columns, and those with a heading right beside them: programs other than Excel do not make the table wider. */
function headedAround(headings: readonly string[], from: number, columns: number): readonly [number, number] {
  let [first, last] = [from, from + columns - 1];
  while (first > 0 && headings[first - 1] !== '') first -= 1;
  while (last + 1 < headings.length && headings[last + 1] !== '') last += 1;
  return [first, last];
}

const SURE = 0.5;

function isFollowUp(meanings: ReturnType<ReturnType<typeof headingReader>>['meanings']): boolean {
  return (['status', 'comment', 'followsPlan'] as const).some((meaning) => (meanings[meaning] ?? 0) >= SURE);
}

/** What a cell of last year's plan holds, to be written again: numbers as numbers, dates as they are shown, formulas as their result. */
export function carriedCell(grid: Grid, row: number, column: number): NewCell {
  const [r, c] = [row - 1 - grid.top, column - grid.left];
  const value: CellValue = grid.values[r]?.[c] ?? '';
  if (typeof value === 'string') return value;
  return isDateFormat(grid.formats[r]?.[c] ?? 'General') ? cellText(grid, r, c) : value;
}
