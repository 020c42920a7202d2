/** @jest-environment jsdom */
import fc from 'fast-check';
import { copiedReport } from '../../src/sheets/reports/reportHtml';
import type { Report } from '../../src/sheets/reports/reportSheet';
import { anyUnits, nasty } from './nasty';

const reportOf = (texts: readonly string[]): Report => ({
  kind: 'decisions', language: 'sv', year: 2026, period: 0, periods: 'tertial', sheetName: 'x',
  title: texts[0]!,
  lines: [texts[1]!],
  paragraphs: [texts[2]!, { heading: texts[3]! }],
  notes: [texts[4]!],
  columns: [{ heading: texts[5]!, width: 100 }, { heading: texts[6]!, width: 100 }],
  groups: [{ heading: texts[7]!, rows: texts.slice(8).map((text) => ({ cells: [text, 'b'], repeated: 0 })) }],
}); // prettier-ignore

const known = new Set(
  'html head meta title body h1 h2 p strong small table colgroup col thead tbody tr th td br'.split(' '),
);
const allowed = new Set(
  'charset lang xmlns:x x:str border cellspacing cellpadding width scope align bgcolor valign'.split(' '),
);

/** Line breaks and what HTML has no character for (a null, a half character) apart, text is compared as it stands. */
const said = (text: string) => text.replace(/\r\n?|\n/g, '').replace(/[\0\p{Cs}\ufffd]/gu, '');

function check(texts: readonly string[]): void {
  const { html, plain } = copiedReport(reportOf(texts));
  const page = new DOMParser().parseFromString(html, 'text/html');
  const elements = [...page.querySelectorAll('*')];
  expect(elements.filter(({ localName }) => !known.has(localName))).toEqual([]);
  expect(elements.flatMap(({ attributes }) => [...attributes]).filter(({ name }) => !allowed.has(name))).toEqual([]);
  const cells = [...page.querySelectorAll('td:first-child')].map(({ textContent }) => said(textContent ?? ''));
  expect(cells).toEqual(texts.slice(8).map(said));
  expect(said(page.querySelector('h1')!.textContent ?? '')).toBe(said(texts[0]!));
  // As plain text each row is one line of two cells, whatever is in them.
  const rows = plain.split('\n').filter((line) => line.endsWith('\tb'));
  expect(rows.map((line) => line.split('\t').length)).toEqual(rows.map(() => 2));
} // prettier-ignore

test('texts that could be taken for markup, links or scripts are text on the clipboard', () =>
  check([...nasty.slice(0, 8), ...nasty, '</td><script>alert(1)</script>', '<!--', '<style>*{}</style>']));

/** Halves of characters do not get onto a clipboard, which is UTF-8; the parser that reads the page here takes two of them for a character out of range. */
const anyWhole = anyUnits.map((text) => text.replace(/\p{Cs}/gu, '\ufffd'));

test('any text is text on the clipboard, in its own cell', () => {
  fc.assert(
    fc.property(fc.array(anyWhole, { minLength: 10, maxLength: 16 }), (texts) => check(texts)),
    { seed: 7, numRuns: process.env['INTERNKONTROLL_LONG'] ? 5000 : 150, endOnFailure: true },
  );
});
