import { truthWords } from '../../text/words';
import type { Grid } from '../grid';
import { tidy } from './fold';

/**
 * A cell as text, as its owner wrote it: line breaks kept, outer white space removed, a date by its number format
 * ("2022-05-01", or "2022-05" where the format shows no day), numbers with a decimal comma. Row and column are relative.
 */
export function cellText(grid: Grid, row: number, column: number): string {
  const value = grid.values[row]?.[column] ?? '';
  if (typeof value === 'string') return tidy(value);
  if (typeof value === 'boolean') return truthWords[value ? 'true' : 'false'];
  const format = grid.formats[row]?.[column] ?? 'General';
  return isDateFormat(format) ? dateText(value, format, grid.date1904) : numberText(value, format);
}

const HASH = 35;

/** Excel's own error values, as they are read. */
export function isErrorText(text: string): boolean {
  if (text.charCodeAt(0) !== HASH) return false;
  return /^#(?:REF!|DIV\/0!|N\/A|NAME\?|NULL!|NUM!|VALUE!|SPILL!|CALC!|FIELD!|BLOCKED!|UNKNOWN!|CONNECT!|GETTING_DATA)$/.test(
    text,
  );
}

/** Whether a number format shows a date or time: it has d, m, y or h outside quotes, brackets and escapes. */
export function isDateFormat(format: string): boolean {
  if (format === 'General') return false;
  const bare = bareFormat(format);
  return /[dyh]|mm|m(?=[/\s.-])/.test(bare) && !/^general$/.test(bare);
}

function bareFormat(format: string): string {
  return (format.split(';')[0] ?? '').replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '').toLowerCase();
}

const MS_PER_DAY = 86_400_000;
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);

function dateText(serial: number, format: string, from1904: true | undefined): string {
  const moment = new Date((from1904 ? EPOCH_1904 : EPOCH_1900) + Math.round(serial * MS_PER_DAY));
  if (Number.isNaN(moment.getTime()) || serial < 0) return String(serial);
  const iso = moment.toISOString();
  const shown = bareFormat(format);
  const time = /h/.test(shown) && serial % 1 !== 0 ? ` ${iso.slice(11, 16)}` : '';
  if (!/[dy]/.test(shown) && !/m/.test(shown.replace(/h+:?m+|m+:s+/g, ''))) return iso.slice(11, 16);
  if (/d/.test(shown) || !/y/.test(shown)) return iso.slice(0, 10) + time;
  return iso.slice(0, /m/.test(shown) ? 7 : 4);
}

function numberText(value: number, format: string): string {
  if (/%/.test(format)) return `${decimal(value * 100)} %`;
  return decimal(value);
}

/** Without the noise of binary fractions: 0.1 + 0.2 is "0,3". */
function decimal(value: number): string {
  if (Number.isSafeInteger(value) && Math.abs(value) < 1e12) return String(value);
  return String(Number(value.toPrecision(12))).replace('.', ',');
}
