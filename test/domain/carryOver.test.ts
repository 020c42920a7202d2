import fc from 'fast-check';
import { carryOver, type CarrySetting } from '../../src/domain/carryOver';
import type { ExistingRow, MergeColumn, WantedRow } from '../../src/domain/planRow';
import { unfinished } from '../../src/domain/unfinished';
import { followUp } from '../../src/text/sv/followUp';
import { generate, leftMark, read, want, type SheetRow } from './planSheet';

const setting: CarrySetting = {
  lastNumber: 0,
  leftMark,
  hadLeft: ({ cells }) => (cells.source ?? '').startsWith('Utgår'),
};

const lines = (existing: readonly ExistingRow[], wanted: readonly WantedRow[] | null) =>
  carryOver(existing, wanted, setting).rows.map(({ mark, number, cells }) =>
    [mark, number, cells.risk, cells.control, cells.score].join(' | '),
  );

const rutin = want('Rutin saknas', 'Stickprov', { score: '8 – möjlig' });
const javWant = want('Jäv', 'Intervju', { score: '16 – sannolik' });

describe('from last year to this', () => {
  const lastYear = generate([], [rutin, javWant]);

  test('without an analysis everything is kept, highest score first', () => {
    expect(lines(read(lastYear), null)).toEqual([
      'kept | 2 | Jäv | Intervju | 16 – sannolik',
      'kept | 1 | Rutin saknas | Stickprov | 8 – möjlig',
    ]);
  });

  test('the analysis decides what is new, changed and leaving', () => {
    const raised = { ...rutin, cells: { ...rutin.cells, score: '12 – sannolik' } };
    const fresh = want('Fel belopp', 'Avstämning', { score: '9 – möjlig' });
    expect(lines(read(lastYear), [raised, fresh])).toEqual([
      'changed | 1 | Rutin saknas | Stickprov | 12 – sannolik',
      'new | 3 | Fel belopp | Avstämning | 9 – möjlig',
      'leaving | 2 | Jäv | Intervju | 16 – sannolik',
    ]);
  });

  test('a risk that only stands on another row or sheet of the analysis has not changed', () => {
    const moved = { ...rutin, cells: { ...rutin.cells, source: 'Riskanalys 2027 rad 44' } };
    const [row] = carryOver(read(lastYear), [moved, javWant], setting).rows.filter(
      ({ cells }) => cells.risk === 'Rutin saknas',
    );
    expect(row).toMatchObject({ mark: 'kept', changed: [], cells: { source: 'Riskanalys 2027 rad 44' } });
  });

  test('what a person has written stays, and the analysis is listed beside it', () => {
    const edited = lastYear.map((row, index) =>
      index === 0 ? { ...row, cells: { ...row.cells, control: 'Vår egen kontroll' } } : row,
    );
    const other = { ...rutin, cells: { ...rutin.cells, control: 'Kontroll av alla' } };
    const carried = carryOver(read(edited), [other, javWant], setting);
    expect(carried.rows.find(({ number }) => number === 1)?.cells.control).toBe('Vår egen kontroll');
    expect(carried.conflicts).toMatchObject([{ mine: 'Vår egen kontroll', theirs: 'Kontroll av alla' }]);
  });

  test('what had left already is not carried on; what comes back is new', () => {
    const left = generate(lastYear, [javWant]);
    expect(lines(read(left), null)).toEqual(['kept | 2 | Jäv | Intervju | 16 – sannolik']);
    expect(lines(read(left), [javWant])).toEqual(['kept | 2 | Jäv | Intervju | 16 – sannolik']);
    expect(lines(read(left), [javWant, rutin])).toContain('new | 1 | Rutin saknas | Stickprov | 8 – möjlig');
  });

  test('a row that a person copied keeps its text and gets a number of its own', () => {
    const copied = [...lastYear, { ...lastYear[0]! }];
    const numbers = carryOver(read(copied), null, setting).rows.map(({ number }) => number);
    expect([...numbers].sort()).toEqual([1, 2, 3]);
  });
});

// ——— random years ———

const word = fc.constantFrom('rutin saknas', 'rutiner saknas', 'fel belopp', 'jäv', 'intrång i system', '');
const wish = fc
  .tuple(word, word, fc.constantFrom('16 – a', '9 – b', '4 – c', 'Ej bedömd'))
  .map(([risk, control, score]) => want(risk, control, { score }));
/** As riskKeys gives them: one key per risk, ordinals counted. */
const wishes = fc.array(wish, { maxLength: 8 }).map((list) =>
  list.map((each, index) => ({
    ...each,
    ordinal: list.slice(0, index + 1).filter(({ key }) => key === each.key).length,
  })),
);
const edits = fc.array(
  fc.tuple(fc.nat(20), fc.constantFrom<MergeColumn>('area', 'risk', 'control', 'owner', 'method', 'trace')),
  { maxLength: 6 },
);

function edited(
  sheet: readonly SheetRow[],
  changes: readonly (readonly [number, MergeColumn])[],
): SheetRow[] {
  return changes.reduce<SheetRow[]>(
    (rows, [at, column], index) =>
      rows.map((row, r) =>
        r === at % Math.max(1, rows.length)
          ? { ...row, cells: { ...row.cells, [column]: column === 'trace' ? '' : `✎${index}` } }
          : row,
      ),
    [...sheet],
  );
}

test('every row of last year is carried or marked as leaving, with all that people wrote in it', () => {
  fc.assert(
    fc.property(wishes, edits, fc.option(wishes), fc.boolean(), (first, changes, next, again) => {
      const sheet = edited(generate([], first), changes);
      const existing = read(again && next ? generate(sheet, next) : sheet);
      const live = existing.filter((row) => !setting.hadLeft(row));
      const { rows, lastNumber } = carryOver(existing, next, setting);
      const carried = new Map(rows.map((row) => [row.row, row]));
      for (const { row, cells } of live) {
        const found = carried.get(row);
        expect(found).toBeDefined();
        for (const text of Object.values(cells).filter((each) => each.startsWith('✎')))
          expect(Object.values(found?.cells ?? {})).toContain(text);
      }
      const numbers = rows.map(({ number }) => number);
      expect(new Set(numbers).size).toBe(rows.length);
      expect(Math.max(0, ...numbers)).toBeLessThanOrEqual(lastNumber);
      expect(rows.filter(({ mark, row }) => mark === 'new' && row === null)).toHaveLength(
        rows.filter(({ row }) => row === null).length,
      );
      if (next === null) expect(rows.every(({ mark }) => mark === 'kept')).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('every kontrollmoment that the analysis wants is in the new plan', () => {
  fc.assert(
    fc.property(wishes, wishes, (first, next) => {
      const { rows } = carryOver(read(generate([], first)), next, setting);
      expect(rows.flatMap(({ wanted }) => wanted ?? []).sort()).toEqual([...next.keys()].sort());
    }),
  );
});

// ——— what was not done ———

test.each([
  [['Pågående', ''], 'ongoing'],
  [['Pågående', 'Avslutad'], null],
  [['Avslutad', 'Pågående med avvikelse'], 'deviating'],
  [['Ej påbörjad'], 'not-started'],
  [['Försenad', ''], 'late'],
  [['', ''], 'none'],
  [['Ej aktuellt.'], null],
  [['Månadsrapporter följs upp på individnivå.'], null],
] as const)('%j was left %s', (statuses, meaning) => {
  const told = statuses.map((status) => ({ status, comment: '' }));
  expect(unfinished(told, followUp.words.statuses)?.meaning ?? null).toBe(meaning);
});
