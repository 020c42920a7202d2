import { integer, number, oneOf } from '../args';
import { itemNotFound } from '../errors';
import { bind, does, gives, objectType } from '../objectType';
import { infoOf, update, type ChartRef } from './charts';
import { color } from './colors';

const SIDES = { Left: 'left', Right: 'right', Top: 'top', Bottom: 'bottom' } as const;
const side = oneOf(...(Object.keys(SIDES) as (keyof typeof SIDES)[]));

/** Where the legend stands can be set and not read: the host keeps no picture of a chart. */
export const chartLegend = objectType<ChartRef>({
  name: 'ChartLegend',
  scalars: {
    position: { set: (self, value) => update(self, { legend: SIDES[side(value)] }) },
  },
});

/** Of the title's font only the size can be set. */
export const chartTitleFormat = objectType<ChartRef>({
  name: 'ChartTitleFormat',
  links: { font: (self) => bind(chartTitleFont, self) },
});

const chartTitleFont = objectType<ChartRef>({
  name: 'ChartFont',
  scalars: { size: { set: (self, value) => update(self, { titleSize: number(value) }) } },
});

interface SeriesRef extends ChartRef {
  readonly index: number;
}

/** The series of a chart, in order. */
export const chartSeries = objectType<ChartRef>({
  name: 'ChartSeriesCollection',
  items: {
    all: (self) => infoOf(self).series.map((_, index) => bind(oneSeries, { ...self, index })),
  },
  scalars: { count: { get: (self) => infoOf(self).series.length } },
  methods: {
    GetCount: does([], (self) => infoOf(self).series.length),
    GetItemAt: gives([integer], (self, index) => {
      if (infoOf(self).series[index] === undefined) throw itemNotFound(`series ${index}`);
      return bind(oneSeries, { ...self, index });
    }),
  },
});

const oneSeries = objectType<SeriesRef>({
  name: 'ChartSeries',
  scalars: { name: { get: (self) => infoOf(self).series[self.index] ?? '' } },
  links: { format: (self) => bind(seriesFormat, self) },
});

const seriesFormat = objectType<SeriesRef>({
  name: 'ChartSeriesFormat',
  links: { fill: (self) => bind(seriesFill, self) },
});

const seriesFill = objectType<SeriesRef>({
  name: 'ChartFill',
  methods: {
    SetSolidColor: does([color], (self, fill) =>
      update(self, { seriesColor: { series: self.index, color: fill } }),
    ),
  },
});
