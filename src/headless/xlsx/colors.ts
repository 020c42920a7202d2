/**
 * Colours of SpreadsheetML as '#RRGGBB'. ECMA-376 part 1: 18.8.19 (color: rgb, theme with tint, indexed, auto),
 * 18.8.27 (indexed palette), 20.1.6.2 (clrScheme).
 */
import { attr, boolAttr, child, elements, find, numberAttr, type XmlElement } from './xmlTree';

export interface Palette {
  /** By SpreadsheetML's theme index: light 1, dark 1, light 2, dark 2, accents 1–6, hyperlink, followed hyperlink. */
  readonly theme: readonly string[];
  readonly indexed: readonly string[];
}

/** The palette of a workbook, from the root of its theme part and of its styles part; either may be missing. */
export function paletteOf(theme: XmlElement | undefined, styles: XmlElement | undefined): Palette {
  return { theme: themeColors(theme), indexed: indexedColors(styles) };
}

/** The colour of a color, fgColor, bgColor or tabColor element; undefined for automatic or unreadable. */
export function colorOf(node: XmlElement | undefined, palette: Palette): string | undefined {
  if (!node || boolAttr(node, 'auto')) return undefined;
  const theme = numberAttr(node, 'theme');
  const indexed = numberAttr(node, 'indexed');
  const base =
    (theme !== undefined ? palette.theme[theme] : undefined) ??
    hexColor(attr(node, 'rgb')) ??
    (indexed !== undefined ? palette.indexed[indexed] : undefined);
  return base && tinted(base, numberAttr(node, 'tint') ?? 0);
}

/** '#RRGGBB' from 'AARRGGBB', 'RRGGBB', '#rgb' …; undefined when it is no colour. */
function hexColor(text: string | undefined): string | undefined {
  const digits = text?.trim().replace(/^#/, '').toUpperCase() ?? '';
  if (/^[0-9A-F]{8}$/.test(digits)) return `#${digits.slice(2)}`;
  if (/^[0-9A-F]{6}$/.test(digits)) return `#${digits}`;
  if (/^[0-9A-F]{3}$/.test(digits)) return `#${digits.replace(/./g, '$&$&')}`;
  return undefined;
}

/** 'FFRRGGBB', as an rgb attribute wants it. Throws RangeError on what is no colour: the caller has checked it. */
export function argb(color: string): string {
  const hex = hexColor(color);
  if (!hex) throw new RangeError(`not a colour: ${color}`);
  return `FF${hex.slice(1)}`;
}

/** Lightens (tint > 0) or darkens (tint < 0) by luminance, 18.8.19: L·(1+t), or L·(1−t)+t. */
export function tinted(color: string, tint: number): string {
  if (!tint) return color;
  const [hue, saturation, luminance] = toHsl(color);
  const bound = Math.max(-1, Math.min(1, tint));
  const shifted = bound < 0 ? luminance * (1 + bound) : luminance * (1 - bound) + bound;
  return fromHsl(hue, saturation, shifted);
}

const THEME_ORDER = 'lt1 dk1 lt2 dk2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink'.split(
  ' ',
);
// Office's theme of 2013–2022, for workbooks without a theme part.
const OFFICE_THEME =
  'FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72'.split(' ');

function themeColors(theme: XmlElement | undefined): string[] {
  const scheme = find(theme, 'themeElements', 'clrScheme');
  return THEME_ORDER.map((name, index) => {
    const [color] = elements(child(scheme, name));
    return hexColor(attr(color, 'lastClr') ?? attr(color, 'val')) ?? `#${OFFICE_THEME[index]}`;
  });
}

// 18.8.27: 0–7 repeat 8–15; 64 and 65 are the system's text and window colours.
const EIGHT = '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF';
const INDEXED = `${EIGHT} ${EIGHT}
 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF
 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99
 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333
 000000 FFFFFF`
  .split(/\s+/)
  .map((color) => `#${color}`);

function indexedColors(styles: XmlElement | undefined): string[] {
  const own = elements(find(styles, 'colors', 'indexedColors'), 'rgbColor').map((color) =>
    hexColor(attr(color, 'rgb')),
  );
  return INDEXED.map((color, index) => own[index] ?? color);
}

type Triple = [number, number, number];

function channels(color: string): Triple {
  const value = parseInt(color.slice(1), 16);
  return [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}

function toHsl(color: string): Triple {
  const [red, green, blue] = channels(color);
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  const spread = most - least;
  const luminance = (most + least) / 2;
  if (spread === 0) return [0, 0, luminance];
  const saturation = spread / (1 - Math.abs(2 * luminance - 1));
  const sector =
    most === red
      ? ((green - blue) / spread + 6) % 6
      : most === green
        ? (blue - red) / spread + 2
        : (red - green) / spread + 4;
  return [sector * 60, saturation, luminance];
}

function fromHsl(hue: number, saturation: number, luminance: number): string {
  const reach = saturation * Math.min(luminance, 1 - luminance);
  const channel = (n: number) => {
    const k = (n + hue / 30) % 12;
    return luminance - reach * Math.max(-1, Math.min(k - 3, 9 - k, 1));
  };
  return `#${[channel(0), channel(8), channel(4)].map(hexByte).join('')}`;
}

function hexByte(share: number): string {
  return Math.round(share * 255)
    .toString(16)
    .toUpperCase()
    .padStart(2, '0');
}
