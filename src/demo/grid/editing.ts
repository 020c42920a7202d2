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
  const edit: Edit = {
    box: createBox(overlay),
    grid,
    events,
    place: null,
    mode: 'edit',
    original: '',
    busy: false,
  };
  edit.box.addEventListener('input', () => setText(edit, edit.box.value));
  edit.box.addEventListener('keydown', (event) => pressed(edit, event));
  return {
    get place() {
      return edit.place;
    },
    begin: (text, mode) => {
      open(edit, text, mode);
      edit.box.focus();
      edit.box.setSelectionRange(text.length, text.length);
    },
    fromBar: () => {
      if (!edit.place) open(edit, events.contentOf(events.activePlace()), 'edit');
    },
    typed: (text) => setText(edit, text),
    key: (event) => pressed(edit, event),
    commit: (move) => commit(edit, move),
    cancel: () => cancel(edit),
    follow: () => fit(edit),
  };
}

/** An edit that is going on, or waiting to. */
interface Edit {
  readonly box: HTMLTextAreaElement;
  readonly grid: Grid;
  readonly events: EditingEvents;
  place: Place | null;
  mode: EditMode;
  /** What stood in the cell before. */
  original: string;
  /** A question about the text is being answered. */
  busy: boolean;
}

function createBox(overlay: HTMLElement): HTMLTextAreaElement {
  const box = document.createElement('textarea');
  box.className = 'cell-editor';
  box.spellcheck = false;
  box.autocomplete = 'off';
  box.hidden = true;
  overlay.append(box);
  return box;
}

function open(edit: Edit, text: string, mode: EditMode): void {
  const { box, events, grid } = edit;
  const place = events.activePlace();
  Object.assign(edit, { place, mode, original: events.contentOf(place) });
  box.setAttribute('aria-label', events.label(cellAddress(place.row, place.column)));
  box.hidden = false;
  dress(box, grid.cellElement(place));
  setText(edit, text);
}

function setText(edit: Edit, text: string): void {
  if (edit.box.value !== text) edit.box.value = text;
  edit.events.changed(text, edit.mode);
  fit(edit);
}

function fit({ box, grid, place }: Edit): void {
  if (place) fitEditor(box, grid, place);
}

function close(edit: Edit): void {
  const { box, events } = edit;
  edit.place = null;
  box.hidden = true;
  box.value = '';
  events.changed(events.contentOf(events.activePlace()), 'ready');
}

async function commit(edit: Edit, move: Direction | null): Promise<boolean> {
  const { place, box, events, original } = edit;
  if (!place || edit.busy) return !edit.busy;
  const text = box.value;
  if (text !== original) {
    edit.busy = true;
    const verdict = (await events.objection(place, text)) ?? 'yes';
    edit.busy = false;
    if (verdict === 'again') {
      box.focus();
      return false;
    }
    if (verdict === 'yes') void write(edit, place, text);
  }
  finish(edit, move);
  return true;
}

/** What is typed next belongs to the next cell: the editor closes at once, and opens again if the host refuses. */
async function write(edit: Edit, place: Place, text: string): Promise<void> {
  if (await edit.events.write(place, text)) return;
  edit.events.goTo(place);
  open(edit, text, 'edit');
  edit.box.focus();
}

function finish(edit: Edit, move: Direction | null): void {
  const at = document.activeElement;
  const held = at === edit.box || at?.classList.contains('content-box');
  close(edit);
  if (move) edit.events.moved(move);
  else if (held) edit.grid.focus();
}

function cancel(edit: Edit): void {
  if (!edit.place) return;
  close(edit);
  edit.grid.focus();
}

function pressed(edit: Edit, event: KeyboardEvent): void {
  const action = edit.place && !event.isComposing ? keyAction(event, edit.mode) : null;
  if (!action) return;
  event.preventDefault();
  event.stopPropagation();
  if (action.do === 'commit') void commit(edit, action.move);
  else if (action.do === 'cancel') cancel(edit);
  else if (action.do === 'newline') insertBreak(edit, event.currentTarget as HTMLTextAreaElement);
  else edit.mode = edit.mode === 'edit' ? 'enter' : 'edit';
  if (edit.place) edit.events.changed(edit.box.value, edit.mode);
}

/** In whichever of the two editors the key was pressed. */
function insertBreak(edit: Edit, box: HTMLTextAreaElement): void {
  box.setRangeText('\n', box.selectionStart, box.selectionEnd, 'end');
  setText(edit, box.value);
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
