import type { Area, CellValue, Grid, TableInfo } from '../../../src/sheets/grid';

export interface GridOptions {
  readonly name?: string;
  /** 0-based row and column of the first cell. */
  readonly top?: number;
  readonly left?: number;
  readonly visibility?: Grid['sheet']['visibility'];
  readonly tables?: readonly TableInfo[];
  readonly properties?: Readonly<Record<string, string>>;
}

/**
 * A grid from a Markdown-like table: one line per row, cells between bars, an empty line is an empty row. Digits become numbers,
 * `\n` a line break, `<` and `^` cells merged with the one to the left or above, `{=D5*E5} 8` a formula with its value,
 * `@2021-01-25` a date (with `@2021-01` shown as year and month), `'3` the text 3.
 */
export function gridOf(table: string, options: GridOptions = {}): Grid {
  const { name = 'Blad1', top = 0, left = 0, visibility = 'visible', tables = [], properties = {} } = options;
  const marks = table
    .replace(/^\n|\n\s*$/g, '')
    .split('\n')
    .map(cellsOf);
  const width = Math.max(...marks.map((row) => row.length), 0);
  const cells = marks.map((row) => Array.from({ length: width }, (_, i) => parse(row[i] ?? '')));
  return {
    sheet: { id: name, name, visibility, tables, properties, protected: false, filtered: false },
    top,
    left,
    values: cells.map((row) => row.map(({ value }) => value)),
    formulas: cells.map((row) => row.map(({ value, formula }) => formula ?? value)),
    formats: cells.map((row) => row.map(({ format }) => format)),
    merges: mergesOf(marks, top, left),
  };
}

function cellsOf(line: string): readonly string[] {
  const trimmed = line.trim();
  return trimmed === ''
    ? []
    : trimmed
        .replace(/^\|/, '')
        .replace(/\|$/, '')
        .split('|')
        .map((cell) => cell.trim());
}

interface Parsed {
  readonly value: CellValue;
  readonly formula?: string;
  readonly format: string;
}

function parse(mark: string): Parsed {
  if (mark === '<' || mark === '^') return { value: '', format: 'General' };
  const formula = /^\{(=.*)\}\s*(.*)$/.exec(mark);
  if (formula) return { ...parse(formula[2] ?? ''), formula: formula[1] ?? '' };
  const date = /^@(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(mark);
  if (date) {
    const serial = Date.UTC(Number(date[1]), Number(date[2]) - 1, Number(date[3] ?? 1)) / 86_400_000 + 25_569;
    return { value: serial, format: date[3] ? 'yyyy-mm-dd' : 'yyyy-mm' };
  }
  if (/^-?\d+(\.\d+)?$/.test(mark)) return { value: Number(mark), format: 'General' };
  if (/^(TRUE|FALSE)$/.test(mark)) return { value: mark === 'TRUE', format: 'General' };
  return { value: mark.replace(/^'/, '').replace(/\\n/g, '\n'), format: 'General' };
}

/** Runs of `<` and `^` make the cell before or above them larger. */
function mergesOf(marks: readonly (readonly string[])[], top: number, left: number): readonly Area[] {
  const areas: Area[] = [];
  marks.forEach((row, r) => {
    row.forEach((mark, c) => {
      if (mark === '<' || mark === '^') return;
      let columns = 1;
      while (row[c + columns] === '<') columns++;
      let rows = 1;
      while (marks[r + rows]?.[c] === '^') rows++;
      if (rows * columns > 1) areas.push({ row: r + top, column: c + left, rows, columns });
    });
  });
  return areas;
}
