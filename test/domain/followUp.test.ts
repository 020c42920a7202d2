import plan from '../fixtures/internkontrollplan.json';
import { lastDayOf } from '../../src/domain/dueDate';
import { followUp, type FollowUpRow } from '../../src/domain/followUp';
import { levelChange } from '../../src/domain/levelChange';
import { presetPolicy } from '../../src/domain/presets';
import { statusMeaning } from '../../src/domain/statusMeaning';
import { followUp as text } from '../../src/text/sv/followUp';
import { policy as policyText } from '../../src/text/sv/policy';

const { words } = text;

function row(sketch: Partial<FollowUpRow> & { readonly said?: readonly string[] }): FollowUpRow {
  const { said = [], ...rest } = sketch;
  const periods = [0, 1, 2].map((index) => ({ status: said[index] ?? '', comment: '' }));
  return { row: 1, control: 'K', owner: '', frequency: '', dueDate: '', periods, ...rest };
}

function rowsIn(rows: readonly FollowUpRow[], period: number, today = '2022-09-15') {
  const { reported, missing, late, repeated, bare, yearlyNotDone, ...counts } = followUp(rows, {
    period,
    today,
    words,
  });
  const lists = { reported, missing, late, repeated, bare, yearlyNotDone };
  const numbers = Object.entries(lists).map(([name, list]) => [name, list.map((item) => item.row)]);
  return { ...(Object.fromEntries(numbers) as Record<keyof typeof lists, number[]>), ...counts };
}

describe('the municipal plan of 2022, followed up after T2', () => {
  const rows = plan.grupper
    .flatMap(({ omraden }) => omraden)
    .flatMap(({ kontroller }) => kontroller)
    .map((control, index) =>
      row({
        row: index + 1,
        owner: control.ansvarig,
        frequency: control.frekvens,
        said: [control.statusT1, control.statusT2],
      }),
    );

  test('what is reported, missing and stale', () => {
    const found = rowsIn(rows, 1);
    expect(found.total).toBe(rows.length);
    expect([...found.reported, ...found.missing].sort((a, b) => a - b)).toEqual(
      rows.map((_, index) => index + 1),
    );
    expect(found.missing).toEqual(
      rows.flatMap(({ row: n, periods }) => (periods[1]?.status === '' ? [n] : [])),
    );
    expect(found.bare).toEqual(
      rows.flatMap(({ row: n, periods }) =>
        /^Pågående\.?$|^Fortlöpande arbete\.$/.test(periods[1]?.status ?? '') ? [n] : [],
      ),
    );
    expect(found.repeated.length).toBeGreaterThanOrEqual(8);
    for (const n of found.repeated) {
      const [before, now] = rows[n - 1]?.periods ?? [];
      expect(now?.status.replace(/\.$/, '')).toBe(before?.status.replace(/\.$/, ''));
    }
    expect(found.repeated).not.toContain(3);
    expect(found.yearlyNotDone).toEqual([]);
  });

  test('in T3 everything is missing, and what is yearly was not done unless somebody said so', () => {
    const found = rowsIn(rows, 2);
    expect(found.missing).toHaveLength(rows.length);
    const yearly = rows.filter(({ frequency }) => /årligen/i.test(frequency)).map(({ row: n }) => n);
    expect(yearly).toContain(5);
    expect(found.yearlyNotDone).toEqual(yearly.filter((n) => n !== 5));
  });
});

describe('late', () => {
  test.each([
    ['2022-09-14', [], true],
    ['2022-09-15', [], false],
    ['2022-05', ['', 'Pågående'], true],
    ['2022-05', ['Avslutad', ''], false],
    ['2022-05', ['Avslutad', 'Pågående med avvikelse'], true],
    ['2022-05', ['Ej aktuellt'], false],
    ['2022-05', ['', '', 'Avslutad'], true],
    ['Löpande', [], false],
    ['', [], false],
  ])('due %j, said %j, T2 followed up on 15 September: %s', (dueDate, said, late) => {
    expect(rowsIn([row({ dueDate, said })], 1).late).toEqual(late ? [1] : []);
  });
});

