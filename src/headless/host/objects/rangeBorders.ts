import type { Area } from '../../document';
import type { BorderSide } from '../../documentStyles';
import { assertAllowed } from '../access';
import { count, oneOf } from '../args';
import { invalidArgument, itemNotFound } from '../errors';
import { announceFormat, commonOf } from '../formatting';
import { bind, gives, objectType, type Handle } from '../objectType';
import type { RangeRef } from '../ranges';
import { color } from './colors';

export const bordersHandle = (range: RangeRef): Handle => bind(borders, range);

interface BorderRef {
  readonly range: RangeRef;
  readonly side: Side;
}

/** Which cells of an area carry a border of the range, and on which of their sides. */
const SIDES = {
  EdgeTop: [(area: Area): Area => ({ ...area, rows: 1 }), 'top'],
  EdgeBottom: [(area: Area): Area => ({ ...area, row: area.row + area.rows - 1, rows: 1 }), 'bottom'],
  EdgeLeft: [(area: Area): Area => ({ ...area, columns: 1 }), 'left'],
  EdgeRight: [
    (area: Area): Area => ({ ...area, column: area.column + area.columns - 1, columns: 1 }),
    'right',
  ],
  InsideVertical: [(area: Area): Area => ({ ...area, columns: area.columns - 1 }), 'right'],
  InsideHorizontal: [(area: Area): Area => ({ ...area, rows: area.rows - 1 }), 'bottom'],
  DiagonalDown: [(area: Area): Area => area, 'diagonalDown'],
  DiagonalUp: [(area: Area): Area => area, 'diagonalUp'],
} as const satisfies Readonly<Record<string, readonly [(area: Area) => Area, BorderSide]>>;

type Side = keyof typeof SIDES;
const SIDE_NAMES = Object.keys(SIDES) as Side[];

const borders = objectType<RangeRef>({
  name: 'RangeBorderCollection',
  items: {
    all: (range) => SIDE_NAMES.map((side) => bind(border, { range, side })),
    get: (range, key) => {
      const side = SIDE_NAMES.find((name) => name === key);
      if (!side) throw invalidArgument(`border ${key}`);
      return bind(border, { range, side });
    },
  },
  scalars: { count: { get: () => SIDE_NAMES.length } },
  methods: {
    GetItemAt: gives([count], (range, index) => {
      const side = SIDE_NAMES[index];
      if (!side) throw itemNotFound(`border ${index}`);
      return bind(border, { range, side });
    }),
  },
});

/** Style and weight together make the file's style; the first that fits a new style or weight is taken. */
const LINES: readonly (readonly [style: string, weight: string, file: string])[] = [
  ['None', 'Thin', 'none'],
  ['Continuous', 'Thin', 'thin'],
  ['Continuous', 'Hairline', 'hair'],
  ['Continuous', 'Medium', 'medium'],
  ['Continuous', 'Thick', 'thick'],
  ['Dash', 'Thin', 'dashed'],
  ['Dash', 'Medium', 'mediumDashed'],
  ['DashDot', 'Thin', 'dashDot'],
  ['DashDot', 'Medium', 'mediumDashDot'],
  ['DashDotDot', 'Thin', 'dashDotDot'],
  ['DashDotDot', 'Medium', 'mediumDashDotDot'],
  ['Dot', 'Thin', 'dotted'],
  ['Double', 'Thick', 'double'],
  ['SlantDashDot', 'Medium', 'slantDashDot'],
];

const lineOf = (file: string): (typeof LINES)[number] | undefined =>
  LINES.find(([, , name]) => name === file);

const border = objectType<BorderRef>({
  name: 'RangeBorder',
  identity: ({ side }) => ({ Id: side }),
  scalars: {
    sideIndex: { get: ({ side }) => side },
    style: {
      get: (self) => edgeValue(self, (file) => lineOf(file)?.[0] ?? 'Continuous'),
      set: (self, value) =>
        restyleEdge(self, (now) => lineFor(oneOf(...LINES.map(([s]) => s))(value), now[1])),
    },
    weight: {
      get: (self) => edgeValue(self, (file) => lineOf(file)?.[1] ?? 'Thin'),
      set: (self, value) => {
        const weight = oneOf('Hairline', 'Thin', 'Medium', 'Thick')(value);
        restyleEdge(self, (now) => lineFor(now[0] === 'None' ? 'Continuous' : now[0], weight));
      },
    },
    color: {
      get: ({ range, side }) =>
        commonOf(range, edgesOf(range, side), (cell) => cell.borders[SIDES[side][1]].color),
      set: (self, value) => drawEdge(self, () => ({ color: color(value) }), true),
    },
  },
});

function lineFor(style: string, weight: string): string {
  const exact = LINES.find((line) => line[0] === style && line[1] === weight);
  return (exact ?? LINES.find((line) => line[0] === style))?.[2] ?? 'thin';
}

const edgesOf = (range: RangeRef, side: Side): Area[] =>
  range.areas.map(SIDES[side][0]).filter((area) => area.rows > 0 && area.columns > 0);

function edgeValue({ range, side }: BorderRef, pick: (file: string) => string): string | null {
  return commonOf(range, edgesOf(range, side), (cell) => pick(cell.borders[SIDES[side][1]].style));
}

function restyleEdge(self: BorderRef, change: (now: (typeof LINES)[number]) => string): void {
  drawEdge(self, (now) => ({ style: change(lineOf(now) ?? ['Continuous', 'Thin', 'thin']) }), false);
}

/** A border that is given a colour or weight but has no line yet gets a thin one, as in Excel. */
function drawEdge(
  self: BorderRef,
  change: (style: string) => { style?: string; color?: string },
  needsLine: boolean,
): void {
  const { range, side } = self;
  assertAllowed(range.session, range.sheet, 'allowFormatCells');
  const { styles } = range.session.document;
  const key = SIDES[side][1];
  for (const area of edgesOf(range, side))
    range.sheet.restyle(area, (style) => {
      const now = styles.resolve(style).borders[key].style;
      const line = needsLine && now === 'none' ? { style: 'thin' } : {};
      return styles.derive(style, { borders: { [key]: { ...line, ...change(now) } } });
    });
  announceFormat(range);
}
