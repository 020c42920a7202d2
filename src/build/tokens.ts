import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from '@fluentui/tokens';

/**
 * Fluent 2's design tokens as CSS variables, but only those that our style sheets use (about forty of 459), for the
 * light, dark and high-contrast themes. Dark and high contrast state only what differs from light.
 */
export function tokenSheet(styleSheets: readonly string[]): string {
  const names = usedTokens(styleSheets);
  const unknown = names.filter((name) => !(name in webLightTheme));
  if (unknown.length > 0) throw new Error(`Fluent has no such tokens: ${unknown.join(', ')}`);
  return [
    block(':root', names, webLightTheme),
    block("[data-theme='dark']", differing(names, webDarkTheme), webDarkTheme),
    block("[data-theme='hc']", differing(names, teamsHighContrastTheme), teamsHighContrastTheme),
  ].join('\n');
}

type Token = keyof Theme & string;

/** Our own variables are written with a dash inside (--level-1), Fluent's are single words. */
function usedTokens(styleSheets: readonly string[]): Token[] {
  const used = styleSheets.flatMap((css) =>
    [...css.matchAll(/var\(--([A-Za-z0-9]+)[,)]/g)].map((m) => m[1] ?? ''),
  );
  return [...new Set(used)].sort() as Token[];
}

function differing(names: readonly Token[], theme: Theme): Token[] {
  return names.filter((name) => theme[name] !== webLightTheme[name]);
}

function block(selector: string, names: readonly Token[], theme: Theme): string {
  const lines = names.map((name) => `  --${name}: ${theme[name]};`);
  return `${selector} {\n${lines.join('\n')}\n}`;
}
