import { lastDayOf, type DateWords } from './dueDate';
import { fold } from './fold';
import { ownerKey } from './ownerKey';
import {
  saysOnly,
  statusMeaning,
  statusMeanings,
  type StatusMeaning,
  type StatusWords,
} from './statusMeaning';

/** One kontrollmoment of the plan with what people have reported. Rows that have left the plan are not followed up. */
export interface FollowUpRow {
  /** 1-based row on the sheet. */
  readonly row: number;
  readonly control: string;
  readonly owner: string;
  readonly frequency: string;
  /** As written; a date cell as yyyy-mm-dd. */
  readonly dueDate: string;
  /** One per tertial or half-year, in order. */
  readonly periods: readonly { readonly status: string; readonly comment: string }[];
}

export interface FollowUpSetting {
  /** 0-based index of the period that is followed up. */
  readonly period: number;
  /** yyyy-mm-dd, from Excel or the command line; the domain reads no clock. */
  readonly today: string;
  readonly words: FollowUpWords;
}

export interface FollowUpWords extends DateWords {
  readonly statuses: StatusWords;
  /** Frequencies that mean once a year. */
  readonly yearly: readonly string[];
}

/** The state of a period; lists hold the rows themselves, for jumping to them. A row may be in several. */
export interface FollowUp {
  readonly total: number;
  readonly reported: readonly FollowUpRow[];
  /** Neither a status nor a comment in the period. */
  readonly missing: readonly FollowUpRow[];
  /** The due date has passed and the control is not done. */
  readonly late: readonly FollowUpRow[];
  /** Says word for word what the period before says, and is not done. */
  readonly repeated: readonly FollowUpRow[];
  /** Says nothing but "Pågående." */
  readonly bare: readonly FollowUpRow[];
  /** To be done once a year, and not done when the year's last period is followed up. */
  readonly yearlyNotDone: readonly FollowUpRow[];
  /** How many rows there are per meaning of their status in the period. */
  readonly meanings: Readonly<Record<StatusMeaning | 'other' | 'none', number>>;
  /** Those with most missing first, then by name; '' for rows without an owner. */
  readonly owners: readonly OwnerState[];
}

export interface OwnerState {
  /** What ownerKey says of its rows. */
  readonly key: string;
  readonly owner: string;
  readonly total: number;
  readonly missing: number;
  readonly late: number;
  readonly meanings: FollowUp['meanings'];
}

/** What has been reported for a period, what is missing, and what looks stale (domain.md (d) 7). */
export function followUp(rows: readonly FollowUpRow[], setting: FollowUpSetting): FollowUp {
  const { period } = setting;
  const missing = rows.filter((row) => !isReported(row, period));
  const late = rows.filter((row) => isLate(row, setting));
  return {
    total: rows.length,
    reported: rows.filter((row) => isReported(row, period)),
    missing,
    late,
    repeated: rows.filter((row) => isRepeated(row, setting)),
    bare: rows.filter((row) => isBare(row, setting)),
    yearlyNotDone: rows.filter((row) => isYearlyNotDone(row, setting)),
    meanings: countMeanings(rows, setting),
    owners: byOwner(rows, { ...setting, missing: new Set(missing), late: new Set(late) }),
  };
}

/** The last thing reported up to and including a period: its index and meaning; null when nothing was. */
function lastMeaning(row: FollowUpRow, { period, words }: FollowUpSetting): StatusMeaning | null {
  const told = row.periods.slice(0, period + 1).map((entry) => meaningOf(entry, words));
  return told.findLast((meaning) => meaning !== null) ?? null;
}

/** A plan that is not ours may hold its status as prose, and ours its status in a comment. */
function meaningOf(entry: FollowUpRow['periods'][number], words: FollowUpWords): StatusMeaning | null {
  return statusMeaning(entry.status, words.statuses) ?? statusMeaning(entry.comment, words.statuses);
}

function isReported({ periods }: FollowUpRow, period: number): boolean {
  const entry = periods[period];
  return entry !== undefined && (fold(entry.status) !== '' || fold(entry.comment) !== '');
}

function isFinished(meaning: StatusMeaning | null): boolean {
  return meaning === 'done' || meaning === 'not-applicable';
}

function isLate(row: FollowUpRow, setting: FollowUpSetting): boolean {
  const due = lastDayOf(row.dueDate, setting.words);
  return due !== null && due < setting.today && !isFinished(lastMeaning(row, setting));
}

function isRepeated(row: FollowUpRow, setting: FollowUpSetting): boolean {
  const { period } = setting;
  const [before, now] = [row.periods[period - 1], row.periods[period]];
  if (!before || !now || !isReported(row, period)) return false;
  const same = fold(before.status) === fold(now.status) && fold(before.comment) === fold(now.comment);
  return same && !isFinished(meaningOf(now, setting.words));
}

function isBare(row: FollowUpRow, { period, words }: FollowUpSetting): boolean {
  const said = [row.periods[period]?.status ?? '', row.periods[period]?.comment ?? ''].filter(
    (text) => fold(text) !== '',
  );
  return said.length > 0 && said.every((text) => saysOnly(text, 'ongoing', words.statuses));
}

function isYearlyNotDone(row: FollowUpRow, { period, words }: FollowUpSetting): boolean {
  if (period !== row.periods.length - 1) return false;
  const yearly = words.yearly.some((word) => hasWord(fold(row.frequency), fold(word)));
  return yearly && !row.periods.some((entry) => isFinished(meaningOf(entry, words)));
}

/** "Årligen" has a word that starts with "årlig", "halvårligen" has not. */
function hasWord(text: string, start: string): boolean {
  const before = text.split(start).slice(0, -1);
  return before.some((part) => !/\p{L}$/u.test(part));
}

function countMeanings(
  rows: readonly FollowUpRow[],
  { period, words }: FollowUpSetting,
): FollowUp['meanings'] {
  const kinds = [...statusMeanings, 'other', 'none'] as const;
  const told = rows.map((row) => {
    const entry = row.periods[period];
    if (!entry || !isReported(row, period)) return 'none';
    return meaningOf(entry, words) ?? 'other';
  });
  const counts = kinds.map((kind) => [kind, told.filter((meaning) => meaning === kind).length]);
  return Object.fromEntries(counts) as FollowUp['meanings'];
}

function byOwner(
  rows: readonly FollowUpRow[],
  setting: FollowUpSetting & Readonly<Record<'missing' | 'late', ReadonlySet<FollowUpRow>>>,
): OwnerState[] {
  const groups = new Map<string, FollowUpRow[]>();
  for (const row of rows) {
    const own = groups.get(ownerKey(row));
    if (own) own.push(row);
    else groups.set(ownerKey(row), [row]);
  }
  return [...groups]
    .map(([key, own]) => ({
      key,
      owner: own[0]?.owner.trim() ?? '',
      total: own.length,
      missing: own.filter((row) => setting.missing.has(row)).length,
      late: own.filter((row) => setting.late.has(row)).length,
      meanings: countMeanings(own, setting),
    }))
    .sort((one, other) => other.missing - one.missing || one.owner.localeCompare(other.owner, 'sv'));
}
