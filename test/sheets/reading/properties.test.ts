import fc from 'fast-check';
import type { Field } from '../../../src/domain/field';
import { defaultPreset, presetPolicy } from '../../../src/domain/presets';
import type { Grid } from '../../../src/sheets/grid';
import { findForeignPlans } from '../../../src/sheets/reading/foreignPlans';
import { findReadings } from '../../../src/sheets/reading/findReadings';
import type { Reading } from '../../../src/sheets/reading/reading';
import { readRisks } from '../../../src/sheets/reading/readRisks';
import { sv } from '../../../src/text/sv';
import { broken, withColumn, withColumns, withRowsAbove, withTexts } from './changes';
import { gridOf } from './gridOf';
import { samples } from './sheets';
import { strangers } from './strangers';
import { unseen } from './unseen';
import { wild } from './wild';
import { analyses, seedGrids } from './seeds';

interface Case {
  readonly name: string;
  readonly grid: Grid;
  readonly reading: Reading;
}

const cases: readonly Case[] = [
  ...analyses.flatMap((name) => seedGrids(name).map((grid) => ({ name, grid }))),
  ...[...samples, ...strangers, ...unseen, ...wild].flatMap(({ name, sheets }) =>
    sheets.length === 1 && sheets[0] ? [{ name, grid: gridOf(...sheets[0]) }] : [],
  ),
].flatMap(({ name, grid }) => {
  const reading = findReadings([grid])[0];
  return reading ? [{ name, grid, reading }] : [];
});

/** Relative places of the fields and rows, for comparing before and after. */
function placesOf(
  reading: Reading | undefined,
  grid: Grid,
  row = (r: number) => r,
  column = (c: number) => c,
) {
  if (!reading) return null;
  const columns = Object.entries(reading.columns).map(
    ([field, c]) => [field, column(c - grid.left)] as const,
  );
  return {
    columns: Object.fromEntries(columns),
    rows: reading.rows.map((r) => row(r - grid.top)),
    certain: reading.certain,
  };
}

/** Once per sheet and property: there are many sheets, and every run of the tests draws anew. */
const RUNS = { numRuns: 1 };

test.each(cases)('$name: rows above change nothing', ({ grid, reading }) => {
  const line = fc.constantFrom(
    '',
    'Riskanalys 2025',
    'Datum: 2025-01-15',
    'Upprättad av: Controller',
    'Nämnden för utbildning',
  );
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), (lines) => {
      const changed = withRowsAbove(grid, [...lines, '']);
      const after = placesOf(findReadings([changed])[0], changed, (r) => r - lines.length - 1);
      expect(after).toEqual(placesOf(reading, grid));
    }),
    RUNS,
  );
});

const headingRows = ({ grid, reading }: Case) =>
  new Set(
    grid.values.flatMap((cells, r) => {
      const header = grid.values[reading.headerRows[1] - grid.top];
      const isHeading = r + grid.top >= reading.headerRows[0] && r + grid.top <= reading.headerRows[1];
      return isHeading || JSON.stringify(cells) === JSON.stringify(header) ? [r] : [];
    }),
  );

test.each(cases)('$name: case and Unicode form change nothing', (each) => {
  const { grid, reading } = each;
  for (const write of [
    (text: string) => text.normalize('NFD'),
    (text: string) => text.toUpperCase(),
    (text: string) => ` ${text}\u00A0`,
    (text: string) => text.replace(/ /g, '\u00A0'),
    (text: string) => `\uFEFF${text.replace(/(?<=\p{L}{3})(?=\p{L}{3})/gu, '\u00AD')}`,
  ]) {
    if (/[a-z][A-Z]|_|\b[a-z]{1,3}\b/.test(write('x')) || (write('ab') === 'AB' && hasLetters(each)))
      continue;
    const changed = withTexts(grid, headingRows(each), write);
    expect(placesOf(findReadings([changed])[0], changed)).toEqual(placesOf(reading, grid));
  }
});

/** Short abbreviations and glued words lose their form in capitals. */
function hasLetters({ reading }: Case): boolean {
  return reading.headings.some(({ text }) => /\p{Ll}\p{Lu}|_/u.test(text));
}

test.each(cases)('$name: words broken over lines are the same words', (each) => {
  const { grid, reading } = each;
  for (const by of ['-\n', '\u00AD', '\u00AD\n']) {
    const changed = withTexts(grid, headingRows(each), (text) => broken(text, by));
    const after = placesOf(findReadings([changed])[0], changed);
    expect([by, after?.columns]).toEqual([by, placesOf(reading, grid)?.columns]);
  }
});

const single = cases.filter(({ grid, reading }) => {
  const headings = reading.headings.map(({ text }) => text.toLowerCase());
  const plain =
    reading.headerRows[0] === reading.headerRows[1] &&
    !grid.merges.some((area) => area.columns > 1 && area.row >= reading.headerRows[0]);
  return (
    plain &&
    reading.doubts.every(({ field }) => field === 'sheet') &&
    new Set(headings).size === headings.length &&
    !headings.includes('')
  );
});

