import { flag, integer, oneOf, or } from '../args';
import { isEntireColumn, isEntireRow } from '../addresses';
import { itemNotFound } from '../errors';
import { bind, does, gives, type Handle, objectType } from '../objectType';
import { intersect, onGrid, type RangeRef } from '../ranges';
import { clear, copyFrom } from '../rangeEdits';
import { conditionalFormatsHandle } from './conditionalFormats';
import { dataValidationHandle } from './dataValidation';
import { rangeHandle } from './range';
import { placed, rangeOrText } from './rangeArgs';
import { rangeFormatHandle } from './rangeFormat';
import { worksheetHandle } from './worksheet';

export const rangeAreas = objectType<RangeRef>({
  name: 'RangeAreas',
  identity: (self) => ({ _ReferenceId: self.id }),
  scalars: {
    address: { get: (self) => self.address },
    addressLocal: { get: (self) => self.address },
    areaCount: { get: (self) => self.areas.length },
    cellCount: { get: (self) => self.cellCount },
    isEntireRow: { get: (self) => self.areas.every(isEntireRow) },
    isEntireColumn: { get: (self) => self.areas.every(isEntireColumn) },
    _ReferenceId: { get: (self) => self.id },
  },
  links: {
    areas: (self) => bind(areas, self),
    format: (self) => rangeFormatHandle(self),
    worksheet: (self) => worksheetHandle(self.session, self.sheet),
    conditionalFormats: (self) => conditionalFormatsHandle(self),
    dataValidation: (self) => dataValidationHandle(self),
  },
  methods: {
    Clear: does([or(oneOf('All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks'), 'All')], clear),
    CopyFrom: does(
      [
        rangeOrText,
        or(oneOf('All', 'Formulas', 'Values', 'Formats', 'Link'), 'All'),
        or(flag, false),
        or(flag, false),
      ],
      (self, source, what, skip, turn) => {
        for (const area of self.areas)
          copyFrom(
            self.session.range(self.sheet, area),
            placed(self.session, self.sheet, source),
            what,
            skip,
            turn,
          );
      },
    ),
    GetEntireRow: gives([], (self) => moved(self, (area) => onGrid(area.row, 0, area.rows, 16_384))),
    GetEntireColumn: gives([], (self) =>
      moved(self, (area) => onGrid(0, area.column, 1_048_576, area.columns)),
    ),
    GetOffsetRangeAreas: gives([integer, integer], (self, rows, columns) =>
      moved(self, (area) => onGrid(area.row + rows, area.column + columns, area.rows, area.columns)),
    ),
    GetIntersection: gives([rangeOrText], (self, other) => {
      const found = meeting(self, other);
      if (!found) throw itemNotFound('the ranges do not meet');
      return found;
    }),
    GetIntersectionOrNullObject: gives([rangeOrText], (self, other) => meeting(self, other)),
    Calculate: does([], (self) => self.session.calculation.settle()),
    _KeepReference: does([], (self) => self.session.keep(self)),
  },
});

const areas = objectType<RangeRef>({
  name: 'RangeCollection',
  items: { all: (self) => self.areas.map((area) => rangeHandle(self.session.range(self.sheet, area))) },
  methods: {
    GetCount: does([], (self) => self.areas.length),
    GetItemAt: gives([integer], (self, index) => {
      const area = self.areas[index];
      if (!area) throw itemNotFound(`area ${index}`);
      return rangeHandle(self.session.range(self.sheet, area));
    }),
  },
});

function moved(self: RangeRef, move: (area: RangeRef['areas'][number]) => RangeRef['areas'][number]): Handle {
  return rangeHandle(self.session.rangeAreas(self.sheet, self.areas.map(move)));
}

function meeting(self: RangeRef, other: RangeRef | string): Handle | null {
  const range = placed(self.session, self.sheet, other);
  const found = self.areas.flatMap((a) => range.areas.flatMap((b) => intersect(a, b) ?? []));
  return found.length > 0 ? rangeHandle(self.session.rangeAreas(self.sheet, found)) : null;
}
