import type { Difference } from '../../src/actions/action';
import type { Done } from '../../src/excel/perform';
import type { SheetDoc } from '../../src/headless/document';
import { cellStyles } from './looks';
import { analysis, bookOf, open, PLAN, type Workbook } from './workbook';

/**
 * What people do to a plan, and what regenerating does then. In every case: the analysis has reworded one kontrollmoment and got one risk more,
 * what people typed is still in its row, and pressing once more changes nothing.
 */

const risks = analysis([
  ['HR', 'Risk att vi inte följer LAS', 4, 4, 'Ta fram rutin', 'Personalchef'],
  ['Ekonomi', 'Risk att felaktiga momsavdrag görs', 3, 3, 'Utbilda', 'Ekonomichef'],
  ['IT', 'Risk att behörigheter inte tas bort', 2, 2, 'Gå igenom listor', 'IT-chef'],
]);

const fresh = ['Skola', 'Risk att frånvaro inte följs upp', '3', '4', '12', 'x', 'Stickprov', 'Rektor', 'Ja'];

/** Kontrollmoment from above, as the plan shows them. */
const controls = (book: Workbook, name = PLAN) => column(book, name, 'Kontrollmoment');

function column(book: Workbook, name: string, heading: string): string[] {
  const cells = book.cells(name);
  const header = cells.findIndex((line) => line.includes('Kontrollmoment'));
  const at = cells[header]?.indexOf(heading) ?? -1;
  return cells.slice(header + 1).map((line) => String(line[at] ?? ''));
}

/** What stands in the row of a kontrollmoment. */
const rowOf = (book: Workbook, control: string, name = PLAN) =>
  book.cells(name).find((line) => line.includes(control)) ?? [];

interface Situation {
  readonly name: string;
  readonly act: (book: Workbook, plan: SheetDoc) => Promise<unknown> | void;
  /** Kontrollmoment from above afterwards; as without the situation when left out. */
  readonly controls?: readonly string[];
  readonly sheet?: string;
  readonly told?: readonly Difference['kind'][];
  readonly also?: (book: Workbook, done: Done) => void | Promise<unknown>;
  /** Where the trace or the sheet's properties are gone, there is no telling whose a text is: it stays, and is a conflict. */
  readonly reworded?: boolean;
}

const usual = ['Ta fram rutin', 'Stickprov', 'Utbilda varje halvår', 'Gå igenom listor'];

const whole = (part: 'column' | 'row', at: number, count = 1) =>
  part === 'column'
    ? { row: 0, column: at, rows: 1_048_576, columns: count }
    : { row: at, column: 0, rows: count, columns: 16_384 };

