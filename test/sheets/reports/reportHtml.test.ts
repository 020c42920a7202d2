/** @jest-environment jsdom */
import { copiedReport } from '../../../src/sheets/reports/reportHtml';
import type { Report } from '../../../src/sheets/reports/reportSheet';

const report: Report = {
  kind: 'tertial',
  language: 'sv',
  year: 2026,
  period: 1,
  periods: 'tertial',
  sheetName: 'Tertialuppföljning T1 2026',
  title: 'Tertialuppföljning T1 2026',
  lines: ['', 'Nämnd: Socialnämnden & co'],
  paragraphs: [{ heading: 'Sammanfattning' }, 'Planen innehåller två risker.'],
  notes: ['Framtagen 2026-05-20.', 'Bladet görs om varje gång rapporten tas fram. Skriv därför ändringar i planen, inte här.'],
  columns: [
    { heading: 'Risk', width: 300 },
    { heading: 'Analys', width: 100 },
  ],
  groups: [
    { heading: 'Skattning 16', rows: [{ cells: ['<img src=x onerror=alert(1)>', 'Rad 1\r\nRad 2'], repeated: 0 }] },
    { heading: '', rows: [{ cells: ['"a" & \'b\'', 'c\td'], repeated: 0 }, { cells: ['', ''], repeated: 0 }] },
  ],
}; // prettier-ignore

const copied = copiedReport(report);
const page = new DOMParser().parseFromString(copied.html, 'text/html');
const texts = (selector: string) =>
  [...page.querySelectorAll(selector)].map(({ textContent }) => textContent);

test('a page with language, title, headings in order and tables with heading cells', () => {
  expect(page.documentElement.lang).toBe('sv');
  expect(page.body.lang).toBe('sv');
  expect(page.title).toBe('Tertialuppföljning T1 2026');
  expect(texts('h1, h2')).toEqual(['Tertialuppföljning T1 2026', 'Sammanfattning', 'Skattning 16']);
  expect(texts('thead th[scope=col]')).toEqual(['Risk', 'Analys', 'Risk', 'Analys']);
  expect([...page.querySelectorAll('table')].map(({ rows }) => rows.length)).toEqual([2, 3]);
  expect([...page.querySelectorAll('col')].map((col) => col.getAttribute('width'))).toEqual(['75%', '25%', '75%', '25%']);
}); // prettier-ignore

test('what the workbook says stays text, with its lines', () => {
  expect(page.querySelector('img, script')).toBeNull();
  expect(texts('td').slice(0, 3)).toEqual(['<img src=x onerror=alert(1)>', 'Rad 1Rad 2', '"a" & \'b\'']);
  expect(page.querySelectorAll('td br')).toHaveLength(1);
  expect(page.querySelectorAll('[style]')).toHaveLength(0);
});

test('every table says to Excel that its cells are texts', () => {
  const tables = copiedReport(report).body.match(/<table[^>]*>/g) ?? [];
  expect(tables.length).toBeGreaterThan(0);
  expect(tables.filter((table) => !table.includes(' x:str '))).toEqual([]);
});

test('says when it was made, and nothing about a sheet', () => {
  expect(texts('small')).toEqual(['Framtagen 2026-05-20.']);
});

test('as plain text: a line per row, tabs between cells', () => {
  expect(copied.plain.split('\n\n')).toEqual([
    'Tertialuppföljning T1 2026',
    'Nämnd: Socialnämnden & co',
    'Sammanfattning',
    'Planen innehåller två risker.',
    'Skattning 16\nRisk\tAnalys\n<img src=x onerror=alert(1)>\tRad 1 Rad 2',
    'Risk\tAnalys\n"a" & \'b\'\tc d\n\t',
    'Framtagen 2026-05-20.',
  ]);
});
