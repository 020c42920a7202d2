import { chosenReadings } from '../../src/actions/chosenReadings';
import { findReadings } from '../../src/sheets/reading/findReadings';
import { withSiblings } from '../../src/sheets/reading/siblings';
import { gridOf } from '../sheets/reading/gridOf';

const head = '| Risk | Sannolikhet | Konsekvens | Åtgärd |';
const row = (n: number) =>
  `| Risk ${n} att rutinen för utbetalning inte följs | ${1 + (n % 4)} | ${1 + ((n * 3) % 4)} | Stickprov ${n} |`;
const table = (rows: number, heading = head) =>
  [heading, ...Array.from({ length: rows }, (_, n) => row(n))].join('\n');

const read = (...sheets: readonly (readonly [name: string, table: string])[]) =>
  withSiblings(findReadings(sheets.map(([name, text]) => gridOf(text, { name }))));
const chosen = (
  readings: ReturnType<typeof read>,
  sheets: Readonly<Record<string, 'use' | 'leave'>> = {},
  named?: string[],
) =>
  chosenReadings(readings, { sheets }, named)
    .map(({ sheet }) => sheet)
    .sort();

test('units with the same headings are one analysis, also the one that has only begun', () => {
  const readings = read(['Skola', table(6)], ['Kultur', table(1)]);
  expect(readings.map(({ certain }) => certain)).toEqual([true, true]);
  expect(chosen(readings)).toEqual(['Kultur', 'Skola']);
  expect(chosen(readings, { Kultur: 'leave' })).toEqual(['Skola']);
});

test('a thin table with other headings is no sibling', () => {
  const readings = read(
    ['Skola', table(6)],
    ['Annat', table(1, '| Händelse | Sannolikhet | Konsekvens | Åtgärd |')],
  );
  expect(readings.find(({ sheet }) => sheet === 'Annat')?.certain).not.toBe(true);
});

test('where nothing is certain the likeliest is read, unless the user has put it aside or named another', () => {
  const readings = read(['A', table(2)], ['B', table(1, '| Händelse | Sannolikhet | Konsekvens | Åtgärd |')]);
  expect(readings.map(({ certain }) => certain)).toEqual([false, false]);
  expect(chosen(readings)).toEqual(['A']);
  expect(chosen(readings, { A: 'leave' })).toEqual(['B']);
  expect(chosen(readings, { B: 'use' })).toEqual(['B']);
  expect(chosen(readings, { A: 'leave' }, [' a '])).toEqual(['A']);
  expect(chosen(readings, { A: 'leave', B: 'leave' })).toEqual([]);
});
