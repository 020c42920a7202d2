import fc from 'fast-check';
import { actions } from '../../src/actions';
import { partsOf } from '../../src/excel/parts';
import type { Changes } from '../../src/sheets/model';
import { smallExcel } from '../trust/faultRuns';
import { analysis, bookOf, manyRisks, open, PLAN } from './workbook';

const risks = analysis([
  ['HR', 'Risk att vi inte följer LAS', 4, 4, 'Ta fram rutin'],
  ['Ekonomi', 'Risk att felaktiga momsavdrag görs', 2, 3, 'Utbilda'],
  ['IT', 'Risk för intrång', 3, 4, 'Granska loggar'],
]);

async function changesOf(): Promise<Changes> {
  const book = await open(bookOf({ Riskanalys: risks }));
  const result = await book.performer.preview(actions.createPlan, { scale: 5 });
  if (!result.ok) throw new Error(result.problem.detail);
  return result.outcome.changes;
}

test('however small the parts, together and in order they are the whole: room first, the seal last, settings before all', async () => {
  const changes = await changesOf();
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), (limit) => {
      const parts = partsOf(changes, limit, () => 100);
      const all = parts.flatMap(({ drawings }) => drawings);
      for (const drawing of changes.drawings) {
        const mine = all.filter(({ target }) => target.name === drawing.target.name);
        expect(mine.flatMap(({ blocks }) => blocks).flatMap(({ cells }) => cells)).toEqual(
          drawing.blocks.flatMap(({ cells }) => cells),
        );
        expect(mine.flatMap(({ styles = [] }) => styles)).toEqual(drawing.styles ?? []);
        // Added last, a mark comes first.
        expect([...mine].reverse().flatMap(({ marks = [] }) => marks)).toEqual(drawing.marks ?? []);
        expect(mine.findIndex(({ seal }) => seal !== undefined)).toBe(mine.length - 1);
        expect(mine.map(({ target }) => target.kind)).toEqual(mine.map((_, n) => (n === 0 ? 'new' : 'ours')));
      }
      expect(parts[0]?.settings).toEqual(changes.settings);
      expect(parts.at(-1)?.reveal).toEqual(changes.reveal);
    }),
    { numRuns: 20 },
  );
});

test('rows are taken away from below, so that those above stay where they are', () => {
  const target = { kind: 'ours', id: '{1}', name: 'Plan' } as const;
  const drawing = { target, blocks: [], deleteRows: [{ row: 5, count: 3 }] };
  const parts = partsOf({ drawings: [drawing], settings: {}, reveal: null }, 1, () => 1);
  expect(parts.map(({ drawings }) => drawings[0]?.deleteRows?.[0]?.row)).toEqual([7, 6, 5]);
});

test('an answer that is too large is looked up: what had stopped half way is carried on with, never told as done', async () => {
  for (const at of [200, 400, 520, 600]) {
    const book = await open(bookOf({ Riskanalys: risks }));
    smallExcel(book.host, { response: 12_000 });
    book.host.faults.failAction(at, 'AccessDenied');
    await book.done('createPlan');
    const alone = await open(bookOf({ Riskanalys: risks }));
    await alone.done('createPlan');
    expect(book.cells(PLAN)).toEqual(alone.cells(PLAN));
    expect(book.sheet(PLAN).conditionalFormats.items.length).toBe(alone.sheet(PLAN).conditionalFormats.items.length);
  }
}); // prettier-ignore

test('what was told as too much is told as written when only the answer was too large', async () => {
  const book = await open(bookOf({ Riskanalys: risks }));
  smallExcel(book.host, { response: 12_000 });
  book.host.faults.beforeBatch((batch) => {
    if (batch === 4) book.host.faults.startCellEdit();
  });
  const result = await book.perform('createPlan');
  expect(result).toMatchObject({ ok: false, problem: { code: 'cell-edit', written: true } });
  expect(result.ok ? '' : result.problem.sentence).toMatch(/En del kan ha hunnit skrivas\. Kör kommandot igen så görs det klart\.$/);
  book.host.faults.beforeBatch(null);
  book.host.faults.endCellEdit();
  await book.done('createPlan');
}); // prettier-ignore

test('what cannot be made small enough is told', async () => {
  const book = await open(bookOf({ Riskanalys: risks }));
  smallExcel(book.host, { request: 3_500 });
  expect(await book.perform('createPlan')).toMatchObject({ ok: false, problem: { code: 'too-much-data' } });
});

test('what is typed between two parts in the very cell that the next one writes stands', async () => {
  for (const n of [3, 4]) {
    const book = await open(bookOf({ Riskanalys: manyRisks(24) }));
    await book.done('createPlan');
    for (let row = 2; row < 26; row++) await book.type('Riskanalys', `G${row}`, `Ny åtgärd ${row}`);
    book.host.resetCounters();
    smallExcel(book.host, { request: 11_000 });
    book.host.faults.beforeBatch(
      (batch) => void (batch === n && book.sheet(PLAN).setValue(30, 5, 'Annans text')),
    );
    await book.done('createPlan');
    expect(book.host.counters.batches).toBeGreaterThan(5);
    expect(book.cell(PLAN, 'F31')).toBe('Annans text');
  }
});

test('nobody has been there: the parts are written one after the other, and the command does not start over', async () => {
  const book = await open(bookOf({ Riskanalys: manyRisks(24) }));
  await book.done('createPlan');
  for (let row = 2; row < 26; row++) await book.type('Riskanalys', `G${row}`, `Ny åtgärd ${row}`);
  const added = [
    'Skola',
    'Risk att frånvaro inte följs upp',
    '4',
    '4',
    '16',
    'x',
    'Stickprov',
    'Rektor',
    'Ja',
  ];
  for (const [column, text] of added.entries())
    await book.type('Riskanalys', `${'ABCDEFGHI'[column]}26`, text);
  book.host.resetCounters();
  smallExcel(book.host, { request: 30_000 });
  const phases: string[] = [];
  await book.done('createPlan', { onPhase: (phase) => phases.push(phase) });
  expect(book.host.counters.batches).toBeGreaterThan(5);
  expect(phases).toEqual(['reading', 'deciding', 'checking', 'writing']);
});
