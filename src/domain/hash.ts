/**
 * FNV-1a of a text, 32 bits, as 8 hexadecimal digits: small, fast and the same everywhere; made for seeing whether a cell still holds what
 * was written, not for secrets. Each UTF-16 unit gives its low byte and, when it is not 0, its high byte; so ASCII text
 * has the published values ('foobar' is bf9cf968).
 */
export function hash32(text: string): string {
  let hash = BASIS;
  for (let index = 0; index < text.length; index++) hash = take(hash, text.charCodeAt(index));
  return hex(hash);
}

/** 64 bits as 16 hexadecimal digits, for telling many texts apart: hash32 of the text and of the text read backwards. */
export function hash64(text: string): string {
  let hash = BASIS;
  for (let index = text.length - 1; index >= 0; index--) hash = take(hash, text.charCodeAt(index));
  return hash32(text) + hex(hash);
}

const BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

function take(hash: number, unit: number): number {
  const low = Math.imul(hash ^ (unit & 0xff), PRIME);
  return unit > 0xff ? Math.imul(low ^ (unit >>> 8), PRIME) : low;
}

/** The digits of every byte. A plan has ten hashes in a row, and asking for the digits of a number costs more than hashing. */
const BYTES: readonly string[] = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

function hex(word: number): string {
  return byte(word >>> 24) + byte(word >>> 16) + byte(word >>> 8) + byte(word);
}

function byte(word: number): string {
  return BYTES[word & 0xff] ?? '';
}