test.each(single)('$name: the order of the columns changes nothing', ({ grid, reading }) => {
  const width = grid.values[0]?.length ?? 0;
  const all = Array.from({ length: width }, (_, c) => c);
  const inTable = new Set(reading.headings.map(({ column }) => column - grid.left));
  const movable = all.filter((c) => inTable.has(c));
  if (movable.length < width) return;
  fc.assert(
    fc.property(fc.shuffledSubarray(all, { minLength: width }), (order) => {
      const changed = withColumns(grid, order);
      const after = findReadings([changed]).find((other) => other.headerRow === reading.headerRow);
      const back = placesOf(
        after,
        changed,
        (r) => r,
        (c) => order[c] ?? -1,
      );
      expect(core(back?.columns)).toEqual(core(placesOf(reading, grid)?.columns));
    }),
    RUNS,
  );
});

function core(columns: Partial<Record<Field, number>> | undefined) {
  return { risk: columns?.risk, likelihood: columns?.likelihood, consequence: columns?.consequence };
}

const decoys: readonly (readonly [heading: string, cell: (row: number) => string | number])[] = [
  ['Diarienummer', (row) => `KS 2024/${100 + row}`],
  ['Version', () => 2],
  ['Bilaga', (row) => (row % 2 ? 'Se bilaga' : '')],
  ['Kostnad (tkr)', (row) => 10 * row],
  ['Antal', (row) => row % 5],
  ['Prioritet', (row) => (row % 3) + 1],
];

test.each(single)('$name: further columns change nothing', ({ grid, reading }) => {
  const width = grid.values[0]?.length ?? 0;
  fc.assert(
    fc.property(fc.nat(width), fc.constantFrom(...decoys), (at, [heading, cell]) => {
      const changed = withColumn(grid, at, reading.headerRow - grid.top, heading, cell);
      const after = findReadings([changed]).find((other) => other.headerRow === reading.headerRow);
      const back = placesOf(
        after,
        changed,
        (r) => r,
        (c) => (c > at ? c - 1 : c === at ? -1 : c),
      );
      expect(core(back?.columns)).toEqual(core(placesOf(reading, grid)?.columns));
    }),
    RUNS,
  );
});

const anyCell = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      '',
      '',
      'Risk',
      'S',
      'K',
      'Sannolikhet',
      'Konsekvens',
      'Åtgärd',
      'Hög',
      'Ja',
      '#REF!',
      '=A1*B1',
      '-',
      '2022-05',
    ),
  },
  { weight: 2, arbitrary: fc.nat(20) },
  { weight: 1, arbitrary: fc.string({ maxLength: 40 }) },
  { weight: 1, arbitrary: fc.boolean() },
);
const anyArea = fc.record({
  row: fc.nat(12),
  column: fc.nat(8),
  rows: fc.integer({ min: 1, max: 2_000_000 }),
  columns: fc.integer({ min: 1, max: 20_000 }),
});

test('no sheet, however odd, makes it throw', () => {
  const sheet = fc
    .integer({ min: 1, max: 7 })
    .chain((width) => fc.array(fc.array(anyCell, { minLength: width, maxLength: width }), { maxLength: 14 }));
  fc.assert(
    fc.property(sheet, fc.array(anyArea, { maxLength: 3 }), (values, merges) => {
      const formats = values.map((cells) => cells.map(() => 'yyyy-mm-dd'));
      const grid: Grid = { ...gridOf(''), values, formulas: values, formats, merges };
      for (const reading of findReadings([grid]))
        readRisks(grid, reading, presetPolicy(defaultPreset, sv.policy.words));
      findForeignPlans([grid]);
    }),
    { numRuns: 200 },
  );
});

test('headings repeated on every page cost no more than the rows', () => {
  const [seed] = seedGrids('riskanalys');
  if (!seed) return;
  const page = seed.values.slice(3);
  const pages = Array.from({ length: 60 }, () => page).flat();
  const more = <Cell>(rows: readonly (readonly Cell[])[], filler: readonly (readonly Cell[])[]) => [
    ...rows.slice(0, 3),
    ...filler,
  ];
  const grid: Grid = {
    ...seed,
    values: more(seed.values, pages),
    formulas: more(seed.values, pages),
    formats: more(
      seed.formats,
      pages.map((cells) => cells.map(() => 'General')),
    ),
    merges: [],
  };
  const readings = findReadings([grid]);
  expect(readings).toHaveLength(1);
  expect(readings[0]?.rows).toHaveLength(29 * 60);
});

test('every seed and every kind of sheet is among the cases', () => {
  const names = new Set(cases.map(({ name }) => name));
  expect(analyses.filter((name) => !names.has(name))).toEqual([]);
  expect(cases.length).toBeGreaterThan(130);
  expect(single.length).toBeGreaterThan(80);
});
