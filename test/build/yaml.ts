/**
 * Reads the YAML that .github is written in: maps, lists, plain words, lists on one line, and text under "|". It throws on whatever else there
 * is (quotes, anchors, several documents), so that nothing is read otherwise than GitHub reads it.
 */
export function yaml(text: string): unknown {
  const lines = text.split('\n').filter((line) => !/^ *(#|$)/.test(line));
  const [value, rest] = block(lines, indentOf(lines[0] ?? ''));
  if (rest.length > 0) throw new Error(`not understood: ${rest[0]}`);
  return value;
}

type Read = readonly [value: unknown, rest: readonly string[]];

const indentOf = (line: string): number => line.search(/\S|$/);

/** Everything at this depth, and what is left after it. */
function block(lines: readonly string[], depth: number): Read {
  return (lines[0] ?? '').slice(depth).startsWith('- ') ? list(lines, depth) : map(lines, depth);
}

function list(lines: readonly string[], depth: number): Read {
  const items: unknown[] = [];
  let rest = lines;
  while (rest.length > 0 && indentOf(rest[0]!) === depth && rest[0]!.slice(depth).startsWith('- ')) {
    const [first = '', ...others] = rest;
    const item = first.slice(depth + 2);
    if (/^[\w-]+:( |$)/.test(item)) {
      const [value, after] = map([`${' '.repeat(depth + 2)}${item}`, ...others], depth + 2);
      items.push(value);
      rest = after;
    } else {
      items.push(scalar(item));
      rest = others;
    }
  }
  return [items, rest];
}

function map(lines: readonly string[], depth: number): Read {
  const read: Record<string, unknown> = {};
  let rest = lines;
  while (rest.length > 0 && indentOf(rest[0]!) === depth) {
    const [line = '', ...others] = rest;
    const [, key = '', said = ''] = /^([\w-]+):(?: (.*))?$/.exec(line.slice(depth)) ?? [];
    if (key === '' || key in read) throw new Error(`not understood: ${line}`);
    const deeper = others.findIndex((each) => indentOf(each) <= depth);
    const inner = deeper === -1 ? others : others.slice(0, deeper);
    if (said === '' || said === '|') {
      const [value, left] =
        said === '|'
          ? [inner.map((each) => each.trim()).join('\n'), []]
          : block(inner, indentOf(inner[0] ?? ''));
      if (left.length > 0) throw new Error(`not understood: ${left[0]}`);
      read[key] = value;
      rest = others.slice(inner.length);
    } else {
      read[key] = scalar(said);
      rest = others;
    }
  }
  return [read, rest];
}

function scalar(text: string): unknown {
  const listed = /^\[(.*)\]$/.exec(text)?.[1];
  if (listed !== undefined) return listed.split(', ').map(scalar);
  if (/^["'&*!|>%@`{}[\]]|: | #|:$/.test(text)) throw new Error(`not understood: ${text}`);
  if (text === 'true' || text === 'false') return text === 'true';
  return /^-?\d+$/.test(text) ? Number(text) : text;
}
