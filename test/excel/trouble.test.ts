import { actions } from '../../src/actions';
import { isMoved, isTooLarge, problemOf, Stop, type Doing } from '../../src/excel/errors';
import { policySetting } from '../../src/excel/settings';
import { languages } from '../../src/text';
import { analysis, bookOf, manyRisks, open, PLAN, seed, type Workbook } from './workbook';

const risks = analysis([
  ['HR', 'Risk att vi inte följer LAS', 4, 4, 'Ta fram rutin'],
  ['Ekonomi', 'Risk att felaktiga momsavdrag görs', 2, 3, 'Utbilda'],
]);

const nothing = 'Ingenting har ändrats.';
const partly = 'En del kan ha hunnit skrivas. Kör kommandot igen så görs det klart.';

describe('whatever Excel refuses becomes a sentence with what to do', () => {
  test('a cell is being edited', async () => {
    const book = await open(bookOf({ Riskanalys: risks }));
    book.host.faults.startCellEdit();
    expect(await book.perform('createPlan')).toMatchObject({
      ok: false,
      problem: {
        code: 'cell-edit',
        written: false,
        sentence: `En cell redigeras just nu. Avsluta redigeringen med Enter eller Esc och försök igen. ${nothing}`,
      },
    });
    book.host.faults.endCellEdit();
    await book.done('createPlan');
  });

  test('the analysis is protected', async () => {
    const book = await open(bookOf({ Riskanalys: risks }));
    book.sheet('Riskanalys').protection.protect({});
    expect(await book.perform('highlightRisks')).toMatchObject({
      problem: {
        code: 'sheet-protected',
        sentence: `Bladet ”Riskanalys” är skyddat. Ta bort skyddet under Granska > Ta bort bladskydd och försök igen. ${nothing}`,
      },
    });
    await book.done('checkRisks');
    await book.done('createPlan');
  });

  test('the workbook is read-only', async () => {
    const book = await open(bookOf({ Riskanalys: risks }), { readOnly: true });
    expect(await book.perform('createPlan')).toMatchObject({ ok: false, problem: { code: 'read-only' } });
    expect(book.host.document.sheets).toHaveLength(1);
  });

  test('the connection is lost while reading', async () => {
    const book = await open(bookOf({ Riskanalys: risks }));
    book.host.faults.loseConnection(1);
    expect(await book.perform('checkRisks')).toMatchObject({
      problem: { code: 'connection-lost', written: false },
    });
  });

  test('there is no risk analysis', async () => {
    const book = await open(
      bookOf({
        Blad1: [
          ['Hej', 'där'],
          [1, 2],
        ],
      }),
    );
    expect(await book.perform('createPlan')).toMatchObject({ problem: { code: 'no-analysis' } });
  });

  test('a text that no cell can hold', async () => {
    const book = await open(bookOf({ Riskanalys: analysis([['HR', 'Risk att x inte följs', 4, 4, 'y']]) }));
    const preview = await book.performer.preview(actions.createPlan);
    if (!preview.ok) throw new Error();
    const drawing = preview.outcome.changes.drawings[0]!;
    const tooLong = {
      ...preview.outcome,
      changes: {
        ...preview.outcome.changes,
        drawings: [{ ...drawing, blocks: [{ row: 4, column: 2, cells: [['x'.repeat(32_768)]] }] }],
      },
    };
    expect(await book.performer.perform({ ...actions.createPlan, perform: () => tooLong })).toMatchObject({
      problem: {
        code: 'text-too-long',
        sentence: expect.stringContaining('Internkontrollplan 2026 C5') as string,
      },
    });
  });

  test('a bug of ours is told as such and never thrown', async () => {
    const book = await open(bookOf({ Riskanalys: risks }));
    const broken = () => {
      throw new TypeError('boo');
    };
    expect(await book.performer.perform({ ...actions.createPlan, perform: broken })).toMatchObject({
      ok: false,
      problem: { code: 'unknown', detail: expect.stringContaining('boo') as string },
    });
    await book.done('createPlan');
  });
});

