/** Parts of the package as element trees. */
import type { Package } from './parts';
import { partTree } from './partText';
import { serialiseXml, type XmlDocument } from './xml';
import type { XmlElement } from './xmlTree';

/** Reads a part; what is wrong with it is reported under the part's name. */
export function readTree(pkg: Package, part: string): XmlDocument {
  return partTree(part, pkg.readText(part));
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
