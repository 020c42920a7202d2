/**
 * Which icon files there are: the product's mark, and one picture per ribbon button, named after the id that the
 * button runs (showPane runs nothing, it opens the pane).
 */
export const pictures = [
  'mark',
  'createPlan',
  'checkRisks',
  'removeHighlights',
  'followUp',
  'reports',
  'showPane',
] as const;

export type Picture = (typeof pictures)[number];

/** Sizes in pixels that Office picks from for a ribbon button; 16, 32 and 80 are required. */
const ribbonSizes = [16, 20, 24, 32, 40, 48, 64, 80] as const;

/** The store listing and the web site also use the mark at 128. */
const markSizes = [...ribbonSizes, 128] as const;

export type IconSize = (typeof markSizes)[number];

export function iconSizes(picture: Picture): readonly IconSize[] {
  return picture === 'mark' ? markSizes : ribbonSizes;
}

/** File name inside assets/: icon-32.png, createPlan-32.png. */
export function iconFile(picture: Picture, size: IconSize): string {
  return `${picture === 'mark' ? 'icon' : picture}-${size}.png`;
}
