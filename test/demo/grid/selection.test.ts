import { createAxis } from '../../../src/demo/grid/axis';
import { leap, selectedArea, step, type Direction, type Terrain } from '../../../src/demo/grid/selection';

/** A sheet drawn as text: # is filled, . is empty. Row 4 (index 3) is hidden; B2:C3 is merged. */
const picture = ['##.#.', '#m.#.', '#..#.', '#...#', '#....', '.....', '#....'];
const merges = [{ row: 1, column: 1, rows: 2, columns: 2 }];

const terrain: Terrain = {
  rows: createAxis(20, (row) => (row === 3 ? 0 : 20)),
  columns: createAxis(10, () => 64),
  merges,
  used: { rows: picture.length, columns: 5 },
  filled: (row, column) => (picture[row]?.[column] ?? '.') !== '.',
};

test.each<[string, [number, number], Direction, [number, number]]>([
  ['one down', [0, 0], 'down', [1, 0]],
  ['over a hidden row', [2, 0], 'down', [4, 0]],
  ['from a merged cell to the far side of it', [1, 1], 'right', [1, 3]],
  ['from inside a merged cell upwards', [2, 2], 'up', [0, 2]],
  ['stays at the top', [0, 3], 'up', [0, 3]],
  ['stays at the left', [4, 0], 'left', [4, 0]],
])('a step: %s', (_name, [row, column], direction, [toRow, toColumn]) => {
  expect(step(terrain, { row, column }, direction)).toEqual({ row: toRow, column: toColumn });
});

test.each<[string, [number, number], Direction, [number, number]]>([
  ['to the end of the filled run', [0, 0], 'down', [4, 0]],
  ['from the end of a run over the gap', [4, 0], 'down', [6, 0]],
  ['from an empty cell to the next filled one', [4, 2], 'up', [0, 2]],
  ['beyond everything to the last row shown', [6, 0], 'down', [19, 0]],
  ['to the right over a gap', [0, 1], 'right', [0, 3]],
  ['beyond everything to the last column shown', [0, 3], 'right', [0, 9]],
  ['back to the left', [0, 9], 'left', [0, 3]],
])('a leap: %s', (_name, [row, column], direction, [toRow, toColumn]) => {
  expect(leap(terrain, { row, column }, direction)).toEqual({ row: toRow, column: toColumn });
});

test('a selection that touches a merged cell takes all of it, and all that this brings along', () => {
  const chain = [...merges, { row: 2, column: 3, rows: 3, columns: 1 }];
  const selection = { from: { row: 2, column: 2 }, to: { row: 2, column: 3 } };
  expect(selectedArea(selection, chain)).toEqual({ row: 1, column: 1, rows: 4, columns: 3 });
  expect(selectedArea({ from: { row: 4, column: 3 }, to: { row: 4, column: 2 } }, merges)).toEqual({
    row: 4,
    column: 2,
    rows: 1,
    columns: 2,
  });
});
