import { actions } from '../../src/actions';
import { performer } from '../../src/excel/perform';
import { connectNode } from '../../src/headless/node';
import { analysis, bookOf, open, PLAN, type Workbook } from '../excel/workbook';
import { looks } from './looks';

const risks = analysis([
  ['HR', 'Risk att vi inte följer LAS', 4, 4, 'Ta fram rutin'],
  ['Ekonomi', 'Risk att felaktiga momsavdrag görs', 2, 3, 'Utbilda'],
]);

const fresh = () => open(bookOf({ Riskanalys: risks }));

/** A second pane over the same workbook, as a colleague has it open. */
async function otherPane({ host }: Workbook) {
  const client = await connectNode(host);
  return performer(client.Excel, { today: () => '2026-01-15', language: 'sv' });
}

/** A plan with a person's status in it, and an analysis that has gone on since. */
async function workedOn(): Promise<Workbook> {
  const book = await fresh();
  await book.done('createPlan');
  await book.type(PLAN, 'K8', 'Pågår');
  await book.type('Riskanalys', 'G2', 'Ny åtgärd');
  book.host.resetCounters();
  return book;
}

describe('a colleague who never stops', () => {
  test.each([
    ['between reading and looking again', 3, 2],
    ['between looking again and writing', 5, 3],
  ])('%s: three attempts, then it is said, and nothing of ours is written', async (_, perAttempt, at) => {
    const book = await workedOn();
    let typed = 0;
    book.host.faults.beforeBatch((batch) => {
      if (batch % perAttempt === at) book.sheet(PLAN).setValue(7, 11, `Kommentar ${++typed}`);
    });
    const result = await book.perform('createPlan');
    expect(result).toMatchObject({ ok: false, problem: { code: 'workbook-changed', written: false } });
    expect(typed).toBe(3);
    expect(book.host.counters.batches).toBe(3 * perAttempt);
    expect([book.cell(PLAN, 'F8'), book.cell(PLAN, 'K8'), book.cell(PLAN, 'L8')]).toEqual([
      'Ta fram rutin',
      'Pågår',
      'Kommentar 3',
    ]);
    book.host.faults.beforeBatch(null);
    await book.done('createPlan');
    expect([book.cell(PLAN, 'F8'), book.cell(PLAN, 'L8')]).toEqual(['Ny åtgärd', 'Kommentar 3']);
  });
});

/** A worked-on plan, and a risk that the analysis has had since. */
async function withNewRisk(): Promise<Workbook> {
  const book = await workedOn();
  const risk = ['HR', 'Risk att sjukfrånvaro inte följs upp', '3', '4', '12', 'x', 'Stickprov', 'Chef', 'Ja'];
  for (const [column, text] of risk.entries()) await book.type('Riskanalys', `${'ABCDEFGHI'[column]}4`, text);
  return book;
}

test('a row that was put in for a new risk is taken away again when the writing is put back', async () => {
  const book = await withNewRisk();
  book.host.resetCounters();
  const seen = () => [
    book.cells(PLAN).map((line) => line.slice(0, 10)),
    book.sheet(PLAN).tables.items[0]!.area,
  ];
  const before = seen();
  let typed = 0;
  book.host.faults.beforeBatch((batch) => {
    if (batch % 5 === 3) book.sheet(PLAN).setValue(7, 11, `Kommentar ${++typed}`);
  });
  expect(await book.perform('createPlan')).toMatchObject({
    ok: false,
    problem: { code: 'workbook-changed' },
  });
  expect(typed).toBe(3);
  expect(seen()).toEqual(before);
});

test('what Excel stopped half way, since a colleague took a column away in that very moment, is put back', async () => {
  const prepared = async () => {
    const book = await withNewRisk();
    book.host.resetCounters();
    return book;
  };
  const takeAway = ({ host, sheet }: Workbook) =>
    void host.act('co-author', 'a column', (session) =>
      session.deleteCells(sheet(PLAN), { row: 0, column: 5, rows: 1_048_576, columns: 1 }, 'left'),
    );
  const [book, alone] = [await prepared(), await prepared()];
  takeAway(alone);
  await alone.done('createPlan');
  book.host.faults.beforeBatch((batch) => void (batch === 3 && takeAway(book)));
  await book.done('createPlan');
  const width = alone.sheet(PLAN).tables.items[0]!.area.columns;
  const seen = ({ cells }: Workbook) => cells(PLAN).map((line) => line.slice(0, width));
  expect(seen(book)).toEqual(seen(alone));
});

