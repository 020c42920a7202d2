import { statusMeaning, type StatusMeaning, type StatusWords } from './statusMeaning';

/** What a kontrollmoment's follow-up last said, when that was not that it is done. */
export interface Unfinished {
  readonly meaning: StatusMeaning | 'none';
  /** As written; '' when nothing was reported all year. */
  readonly text: string;
}

/** What was said in each period, in order. */
export type Told = readonly { readonly status: string; readonly comment: string }[];

/**
 * Whether a kontrollmoment was left undone, by the last thing that was reported about it: ongoing, deviating, late, not begun, or nothing
 * at all. null when it was done or is no longer called for, and for prose that says neither: that is a person's to judge.
 */
export function unfinished(periods: Told, words: StatusWords): Unfinished | null {
  const last = periods.findLast(({ status, comment }) => status !== '' || comment !== '');
  if (!last) return { meaning: 'none', text: '' };
  const meaning = statusMeaning(last.status, words) ?? statusMeaning(last.comment, words);
  if (meaning === null || meaning === 'done' || meaning === 'not-applicable') return null;
  return { meaning, text: [last.status, last.comment].filter(Boolean).join('. ').replace('.. ', '. ') };
}
