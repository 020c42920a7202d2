import type { PlacedFinding } from '../actions/action';
import type { Surroundings } from './command';

/** A terminal to talk to. What a workbook holds may be quoted; nothing of it reaches the terminal as a command. */
export function terminal(
  write: { readonly out: (text: string) => void; readonly err: (text: string) => void },
  today: () => string,
): Surroundings {
  return {
    out: (text) => write.out(`${printable(text)}\n`),
    err: (text) => write.err(`${printable(text)}\n`),
    today,
  };
}

/**
 * Control characters and those that turn the direction of text are spelled out, as JSON spells them: the text of `--json`, where they
 * can only stand inside strings, keeps its meaning.
 */
export function printable(text: string): string {
  return text.replace(
    UNPRINTABLE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** C0 but tab and line feed, DEL and C1; Unicode's marks, embeddings, overrides and isolates of direction; its own line breaks. */
const UNPRINTABLE = /(?![\t\n])\p{Cc}|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]|\p{Cs}/gu;

/** A finding may quote a cell with line breaks: one line stays one line. */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

/** Findings as people read them in a terminal: a line each, cell (where there is one) and sentence. */
export function findingLines(
  findings: readonly Pick<PlacedFinding, 'sheet' | 'cell' | 'message'>[],
): string[] {
  return findings.map(
    ({ sheet, cell, message }) =>
      `  ${[oneLine(sheet), cell].filter((part) => part !== '').join('!')}${sheet === '' ? '' : '  '}${oneLine(message)}`,
  );
}
