/**
 * Text as it is compared, never as it is shown: composed, lower case, one space between words, no soft hyphens or
 * zero-width characters, no full stop or colon at the end. 'Risk  att\u00a0LAS ej följs.' and 'risk att las ej följs' are the same.
 */
export function fold(text: string): string {
  const clean = isPlain(text) ? text : cleaned(text);
  let end = clean.length;
  while (end > 0 && ENDINGS.includes(clean.charAt(end - 1))) end -= 1;
  return clean.slice(0, end).trimStart().toLowerCase();
}

/** True when two texts say the same apart from case, spacing and a closing full stop. */
export function sameText(one: string, other: string): boolean {
  return one === other || fold(one) === fold(other);
}

const ENDINGS = ' .:;,*';

/** Most cells of a Swedish workbook need no cleaning, and asking costs a tenth of doing. */
function isPlain(text: string): boolean {
  return !/[^ -~åäöÅÄÖé]| {2}/.test(text);
}

function cleaned(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ');
}
