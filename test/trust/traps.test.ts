import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { actions } from '../../src/actions';
import type { ActionId } from '../../src/actions/action';
import { guard } from '../../src/excel/guard';
import type { HostErrorCode } from '../../src/headless/host/errors';
import type { Grid } from '../../src/sheets/grid';
import { noChanges, type Drawing } from '../../src/sheets/model';
import { sheetData, xlsx } from '../support/xlsx';
import { analysis, bookOf, manyRisks, open, PLAN, type Workbook } from '../excel/workbook';

/**
 * Every trap of Excel's API that is known to us, and every limit: the guard in our source, and the test that is to fail without it.
 * `here` stands for this file.
 */
const traps: readonly (readonly [trap: string, source: string, guard: string, file: string, test: string])[] =
  [
    [
      '1 filtered rows misplace what is written',
      'excel/guard',
      'grid.sheet.filtered && rest.clearFilters === undefined',
      'excel/trouble',
      'the plan is filtered meanwhile: nothing is written across the hidden rows',
    ],
    [
      '1 … also on our own last look',
      'actions/createPlan',
      'if (clearFilter !== true) return null;',
      'excel/createPlan',
      'a filtered plan is refused whole, with what to do',
    ],
    [
      '1 … in the moment of writing',
      'excel/overtaken',
      'if (isTarget) showFiltered(asked);',
      'here',
      'a filter that is set in the moment of writing sends no value astray',
    ],
    [
      '2 a failed batch stays half done',
      'excel/write',
      'store(sheet, drawing.seal);',
      'trust/faults',
      'whatever fails, what people typed stays and the next run makes everything whole',
    ],
    [
      '2 … in parts',
      'excel/writeInParts',
      'isAsLeft(sheets, part, eve)',
      'trust/faultsInParts',
      'gives the same, and whatever fails between parts is healed by the next run',
    ],
    [
      '2 … with the answer lost',
      'excel/writeSafely',
      'await completed(context, changes, doing)',
      'excel/writeInParts',
      'an answer that is too large is looked up',
    ],
    [
      '3 texts that look like formulas',
      'excel/safeCell',
      'OPENING.test(plain)',
      'excel/safeCell',
      'is sent as text',
    ],
    [
      '4 texts that look like dates',
      'excel/safeCell',
      'NUMERIC.test(plain)',
      'excel/safeCell',
      'every number and date, in every usual way of writing it, is guarded',
    ],
    [
      '5 what is read loses its apostrophe',
      'sheets/undoSides',
      'export function contentOf(',
      'trust/coAuthorsTogether',
      'stands, and is told as a conflict',
    ],
    [
      '6 reading in the writing request',
      'excel/write',
      'return holds(wanted, got)',
      'here',
      'a cell that shows something else than was written is told',
    ],
    [
      '7 null objects',
      'excel/read',
      'if (range.isNullObject) return noCells;',
      'here',
      'an empty sheet is no failure',
    ],
    [
      '8 ranges outlive their run',
      'excel/perform',
      'host.run((context) =>',
      'here',
      'no range is held when a command is done',
    ],
    [
      '9 nested runs',
      'excel/perform',
      'if (busy) return',
      'excel/trouble',
      'a second command is refused while one is at work',
    ],
    [
      '10 a cell is being edited',
      'excel/errors',
      "InvalidOperationInCellEditMode: 'cell-edit'",
      'excel/trouble',
      'a cell is being edited',
    ],
    [
      '11 the undo list',
      'excel/read',
      'merges ? used.getMergedAreasOrNullObject() : null',
      'excel/trouble',
      'a check that runs by itself while the user types leaves Excel’s undo list alone',
    ],
    [
      '11 … our own undo',
      'actions/undoPlan',
      'undoDrawing(drawing, was, now, commented)',
      'excel/undo',
      'what people have done since then is left and told; the rest is taken back',
    ],
    [
      '12 protection',
      'excel/guard',
      "throw new Stop('sheet-protected', target.name)",
      'excel/trouble',
      'the analysis is protected',
    ],
    ['12 … never by us', 'excel/guard', 'if (grid.sheet.protected)', 'here', 'calls that we never make'],
    [
      '13 conditional formats of others',
      'excel/marks',
      "if (excelCode(error) === 'ItemNotFound') return false;",
      'excel/highlight',
      'where Excel cannot list the user’s rules, ours are still found one by one',
    ],
    [
      '13 … are left',
      'excel/marks',
      'isMarked(custom.rule.formula, marker)',
      'excel/highlight',
      'marking again replaces the marks, and taking them away leaves the user’s own rules',
    ],
    [
      '14, 15 lengths of drop-downs and their texts',
      'sheets/choices',
      'MAX_LITERAL',
      'here',
      'lists, titles and messages are within what Excel takes',
    ],
    [
      '16 merged cells',
      'excel/read',
      'merged.areas.items.map(areaOf)',
      'excel/situations',
      'cells merged over two rows, in a plain range',
    ],
    [
      '17 a sheet is not its name',
      'excel/write',
      'worksheets.getItem(target.id)',
      'excel/situations',
      'the sheet renamed',
    ],
    [
      '18 a colleague at the same time',
      'excel/recheck',
      'unchanged &&= await isSameState',
      'trust/coAuthors',
      'somebody else works in the workbook between any two of our requests',
    ],
    [
      '18 … between the parts of a large write',
      'excel/partEve',
      'export function isAsLeft(',
      'trust/coAuthorsInParts',
      'somebody else works in the workbook between any two parts of a large write',
    ],
    [
      '18 … without end',
      'excel/perform',
      "throw new Stop('workbook-changed')",
      'trust/coAuthorsTogether',
      'a colleague who never stops',
    ],
    [
      '19 our own events',
      'excel/watch',
      "event.triggerSource !== 'ThisLocalAddin'",
      'excel/limits',
      'our own writing is not told as a change, what a person types is',
    ],
    [
      '20 people sort',
      'sheets/undoSides',
      'export function rowsNow(',
      'excel/undo',
      'rows are found again where the plan has been sorted since',
    ],
    [
      '20 … and insert',
      'sheets/tableUpdate',
      'export function freeRow(',
      'excel/situations',
      'rows and notes of people’s own in and under the table',
    ],
    [
      '21 5 MB',
      'excel/writeSafely',
      'return writeInParts(context, changes, checked, doing)',
      'excel/trouble',
      'a payload over the limit is read and written in parts',
    ],
    ['21 … by bytes', 'excel/chunks', 'unit > 0x7f', 'excel/chunks', 'bytes are those of the JSON in UTF-8'],
    [
      '21 … however small',
      'excel/writeInParts',
      'cutAgain(job, part, limit)',
      'excel/writeInParts',
      'however small the parts, together and in order they are the whole',
    ],
    [
      '21 … 8,192 characters of an address',
      'excel/marks',
      'sheet.getRangeByIndexes(area.row',
      'here',
      'calls that we never make',
    ],
    [
      '22 formats far down',
      'excel/read',
      'getUsedRangeOrNullObject(true)',
      'here',
      'a format at the last row makes no sheet of a million rows',
    ],
    [
      '23 errors and odd values',
      'sheets/reading/readRisks',
      "return isErrorText(shown) && isFormula(row, field) ? '' : shown;",
      'here',
      'errors, truth values and hard spaces among what people have written are told',
    ],
    [
      '24 messages in the language of Excel',
      'excel/errors',
      'codes[excelCode(error)]',
      'here',
      'what Excel says itself is never shown',
    ],
    [
      '25 broken settings',
      'excel/settings',
      'parsePolicy(saved, defaults)',
      'here',
      'settings that are broken fall back',
    ],
    [
      '32,767 characters',
      'excel/guard',
      'heldText(cell).length <= MAX_TEXT',
      'excel/trouble',
      'a text that no cell can hold',
    ],
    [
      '255-character lists',
      'sheets/choices',
      "items.join(',').length <= MAX_LITERAL",
      'sheets/choices',
      'a list of 255 characters with its commas stands in the drop-down',
    ],
    [
      '31-character names',
      'sheets/sheetName',
      'MAX_LENGTH - suffix.length',
      'sheets/sheetName',
      'any wish gives a name that Excel accepts and that nothing else has',
    ],
    [
      '1,048,576 rows',
      'excel/read',
      'used.rowCount * used.columnCount > MAX_SHEET',
      'excel/limits',
      'a text in the last row far away from the plan',
    ],
    [
      'whole columns answer null',
      'excel/read',
      "if (lines === null) throw new Stop('sheet-too-large', name)",
      'excel/limits',
      'Excel answers null for the values of whole columns',
    ],
    [
      'structure',
      'excel/recheck',
      'structureProtected || isTaken(target.name, taken.sheets)',
      'here',
      'a protected structure is told before anything is written',
    ],
    [
      'very hidden sheets',
      'excel/read',
      "visibility !== 'VeryHidden'",
      'here',
      'very hidden sheets are named and never read',
    ],
    ['1904', 'excel/read', 'firstDay.value === 0', 'excel/dateSystem', '1904'],
    [
      'shared the old way',
      'excel/errors',
      "UnsupportedOperation: 'not-allowed'",
      'excel/limits',
      'a workbook that is shared the old way takes no tables',
    ],
    [
      'manual calculation',
      'domain/score',
      'const score = product ?? risk.score.value;',
      'here',
      'a score that has not been calculated since is not believed',
    ],
  ];