describe('repeated and bare', () => {
  const entry = (status: string, comment: string) => ({ status, comment });

  test.each([
    ['same prose', [entry('', 'Arbetet fortgår'), entry('', 'arbetet fortgår.')], true, false],
    ['same status, new comment', [entry('Pågående', 'A'), entry('Pågående', 'B')], false, false],
    ['only the word', [entry('', ''), entry('Pågående', '')], false, true],
    ['the word twice over', [entry('Pågående', ''), entry('Pågående', 'Pågående.')], false, true],
    ['done is done', [entry('Avslutad', ''), entry('Avslutad', '')], false, false],
    ['nothing said', [entry('', ''), entry('', '')], false, false],
  ])('%s', (_, periods, repeated, bare) => {
    const found = rowsIn([row({ periods })], 1);
    expect([found.repeated.length === 1, found.bare.length === 1]).toEqual([repeated, bare]);
  });

  test('there is nothing to repeat in the first period', () => {
    expect(rowsIn([row({ said: ['Pågående', 'Pågående'] })], 0).repeated).toEqual([]);
  });
});

test.each([
  ['Årligen', true],
  ['Tertial och årligen', true],
  ['1 gång/år', true],
  ['Helår', true],
  ['Halvårligen', false],
  ['Två gånger per år', false],
  ['Löpande', false],
])('frequency %j is yearly: %s', (frequency, yearly) => {
  expect(rowsIn([row({ frequency })], 2).yearlyNotDone).toEqual(yearly ? [1] : []);
  expect(rowsIn([row({ frequency })], 1).yearlyNotDone).toEqual([]);
  expect(rowsIn([row({ frequency, said: ['Genomfört i mars'] })], 2).yearlyNotDone).toEqual([]);
});

test.each([
  ['Pågående', 'ongoing'],
  ['Pågående, enligt modell', 'ongoing'],
  ['Pågående med avvikelse', 'deviating'],
  ['GENOMFÖRT.', 'done'],
  ['Klartext', null],
  ['Årlig uppföljning av anordnare', null],
  ['', null],
])('status %j means %s', (status, meaning) => {
  expect(statusMeaning(status, words.statuses)).toBe(meaning);
});

test('every status of the drop-down means something', () => {
  for (const status of policyText.words.statuses)
    expect(statusMeaning(status, words.statuses)).not.toBeNull();
});

test('counts per meaning and per owner', () => {
  const rows = [
    row({ row: 1, owner: 'Chef', said: ['Pågående'], dueDate: '2021' }),
    row({ row: 2, owner: 'chef ', said: [''] }),
    row({ row: 3, owner: 'Rektor', said: ['Avslutad'] }),
    row({ row: 4, said: ['Vid behov.'] }),
  ];
  const found = rowsIn(rows, 0);
  expect(found.meanings).toEqual({
    'not-started': 0,
    ongoing: 1,
    deviating: 0,
    late: 0,
    done: 1,
    'not-applicable': 0,
    other: 1,
    none: 1,
  });
  expect(found.owners).toMatchObject([
    { key: 'chef', owner: 'Chef', total: 2, missing: 1, late: 1 },
    { key: '', owner: '', total: 1, missing: 0, late: 0 },
    { key: 'rektor', owner: 'Rektor', total: 1, missing: 0, late: 0 },
  ]);
});

test.each([
  ['2026-05-31', '2026-05-31'],
  ['2026-5-3', '2026-05-03'],
  ['20260531', '2026-05-31'],
  ['31/5 2026', '2026-05-31'],
  ['2026-05', '2026-05-31'],
  ['2024-02', '2024-02-29'],
  ['maj 2026', '2026-05-31'],
  ['Klart september 2026', '2026-09-30'],
  ['T2 2026', '2026-08-31'],
  ['Q3 2026', '2026-09-30'],
  ['H1 2026', '2026-06-30'],
  ['2026', '2026-12-31'],
  ['2026-03-01, förlängt till 2026-04-15', '2026-04-15'],
  ['2026-02-30', null],
  ['2026-13', null],
  ['Löpande', null],
  ['Vid behov under 2026 och framåt', null],
  ['Dnr 2026/123', null],
  ['', null],
])('due %j means %s', (due, day) => {
  expect(lastDayOf(due, words)).toBe(day);
});

test.each([
  ['high', 12, 'medium', null, 'lowered'],
  ['medium', 9, 'low', null, 'lowered'],
  ['medium', 9, 'medium', null, 'same'],
  ['medium', 9, 'medium', 6, 'lowered'],
  ['medium', 6, 'high', null, 'raised'],
  ['medium', 9, 'medium', 9, 'same'],
  [null, 6, null, 9, 'raised'],
  ['medium', 9, null, null, 'not-assessed'],
  ['own', null, 'own', null, 'not-assessed'],
] as const)('%s (%s) → %s (%s): %s', (from, fromScore, to, toScore, change) => {
  const policy = presetPolicy('kommun-4x4', policyText.words);
  const [before, now] = [
    { level: from, score: fromScore },
    { level: to, score: toScore },
  ];
  expect(levelChange({ before, now }, policy)).toBe(change);
});
