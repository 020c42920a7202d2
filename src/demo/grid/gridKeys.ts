/** The keys of the grid, as in Excel: which command a key press means, nothing of how it is carried out. */
import type { Direction } from './selection';

export type GridCommand =
  | { readonly do: 'move'; readonly direction: Direction; readonly far: boolean; readonly extend: boolean }
  | { readonly do: 'page'; readonly direction: 'up' | 'down'; readonly extend: boolean }
  | { readonly do: 'row-start' | 'sheet-start' | 'sheet-end'; readonly extend: boolean }
  | { readonly do: 'next'; readonly direction: Direction }
  | { readonly do: 'edit'; readonly text: 'keep' | 'empty' }
  | {
      readonly do:
        | 'clear'
        | 'select-all'
        | 'select-row'
        | 'select-column'
        | 'undo'
        | 'redo'
        | 'fill-down'
        | 'choices'
        | 'collapse';
    };

export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

const arrows: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** Keys by name with their modifiers in front, in the order Ctrl, Alt, Shift. ⌘ counts as Ctrl. */
const commands: Readonly<Record<string, GridCommand>> = {
  Tab: { do: 'next', direction: 'right' },
  'Shift+Tab': { do: 'next', direction: 'left' },
  Enter: { do: 'next', direction: 'down' },
  'Shift+Enter': { do: 'next', direction: 'up' },
  Home: { do: 'row-start', extend: false },
  'Shift+Home': { do: 'row-start', extend: true },
  'Ctrl+Home': { do: 'sheet-start', extend: false },
  'Ctrl+Shift+Home': { do: 'sheet-start', extend: true },
  'Ctrl+End': { do: 'sheet-end', extend: false },
  'Ctrl+Shift+End': { do: 'sheet-end', extend: true },
  PageUp: { do: 'page', direction: 'up', extend: false },
  PageDown: { do: 'page', direction: 'down', extend: false },
  'Shift+PageUp': { do: 'page', direction: 'up', extend: true },
  'Shift+PageDown': { do: 'page', direction: 'down', extend: true },
  F2: { do: 'edit', text: 'keep' },
  Backspace: { do: 'edit', text: 'empty' },
  Delete: { do: 'clear' },
  Escape: { do: 'collapse' },
  'Ctrl+a': { do: 'select-all' },
  'Shift+ ': { do: 'select-row' },
  'Ctrl+ ': { do: 'select-column' },
  'Ctrl+z': { do: 'undo' },
  'Ctrl+y': { do: 'redo' },
  'Ctrl+Shift+z': { do: 'redo' },
  'Ctrl+d': { do: 'fill-down' },
  'Alt+ArrowDown': { do: 'choices' },
};

/** What a key press means to the grid; null when it is the browser's or the page's. */
export function gridCommand(press: KeyPress): GridCommand | null {
  const direction = arrows[press.key];
  if (direction && !press.altKey) {
    return { do: 'move', direction, far: press.ctrlKey || press.metaKey, extend: press.shiftKey };
  }
  return commands[named(press)] ?? (types(press) ? { do: 'edit', text: 'empty' } : null);
}

/**
 * A key that writes something: it begins an edit, and the same press then lands in the editor. 'Dead' and 'Process'
 * are accents waiting for their letter and input methods. AltGr shows as Ctrl+Alt on Windows.
 */
function types(press: KeyPress): boolean {
  const shortcut = (press.ctrlKey || press.metaKey) !== press.altKey;
  const altGr = press.ctrlKey && press.altKey;
  if (press.key === 'Dead' || press.key === 'Process') return !shortcut;
  return [...press.key].length === 1 && (altGr || (!press.ctrlKey && !press.metaKey));
}

function named(press: KeyPress): string {
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  const modifiers = [
    press.ctrlKey || press.metaKey ? 'Ctrl' : '',
    press.altKey ? 'Alt' : '',
    press.shiftKey ? 'Shift' : '',
  ];
  return [...modifiers.filter(Boolean), key].join('+');
}
