/** What a command may change of a workbook and what it must leave: compared part by part, changed ones element by element. */
import { partsOf } from '../trust/dialects';
import { parse, type Node } from './xmlTree';

/** Everything that is lost or different in `after`, as lines to read; [] when all that was not meant to change is as it was. */
export function losses(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [partsOf(before), partsOf(after)];
  return [...old].flatMap(([name, content]) => {
    const kept = now.get(name);
    if (kept === content) return [];
    if (kept === undefined) return /calcChain\.xml$/.test(name) ? [] : [`${name} is gone`];
    const compare = COMPARED.find(([pattern]) => pattern.test(name))?.[1];
    if (!compare) return [`${name} is changed`];
    return compare(parse(content), parse(kept)).map((what) => `${name}: ${what}`);
  });
}

type Compare = (before: Node, after: Node) => string[];

/** An element as text, attributes in order of their names. */
const written = ({ local, uri, attributes, children, text }: Node): string =>
  `<${uri}:${local} ${attributes.map((each) => `${each.local}=${each.value}`).sort().join(' ')}>${text.trim()}${children.map(written).join('')}`; // prettier-ignore

const child = (node: Node, local: string) => node.children.find((each) => each.local === local);
const missing = (before: readonly Node[], after: readonly Node[]) => {
  const there = new Set(after.map(written));
  return before.filter((each) => !there.has(written(each)));
};

/** Lists that may only grow at their end, so that indices go on meaning what they did; other children stay. */
const grows =
  (...lists: readonly string[]): Compare =>
  (before, after) =>
    before.children.flatMap((node) => {
      const kept = child(after, node.local);
      if (!lists.includes(node.local)) return missing([node], after.children).map(({ local }) => `${local} is changed`);
      const changed = node.children.findIndex((each, i) => !kept?.children[i] || written(each) !== written(kept.children[i]));
      return changed < 0 ? [] : [`${node.local} ${changed} is changed`];
    }); // prettier-ignore

const namesOf = (node: Node) => node.attributes.map(({ local, value }) => `${local}=${value}`).join(' ');

/** Types and relationships: those that were there are there, but for the calculation chain. */
const keepsAll: Compare = (before, after) =>
  missing(before.children, after.children)
    .filter((node) => !/calcChain/.test(namesOf(node)))
    .map((node) => `without ${namesOf(node)}`);

/** The strings that were there, in their places. */
const keepsStrings: Compare = (before, after) => {
  const changed = before.children.findIndex((each, i) => !after.children[i] || written(each) !== written(after.children[i]));
  return changed < 0 ? [] : [`string ${changed} is changed`];
}; // prettier-ignore

/** Sheets in their order, names; the view tells which tab is in front, and the program is asked to calculate. */
const keepsWorkbook: Compare = (before, after) => {
  const beside = ['sheets', 'definedNames', 'bookViews', 'calcPr'];
  const others = before.children.filter(({ local }) => !beside.includes(local));
  const lists = ['sheets', 'definedNames'].flatMap((list) =>
    missing(child(before, list)?.children ?? [], child(after, list)?.children ?? []),
  );
  return [...missing(others, after.children), ...lists].map(({ local, attributes }) => `${local} ${attributes[0]?.value ?? ''} is changed`); // prettier-ignore
};

/** A sheet that another one came in front of: nothing but that it is no longer the selected tab. */
const keepsSheet: Compare = (before, after) => {
  const unselected = (node: Node): Node =>
    node.local === 'sheetView' ? { ...node, attributes: node.attributes.filter(({ local }) => local !== 'tabSelected') } : { ...node, children: node.children.map(unselected) };
  return written(unselected(before)) === written(unselected(after)) ? [] : ['more than the selected tab is changed'];
}; // prettier-ignore

const COMPARED: readonly (readonly [RegExp, Compare])[] = [
  [/^\[Content_Types\]\.xml$/, keepsAll],
  [/\.rels$/, keepsAll],
  [/styles\.xml$/, grows('numFmts', 'fonts', 'fills', 'borders', 'cellXfs', 'dxfs')],
  [/sharedStrings\.xml$/, keepsStrings],
  [/workbook\.xml$/, keepsWorkbook],
  [/worksheets\/[^/]*\.xml$/, keepsSheet],
];
