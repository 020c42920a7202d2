import type { Action } from '../../src/actions/action';
import { undoPlan } from '../../src/actions/undoPlan';
import type { Done } from '../../src/excel/perform';
import { columnLetters } from '../../src/headless/host/addresses';
import { cellStyles } from './looks';
import { analysis, bookOf, open, PLAN, type Workbook } from './workbook';

const risks = analysis([
  ['HR', 'Risk att vi inte följer LAS', 4, 4, 'Ta fram rutin'],
  ['Ekonomi', 'Risk att felaktiga momsavdrag görs', 2, 3, 'Utbilda'],
]);

async function undo(book: Workbook, { before, outcome: { changes } }: Done): Promise<Done> {
  const undone = await book.performer.perform(undoPlan({ before, changes }));
  if (!undone.ok) throw new Error(undone.problem.sentence);
  expect(undone.differing).toEqual([]);
  return undone;
}

/** Everything of the workbook that a person can see. */
const looks = (book: Workbook) =>
  book.host.document.sheets.map((sheet) => ({
    name: sheet.name,
    cells: book.cells(sheet.name),
    tables: sheet.tables.items.map(({ name, area }) => [name, area]),
    marks: sheet.conditionalFormats.items.map(({ areas, rule }) => [areas, rule]),
    heights: book.cells(sheet.name).map((_, row) => sheet.rows.height(row)),
    styles: cellStyles(book, sheet.name),
    state: ['state', 'number', 'title', 'had'].map((key) =>
      sheet.customProperties.get(`internkontroll.${key}`),
    ),
  }));

/** A plan with a person's work in it, and an analysis that has gone on: one risk reworded, one new between, one last, one gone. */
async function workedOn(): Promise<Workbook> {
  const book = await open(bookOf({ Riskanalys: risks, Eget: [['Anteckning'], [42]] }));
  await book.done('createPlan');
  for (const [cell, text] of [
    ['K8', 'Pågår'],
    ['L9', 'Klart 1/2'],
    ['T8', 'utanför'],
  ] as const)
    await book.type(PLAN, cell, text);
  await book.type('Riskanalys', 'G3', 'Utbilda varje halvår');
  const rows = [
    ['IT', 'Risk för intrång i systemen', '3', '4', '12', 'x', 'Loggkontroll', 'IT-chef', 'Ja'],
    ['IT', 'Risk att säkerhetskopior saknas', '1', '2', '2', 'x', 'Återläsning', 'IT-chef', 'Ja'],
  ];
  for (const [index, row] of rows.entries())
    for (const [column, text] of row.entries())
      await book.type('Riskanalys', `${'ABCDEFGHI'[column]}${index + 4}`, text);
  return book;
}

