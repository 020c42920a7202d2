/** The 22 rules for an honest emulator (office-js.md (b)), each shown at work. */
import { createHost } from '../../src/headless/index';
import { codeOf, openSeed, refusal, seedBytes, type Open } from './connect';

let open: Open;
beforeEach(async () => {
  open = await openSeed();
});

const text = (n: number): string => 'x'.repeat(n);

test("1: the client is Microsoft's own, at the pinned version, with the API check on", () =>
  open.sample((sheet) => {
    expect(open.Office.context.requirements.isSetSupported('ExcelApi', '1.14')).toBe(true);
    expect(open.Office.context.requirements.isSetSupported('ExcelApi', '1.15')).toBe(false);
    const range = sheet.getRange('A1') as Excel.Range & { getDependents?: () => unknown };
    expect(() => range.getDependents?.()).toThrow(expect.objectContaining({ code: 'ApiNotFound' }) as Error);
  }));

test('2: actions run in order, stop at the first error, keep what was done and answered before', () =>
  open.sample(async (sheet, context) => {
    const before = sheet.getRange('A1').load('address');
    sheet.getRange('A1').values = [['gjort']];
    context.workbook.worksheets.getItem('Finns inte').activate();
    sheet.getRange('A2').values = [['aldrig']];
    const after = sheet.getRange('A2').load('address');
    expect(await refusal(() => context.sync())).toEqual({
      code: 'ItemNotFound',
      location: 'WorksheetCollection.getItem',
    });
    expect(before.address).toBe('Sample!A1');
    expect(() => after.address).toThrow(expect.objectContaining({ code: 'PropertyNotLoaded' }) as Error);
    const both = sheet.getRange('A1:A2').load('values');
    await context.sync();
    expect(both.values).toEqual([['gjort'], ['']]);
  }));

test('2: a path is carried out once, however often the client names it', () =>
  open.sample(async (sheet, context) => {
    sheet.getRange('A1').values = [['a']];
    const made = sheet.getRange('A1').insert('Down').load('address');
    made.format.fill.color = '#FF0000';
    const column = sheet.getRange('A1:A4').load('values');
    await context.sync();
    expect(column.values).toEqual([[''], ['a'], [''], ['']]);
  }));

describe('3: what the host does not know is an error', () => {
  const batch = (action: object, paths: object = {}) => ({
    Actions: [{ Id: 1, ActionType: 3, Name: 'Nonsense', ObjectPathId: 1, ...action }],
    ObjectPaths: { '1': { Id: 1, ObjectPathType: 1, Name: '' }, ...paths },
  });
  const cases: [string, ReturnType<typeof batch>, string][] = [
    ['method', batch({}), 'ApiNotFound'],
    ['property', batch({ ActionType: 4, ArgumentInfo: { Arguments: [1] } }), 'ApiNotFound'],
    [
      'read-only property',
      batch({ ActionType: 4, Name: 'Name', ArgumentInfo: { Arguments: ['x'] } }),
      'ApiNotFound',
    ],
    ['select', batch({ ActionType: 2, Name: '', QueryInfo: { Select: ['nonsense'] } }), 'ApiNotFound'],
    [
      'object',
      batch(
        { ActionType: 1, ObjectPathId: 2 },
        { '2': { Id: 2, ObjectPathType: 4, Name: 'Nonsense', ParentObjectPathId: 1 } },
      ),
      'ApiNotFound',
    ],
    [
      'argument too many',
      batch({ Name: '_RemoveReference', ArgumentInfo: { Arguments: ['a', 'b'] } }),
      'InvalidArgument',
    ],
    [
      'argument of a wrong kind',
      batch({ Name: 'Save', ArgumentInfo: { Arguments: ['Whatever'] } }),
      'InvalidArgument',
    ],
    ['action type', batch({ ActionType: 9 }), 'NotImplemented'],
    ['missing path', batch({ ObjectPathId: 77 }), 'InvalidReference'],
  ];
  test.each(cases)('%s', async (_what, request, code) => {
    const { body } = await open.host.execute(request);
    expect(body?.Error?.Code).toBe(code);
  });
});

test('4: getItem of what is missing fails, getItemOrNullObject answers a null object', () =>
  open.sample(async (sheet, context) => {
    const none = sheet.tables.getItemOrNullObject('Finns inte');
    await context.sync();
    expect(none.isNullObject).toBe(true);
    sheet.tables.getItem('Finns inte').load('name');
    expect(await codeOf(() => context.sync())).toBe('ItemNotFound');
  }));

// 5, 6, 7 (sizes, null, coercion) are the tables of coercion.test.ts.

