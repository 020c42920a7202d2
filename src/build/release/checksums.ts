import { createHash } from 'node:crypto';

/** SHA256SUMS as sha256sum writes and checks it: a line per file, in the order of their names. */
export function checksums(files: ReadonlyMap<string, Uint8Array>): string {
  return [...files]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, content]) => `${createHash('sha256').update(content).digest('hex')}  ${name}\n`)
    .join('');
}