const root = join(__dirname, '..');
const fileOf = (name: string) => (name === 'here' ? __filename : join(root, `${name}.test.ts`));

test.each(traps)('%s: guarded in %s by %s, held by %s, "%s"', (_, source, guard, file, name) => {
  expect(readFileSync(join(root, `../src/${source}.ts`), 'utf8')).toContain(guard);
  const text = readFileSync(fileOf(file), 'utf8');
  // In this file the name stands in the table too.
  expect(text.split(name).length - 1).toBeGreaterThanOrEqual(file === 'here' ? 2 : 1);
});

test('all 25 are in the table', () => {
  const numbers = traps.flatMap(([trap]) => /^[\d, ]+/.exec(trap)?.[0].split(',').map(Number) ?? []);
  expect(Array.from({ length: 25 }, (_, index) => index + 1).filter((n) => !numbers.includes(n))).toEqual([]);
});

const risks = analysis([
  ['HR', 'Risk att vi inte följer LAS', 4, 4, 'Ta fram rutin'],
  ['Ekonomi', 'Risk att felaktiga momsavdrag görs', 2, 3, 'Utbilda'],
]);
const fresh = (more: Record<string, (string | number | boolean | null)[][]> = {}) =>
  open(bookOf({ Riskanalys: risks, ...more }));