test('8: too long texts are refused; unbounded ranges read null and refuse values', () =>
  open.sample(async (sheet, context) => {
    const column = sheet.getRange('A:A').load('values');
    await context.sync();
    expect(column.values).toBeNull();
    sheet.getRange('A1').values = [[text(32_768)]];
    expect(await codeOf(() => context.sync())).toBe('InvalidArgument');
  }));

test('9: a held range follows inserted and deleted cells, a sheet its name', () =>
  open.sample(async (sheet, context) => {
    sheet.getRange('B5').values = [['följ mig']];
    const held = sheet.getRange('B5').load('address');
    await context.sync();
    sheet.getRange('1:2').insert('Down');
    sheet.getRange('A:A').delete('Left');
    sheet.name = 'Nytt';
    held.load('address,values');
    await context.sync();
    expect([held.address, held.values]).toEqual(['Nytt!A7', [['följ mig']]]);
    sheet.getRange('7:7').delete('Up');
    held.load('address');
    expect(await codeOf(() => context.sync())).toBe('InvalidReference');
  }));

describe('10: values written across rows that a filter hides', () => {
  const filtered = async (sheet: Excel.Worksheet, context: Excel.RequestContext): Promise<void> => {
    sheet.getRange('A1:A4').values = [['Rubrik'], ['a'], ['b'], ['a']];
    sheet.autoFilter.apply('A1:A4', 0, { filterOn: 'Values', values: ['a'] });
    await context.sync();
  };

  test('go to the visible rows in turn, and the rest is lost (#224)', () =>
    open.sample(async (sheet, context) => {
      await filtered(sheet, context);
      sheet.getRange('B2:B4').values = [['första'], ['andra'], ['tredje']];
      const range = sheet.getRange('B2:B4').load('values');
      await context.sync();
      expect(range.values).toEqual([['första'], [''], ['andra']]);
    }));

  test('or are refused', async () => {
    const strict = await openSeed({ filteredWrites: 'refuse' });
    await strict.sample(async (sheet, context) => {
      await filtered(sheet, context);
      sheet.getRange('A2:A4').values = [['x'], ['y'], ['z']];
      expect(await codeOf(() => context.sync())).toBe('FilteredRangeConflict');
    });
  });
});

describe('11: protection', () => {
  test('locked cells are not written, unlocked ones are', () =>
    open.sample(async (sheet, context) => {
      sheet.getRange('B2').format.protection.locked = false;
      sheet.protection.protect();
      await context.sync();
      sheet.getRange('B2').values = [['öppen']];
      await context.sync();
      sheet.getRange('A1:B2').values = [
        [1, 2],
        [3, 4],
      ];
      expect(await refusal(() => context.sync())).toEqual({ code: 'AccessDenied', location: 'Range.values' });
      const range = sheet.getRange('A1:B2').load('values');
      await context.sync();
      expect(range.values).toEqual([
        ['', ''],
        ['', 'öppen'],
      ]);
    }));

  const allowed: [
    string,
    Excel.WorksheetProtectionOptions,
    (sheet: Excel.Worksheet) => void,
    string | undefined,
  ][] = [
    ['formats', {}, (sheet) => (sheet.getRange('A1').format.fill.color = 'red'), 'AccessDenied'],
    [
      'formats',
      { allowFormatCells: true },
      (sheet) => (sheet.getRange('A1').format.fill.color = 'red'),
      undefined,
    ],
    ['row heights', {}, (sheet) => (sheet.getRange('1:1').format.rowHeight = 20), 'AccessDenied'],
    ['rows inserted', {}, (sheet) => sheet.getRange('1:1').insert('Down'), 'AccessDenied'],
    ['rows inserted', { allowInsertRows: true }, (sheet) => sheet.getRange('1:1').insert('Down'), undefined],
    ['filters', {}, (sheet) => sheet.autoFilter.apply('A1:B2'), 'AccessDenied'],
  ];
  test.each(allowed)('%s with %o', (_what, options, change, code) =>
    open.sample(async (sheet, context) => {
      sheet.protection.protect(options);
      change(sheet);
      expect(await codeOf(() => context.sync())).toBe(code);
    }),
  );

  test('protecting twice fails', () =>
    open.sample(async (sheet, context) => {
      sheet.protection.protect({ allowSort: true });
      sheet.protection.load('protected,options');
      await context.sync();
      expect(sheet.protection.protected).toBe(true);
      expect(sheet.protection.options).toMatchObject({ allowSort: true });
      sheet.protection.protect();
      expect(await codeOf(() => context.sync())).toBe('InvalidOperation');
      sheet.protection.unprotect();
      sheet.getRange('A1').values = [[1]];
      expect(await codeOf(() => context.sync())).toBeUndefined();
    }));

  test('this host sets no passwords, and says so', () =>
    open.sample(async (sheet, context) => {
      sheet.protection.protect({}, 'hemligt');
      expect(await codeOf(() => context.sync())).toBe('InvalidArgument');
      sheet.protection.load('protected');
      await context.sync();
      expect(sheet.protection.protected).toBe(false);
    }));

  test('a read-only workbook refuses everything', async () => {
    const readOnly = await openSeed({ readOnly: true });
    await readOnly.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange('A1').values = [[1]];
      expect(await codeOf(() => context.sync())).toBe('AccessDenied');
      context.workbook.worksheets.add('x');
      expect(await codeOf(() => context.sync())).toBe('AccessDenied');
      context.workbook.settings.add('a', 1);
      expect(await codeOf(() => context.sync())).toBe('AccessDenied');
      sheet.showGridlines = false;
      expect(await codeOf(() => context.sync())).toBe('AccessDenied');
      context.runtime.enableEvents = false;
      expect(await codeOf(() => context.sync())).toBeUndefined();
    });
  });
});

