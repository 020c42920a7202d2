import { headersFootersHandle } from './headersFooters';
import type { SheetDoc } from '../../document';
import type { PageSetup } from '../../documentFeatures';
import { assertWritable } from '../access';
import { flag, integer, number, oneOf, shape, type Spec } from '../args';
import { isEntireColumn, isEntireRow } from '../addresses';
import { invalidArgument, itemNotFound } from '../errors';
import { bind, does, gives, type Handle, objectType, type Scalar } from '../objectType';
import type { Area } from '../../document';
import { MAX_COLUMNS, MAX_ROWS } from '../../document';
import type { Session } from '../session';
import { rangeHandle } from './range';
import { placed, rangeOrText } from './rangeArgs';
import type { RangeRef } from '../ranges';

export interface Layout {
  readonly session: Session;
  readonly sheet: SheetDoc;
}

export const pageLayoutHandle = (session: Session, sheet: SheetDoc): Handle =>
  bind(pageLayout, { session, sheet });

export const setup = ({ sheet }: Layout): PageSetup => sheet.pageSetup;

/** A scalar that every writer guards against a read-only workbook. */
export function scalar(
  get: (page: PageSetup) => unknown,
  set: (page: PageSetup, value: unknown) => void,
): Scalar<Layout> {
  return {
    get: (self) => get(setup(self)),
    set: (self, value) => {
      assertWritable(self.session);
      set(setup(self), value);
    },
  };
}

/** Excel.PaperType by the file's numbers (ECMA-376 18.3.1.63), those a Swedish office meets. */
const PAPERS: Readonly<Record<string, number>> = {
  Letter: 1,
  Tabloid: 3,
  Legal: 5,
  Executive: 7,
  A3: 8,
  A4: 9,
  A4Small: 10,
  A5: 11,
  B4: 12,
  B5: 13,
};

const POINTS_PER_INCH = 72;
type Side = 'left' | 'right' | 'top' | 'bottom' | 'header' | 'footer';

/** Margins are points in the API and inches in the file. */
const margin = (side: Side): Scalar<Layout> =>
  scalar(
    (page) => page.margins[side] * POINTS_PER_INCH,
    (page, value) => {
      const points = number(value);
      if (points < 0) throw invalidArgument('a margin is at least 0');
      page.margins = { ...page.margins, [side]: points / POINTS_PER_INCH };
    },
  );

type PageFlag = 'centerHorizontally' | 'centerVertically' | 'printGridlines' | 'printHeadings';
const pageFlag = (key: PageFlag): Scalar<Layout> =>
  scalar(
    (page) => page[key],
    (page, value) => void (page[key] = flag(value)),
  );

const pageLayout = objectType<Layout>({
  name: 'PageLayout',
  scalars: {
    orientation: scalar(
      (page) => (page.orientation === 'landscape' ? 'Landscape' : 'Portrait'),
      (page, value) => void (page.orientation = ORIENTATION[oneOf('Landscape', 'Portrait')(value)]),
    ),
    paperSize: scalar(
      (page) => Object.keys(PAPERS).find((name) => PAPERS[name] === page.paperSize) ?? null,
      (page, value) => void (page.paperSize = PAPERS[oneOf(...Object.keys(PAPERS))(value)] ?? 9),
    ),
    // Assigned whole: `zoom.scale = 90` on what was read changes nothing (docs: PageLayout.zoom).
    zoom: scalar(zoomOf, (page, value) => void (page.zoom = zoomFrom(value))),
    centerHorizontally: pageFlag('centerHorizontally'),
    centerVertically: pageFlag('centerVertically'),
    printGridlines: pageFlag('printGridlines'),
    printHeadings: pageFlag('printHeadings'),
    leftMargin: margin('left'),
    rightMargin: margin('right'),
    topMargin: margin('top'),
    bottomMargin: margin('bottom'),
    headerMargin: margin('header'),
    footerMargin: margin('footer'),
  },
  links: { headersFooters: (self) => headersFootersHandle(self) },
  methods: {
    SetPrintArea: does([rangeOrText], (self, where) => {
      assertWritable(self.session);
      setup(self).printAreas = onThisSheet(self, where).areas;
    }),
    GetPrintArea: gives([], (self) => must(printArea(self), 'the print area')),
    GetPrintAreaOrNullObject: gives([], printArea),
    SetPrintTitleRows: does([rangeOrText], (self, where) => {
      assertWritable(self.session);
      const { area } = onThisSheet(self, where);
      if (!isEntireRow(area)) throw invalidArgument('print titles are entire rows');
      setup(self).printTitleRows = { first: area.row, count: area.rows };
    }),
    GetPrintTitleRows: gives([], (self) => must(titleRows(self), 'print title rows')),
    GetPrintTitleRowsOrNullObject: gives([], titleRows),
    SetPrintTitleColumns: does([rangeOrText], (self, where) => {
      assertWritable(self.session);
      const { area } = onThisSheet(self, where);
      if (!isEntireColumn(area)) throw invalidArgument('print titles are entire columns');
      setup(self).printTitleColumns = { first: area.column, count: area.columns };
    }),
    GetPrintTitleColumns: gives([], (self) => must(titleColumns(self), 'print title columns')),
    GetPrintTitleColumnsOrNullObject: gives([], titleColumns),
    SetPrintMargins: does([oneOf('Points', 'Inches', 'Centimeters'), MARGIN_OPTIONS()], setMargins),
  },
});

