import type { Text } from '../text';
import type { Drawing, Target } from './model';
import { ink } from './palette';
import { property } from './planSheet';

/** Columns: area, risk, likelihood, consequence, score, causes, measure, owner, decision. Widths in points. */
const widths = [120, 200, 75, 75, 65, 170, 200, 110, 95] as const;

const firstRow = 3;

/** A risk analysis as municipalities write them, with a few things missing for the check to find. */
export function drawSample(target: Target, { title, headings, rows }: Text['sample']): Drawing {
  const table = { row: firstRow - 1, column: 0, rows: rows.length + 1, columns: widths.length };
  return {
    target,
    properties: { [property.sample]: 'drawing' },
    blocks: [
      { row: 0, column: 0, cells: [[title]] },
      { row: firstRow - 1, column: 0, cells: [headings, ...rows.map(cellsOf)] },
    ],
    styles: [
      { area: { row: 0, column: 0, rows: 1, columns: 1 }, style: { bold: true, size: 14, color: ink.title } },
      { area: table, style: { wrap: true, vertical: 'Top' } },
      { area: { ...table, rows: 1 }, style: { bold: true, color: ink.header, fill: ink.headerFill } },
    ],
    columns: widths.map((width, column) => ({ column, width, hidden: false })),
    fitRows: [table],
    freezeRows: firstRow,
    seal: { [property.sample]: 'done' },
  };
}

/** The score is a formula, as in most real sheets; its row on the sheet is 1-based. */
function cellsOf(
  row: Text['sample']['rows'][number],
  index: number,
): (string | number | { formula: string })[] {
  const [area, risk, likelihood, consequence, ...rest] = row;
  const at = firstRow + 1 + index;
  const score = likelihood === '' ? '' : { formula: `=C${at}*D${at}` };
  return [area, risk, likelihood, consequence, score, ...rest];
}
