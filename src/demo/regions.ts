/** F6 goes round the parts of the window, as in Excel: the one way out of the grid, where Tab moves between cells. */

interface Special {
  readonly grid: () => void;
  readonly pane: () => void;
}

const focusable = 'button:not([disabled]):not([tabindex="-1"]), input, textarea, select, [tabindex="0"]';

export function moveRegion(backwards: boolean, special: Special): void {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter(
    (region) => !region.hidden,
  );
  const here = regions.findIndex((region) => region.contains(document.activeElement));
  const step = backwards ? -1 : 1;
  const next = regions.at((here + step + regions.length) % regions.length);
  if (!next) return;
  const name = next.dataset['region'];
  if (name === 'sheet') special.grid();
  else if (name === 'pane') special.pane();
  else
    (
      next.querySelector<HTMLElement>('[aria-selected=true]') ?? next.querySelector<HTMLElement>(focusable)
    )?.focus();
}

export function listenForF6(move: (backwards: boolean) => void): void {
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'F6') return;
    event.preventDefault();
    move(event.shiftKey);
  });
}