const situations: readonly Situation[] = [
  { name: 'nothing special: the new row stands at its place in our order', act: () => undefined },
  {
    name: 'the sheet renamed',
    act: (book, plan) => book.host.document.renameSheet(plan, 'IK 26'),
    sheet: 'IK 26',
  },
  {
    name: 'a column moved to the front',
    act: (book, plan) =>
      book.host.act('user', 'move', (session) => {
        session.insertCells(plan, whole('column', 0), 'right');
        for (let row = 6; row < 10; row++) {
          plan.setValue(row, 0, plan.get(row, 11).value);
          plan.setValue(row, 11, null);
        }
        session.deleteCells(plan, whole('column', 11), 'left');
      }),
    also: (book) => expect(column(book, PLAN, 'Status T1 2026')).toEqual(['Pågår', '', '', '']),
  },
  {
    name: 'columns hidden',
    act: (_, plan) => plan.columns.setHidden(3, 2, true),
    also: (book) =>
      expect([3, 4, 5].map((at) => book.sheet(PLAN).columns.hidden(at))).toEqual([true, true, false]),
  },
  {
    name: 'a column of people’s own put in between',
    act: async (book, plan) => {
      await book.host.act('user', 'insert', (session) =>
        session.insertCells(plan, whole('column', 4), 'right'),
      );
      await book.type(PLAN, 'E7', 'Egen');
      await book.type(PLAN, 'E9', 'Min anteckning');
    },
    also: (book) => {
      expect(column(book, PLAN, 'Egen')).toEqual(['', '', 'Min anteckning', '']);
      expect(rowOf(book, 'Min anteckning')).toContain('Utbilda varje halvår');
    },
  },
  {
    name: 'a row deleted: it stays away and is told',
    act: (book, plan) =>
      book.host.act('user', 'delete', (session) => session.deleteCells(plan, whole('row', 9), 'up')),
    controls: usual.slice(0, 3),
    told: ['changed', 'new', 'struck'],
    also: async (book, { outcome }) => {
      const { id = '', about } = outcome.differences.find(({ kind }) => kind === 'struck')!;
      expect(about).toBe('Gå igenom listor');
      await book.done('createPlan', { decisions: { [id]: 'theirs' } });
      expect(controls(book)).toEqual(usual);
    },
  },
  {
    name: 'every row deleted: the plan begins anew',
    act: (book, plan) =>
      book.host.act('user', 'delete', (session) => {
        // Excel always leaves one.
        session.deleteCells(plan, whole('row', 8, 2), 'up');
        plan.clear({ row: 7, column: 0, rows: 1, columns: 18 }, 'contents');
      }),
    told: ['new', 'new', 'new', 'new'],
    also: (book) => expect(column(book, PLAN, 'Nr')).toEqual(['4', '5', '6', '7']),
  },
  {
    name: 'a row copied with its trace: the copy becomes the person’s own',
    act: (book, plan) =>
      book.host.act('user', 'copy', (session) => {
        session.insertCells(plan, whole('row', 9), 'down');
        for (let at = 0; at < 18; at++) plan.setValue(9, at, plan.get(8, at).value);
        plan.setValue(9, 5, 'Min variant');
      }),
    controls: ['Ta fram rutin', 'Stickprov', 'Utbilda varje halvår', 'Min variant', 'Gå igenom listor'],
    also: (book) => expect(rowOf(book, 'Min variant')[17] ?? '').toBe(''),
  },
  {
    name: 'the trace column deleted: rows are known by their text, and nothing is written over',
    act: (book, plan) =>
      book.host.act('user', 'delete', (session) => session.deleteCells(plan, whole('column', 17), 'left')),
    controls: ['Ta fram rutin', 'Stickprov', 'Utbilda', 'Gå igenom listor'],
    told: ['conflict', 'new'],
    reworded: false,
  },
  {
    name: 'the table turned into a plain range',
    act: (_, plan) => plan.tables.items[0]!.convertToRange(),
  },
  {
    name: 'sorted by Ansvarig: the new row goes where that sort wants it, and no other row moves',
    act: (book) => sortRows(book, 7, ['Ekonomichef', 'IT-chef', 'Personalchef']),
    controls: ['Utbilda varje halvår', 'Gå igenom listor', 'Ta fram rutin', 'Stickprov'],
    also: (book) =>
      expect(column(book, PLAN, 'Ansvarig')).toEqual(['Ekonomichef', 'IT-chef', 'Personalchef', 'Rektor']),
  },
  {
    name: 'in an order that nothing explains: the new row goes last',
    act: async (book) => {
      await book.type(PLAN, 'H9', 'Ekonom');
      await sortRows(book, 5, ['Gå igenom listor', 'Utbilda', 'Ta fram rutin']);
      for (const [cell, text] of [
        ['B8', 'HR'],
        ['B9', 'IT'],
        ['B10', 'HR'],
        ['C8', 'b'],
        ['C9', 'c'],
        ['C10', 'a'],
      ] as const)
        await book.type(PLAN, cell, text);
    },
    controls: ['Gå igenom listor', 'Utbilda varje halvår', 'Ta fram rutin', 'Stickprov'],
  },
  {
    name: 'another year’s plan in the same workbook',
    act: async (book) => void (await book.done('createPlan', { year: 2025 })),
    also: (book) =>
      expect(controls(book, 'Internkontrollplan 2025')).toEqual([
        'Ta fram rutin',
        'Utbilda',
        'Gå igenom listor',
      ]),
  },
  {
    name: 'the plan’s sheet copied: the copy is left as it is',
    act: (book, plan) => copySheet(book, plan, `${PLAN} (2)`),
    also: (book) =>
      expect(controls(book, `${PLAN} (2)`)).toEqual(['Ta fram rutin', 'Utbilda', 'Gå igenom listor']),
  },
  {
    name: 'cells merged over two rows, in a plain range',
    act: (_, plan) => {
      plan.tables.items[0]!.convertToRange();
      plan.setValue(8, 1, null);
      plan.merges.add({ row: 7, column: 1, rows: 2, columns: 1 });
    },
    // Between the two would be inside the merged cell, where nobody sees it.
    controls: ['Ta fram rutin', 'Utbilda varje halvår', 'Stickprov', 'Gå igenom listor'],
    also: (book) =>
      expect(book.sheet(PLAN).merges.areas).toEqual([{ row: 7, column: 1, rows: 2, columns: 1 }]),
  },
  {
    name: 'the sheet hidden: it is brought up to date, stays hidden, and is shown when asked for',
    act: (book, plan) => {
      book.host.document.sheet('Riskanalys')!;
      plan.visibility = 'hidden';
    },
    also: async (book, { outcome }) => {
      expect([outcome.changes.reveal, book.sheet(PLAN).visibility]).toEqual([null, 'hidden']);
      expect(await book.performer.show({ sheet: PLAN, cell: 'A8' })).toEqual({ ok: true });
      expect(book.sheet(PLAN).visibility).toBe('visible');
    },
  },
  {
    name: 'rows and notes of people’s own in and under the table',
    act: async (book, plan) => {
      await book.host.act('user', 'insert', (session) => session.insertCells(plan, whole('row', 8), 'down'));
      await book.type(PLAN, 'C9', 'Egen risk');
      await book.type(PLAN, 'F9', 'Egen kontroll');
      await book.type(PLAN, 'B14', 'Beslutad § 12');
    },
    controls: [
      'Ta fram rutin',
      'Egen kontroll',
      'Stickprov',
      'Utbilda varje halvår',
      'Gå igenom listor',
      '',
      '',
      '',
    ],
    also: (book) => expect(book.cell(PLAN, 'B15')).toBe('Beslutad § 12'),
  },
];

