import { gridCommand, type GridCommand } from '../../../src/demo/grid/gridKeys';

const press = (name: string) => {
  const parts = name.split(/\+(?=.)/);
  const has = (modifier: string): boolean => parts.slice(0, -1).includes(modifier);
  return {
    key: parts.at(-1)!,
    ctrlKey: has('Ctrl'),
    metaKey: has('Meta'),
    shiftKey: has('Shift'),
    altKey: has('Alt'),
  };
};

test.each<[string, GridCommand | null]>([
  ['ArrowDown', { do: 'move', direction: 'down', far: false, extend: false }],
  ['Ctrl+Shift+ArrowRight', { do: 'move', direction: 'right', far: true, extend: true }],
  ['Tab', { do: 'next', direction: 'right' }],
  ['Shift+Tab', { do: 'next', direction: 'left' }],
  ['F2', { do: 'edit', text: 'keep' }],
  ['a', { do: 'edit', text: 'empty' }],
  ['Shift+Å', { do: 'edit', text: 'empty' }],
  ['Dead', { do: 'edit', text: 'empty' }],
  ['Ctrl+Alt+@', { do: 'edit', text: 'empty' }],
  ['Delete', { do: 'clear' }],
  ['Ctrl+z', { do: 'undo' }],
  ['Meta+z', { do: 'undo' }],
  ['Ctrl+Shift+Z', { do: 'redo' }],
  ['Alt+ArrowDown', { do: 'choices' }],
  ['Ctrl+ ', { do: 'select-column' }],
  ['F6', null],
  ['Ctrl+c', null],
  ['Ctrl+p', null],
  ['Shift', null],
  ['F5', null],
])('%s', (name, command) => {
  expect(gridCommand(press(name))).toEqual(command);
});
