import type { Field } from '../../../src/domain/field';
import { columnLetter } from '../../../src/sheets/grid';
import { findReadings } from '../../../src/sheets/reading/findReadings';
import { gridOf } from './gridOf';
import { lookAlikes, samples, type Sample } from './sheets';

const core: readonly Field[] = ['risk', 'likelihood', 'consequence'];

function readingOf(sample: Sample) {
  const reading = findReadings(sample.sheets.map(([table, options]) => gridOf(table, options)))[0];
  if (!reading) throw new Error('nothing found');
  const columns = Object.fromEntries(
    Object.entries(reading.columns).map(([field, column]) => [field, columnLetter(column)]),
  ) as Partial<Record<Field, string>>;
  return { reading, columns };
}

describe.each(samples)('$name', (sample) => {
  const { reading, columns } = readingOf(sample);
  test('the table is found', () => {
    expect(`${reading.sheet}!${reading.headerRow + 1}`).toBe(
      `${sample.sheet ?? sample.sheets[0]?.[1]?.name ?? 'Blad1'}!${sample.headerRow}`,
    );
  });
  test('the columns are right', () => expect(columns).toMatchObject(sample.columns));
  test('no core column is invented', () => {
    const wanted = sample.name === 'impact areas: several consequence columns' ? core.slice(0, 2) : core;
    for (const field of wanted) expect([field, columns[field]]).toEqual([field, sample.columns[field]]);
  });
  test('the rows are the risks', () => expect(reading.rows).toHaveLength(sample.rows));
  if (sample.certain !== undefined)
    test(`certain: ${String(sample.certain)}`, () => expect(reading.certain).toBe(sample.certain));
});

test.each(lookAlikes)('$name is never taken for a risk analysis with certainty', ({ table }) => {
  for (const reading of findReadings([gridOf(table)])) expect(reading.certain).toBe(false);
});
