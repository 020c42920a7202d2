import { bind, gives, type Handle, objectType } from '../objectType';
import { MAX_ROWS } from '../../document';
import { areaText } from '../addresses';
import type { RangeRef } from '../ranges';
import * as reading from '../reading';
import { rangeHandle } from './range';

export const visibleViewHandle = (range: RangeRef): Handle => bind(rangeView, range);

/** The rows and columns of a range that are not hidden, as one smaller rectangle. */
function visible<T>(range: RangeRef, matrix: readonly (readonly T[])[] | null): T[][] | null {
  const { sheet, area } = range;
  if (!matrix) return null;
  return matrix
    .filter((_, row) => !sheet.rows.hidden(area.row + row))
    .map((line) => line.filter((_, column) => !sheet.columns.hidden(area.column + column)));
}

const size = (range: RangeRef): { rows: number; columns: number } => {
  const { sheet, area } = range;
  const rows = area.rows === MAX_ROWS ? 0 : area.rows;
  return {
    rows: indices(rows).filter((row) => !sheet.rows.hidden(area.row + row)).length,
    columns: indices(area.columns).filter((column) => !sheet.columns.hidden(area.column + column)).length,
  };
};

const indices = (length: number): number[] => Array.from({ length }, (_, index) => index);

const rangeView = objectType<RangeRef>({
  name: 'RangeView',
  scalars: {
    values: { get: (range) => visible(range, reading.values(range)) },
    formulas: { get: (range) => visible(range, reading.formulas(range)) },
    text: { get: (range) => visible(range, reading.texts(range)) },
    numberFormat: { get: (range) => visible(range, reading.numberFormats(range)) },
    valueTypes: { get: (range) => visible(range, reading.valueTypes(range)) },
    rowCount: { get: (range) => size(range).rows },
    columnCount: { get: (range) => size(range).columns },
    cellAddresses: { get: (range) => visible(range, addresses(range)) },
  },
  methods: { GetRange: gives([], (range) => rangeHandle(range)) },
});

const addresses = ({ area }: RangeRef): string[][] =>
  indices(area.rows).map((row) =>
    indices(area.columns).map((column) =>
      areaText({ row: area.row + row, column: area.column + column, rows: 1, columns: 1 }),
    ),
  );
