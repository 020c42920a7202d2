import { hash32 } from './hash';
import { perText } from './perText';
import { sharedColumns, type SharedColumn } from './planRow';

/** What the hidden trace column remembers of a plan row: which control it is, and what we last wrote in the shared columns. */
export interface Trace<S extends string = SharedColumn> {
  /** The row's number (Nr) as it was given; never given again. */
  readonly number: number;
  /** 1-based position among the controls of the risk; 0 when the row has left the analysis ("Utgår"). */
  readonly ordinal: number;
  /** Identity of the risk. */
  readonly key: string;
  /** Hash of the whole risk as the analysis had it when the row was last brought up to date; '' when not known. */
  readonly seen: string;
  /** Short hash per column of the text that we last wrote or that both sides agreed on. */
  readonly hashes: Readonly<Partial<Record<S, string>>>;
}

const VERSION = 'ik1';
const UNKNOWN = '-';

/**
 * The trace as one line of text: "ik1|12|1|9f8e7d6c|a1b2c3d4.-.…|text:0123456789abcdef", with the version, number, ordinal, hash of the risk,
 * one hash per shared column in their fixed order (the plan's, unless `columns` are another table's), and the key last, since an id may hold any sign.
 */
export function writeTrace<S extends string = SharedColumn>(
  { number, ordinal, seen, key, hashes }: Trace<S>,
  columns: readonly S[] = sharedColumns as readonly string[] as readonly S[],
): string {
  const list = columns.map((column) => hashes[column] ?? UNKNOWN).join('.');
  return [VERSION, number, ordinal, seen, list, key].join('|');
}

/**
 * The trace in a cell, or null for anything else: an empty cell, what a person typed, another version, half a line. A row without a
 * trace is recognised by its text instead, so a lost trace loses nothing. Hashes that cannot be read are unknown.
 */
export function readTrace<S extends string = SharedColumn>(
  cell: string,
  columns: readonly S[] = sharedColumns as readonly string[] as readonly S[],
): Trace<S> | null {
  const match = /^ik1\|(\d{1,9})\|(\d{1,6})\|([^|]*)\|([^|]*)\|(\S.*)$/su.exec(cell.trim());
  if (!match) return null;
  const [, number, ordinal, seen = '', list = '', key = ''] = match;
  const parts = list.split('.');
  const known = columns.flatMap((column, index) => {
    const hash = parts[index] ?? '';
    return /^[0-9a-f]{8}$/.test(hash) ? [[column, hash] as const] : [];
  });
  const hashes = Object.fromEntries(known) as Trace<S>['hashes'];
  return { number: Number(number), ordinal: Number(ordinal), seen, key, hashes };
}

/** Hash of a cell's text. Line ends, no-break spaces, outer white space and Unicode form change on the way through other programs and do not count. */
export const cellHash = perText((text): string => hash32(asWritten(text)));

/** True when two cells hold the same text, apart from what programs change by themselves. */
export function sameCell(one: string, other: string): boolean {
  return one === other || asWritten(one) === asWritten(other);
}

/** Latin letters have no other form than themselves, so most texts need nothing but trimming; that is what makes 20,000 rows fast. */
function asWritten(text: string): string {
  if (!/[\r\u00a0]|[^\0-\u017f]/.test(text)) return text.trim();
  const plain = /[^\0-\u017f]/.test(text) ? text.normalize('NFC') : text;
  return plain
    .replace(/\r\n?/g, '\n')
    .replace(/\u00a0/g, ' ')
    .trim();
}
