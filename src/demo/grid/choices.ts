/** The list of a cell with a drop-down: an arrow beside the active cell, and a list to choose from by mouse or keys. */
import type { Grid } from './grid';
import type { Place } from './selection';

export interface Choices {
  /** The active cell has changed: shows or hides the arrow. */
  offer(place: Place | null): void;
  open(): void;
  close(): void;
  readonly isOpen: boolean;
  follow(): void;
}

export interface ChoicesEvents {
  readonly choicesOf: (place: Place) => readonly string[];
  readonly currentOf: (place: Place) => string;
  readonly chosen: (place: Place, choice: string) => void;
  readonly arrowLabel: string;
  readonly listLabel: (place: Place) => string;
}

export function createChoices(overlay: HTMLElement, grid: Grid, events: ChoicesEvents): Choices {
  const arrow = createArrow(events.arrowLabel);
  const list = createList();
  overlay.append(arrow, list);
  let place: Place | null = null;

  const area = () => {
    const merge = grid.view.merges.find((each) => each.row === place!.row && each.column === place!.column);
    return merge ?? { ...place!, rows: 1, columns: 1 };
  };
  const follow = (): void => {
    const at = place && grid.boxOf(area());
    arrow.hidden = !at;
    if (!at) return close();
    const besides = Math.min(at.left + at.width + 1, grid.scroller.clientWidth - 20);
    arrow.style.left = `${besides}px`;
    arrow.style.top = `${at.top + at.height - 20}px`;
    if (!list.hidden) placeList(list, grid, at.left, at.top, at.height, at.width);
  };
  const close = (): void => {
    const held = list.contains(document.activeElement);
    list.hidden = true;
    list.replaceChildren();
    if (held) grid.focus();
  };
  const choose = (choice: string): void => {
    const target = place;
    close();
    if (target) events.chosen(target, choice);
  };
  const open = (): void => {
    if (!place) return;
    const options = events.choicesOf(place);
    if (options.length === 0) return;
    list.setAttribute('aria-label', events.listLabel(place));
    list.replaceChildren(...options.map((text, index) => createOption(text, index)));
    list.hidden = false;
    follow();
    point(list, Math.max(0, options.indexOf(events.currentOf(place))));
    list.focus();
  };
  arrow.addEventListener('click', () => (list.hidden ? open() : close()));
  list.addEventListener('click', (event) => {
    const option = (event.target as Element).closest('[role=option]');
    if (option) choose(option.textContent);
  });
  list.addEventListener('keydown', (event) => listKey(event, list, choose, close));
  list.addEventListener('focusout', () => setTimeout(() => list.contains(document.activeElement) || close()));
  return {
    offer: (next) => {
      if (!list.hidden) close();
      place = next;
      follow();
    },
    open,
    close,
    get isOpen() {
      return !list.hidden;
    },
    follow,
  };
}

function createArrow(label: string): HTMLButtonElement {
  const arrow = document.createElement('button');
  arrow.type = 'button';
  arrow.className = 'choice-arrow';
  arrow.tabIndex = -1;
  arrow.title = label;
  arrow.setAttribute('aria-label', label);
  arrow.hidden = true;
  return arrow;
}

function createList(): HTMLElement {
  const list = document.createElement('div');
  list.className = 'choice-list';
  list.setAttribute('role', 'listbox');
  list.tabIndex = -1;
  list.hidden = true;
  return list;
}

function createOption(text: string, index: number): HTMLElement {
  const option = document.createElement('div');
  option.id = `choice-${index}`;
  option.setAttribute('role', 'option');
  option.setAttribute('aria-selected', 'false');
  option.textContent = text;
  return option;
}

const steps: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(last, at + 1),
  ArrowUp: (at) => Math.max(0, at - 1),
  Home: () => 0,
  End: (_at, last) => last,
};

function listKey(
  event: KeyboardEvent,
  list: HTMLElement,
  choose: (choice: string) => void,
  close: () => void,
): void {
  const options = [...list.children] as HTMLElement[];
  const at = options.findIndex((option) => option.getAttribute('aria-selected') === 'true');
  const step = event.altKey ? undefined : steps[event.key];
  if (step) point(list, step(at, options.length - 1));
  else if (event.key === 'Enter' || event.key === ' ' || event.key === 'Tab')
    choose(options[at]!.textContent);
  else if (event.key === 'Escape' || (event.altKey && event.key === 'ArrowUp')) close();
  else if (!jump(list, options, at, event)) return;
  event.preventDefault();
  event.stopPropagation();
}

/** A letter goes to the next choice that begins with it. */
function jump(list: HTMLElement, options: readonly HTMLElement[], at: number, event: KeyboardEvent): boolean {
  if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return false;
  const begins = (option: HTMLElement): boolean =>
    option.textContent.toLocaleLowerCase('sv').startsWith(event.key.toLocaleLowerCase('sv'));
  const next = [...options.slice(at + 1), ...options.slice(0, at + 1)].find(begins);
  if (next) point(list, options.indexOf(next));
  return true;
}

function point(list: HTMLElement, index: number): void {
  [...list.children].forEach((option, each) => option.setAttribute('aria-selected', String(each === index)));
  const option = list.children[index];
  if (!option) return;
  list.setAttribute('aria-activedescendant', option.id);
  option.scrollIntoView({ block: 'nearest' });
}

function placeList(
  list: HTMLElement,
  grid: Grid,
  left: number,
  top: number,
  height: number,
  width: number,
): void {
  list.style.minWidth = `${Math.max(width, 90)}px`;
  const room = grid.scroller.clientHeight - top - height;
  const below = room > Math.min(list.scrollHeight, 180);
  list.style.left = `${Math.max(0, Math.min(left, grid.scroller.clientWidth - list.offsetWidth - 2))}px`;
  list.style.top = below ? `${top + height + 1}px` : '';
  list.style.bottom = below ? '' : `${grid.scroller.offsetHeight - top + 1}px`;
}
