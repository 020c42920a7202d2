import type { BorderSide, DifferentialFormat, Underline } from '../../documentStyles';
import { flag, integer, oneOf, text } from '../args';
import { invalidArgument, itemNotFound } from '../errors';
import { bind, does, gives, type Handle, objectType, type Scalar } from '../objectType';
import { color } from './colors';

/** A differential format that can be read and replaced: what ConditionalRangeFormat and its parts work on. */
export interface FormatOwner {
  read(): DifferentialFormat;
  write(format: DifferentialFormat): void;
}

export const conditionalFormatParts = (owner: FormatOwner): Handle => bind(conditionalRangeFormat, owner);

const conditionalRangeFormat = objectType<FormatOwner>({
  name: 'ConditionalRangeFormat',
  scalars: {
    numberFormat: {
      get: (owner) => owner.read().numberFormat ?? null,
      set: (owner, value) => owner.write({ ...owner.read(), numberFormat: text(value) }),
    },
  },
  links: {
    fill: (owner) => bind(fill, owner),
    font: (owner) => bind(font, owner),
    borders: (owner) => bind(borders, owner),
  },
});

const fill = objectType<FormatOwner>({
  name: 'ConditionalRangeFill',
  scalars: {
    color: {
      get: (owner) => owner.read().fill ?? '',
      set: (owner, value) => owner.write({ ...owner.read(), fill: color(value) }),
    },
  },
  methods: {
    Clear: does([], (owner) => {
      owner.write(without(owner.read(), 'fill'));
    }),
  },
});

const without = (format: DifferentialFormat, part: keyof DifferentialFormat): DifferentialFormat =>
  Object.fromEntries(Object.entries(format).filter(([key]) => key !== part));

type Font = NonNullable<DifferentialFormat['font']>;

function fontScalar<K extends keyof Font>(
  key: K,
  read: (value: unknown) => Font[K],
  show: (value: Font[K] | undefined) => unknown,
): Scalar<FormatOwner> {
  return {
    get: (owner) => show(owner.read().font?.[key]),
    set: (owner, value) => {
      const format = owner.read();
      owner.write({ ...format, font: { ...format.font, [key]: read(value) } });
    },
  };
}

const UNDERLINES = { None: 'none', Single: 'single', Double: 'double' } as const;

const font = objectType<FormatOwner>({
  name: 'ConditionalRangeFont',
  scalars: {
    bold: fontScalar('bold', flag, (value) => value ?? null),
    italic: fontScalar('italic', flag, (value) => value ?? null),
    strikethrough: fontScalar('strikethrough', flag, (value) => value ?? null),
    color: fontScalar('color', color, (value) => value ?? ''),
    underline: fontScalar(
      'underline',
      (value): Underline => UNDERLINES[oneOf('None', 'Single', 'Double')(value)],
      (value) => Object.entries(UNDERLINES).find(([, file]) => file === value)?.[0] ?? null,
    ),
  },
  methods: {
    Clear: does([], (owner) => {
      owner.write(without(owner.read(), 'font'));
    }),
  },
});

const SIDES = {
  EdgeTop: 'top',
  EdgeBottom: 'bottom',
  EdgeLeft: 'left',
  EdgeRight: 'right',
} as const satisfies Readonly<Record<string, BorderSide>>;
type Side = keyof typeof SIDES;
const SIDE_NAMES = Object.keys(SIDES) as Side[];

interface BorderOwner {
  readonly owner: FormatOwner;
  readonly side: Side;
}

const borders = objectType<FormatOwner>({
  name: 'ConditionalRangeBorderCollection',
  items: {
    all: (owner) => SIDE_NAMES.map((side) => bind(border, { owner, side })),
    get: (owner, key) => {
      const side = SIDE_NAMES.find((name) => name === key);
      if (!side) throw invalidArgument(`border ${key}`);
      return bind(border, { owner, side });
    },
  },
  scalars: { count: { get: () => SIDE_NAMES.length } },
  links: {
    top: (owner) => bind(border, { owner, side: 'EdgeTop' as const }),
    bottom: (owner) => bind(border, { owner, side: 'EdgeBottom' as const }),
    left: (owner) => bind(border, { owner, side: 'EdgeLeft' as const }),
    right: (owner) => bind(border, { owner, side: 'EdgeRight' as const }),
  },
  methods: {
    GetItemAt: gives([integer], (owner, index) => {
      const side = SIDE_NAMES[index];
      if (!side) throw itemNotFound(`border ${index}`);
      return bind(border, { owner, side });
    }),
  },
});

const STYLES = {
  None: 'none',
  Continuous: 'thin',
  Dash: 'dashed',
  DashDot: 'dashDot',
  Dot: 'dotted',
} as const;
const PLAIN = { style: 'thin', color: '#000000' };

const border = objectType<BorderOwner>({
  name: 'ConditionalRangeBorder',
  identity: ({ side }) => ({ Id: side }),
  scalars: {
    sideIndex: { get: ({ side }) => side },
    style: {
      get: ({ owner, side }) => {
        const file = owner.read().borders?.[SIDES[side]]?.style ?? 'none';
        return Object.entries(STYLES).find(([, name]) => name === file)?.[0] ?? 'Continuous';
      },
      set: (self, value) =>
        draw(self, { style: STYLES[oneOf('None', 'Continuous', 'Dash', 'DashDot', 'Dot')(value)] }),
    },
    color: {
      get: ({ owner, side }) => owner.read().borders?.[SIDES[side]]?.color ?? '',
      set: (self, value) => draw(self, { color: color(value) }),
    },
  },
});

function draw({ owner, side }: BorderOwner, change: Partial<typeof PLAIN>): void {
  const format = owner.read();
  const now = format.borders?.[SIDES[side]] ?? PLAIN;
  owner.write({ ...format, borders: { ...format.borders, [SIDES[side]]: { ...now, ...change } } });
}
