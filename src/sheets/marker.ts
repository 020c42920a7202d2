/**
 * How our conditional formats are told from the user's: their formula holds a constant of ours. Ids and positions of
 * conditional formats do not last (the id is the priority), and a formula read from another cell of the same format has its references
 * shifted; a constant stays as it is.
 */
const MARKER = 'internkontroll:';

/** A condition as a conditional format's formula, recognisable as `internkontroll:{name}`. N("text") is 0. */
export function marked(name: string, condition: string): string {
  return `=AND(N("${MARKER}${name}")=0,${condition})`;
}

/** A condition that never holds, marked the same way. */
export function never(name: string): string {
  return `=N("${MARKER}${name}")=1`;
}

/** Whether a conditional format's formula was made by `marked` with a name that begins like this. */
export function isMarked(formula: string, name: string): boolean {
  return formula.includes(`N("${MARKER}${name}`);
}

/** A text as a formula writes it: 5" becomes "5""". */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