test.each(situations)('$name', async ({ act, sheet = PLAN, also, told, reworded = true, ...wanted }) => {
  const book = await planned();
  await act(book, book.sheet(PLAN));
  await goOn(book);
  book.host.resetCounters();
  const done = await book.done('createPlan');
  expect(book.host.counters.batches).toBe(4);
  expect(controls(book, sheet)).toEqual(wanted.controls ?? usual);
  if (told) expect(done.outcome.differences.map(({ kind }) => kind).sort()).toEqual(told);
  if (!told?.every((kind) => kind === 'new')) {
    expect(rowOf(book, 'Ta fram rutin', sheet)).toContain('Pågår');
    expect(rowOf(book, reworded ? 'Utbilda varje halvår' : 'Utbilda', sheet)).toContain('Klart 1/2');
  }
  const again = await book.done('createPlan');
  expect([again.wrote, again.outcome.summary.cells]).toEqual([false, 0]);
  await also?.(book, done);
});

describe('what stops a run says what to do, and leaves everything as it is', () => {
  test('a protected sheet', async () => {
    const book = await planned();
    await goOn(book);
    book.sheet(PLAN).protection.protect({});
    const before = book.cells(PLAN);
    expect(await book.perform('createPlan')).toMatchObject({
      problem: { code: 'sheet-protected', written: false },
    });
    expect(book.cells(PLAN)).toEqual(before);
  });

  test('a filter on the table: emptied when a person says so, and the buttons stay', async () => {
    const book = await planned();
    await goOn(book);
    const table = book.sheet(PLAN).tables.items[0]!;
    table.filter(4, ['Hög']);
    expect(await book.perform('createPlan')).toMatchObject({
      problem: { code: 'plan-filtered', written: false },
    });
    await book.done('createPlan', { clearFilter: true });
    expect([controls(book), table.isFiltered, table.showFilterButton]).toEqual([usual, false, true]);
    expect([7, 8, 9, 10].some((row) => book.sheet(PLAN).rows.hidden(row))).toBe(false);
  });

  test('a filter on a plain range', async () => {
    const book = await planned();
    await goOn(book);
    const plan = book.sheet(PLAN);
    plan.tables.items[0]!.convertToRange();
    plan.autoFilter.apply({ row: 6, column: 0, rows: 4, columns: 18 }, 4, ['Hög']);
    expect(await book.perform('createPlan')).toMatchObject({ problem: { code: 'plan-filtered' } });
    await book.done('createPlan', { clearFilter: true });
    expect([controls(book), plan.autoFilter.isFiltered]).toEqual([usual, false]);
  });
});

