import type { SheetDoc } from '../../document';
import { assertWritable } from '../access';
import { or, count } from '../args';
import { isEntireColumn, isEntireRow } from '../addresses';
import { invalidArgument } from '../errors';
import { bind, does, gives, type Handle, objectType } from '../objectType';
import type { Session } from '../session';
import { MAX_COLUMNS, MAX_ROWS } from '../../document';
import { rangeHandle } from './range';
import { placed, rangeOrText } from './rangeArgs';

interface Panes {
  readonly session: Session;
  readonly sheet: SheetDoc;
}

export const freezePanesHandle = (session: Session, sheet: SheetDoc): Handle =>
  bind(panes, { session, sheet });

const panes = objectType<Panes>({
  name: 'WorksheetFreezePanes',
  methods: {
    FreezeRows: does([or(count, 1)], (self, rows) => freeze(self, rows, 0)),
    FreezeColumns: does([or(count, 1)], (self, columns) => freeze(self, 0, columns)),
    // The range is what stays in view, counted from the first cell: not the cell below and to the right of it.
    FreezeAt: does([rangeOrText], (self, where) => {
      const { area, sheet } = placed(self.session, self.sheet, where);
      if (sheet.id !== self.sheet.id) throw invalidArgument('the range lies on another sheet');
      freeze(
        self,
        isEntireColumn(area) ? 0 : area.row + area.rows,
        isEntireRow(area) ? 0 : area.column + area.columns,
      );
    }),
    Unfreeze: does([], (self) => freeze(self, 0, 0)),
    GetLocation: gives([], (self) => location(self)),
    GetLocationOrNullObject: gives([], (self) => location(self)),
  },
});

function freeze({ session, sheet }: Panes, rows: number, columns: number): void {
  assertWritable(session);
  sheet.freeze.set(rows, columns);
}

function location({ session, sheet }: Panes): Handle | null {
  const { rows, columns } = sheet.freeze;
  if (rows === 0 && columns === 0) return null;
  const area = { row: 0, column: 0, rows: rows || MAX_ROWS, columns: columns || MAX_COLUMNS };
  return rangeHandle(session.range(sheet, area));
}
