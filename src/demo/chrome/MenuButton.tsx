import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { App } from '../app/app';
import type { RibbonButton } from '../ribbon';

interface MenuProps {
  readonly app: App;
  readonly button: RibbonButton;
  readonly busy: boolean;
}

/** A ribbon button that unfolds a menu, as WAI-ARIA describes it: arrows between the items, Esc and Tab close it. */
export function MenuButton({ app, button, busy }: MenuProps) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    opener.current?.focus();
  };
  const menu = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!open) return;
    placeUnder(menu.current!, opener.current!);
    items(root.current)[0]?.focus();
  }, [open]);
  return (
    <div
      class="command-menu"
      ref={root}
      onFocusOut={(event) => !root.current?.contains(event.relatedTarget as Node | null) && setOpen(false)}
      onKeyDown={(event) => open && moveIn(event, items(root.current), close)}
    >
      <button
        type="button"
        class="command"
        title={button.tip}
        aria-disabled={busy}
        aria-haspopup="menu"
        aria-expanded={open}
        data-command={button.id}
        ref={opener}
        onClick={() => !busy && setOpen(!open)}
      >
        <img src={`assets/${button.icon}`} width="32" height="32" alt="" />
        <span>{button.label}</span>
      </button>
      {open && (
        <div class="menu" role="menu" aria-label={button.label} ref={menu}>
          {button.items.map((item) => (
            <button
              type="button"
              role="menuitem"
              tabIndex={-1}
              title={item.tip}
              data-command={item.id}
              key={item.id}
              onClick={() => {
                close();
                void app.command(item);
              }}
            >
              {item.label}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

/** The ribbon scrolls, and would cut off what hangs out of it: the menu is placed on the window instead. */
function placeUnder(menu: HTMLElement, opener: HTMLElement): void {
  const { left, bottom } = opener.getBoundingClientRect();
  const right = innerWidth - menu.offsetWidth - 8;
  menu.style.setProperty('left', `${Math.max(8, Math.min(left, right))}px`);
  menu.style.setProperty('top', `${bottom}px`);
}

function items(root: HTMLElement | null): HTMLElement[] {
  return [...(root?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
}

const moves: Readonly<Record<string, (index: number, count: number) => number>> = {
  ArrowDown: (index, count) => (index + 1) % count,
  ArrowUp: (index, count) => (index + count - 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

function moveIn(event: KeyboardEvent, all: readonly HTMLElement[], close: () => void): void {
  if (event.key === 'Escape') {
    event.stopPropagation();
    return close();
  }
  const move = moves[event.key];
  if (!move) return;
  event.preventDefault();
  all[move(all.indexOf(document.activeElement as HTMLElement), all.length)]?.focus();
}
