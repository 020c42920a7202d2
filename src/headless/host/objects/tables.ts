import type { Area, SheetDoc } from '../../document';
import type { TableDoc } from '../../documentFeatures';
import { assertAllowed, assertUnlocked, assertUnshared } from '../access';
import { flag, integer, text, type Spec } from '../args';
import { HostError, invalidArgument, itemNotFound } from '../errors';
import { bind, does, gives, type Handle, type Method, objectType, type Scalar } from '../objectType';
import { overlaps } from '../../xlsx/features/areas';
import { contains, type RangeRef } from '../ranges';
import type { Session } from '../session';
import { contentChanged } from '../writing';
import { tableFilterHandle } from './autoFilter';
import { eventMethods } from './eventMethods';
import { rangeHandle } from './range';
import { placed, rangeOrText } from './rangeArgs';
import { tableSortHandle } from './sort';
import { tableColumnsHandle } from './tableColumns';
import { tableRowsHandle } from './tableRows';
import { worksheetHandle } from './worksheet';

/** A table by its id in the file. */
export interface TableRef {
  readonly session: Session;
  readonly sheet: SheetDoc;
  readonly id: number;
}

/** The tables of a sheet, or of the whole workbook when `sheet` is null. */
interface Scope {
  readonly session: Session;
  readonly sheet: SheetDoc | null;
}

export const tablesHandle = (session: Session, sheet: SheetDoc | null): Handle =>
  bind(tables, { session, sheet });

/** Range.getTables: those that touch the range, or lie in it wholly. */
export const tablesOn = (range: RangeRef, whole: boolean): Handle => bind(scopedTables, { range, whole });

export function tableDoc({ sheet, id }: TableRef): TableDoc {
  const found = sheet.tables.items.find((table) => table.id === id);
  if (!found) throw itemNotFound(`table ${id}`);
  return found;
}

const tableHandle = (session: Session, sheet: SheetDoc, id: number): Handle =>
  bind(table, { session, sheet, id });

/** The client finds tables again through the workbook, by this id (wire.md 2.3). */
const wireId = (id: number): string => String(id);

const inScope = ({ session, sheet }: Scope): { sheet: SheetDoc; id: number; name: string }[] =>
  session.document.tables.filter((each) => sheet === null || each.sheet.id === sheet.id);

function byKey(scope: Scope, key: string): Handle | null {
  const all = inScope(scope);
  const found =
    all.find((each) => wireId(each.id) === key) ??
    all.find((each) => each.name.toLowerCase() === key.toLowerCase());
  return found ? tableHandle(scope.session, found.sheet, found.id) : null;
}

const tables = objectType<Scope>({
  name: 'TableCollection',
  items: {
    all: (scope) => inScope(scope).map((each) => tableHandle(scope.session, each.sheet, each.id)),
    get: (scope, key) => byKey(scope, String(key)),
  },
  scalars: { count: { get: (scope) => inScope(scope).length } },
  methods: {
    Add: gives([rangeOrText, flag], add),
    GetCount: does([], (scope) => inScope(scope).length),
    GetItemOrNullObject: gives([text], byKey),
    GetItemAt: gives([integer], (scope, index) => {
      const found = inScope(scope)[index];
      if (!found) throw itemNotFound(`table ${index}`);
      return tableHandle(scope.session, found.sheet, found.id);
    }),
    ...eventMethods(['tableChanged', 'added', 'deleted']),
  },
});

interface OnRange {
  readonly range: RangeRef;
  readonly whole: boolean;
}

const touched = ({ range, whole }: OnRange): TableDoc[] =>
  range.sheet.tables.items.filter((each) =>
    range.areas.some((area) => (whole ? contains(area, each.area) : overlaps(area, each.area))),
  );

const scopedTables = objectType<OnRange>({
  name: 'TableScopedCollection',
  items: {
    all: (self) => touched(self).map((each) => tableHandle(self.range.session, self.range.sheet, each.id)),
    get: (self, key) => {
      const found = touched(self).find(
        (each) => wireId(each.id) === String(key) || each.name === String(key),
      );
      return found ? tableHandle(self.range.session, self.range.sheet, found.id) : null;
    },
  },
  methods: {
    GetCount: does([], (self) => touched(self).length),
    GetFirst: gives([], (self) => {
      const [first] = touched(self);
      return first ? tableHandle(self.range.session, self.range.sheet, first.id) : null;
    }),
  },
});

/** Tables overlap neither one another nor merged cells; without headers the cells move down and get "Kolumn1" …. */
function add(scope: Scope, where: RangeRef | string, hasHeaders: boolean): Handle {
  const { session } = scope;
  const { sheet, area } = placed(session, scope.sheet ?? session.document.activeSheet, where);
  assertUnlocked(session, sheet, [area]);
  assertUnshared(session);
  if (scope.sheet && scope.sheet.id !== sheet.id) throw invalidArgument('the range lies on another sheet');
  if (sheet.merges.areas.some((merge) => overlaps(merge, area)))
    throw new HostError('MergedRangeConflict', 'A table cannot overlap merged cells.');
  if (sheet.tables.items.some((each) => overlaps(each.area, area)))
    throw new HostError('InvalidOperation', 'A table cannot overlap a range that contains another table.');
  const made = sheet.tables.add(area, hasHeaders);
  session.calculation.structureChanged();
  return tableHandle(session, sheet, made.id);
}

type TableFlag = 'showBandedRows' | 'showBandedColumns' | 'showFilterButton' | 'showTotals';

