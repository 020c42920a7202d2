/**
 * The workbook's cell formats as style rules, one class per format, in a style sheet made by script: so the page needs no
 * inline styles in its HTML and a cell is restyled by exchanging a class. Points become CSS pixels (96 to 72).
 */
import type { BorderFormat, CellFormat, DifferentialFormat, FontFormat } from '../../headless/documentStyles';

export interface CellStyles {
  /** Class for a format of the workbook's style table; `generation` changes when the workbook is exchanged. */
  base(style: number, format: CellFormat): string;
  /** Class for what a conditional format or table style lays over it. */
  overlay(format: DifferentialFormat): string;
}

type Declarations = Readonly<Record<string, string | undefined>>;

export function createCellStyles(root: Document): CellStyles {
  const sheets = [new CSSStyleSheet(), new CSSStyleSheet()] as const;
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...sheets];
  const known = new Map<string, string>();
  const classFor = (sheet: CSSStyleSheet, prefix: string, declarations: Declarations): string => {
    const text = cssText(declarations);
    const key = prefix + text;
    const found = known.get(key);
    if (found) return found;
    const name = `${prefix}${known.size}`;
    sheet.insertRule(`.grid .${name}{${text}}`, sheet.cssRules.length);
    known.set(key, name);
    return name;
  };
  const bases = new Map<CellFormat, string>();
  return {
    base: (_style, format) => {
      const name = bases.get(format) ?? classFor(sheets[0], 's', baseDeclarations(format));
      bases.set(format, name);
      return name;
    },
    overlay: (format) => classFor(sheets[1], 'o', overlayDeclarations(format)),
  };
}

export function px(points: number): number {
  return (points * 96) / 72;
}

function baseDeclarations(format: CellFormat): Declarations {
  const { alignment } = format;
  return {
    ...fontDeclarations(format.font),
    'background-color': format.fill ?? undefined,
    'align-items': verticals[alignment.vertical] ?? 'end',
    'text-align': horizontals[alignment.horizontal],
    ...wrapping(alignment.wrapText || alignment.horizontal === 'justify' || alignment.vertical === 'justify'),
    ...indentation(alignment.horizontal, alignment.indent),
    ...rotation(alignment.textRotation),
  };
}

function overlayDeclarations(format: DifferentialFormat): Declarations {
  return { ...fontDeclarations(format.font ?? {}), 'background-color': format.fill };
}

/** A border as CSS; hair lines and the rarer dashes come as near as CSS has them. */
export function borderCss(border: BorderFormat | undefined): string {
  const [width, line] = lines[border?.style ?? 'none'] ?? [1, 'solid'];
  return width === 0 ? '' : `${width}px ${line} ${border!.color}`;
}

const lines: Readonly<Record<string, readonly [number, string]>> = {
  none: [0, 'none'],
  thin: [1, 'solid'],
  hair: [1, 'dotted'],
  dotted: [1, 'dotted'],
  dashed: [1, 'dashed'],
  dashDot: [1, 'dashed'],
  dashDotDot: [1, 'dashed'],
  medium: [2, 'solid'],
  mediumDashed: [2, 'dashed'],
  mediumDashDot: [2, 'dashed'],
  mediumDashDotDot: [2, 'dashed'],
  slantDashDot: [2, 'dashed'],
  thick: [3, 'solid'],
  double: [3, 'double'],
};

const verticals: Readonly<Record<string, string>> = {
  top: 'start',
  center: 'center',
  bottom: 'end',
  justify: 'start',
  distributed: 'center',
};

const horizontals: Readonly<Record<string, string>> = {
  left: 'left',
  center: 'center',
  right: 'right',
  fill: 'left',
  justify: 'justify',
  centerContinuous: 'center',
  distributed: 'center',
};

/**
 * Height of the lower-case x against the font size. Where the font is missing, the fallback is scaled to the same x: a
 * text then takes about the room that it takes in Excel, and lines break in the same places.
 */
const xHeights: Readonly<Record<string, number>> = {
  calibri: 0.466,
  'calibri light': 0.466,
  'aptos narrow': 0.47,
  aptos: 0.48,
  cambria: 0.466,
  'segoe ui': 0.5,
  arial: 0.519,
};

function fontDeclarations(font: Partial<FontFormat>): Declarations {
  const strokes = [
    font.underline && font.underline !== 'none' ? 'underline' : '',
    font.strikethrough ? 'line-through' : '',
  ].filter(Boolean);
  return {
    'font-family': font.name ? `${JSON.stringify(font.name)},var(--cell-font)` : undefined,
    'font-size-adjust': font.name ? String(xHeights[font.name.toLowerCase()] ?? 'none') : undefined,
    'font-size': font.size ? `${round(px(font.size))}px` : undefined,
    'font-weight': font.bold === undefined ? undefined : font.bold ? '700' : '400',
    'font-style': font.italic === undefined ? undefined : font.italic ? 'italic' : 'normal',
    'text-decoration': strokes.length > 0 ? strokes.join(' ') : undefined,
    color: font.color,
  };
}

function wrapping(wraps: boolean): Declarations {
  return wraps ? { 'white-space': 'pre-wrap', 'overflow-wrap': 'anywhere' } : {};
}

/** One step of indent is about three spaces of the default font. */
function indentation(horizontal: string, indent: number): Declarations {
  if (indent === 0) return {};
  return { [horizontal === 'right' ? 'padding-right' : 'padding-left']: `${3 + indent * 9}px` };
}

/** 1–90 turns text upwards, 91–180 downwards, 255 stacks it. Slanted text is shown upright in its direction. */
function rotation(degrees: number): Declarations {
  if (degrees === 0) return {};
  if (degrees === 255) return { 'writing-mode': 'vertical-lr', 'text-orientation': 'upright' };
  return { 'writing-mode': degrees <= 90 ? 'sideways-lr' : 'vertical-rl' };
}

function cssText(declarations: Declarations): string {
  return Object.entries(declarations)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}:${value}`)
    .join(';');
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
