/** Parts of the package as element trees. */
import type { Package } from './parts';
import { parseXml, serialiseXml, type XmlDocument } from './xml';
import { XmlError } from './xmlError';
import { XlsxError } from './xlsxError';
import type { XmlElement } from './xmlTree';

/** Reads a part; what is wrong with it is reported under the part's name. */
export function readTree(pkg: Package, part: string): XmlDocument {
  const text = pkg.readText(part);
  try {
    return parseXml(text);
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    throw new XlsxError(error.code, { part, entry: part, what: 'xml', reason: error.message });
  }
}

/** Changes one part in place: reads it, lets `change` loose on its root, writes it back. */
export function editTree<T>(pkg: Package, part: string, change: (root: XmlElement) => T): T {
  const tree = readTree(pkg, part);
  const answer = change(tree.root);
  pkg.writeText(part, serialiseXml(tree));
  return answer;
}

/** Remembers the answer to the last text asked about: section slices and parts change seldom and are read often. */
export function lastAnswer<T>(read: (text: string) => T): (text: string) => T {
  let last: { readonly text: string; readonly answer: T } | undefined;
  return (text) => {
    if (last?.text !== text) last = { text, answer: read(text) };
    return last.answer;
  };
}
