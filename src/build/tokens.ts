import {
  createDarkTheme,
  createLightTheme,
  teamsHighContrastTheme,
  type BrandVariants,
  type Theme,
} from '@fluentui/tokens';

/** The icon's teal from dark to light, even steps of lightness in OKLCH; 80 on white is 5.4:1. */
const teal: BrandVariants = {
  10: '#001110',
  20: '#001e1c',
  30: '#002b29',
  40: '#003a37',
  50: '#004845',
  60: '#005753',
  70: '#006662',
  80: '#097773',
  90: '#238a85',
  100: '#3d9e98',
  110: '#58b0aa',
  120: '#76c1bc',
  130: '#99d3ce',
  140: '#b8e3e0',
  150: '#d4eeec',
  160: '#e9f7f6',
};

const light = createLightTheme(teal);
const dark = createDarkTheme(teal);

/**
 * Fluent 2's design tokens as CSS variables, but only those that our style sheets use (about forty of 459), for the
 * light, dark and high-contrast themes. Dark and high contrast state only what differs from light.
 */
export function tokenSheet(styleSheets: readonly string[]): string {
  const names = usedTokens(styleSheets);
  const unknown = names.filter((name) => !(name in light));
  if (unknown.length > 0) throw new Error(`Fluent has no such tokens: ${unknown.join(', ')}`);
  return [
    block(':root', names, light),
    block("[data-theme='dark']", differing(names, dark), dark),
    block("[data-theme='hc']", differing(names, teamsHighContrastTheme), teamsHighContrastTheme),
  ].join('\n');
}

type Token = Extract<keyof Theme, string>;

/** Our own variables are written with a dash inside (--level-1), Fluent's are single words. */
function usedTokens(styleSheets: readonly string[]): Token[] {
  const used = styleSheets.flatMap((css) =>
    [...css.matchAll(/var\(--([A-Za-z0-9]+)[,)]/g)].map((m) => m[1] ?? ''),
  );
  return [...new Set(used)].sort() as Token[];
}

function differing(names: readonly Token[], theme: Theme): Token[] {
  return names.filter((name) => theme[name] !== light[name]);
}

function block(selector: string, names: readonly Token[], theme: Theme): string {
  const lines = names.map((name) => `  --${name}: ${theme[name]};`);
  return `${selector} {\n${lines.join('\n')}\n}`;
}
