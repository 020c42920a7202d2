/** How wide a letter of Calibri or its likes is on average, in parts of the font's size; measured on Swedish prose. */
const LETTER = 0.5;

/**
 * A text as lines that fit a width in points, broken between words. Excel wraps text only within one cell, and cells that are
 * merged to make room are what a screen reader stumbles on.
 */
export function wrapped(text: string, width: number, size: number): string[] {
  const most = Math.max(10, Math.floor(width / (size * LETTER)));
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    for (const word of paragraph.split(/\s+/).filter(Boolean)) {
      const last = lines.at(-1);
      if (last !== undefined && last.length + 1 + word.length <= most)
        lines[lines.length - 1] = `${last} ${word}`;
      else lines.push(word);
    }
    return lines;
  });
}
