import { heldOn, isAsLeft, keyOf, sheetOf, type PartEve, type SheetInParts } from '../../src/excel/partEve';
import type { Grid } from '../../src/sheets/grid';
import { noChanges, type Changes, type Drawing } from '../../src/sheets/model';

/**
 * Whether somebody came between two parts of a large write. What Excel has answered is given as it comes: the shape of the sheet, and the rows
 * that the part changes.
 */
const before = [
  ['Nr', 'Åtgärd', 'Status'],
  [1, 'Utbilda', ''],
  [2, 'Granska', 'Pågår'],
];
const grid: Grid = {
  sheet: { id: '{1}', name: 'Plan', visibility: 'visible', tables: [], properties: {}, protected: false, filtered: false },
  top: 0,
  left: 0,
  values: before,
  formulas: before,
  formats: [],
  merges: [],
}; // prettier-ignore

interface Now {
  readonly name?: string;
  readonly isProtected?: boolean;
  readonly isFiltered?: boolean;
  readonly rows?: number;
  readonly seal?: string;
}

/** What was found just before the part: the shape, and these rows from `row` on. */
function found(lines: readonly (readonly unknown[])[], row: number, now: Now = {}): PartEve {
  const range = { formulas: lines, values: lines };
  const { name = 'Plan', isProtected = false, isFiltered = false, rows = 3, seal } = now;
  const state = {
    grid,
    sheet: {
      name,
      protection: { protected: isProtected },
      customProperties: { items: seal === undefined ? [] : [{ key: 'internkontroll.state', value: seal }] },
    },
    used: { isNullObject: false, rowIndex: 0, columnIndex: 0, rowCount: rows, columnCount: 3 },
    filter: { isDataFiltered: isFiltered },
    tables: [],
  };
  return { states: [state], rows: [{ id: '{1}', row, column: 0, range }] } as unknown as PartEve;
}

const drawing: Drawing = {
  target: { kind: 'ours', id: '{1}', name: 'Plan' },
  // Writes over Åtgärd of the second row, and puts a status where there was none.
  blocks: [{ row: 1, column: 1, cells: [['Utbilda alla', 'Ny']] }],
};
const part: Changes = { ...noChanges, drawings: [drawing] };
const left = (eve: PartEve, sheet: Partial<SheetInParts> = {}, changes = part) =>
  isAsLeft(new Map([['{1}', { ...sheetOf(grid), ...sheet }]]), changes, eve);

test('nobody has been there', () => expect(left(found([[1, 'Utbilda', '']], 1))).toBe(true));

test.each([
  ['has typed in the cell that is written over', [[1, 'Utbilda två', '']]],
  ['has typed in the empty cell that is written over', [[1, 'Utbilda', 'Klar']]],
  ['has typed in the cell beside', [[7, 'Utbilda', '']]],
  ['has emptied a cell', [['', 'Utbilda', '']]],
])('somebody %s', (_, lines) => expect(left(found(lines, 1))).toBe(false));

test('a cell that is written by nobody of ours, and was empty, may have been filled in by Excel', () => {
  const other: Changes = { ...noChanges, drawings: [{ ...drawing, blocks: [{ row: 1, column: 1, cells: [['Ny']] }] }] };
  expect(left(found([[1, 'Utbilda', '=A2']], 1), {}, other)).toBe(true);
  // On another sheet it is not the same cell.
  const elsewhere: Changes = { ...noChanges, drawings: [{ ...drawing, target: { kind: 'ours', id: '{2}', name: 'Annat' } }] };
  expect(left(found([[1, 'Utbilda', 'Klar']], 1), {}, elsewhere)).toBe(true);
}); // prettier-ignore

test('what the parts before have written is ours', () => {
  const written = new Set([keyOf(1, 1)]);
  expect(left(found([[1, 'Skrivet nyss', '']], 1), { written })).toBe(true);
  expect(left(found([[7, 'Skrivet nyss', '']], 1), { written })).toBe(false);
});

test('rows lie where the parts before have moved them to', () => {
  const inserted = [{ row: 1, count: 1 }];
  expect(left(found([[1, 'Utbilda', '']], 2, { rows: 3 }), { inserted })).toBe(true);
  expect(left(found([[2, 'Granska', 'Pågår']], 2, { rows: 3 }), { inserted })).toBe(false);
});

test.each<[string, Now]>([
  ['renamed', { name: 'Min plan' }],
  ['protected', { isProtected: true }],
  ['filtered', { isFiltered: true }],
  ['made longer', { rows: 4 }],
  ['sealed by another pane', { seal: 'x' }],
])('the sheet has been %s', (_, now) => {
  const eve = found([[1, 'Utbilda', '']], 1, now);
  expect(left(eve)).toBe(false);
  // Where its shape is not known, only the rows are compared.
  expect(left(eve, { shape: null })).toBe(true);
});

test('what is put back is what that sheet held', () => {
  const eve = found([[1, 'Utbilda', '=A2'], [2, "'Granska", 'Pågår']], 1); // prettier-ignore
  const other = { ...eve.rows[0]!, id: '{2}', range: { formulas: [['x']], values: [['x']] } };
  const held = heldOn({ states: eve.states, rows: [other as never, ...eve.rows] })('{1}');
  expect([held.cell(1, 1), held.cell(2, 2), held.cell(9, 9)]).toEqual(['Utbilda', 'Pågår', '']);
  expect(held.columns).toEqual({ first: 0, count: 3 });
});