describe('what a colleague types in the very cell that is being written', () => {
  test('stands, and is told as a conflict', async () => {
    const book = await workedOn();
    book.host.faults.beforeBatch((batch) => {
      if (batch === 3) book.sheet(PLAN).setValue(7, 5, '=min egen text');
    });
    const { outcome } = await book.done('createPlan');
    expect(book.cell(PLAN, 'F8')).toBe('=min egen text');
    expect(book.sheet(PLAN).get(7, 5).formula).toBeUndefined();
    expect(outcome.differences.map(({ kind }) => kind)).toContain('conflict');
  });

  test('an empty score that is being filled in keeps what the colleague gave it', async () => {
    const unscored = risks.map((row, r) => row.map((cell, c) => (r > 0 && c === 4 ? null : cell)));
    const book = await open(bookOf({ Riskanalys: unscored }));
    book.host.faults.beforeBatch((batch) => {
      if (batch === 3) book.sheet('Riskanalys').setValue(1, 4, 12);
    });
    await book.done('fillScores');
    expect(book.cell('Riskanalys', 'E2')).toBe(12);
    expect(book.cell('Riskanalys', 'E3')).not.toBe('');
  });
});

describe('two panes over one workbook', () => {
  test.each(['createPlan', 'highlightRisks', 'riskPicture', 'fillScores'] as const)(
    'at once: createPlan and %s give what one after the other gives',
    async (id) => {
      const book = await workedOn();
      const other = await otherPane(book);
      const [mine, theirs] = await Promise.all([book.perform('createPlan'), other.perform(actions[id])]);
      expect([mine, theirs].filter(({ ok }) => !ok)).toEqual([]);
      const alone = await workedOn();
      await alone.done('createPlan');
      await alone.done(id);
      expect(looks(book)).toEqual(looks(alone));
    },
  );

  test('a policy that the other pane stores meanwhile is not written over', async () => {
    const wide = analysis([
      ['HR', 'Risk att vi inte följer LAS', 5, 5, 'Ta fram rutin'],
      ['IT', 'Risk för intrång', 3, 5, 'Granska'],
    ]);
    const book = await open(bookOf({ Riskanalys: wide }));
    const other = await otherPane(book);
    const key = 'internkontroll.policy';
    book.host.faults.beforeBatch((batch) => {
      if (batch === 2)
        book.host.document.settings.set(key, JSON.stringify(JSON.stringify({ version: 1, year: 2031 })));
    });
    await book.performer.perform(actions.createPlan, { scale: 5 });
    expect(await other.preview(actions.checkRisks)).toMatchObject({ ok: true });
    expect(JSON.stringify(book.host.document.settings.get(key))).toContain('2031');
  });

  test('a second press while the first is at work is refused and said', async () => {
    const book = await fresh();
    const [first, second] = await Promise.all([book.perform('createPlan'), book.perform('createPlan')]);
    expect(first.ok).toBe(true);
    expect(second).toMatchObject({ ok: false, problem: { code: 'busy', written: false } });
    expect(!second.ok && second.problem.sentence).toMatch(/^\p{Lu}.*\. Ingenting har ändrats\.$/u);
  });
});

test.each([0, 1, 2, 3])('the pane is closed before request %i is answered: a new one makes it whole', async (n) => {
  const undisturbed = await workedOn();
  await undisturbed.done('createPlan');
  const book = await workedOn();
  const execute = book.host.execute.bind(book.host);
  let left = n;
  // Excel carries the request out; nobody is there to hear the answer.
  book.host.execute = async (batch, flags) => {
    const answer = await execute(batch, flags);
    return left-- > 0 ? answer : new Promise(() => undefined);
  };
  void book.perform('createPlan');
  await new Promise((resolve) => setTimeout(resolve, 300));
  book.host.execute = execute;
  const pane = await otherPane(book);
  expect(await pane.perform(actions.createPlan)).toMatchObject({ ok: true });
  expect(looks(book)).toEqual(looks(undisturbed));
}); // prettier-ignore