const ORIENTATION = { Landscape: 'landscape', Portrait: 'portrait' } as const;

/** Excel.PageLayoutZoomOptions: a scale, or pages to fit. */
function zoomOf({ zoom }: PageSetup): object {
  if ('scale' in zoom) return { scale: zoom.scale };
  return {
    ...(zoom.fitWidth > 0 ? { horizontalFitToPages: zoom.fitWidth } : {}),
    ...(zoom.fitHeight > 0 ? { verticalFitToPages: zoom.fitHeight } : {}),
  };
}

const ZOOM = shape({ scale: integer, horizontalFitToPages: integer, verticalFitToPages: integer });

function zoomFrom(value: unknown): PageSetup['zoom'] {
  const { scale, horizontalFitToPages, verticalFitToPages } = ZOOM(value);
  const fits = horizontalFitToPages !== undefined || verticalFitToPages !== undefined;
  if (scale !== undefined && fits) throw invalidArgument('a scale or pages to fit, not both');
  if (fits) return { fitWidth: horizontalFitToPages ?? 0, fitHeight: verticalFitToPages ?? 0 };
  if (scale === undefined || scale < 10 || scale > 400) throw invalidArgument('a scale is 10 to 400');
  return { scale };
}

function MARGIN_OPTIONS(): Spec<{ readonly [side in Side]?: number }> {
  return shape({ left: number, right: number, top: number, bottom: number, header: number, footer: number });
}

const PER_INCH = { Points: POINTS_PER_INCH, Inches: 1, Centimeters: 2.54 };

function setMargins(
  self: Layout,
  unit: keyof typeof PER_INCH,
  given: { readonly [side in Side]?: number },
): void {
  assertWritable(self.session);
  const inches = Object.entries(given).map(([side, value]) => [side, value / PER_INCH[unit]] as const);
  setup(self).margins = { ...setup(self).margins, ...Object.fromEntries(inches) };
}

function onThisSheet({ session, sheet }: Layout, where: RangeRef | string): RangeRef {
  const range = placed(session, sheet, where);
  if (range.sheet.id !== sheet.id) throw invalidArgument('the range lies on another sheet');
  return range;
}

function must(handle: Handle | null, what: string): Handle {
  if (!handle) throw itemNotFound(what);
  return handle;
}

function printArea(self: Layout): Handle | null {
  const { printAreas } = setup(self);
  return printAreas.length > 0 ? rangeHandle(self.session.rangeAreas(self.sheet, printAreas)) : null;
}

function titleRows(self: Layout): Handle | null {
  const rows = setup(self).printTitleRows;
  return rows && at(self, { row: rows.first, column: 0, rows: rows.count, columns: MAX_COLUMNS });
}

function titleColumns(self: Layout): Handle | null {
  const columns = setup(self).printTitleColumns;
  return columns && at(self, { row: 0, column: columns.first, rows: MAX_ROWS, columns: columns.count });
}

const at = ({ session, sheet }: Layout, area: Area): Handle => rangeHandle(session.range(sheet, area));
