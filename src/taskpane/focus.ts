/**
 * Moves the focus within the pane, after something that the user did there has taken its time. Whoever types in the sheet by then keeps the
 * keyboard: a page that asks for the focus gets it from Excel too.
 */
export function focusIfHere(element: HTMLElement | null, options?: FocusOptions): void {
  if (document.hasFocus()) element?.focus(options);
}