describe('Ångra senaste genereringen', () => {
  test('a sheet that was made goes again, and nothing else is different', async () => {
    const book = await open(bookOf({ Riskanalys: risks, Eget: [['Anteckning'], ['=1+1']] }));
    const before = looks(book);
    const made = await book.done('createPlan');
    await book.type('Eget', 'A3', 'skrivet efteråt');
    const undone = await undo(book, made);
    expect(undone.outcome.differences).toEqual([]);
    expect(looks(book)).toEqual([before[0], { ...before[1], ...looks(book)[1] }]);
    expect(book.cell('Eget', 'A3')).toBe('skrivet efteråt');
    expect((await book.done('createPlan')).outcome.summary.sheet).toBe(PLAN);
  });

  test('a sheet that was made and has been worked in stays untouched, and that is said', async () => {
    const book = await open(bookOf({ Riskanalys: risks }));
    const made = await book.done('createPlan');
    await book.type(PLAN, 'K8', 'Pågår');
    const before = looks(book);
    const { outcome, before: grids } = made;
    expect(await book.performer.perform(undoPlan({ before: grids, changes: outcome.changes }))).toMatchObject(
      {
        ok: false,
        problem: {
          code: 'plan-worked-in',
          written: false,
          sentence: expect.stringContaining(PLAN) as string,
        },
      },
    );
    expect(looks(book)).toEqual(before);
    await book.type(PLAN, 'K8', '');
    await undo(book, made);
    expect(book.host.document.sheets.map(({ name }) => name)).toEqual(['Riskanalys']);
  });

  test('after regenerating: cells, rows, table, formats, marks, heights and properties are as before', async () => {
    const book = await workedOn();
    const before = looks(book);
    const again = await book.done('createPlan');
    expect(again.outcome.differences.map(({ kind }) => kind).sort()).toEqual(['changed', 'new', 'new']);
    expect(looks(book)).not.toEqual(before);
    book.host.resetCounters();
    const undone = await undo(book, again);
    expect([undone.outcome.differences, book.host.counters.batches]).toEqual([[], 4]);
    expect(looks(book)).toEqual(before);
    expect(looks(await book.reopened())).toEqual(before);
    await book.done('createPlan');
    expect(book.cell(PLAN, 'F9')).toBe('Loggkontroll');
  });

  test('what people have done since then is left and told; the rest is taken back', async () => {
    const book = await workedOn();
    const again = await book.done('createPlan');
    await book.type(PLAN, 'K9', 'Pågår');
    await book.type(PLAN, 'F10', 'Egen formulering');
    const undone = await undo(book, again);
    expect(
      undone.outcome.differences.map(({ column, cell, before, after }) => [cell, column, before, after]),
    ).toEqual([
      ['F9', '', '', ''],
      ['F10', 'Kontrollmoment', 'Utbilda', 'Egen formulering'],
    ]);
    expect(
      book
        .cells(PLAN)
        .slice(7)
        .map((line) => line[5]),
    ).toEqual(['Ta fram rutin', 'Loggkontroll', 'Egen formulering']);
    expect(book.cell(PLAN, 'K9')).toBe('Pågår');
    expect(book.cell(PLAN, 'L10')).toBe('Klart 1/2');
  });

  test.each(['comments', 'notes'] as const)(
    'a row that somebody has put %s on is somebody’s, though nothing is typed in it',
    async (kind) => {
      /** Excel's answer with one more: our host makes none. */
      const commented = ({ before, outcome: { changes } }: Done, cell: string): Action => {
        const action = undoPlan({ before, changes });
        const one = { sheet: PLAN, cell, author: 'Anna', text: 'Stämmer det här?' };
        return {
          ...action,
          perform: (book, env) =>
            action.perform({ ...book, disclosure: { ...book.disclosure!, [kind]: [one] } }, env),
        };
      };
      const made = await open(bookOf({ Riskanalys: risks }));
      const first = await made.done('createPlan');
      expect(await made.performer.perform(commented(first, 'F8'))).toMatchObject({
        ok: false,
        problem: { code: 'plan-worked-in', written: false },
      });
      const book = await workedOn();
      const again = await book.done('createPlan');
      const at = book.cells(PLAN).findIndex((line) => line.includes('Loggkontroll')) + 1;
      const undone = await book.performer.perform(commented(again, `F${at}`));
      expect(undone.ok && undone.outcome.differences.map(({ cell }) => cell)).toContain(`F${at}`);
      const left = book.cells(PLAN).flat();
      expect([left.includes('Loggkontroll'), left.includes('Återläsning')]).toEqual([true, false]);
    },
  );

  test('rows are found again where the plan has been sorted since', async () => {
    const book = await workedOn();
    const again = await book.done('createPlan');
    const table = book.sheet(PLAN).tables.items[0]!;
    await book.type(PLAN, 'T8', '');
    await book.host.act('user', 'sort', (session) => sortUp(book, session));
    expect(
      book
        .cells(PLAN)
        .slice(7)
        .map((line) => line[0]),
    ).toEqual([4, 2, 3, 1]);
    await undo(book, again);
    expect(
      book
        .cells(PLAN)
        .slice(7)
        .map((line) => [line[0], line[5], line[11]]),
    ).toEqual([
      [2, 'Utbilda', 'Klart 1/2'],
      [1, 'Ta fram rutin', ''],
    ]);
    expect(table.area.rows).toBe(3);
  });

  test('of a row that somebody has copied since, the one that was written is taken back', async () => {
    const book = await workedOn();
    const again = await book.done('createPlan');
    const copied = book.cells(PLAN)[9]!;
    const below = book.cells(PLAN).length + 1;
    for (const [column, value] of copied.entries())
      if (value !== '') await book.type(PLAN, `${columnLetters(column)}${below}`, String(value));
    await undo(book, again);
    const controls = book.cells(PLAN).map((line) => line[5]);
    expect(controls.filter((text) => String(text).startsWith('Utbilda'))).toEqual([
      'Utbilda',
      'Utbilda varje halvår',
    ]);
  });

  test('a renamed sheet is the same sheet; a deleted one leaves nothing to undo', async () => {
    const book = await workedOn();
    const again = await book.done('createPlan');
    book.host.document.renameSheet(book.sheet(PLAN), 'Vår plan');
    await undo(book, again);
    expect(book.cell('Vår plan', 'F9')).toBe('Utbilda');
    const once = await book.done('createPlan');
    book.host.document.deleteSheet(book.sheet('Vår plan'));
    expect(
      await book.performer.perform(undoPlan({ before: once.before, changes: once.outcome.changes })),
    ).toMatchObject({ problem: { code: 'nothing-to-undo', written: false } });
  });

  test('a colleague who types while it is being undone is not written over', async () => {
    const book = await workedOn();
    const again = await book.done('createPlan');
    book.host.resetCounters();
    book.host.faults.beforeBatch(async (batch) => {
      if (batch === 2) await book.host.editCell(PLAN, 'F10', 'Kollegans text', 'co-author');
    });
    const undone = await undo(book, again);
    expect(undone.outcome.differences.map(({ after }) => after)).toEqual(['Kollegans text']);
    expect(book.cell(PLAN, 'F9')).toBe('Kollegans text');
  });

  const measures = ['Ta fram rutin', 'Öva reservrutin', 'Utbilda'];

  test.each([
    ['puts in a row', 'insertCells', 8, 'down', [...measures.slice(0, 1), '', ...measures.slice(1)]],
    ['takes a row away', 'deleteCells', 8, 'up', ['Ta fram rutin', 'Utbilda', '']],
  ] as const)(
    'where a colleague %s in the moment when the sheet is taken away, it is made anew with each row once',
    async (_, how, row, way, expected) => {
      const third = analysis([['IT', 'Risk att system inte är tillgängliga', 3, 3, 'Öva reservrutin']])[1]!;
      const book = await open(bookOf({ Riskanalys: [...risks, third] }));
      const made = await book.done('createPlan');
      const { batches } = book.host.counters;
      book.host.faults.beforeBatch((batch) => {
        if (batch !== batches + 3) return;
        void book.host.act('co-author', 'rows', (session) =>
          session[how](book.sheet(PLAN), { row, column: 0, rows: 1, columns: 16_384 }, way as never),
        );
      });
      await undo(book, made);
      book.host.faults.beforeBatch(null);
      expect(expected.map((__, index) => book.cell(PLAN, `F${8 + index}`) ?? '')).toEqual(expected);
      const { area } = book.sheet(PLAN).tables.items[0]!;
      expect(area.row + area.rows).toBe(7 + expected.length);
    },
  );
});

/** The plan's rows turned round, as a person sorts them by score upwards. */
function sortUp(book: Workbook, session: Parameters<Parameters<Workbook['host']['act']>[2]>[0]): void {
  const sheet = book.sheet(PLAN);
  const rows = [7, 8, 9, 10].map((row) => book.cells(PLAN)[row] ?? []);
  [...rows].reverse().forEach((line, index) =>
    line.slice(0, 18).forEach((cell, column) => {
      const text = String(cell ?? '');
      if (text.startsWith('=')) sheet.setFormula(7 + index, column, text.slice(1));
      else sheet.setValue(7 + index, column, cell === '' ? null : (cell as string | number));
    }),
  );
  void session;
}
