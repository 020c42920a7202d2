import { anything, integer, or, optional, text } from '../args';
import { assertUnlocked } from '../access';
import { HostError, invalidArgument, itemNotFound } from '../errors';
import { bind, does, gives, type Handle, type Method, objectType } from '../objectType';
import * as reading from '../reading';
import { writeValues } from '../writing';
import type { Area } from '../../document';
import type { TableDoc } from '../../documentFeatures';
import { columnFilterHandle } from './autoFilter';
import { rangeHandle } from './range';
import { bodyOf, tableDoc, type TableRef } from './tables';

export const tableColumnsHandle = (table: TableRef): Handle => bind(columns, table);

export interface ColumnRef {
  readonly table: TableRef;
  readonly id: number;
}

const handleOf = (table: TableRef, id: number): Handle => bind(column, { table, id });

/** A number is the column's id, not its position (wire.md 2.3); a text its heading, or the id again. */
function byKey(table: TableRef, key: string | number): Handle | null {
  const all = tableDoc(table).columns;
  const named =
    typeof key === 'string' ? all.find((each) => each.name.toLowerCase() === key.toLowerCase()) : undefined;
  const found = named ?? all.find((each) => String(each.id) === String(key));
  return found ? handleOf(table, found.id) : null;
}

const columns = objectType<TableRef>({
  name: 'TableColumnCollection',
  items: {
    all: (table) => tableDoc(table).columns.map((each) => handleOf(table, each.id)),
    get: byKey,
  },
  scalars: { count: { get: (table) => tableDoc(table).columns.length } },
  methods: {
    GetCount: does([], (table) => tableDoc(table).columns.length),
    GetItemOrNullObject: gives([anything], (table, key) =>
      byKey(table, typeof key === 'number' ? key : text(key)),
    ),
    GetItemAt: gives([integer], (table, index) => {
      const found = tableDoc(table).columns[index];
      if (!found) throw itemNotFound(`column ${index}`);
      return handleOf(table, found.id);
    }),
    Add: gives([or(integer, -1), optional(anything), optional(text)], add),
  },
});

/** A new column at the end of the table, where the sheet is free; in the middle what lies to the right moves. */
function add(table: TableRef, index: number, values: unknown, name: string | null): Handle {
  const { session, sheet } = table;
  const before = tableDoc(table);
  const { area } = before;
  const at = index === -1 ? area.columns : index;
  if (at < 0 || at > area.columns) throw invalidArgument(`index ${index}`);
  assertUnlocked(session, sheet, [area]);
  const place: Area = { ...area, column: area.column + at, columns: 1 };
  if (at < area.columns || !isFree(table, place)) session.insertCells(sheet, place, 'right');
  const grown = tableDoc(table);
  if (grown.area.columns === area.columns) grown.resize({ ...area, columns: area.columns + 1 });
  if (values !== null) writeValues(session.range(sheet, place), values);
  if (name !== null) sheet.setValue(place.row, place.column, name);
  tableDoc(table).syncHeaders();
  session.calculation.structureChanged(sheet);
  const made = tableDoc(table).columns[at];
  if (!made) throw new HostError('GeneralException', 'The column was not made.');
  return handleOf(table, made.id);
}

function isFree({ sheet }: TableRef, area: Area): boolean {
  return sheet.readArea(area).values.every((value) => value === null);
}

const indexOf = ({ table, id }: ColumnRef): number => {
  const index = tableDoc(table).columns.findIndex((each) => each.id === id);
  if (index < 0) throw itemNotFound(`column ${id}`);
  return index;
};

const within = (self: ColumnRef, area: Area): Area => ({
  ...area,
  column: area.column + indexOf(self),
  columns: 1,
});

const part = (pick: (doc: TableDoc) => Area): Method<ColumnRef> =>
  gives([], (self) => {
    const { session, sheet } = self.table;
    return rangeHandle(session.range(sheet, within(self, pick(tableDoc(self.table)))));
  });

const whole = (self: ColumnRef) =>
  self.table.session.range(self.table.sheet, within(self, tableDoc(self.table).area));

const column = objectType<ColumnRef>({
  name: 'TableColumn',
  identity: (self) => ({ Id: self.id }),
  scalars: {
    id: { get: (self) => self.id },
    index: { get: indexOf },
    name: {
      get: (self) => tableDoc(self.table).columns[indexOf(self)]?.name,
      set: (self, value) => {
        const { session, sheet } = self.table;
        const header = within(self, { ...tableDoc(self.table).area, rows: 1 });
        assertUnlocked(session, sheet, [header]);
        sheet.setValue(header.row, header.column, text(value));
        tableDoc(self.table).syncHeaders();
      },
    },
    values: {
      get: (self) => reading.values(whole(self)),
      set: (self, value) => writeValues(whole(self), value),
    },
  },
  links: { filter: (self) => columnFilterHandle(self.table, indexOf(self)) },
  methods: {
    GetRange: part((doc) => doc.area),
    GetHeaderRowRange: part((doc) => ({ ...doc.area, rows: 1 })),
    GetDataBodyRange: part(bodyOf),
    GetTotalRowRange: part((doc) => {
      if (!doc.showTotals) throw itemNotFound('the totals row');
      return { ...doc.area, row: doc.area.row + doc.area.rows - 1, rows: 1 };
    }),
    Delete: does([], (self) => {
      const { session, sheet } = self.table;
      const area = within(self, tableDoc(self.table).area);
      if (tableDoc(self.table).area.columns === 1)
        throw new HostError('InvalidOperation', 'The last column of a table cannot be deleted.');
      assertUnlocked(session, sheet, [area]);
      const { area: whole } = tableDoc(self.table);
      // The last column goes by making the table narrower; others pull what is right of them, if the sheet can.
      if (area.column === whole.column + whole.columns - 1) {
        tableDoc(self.table).resize({ ...whole, columns: whole.columns - 1 });
        sheet.clear(area, 'all');
      } else session.deleteCells(sheet, area, 'left');
      session.calculation.structureChanged(sheet);
    }),
  },
});
