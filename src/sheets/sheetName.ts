/** Excel's own limits for the name of a sheet: 31 characters, none of \ / ? * [ ] :, no apostrophe at either end. */
const MAX_LENGTH = 31;

/**
 * A legal sheet name that nothing in `taken` has, compared as Excel compares (case-insensitive):
 * "Internkontrollplan 2026", else "Internkontrollplan 2026 (2)", "(3)" …
 */
export function freeSheetName(wish: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLocaleLowerCase('sv')));
  const legal = legalSheetName(wish);
  for (let n = 1; ; n++) {
    const suffix = n === 1 ? '' : ` (${n})`;
    const name = cut(legal, MAX_LENGTH - suffix.length) + suffix;
    if (!used.has(name.toLocaleLowerCase('sv'))) return name;
  }
}

/** The wish without what Excel forbids; "Blad" where nothing is left. "History" is reserved by Excel itself. */
export function legalSheetName(wish: string): string {
  const allowed = wish.replace(/[\\/?*[\]:\p{Cc}\p{Cs}\ufffe\uffff]/gu, ' ').replace(/\s+/g, ' ');
  const name = trimmed(cut(trimmed(allowed), MAX_LENGTH));
  return name === '' || name.toLowerCase() === 'history' ? `Blad ${name}`.trim() : name;
}

/** What is cut off may leave an apostrophe last. */
const trimmed = (name: string): string => name.replace(/^[\s']+|[\s']+$/g, '');

/** A sheet name as formulas write it: Blad1, 'Plan 2026', 'Åsa''s blad'. Quoted only where Excel itself would. */
export function sheetReference(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !looksLikeCell(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** A1, XFD99 and R1C1 are read as cells, so a sheet with such a name is always quoted. */
function looksLikeCell(name: string): boolean {
  return /^[a-z]{1,3}\d+$/i.test(name) || /^r\d*(c\d*)?$|^c\d*$/i.test(name) || /^(true|false)$/i.test(name);
}

/** Cuts by code point, so that no surrogate pair is torn apart, counting UTF-16 units as Excel does. */
function cut(text: string, length: number): string {
  let kept = '';
  for (const character of text) {
    if (kept.length + character.length > length) break;
    kept += character;
  }
  return kept;
}
