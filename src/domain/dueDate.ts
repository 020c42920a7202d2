/** Words that a date may hold, from text/: months in order, each by the start of its name ("jan", "maj"). */
export interface DateWords {
  readonly months: readonly string[];
}

/**
 * The last day that a due date means, as yyyy-mm-dd, or null when it cannot be read: "2026-05-31", "20260531", "31/5 2026",
 * "2026-05" and "maj 2026" (end of the month), "T1 2026" (April), "H1 2026", "Q3 2026", "2026". Of several dates the last counts.
 * Anything else ("Löpande", "Vid behov") is no date and never late.
 */
export function lastDayOf(text: string, words: DateWords): string | null {
  const months = words.months.map((name) => name.toLowerCase());
  const days = patterns.flatMap(({ pattern, day }) =>
    [...text.matchAll(pattern)].flatMap((match) => day(match.slice(1), months) ?? []),
  );
  return days.sort().at(-1) ?? null;
}

type Parts = readonly (string | undefined)[];

const YEAR = '(?<!\\d)(20\\d\\d)';

/** Each way to write a date; a text is matched by the most exact way only, since the others need what stands around it. */
const patterns: readonly {
  readonly pattern: RegExp;
  readonly day: (parts: Parts, months: readonly string[]) => string | null;
}[] = [
  { pattern: new RegExp(`${YEAR}-(\\d\\d?)-(\\d\\d?)(?!\\d)`, 'g'), day: ([y, m, d]) => date(y, m, d) },
  { pattern: new RegExp(`${YEAR}(\\d\\d)(\\d\\d)(?!\\d)`, 'g'), day: ([y, m, d]) => date(y, m, d) },
  { pattern: /(?<!\d)(\d\d?)\/(\d\d?)[ -](20\d\d)(?!\d)/g, day: ([d, m, y]) => date(y, m, d) },
  { pattern: new RegExp(`${YEAR}-(\\d\\d)(?![-\\d])`, 'g'), day: ([y, m]) => monthEnd(y, Number(m)) },
  { pattern: new RegExp(`\\bT([1-3])[ -]+${YEAR}`, 'gi'), day: ([n, y]) => monthEnd(y, Number(n) * 4) },
  { pattern: new RegExp(`\\b[QK]([1-4])[ -]+${YEAR}`, 'gi'), day: ([n, y]) => monthEnd(y, Number(n) * 3) },
  { pattern: new RegExp(`\\bH([12])[ -]+${YEAR}`, 'gi'), day: ([n, y]) => monthEnd(y, Number(n) * 6) },
  {
    pattern: new RegExp(`(\\p{L}{3,})\\.?[ -]+${YEAR}`, 'giu'),
    day: ([word = '', y], months) => {
      const month = months.findIndex((name) => word.toLowerCase().startsWith(name)) + 1;
      return month === 0 ? null : monthEnd(y, month);
    },
  },
  { pattern: /^\s*(20\d\d)\s*$/g, day: ([y]) => monthEnd(y, 12) },
];

function date(year: string | undefined, month: string | undefined, day: string | undefined): string | null {
  const end = monthEnd(year, Number(month));
  const wanted = Number(day);
  if (end === null || wanted < 1 || wanted > Number(end.slice(-2))) return null;
  return `${end.slice(0, 8)}${String(wanted).padStart(2, '0')}`;
}

function monthEnd(year: string | undefined, month: number): string | null {
  if (year === undefined || !(month >= 1 && month <= 12)) return null;
  const leap = Number(year) % 4 === 0 && (Number(year) % 100 !== 0 || Number(year) % 400 === 0);
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return `${year}-${String(month).padStart(2, '0')}-${days}`;
}