test('a cell that shows something else than was written is told', async () => {
  const book = await fresh();
  const execute = book.host.execute.bind(book.host);
  // The fourth answer is that of the writing; the last time that the text is in it, it is read back.
  book.host.execute = async (batch, flags) => {
    const answer = await execute(batch, flags);
    if (book.host.counters.batches !== 4) return answer;
    const [text, wanted] = [JSON.stringify(answer), '"Utbilda"'];
    const at = text.lastIndexOf(wanted);
    return JSON.parse(`${text.slice(0, at)}44682${text.slice(at + wanted.length)}`) as typeof answer;
  };
  expect(await book.perform('createPlan')).toMatchObject({
    ok: true,
    differing: [{ sheet: PLAN, cell: 'F9' }],
  });
});

test.each([
  ['on the plan’s table', PLAN, 'createPlan', (book: Workbook) => book.sheet(PLAN).tables.items[0]!.filter(4, ['Medel'])],
  ['on the analysis', 'Riskanalys', 'fillScores', (book: Workbook) => {
    const sheet = book.sheet('Riskanalys');
    sheet.autoFilter.apply(sheet.usedRange(true)!, 0, ['Ekonomi']);
  }],
] as const)('a filter that is set in the moment of writing sends no value astray: %s', async (_, name, id, filter) => {
  const unscored = risks.map((row, r) => row.map((cell, c) => (r > 0 && c === 4 ? null : cell)));
  const prepared = async () => {
    const book = await open(bookOf({ Riskanalys: id === 'fillScores' ? unscored : risks }));
    if (id === 'createPlan') {
      await book.done('createPlan');
      for (const cell of ['G2', 'G3']) await book.type('Riskanalys', cell, `Ny åtgärd ${cell}`);
    }
    book.host.resetCounters();
    return book;
  };
  const [book, alone] = [await prepared(), await prepared()];
  book.host.faults.beforeBatch((batch) => void (batch === 3 && filter(book)));
  await book.done(id);
  await alone.done(id);
  expect(book.cells(name)).toEqual(alone.cells(name));
}); // prettier-ignore

