import { periodWords, tertialWord } from '../../text/words';
import type { Block } from './blocks';
import type { Column } from './columns';
import { fold } from './fold';
import type { Sense } from './heading';
import type { Profile } from './profile';
import type { View } from './view';

/** A column that holds what was said about a period. Indices as in the block it comes from. */
export interface PeriodColumn {
  readonly column: number;
  readonly heading: string;
  readonly what: 'status' | 'comment' | 'level';
  /** 1–3; null where neither heading nor title says which. */
  readonly tertial: 1 | 2 | 3 | null;
  readonly year: number | null;
}

/** The period columns of a block: "Status T1 2022", "Kommentar tertial 2", "Riskvärdering per tertial", "Periodens riskanalys". */
export function periodColumns(
  view: View,
  block: Block,
  profiles: ReadonlyMap<number, Profile>,
  read: (text: string) => Sense,
): readonly PeriodColumn[] {
  const title = titleAbove(view, block);
  return block.columns.flatMap((column) => {
    const what = whatOf(column, profiles.get(column.index), read);
    if (!what) return [];
    const { index, heading } = column;
    return [
      {
        column: index,
        heading,
        what,
        tertial: tertialIn(heading) ?? tertialIn(title),
        year: yearIn(heading) ?? yearIn(title),
      },
    ];
  });
}

function whatOf(
  column: Column,
  profile: Profile | undefined,
  read: (text: string) => Sense,
): PeriodColumn['what'] | null {
  const text = fold(column.heading);
  const dated = tertialIn(text) !== null || PERIOD.test(text);
  if (!dated) return null;
  const { ideas } = read(column.heading);
  if (ideas.has('status')) return 'status';
  if (ideas.has('comment')) return 'comment';
  return profile && profile.prose > 0.5
    ? 'comment'
    : ideas.has('level') || ideas.has('assessment') || ideas.has('risk')
      ? 'level'
      : 'status';
}

const PERIOD = new RegExp(`\\b(?:${periodWords.map(fold).join('|')})`);
const TERTIAL = new RegExp(
  `\\bT\\s?([1-3])\\b|\\b${tertialWord}\\p{L}*\\s+([1-3])\\b|\\b([1-3])(?::[ae])?\\s+${tertialWord}`,
  'iu',
);

/** "T1", "tertial 2", "Tertialuppföljning 1 2024", "3:e tertialet". */
function tertialIn(text: string): 1 | 2 | 3 | null {
  const match = TERTIAL.exec(text);
  const digit = Number(match?.[1] ?? match?.[2] ?? match?.[3] ?? 0);
  return digit === 1 || digit === 2 || digit === 3 ? digit : null;
}

function yearIn(text: string): number | null {
  const year = /\b(20\d\d)\b/.exec(text)?.[1];
  return year ? Number(year) : null;
}

const ROWS_ABOVE = 6;

function titleAbove(view: View, block: Block): string {
  const rows = view.filledRows.filter((row) => row < block.header[0]).slice(-ROWS_ABOVE);
  return [
    view.grid.sheet.name,
    ...rows.flatMap((row) => block.columns.map(({ index }) => view.text(row, index))),
  ].join(' ');
}
