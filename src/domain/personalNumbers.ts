import Personnummer from 'personnummer';

/** How many Swedish identity numbers a text holds. The numbers themselves are not passed on: a finding must not spread them. */
export interface PersonalNumbers {
  readonly personal: number;
  /** Samordningsnummer: the day of birth plus 60. */
  readonly coordination: number;
}

/**
 * Personnummer and samordningsnummer in running text, with or without century, separated by nothing, a dash, a plus or a
 * space. Date and check digit must be right. A number without a separator that is announced as something else (invoice, diary,
 * phone), or that is a phone number by its leading zero, does not count unless it is announced as a personnummer.
 */
export function findPersonalNumbers(text: string): PersonalNumbers {
  // Nearly no cell has so many digits.
  if (!/\d{6}\D{0,3}\d{4}/.test(text)) return none;
  const found = { personal: 0, coordination: 0 };
  for (const match of text.matchAll(candidate)) {
    const [whole, century = '', date = '', separator = '', last = ''] = match;
    const before = text.slice(Math.max(0, match.index - WORDS_BEFORE), match.index);
    if (!isPersonal(before, separator, `${century}${date}`.charAt(0))) continue;
    if (!isValid(century, date, last)) continue;
    if (isPartOfLonger(before, text.slice(match.index + whole.length, match.index + whole.length + 2)))
      continue;
    found[Number(date.slice(4)) > 60 ? 'coordination' : 'personal'] += 1;
  }
  return found;
}

const none: PersonalNumbers = { personal: 0, coordination: 0 };

/** How far back a word that announces a number is looked for. */
const WORDS_BEFORE = 40;

/** Year, month and day, a separator and four digits; dashes as word processors write them. Not inside a longer word or number. */
const candidate =
  /(?<![\p{L}\p{N}_#])(18|19|20)?(\d{2}(?:0\d|1[0-2])(?:[0-3]\d|[6-9]\d))([ \u00a0]?[-+\u2010-\u2015\u2212][ \u00a0]?|[ \u00a0])?(\d{4})(?![\p{L}\p{N}_])/gu;

/** What stands right before a number and says what it is. */
const asPersonal = announcing('p(?:erson)?[ -]?n(?:umme)?r|samordningsn(?:umme)?r|p\\.?nr');
const asRecord = announcing('dnr|diarie(?:nr|nummer)?|org(?:anisations)?[ .-]?(?:nr|nummer)');
const asOther = announcing(
  '\\p{L}rende(?:nr|nummer)?|faktura(?:nr|nummer)?|ocr|order(?:nr|nummer)?|ref(?:erens)?(?:nr|nummer)?|isbn' +
    '|tel(?:efon)?(?:nr|nummer)?|mobil(?:nr|nummer)?|fax|konto(?:nr|nummer)?|bg|pg|bankgiro|plusgiro' +
    '|avtal(?:snr|snummer)?|kund(?:nr|nummer)?|serie(?:nr|nummer)?',
);

function announcing(words: string): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${words})\\.?\\s*[:=]?\\s*$`, 'iu');
}

/** A dash or plus makes a number look like a personnummer; without one, other words and a phone number's zero speak against. */
function isPersonal(before: string, separator: string, first: string): boolean {
  if (asPersonal.test(before)) return true;
  if (asRecord.test(before)) return false;
  return /[^\s]/.test(separator) || !(asOther.test(before) || first === '0');
}

/** The century is tried both ways, so that the answer depends on the number alone and not on today's date. */
function isValid(century: string, date: string, last: string): boolean {
  const centuries = century === '' ? ['19', '20'] : [century];
  return centuries.some((first) => Personnummer.valid(`${first}${date}${last}`));
}

/** '2022-811228-9874', '811228-9874-1', '811228-9874/22' and '+811228…' are other kinds of number. */
function isPartOfLonger(before: string, after: string): boolean {
  return /(?:[\p{L}\p{N}][-–/]|\p{N}\.|\+)$/u.test(before) || /^[-–/.,:]?\p{N}/u.test(after);
}
