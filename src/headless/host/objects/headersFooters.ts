import type { HeaderFooter, HeaderFooterTexts } from '../../documentFeatures';
import { assertWritable } from '../access';
import { oneOf, text } from '../args';
import { invalidArgument } from '../errors';
import { bind, objectType, type Handle, type Scalar } from '../objectType';
import { scalar, setup, type Layout } from './pageLayout';

export const headersFootersHandle = (layout: Layout): Handle => bind(headersFooters, layout);

const STATES = {
  Default: 'default',
  FirstAndDefault: 'firstAndDefault',
  OddAndEven: 'oddAndEven',
  FirstOddAndEven: 'firstOddAndEven',
} as const satisfies Readonly<Record<string, HeaderFooter['state']>>;
const STATE_NAMES = Object.keys(STATES) as (keyof typeof STATES)[];

const headersFooters = objectType<Layout>({
  name: 'HeaderFooterGroup',
  scalars: {
    state: scalar(
      (page) => STATE_NAMES.find((name) => STATES[name] === page.headerFooter.state),
      (page, value) =>
        void (page.headerFooter = { ...page.headerFooter, state: STATES[oneOf(...STATE_NAMES)(value)] }),
    ),
  },
  links: {
    defaultForAllPages: (self) => bind(headerFooter, { ...self, pages: 'default' as const }),
    // Odd pages are the default ones of the file.
    oddPages: (self) => bind(headerFooter, { ...self, pages: 'default' as const }),
    evenPages: (self) => bind(headerFooter, { ...self, pages: 'even' as const }),
    firstPage: (self) => bind(headerFooter, { ...self, pages: 'first' as const }),
  },
});

interface Texts extends Layout {
  readonly pages: 'default' | 'first' | 'even';
}

const SECTIONS = [
  'leftHeader',
  'centerHeader',
  'rightHeader',
  'leftFooter',
  'centerFooter',
  'rightFooter',
] as const satisfies readonly (keyof HeaderFooterTexts)[];

const EMPTY: HeaderFooterTexts = {
  leftHeader: '',
  centerHeader: '',
  rightHeader: '',
  leftFooter: '',
  centerFooter: '',
  rightFooter: '',
};

/** Excel keeps at most 255 characters in a header and in a footer, codes included. */
const MAX_HEADER = 255;

const textsOf = (self: Texts): HeaderFooterTexts => setup(self).headerFooter[self.pages] ?? EMPTY;

const headerFooter = objectType<Texts>({
  name: 'HeaderFooter',
  scalars: Object.fromEntries(
    SECTIONS.map((section): [string, Scalar<Texts>] => [
      section,
      { get: (self) => textsOf(self)[section], set: (self, value) => setText(self, section, text(value)) },
    ]),
  ),
});

function setText(self: Texts, section: keyof HeaderFooterTexts, value: string): void {
  assertWritable(self.session);
  const texts = { ...textsOf(self), [section]: value };
  const part = section.endsWith('Header') ? 'Header' : 'Footer';
  const length = SECTIONS.filter((each) => each.endsWith(part)).reduce(
    (sum, each) => sum + texts[each].length,
    0,
  );
  if (length > MAX_HEADER) throw invalidArgument(`headers and footers have at most ${MAX_HEADER} characters`);
  setup(self).headerFooter = { ...setup(self).headerFooter, [self.pages]: texts };
}
