/** The note beside a selected cell: the input message of its validation, or its comment. */
import type { Hint } from '../book/book';
import type { Grid } from './grid';
import type { Place } from './selection';

export interface HintNote {
  show(place: Place, hint: Hint | null): void;
  follow(): void;
}

export function createHint(overlay: HTMLElement, grid: Grid): HintNote {
  const note = document.createElement('div');
  note.className = 'hint';
  note.setAttribute('role', 'note');
  note.hidden = true;
  const title = document.createElement('strong');
  const text = document.createElement('span');
  note.append(title, text);
  overlay.append(note);
  let place: Place | null = null;

  const follow = (): void => {
    const at = place && grid.boxOf({ ...place, rows: 1, columns: 1 });
    note.hidden = !at;
    if (!at) return;
    note.style.left = `${Math.max(4, Math.min(at.left + 12, grid.scroller.clientWidth - note.offsetWidth - 8))}px`;
    const below = at.top + at.height + 6;
    const fits = below + note.offsetHeight < grid.scroller.clientHeight;
    note.style.top = `${fits ? below : Math.max(4, at.top - note.offsetHeight - 6)}px`;
  };
  return {
    show: (next, hint) => {
      place = hint ? next : null;
      title.textContent = hint?.title ?? '';
      text.textContent = hint?.text ?? '';
      follow();
    },
    follow,
  };
}
