import type { Grid } from '../../../src/sheets/grid';
import { cellText } from '../../../src/sheets/reading/cellText';
import { gridOf } from './gridOf';

function shown(value: number, format: string, date1904 = false): string {
  const grid: Grid = { ...gridOf(''), values: [[value]], formulas: [[value]], formats: [[format]] };
  return cellText(date1904 ? { ...grid, date1904: true } : grid, 0, 0);
}

test.each([
  [45838, 'yyyy-mm-dd', '2025-06-30'],
  [45838, 'yyyy-mm', '2025-06'],
  [45838, 'yyyy', '2025'],
  [45838.5, 'yyyy-mm-dd hh:mm', '2025-06-30 12:00'],
  [45838, 'd mmm', '2025-06-30'],
  [0.75, 'hh:mm', '18:00'],
  [45838, 'General', '45838'],
  [45838, '0 "dagar"', '45838'],
  [0.35, '0 %', '35 %'],
  [2.5, '0.0', '2,5'],
  [-3, 'yyyy-mm-dd', '-3'],
])('%d shown as %j is %j', (value, format, text) => expect(shown(value, format)).toBe(text));

test('the same day has another number where the workbook counts from 1904', () => {
  expect(shown(45838 - 1462, 'yyyy-mm-dd', true)).toBe('2025-06-30');
  expect(shown(0, 'yyyy-mm-dd', true)).toBe('1904-01-01');
  expect(shown(12, 'General', true)).toBe('12');
});
