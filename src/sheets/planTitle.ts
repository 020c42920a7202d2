import { hash32 } from '../domain/hash';
import { cutOffs } from '../domain/matrix';
import type { Policy, Step } from '../domain/policy';
import type { Text } from '../text';
import type { AreaStyle, NewCell } from './model';
import { ink } from './palette';

/** The lines above the table: one cell each in column A, so that a screen reader meets them in order. */
export interface TitleBlock {
  readonly lines: readonly string[];
  readonly styles: readonly AreaStyle[];
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

/** Position of the line that says when and from what the plan was made. */
export const MADE_LINE = 4;

/** Title, nämnd, scale, levels and what was included, date. A line is empty rather than left out: their order is fixed. */
export function titleBlock({ policy, year, today, text, sources }: TitleSetting): TitleBlock {
  const lines = [
    text.title(year),
    policy.committee === '' ? '' : text.committee(policy.committee),
    text.scale(scaleWords(policy.likelihood), scaleWords(policy.consequence)),
    `${text.levels(levelRanges(policy))} ${text.inclusion[policy.inclusion.basis](policy.inclusion.limit)}`,
    text.made(today, sources),
  ];
  return { lines, styles: titleStyles(lines.length), trace: titleTrace(lines) };
}

export function titleTrace(lines: readonly NewCell[]): string {
  return lines.map((line) => hash32(String(line))).join(' ');
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

function titleStyles(lines: number): AreaStyle[] {
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
      area: { row: 2, column: 0, rows: lines - 2, columns: 1 },
      style: { color: ink.quiet, horizontal: 'Left' },
    },
  ];
}
