/** A growing buffer of UTF-8, for parts too large to be built as one string. */
import { encodeUtf8 } from './bytes';

/** Texts of so few characters are faster written one by one than handed over. */
const SHORT = 32;
const encoder = new TextEncoder();

export class ByteWriter {
  private buffer: Uint8Array;
  private length = 0;

  constructor(expected: number) {
    this.buffer = new Uint8Array(Math.max(1024, expected));
  }

  bytes(source: Uint8Array, start = 0, end = source.length): void {
    this.reserve(end - start);
    this.buffer.set(source.subarray(start, end), this.length);
    this.length += end - start;
  }

  text(text: string): void {
    this.reserve(text.length * 3);
    if (text.length > SHORT) {
      this.length += encoder.encodeInto(text, this.buffer.subarray(this.length)).written;
      return;
    }
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code > 0x7f) return this.rest(text, i);
      this.buffer[this.length + i] = code;
    }
    this.length += text.length;
  }

  /** What was written; the writer must not be used afterwards. */
  finish(): Uint8Array {
    return this.buffer.subarray(0, this.length);
  }

  /** Everything from the first character that is not ASCII. */
  private rest(text: string, from: number): void {
    this.length += from;
    this.bytes(encodeUtf8(text.slice(from)));
  }

  private reserve(more: number): void {
    if (this.length + more <= this.buffer.length) return;
    const bigger = new Uint8Array(Math.max(this.length + more, 2 * this.buffer.length));
    bigger.set(this.buffer.subarray(0, this.length));
    this.buffer = bigger;
  }
}
