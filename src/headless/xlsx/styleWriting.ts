/**
 * From patches to elements of styles.xml. Each function changes a copy of an existing element, so that what we know
 * nothing of (font family and charset, vertical alignment, extensions) stays as it was.
 */
import type {
  AlignmentFormat,
  BorderFormat,
  BorderSide,
  DifferentialFormat,
  FontFormat,
  FormatPatch,
} from '../documentStyles';
import { argb } from './colors';
import { sideElement } from './styleReading';
import { XlsxError } from './xlsxError';
import {
  child,
  childName,
  element,
  ensureChild,
  insertInOrder,
  removeChild,
  setAttr,
  type XmlElement,
} from './xmlTree';
import { UNWRITABLE } from './xstring';

// The order in which Excel writes them; CT_Font is a sequence in strict files.
const FONT_ORDER =
  'b i strike condense extend outline shadow u vertAlign sz color name family charset scheme'.split(' ');
const BORDER_ORDER = 'start left end right top bottom diagonal vertical horizontal'.split(' ');
const DXF_ORDER = 'font numFmt fill alignment border protection extLst'.split(' ');

export function patchFont(font: XmlElement, patch: Partial<FontFormat>): void {
  const flags = { b: patch.bold, i: patch.italic, strike: patch.strikethrough };
  for (const [local, on] of Object.entries(flags)) {
    if (on !== undefined) setFlag(font, local, on);
  }
  if (patch.underline !== undefined) setUnderline(font, patch.underline);
  if (patch.size !== undefined) setValue(font, 'sz', patch.size);
  if (patch.color !== undefined) setColor(ensureChild(font, 'color', FONT_ORDER), patch.color);
  if (patch.name !== undefined) {
    setValue(font, 'name', patch.name);
    // A font of one's own no longer follows the theme, and its old family may be wrong.
    for (const local of ['scheme', 'family', 'charset']) removeChild(font, child(font, local));
  }
}

function setFlag(font: XmlElement, local: string, on: boolean): void {
  removeChild(font, child(font, local));
  if (on) ensureChild(font, local, FONT_ORDER);
}

function setUnderline(font: XmlElement, underline: string): void {
  setFlag(font, 'u', underline !== 'none');
  if (underline !== 'none' && underline !== 'single') setValue(font, 'u', underline);
}

function setValue(font: XmlElement, local: string, value: string | number): void {
  setAttr(ensureChild(font, local, FONT_ORDER), 'val', value);
}

function setColor(node: XmlElement, color: string): void {
  node.attributes.clear();
  setAttr(node, 'rgb', argb(color));
}

/** A new fill element: solid in the colour, or none. */
export function fillElement(fills: XmlElement, color: string | null): XmlElement {
  const name = (local: string) => childName(fills, local);
  const pattern = element(name('patternFill'), { patternType: color === null ? 'none' : 'solid' });
  if (color !== null) {
    pattern.children.push(
      element(name('fgColor'), { rgb: argb(color) }),
      element(name('bgColor'), { indexed: 64 }),
    );
  }
  return element(name('fill'), {}, [pattern]);
}

export function patchBorders(
  border: XmlElement,
  patch: Partial<Record<BorderSide, Partial<BorderFormat>>>,
): void {
  for (const [side, change] of Object.entries(patch) as [BorderSide, Partial<BorderFormat>][]) {
    patchSide(border, side, change);
  }
}

function patchSide(border: XmlElement, side: BorderSide, change: Partial<BorderFormat>): void {
  const local = side.startsWith('diagonal') ? 'diagonal' : side;
  const node = sideElement(border, side) ?? ensureChild(border, local, BORDER_ORDER);
  const current = node.attributes.get('style') ?? 'none';
  // A colour given to no line makes a thin one.
  const style = change.style ?? (current === 'none' ? 'thin' : current);
  if (local === 'diagonal') {
    setAttr(border, side, style === 'none' ? undefined : true);
    // One element serves both diagonals: it stays as long as the other one is shown.
    if (style === 'none' && (border.attributes.has('diagonalUp') || border.attributes.has('diagonalDown'))) {
      return;
    }
  }
  if (style === 'none') {
    node.attributes.clear();
    node.children = [];
    return;
  }
  setAttr(node, 'style', style);
  const color = child(node, 'color') ?? insertInOrder(node, element(childName(node, 'color')), ['color']);
  if (change.color !== undefined) setColor(color, change.color);
  else if (color.attributes.size === 0) setAttr(color, 'auto', true);
}

const ALIGNMENT_DEFAULTS: AlignmentFormat = {
  horizontal: 'general',
  vertical: 'bottom',
  wrapText: false,
  indent: 0,
  textRotation: 0,
  shrinkToFit: false,
};

/** Attributes at their default are left out, so that equal formats have equal elements. */
export function patchAlignment(alignment: XmlElement, patch: Partial<AlignmentFormat>): void {
  for (const [key, value] of Object.entries(patch) as [keyof AlignmentFormat, string | number | boolean][]) {
    setAttr(alignment, key, value === ALIGNMENT_DEFAULTS[key] ? undefined : value);
  }
}

/** A dxf element; the fill is written the way Excel does, with the colour in bgColor. */
export function differentialElement(
  dxfs: XmlElement,
  format: DifferentialFormat,
  numFmtId: number | undefined,
): XmlElement {
  const name = (local: string) => childName(dxfs, local);
  const dxf = element(name('dxf'));
  if (format.font && Object.keys(format.font).length > 0) {
    patchDifferentialFont(ensureChild(dxf, 'font', DXF_ORDER), format.font);
  }
  if (format.numberFormat !== undefined) {
    const attributes = { numFmtId, formatCode: format.numberFormat };
    insertInOrder(dxf, element(name('numFmt'), attributes), DXF_ORDER);
  }
  if (format.fill !== undefined) {
    const color = element(name('bgColor'), { rgb: argb(format.fill) });
    const fill = element(name('fill'), {}, [element(name('patternFill'), {}, [color])]);
    insertInOrder(dxf, fill, DXF_ORDER);
  }
  if (format.borders && Object.keys(format.borders).length > 0) {
    patchBorders(ensureChild(dxf, 'border', DXF_ORDER), format.borders);
  }
  return dxf;
}

/** Here "not bold" must be said aloud, since leaving it out means "as the cell is". */
function patchDifferentialFont(font: XmlElement, patch: Partial<FontFormat>): void {
  patchFont(font, patch);
  const refused = { b: patch.bold, i: patch.italic, strike: patch.strikethrough };
  for (const [local, on] of Object.entries(refused)) {
    if (on === false) setValue(font, local, 0);
  }
  if (patch.underline === 'none') setValue(font, 'u', 'none');
}

/** The format as it is; one with a text that no file can hold (half a letter) is refused before anything of it is added. */
export function writable<T extends FormatPatch | DifferentialFormat>(format: T): T {
  const texts = [format.numberFormat ?? '', format.font?.name ?? ''];
  if (texts.some((text) => text.search(UNWRITABLE) >= 0))
    throw new XlsxError('bad-value', { what: 'characters' });
  return format;
}