test('a check that runs by itself while the user types leaves Excel’s undo list alone', async () => {
  const book = await open(bookOf({ Riskanalys: risks }));
  await book.type('Riskanalys', 'A5', 'IT');
  expect(book.host.undo.entries).toHaveLength(1);
  const live = await book.performer.preview({ ...actions.checkRisks, reads: { merges: false } });
  expect([live.ok, book.host.undo.entries.length]).toEqual([true, 1]);
});

test('a second command is refused while one is at work', async () => {
  const book = await open(bookOf({ Riskanalys: risks }));
  const [first, second] = await Promise.all([book.perform('createPlan'), book.perform('createPlan')]);
  expect([first.ok, second]).toMatchObject([true, { ok: false, problem: { code: 'busy' } }]);
  expect(book.host.document.sheets).toHaveLength(2);
});

test('a command can be stopped before anything is written', async () => {
  const book = await open(bookOf({ Riskanalys: risks }));
  const stopping = new AbortController();
  const result = await book.perform('createPlan', {
    signal: stopping.signal,
    onPhase: (phase) => phase === 'checking' && stopping.abort(),
  });
  expect(result).toMatchObject({ problem: { code: 'cancelled', written: false } });
  expect(book.host.document.sheets).toHaveLength(1);
});

test.each(['reading', 'deciding', 'checking', 'writing'] as const)(
  'a command that is stopped when it begins with %s has written nothing, and the next one works',
  async (stopped) => {
    const book = await open(bookOf({ Riskanalys: risks }));
    const stopping = new AbortController();
    const seen: string[] = [];
    const result = await book.perform('createPlan', {
      signal: stopping.signal,
      onPhase: (phase) => {
        seen.push(phase);
        // As a press does: after the phase has been shown.
        if (phase === stopped) setTimeout(() => stopping.abort());
      },
    });
    expect(result).toMatchObject({ ok: false, problem: { code: 'cancelled', written: false } });
    expect([seen.at(-1), book.host.document.sheets.length]).toEqual([stopped, 1]);
    await book.done('createPlan');
  },
);

describe('what is told of an error', () => {
  const doing = (written: Doing['written']): Doing => ({ sheet: 'Bladet', written, text: languages.sv });
  const { nothingChanged, partlyChanged } = languages.sv.errors;

  test.each([
    ['no', 'GeneralException', false],
    ['maybe', 'GeneralException', true],
    ['some', 'GeneralException', true],
    // Refused whole: but earlier requests may have written.
    ['maybe', 'InvalidOperationInCellEditMode', false],
    ['maybe', 'RequestPayloadSizeLimitExceeded', false],
    ['some', 'InvalidOperationInCellEditMode', true],
  ] as const)('written: %s, %s', (written, code, touched) => {
    const problem = problemOf({ code }, doing(written));
    expect(problem.written).toBe(touched);
    expect(problem.sentence).toBe(`${problem.reason} ${touched ? partlyChanged : nothingChanged}`);
  });

  test.each([undefined, null, 7, 'text', {}, { code: 7 }, { code: null }, new Error('boo')])(
    'whatever is thrown is a problem with a sentence: %p',
    (thrown) => {
      const problem = problemOf(thrown, doing('no'));
      expect([problem.code, problem.sentence]).toEqual([
        'unknown',
        `${languages.sv.errors.unknown} ${nothingChanged}`,
      ]);
    },
  );

  test('the sheet or cell that a stop names, else the sheet that the command is about', () => {
    const reasonOf = (error: unknown) => problemOf(error, doing('no')).reason;
    expect(reasonOf(new Stop('sheet-protected', 'Ett annat'))).toContain('”Ett annat”');
    expect(reasonOf(new Stop('sheet-protected'))).toContain('”Bladet”');
    expect(reasonOf({ code: 'FilteredRangeConflict' })).toContain('”Bladet”');
  });

  test('a bug report gets the code, the place and where in our source, a stop of ours its code alone', () => {
    const error = Object.assign(new Error('Åtkomst nekad'), {
      code: 'AccessDenied',
      debugInfo: { errorLocation: 'Range.values' },
    });
    expect(problemOf(error, doing('no')).detail).toMatch(
      /^AccessDenied Range\.values Error: Åtkomst nekad\n/,
    );
    expect(problemOf(new TypeError('boo'), doing('no')).detail).toMatch(/^TypeError TypeError: boo\n/);
    expect(problemOf(new Stop('busy'), doing('no')).detail).toBe('busy');
    expect(problemOf('text', doing('no')).detail).toBe('text');
  });

  test('what somebody else may have moved is tried again, what is too large is cut, nothing else is', () => {
    const codes = ['ItemNotFound', 'ItemAlreadyExists', 'InvalidReference', 'InvalidArgument', 'AccessDenied', 'RequestPayloadSizeLimitExceeded', 'ResponsePayloadSizeLimitExceeded', 'RangeExceedsLimit', 'GeneralException', 'InvalidOperationInCellEditMode', '']; // prettier-ignore
    expect(codes.filter((code) => isMoved({ code }))).toEqual(codes.slice(0, 5));
    expect(codes.filter((code) => isTooLarge({ code }))).toEqual(codes.slice(5, 8));
  });
});

