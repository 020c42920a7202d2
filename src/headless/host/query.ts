import { camel, pascal, type Handle } from './objectType';
import type { WireQuery } from './protocol';

/** Names to read as a tree: `format/fill/color` and `format/font/bold` share the branch `format`. */
type Selection = Map<string, Selection>;

/**
 * Answers a `load`: the names asked for, PascalCase, nested for objects, `{ _Items }` for collections; null for null
 * objects. The client has taken `items/` out of the names, so on a collection a name means the collection's own
 * scalar where it has one, else every item's.
 */
export function answerQuery(handle: Handle, query: WireQuery): unknown {
  const names = [...(query.Select ?? []), ...(query.Expand ?? [])];
  return read(handle, names.length > 0 ? selectionOf(names) : ALL, query);
}

const ALL: Selection = new Map([['*', new Map()]]);

function selectionOf(names: readonly string[]): Selection {
  const root: Selection = new Map();
  for (const path of names) {
    let branch = root;
    for (const name of path.split('/')) {
      if (name === 'items' || name === '$none') continue;
      const key = name === '$all' ? '*' : camel(name);
      let next = branch.get(key);
      if (!next) branch.set(key, (next = new Map()));
      branch = next;
    }
  }
  return root;
}

function read(handle: Handle, selection: Selection, page: WireQuery = {}): Record<string, unknown> {
  const items = handle.items();
  if (!items) return { ...handle.identity(), ...members(handle, selection) };
  const own = new Map([...selection].filter(([name]) => name === '*' || handle.hasScalar(name)));
  const ofItems = new Map([...selection].filter(([name]) => name === '*' || !handle.hasScalar(name)));
  const answer = members(handle, own);
  if (ofItems.size === 0 && own.size > 0) return answer;
  const from = page.Skip ?? 0;
  const wanted = items.slice(from, page.Top === undefined ? undefined : from + page.Top);
  return { ...answer, _Items: wanted.map((item) => read(item, ofItems)) };
}

function members(handle: Handle, selection: Selection): Record<string, unknown> {
  const answer: Record<string, unknown> = {};
  for (const [name, below] of selection) {
    if (name === '*') for (const each of handle.scalarNames()) answer[pascal(each)] = handle.read(each);
    else if (handle.hasLink(name)) answer[pascal(name)] = linked(handle.link(name), below);
    else answer[pascal(name)] = handle.read(name);
  }
  return answer;
}

/** An object named without what to read of it (`load('format')`) is read with all its scalars. */
function linked(target: Handle | null, below: Selection): unknown {
  return target ? read(target, below.size > 0 ? below : ALL) : null;
}
