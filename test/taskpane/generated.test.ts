import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { pagePolicy, responseHeaders } from '../../src/build/csp';
import { iconPaths } from '../../src/build/icons';
import { tokenSheet } from '../../src/build/tokens';
import { icons } from '../../src/taskpane/icons';
import { languages } from '../../src/text';

const taskpane = path.resolve(__dirname, '../../src/taskpane');
const styles = readdirSync(path.join(taskpane, 'styles'))
  .filter((file) => file.endsWith('.css'))
  .map((file) => readFileSync(path.join(taskpane, 'styles', file), 'utf8'));

test('the icons are those of the package: else run npm run icons:pane', () => {
  expect(icons).toEqual(iconPaths());
});

test('every Fluent token that is used exists, about forty in all', () => {
  const sheet = tokenSheet(styles);
  const tokens = /:root \{([^}]*)\}/.exec(sheet)?.[1]?.match(/--/g)?.length ?? 0;
  expect(tokens).toBeGreaterThan(30);
  expect(tokens).toBeLessThan(70);
  expect(sheet).toContain("[data-theme='dark']");
  expect(sheet).toContain("[data-theme='hc']");
});

test('a token that Fluent does not have stops the build', () => {
  expect(() => tokenSheet(['a { color: var(--colorNeutralForeground99); }'])).toThrow(
    'colorNeutralForeground99',
  );
});

test('no style names a colour of its own: light, dark and high contrast come from the tokens', () => {
  const own = styles.flatMap((css) => css.match(/#[0-9a-f]{3,8}\b(?!')|rgba?\(/gi) ?? []);
  expect(own).toEqual([]);
});

test('the policy allows nothing inline, nothing evaluated, and no other origin but Office', () => {
  expect(pagePolicy('self')).not.toMatch(/unsafe|https?:|\*/);
  expect(pagePolicy('cdn').match(/https:[^\s;]+/g)).toEqual(['https://appsforoffice.microsoft.com']);
  expect(pagePolicy('cdn')).toMatch(/^default-src 'none';/);
  expect(responseHeaders('cdn')['Content-Security-Policy']).toContain('frame-ancestors');
});

/** Every word of the pane is used by a view, so that nobody translates what nobody reads. */
test('no word is left over', () => {
  const code = readdirSync(taskpane, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(path.join(taskpane, file), 'utf8'))
    .join('\n');
  const names = (words: object): string[] =>
    Object.entries(words).flatMap(([name, value]) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? [name, ...names(value as object)]
        : [name],
    );
  const indexed = new Set(
    [languages.sv.pane.analysis.fields, languages.sv.pane.plan.phases].flatMap(Object.keys),
  );
  const unused = names(languages.sv.pane).filter(
    (name) => !indexed.has(name) && !new RegExp(`\\b${name}\\b`).test(code),
  );
  expect(unused).toEqual([]);
});
