import { createLayout, placeAt, scrollTo, visiblePart } from '../../../src/demo/grid/layout';
import type { SheetView } from '../../../src/demo/grid/sheetView';

const view = (change: Partial<SheetView> = {}): SheetView => ({
  id: '{1}',
  name: 'Blad1',
  used: { rows: 500, columns: 60 },
  frozen: { rows: 2, columns: 1 },
  gridlines: true,
  merges: [],
  charts: [],
  rowHeight: () => ({ px: 20, fits: true }),
  columnWidth: () => 100,
  cell: () => {
    throw new Error('the layout looks at no cells');
  },
  ...change,
});
const viewport = { left: 0, top: 0, width: 1000, height: 600 };

test('draws what is in sight, what is frozen, the active cell and where merged cells begin', () => {
  const merges = [{ row: 90, column: 20, rows: 15, columns: 8 }];
  const sheet = view({ merges });
  const layout = createLayout(sheet, { rows: 0, columns: 0 }, viewport);
  const drawn = visiblePart(layout, { ...viewport, top: 2000, left: 2000 }, merges, { row: 400, column: 55 });
  expect(drawn.rows.slice(0, 4)).toEqual([0, 1, 90, 98]);
  expect(drawn.rows.at(-1)).toBe(400);
  expect(drawn.columns.slice(0, 2)).toEqual([0, 17]);
  expect(drawn.columns.at(-1)).toBe(55);
  expect(drawn.rows.length).toBeLessThan(60);
});

test('frozen rows and columns are let go where they would take most of a small screen', () => {
  const sheet = view({ frozen: { rows: 12, columns: 3 } });
  expect(createLayout(sheet, { rows: 0, columns: 0 }, viewport).frozen).toEqual({ rows: 12, columns: 3 });
  const small = { ...viewport, width: 320, height: 256 };
  expect(createLayout(sheet, { rows: 0, columns: 0 }, small).frozen).toEqual({ rows: 0, columns: 0 });
});

test('a click finds the cell under it, frozen parts by where they stand', () => {
  const layout = createLayout(view(), { rows: 0, columns: 0 }, viewport);
  const scrolled = { ...viewport, top: 1000, left: 500 };
  const { width, height } = layout.header;
  expect(placeAt(layout, scrolled, width + 10, height + 10)).toMatchObject({ row: 0, column: 0 });
  expect(placeAt(layout, scrolled, width + 150, height + 50)).toMatchObject({ row: 52, column: 6 });
  expect(placeAt(layout, scrolled, width + 150, 5)).toMatchObject({
    column: 6,
    inLetters: true,
    inNumbers: false,
  });
  expect(placeAt(layout, scrolled, 5, 5)).toMatchObject({ inLetters: true, inNumbers: true });
});

test('a place is brought into sight with the least movement, never under what is frozen', () => {
  const layout = createLayout(view(), { rows: 0, columns: 0 }, viewport);
  const cell = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });
  expect(scrollTo(layout, viewport, cell(5, 3))).toEqual({ left: 0, top: 0 });
  const low = scrollTo(layout, viewport, cell(100, 0));
  expect(low).toEqual({ left: 0, top: 101 * 20 - (600 - layout.header.height) });
  expect(scrollTo(layout, { ...viewport, top: 2000 }, cell(50, 0)).top).toBe(50 * 20 - 2 * 20);
  expect(scrollTo(layout, { ...viewport, top: 2000 }, cell(1, 0)).top).toBe(2000);
});

test('a jump shows what stands around the place, and moves nothing when the place is in sight', () => {
  const layout = createLayout(view(), { rows: 0, columns: 0 }, viewport);
  const cell = (row: number) => ({ row, column: 0, rows: 1, columns: 1 });
  const { top } = scrollTo(layout, viewport, cell(200), true);
  const fromTop = 200 * 20 - top;
  expect(fromTop).toBeGreaterThan(600 * 0.3);
  expect(fromTop).toBeLessThan(600 * 0.45);
  expect(scrollTo(layout, viewport, cell(10), true).top).toBe(0);
});

test('a sheet of a million rows is cut before the browser loses count', () => {
  const sheet = view({ used: { rows: 1_048_576, columns: 3 }, rowHeight: () => ({ px: 40, fits: true }) });
  expect(createLayout(sheet, { rows: 0, columns: 0 }, viewport).rows.total).toBeLessThanOrEqual(15_000_000);
});
