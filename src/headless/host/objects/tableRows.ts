import type { Area, SheetDoc } from '../../document';
import { anything, flag, integer, or, optional } from '../args';
import { assertUnlocked } from '../access';
import { invalidArgument, itemNotFound } from '../errors';
import { bind, does, gives, type Handle, objectType } from '../objectType';
import * as reading from '../reading';
import type { RangeRef } from '../ranges';
import { writeValues } from '../writing';
import { rangeHandle } from './range';
import { bodyOf, tableDoc, type TableRef } from './tables';

export const tableRowsHandle = (table: TableRef): Handle => bind(rows, table);

interface RowRef {
  readonly table: TableRef;
  /** 0-based below the header; rows have no identity of their own. */
  readonly index: number;
}

const countOf = (table: TableRef): number => bodyOf(tableDoc(table)).rows;

const rows = objectType<TableRef>({
  name: 'TableRowCollection',
  items: {
    all: (table) => Array.from({ length: countOf(table) }, (_, index) => bind(row, { table, index })),
  },
  scalars: { count: { get: countOf } },
  methods: {
    GetCount: does([], countOf),
    GetItemAt: gives([integer], (table, index) => {
      if (index < 0 || index >= countOf(table)) throw itemNotFound(`row ${index}`);
      return bind(row, { table, index });
    }),
    Add: gives([or(integer, -1), optional(anything), or(flag, true)], add),
  },
});

/** Rows at the end (index null or -1) or above a row. Cells below the table move down, unless they are empty and may stay. */
function add(table: TableRef, index: number, values: unknown, alwaysInsert: boolean): Handle {
  const { session, sheet } = table;
  const doc = tableDoc(table);
  const body = bodyOf(doc);
  const at = index === -1 ? body.rows : index;
  if (at < 0 || at > body.rows) throw invalidArgument(`index ${index}`);
  const amount = Array.isArray(values) && Array.isArray(values[0]) ? values.length : 1;
  const place = { ...body, row: body.row + at, rows: amount };
  assertUnlocked(session, sheet, [place]);
  const before = doc.area;
  const free = at === body.rows && !doc.showTotals && isFree(sheet, place);
  if (alwaysInsert || !free) session.insertCells(sheet, place, 'down');
  const grown = tableDoc(table);
  if (grown.area.rows === before.rows) grown.resize({ ...before, rows: before.rows + amount });
  if (values !== null) writeValues(session.range(sheet, place), values);
  session.calculation.structureChanged(sheet);
  return bind(row, { table, index: at });
}

const isFree = (sheet: SheetDoc, area: Area): boolean =>
  sheet.readArea(area).values.every((value) => value === null);

function rangeOf({ table, index }: RowRef): RangeRef {
  const body = bodyOf(tableDoc(table));
  if (index >= body.rows) throw itemNotFound(`row ${index}`);
  return table.session.range(table.sheet, { ...body, row: body.row + index, rows: 1 });
}

const row = objectType<RowRef>({
  name: 'TableRow',
  scalars: {
    index: { get: (self) => self.index },
    values: {
      get: (self) => reading.values(rangeOf(self)),
      set: (self, value) => writeValues(rangeOf(self), value),
    },
  },
  methods: {
    GetRange: gives([], (self) => rangeHandle(rangeOf(self))),
    Delete: does([], (self) => {
      const { session, sheet } = self.table;
      const range = rangeOf(self);
      assertUnlocked(session, sheet, [range.area]);
      session.deleteCells(sheet, range.area, 'up');
      session.calculation.structureChanged(sheet);
    }),
  },
});
