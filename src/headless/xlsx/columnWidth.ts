/**
 * Column widths. Files count in widths of the digit 0 of the Normal font, padding included (ECMA-376 part 1, 18.3.1.13);
 * Office.js counts `format.columnWidth` in points. Between them lie whole pixels at 96 dpi, 3/4 point each: the usual
 * default is 9.140625 in the file, 64 pixels, 48 points (and 8.43 in Excel's dialogue, which leaves the padding out).
 */
import type { FontFormat } from '../documentStyles';

const POINTS_PER_PIXEL = 0.75;

/** Pixels of a column whose `width` attribute is `characters`; the formula of 18.3.1.13. */
function widthInPixels(characters: number, digit: number): number {
  return Math.trunc(((256 * characters + Math.trunc(128 / digit)) / 256) * digit);
}

/** The `width` attribute for a number of pixels, cut to 1/256 as Excel does. */
function widthFromPixels(pixels: number, digit: number): number {
  return Math.trunc((Math.max(0, pixels) / digit) * 256) / 256;
}

export function widthInPoints(characters: number, digit: number): number {
  return widthInPixels(characters, digit) * POINTS_PER_PIXEL;
}

export function widthFromPoints(points: number, digit: number): number {
  return widthFromPixels(Math.round(points / POINTS_PER_PIXEL), digit);
}

/** Five pixels of padding and gridline; without a default of its own a sheet rounds up to whole eights of pixels. */
export function defaultWidth(baseColumnWidth: number, digit: number): number {
  return widthFromPixels(Math.ceil((baseColumnWidth * digit + 5) / 8) * 8, digit);
}

/**
 * Advance width of "0" in thousandths of the font size. No font is at hand where this runs; the figures are those of the
 * fonts' hmtx tables (both Aptos ones: estimated).
 */
const DIGIT_ADVANCE: Readonly<Record<string, number>> = {
  aptos: 561,
  'aptos narrow': 487,
  arial: 556,
  'arial narrow': 456,
  calibri: 507,
  'calibri light': 507,
  cambria: 554,
  carlito: 507,
  'century gothic': 554,
  consolas: 550,
  'courier new': 600,
  garamond: 469,
  georgia: 614,
  helvetica: 556,
  'liberation sans': 556,
  'liberation serif': 500,
  'segoe ui': 539,
  tahoma: 546,
  'times new roman': 500,
  'trebuchet ms': 524,
  verdana: 636,
};
const USUAL_ADVANCE = 507;

/** Whole pixels of the digit 0: 7 for Calibri 11, Aptos Narrow 11 and Arial 10. */
export function digitWidth(font: Pick<FontFormat, 'name' | 'size'>): number {
  const advance = DIGIT_ADVANCE[font.name.toLowerCase()] ?? USUAL_ADVANCE;
  return Math.max(1, Math.round((font.size * advance) / 1000 / POINTS_PER_PIXEL));
}
