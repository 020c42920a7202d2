/** Between the bytes of a part and its text or tree. */
import { decodeUtf8, encodeUtf8 } from './bytes';
import { parseXml, type XmlDocument } from './xml';
import { XmlError } from './xmlError';
import { XlsxError } from './xlsxError';

/** Text of an XML part in whatever encoding it declares (XML 1.0 appendix F), without byte order mark. */
export function partText(part: string, bytes: Uint8Array): string {
  try {
    const encoding = encodingOf(bytes);
    const text = encoding ? new TextDecoder(encoding, { fatal: true }).decode(bytes) : decodeUtf8(bytes);
    return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  } catch {
    throw new XlsxError('bad-xml', { part, reason: 'encoding' });
  }
}

/** The part's tree; damaged XML and document types are refused under the part's name. */
export function partTree(part: string, text: string): XmlDocument {
  try {
    return parseXml(text);
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    if (/<!DOCTYPE/i.test(text)) throw new XlsxError('dtd-refused', { part });
    throw new XlsxError(error.code, { part, reason: error.message });
  }
}

/** The same XML as UTF-8 bytes without byte order mark; the bytes themselves where they are that already. */
export function toUtf8(part: string, bytes: Uint8Array): Uint8Array {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return bytes.subarray(3);
  if (!encodingOf(bytes)) return bytes;
  const text = partText(part, bytes);
  return encodeUtf8(text.replace(/^(<\?xml[^>]*\sencoding\s*=\s*)("[^"]*"|'[^']*')/, '$1"UTF-8"'));
}

/** The encoding when it is not UTF-8. */
function encodingOf(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0x3c && bytes[1] === 0) return 'utf-16le';
  if (bytes[0] === 0 && bytes[1] === 0x3c) return 'utf-16be';
  const start = String.fromCharCode(...bytes.subarray(0, 120));
  const declared = /^<\?xml[^>]*\sencoding\s*=\s*["']([\w.-]+)["']/.exec(start)?.[1]?.toLowerCase();
  return declared === 'utf-8' || declared === 'us-ascii' ? undefined : declared;
}
