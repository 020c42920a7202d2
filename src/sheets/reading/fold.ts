const INVISIBLE = /[\u00AD\u200B-\u200F\u2028-\u202E\u2060\uFEFF]/g;
const LETTERS_WITHOUT_PARTS: Readonly<Record<string, string>> = {
  ø: 'o',
  æ: 'a',
  œ: 'o',
  ß: 'ss',
  ð: 'd',
  đ: 'd',
  ł: 'l',
  þ: 'th',
};

/**
 * Text as it is compared, never as it is shown: lower case, no accents, one kind of space, no invisible characters. So "Åtgärd",
 * "ATGARD" and a decomposed "åtgärd" are the same; line breaks are kept as '\n'.
 */
export function fold(text: string): string {
  if (!/^[\x20-\x7EåäöÅÄÖéÉ]*$/.test(text)) return foldFully(text);
  const small = text.toLowerCase();
  // Letter by letter only where there is such a letter: half a vocabulary and most of a sheet hold none.
  const plain = /[åäöé]/.test(small)
    ? small.replace(/[åä]/g, 'a').replace(/ö/g, 'o').replace(/é/g, 'e')
    : small;
  return (plain.includes('  ') ? plain.replace(/ {2,}/g, ' ') : plain).trim();
}

function foldFully(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(INVISIBLE, '')
    .toLowerCase()
    .replace(/[øæœßðđłþ]/g, (letter) => LETTERS_WITHOUT_PARTS[letter] ?? letter)
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .trim();
}

const UNTIDY = /[\u00AD\u200B\uFEFF\r]/;

/** What is shown and kept of a text: outer white space and invisible characters removed, line breaks as '\n'. */
export function tidy(text: string): string {
  // Nearly every cell is tidy already, and every cell of a sheet comes here several times.
  if (!UNTIDY.test(text)) return text.trim();
  return text
    .replace(/[\u00AD\u200B\uFEFF]/g, '')
    .replace(/\r\n?/g, '\n')
    .trim();
}
