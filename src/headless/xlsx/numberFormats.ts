/** The number formats that files name by id only (ECMA-376 part 1, 18.8.30), as US-English Excel shows them. */

/** First id for formats of one's own. */
export const FIRST_CUSTOM_FORMAT = 164;

const DATE = 'm/d/yyyy';
const TIME = 'h:mm:ss';

const BUILT_IN: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '$#,##0_);($#,##0)',
  6: '$#,##0_);[Red]($#,##0)',
  7: '$#,##0.00_);($#,##0.00)',
  8: '$#,##0.00_);[Red]($#,##0.00)',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: DATE,
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: TIME,
  22: 'm/d/yyyy h:mm',
  37: '#,##0_);(#,##0)',
  38: '#,##0_);[Red](#,##0)',
  39: '#,##0.00_);(#,##0.00)',
  40: '#,##0.00_);[Red](#,##0.00)',
  41: '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)',
  42: '_($* #,##0_);_($* (#,##0);_($* "-"_);_(@_)',
  43: '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)',
  44: '_($* #,##0.00_);_($* (#,##0.00);_($* "-"??_);_(@_)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
};

// East Asian files use these for their own dates and times; the file does not say which, only that it is one.
const EAST_ASIAN: readonly [from: number, to: number, code: string][] = [
  [27, 31, DATE],
  [32, 35, TIME],
  [36, 36, DATE],
  [50, 54, DATE],
  [55, 56, TIME],
  [57, 58, DATE],
];

/** The code behind a built-in id; undefined when the id means nothing by itself. */
export function builtInFormat(id: number): string | undefined {
  return BUILT_IN[id] ?? EAST_ASIAN.find(([from, to]) => id >= from && id <= to)?.[2];
}

const IDS = new Map(Object.entries(BUILT_IN).map(([id, code]) => [code.toLowerCase(), Number(id)]));

/** The built-in id of a code, when it has one ('General' → 0, '@' → 49). */
export function builtInId(code: string): number | undefined {
  return IDS.get(code.toLowerCase());
}
