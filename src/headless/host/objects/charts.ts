import type { Area, SheetDoc } from '../../document';
import type { ChartInfo, NewChart } from '../../documentFeatures';
import { assertAllowed, assertUnshared } from '../access';
import { integer, oneOf, optional, or, text } from '../args';
import { HostError, itemNotFound } from '../errors';
import * as geometry from '../geometry';
import { bind, does, gives, type Handle, objectType } from '../objectType';
import { bounding } from '../ranges';
import type { Session } from '../session';
import { chartLegend, chartSeries, chartTitleFormat } from './chartParts';
import { placed, rangeArg, rangeOrText } from './rangeArgs';
import { worksheetHandle } from './worksheet';

export interface Charts {
  readonly session: Session;
  readonly sheet: SheetDoc;
}

export interface ChartRef extends Charts {
  readonly id: string;
}

export const chartsHandle = (session: Session, sheet: SheetDoc): Handle => bind(charts, { session, sheet });

const TYPES: Readonly<Record<string, NewChart['type']>> = {
  ColumnClustered: 'columnClustered',
  ColumnStacked: 'columnStacked',
  BarClustered: 'barClustered',
  BarStacked: 'barStacked',
  Line: 'line',
  Pie: 'pie',
};

const handleOf = (self: Charts, info: ChartInfo | undefined): Handle | null =>
  info ? bind(chart, { ...self, id: info.id }) : null;

function must(handle: Handle | null, what: string): Handle {
  if (!handle) throw itemNotFound(what);
  return handle;
}

const byKey = (self: Charts, key: string): Handle | null =>
  handleOf(
    self,
    self.sheet.charts.items.find((each) => each.id === key || each.name === key),
  );

const charts = objectType<Charts>({
  name: 'ChartCollection',
  items: {
    all: (self) => self.sheet.charts.items.flatMap((each) => handleOf(self, each) ?? []),
    get: (self, key) => byKey(self, String(key)),
  },
  scalars: { count: { get: (self) => self.sheet.charts.items.length } },
  methods: {
    GetCount: does([], (self) => self.sheet.charts.items.length),
    GetItem: gives([text], (self, name) => must(byKey(self, name), name)),
    GetItemOrNullObject: gives([text], byKey),
    GetItemAt: gives([integer], (self, index) =>
      must(handleOf(self, self.sheet.charts.items[index]), `chart ${index}`),
    ),
    Add: gives(
      [oneOf(...Object.keys(TYPES)), rangeArg, or(oneOf('Auto', 'Rows', 'Columns'), 'Auto')],
      (self, type, source, by) => {
        assertAllowed(self.session, self.sheet, 'allowEditObjects');
        assertUnshared(self.session);
        const { area } = source;
        // 'Auto': series are what there is less of, as Excel decides.
        const seriesBy =
          by === 'Auto'
            ? area.columns > area.rows
              ? 'rows'
              : 'columns'
            : by === 'Rows'
              ? 'rows'
              : 'columns';
        const place = { row: area.row, column: area.column + area.columns + 1, rows: 15, columns: 8 };
        return handleOf(
          self,
          self.sheet.charts.add({
            type: TYPES[type] ?? 'columnClustered',
            source: area,
            seriesBy,
            area: place,
          }),
        );
      },
    ),
  },
});

/** The chart as it is now. */
export function infoOf(self: ChartRef): ChartInfo {
  const found = self.sheet.charts.items.find((each) => each.id === self.id);
  if (!found) throw itemNotFound(`chart ${self.id}`);
  return found;
}

/** Changes it, where the sheet's protection allows that. */
export function update(self: ChartRef, change: Parameters<SheetDoc['charts']['update']>[1]): void {
  assertAllowed(self.session, self.sheet, 'allowEditObjects');
  infoOf(self);
  self.sheet.charts.update(self.id, change);
}

const areaOf = (self: ChartRef): Area => {
  const { area } = infoOf(self);
  if (!area) throw new HostError('UnsupportedOperation', 'This chart is not bound to cells.');
  return area;
};

const chart = objectType<ChartRef>({
  name: 'Chart',
  identity: (self) => ({ Id: self.id }),
  scalars: {
    id: { get: (self) => self.id },
    name: { get: (self) => infoOf(self).name, set: (self, value) => update(self, { name: text(value) }) },
    left: { get: (self) => geometry.left(self.session.document, self.sheet, areaOf(self).column) },
    top: { get: (self) => geometry.top(self.sheet, areaOf(self).row) },
    width: { get: (self) => geometry.width(self.session.document, self.sheet, areaOf(self)) },
    height: { get: (self) => geometry.height(self.sheet, areaOf(self)) },
  },
  links: {
    legend: (self) => bind(chartLegend, self),
    series: (self) => bind(chartSeries, self),
    title: (self) => bind(chartTitle, self),
    worksheet: (self) => worksheetHandle(self.session, self.sheet),
  },
  methods: {
    Delete: does([], (self) => {
      assertAllowed(self.session, self.sheet, 'allowEditObjects');
      infoOf(self);
      self.sheet.charts.delete(self.id);
    }),
    SetPosition: does([rangeOrText, optional(rangeOrText)], (self, from, to) => {
      const first = placed(self.session, self.sheet, from).area;
      const last = to === null ? null : placed(self.session, self.sheet, to).area;
      const now = areaOf(self);
      const moved = { ...first, rows: now.rows, columns: now.columns };
      update(self, { area: last ? bounding(first, last) : moved });
    }),
  },
});

const chartTitle = objectType<ChartRef>({
  name: 'ChartTitle',
  links: { format: (self) => bind(chartTitleFormat, self) },
  scalars: {
    text: {
      get: (self) => infoOf(self).title ?? '',
      set: (self, value) => update(self, { title: text(value) }),
    },
  },
});
