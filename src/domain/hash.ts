/**
 * FNV-1a of a text, 64 bits, as 16 hexadecimal digits: small, fast and the same everywhere, made for telling texts apart
 * and not for secrets. Each UTF-16 unit gives its low byte and, when it is not 0, its high byte; so ASCII text has
 * the published values ('foobar' is 85944171f73967e8).
 */
export function hash64(text: string): string {
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  const take = (byte: number): void => {
    // The prime is 2^40 + 0x1b3; products stay below 2^53, so plain numbers are exact.
    const mixed = (low ^ byte) >>> 0;
    const product = mixed * 0x1b3;
    high = (high * 0x1b3 + mixed * 0x100 + Math.floor(product / 0x1_0000_0000)) % 0x1_0000_0000;
    low = product >>> 0;
  };
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    take(unit & 0xff);
    if (unit > 0xff) take(unit >>> 8);
  }
  return hex(high) + hex(low);
}

/** FNV-1a of a text, 32 bits, as 8 hexadecimal digits: enough to see whether one cell still holds what was written. */
export function hash32(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
    if (unit > 0xff) hash = Math.imul(hash ^ (unit >>> 8), 0x01000193);
  }
  return hex(hash >>> 0);
}

function hex(word: number): string {
  return word.toString(16).padStart(8, '0');
}