// 12 (data validation) is dataValidation.test.ts.

test('13: rules of others can break the enumeration of conditional formats (#5222)', async () => {
  await open.sample((sheet) => {
    const format = sheet
      .getRange('A1:A3')
      .conditionalFormats.add('Custom' as Excel.ConditionalFormatType.custom);
    format.custom.rule.formula = '=A1=1';
  });
  const broken = await openSeed({ brokenConditionalFormats: true }, await open.host.save());
  await broken.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sample');
    const formats = sheet.getRange('A1').conditionalFormats.load('items/type');
    expect(await codeOf(() => context.sync())).toBe('ItemNotFound');
    const count = formats.getCount();
    await context.sync();
    expect(count.value).toBe(1);
  });
});

describe('14: merged cells', () => {
  const cases: [string, (sheet: Excel.Worksheet) => unknown, string][] = [
    ['no table over them', (sheet) => sheet.tables.add('A1:C5', true), 'MergedRangeConflict'],
    [
      'no sorting through them',
      (sheet) => sheet.getRange('A1:B5').sort.apply([{ key: 0 }]),
      'MergedRangeConflict',
    ],
    [
      'no cells inserted through them',
      (sheet) => sheet.getRange('A2').insert('Right'),
      'InsertDeleteConflict',
    ],
  ];
  test.each(cases)('%s', (_what, change, code) =>
    open.sample(async (sheet, context) => {
      sheet.getRange('A1:B3').merge();
      await context.sync();
      change(sheet);
      expect(await codeOf(() => context.sync())).toBe(code);
    }),
  );
});

// 15 (sheet names, last visible sheet) is worksheets.test.ts.

describe('16: limits', () => {
  test('Excel on the web refuses requests of 5 MB; the workbook is untouched', async () => {
    const web = await openSeed({ platform: 'web' });
    await web.sample(async (sheet, context) => {
      const rows = Array.from({ length: 200 }, () => [text(30_000)]);
      sheet.getRange('A1:A200').values = rows;
      expect(await codeOf(() => context.sync())).toBe('RequestPayloadSizeLimitExceeded');
      const used = sheet.getUsedRangeOrNullObject(true);
      await context.sync();
      expect(used.isNullObject).toBe(true);
    });
  });

  test('and responses of 5 MB', async () => {
    await open.sample((sheet) => {
      sheet.getRange('A1:A200').values = Array.from({ length: 200 }, () => [text(30_000)]);
    });
    const web = await openSeed({ platform: 'web' }, await open.host.save());
    await web.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sample').getUsedRange().load('values');
      expect(await codeOf(() => context.sync())).toBe('ResponsePayloadSizeLimitExceeded');
    });
  });

  test('addresses have at most 8,192 characters', () =>
    open.sample(async (sheet, context) => {
      const cells = Array.from({ length: 1500 }, (_, index) => `A${index * 2 + 1000}`).join(',');
      sheet.getRanges(cells).format.fill.color = 'red';
      expect(cells.length).toBeGreaterThan(8192);
      expect(await codeOf(() => context.sync())).toBe('InvalidArgument');
    }));
});