const tableFlag = (key: TableFlag): Scalar<TableRef> => tableScalar(key, key);

function tableScalar(key: TableFlag | 'showFirstColumn' | 'showLastColumn', docKey = key): Scalar<TableRef> {
  return {
    get: (self) => tableDoc(self)[docKey],
    set: (self, value) => {
      assertAllowed(self.session, self.sheet, 'allowFormatCells');
      tableDoc(self)[docKey] = flag(value);
    },
  };
}

const areaMethod = (pick: (doc: TableDoc) => Area): Method<TableRef> =>
  gives([], (self) => rangeHandle(self.session.range(self.sheet, pick(tableDoc(self)))));

/** Excel accepts letters, digits, _ and ., not beginning with a digit, no spaces, no cell address, at most 255. */
const tableName: Spec<string> = (value) => {
  const name = text(value);
  const legal =
    /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) && name.length <= 255 && !/^[A-Za-z]{1,3}\d+$/.test(name);
  if (!legal) throw invalidArgument(`${name} is no name for a table`);
  return name;
};

const table = objectType<TableRef>({
  name: 'Table',
  identity: (self) => ({ Id: wireId(self.id) }),
  scalars: {
    id: { get: (self) => wireId(self.id) },
    legacyId: { get: (self) => wireId(self.id) },
    name: {
      get: (self) => tableDoc(self).name,
      set: (self, value) => {
        const name = tableName(value);
        const doc = tableDoc(self);
        const taken = self.session.document.tables.some(
          (each) => each.id !== self.id && each.name.toLowerCase() === name.toLowerCase(),
        );
        if (taken) throw new HostError('ItemAlreadyExists', `There is already a table ${name}.`);
        doc.name = name;
        self.session.calculation.structureChanged();
      },
    },
    style: {
      get: (self) => tableDoc(self).style ?? '',
      set: (self, value) => void (tableDoc(self).style = text(value) || null),
    },
    showHeaders: { get: (self) => tableDoc(self).showHeaders },
    showTotals: tableFlag('showTotals'),
    showBandedRows: tableFlag('showBandedRows'),
    showBandedColumns: tableFlag('showBandedColumns'),
    showFilterButton: tableFlag('showFilterButton'),
    highlightFirstColumn: tableScalar('showFirstColumn'),
    highlightLastColumn: tableScalar('showLastColumn'),
  },
  links: {
    autoFilter: (self) => tableFilterHandle(self),
    columns: (self) => tableColumnsHandle(self),
    rows: (self) => tableRowsHandle(self),
    sort: (self) => tableSortHandle(self),
    worksheet: (self) => worksheetHandle(self.session, self.sheet),
  },
  methods: {
    GetRange: areaMethod((doc) => doc.area),
    GetHeaderRowRange: areaMethod((doc) => {
      if (!doc.showHeaders) throw itemNotFound('the header row');
      return { ...doc.area, rows: 1 };
    }),
    GetDataBodyRange: areaMethod(bodyOf),
    GetTotalRowRange: areaMethod((doc) => {
      if (!doc.showTotals) throw itemNotFound('the totals row');
      return { ...doc.area, row: doc.area.row + doc.area.rows - 1, rows: 1 };
    }),
    Resize: does([rangeOrText], resize),
    ClearFilters: does([], (self) => {
      assertAllowed(self.session, self.sheet, 'allowAutoFilter');
      tableDoc(self).clearFilter();
    }),
    ReapplyFilters: does([], () => null),
    ConvertToRange: gives([], (self) => {
      assertUnlocked(self.session, self.sheet, []);
      const doc = tableDoc(self);
      const { area } = doc;
      doc.convertToRange();
      self.session.calculation.structureChanged();
      return rangeHandle(self.session.range(self.sheet, area));
    }),
    Delete: does([], (self) => {
      const doc = tableDoc(self);
      assertUnlocked(self.session, self.sheet, [doc.area]);
      const { area } = doc;
      doc.delete();
      self.session.calculation.structureChanged();
      contentChanged(self.session.range(self.sheet, area));
    }),
    ...eventMethods(['tableChanged', 'selectionChanged']),
  },
});

/** The rows between header and totals; a table always has at least one. */
export function bodyOf(doc: TableDoc): Area {
  const header = doc.showHeaders ? 1 : 0;
  const totals = doc.showTotals ? 1 : 0;
  return { ...doc.area, row: doc.area.row + header, rows: doc.area.rows - header - totals };
}

/** The header row stays where it is and the new range overlaps the old one (docs: Table.resize). */
function resize(self: TableRef, where: RangeRef | string): void {
  const doc = tableDoc(self);
  const { area, sheet } = placed(self.session, self.sheet, where);
  assertUnlocked(self.session, self.sheet, [area]);
  if (sheet.id !== self.sheet.id || area.row !== doc.area.row || !overlaps(area, doc.area))
    throw invalidArgument('the header row must stay where it is');
  if (area.rows < (doc.showHeaders ? 2 : 1)) throw invalidArgument('a table keeps at least one row');
  if (sheet.merges.areas.some((merge) => overlaps(merge, area)))
    throw new HostError('MergedRangeConflict', 'A table cannot overlap merged cells.');
  if (sheet.tables.items.some((each) => each.id !== self.id && overlaps(each.area, area)))
    throw new HostError('InvalidOperation', 'A table cannot overlap a range that contains another table.');
  doc.resize(area);
  self.session.calculation.structureChanged(self.sheet);
}
