import { hash32 } from '../domain/hash';
import { cutOffs } from '../domain/matrix';
import type { Policy, Step } from '../domain/policy';
import type { Text } from '../text';
import type { AreaStyle, Block } from './model';
import { ink } from './palette';

/** The lines above the table: one cell each in column A, so that a screen reader meets them in order. */
export interface TitleBlock {
  readonly lines: readonly string[];
  /** Hash of every line, in order. */
  readonly trace: string;
}

/** What the lines are made of. */
export interface TitleSetting {
  readonly policy: Policy;
  readonly year: number;
  /** yyyy-mm-dd. */
  readonly today: string;
  readonly text: Text['plan'];
  /** Names of the sheets that the risks came from. */
  readonly sources: readonly string[];
}

/** How many lines there always are. */
export const TITLE_LINES = 5;

/** Position of the line that says when and from what the plan was made. */
const MADE_LINE = 4;

/** Title, nämnd, scale, levels and what was included, date. A line is empty rather than left out: their order is fixed. */
export function titleBlock({ policy, year, today, text, sources }: TitleSetting): TitleBlock {
  const lines = [
    text.title(year),
    policy.committee === '' ? '' : text.committee(policy.committee),
    text.scale(scaleWords(policy.likelihood), scaleWords(policy.consequence)),
    `${text.levels(levelRanges(policy))} ${text.inclusion[policy.inclusion.basis](policy.inclusion.limit)}`,
    text.made(today, sources),
  ];
  return titleOf(lines);
}

/** A title block of these lines; fewer than there always are, the rest empty. */
export function titleOf(lines: readonly string[]): TitleBlock {
  const all = Array.from({ length: TITLE_LINES }, (_, index) => lines[index] ?? '');
  return { lines: all, trace: titleTrace(all) };
}

function titleTrace(lines: readonly string[]): string {
  return lines.map(hash32).join(' ');
}

/**
 * The hashes for a plan whose making was interrupted before they were stored: lines that say what we would write are ours, whatever the day that
 * they were written; the others are left alone, as are all of them where the title has been moved.
 */
export function traceOfBegun(now: TitleBlock, headerRow: number, lineAt: (row: number) => string): string {
  const first = headerRow - TITLE_LINES - 1;
  const undated = (line: string) => line.replace(/\d{4}-\d\d-\d\d/, '');
  return now.lines
    .map((line, index) => ({ line, there: first < 0 ? '' : lineAt(first + index) }))
    .map(({ line, there }) => (undated(line) === undated(there) ? hash32(there) : ''))
    .join(' ');
}

/**
 * The title lines that are still as we wrote them and shall say something else, as blocks; and the hashes afterwards. The line about when
 * the plan was made only changes together with something else. `lineAt` gives the text in column A at a 0-based row.
 */
export function titleChanges(
  now: TitleBlock,
  before: string,
  headerRow: number,
  lineAt: (row: number) => string,
  otherChanges: boolean,
): { readonly blocks: Block[]; readonly trace: string } {
  const first = headerRow - TITLE_LINES - 1;
  const hashes = before.split(' ');
  const ours = (index: number) => first >= 0 && hashes[index] === hash32(lineAt(first + index));
  const changed = now.lines.flatMap((line, index) =>
    index !== MADE_LINE && ours(index) && lineAt(first + index) !== line ? index : [],
  );
  const made = (changed.length > 0 || otherChanges) && ours(MADE_LINE) ? [MADE_LINE] : [];
  const written = [...changed, ...made.filter((index) => lineAt(first + index) !== now.lines[index])];
  return {
    blocks: written.map((index) => ({ row: first + index, column: 0, cells: [[now.lines[index] ?? '']] })),
    trace: hashes
      .map((hash, index) => (written.includes(index) ? hash32(now.lines[index] ?? '') : hash))
      .join(' '),
  };
}

/** "1 osannolik, 2 mindre sannolik, 3 möjlig, 4 sannolik". */
function scaleWords(steps: readonly Step[]): string {
  return steps.map(({ value, label }) => `${value} ${label.toLocaleLowerCase('sv')}`).join(', ');
}

/** "låg 1–5, medel 6–11, hög 12–16"; only the words where the matrix is set cell by cell. */
function levelRanges(policy: Policy): string[] {
  const upTo = cutOffs(policy);
  return policy.levels.map(({ label }, index) => {
    const word = label.toLocaleLowerCase('sv');
    const [from, to] = [(upTo?.[index - 1] ?? 0) + 1, upTo?.[index]];
    if (to === undefined || to < from) return word;
    return from === to ? `${word} ${from}` : `${word} ${from}–${to}`;
  });
}

export function titleStyles(): AreaStyle[] {
  return [
    {
      area: { row: 0, column: 0, rows: 1, columns: 1 },
      style: { bold: true, size: 20, color: ink.title, vertical: 'Center', horizontal: 'Left' },
    },
    {
      area: { row: 1, column: 0, rows: 1, columns: 1 },
      style: { bold: true, size: 12, color: ink.body, horizontal: 'Left' },
    },
    {
      area: { row: 2, column: 0, rows: TITLE_LINES - 2, columns: 1 },
      style: { color: ink.quiet, horizontal: 'Left' },
    },
  ];
}
