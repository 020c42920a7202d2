import type { Area, SheetDoc } from '../../document';
import { assertAllowed } from '../access';
import { integer, list, optional, record, text, type Spec } from '../args';
import { HostError, invalidArgument, itemNotFound } from '../errors';
import { bind, does, gives, type Handle, objectType } from '../objectType';
import type { Session } from '../session';
import { rangeHandle } from './range';
import { placed, rangeOrText } from './rangeArgs';
import { tableDoc, type TableRef } from './tables';

interface SheetFilter {
  readonly session: Session;
  readonly sheet: SheetDoc;
}

export const autoFilterHandle = (session: Session, sheet: SheetDoc): Handle =>
  bind(sheetFilter, { session, sheet });
export const tableFilterHandle = (table: TableRef): Handle => bind(tableFilter, table);
export const columnFilterHandle = (table: TableRef, column: number): Handle =>
  bind(columnFilter, { table, column });

/** Excel.FilterCriteria; this host filters by a list of shown texts, other kinds are refused loudly. */
const CRITERIA: Spec<readonly string[]> = (value) => {
  const given = record(value);
  if (given['filterOn'] !== 'Values')
    throw new HostError('UnsupportedOperation', `This host does not filter on ${String(given['filterOn'])}.`);
  return list(text)(given['values']);
};

const sheetFilter = objectType<SheetFilter>({
  name: 'AutoFilter',
  scalars: {
    enabled: { get: ({ sheet }) => sheet.autoFilter.area !== null },
    isDataFiltered: { get: ({ sheet }) => sheet.autoFilter.isFiltered },
  },
  methods: {
    Apply: does([rangeOrText, optional(integer), optional(CRITERIA)], (self, where, column, values) => {
      const { sheet, session } = self;
      assertAllowed(session, sheet, 'allowAutoFilter');
      const { area } = placed(session, sheet, where);
      if (column === null) return sheet.autoFilter.apply(area);
      assertColumn(area, column);
      if (values === null) return sheet.autoFilter.apply(area, column);
      sheet.autoFilter.apply(area, column, values);
    }),
    ClearCriteria: does([], ({ sheet, session }) => {
      assertAllowed(session, sheet, 'allowAutoFilter');
      sheet.autoFilter.clearCriteria();
    }),
    Reapply: does([], () => null),
    Remove: does([], ({ sheet, session }) => {
      assertAllowed(session, sheet, 'allowAutoFilter');
      sheet.autoFilter.remove();
    }),
    GetRange: gives([], (self) => {
      const found = filtered(self);
      if (!found) throw itemNotFound('the filtered range');
      return found;
    }),
    GetRangeOrNullObject: gives([], filtered),
  },
});

function filtered({ sheet, session }: SheetFilter): Handle | null {
  const { area } = sheet.autoFilter;
  return area ? rangeHandle(session.range(sheet, area)) : null;
}

function assertColumn(area: Area, column: number): void {
  if (column < 0 || column >= area.columns) throw invalidArgument(`column ${column}`);
}

const tableFilter = objectType<TableRef>({
  name: 'AutoFilter',
  scalars: {
    enabled: { get: (table) => tableDoc(table).showFilterButton },
    isDataFiltered: { get: (table) => tableDoc(table).isFiltered },
  },
  methods: {
    ClearCriteria: does([], (table) => {
      assertAllowed(table.session, table.sheet, 'allowAutoFilter');
      tableDoc(table).clearFilter();
    }),
    Reapply: does([], () => null),
    GetRange: gives([], (table) => rangeHandle(table.session.range(table.sheet, tableDoc(table).area))),
    GetRangeOrNullObject: gives([], (table) =>
      rangeHandle(table.session.range(table.sheet, tableDoc(table).area)),
    ),
  },
});

interface ColumnFilter {
  readonly table: TableRef;
  readonly column: number;
}

function filterColumn({ table, column }: ColumnFilter, values: readonly string[]): void {
  assertAllowed(table.session, table.sheet, 'allowAutoFilter');
  tableDoc(table).filter(column, values);
}

const columnFilter = objectType<ColumnFilter>({
  name: 'Filter',
  methods: {
    Apply: does([CRITERIA], filterColumn),
    ApplyValuesFilter: does([list(text)], filterColumn),
    Clear: does([], ({ table, column }) => {
      assertAllowed(table.session, table.sheet, 'allowAutoFilter');
      tableDoc(table).clearFilter(column);
    }),
  },
});
