import type { Book } from '../../src/actions/action';
import type { CellValue, Grid, TableInfo } from '../../src/sheets/grid';
import { isFormula, type Changes, type Drawing, type NewCell } from '../../src/sheets/model';

/** A cell: what it shows and the formula behind it, the value again where there is none. */
export interface PaperCell {
  readonly value: CellValue;
  readonly formula: CellValue;
}

/** A sheet on paper: what Excel does to cells, rows and tables when a drawing is carried out, and nothing of how it looks. */
export interface Paper {
  readonly id: string;
  readonly name: string;
  readonly lines: readonly (readonly PaperCell[])[];
  readonly table: TableInfo | null;
  readonly properties: Readonly<Record<string, string>>;
}

export const nothing: PaperCell = { value: '', formula: '' };

export const cell = (value: CellValue): PaperCell => ({ value, formula: value });

/** The workbook as an action reads it. */
export function bookOf(papers: readonly Paper[]): Book {
  return {
    grids: papers.map(gridOf),
    sheetNames: papers.map(({ name }) => name),
    tableNames: papers.flatMap(({ table }) => (table ? [table.name] : [])),
    structureProtected: false,
  };
}

function gridOf({ id, name, lines, table, properties }: Paper): Grid {
  const filled = lines.map((line) => line.findLastIndex(({ formula }) => formula !== ''));
  const rows = lines.slice(0, filled.findLastIndex((last) => last >= 0) + 1);
  const width = Math.max(0, ...filled.map((last) => last + 1));
  const part = (of: (cell: PaperCell) => CellValue) =>
    rows.map((line) => Array.from({ length: width }, (_, index) => of(line[index] ?? nothing)));
  return {
    sheet: {
      id,
      name,
      visibility: 'visible',
      tables: table ? [table] : [],
      properties,
      protected: false,
      filtered: false,
    },
    top: 0,
    left: 0,
    values: part(({ value }) => value),
    formulas: part(({ formula }) => formula),
    formats: part(() => '').map((line) => line.map(() => 'General')),
    merges: [],
  };
}

/** The sheets after the changes, in the order in which excel/write.ts makes them. */
export function carriedOut(papers: readonly Paper[], { drawings }: Changes): readonly Paper[] {
  return drawings.reduce((sheets, drawing) => {
    const { target } = drawing;
    if (target.kind === 'new') return [...sheets, drawn(blank(target.name), drawing)];
    if (drawing.remove === true) return sheets.filter(({ id }) => id !== target.id);
    return sheets.map((sheet) => (sheet.id === target.id ? drawn(sheet, drawing) : sheet));
  }, papers);
}

const blank = (name: string): Paper => ({ id: `{${name}}`, name, lines: [], table: null, properties: {} });

function drawn(sheet: Paper, drawing: Drawing): Paper {
  const fromBelow = [...(drawing.insertRows ?? [])].sort((one, other) => other.row - one.row);
  const opened = fromBelow.reduce(
    (paper, { row, count }) => inserted(paper, row, Array<[]>(count).fill([])),
    sheet,
  );
  const { table } = drawing;
  const sized = table
    ? { ...opened, table: { name: table.name, area: table.area, showHeaders: true } }
    : opened;
  const lines = sized.lines.map((line) => [...line]);
  for (const { row, column, cells } of drawing.blocks) {
    cells.forEach((line, r) => line.forEach((wanted, c) => write(lines, row + r, column + c, wanted)));
  }
  const toDelete = [...(drawing.deleteRows ?? [])].sort((one, other) => other.row - one.row);
  return toDelete.reduce<Paper>((paper, { row, count }) => deleted(paper, row, count), {
    ...sized,
    lines,
    properties: { ...sized.properties, ...drawing.properties, ...drawing.seal },
  });
}

function write(lines: PaperCell[][], row: number, column: number, wanted: NewCell): void {
  if (wanted === null) return;
  while (lines.length <= row) lines.push([]);
  const line = lines[row]!;
  while (line.length <= column) line.push(nothing);
  line[column] = isFormula(wanted) ? { value: 'länk', formula: wanted.formula } : cell(wanted);
}

/** Whole rows put in above `row`; a table grows when it is inside. */
export function inserted(paper: Paper, row: number, lines: readonly (readonly PaperCell[])[]): Paper {
  const padded = [...paper.lines, ...Array<[]>(Math.max(0, row - paper.lines.length)).fill([])];
  const { table } = paper;
  const inside = table !== null && row > table.area.row && row < table.area.row + table.area.rows;
  const area = table && { ...table.area, rows: table.area.rows + (inside ? lines.length : 0) };
  return { ...paper, lines: padded.toSpliced(row, 0, ...lines), table: table && area && { ...table, area } };
}

/** Whole rows taken away; a table shrinks by those that were its own. Excel leaves a table one row. */
export function deleted(paper: Paper, row: number, count: number): Paper {
  const { table } = paper;
  const lost = table
    ? Math.max(0, Math.min(row + count, table.area.row + table.area.rows) - Math.max(row, table.area.row))
    : 0;
  const area = table && { ...table.area, rows: table.area.rows - lost };
  if (area && area.rows < 2) throw new Error('Excel does not take away the last row of a table.');
  return { ...paper, lines: paper.lines.toSpliced(row, count), table: table && area && { ...table, area } };
}
