/** Batches and answers as the JSON text that travels. It is long, so it is made once, for its length and for whoever sends it on. */

const texts = new WeakMap<object, string>();

export function wireText(message: object): string {
  const known = texts.get(message);
  if (known !== undefined) return known;
  const text = JSON.stringify(message);
  texts.set(message, text);
  return text;
}

/** The message that came as this text. */
export function messageOf<T extends object>(text: string): T {
  const message = JSON.parse(text) as T;
  if (typeof message === 'object' && message !== null) texts.set(message, text);
  return message;
}

/** Bytes of the message as UTF-8. */
export function wireBytes(message: object): number {
  const text = wireText(message);
  return typeof Buffer === 'undefined' ? utf8Length(text) : Buffer.byteLength(text);
}

/** Counted without making the bytes, where no Buffer does it. JSON has no halves of surrogate pairs: they are escaped. */
export function utf8Length(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit > 0x7f) bytes += unit > 0x7ff && (unit < 0xd800 || unit > 0xdfff) ? 2 : 1;
  }
  return bytes;
}