describe('somebody else changes the workbook between our reading and our writing', () => {
  const typing = (book: Awaited<ReturnType<typeof open>>, sheet: string, cell: string, text: string) =>
    book.host.editCell(sheet, cell, text, 'co-author');

  test('once: the command starts over from what is there now', async () => {
    const book = await open(bookOf({ Riskanalys: risks }));
    book.host.faults.beforeBatch(async (batch) => {
      if (batch === 2) await typing(book, 'Riskanalys', 'G2', 'Ny åtgärd');
    });
    await book.done('createPlan');
    expect(book.cell(PLAN, 'F8')).toBe('Ny åtgärd');
    expect(book.host.counters.batches).toBe(7);
  });

  test('a status typed into the plan meanwhile is kept', async () => {
    const book = await open(bookOf({ Riskanalys: risks }));
    await book.done('createPlan');
    await book.type('Riskanalys', 'G2', 'Ny åtgärd');
    book.host.resetCounters();
    book.host.faults.beforeBatch(async (batch) => {
      if (batch === 2) await typing(book, PLAN, 'K8', 'Avslutad');
    });
    await book.done('createPlan');
    expect([book.cell(PLAN, 'F8'), book.cell(PLAN, 'K8')]).toEqual(['Ny åtgärd', 'Avslutad']);
  });

  test.each([
    ['before the last look', 2],
    ['in the moment of writing', 3],
  ])('settings that another pane has stored %s are built upon, and not written over', async (_, at) => {
    const book = await open(bookOf({ Riskanalys: risks }));
    const others = JSON.stringify(JSON.stringify({ version: 1, committee: 'Annans nämnd' }));
    book.host.faults.beforeBatch((batch) => {
      if (batch === at) book.host.document.settings.set('internkontroll.policy', others);
    });
    await book.done('createPlan', { scale: 5 });
    const stored = JSON.parse(
      JSON.parse(book.host.document.settings.get('internkontroll.policy')!) as string,
    ) as object;
    expect(stored).toMatchObject({ committee: 'Annans nämnd', likelihood: { length: 5 } });
    expect(book.host.counters.batches).toBe(at === 2 ? 7 : 9);
  });

  test('again and again: it gives up and says so, with nothing written', async () => {
    const book = await open(bookOf({ Riskanalys: risks }));
    book.host.faults.beforeBatch(async (batch) => {
      if (batch % 3 === 2) await typing(book, 'Riskanalys', 'G2', `Åtgärd ${batch}`);
    });
    expect(await book.perform('createPlan')).toMatchObject({
      problem: { code: 'workbook-changed', written: false },
    });
    expect(book.host.document.sheets).toHaveLength(1);
    // Three looks of three requests each: nobody waits for ever.
    expect(book.host.counters.batches).toBe(9);
  });

  test('the plan is filtered meanwhile: nothing is written across the hidden rows', async () => {
    const book = await open(bookOf({ Riskanalys: risks }));
    await book.done('createPlan');
    await book.type('Riskanalys', 'G2', 'Ny åtgärd');
    book.host.resetCounters();
    book.host.faults.beforeBatch((batch) => {
      if (batch === 2) book.sheet(PLAN).tables.items[0]!.filter(4, ['Medel']);
    });
    expect(await book.perform('createPlan')).toMatchObject({
      problem: { code: 'plan-filtered', written: false },
    });
    expect(book.cell(PLAN, 'F8')).toBe('Ta fram rutin');
  });

  test('the name of the plan is taken meanwhile', async () => {
    const book = await open(bookOf({ Riskanalys: risks }));
    book.host.faults.beforeBatch((batch) => {
      if (batch === 2) book.host.document.addSheet(PLAN).setValue(0, 0, 'mitt');
    });
    const { outcome } = await book.done('createPlan');
    expect(outcome.summary.sheet).toBe(`${PLAN} (2)`);
  });

  test.each<[string, (book: Workbook) => void, sheet: string, table: string]>([
    [
      'a sheet whose name differs in case',
      ({ host }) => host.document.addSheet(PLAN.toUpperCase()).setValue(0, 0, 'mitt'),
      `${PLAN} (2)`,
      'Internkontrollplan_2026',
    ],
    [
      'a name that the table was to have',
      ({ host }) =>
        host.document.names.add({
          name: 'INTERNKONTROLLPLAN_2026',
          scope: null,
          formula: 'Riskanalys!$A$1',
          hidden: false,
        }),
      PLAN,
      'Internkontrollplan_2026_2',
    ],
  ])('%s is taken meanwhile', async (_, take, sheet, table) => {
    const book = await open(bookOf({ Riskanalys: risks }));
    book.host.faults.beforeBatch((batch) => void (batch === 2 && take(book)));
    const { outcome } = await book.done('createPlan');
    expect([outcome.summary.sheet, book.sheet(sheet).tables.items[0]?.name]).toEqual([sheet, table]);
    // Found by the look before writing, and not by a request that fails half way.
    expect(book.host.counters.batches).toBe(7);
  });
});

