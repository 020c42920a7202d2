/** ISO 8601 texts of t="d" cells as serial numbers (ECMA-376 part 1, 18.17.4). */

const DAY = 86_400_000;
/** Serial 60 is 29 February 1900, a day that never was; later dates are counted as if it had been. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);

/** undefined for what is no date or time. A time alone is a fraction of a day. */
export function serialOfIso(text: string, date1904: boolean): number | undefined {
  const parts = /^(?:(\d{4})-(\d\d)-(\d\d))?T?(?:(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?$/.exec(text.trim());
  if (!parts || (!parts[1] && !parts[4])) return undefined;
  const [, year, month, day, hours = 0, minutes = 0, seconds = 0] = parts;
  const time = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  if (!year) return time;
  const days =
    (Date.UTC(Number(year), Number(month) - 1, Number(day)) - (date1904 ? EPOCH_1904 : EPOCH_1900)) / DAY;
  return (!date1904 && days < 61 ? days - 1 : days) + time;
}
