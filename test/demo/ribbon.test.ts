/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { reportIds } from '../../src/actions/reportList';
import { readRibbon } from '../../src/demo/ribbon';

const manifest = readFileSync(path.resolve(__dirname, '../../manifest.xml'), 'utf8');

test('the ribbon is the manifest’s: labels, tips, icons and commands', () => {
  const tab = readRibbon(manifest, 'sv-SE');
  expect(tab.label).toBe('Internkontroll');
  const buttons = tab.groups.flatMap((group) => group.buttons);
  expect(buttons.map(({ label }) => label)).toContain('Generera internkontrollplan');
  expect(buttons.find(({ label }) => label === 'Generera internkontrollplan')?.action).toEqual({
    kind: 'function',
    name: 'createPlan',
  });
  expect(buttons.filter(({ action }) => action.kind === 'pane')).toHaveLength(1);
  for (const button of buttons) {
    expect(button.icon).toMatch(/^\w+-32\.png$/);
    expect(button.tip).not.toBe('');
  }
  expect(tab.groups.every(({ label }) => label !== '')).toBe(true);
});

test('an English Excel gets the English labels', () => {
  const labels = readRibbon(manifest, 'en-US').groups.flatMap((group) =>
    group.buttons.map(({ label }) => label),
  );
  expect(labels).toContain('Generate control plan');
});

test('a menu of the manifest is a button with the menu’s items', () => {
  const buttons = readRibbon(manifest, 'sv-SE').groups.flatMap((group) => group.buttons);
  const menu = buttons.find(({ label }) => label === 'Rapporter');
  expect(menu?.action).toEqual({ kind: 'menu' });
  expect(menu?.items.map(({ action }) => action.kind === 'function' && action.name)).toEqual([
    'reports',
    ...reportIds,
  ]);
  expect(menu?.items.every(({ label, tip }) => label !== '' && tip !== '')).toBe(true);
});
