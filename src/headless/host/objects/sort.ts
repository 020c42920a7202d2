import type { Area, AreaContent, CellValue, SheetDoc } from '../../document';
import { assertAllowed, assertUnlocked } from '../access';
import { flag, integer, list, oneOf, optional, or, shape, type Spec } from '../args';
import { areaText } from '../addresses';
import { HostError, invalidArgument } from '../errors';
import { originFields } from '../events';
import { bind, does, type Handle, objectType } from '../objectType';
import { overlaps } from '../../xlsx/features/areas';
import { type RangeRef } from '../ranges';
import type { Session } from '../session';
import { shiftFormula } from '../shiftFormula';
import { contentChanged } from '../writing';
import { bodyOf, tableDoc, type TableRef } from './tables';

export const rangeSortHandle = (range: RangeRef): Handle => bind(rangeSort, range);
export const tableSortHandle = (table: TableRef): Handle => bind(tableSort, table);

interface Field {
  readonly key: number;
  readonly ascending: boolean;
}

const FIELD: Spec<Field> = (value) => {
  const {
    key,
    ascending = true,
    sortOn = 'Value',
  } = shape({
    key: integer,
    ascending: flag,
    sortOn: oneOf('Value', 'CellColor', 'FontColor', 'Icon'),
    dataOption: oneOf('Normal', 'TextAsNumber'),
  })(value);
  if (key === undefined) throw invalidArgument('a sort field needs a key');
  if (sortOn !== 'Value') throw new HostError('UnsupportedOperation', 'This host sorts by values only.');
  return { key, ascending };
};

const METHOD = optional(oneOf('PinYin', 'StrokeCount'));

const rangeSort = objectType<RangeRef>({
  name: 'RangeSort',
  methods: {
    Apply: does(
      [list(FIELD), or(flag, false), or(flag, false), or(oneOf('Rows', 'Columns'), 'Rows'), METHOD],
      (range, ...[fields, matchCase, hasHeaders, orientation]) => {
        if (orientation === 'Columns')
          throw new HostError('UnsupportedOperation', 'This host sorts rows only.');
        const { area } = range;
        const body = hasHeaders ? { ...area, row: area.row + 1, rows: area.rows - 1 } : area;
        sortRows(range.session, range.sheet, body, fields, matchCase);
      },
    ),
  },
});

const tableSort = objectType<TableRef>({
  name: 'TableSort',
  scalars: {
    fields: {
      get: (table) => tableDoc(table).sort.map(({ column, ascending }) => ({ key: column, ascending })),
    },
    matchCase: { get: () => false },
    method: { get: () => 'PinYin' },
  },
  methods: {
    Apply: does([list(FIELD), or(flag, false), METHOD], (table, ...[fields, matchCase]) => {
      const doc = tableDoc(table);
      sortRows(table.session, table.sheet, bodyOf(doc), fields, matchCase);
      doc.sort = fields.map(({ key, ascending }) => ({ column: key, ascending }));
    }),
    Clear: does([], (table) => void (tableDoc(table).sort = [])),
    Reapply: does([], (table) => {
      const doc = tableDoc(table);
      const fields = doc.sort.map(({ column, ascending }) => ({ key: column, ascending }));
      sortRows(table.session, table.sheet, bodyOf(doc), fields, false);
    }),
  },
});

/** Sorts whole rows of an area with their formats; formulas move with their relative references. */
function sortRows(
  session: Session,
  sheet: SheetDoc,
  area: Area,
  fields: readonly Field[],
  matchCase: boolean,
): void {
  if (fields.some(({ key }) => key < 0 || key >= area.columns))
    throw invalidArgument('a sort key outside the range');
  assertAllowed(session, sheet, 'allowSort');
  assertUnlocked(session, sheet, [area]);
  if (sheet.merges.areas.some((merge) => overlaps(merge, area)))
    throw new HostError('MergedRangeConflict', 'Merged cells cannot be sorted.');
  session.calculation.settle();
  const content = sheet.readArea(area);
  rowOrder(content, fields, matchCase, session.options.culture).forEach((from, to) => {
    placeRow(session, sheet, content, from, to);
  });
  contentChanged(session.range(sheet, area));
  const message = { worksheetId: sheet.id, address: areaText(area), ...originFields(session.origin) };
  session.outbox.post('rowSorted', sheet.id, message);
}

/** The rows in their new order; equal ones stay as they were. */
function rowOrder(
  { area, values }: AreaContent,
  fields: readonly Field[],
  matchCase: boolean,
  culture: string,
): number[] {
  const value = (row: number, key: number): CellValue => values[row * area.columns + key] ?? null;
  return Array.from({ length: area.rows }, (_, row) => row).sort((a, b) => {
    for (const { key, ascending } of fields) {
      const difference = compare(value(a, key), value(b, key), ascending, matchCase, culture);
      if (difference !== 0) return difference;
    }
    return a - b;
  });
}

function placeRow(session: Session, sheet: SheetDoc, content: AreaContent, from: number, to: number): void {
  const { area } = content;
  for (let column = 0; column < area.columns; column++) {
    const index = from * area.columns + column;
    const [row, place] = [area.row + to, area.column + column];
    const formula = content.formulas.get(index);
    sheet.setStyle(row, place, content.styles[index] ?? 0);
    if (formula === undefined) sheet.setValue(row, place, content.values[index] ?? null);
    else {
      sheet.setFormula(row, place, shiftFormula(formula, to - from, 0));
      session.calculation.formulaWritten(sheet, row, place);
    }
  }
}

const RANK = { number: 0, string: 1, boolean: 2, object: 3 } as const;

/** Numbers, then texts, booleans, errors; empty cells last whichever way is sorted. */
function compare(
  a: CellValue,
  b: CellValue,
  ascending: boolean,
  matchCase: boolean,
  culture: string,
): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  const [x, y] = [RANK[typeof a as keyof typeof RANK], RANK[typeof b as keyof typeof RANK]];
  const up =
    x !== y
      ? x - y
      : typeof a === 'string' && typeof b === 'string'
        ? a.localeCompare(b, culture, { sensitivity: matchCase ? 'variant' : 'base' })
        : Number(a) - Number(b);
  return ascending ? up : -up;
}
