import type { Idea } from '../../text/headings';
import { meaningOf, weaken, type ReadHeading, type Sense } from './heading';
import type { View } from './view';

export interface Column {
  readonly index: number;
  /** As a person would read it, group first: "Riskbedömning: Konsekvens". '' where there is none. */
  readonly heading: string;
  readonly sense: Sense;
  /** True under a group such as "Efter åtgärd": its ratings are the second ones. */
  readonly residual: boolean;
}

const weakIdeas: ReadonlySet<Idea> = new Set([
  'text',
  'value',
  'level',
  'title',
  'assessment',
  'inherent',
  'residual',
  'existing',
  'new',
  'times',
]);
const modifiers: readonly Idea[] = ['residual', 'contingency', 'existing'];

/** The columns under some heading rows, left to right, headless ones too. */
export function columnsUnder(
  view: View,
  read: ReadHeading,
  [top, bottom]: readonly [number, number],
): readonly Column[] {
  const columns: Column[] = [];
  for (let index = 0; index < view.width; index++) {
    const parts = headingParts(view, index, top, bottom);
    const swallowed = parts.length === 1 && isSwallowed(view, index, top, bottom);
    if (swallowed) continue;
    const own = parts.at(-1)?.text ?? '';
    const groups = parts.slice(0, -1).map(({ text, spilled }) => ({ sense: read(text), spilled }));
    columns.push({
      index,
      heading: parts.map(({ text }) => text).join(': '),
      sense: inYear(
        own,
        groups.reduceRight((sense, group) => underGroup(sense, group.sense, group.spilled), read(own)),
      ),
      residual: groups.some(({ sense: { ideas } }) => ideas.has('residual') && !ideas.has('inherent')),
    });
  }
  return columns;
}

/** "Sannolikhet: 2050" yields to "Sannolikhet: I dag". */
function inYear(own: string, sense: Sense): Sense {
  return /^(?:19|20)\d\d$/.test(own) ? { ...sense, meanings: weaken(sense.meanings, 0.85) } : sense;
}

interface HeadingPart {
  readonly text: string;
  /** True for a group heading further left that nothing ties to this column: how far it reaches is a guess. */
  readonly spilled: boolean;
}

/** The texts above a column, outermost first; a merged or left-aligned group heading belongs to every column under it. */
function headingParts(view: View, column: number, top: number, bottom: number): readonly HeadingPart[] {
  const parts: HeadingPart[] = [];
  for (let row = top; row <= bottom; row++) {
    const area = view.merge(row, column);
    const merged = area ? view.text(Math.max(area.row, 0), Math.max(area.column, 0)) : view.text(row, column);
    const text = merged || (row < bottom && !area ? groupToTheLeft(view, row, column, bottom) : '');
    if (text !== '' && parts.at(-1)?.text !== text) parts.push({ text, spilled: merged === '' });
  }
  return parts;
}

/** An unmerged group heading ("Före åtgärd" over S, K, R) reaches over the blanks to its right as long as sub-headings go on. */
function groupToTheLeft(view: View, row: number, column: number, bottom: number): string {
  if (view.text(bottom, column) === '') return '';
  for (let left = column - 1; left >= 0; left--) {
    if (view.text(bottom, left) === '' || view.merge(row, left)) return '';
    const text = view.text(row, left);
    if (text !== '') return text;
  }
  return '';
}

function rowsBelow(view: View, bottom: number, most: number): readonly number[] {
  const first = view.filledRows.findIndex((row) => row > bottom);
  return first < 0 ? [] : view.filledRows.slice(first, first + most);
}

/** A column that only continues a heading merged over several columns, with nothing of its own below. */
function isSwallowed(view: View, column: number, top: number, bottom: number): boolean {
  const area = view.merge(bottom, column) ?? view.merge(top, column);
  if (!area || area.column === column || area.columns === 1) return false;
  const below = rowsBelow(view, bottom, 60);
  return !below.some((row) => view.text(row, column) !== '');
}

const ratings: readonly Idea[] = ['likelihood', 'effect', 'severity', 'value', 'level', 'risk'];

/**
 * What a heading means under a group: "Efter åtgärd" › "Sannolikhet" is the second likelihood, "Åtgärd" › "Vem" an owner. A group
 * that merely stands further left says nothing about a column of another kind ("Bedömning nuläge" about "Åtgärd"), and "Riskanalys" over
 * "Beskrivning" and "Upprättad av" names the table: it is the risk's description, and nothing of the other's.
 */
function underGroup(sense: Sense, group: Sense, spilled: boolean): Sense {
  const isUnknown = sense.ideas.size === 0;
  const namesTable = [...group.ideas].every((idea) => idea === 'risk' || idea === 'assessment');
  if (isUnknown && namesTable) return sense;
  const strong = [...sense.ideas].some((idea) => !weakIdeas.has(idea));
  if (strong && spilled && !ratings.some((idea) => sense.ideas.has(idea))) return sense;
  const added = strong
    ? modifiers.filter((idea) => group.ideas.has(idea))
    : [...group.ideas].filter((idea) => !namesTable || idea === 'risk');
  if (added.length === 0 || (sense.letter !== '' && sense.ideas.size === 0)) return sense;
  const united: ReadonlySet<Idea> = new Set([...sense.ideas, ...added]);
  // Of "Impact: John", "Impact: Ann" and "Impact: Average" the last says what it is.
  const meanings = weaken(meaningOf(united), isUnknown ? 0.9 : 0.95);
  return { ...sense, ideas: united, meanings };
}

/** Runs of headed columns; a run may leap over a few columns without heading. Headless columns with data join their run. */
export function clusters(
  columns: readonly Column[],
  gap: number,
  view: View,
  bottom: number,
): readonly (readonly Column[])[] {
  const below = rowsBelow(view, bottom, 40);
  const hasData = (column: Column) =>
    below.filter((row) => view.text(row, column.index) !== '').length * 2 > below.length;
  const runs: Column[][] = [];
  let blanks: Column[] = [];
  for (const column of columns) {
    const present = column.heading !== '' || hasData(column);
    const run = runs.at(-1);
    if (!present) blanks.push(column);
    else if (
      run &&
      column.index - (run.at(-1)?.index ?? 0) - 1 <= gap + swallowedBetween(columns, run.at(-1), column)
    ) {
      run.push(...blanks, column);
      blanks = [];
    } else {
      runs.push([column]);
      blanks = [];
    }
  }
  return runs;
}

function swallowedBetween(columns: readonly Column[], left: Column | undefined, right: Column): number {
  if (!left) return 0;
  const listed = columns.filter(({ index }) => index > left.index && index < right.index).length;
  return right.index - left.index - 1 - listed;
}
