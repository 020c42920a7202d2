/** Names and refusals of workbook files, in words. */
import { demo } from '../text/sv/demo';

/** A downloaded copy keeps its name and kind: a macro workbook must stay .xlsm or Excel will not open it. */
export function savedName(opened: string): string {
  return /\.xls[mx]$/i.test(opened) ? opened : `${opened.replace(/\.[^.]*$/, '')}.xlsx`;
}

const words = demo.cannotOpen;

/** By the code of the package layer's error (headless/xlsx/xlsxError.ts). */
const sentences: Readonly<Record<string, (file: string) => string>> = {
  'not-zip': words.wrongKind,
  'not-xlsx': words.wrongKind,
  'is-numbers': words.wrongKind,
  'encrypted-or-xls': words.oldXls,
  'old-xls': words.oldXls,
  encrypted: words.encrypted,
  'encrypted-zip': words.encrypted,
  'rights-managed': words.encrypted,
  'is-ods': words.ods,
  'is-xlsb': words.xlsb,
  'is-xlam': words.xlam,
  'bad-zip': words.damaged,
  truncated: words.damaged,
  'bad-crc': words.damaged,
  'bad-xml': words.damaged,
  'missing-part': words.damaged,
  'duplicate-entry': words.unsafe,
  'dtd-refused': words.unsafe,
  'path-traversal': words.unsafe,
  'too-big': words.tooBig,
  'too-heavy': words.tooHeavy,
};

/** One sentence on why a file could not be opened and what to do. */
export function refusalText(file: string, error: unknown): string {
  // The browser's own: the file has been moved, changed or locked since it was chosen.
  if (error instanceof DOMException) return words.unreadable(file);
  const code = (error as { code?: unknown }).code;
  return (sentences[String(code)] ?? words.other)(file);
}