describe('what a command rests on', () => {
  const typing = (book: Workbook, sheet: string, cell: string, text: string) =>
    book.host.faults.beforeBatch(
      async (batch) => void (batch === 2 && (await book.host.editCell(sheet, cell, text, 'co-author'))),
    );

  test('a sheet that it has not read may change meanwhile', async () => {
    const book = await open(bookOf({ Riskanalys: risks, Eget: [['Anteckning']] }));
    typing(book, 'Eget', 'A2', 'mer');
    await book.done('createPlan');
    expect([book.host.counters.batches, book.cell('Eget', 'A2')]).toEqual([4, 'mer']);
  });

  test.each(['reportTertial', 'reportCommittee', 'reportYearEnd', 'reportRiskPicture', 'nextYear'] as const)(
    'a plan that it reads may not: %s',
    async (id) => {
      const book = await open(bookOf({ Riskanalys: risks }));
      await book.done('createPlan');
      await book.type(PLAN, 'K8', 'Pågår');
      book.host.resetCounters();
      typing(book, PLAN, 'L8', 'Skrivet under tiden');
      await book.done(id, id === 'nextYear' ? {} : { period: 1 });
      expect(book.host.counters.batches).toBe(7);
    },
  );

  test('where no sheet is read as an analysis, any may be what it was made of; an empty one is no obstacle', async () => {
    const book = await open(seed('internkontrollplan-2022'));
    book.host.document.addSheet('Tomt');
    const [old] = book.host.document.sheets;
    typing(book, old!.name, 'A1', 'En annan rubrik');
    await book.done('takeOverPlan');
    expect(book.host.counters.batches).toBe(7);
  });
});

