import type { CellValue, Grid } from '../../../src/sheets/grid';

/** The same sheet with `count` rows put in above its first row. */
export function withRowsAbove(grid: Grid, texts: readonly string[]): Grid {
  const width = grid.values[0]?.length ?? 0;
  const row = (text: string): CellValue[] => [text, ...Array.from({ length: width - 1 }, () => '')];
  const added = texts.map(row);
  const shift = (formula: CellValue) =>
    typeof formula === 'string' && formula.startsWith('=')
      ? formula.replace(
          /([A-Z]+)(\d+)/g,
          (_, letters: string, digits: string) => `${letters}${Number(digits) + texts.length}`,
        )
      : formula;
  return {
    ...grid,
    values: [...added, ...grid.values],
    formulas: [...added, ...grid.formulas.map((cells) => cells.map(shift))],
    formats: [...added.map((cells) => cells.map(() => 'General')), ...grid.formats],
    merges: grid.merges.map((area) => ({ ...area, row: area.row + texts.length })),
  };
}

/** The same sheet with its columns in another order; formulas become the values they show. Only for sheets without wide merges. */
export function withColumns(grid: Grid, order: readonly number[]): Grid {
  const pick = <Cell>(rows: readonly (readonly Cell[])[]) =>
    rows.map((row) => order.map((column) => row[column] as Cell));
  return {
    ...grid,
    values: pick(grid.values),
    formulas: pick(grid.values),
    formats: pick(grid.formats),
    merges: grid.merges
      .filter((area) => area.columns === 1)
      .map((area) => ({ ...area, column: order.indexOf(area.column - grid.left) + grid.left })),
  };
}

/** One more column at `at`, with a heading in `row` and the cells that `cell` makes below it. */
export function withColumn(
  grid: Grid,
  at: number,
  row: number,
  heading: string,
  cell: (row: number) => CellValue,
): Grid {
  const value = (r: number): CellValue =>
    r === row ? heading : r > row && (grid.values[r] ?? []).some((v) => v !== '') ? cell(r) : '';
  const insert = <Cell>(cells: readonly Cell[], added: Cell) => [
    ...cells.slice(0, at),
    added,
    ...cells.slice(at),
  ];
  return {
    ...grid,
    values: grid.values.map((cells, r) => insert(cells, value(r))),
    formulas: grid.values.map((cells, r) => insert(cells, value(r))),
    formats: grid.formats.map((cells) => insert(cells, 'General')),
    merges: grid.merges.map((area) => ({
      ...area,
      column: area.column >= at + grid.left ? area.column + 1 : area.column,
    })),
  };
}

/** The same sheet with every text of some rows written otherwise. */
export function withTexts(grid: Grid, rows: ReadonlySet<number>, write: (text: string) => string): Grid {
  const rewrite = (cells: readonly CellValue[], r: number) =>
    rows.has(r)
      ? cells.map((cell) => (typeof cell === 'string' && !cell.startsWith('=') ? write(cell) : cell))
      : cells;
  return { ...grid, values: grid.values.map(rewrite), formulas: grid.formulas.map(rewrite) };
}

/** "Sannolikhet" as a narrow column breaks it: "Sanno-␊likhet", or with a soft hyphen. Short words stay. */
export function broken(text: string, by: string): string {
  return text.replace(
    /\p{L}{9,}/gu,
    (word) => `${word.slice(0, Math.ceil(word.length / 2))}${by}${word.slice(Math.ceil(word.length / 2))}`,
  );
}
