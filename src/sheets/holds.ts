import type { NewCell } from './model';

/** Whether a cell that now says `got` (value or English formula) holds what was wanted. */
export function holds(wanted: NewCell, got: unknown): boolean {
  if (wanted === null) return true;
  if (typeof wanted === 'string') return got === heldText(wanted);
  if (typeof wanted !== 'object') return got === wanted;
  return typeof got === 'string' && sameFormula(wanted.formula, got);
}

/** Excel takes needless quotes away from sheet names when it stores a formula. */
function sameFormula(one: string, other: string): boolean {
  return one === other || one.replaceAll("'", '') === other.replaceAll("'", '');
}

/** The text as a cell holds it: Excel breaks lines by a line feed alone. */
export function heldText(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}