test('a filter that is set in the moment of writing sends no value astray, also where the answer is lost and nothing can be put back', async () => {
  const book = await fresh();
  await book.done('createPlan');
  for (const cell of ['G2', 'G3']) await book.type('Riskanalys', cell, `Ny åtgärd ${cell}`);
  book.host.resetCounters();
  book.host.faults.beforeBatch((batch) => {
    if (batch !== 3) return;
    book.sheet(PLAN).tables.items[0]!.filter(4, ['Medel']);
    book.host.faults.loseConnection(0, true);
  });
  expect(await book.perform('createPlan')).toMatchObject({ ok: false, problem: { code: 'connection-lost' } });
  expect([book.cell(PLAN, 'F8'), book.cell(PLAN, 'F9')]).toEqual(['Ny åtgärd G2', 'Ny åtgärd G3']);
}); // prettier-ignore

test('an empty sheet is no failure', async () => {
  const book = await fresh({ Tomt: [] });
  await book.done('createPlan');
  expect(book.cells('Tomt')).toEqual([]);
});

test('no range is held when a command is done', async () => {
  const book = await fresh();
  for (const id of ['checkRisks', 'highlightRisks', 'createPlan', 'riskPicture'] as const)
    await book.done(id);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(book.host.keptReferences).toBe(0);
});

test('calls that we never make: protection, copies, merging, addresses of many areas, settings that empty the undo list', () => {
  const folder = join(root, '../src/excel');
  const code = readdirSync(folder)
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');
  for (const call of [
    '.protect(',
    '.unprotect(',
    '.getRanges(',
    '.copy(',
    '.merge(',
    'saveAsync',
    'calculationMode =',
  ])
    expect([call, code.includes(call)]).toEqual([call, false]);
});

test('lists, titles and messages are within what Excel takes', async () => {
  const book = await fresh();
  const run = async (id: ActionId, period?: number) => {
    const result = await book.performer.preview(actions[id], period === undefined ? {} : { period });
    if (!result.ok) throw new Error(result.problem.detail);
    return result.outcome.changes.drawings;
  };
  const drawings = [...(await run('createPlan')), ...(await run('addSample'))];
  await book.done('createPlan');
  drawings.push(...(await run('freezePeriod', 1)));
  const alerts = drawings.flatMap(({ choices = [], warnings = [] }) => [
    ...choices.flatMap(({ alert }) => alert ?? []),
    ...warnings.map(({ alert }) => alert),
  ]);
  const prompts = drawings.flatMap(({ warnings = [] }) => warnings.map(({ prompt }) => prompt));
  const lists = drawings.flatMap(({ choices = [] }) =>
    choices.flatMap(({ source }) => ('sheet' in source ? [] : [source])),
  );
  expect([alerts.length, prompts.length, lists.length].every((count) => count > 0)).toBe(true);
  for (const { title, message } of alerts)
    expect([title.length <= 32, message.length <= 225]).toEqual([true, true]);
  for (const { title, message } of prompts)
    expect([title.length <= 32, message.length <= 255]).toEqual([true, true]);
  for (const list of lists)
    expect([list.join(',').length <= 255, list.some((item) => item.includes(','))]).toEqual([true, false]);
});

