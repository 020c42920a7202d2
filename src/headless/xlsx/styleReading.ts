/** From the elements of styles.xml (ECMA-376 part 1, 18.8) to plain formats; whatever is missing or odd gets its default. */
import type {
  AlignmentFormat,
  BorderFormat,
  BorderSide,
  DifferentialFormat,
  FontFormat,
  Underline,
} from '../documentStyles';
import { colorOf, type Palette } from './colors';
import { attr, boolAttr, child, find, numberAttr, type XmlElement } from './xmlTree';

const BLACK = '#000000';

export function readFont(node: XmlElement | undefined, palette: Palette): FontFormat {
  return {
    name: 'Calibri',
    size: 11,
    bold: false,
    italic: false,
    strikethrough: false,
    underline: 'none',
    color: BLACK,
    ...readPartialFont(node, palette),
  };
}

/** Only what the element says: all there is in a differential format. */
function readPartialFont(node: XmlElement | undefined, palette: Palette): Partial<FontFormat> {
  const flag = (local: string) => {
    const found = child(node, local);
    return found && boolAttr(found, 'val', true);
  };
  const underline = child(node, 'u');
  return present<Partial<FontFormat>>({
    name: attr(child(node, 'name') ?? child(node, 'rFont'), 'val'),
    size: numberAttr(child(node, 'sz'), 'val'),
    bold: flag('b'),
    italic: flag('i'),
    strikethrough: flag('strike'),
    underline: underline && ((attr(underline, 'val') ?? 'single') as Underline),
    color: colorOf(child(node, 'color'), palette),
  });
}

/** The background of a solid fill. Differential formats keep it in bgColor and may leave the pattern out (18.8.20). */
export function readFill(
  node: XmlElement | undefined,
  palette: Palette,
  differential = false,
): string | null {
  const pattern = child(node, 'patternFill');
  const type = attr(pattern, 'patternType') ?? (differential ? 'solid' : 'none');
  if (!pattern || type !== 'solid') return null;
  const [first, second] = differential ? ['bgColor', 'fgColor'] : ['fgColor', 'bgColor'];
  return (
    colorOf(child(pattern, first ?? ''), palette) ?? colorOf(child(pattern, second ?? ''), palette) ?? null
  );
}

/** The element's name for a side; strict files say start and end. */
const SIDES: Readonly<Record<BorderSide, readonly [string, string?]>> = {
  top: ['top'],
  bottom: ['bottom'],
  left: ['left', 'start'],
  right: ['right', 'end'],
  diagonalUp: ['diagonal'],
  diagonalDown: ['diagonal'],
};

export function sideElement(border: XmlElement | undefined, side: BorderSide): XmlElement | undefined {
  const [usual, strict] = SIDES[side];
  return child(border, usual) ?? (strict ? child(border, strict) : undefined);
}

export function readBorders(
  node: XmlElement | undefined,
  palette: Palette,
): Record<BorderSide, BorderFormat> {
  const none = { style: 'none', color: BLACK };
  const side = (name: BorderSide) => readBorder(sideElement(node, name), palette) ?? none;
  return {
    top: side('top'),
    bottom: side('bottom'),
    left: side('left'),
    right: side('right'),
    diagonalUp: boolAttr(node, 'diagonalUp') ? side('diagonalUp') : none,
    diagonalDown: boolAttr(node, 'diagonalDown') ? side('diagonalDown') : none,
  };
}

function readBorder(node: XmlElement | undefined, palette: Palette): BorderFormat | undefined {
  const style = attr(node, 'style');
  if (!style || style === 'none') return undefined;
  return { style, color: colorOf(child(node, 'color'), palette) ?? BLACK };
}

export function readAlignment(node: XmlElement | undefined): AlignmentFormat {
  return {
    horizontal: attr(node, 'horizontal') ?? 'general',
    vertical: attr(node, 'vertical') ?? 'bottom',
    wrapText: boolAttr(node, 'wrapText'),
    indent: numberAttr(node, 'indent') ?? 0,
    textRotation: numberAttr(node, 'textRotation') ?? 0,
    shrinkToFit: boolAttr(node, 'shrinkToFit'),
  };
}

export function readDifferential(node: XmlElement | undefined, palette: Palette): DifferentialFormat {
  const font = readPartialFont(child(node, 'font'), palette);
  const border = child(node, 'border');
  return present<DifferentialFormat>({
    numberFormat: attr(find(node, 'numFmt'), 'formatCode'),
    font: Object.keys(font).length > 0 ? font : undefined,
    fill: readFill(child(node, 'fill'), palette, true) ?? undefined,
    borders: border && readDifferentialBorders(border, palette),
  });
}

function readDifferentialBorders(
  border: XmlElement,
  palette: Palette,
): Partial<Record<BorderSide, BorderFormat>> {
  const sides: readonly BorderSide[] = ['top', 'bottom', 'left', 'right'];
  const found = sides.map((side) => [side, readBorder(sideElement(border, side), palette)] as const);
  return Object.fromEntries(found.filter(([, format]) => format !== undefined));
}

type Loose<T> = { readonly [K in keyof T]?: T[K] | undefined };

/** The same without the keys whose value is undefined. */
export function present<T extends object>(record: Loose<T>): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
}
