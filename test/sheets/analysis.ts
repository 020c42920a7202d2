import type { Field } from '../../src/domain/field';
import type { CellValue, Grid } from '../../src/sheets/grid';
import type { Reading } from '../../src/sheets/reading/reading';

/** A grid from a Markdown-like table: one line per row, cells between bars; numbers are numbers, "=…" formulas with no value yet. */
export function gridOf(name: string, lines: readonly string[], more: Partial<Grid['sheet']> = {}): Grid {
  const formulas = lines.map((line) => line.split('|').map((cell) => cellOf(cell.trim())));
  const width = Math.max(...formulas.map((line) => line.length));
  const padded = formulas.map((line) => [...line, ...Array<CellValue>(width - line.length).fill('')]);
  return {
    sheet: {
      id: `{${name}}`,
      name,
      visibility: 'visible',
      tables: [],
      properties: {},
      protected: false,
      filtered: false,
      ...more,
    },
    top: 0,
    left: 0,
    values: padded.map((line) => line.map((cell) => (String(cell).startsWith('=') ? '' : cell))),
    formulas: padded,
    formats: padded.map((line) => line.map(() => 'General')),
    merges: [],
  };
}

function cellOf(text: string): CellValue {
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text.replaceAll('⏎', '\n');
}

/** A reading as findReadings would give it: fields in their columns, headings in `headerRow`, every row below a risk. */
export function readingOf(grid: Grid, fields: readonly (Field | null)[], headerRow = 0): Reading {
  const last = grid.values.length - 1;
  const rows = Array.from({ length: last - headerRow }, (_, index) => headerRow + 1 + index);
  return {
    sheet: grid.sheet.name,
    sheetId: grid.sheet.id,
    headerRow,
    headerRows: [headerRow, headerRow],
    rows,
    firstRow: headerRow + 1,
    lastRow: last,
    columns: Object.fromEntries(fields.flatMap((field, column) => (field === null ? [] : [[field, column]]))),
    headings: [],
    certain: true,
    score: 1,
    reasons: [],
    doubts: [],
  };
}