test('formats, heights and a person’s own conditional format follow their rows; the new row is dressed as ours', async () => {
  const book = await planned();
  const plan = book.sheet(PLAN);
  await book.host.act('user', 'look', (session) => {
    plan.rows.setHeight(7, 1, 77);
    plan.rows.setHeight(8, 1, 99);
    const fill = session.document.styles.derive(plan.get(7, 2).style, {
      fill: '#FFFF00',
      font: { bold: true },
    });
    plan.setStyle(7, 2, fill);
    plan.setStyle(8, 6, fill);
  });
  const before = cellStyles(book, PLAN);
  await goOn(book);
  await book.done('createPlan');
  const after = cellStyles(book, PLAN);
  expect([after['8,3'], after['10,7']]).toEqual([before['8,3'], before['9,7']]);
  expect([after['9,3'], after['9,7']]).toEqual([before['9,3'], before['8,7']]);
  expect([7, 9].map((row) => plan.rows.height(row))).toEqual([77, 99]);
  expect(plan.rows.height(8)).not.toBe(77);
  expect(plan.dataValidations.at(8, 10)).toMatchObject({ type: 'list' });
});

/** A plan of three rows in which people have worked. */
async function planned(): Promise<Workbook> {
  const book = await open(bookOf({ Riskanalys: risks }));
  await book.done('createPlan');
  await book.type(PLAN, 'K8', 'Pågår');
  await book.type(PLAN, 'L9', 'Klart 1/2');
  return book;
}

/** The analysis goes on: one kontrollmoment reworded, one risk more between the others. */
async function goOn(book: Workbook): Promise<void> {
  await book.type('Riskanalys', 'G3', 'Utbilda varje halvår');
  for (const [at, text] of fresh.entries()) await book.type('Riskanalys', `${'ABCDEFGHI'[at]}5`, text);
}

/** The plan's rows put in the order of the texts in a column, as a sort does: what the cells hold, and not the rows. */
function sortRows(book: Workbook, at: number, texts: readonly string[]): Promise<void> {
  return book.host.act('user', 'sort', () => {
    const plan = book.sheet(PLAN);
    const lines = book.cells(PLAN).slice(7);
    texts.forEach((text, index) => {
      const line = lines.find((cells) => cells[at] === text) ?? [];
      line.forEach((cell, c) => {
        const held = String(cell ?? '');
        if (held.startsWith('=')) plan.setFormula(7 + index, c, held.slice(1));
        else plan.setValue(7 + index, c, cell === '' ? null : (cell as string | number));
      });
    });
  });
}

/** As Excel copies a sheet: cells and properties; the table under another name is left out. */
function copySheet(book: Workbook, plan: SheetDoc, name: string): Promise<void> {
  return book.host.act('user', 'copy', () => {
    const copy = book.host.document.addSheet(name);
    book.cells(PLAN).forEach((line, row) =>
      line.forEach((cell, c) => {
        if (cell !== '') copy.setValue(row, c, cell as string | number);
      }),
    );
    for (const key of ['', '.year', '.title', '.state', '.number', '.had'])
      copy.customProperties.set(
        `internkontroll${key}`,
        plan.customProperties.get(`internkontroll${key}`) ?? '',
      );
  });
}
