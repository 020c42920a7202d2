/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node", "node-addons"]}
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { bundledPackages } from '../../src/build/release/licences';
import { fakeSession, sample } from '../../src/build/harness/fakeSession';
import type { FindingCode } from '../../src/domain/finding';
import { mountPane } from '../../src/taskpane/mount';
import { builtWith } from '../../src/taskpane/views/help';
import { languages } from '../../src/text';
import { help as english } from '../../src/text/en/help';
import { help as swedish } from '../../src/text/sv/help';

const root = path.resolve(__dirname, '../..');
const helps = { sv: swedish, en: english };
const codes = Object.keys(languages.sv.findings.kinds) as FindingCode[];

test.each(['sv', 'en'] as const)(
  'every kind of finding says what it means and what to do (%s)',
  (language) => {
    const { kinds } = languages[language].findings;
    const { todo } = helps[language];
    expect(Object.keys(todo).sort()).toEqual([...codes].sort());
    for (const code of codes) {
      expect(kinds[code].explanation).toMatch(/^\p{Lu}.{15,}[.!]$/u);
      expect(todo[code]).toMatch(/^\p{Lu}.{10,}\.$/u);
    }
  },
);

test('the law is quoted as it stands in both languages', () => {
  expect(english.method.quote.words).toBe(swedish.method.quote.words);
  expect(swedish.method.quote.before).toContain('6 kap. 6 §');
});

test('what the pane says it is built with is what is bundled', () => {
  const { dependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const files = Object.keys(dependencies).map((name) => path.join(root, 'node_modules', name, 'index.js'));
  const packages = bundledPackages(files, root);
  expect(packages.map(({ licence }) => licence)).toEqual(packages.map(() => 'MIT'));
  const names = packages.map(({ name }) => (name.startsWith('@fluentui/') ? 'fluent ui (microsoft)' : name));
  expect([...new Set(names)].sort()).toEqual(builtWith.map((name) => name.toLowerCase()).sort());
});

async function open(): Promise<void> {
  document.body.innerHTML = '<div id="pane"></div>';
  mountPane(document.getElementById('pane')!, fakeSession(), sample().around);
  await until(() => document.querySelector('.group') !== null);
}

async function until(holds: () => boolean): Promise<void> {
  for (let i = 0; i < 200 && !holds(); i++) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(holds()).toBe(true);
}

function press(selector: string): void {
  const element = document.querySelector<HTMLElement>(selector)!;
  element.focus();
  element.click();
}

const focused = () => document.activeElement;

test('the help opens from the header, and one comes back to where one was', async () => {
  await open();
  press('#open-help');
  await until(() => document.querySelector('.help .fold') !== null);
  expect(focused()?.textContent).toBe('Hjälp');
  expect(document.querySelectorAll('.help-entry')).toHaveLength(codes.length);
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    version: string;
  };
  expect(document.querySelector('.help')?.textContent).toContain(`Version ${version}.`);
  press('.header .icon-only');
  await until(() => focused()?.id === 'open-help');
});

test('from a finding one comes to its entry, and back to the finding', async () => {
  await open();
  const group = document.querySelector<HTMLDetailsElement>('details.group')!;
  group.open = true;
  group.dispatchEvent(new Event('toggle'));
  await until(() => group.querySelector('.explanation .button') !== null);
  const { id } = group.querySelector('summary')!;
  const title = group.querySelector('.group-title')!.textContent;
  press('.explanation .button');
  await until(() => document.querySelector('.help-entry[open]') !== null && focused()?.tagName === 'SUMMARY');
  expect(focused()?.textContent).toBe(title);
  press('.header .icon-only');
  await until(() => focused()?.id === id);
});
