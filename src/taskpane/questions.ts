import { scaleName } from '../domain/ownScale';
import type { Field } from '../domain/field';
import type { Doubt, Reading } from '../sheets/reading/reading';
import type { SeenScale } from '../sheets/reading/scaleSeen';
import type { Check } from './session';

/** What the pane asks about the reading. `key` stays the same as long as it is the same question. */
export type Question =
  | { readonly kind: 'tables'; readonly key: string; readonly tables: readonly Reading[] }
  | {
      readonly kind: 'column';
      readonly key: string;
      readonly table: Reading;
      readonly field: Field;
      readonly candidates: Doubt['candidates'];
    }
  | { readonly kind: 'scale'; readonly key: string; readonly seen: SeenScale };

/** Everything to ask, in the order to ask it: which table, then its columns, then the scale that they are written on. */
export function questionsOf({ readings, used, scale }: Check): readonly Question[] {
  const tables = used.some(isOpen) ? [{ kind: 'tables' as const, key: 'tables', tables: readings }] : [];
  const seen = scale && !scale.isTaken ? scale.seen : null;
  return [
    ...tables,
    ...distinct(used.flatMap(columnQuestions)),
    ...(seen ? [{ kind: 'scale' as const, key: `scale ${scaleName(seen.policy)}`, seen }] : []),
  ];
}

function isOpen({ doubts }: Reading): boolean {
  return doubts.some(({ field }) => field === 'sheet');
}

function columnQuestions(table: Reading): readonly Question[] {
  return table.doubts.flatMap(({ field, candidates }) =>
    field === 'sheet'
      ? []
      : [{ kind: 'column', key: `${field} ${headingsOf(table)}`, table, field, candidates }],
  );
}

/** Sheets with the same headings are asked about once: an answer is remembered by heading. */
function distinct(questions: readonly Question[]): readonly Question[] {
  return questions.filter(({ key }, index) => questions.findIndex((other) => other.key === key) === index);
}

function headingsOf({ headings }: Reading): string {
  return headings.map(({ text }) => text).join('|');
}
