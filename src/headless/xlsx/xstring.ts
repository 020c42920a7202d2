/** Text that XML can or cannot hold, and SpreadsheetML's escape for it. */

/**
 * SpreadsheetML's escape for characters that XML cannot hold (ECMA-376 part 1, 22.9.2.19 ST_Xstring): `_x0007_`; a
 * literal `_x0007_` in the text becomes `_x005F_x0007_`. For cell texts, table headers, comments, prompts.
 */
export function encodeXstring(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_').replace(UNWRITABLE, escapeUnit);
}

/** The text behind ST_Xstring. */
export function decodeXstring(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

function escapeUnit(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}

// Controls other than tab, line feed and carriage return, halves of surrogate pairs, and the two non-characters.
export const UNWRITABLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
