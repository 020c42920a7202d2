/** XML as a tree with namespaces resolved, for tests: nothing of ours is read with readers of ours. */
import { SaxesParser } from 'saxes';

export interface Node {
  readonly local: string;
  readonly uri: string;
  readonly attributes: readonly { readonly local: string; readonly uri: string; readonly value: string }[];
  readonly children: Node[];
  text: string;
}

/** Throws on anything that is not well-formed, undeclared prefixes included. */
export function parse(xml: string): Node {
  const parser = new SaxesParser({ xmlns: true });
  const open: Node[] = [];
  let root: Node | undefined;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    const attributes = Object.values(tag.attributes).map(({ local, uri, value }) => ({ local, uri, value }));
    const node: Node = { local: tag.local, uri: tag.uri, attributes, children: [], text: '' };
    open.at(-1)?.children.push(node);
    root ??= node;
    open.push(node);
  });
  const addText = (text: string) => {
    const node = open.at(-1);
    if (node) node.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => open.pop());
  // A byte order mark, as text or as bytes.
  parser.write(xml.replace(/^(\uFEFF|\xef\xbb\xbf)/, '')).close();
  if (!root) throw new Error('no root element');
  return root;
}

/** An attribute without namespace. */
export function attribute(node: Node | undefined, local: string): string | undefined {
  return node?.attributes.find((item) => item.local === local && item.uri === '')?.value;
}

export function childrenOf(node: Node | undefined, local: string): Node[] {
  return node?.children.filter((item) => item.local === local) ?? [];
}

/** The node itself and all below it. */
export function all(node: Node): Node[] {
  return [node, ...node.children.flatMap(all)];
}

/** Children that stand before one that must come earlier. Unknown ones are passed over. */
export function inOrder(root: Node, order: readonly string[]): string[] {
  let highest = -1;
  return root.children.flatMap((node) => {
    const rank = order.indexOf(node.local);
    if (rank < 0 || node.local === 'AlternateContent') return [];
    if (rank < highest) return [`${node.local} after ${order[highest]}`];
    highest = rank;
    return [];
  });
}

export function doubles(items: readonly string[]): string[] {
  return items.filter((item, index) => items.indexOf(item) !== index);
}