test('a preview reads and does nothing else', async () => {
  const book = await open(bookOf({ Riskanalys: risks }));
  const result = await book.performer.preview(actions.createPlan);
  expect(result).toMatchObject({ ok: true, wrote: false });
  expect([book.host.counters.batches, book.host.document.sheets.length]).toEqual([2, 1]);
});

test('what stops a command is told in the language that the workbook is kept in', async () => {
  const book = await open(bookOf({ Riskanalys: risks }));
  const first = await book.done('checkRisks');
  await book.performer.store(policySetting({ ...first.stored.policy, language: 'en' }));
  book.host.resetCounters();
  book.host.faults.beforeBatch((batch) => void (batch === 2 && book.host.faults.startCellEdit()));
  expect(await book.perform('createPlan')).toMatchObject({
    problem: { sentence: `${languages.en.errors['cell-edit']} ${languages.en.errors.nothingChanged}` },
  });
});

describe('a run that is interrupted is healed by the next one', () => {
  /** The workbook as it shall be: every cell, and how many of each feature. */
  const looks = (book: Awaited<ReturnType<typeof open>>) => {
    const sheet = book.sheet(PLAN);
    return {
      cells: book.cells(PLAN),
      tables: sheet.tables.items.map(({ name, area }) => [name, area]),
      choices: sheet.dataValidations.items.map(({ areas, formula1 }) => [areas, formula1]),
      marks: sheet.conditionalFormats.items.map(({ areas, rule }) => [areas, rule]),
      freeze: sheet.freeze.rows,
      page: [sheet.pageSetup.orientation, sheet.pageSetup.printTitleRows, sheet.pageSetup.zoom],
      hidden: sheet.columns.hidden(17),
      state: ['state', 'title'].map((key) => sheet.customProperties.get(`internkontroll.${key}`)),
      sheets: book.host.document.sheets.map(({ name }) => name),
    };
  };

  test('at any of the actions of making a plan', async () => {
    const undisturbed = await open(bookOf({ Riskanalys: risks }));
    await undisturbed.done('createPlan');
    const wanted = looks(undisturbed);
    const total = undisturbed.host.counters.actions;
    let tried = 0;
    for (let at = 0; at < total; at += 23) {
      const book = await open(bookOf({ Riskanalys: risks }));
      book.host.faults.failAction(at, 'GeneralException');
      const result = await book.perform('createPlan');
      if (result.ok) continue;
      tried++;
      expect(result.problem.sentence).toMatch(result.problem.written ? partly : nothing);
      await book.done('createPlan');
      expect({ at, ...looks(book) }).toEqual({ at, ...wanted });
    }
    expect(tried).toBeGreaterThan(20);
  }, 120_000);
});

describe('Excel on the web', () => {
  test('a payload over the limit is read and written in parts', async () => {
    const long = 'en mycket lång beskrivning av vad som kan hända '.repeat(45);
    const [head = [], ...rows] = manyRisks(900);
    const big = [
      head,
      ...rows.map((row) => row.map((cell, column) => (column === 1 ? `${String(cell)} ${long}` : cell))),
    ];
    const book = await open(bookOf({ Riskanalys: big }), { platform: 'web' });
    const { outcome } = await book.done('createPlan');
    expect(outcome.summary.risks).toBe(900);
    expect(book.cells(PLAN)).toHaveLength(907);
    expect((await book.done('createPlan')).wrote).toBe(false);
  }, 120_000);
});
