/**
 * Writing in a cell: an editor over the cell and the formula bar show the same text. As in Excel, typing begins an edit
 * in which the arrows leave the cell ("Ange"), F2 and a double click one in which they move in the text ("Redigera").
 */
import { cellAddress } from '../../sheets/grid';
import type { Grid } from './grid';
import type { Direction, Place } from './selection';

export interface Editing {
  /** Null when nothing is being written. */
  readonly place: Place | null;
  begin(text: string, mode: EditMode): void;
  /** The formula bar got focus: the edit goes on there. */
  fromBar(): void;
  /** The text changed in the formula bar. */
  typed(text: string): void;
  /** A key in either of the two editors. */
  key(event: KeyboardEvent): void;
  /** Writes what stands there and moves on; false when it was refused and the edit goes on. */
  commit(move: Direction | null): Promise<boolean>;
  cancel(): void;
  /** The sheet moved under the editor. */
  follow(): void;
}

export type EditMode = 'enter' | 'edit';

/** What a person decides about a text that the cell's rule does not like. */
export type Verdict = 'yes' | 'no' | 'again';

export interface EditingEvents {
  /** What stands in the active cell, as it is edited. */
  readonly contentOf: (place: Place) => string;
  readonly activePlace: () => Place;
  /** What the cell's own rule says; null when it has nothing against the text. */
  readonly objection: (place: Place, text: string) => Promise<Verdict> | null;
  /** Resolves to false when the text was refused and another one may do. */
  readonly write: (place: Place, text: string) => Promise<boolean>;
  readonly goTo: (place: Place) => void;
  readonly moved: (direction: Direction) => void;
  readonly changed: (text: string, mode: EditMode | 'ready') => void;
  readonly label: (address: string) => string;
}

export function createEditing(overlay: HTMLElement, grid: Grid, events: EditingEvents): Editing {
  const box = document.createElement('textarea');
  box.className = 'cell-editor';
  box.spellcheck = false;
  box.autocomplete = 'off';
  box.hidden = true;
  overlay.append(box);
  let place: Place | null = null;
  let mode: EditMode = 'edit';
  let original = '';
  let committing = false;

  const set = (text: string): void => {
    if (box.value !== text) box.value = text;
    events.changed(text, mode);
    fit();
  };
  const fit = (): void => {
    if (place) fitEditor(box, grid, place);
  };
  const open = (text: string, nextMode: EditMode): void => {
    place = events.activePlace();
    mode = nextMode;
    original = events.contentOf(place);
    box.setAttribute('aria-label', events.label(cellAddress(place.row, place.column)));
    box.hidden = false;
    dress(box, grid.cellElement(place));
    set(text);
  };
  const close = (): void => {
    place = null;
    box.hidden = true;
    box.value = '';
    events.changed(events.contentOf(events.activePlace()), 'ready');
  };
  const commit = async (move: Direction | null): Promise<boolean> => {
    if (!place || committing) return !committing;
    const [target, text] = [place, box.value];
    if (text !== original) {
      committing = true;
      const accepted = (await events.objection(target, text)) ?? 'yes';
      committing = false;
      if (accepted === 'again') {
        box.focus();
        return false;
      }
      if (accepted === 'yes') void write(target, text);
    }
    finish(move);
    return true;
  };
  /** What is typed next belongs to the next cell: the editor closes at once, and opens again if the host refuses. */
  const write = async (target: Place, text: string): Promise<void> => {
    if (await events.write(target, text)) return;
    events.goTo(target);
    open(text, 'edit');
    box.focus();
  };
  const finish = (move: Direction | null): void => {
    const held = document.activeElement === box || document.activeElement?.classList.contains('content-box');
    close();
    if (move) events.moved(move);
    else if (held) grid.focus();
  };
  box.addEventListener('input', () => set(box.value));
  box.addEventListener('keydown', (event) => key(event));

  function key(event: KeyboardEvent): void {
    if (!place || event.isComposing) return;
    const action = keyAction(event, mode);
    if (!action) return;
    event.preventDefault();
    event.stopPropagation();
    if (action.do === 'commit') void commit(action.move);
    else if (action.do === 'cancel') cancel();
    else if (action.do === 'newline') insert(event.currentTarget as HTMLTextAreaElement, '\n', set);
    else mode = mode === 'edit' ? 'enter' : 'edit';
    if (place) events.changed(box.value, mode);
  }
  function cancel(): void {
    if (!place) return;
    close();
    grid.focus();
  }
  return {
    get place() {
      return place;
    },
    begin: (text, nextMode) => {
      open(text, nextMode);
      box.focus();
      box.setSelectionRange(text.length, text.length);
    },
    fromBar: () => {
      if (!place) open(events.contentOf(events.activePlace()), 'edit');
    },
    typed: set,
    key,
    commit,
    cancel,
    follow: fit,
  };
}

type KeyAction =
  | { readonly do: 'commit'; readonly move: Direction | null }
  | { readonly do: 'cancel' | 'newline' | 'switch' };

const leaving: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

function keyAction(event: KeyboardEvent, mode: EditMode): KeyAction | null {
  const { key, shiftKey, altKey, ctrlKey, metaKey } = event;
  if (key === 'Enter' && (altKey || ctrlKey || metaKey)) return { do: 'newline' };
  if (key === 'Enter') return { do: 'commit', move: shiftKey ? 'up' : 'down' };
  if (key === 'Tab') return { do: 'commit', move: shiftKey ? 'left' : 'right' };
  if (key === 'Escape') return { do: 'cancel' };
  if (key === 'F2') return { do: 'switch' };
  const direction = leaving[key];
  return mode === 'enter' && direction && !shiftKey ? { do: 'commit', move: direction } : null;
}

function insert(box: HTMLTextAreaElement, text: string, set: (text: string) => void): void {
  box.setRangeText(text, box.selectionStart, box.selectionEnd, 'end');
  set(box.value);
}

/** The editor takes the cell's place and grows with its text, as far as there is room. */
function fitEditor(box: HTMLTextAreaElement, grid: Grid, place: Place): void {
  const merge = grid.view.merges.find((area) => area.row === place.row && area.column === place.column);
  const at = grid.boxOf(merge ?? { ...place, rows: 1, columns: 1 });
  box.classList.toggle('out-of-sight', at === null);
  if (!at) return;
  const { clientWidth, clientHeight } = grid.scroller;
  box.style.left = `${at.left - 1}px`;
  box.style.top = `${at.top - 1}px`;
  const room = Math.max(at.width, clientWidth - at.left - 4);
  box.style.width = `${Math.min(room, Math.max(at.width, Math.min(widest(box.value), 420))) + 1}px`;
  box.style.height = '0px';
  const height = Math.max(at.height + 1, box.scrollHeight + 2);
  box.style.height = `${Math.min(height, Math.max(at.height, clientHeight - 8))}px`;
  box.style.top = `${Math.max(0, Math.min(at.top - 1, clientHeight - box.offsetHeight - 4))}px`;
}

/** About how wide the longest line is: enough to decide how wide the editor should be. */
function widest(text: string): number {
  return Math.max(...text.split('\n').map((line) => line.length)) * 7.5 + 16;
}

/** The editor writes in the cell's own font; centring and colours would only be in the way. */
function dress(box: HTMLTextAreaElement, cell: HTMLElement | undefined): void {
  if (!cell) return;
  const { fontFamily, fontSize, fontWeight, fontStyle, fontSizeAdjust } = getComputedStyle(cell);
  Object.assign(box.style, { fontFamily, fontSize, fontWeight, fontStyle, fontSizeAdjust });
}