describe('17: faults', () => {
  test.each([0, 1, 2, 3, 4, 5])('at action %i: what came before is done', async (n) => {
    await open.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Riskanalys');
      sheet.load('name');
      await context.sync();
      open.host.faults.failAction(n, 'GeneralException');
      for (const row of [40, 41, 42]) sheet.getRange(`A${row}`).values = [[row]];
      expect(await codeOf(() => context.sync())).toBe('GeneralException');
      const cells = sheet.getRange('A40:A42').load('values');
      await context.sync();
      const done = cells.values.flat().filter((value) => value !== '');
      expect(done).toEqual([40, 41, 42].slice(0, done.length));
      expect(done.length).toBeLessThan(3);
    });
  });

  test('cell editing refuses the batch, or lets it wait', async () => {
    await open.Excel.run(async (context) => {
      open.host.faults.startCellEdit();
      context.workbook.worksheets.getFirst().getRange('A40').values = [[1]];
      expect(await codeOf(() => context.sync())).toBe('InvalidOperationInCellEditMode');
    });
    const waiting = open.Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getFirst().getRange('A40').values = [[2]];
      await context.sync();
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(open.host.document.sheets[0]?.get(39, 0).value).toBeNull();
    open.host.faults.endCellEdit();
    await waiting;
    expect(open.host.document.sheets[0]?.get(39, 0).value).toBe(2);
  });

  test.each([
    ['before it was carried out', false, null],
    ['after', true, 7],
  ])('a connection lost %s', async (_when, executed, value) => {
    await open.Excel.run(async (context) => {
      open.host.faults.loseConnection(0, executed);
      context.workbook.worksheets.getFirst().getRange('A40').values = [[7]];
      expect(await codeOf(() => context.sync())).toBe('ConnectionFailure');
    });
    expect(open.host.document.sheets[0]?.get(39, 0).value).toBe(value);
  });

  test('a co-author changes the workbook between two batches', () =>
    open.sample(async (sheet, context) => {
      open.host.faults.beforeBatch((batch) =>
        batch === open.host.counters.batches
          ? open.host.editCell('Sample', 'A1', 'medförfattaren', 'co-author')
          : undefined,
      );
      const cell = sheet.getRange('A1').load('values');
      await context.sync();
      expect(cell.values).toEqual([['medförfattaren']]);
    }));
});

test("18: the ledger says which calls throw the user's undo stack away", async () => {
  await open.host.editCell('Riskanalys', 'A40', 'ångra mig');
  expect(open.host.undo.entries.map((entry) => entry.by)).toEqual(['user']);
  await open.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange('A41').values = [[1]];
    await context.sync();
    expect(open.host.undo.entries.map((entry) => entry.what)).toEqual(['Riskanalys!A40', 'Range.values']);
    expect(open.host.undo.clearedBy).toEqual([]);
    context.workbook.worksheets.add('Ny').name = 'Nyare';
    await context.sync();
  });
  expect(open.host.undo.clearedBy.map((entry) => entry.what)).toEqual([
    'WorksheetCollection.add',
    'Worksheet.name',
  ]);
  expect(open.host.undo.entries).toEqual([]);
});

test('19: counters', async () => {
  open.host.resetCounters();
  await open.sample(async (sheet, context) => {
    sheet.getRange('A1:B2').values = [
      [1, 2],
      [3, null],
    ];
    await context.sync();
  });
  const { batches, cleanups, cellsWritten, requestBytes, responseBytes, actions } = open.host.counters;
  expect([batches, cleanups, cellsWritten]).toEqual([2, 1, 3]);
  expect(actions).toBeGreaterThan(5);
  expect(requestBytes).toBeGreaterThan(responseBytes);
});

// 20 (events) is events.test.ts, 21 (zoom, entire rows) is in pages.test.ts and ranges.test.ts.

test('22: what is saved opens again with the same contents', async () => {
  await open.sample(async (sheet, context) => {
    sheet.getRange('A1:B2').values = [
      ["'=text", 'åäö'],
      ['=1+1', '2026-01-31'],
    ];
    sheet.getRange('A1:B1').format.fill.color = '#FFF2CC';
    await context.sync();
  });
  const again = await openSeed({}, await open.host.save());
  await again.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sample').getRange('A1:B2');
    range.load('values,formulas,numberFormat');
    range.getRow(0).load('format/fill/color');
    await context.sync();
    expect(range.values).toEqual([
      ['=text', 'åäö'],
      [2, 46053],
    ]);
    expect(range.formulas[1]?.[0]).toBe('=1+1');
  });
});

test('a workbook that was only read is not changed', async () => {
  await open.Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getUsedRange().load('values,formulas,text');
    await context.sync();
  });
  expect(open.host.document.isDirty).toBe(false);
  expect(Buffer.from(await open.host.save()).equals(Buffer.from(seedBytes()))).toBe(true);
});

test('bytes that are no workbook are refused by name', () => {
  expect(() => createHost(new Uint8Array([1, 2, 3]))).toThrow(
    expect.objectContaining({ code: 'not-zip' }) as Error,
  );
});
