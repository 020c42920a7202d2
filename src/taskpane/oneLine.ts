/** A cell's text on one line, for lists and labels. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
