/** Texts that somebody could take for more than text, and any text at all. */
import fc from 'fast-check';

export const nasty = [
  '=HYPERLINK("http://x.example","klicka")', "=cmd|' /C calc'!A0", '+46 8 123', '-utbilda personalen', '@SUM(A1)', '\t=1+1',
  "'citat", "''två", '1/2', '2022-05', '00123', 'SANT', '3,5 %', '<img src=x onerror=alert(1)>', 'javascript:alert(1)',
  '\u202eomvänt\u202c', '_x0041_ är inte A', '_x005F_x0041_', '&lt;b&gt; & "x"', '__proto__', ']]>', '\u00a0=1', '＝1+1', '🏛️ och e\u0301',
]; // prettier-ignore

/** Text of people: any character of Unicode but lone surrogates and noncharacters, something to read in it, beginning as trouble begins. */
export const anyText = fc
  .tuple(
    fc.constantFrom('', '=', '+', '-', '@', "'", '#', '_x000A_', '<', '&', '%', '</td><script>', '</w:t>', 'javascript:'),
    fc.string({ unit: 'grapheme', maxLength: 20 }),
  )
  .map(([start, rest]) => `${start}a${rest}a`); // prettier-ignore

/** Every code unit there is, halves of characters and controls among them: what a file can be made to hold. */
export const anyUnits = fc.oneof(
  anyText,
  fc.string({ unit: 'binary', maxLength: 20 }),
  // Of a million characters these come too seldom by chance.
  fc.string({
    unit: fc.constantFrom(
      ...[
        '\u0000',
        '\u0007',
        '\u000b',
        '\u001b',
        '\u007f',
        '\u0085',
        '\ud83d',
        '\udc00',
        '\ufffe',
        '\uffff',
        '\r',
        '\t',
        'a',
      ],
    ),
    maxLength: 9,
  }),
  fc.constantFrom(...nasty),
);

/** What a program that shows text may leave out: controls other than tab and line break, halves of characters, noncharacters. */
export const shown = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, (sign) => (/[\n\t]/.test(sign) ? sign : ''));
