import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import ts from 'typescript';

/** The arrows of src/README.md: what each layer may import, besides itself. Packages are listed by name. */
const arrows: Record<string, { layers: readonly string[]; packages: readonly (string | RegExp)[] }> = {
  domain: { layers: [], packages: ['zod/mini', 'personnummer'] },
  text: { layers: ['domain'], packages: [] },
  sheets: { layers: ['domain', 'text'], packages: [] },
  actions: { layers: ['domain', 'sheets', 'text'], packages: [] },
  excel: { layers: ['domain', 'sheets', 'text', 'actions'], packages: [] },
  taskpane: {
    layers: ['domain', 'sheets', 'text', 'actions', 'excel', 'commands'],
    packages: [/^preact(\/|$)/, 'zod/mini'],
  },
  commands: { layers: ['domain', 'sheets', 'text', 'actions', 'excel'], packages: [] },
  headless: {
    layers: [],
    packages: ['fflate', 'saxes', 'numfmt', '@cj-tech-master/excelts/formula', /^node:(fs|path|vm|module)$/],
  },
};

const src = resolve(__dirname, '../src');
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => name.replaceAll('\\', '/'));

function importsOf(file: string): string[] {
  return ts
    .preProcessFile(readFileSync(join(src, file), 'utf8'), true, true)
    .importedFiles.map((found) => found.fileName);
}

function illegal(file: string, specifier: string): boolean {
  const layer = file.split('/')[0]!;
  const rule = arrows[layer];
  if (!rule) return false;
  if (!specifier.startsWith('.'))
    return !rule.packages.some((allowed) =>
      typeof allowed === 'string' ? allowed === specifier : allowed.test(specifier),
    );
  const target = relative(src, resolve(src, file, '..', specifier))
    .replaceAll('\\', '/')
    .split('/')[0]!;
  return target !== layer && !rule.layers.includes(target);
}

test.each(Object.keys(arrows))('%s imports only what the architecture allows', (layer) => {
  const wrong = files
    .filter((file) => file.startsWith(`${layer}/`))
    .flatMap((file) =>
      importsOf(file)
        .filter((specifier) => illegal(file, specifier))
        .map((specifier) => `${file} → ${specifier}`),
    );
  expect(wrong).toEqual([]);
});

test('the package layer knows nothing of the host that is built on it', () => {
  const upwards = files
    .filter((file) => file.startsWith('headless/xlsx/'))
    .flatMap((file) =>
      importsOf(file)
        .filter((specifier) => /\/host\//.test(specifier))
        .map((specifier) => `${file} → ${specifier}`),
    );
  expect(upwards).toEqual([]);
});

test('the arrow test would see a forbidden import', () => {
  expect(illegal('domain/score.ts', '../sheets/grid')).toBe(true);
  expect(illegal('domain/score.ts', 'preact')).toBe(true);
  expect(illegal('sheets/planSheet.ts', '../domain/plan')).toBe(false);
});

test('only excel/, commands/ and taskpane/ name the Office globals', () => {
  const naming = files.filter(
    (file) =>
      /^(domain|text|sheets|actions)\//.test(file) &&
      /\b(Excel|Office|OfficeExtension)\.[A-Za-z]/.test(code(file)),
  );
  expect(naming).toEqual([]);
});

test('the pure layers read no clock, no chance and no globals of the browser', () => {
  const impure = files.filter(
    (file) =>
      /^(domain|text|sheets|actions)\//.test(file) &&
      /\b(Date\.now|new Date\(\)|Math\.random|window\.|document\.|localStorage|process\.)/.test(code(file)),
  );
  expect(impure).toEqual([]);
});

/** The file without comments and string contents, so that prose may mention what code may not. */
function code(file: string): string {
  const scanner = ts.createScanner(
    ts.ScriptTarget.Latest,
    true,
    ts.LanguageVariant.JSX,
    readFileSync(join(src, file), 'utf8'),
  );
  let text = '';
  for (let token = scanner.scan(); token !== ts.SyntaxKind.EndOfFileToken; token = scanner.scan()) {
    text +=
      token === ts.SyntaxKind.StringLiteral || token === ts.SyntaxKind.NoSubstitutionTemplateLiteral
        ? '""'
        : scanner.getTokenText();
    if (token === ts.SyntaxKind.NewKeyword) text += ' ';
  }
  return text;
}
