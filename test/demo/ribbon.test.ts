/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import path from 'node:path';
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