test('a format at the last row makes no sheet of a million rows', async () => {
  const book = await fresh();
  book.sheet('Riskanalys').setStyle(1_048_575, 3, 1);
  book.sheet('Riskanalys').restyle({ row: 900_000, column: 1, rows: 1, columns: 1 }, () => 1);
  book.host.resetCounters();
  await book.done('createPlan');
  expect([book.host.counters.batches, book.host.counters.responseBytes < 200_000]).toEqual([4, true]);
});

test('errors, truth values and hard spaces among what people have written are told, not computed with and not passed on', async () => {
  const book = await open(
    bookOf({
      Riskanalys: [
        ...risks,
        ['IT', 'Risk för intrång', null, true, null, 'x', null, 'IT-chef', 'Ja'],
        ['IT', 'Risk\u00a0för\u00a0 avbrott ', '\u00a04 ', 4, null, 'x', 'Öva\u00a0återläsning ', 'IT-chef', 'Ja'],
      ] as never,
    }),
  );
  await book.type('Riskanalys', 'C4', '=1/0');
  await book.type('Riskanalys', 'E4', '=C4*4');
  await book.type('Riskanalys', 'G4', '=NA()');
  const { outcome } = await book.done('checkRisks');
  expect(outcome.findings.filter(({ cell }) => /^[CDEG]4$/.test(cell)).map(({ cell, code }) => `${cell} ${code}`)).toEqual([
    'C4 error-cell', 'D4 label-unmapped', 'E4 error-cell', 'G4 error-cell',
  ]);
  await book.done('createPlan');
  const rows = book.cells(PLAN).map((line) => line.map(String));
  expect(rows.flat().filter((text) => /#(N\/A|DIV|REF|VALUE)|^(true|false|sant)$/i.test(text))).toEqual([]);
  const planned = rows.filter((line) => line.some((text) => /intrång|avbrott/.test(text)));
  expect(planned.map((line) => [line[2], line[3]!.slice(0, 4), line[5]].map((text) => text!.replace(/\s/g, ' ')))).toEqual([
    ['Risk för  avbrott', '16 –', 'Öva återläsning'],
    ['Risk för intrång', 'Ej b', ''],
  ]);
}); // prettier-ignore

test.each(['GeneralException', 'InvalidArgument', 'AccessDenied', 'ItemNotFound'] as const)(
  'what Excel says itself is never shown: %s',
  async (code: HostErrorCode) => {
    const book = await fresh();
    const message = 'Der Zugriff wurde verweigert.';
    // Each of the attempts is refused.
    book.host.faults.beforeBatch(() => book.host.faults.failAction(0, code, message));
    const result = await book.perform('createPlan');
    expect(result.ok ? '' : result.problem.sentence).toMatch(/^\p{Lu}.+ Ingenting har ändrats\.$/u);
    expect(result.ok ? message : result.problem.sentence).not.toContain('Zugriff');
  },
);

test.each(['{', '42', '"hej"', '{"version":1,"likelihood":7}', 'null'])(
  'settings that are broken fall back: %s',
  async (stored) => {
    const book = await fresh();
    for (const key of ['internkontroll.policy', 'internkontroll.memory'])
      book.host.document.settings.set(key, JSON.stringify(stored));
    expect((await book.done('createPlan')).outcome.summary.risks).toBe(2);
  },
);

test('a protected structure is told before anything is written', async () => {
  const protect = (book: Workbook) =>
    Object.defineProperty(book.host.document, 'structureProtected', { get: () => true });
  const book = await fresh();
  protect(book);
  expect(await book.perform('createPlan')).toMatchObject({
    ok: false,
    problem: { code: 'structure-protected', written: false },
  });
  expect(book.host.document.sheets).toHaveLength(1);
  // Meanwhile: the look before writing sees it.
  const other = await fresh();
  other.host.faults.beforeBatch((batch) => void (batch === 2 && protect(other)));
  expect(await other.perform('createPlan')).toMatchObject({
    ok: false,
    problem: { code: 'structure-protected', written: false },
  });
  expect(other.host.document.sheets).toHaveLength(1);
});

describe('the last guard, for an action that does not look itself', () => {
  const grid = (sheet: Partial<Grid['sheet']>): Grid => ({
    sheet: {
      id: '{1}',
      name: 'Plan',
      visibility: 'visible',
      tables: [],
      properties: {},
      protected: false,
      filtered: false,
      ...sheet,
    },
    top: 0,
    left: 0,
    values: [['upptagen']],
    formulas: [['upptagen']],
    formats: [['General']],
    merges: [],
  });
  const block = { row: 0, column: 0, cells: [['text']] };
  const onto = (kind: 'ours' | 'users', more: Partial<Drawing> = {}): Drawing => ({
    target: { kind, id: '{1}', name: 'Plan' },
    blocks: [block],
    ...more,
  });
  const added: Drawing = { target: { kind: 'new', name: 'Ny', visible: true }, blocks: [block] };

  test.each<[string, Drawing, Partial<Grid['sheet']>, boolean]>([
    ['sheet-filtered', onto('ours'), { filtered: true }, false],
    [
      'sheet-filtered',
      onto('ours', { blocks: [], insertRows: [{ row: 1, count: 1 }] }),
      { filtered: true },
      false,
    ],
    ['sheet-protected', onto('ours'), { protected: true }, false],
    ['structure-protected', added, {}, true],
    ['cell-not-empty', onto('users'), {}, false],
    ['not-found', onto('ours'), { id: '{2}' }, false],
    ['styles', onto('users', { styles: [] }), {}, false],
  ])('%s', (code, drawing, sheet, structure) => {
    expect(() => guard({ ...noChanges, drawings: [drawing] }, [grid(sheet)], structure)).toThrow(code);
  });

  test('nothing is in the way of what is allowed', () => {
    expect(() => guard({ ...noChanges, drawings: [onto('ours'), added] }, [grid({})], false)).not.toThrow();
    const none = { blocks: [{ ...block, cells: [[null]] }] };
    for (const [drawing, sheet] of [
      [onto('ours', { clearFilters: { sheet: true, tables: [] } }), { filtered: true }],
      [onto('users', { blocks: [], marks: [], unmark: 'risk' }), { filtered: true }],
      [onto('users', none), {}],
    ] as const)
      expect(() => guard({ ...noChanges, drawings: [drawing] }, [grid(sheet)], false)).not.toThrow();
  });
});

test('very hidden sheets are named and never read', async () => {
  const book = await fresh({ Dolt: manyRisks(3) });
  book.sheet('Dolt').visibility = 'veryHidden';
  expect((await book.done('createPlan')).outcome.summary.risks).toBe(2);
});

test('manual calculation is left as it is, and a score that has not been calculated since is not believed', async () => {
  const stale = sheetData(risks).replace('<c r="C2"><v>4</v>', '<c r="C2"><v>1</v>').replace('<c r="E2">', '<c r="E2"><f>C2*D2</f>');
  const book = await open(
    xlsx({ sheets: [{ name: 'Riskanalys', xml: stale }], workbook: '<calcPr calcMode="manual"/>' }),
  );
  expect([book.cell('Riskanalys', 'E2'), book.sheet('Riskanalys').get(1, 4).value]).toEqual(['=C2*D2', 16]);
  expect((await book.done('createPlan')).differing).toEqual([]);
  await book.done('fillScores');
  expect(book.host.document.calcMode).toBe('manual');
  const planned = book.cells(PLAN).find((line) => line.includes('Ta fram rutin'));
  expect([String(planned?.[3]).slice(0, 3), planned?.[4]]).toEqual(['4 –', 'Låg']);
  const { findings } = (await book.done('checkRisks')).outcome;
  expect(findings.filter(({ cell }) => cell === 'E2').map(({ code }) => code)).toEqual(['score-mismatch']);
}); // prettier-ignore
